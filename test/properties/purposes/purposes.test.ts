import { describe, expect, it } from 'vitest';
import { sensitiveIn } from '../findings.js';
import { filled, python, typescript, type Language } from '../languages.js';
import * as further from './further-languages.js';
import { forms, harmlessForms, harmlessUploads, uploads, type Purpose } from './purposes.js';

/** How a prototype takes one text or a form in. `{field}` and `{label}` are the purpose's; lines `{each:…{}…}` stand once for every field. */
interface Frame {
  readonly name: string;
  readonly language: Language;
  readonly path: string;
  readonly upload: string;
  readonly form: string;
}

const frames: readonly Frame[] = [
  {
    name: 'Streamlit',
    language: python,
    path: 'app.py',
    upload: 'import streamlit as st\n{field} = st.file_uploader("{label}")\nif {field}:\n    st.write({ask:{field}.read().decode()})',
    form: 'import streamlit as st\nst.title("{label}")\n{each:{} = st.text_input("{}")}\nif st.button("Go"):\n    st.write({ask:f"{listed}"})',
  },
  {
    name: 'FastAPI',
    language: python,
    path: 'main.py',
    upload:
      'from fastapi import FastAPI, File, UploadFile\napp = FastAPI()\n@app.post("/run")\nasync def run({field}: UploadFile = File(...)):\n    content = await {field}.read()\n    return {"answer": {ask:content.decode()}}',
    form: 'from fastapi import FastAPI\nfrom pydantic import BaseModel\napp = FastAPI()\nclass {Label}(BaseModel):\n{each:    {}: str}\n@app.post("/run")\ndef run({field}: {Label}):\n    return {"answer": {ask:f"{listed}"}}',
  },
  {
    name: 'Next',
    language: typescript,
    path: 'app/api/run/route.ts',
    upload:
      'export async function POST(request: Request) {\n  const data = await request.formData();\n  const {field} = data.get("{field}") as File;\n  return Response.json({ answer: {ask:await {field}.text()} });\n}',
    form: 'export async function POST(request: Request) {\n  const { {names} } = await request.json();\n  return Response.json({ answer: {ask:`{listed}`} });\n}',
  },
];

describe.each(frames.map((frame) => [frame.name, frame] as const))('what %s is used for', (_, frame) => {
  it.each([...uploads, ...further.uploads])('$signal: $label, $prompt', (purpose) => {
    expect(found(frame, purpose)).toContain(`sensitive-data/${purpose.signal} crossed`);
  });
  it.each([...forms, ...further.forms])('$signal: $prompt', (purpose) => {
    expect(found(frame, purpose)).toContain(`sensitive-data/${purpose.signal} crossed`);
  });
  it.each([...harmlessUploads, ...harmlessForms, ...further.harmless])('nothing: $label, $prompt', (purpose) => {
    expect(found(frame, purpose)).toEqual([]);
  });
});

function found(frame: Frame, purpose: Purpose): readonly string[] {
  return sensitiveIn(prototypeOf(frame, purpose));
}

function prototypeOf({ language, path, upload, form, name }: Frame, { prompt, label, field, fields }: Purpose): Record<string, string> {
  const names = fields ?? [];
  const part = (own: string): string => (name === 'FastAPI' ? `{${field}.${own}}` : name === 'Next' ? `\${${own}}` : `{${own}}`);
  const code = (fields === undefined ? upload : form).replace(/\{each:(.*)\}$/gm, (_, line: string) =>
    names.map((own) => line.replaceAll('{}', own)).join('\n'),
  );
  const slots = { field, label, Label: label, names: names.join(', '), listed: names.map((own) => `${own}: ${part(own)}`).join(', ') };
  return filled(language, { path, code }, slots, prompt);
}
