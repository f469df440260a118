import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import { filled, python } from '../languages.js';
import { french } from './french.js';
import { german } from './german.js';
import { italian } from './italian.js';
import { portuguese } from './portuguese.js';
import type { Row, Shape } from './row.js';
import { spanish } from './spanish.js';

const languages = { german, french, spanish, portuguese, italian };

describe.each(Object.entries(languages))('what is written in %s', (_, rows) => {
  it.each(rows.filter(({ found }) => found.length > 0))('$found: $label, $prompt', (row) => {
    expect(found(row)).toEqual(expect.arrayContaining([...row.found]));
  });
  it.each(rows.filter(({ found }) => found.length === 0))('nothing: $label, $prompt', (row) => {
    expect(found(row)).toEqual([]);
  });
});

function found(row: Row): readonly string[] {
  const judged = observed(prototypeOf(row)).findings.filter(({ signal }) =>
    /^(?:sensitive-data|real-world-impact)\/(?!customer-facing)/.test(signal),
  );
  return [...new Set(judged.map(({ signal, level }) => `${signal} ${level}`))];
}

function prototypeOf({ shape, prompt, label, fields = [] }: Row): Record<string, string> {
  const boxes = fields.map((field) => `${field} = st.text_input("${field}")`).join('\n');
  const listed = fields.map((field) => `${field}: {${field}}`).join(', ');
  return filled(python, { path: 'app.py', code: frames[shape] }, { label, boxes, listed }, prompt);
}

/** How a page of Streamlit takes in a file, a form or a message, and how a bot does. */
const frames: Readonly<Record<Shape, string>> = {
  upload: 'import streamlit as st\nfile = st.file_uploader("{label}")\nif file:\n    st.write({ask:file.read().decode()})',
  form: 'import streamlit as st\nst.title("{label}")\n{boxes}\nif st.button("OK"):\n    st.write({ask:f"{listed}"})',
  chat: 'import streamlit as st\ntext = st.chat_input("{label}")\nif text:\n    st.write({ask:text})',
  messenger:
    'from flask import Flask, request\nfrom twilio.twiml.messaging_response import MessagingResponse\napp = Flask(__name__)\n@app.post("/sms")\ndef sms():\n    reply = MessagingResponse()\n    reply.message({ask:request.form["Body"]})\n    return str(reply)\napp.run()',
};
