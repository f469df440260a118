import type { Document, Kind, Ref, Span } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import { composeMaps, identityMap, type Segment, segmentMap, type SpanMap } from '../lowering/span-map.js';
import { codeOf } from '../shell/index.js';
import { type EmbedCode, embedNothing } from '../tree/embed.js';

/** A script per recipe with its lines as shell; variables are writes of the module, exported ones entries of the environment. */
export function extractJustfile(text: string, kind: Kind, map: SpanMap = identityMap, embed: EmbedCode = embedNothing): Document {
  const builder = new DocumentBuilder(kind, text.length, map);
  const exportsAll = /^set export(?:\s{0,4}:=\s{0,4}true)?\s*$/m.test(text) ? 'all' : 'named';
  const lines = linesOf(text);
  for (let index = 0; index < lines.length; index++) {
    const [start, end] = lines[index] ?? [0, 0];
    const line = text.slice(start, end);
    if (line.startsWith('#')) builder.note('comment', [start, end]);
    else if (!lowerVariable(builder, line, start, exportsAll)) {
      const name = header.exec(line)?.[1];
      if (name === undefined) continue;
      const body = bodyAfter(text, lines, index);
      index += body.length;
      builder.enterUnit({ name, form: 'script', span: [start, body.at(-1)?.[1] ?? end] });
      lowerParameters(builder, line, start);
      embedBody(builder, { text, map, embed }, body);
      builder.leaveUnit();
    }
  }
  return builder.build();
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let at = 0; at < text.length;) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    lines.push([at, end]);
    at = end + 1;
  }
  return lines;
}

const variable = /^(export\s{1,8})?([A-Za-z_][\w-]{0,100})\s{0,20}:=\s{0,20}/;
const header = /^@?([A-Za-z_][\w-]{0,100})(?:\s[^:]{0,400})?:(?!=)/;

/** True where the line is one. */
function lowerVariable(builder: DocumentBuilder, line: string, start: number, exportsAll: 'all' | 'named'): boolean {
  const found = variable.exec(line);
  const name = found?.[2];
  if (found === null || name === undefined || name === 'set') return found !== null;
  const from = start + found[0].length;
  const value = lowerValue(builder, line.slice(found[0].length).trimEnd(), from);
  builder.write(name, value, [start, from]);
  if (found[1] !== undefined || exportsAll === 'all') builder.setEnvironment(name, value, null, [start, start + line.length]);
  return true;
}

const fallback = /^(?:env|env_var_or_default)\(\s{0,8}["'][^"'\n]{1,100}["']\s{0,8},\s{0,8}["']([^"'\n]{0,500})["']\s{0,8}\)$/;

/** A text, a name, or a variable with its default; anything else is computed. */
function lowerValue(builder: DocumentBuilder, written: string, from: number): Ref {
  const span: Span = [from, from + written.length];
  const text = /^"([^"\n]{0,2000})"$|^'([^'\n]{0,2000})'$/.exec(written);
  if (text !== null) return builder.const(text[1] ?? text[2] ?? '', span);
  const given = fallback.exec(written.slice(0, 1000))?.[1];
  if (given !== undefined) return builder.const(given, span);
  return /^[A-Za-z_][\w-]{0,100}$/.test(written) ? builder.read(written, span) : builder.unknown([], span);
}

const parameter = /([$+*]{0,2})([A-Za-z_][\w-]{0,100})=("[^"\n]{0,2000}"|'[^'\n]{0,2000}'|[A-Za-z_][\w-]{0,100})/g;

/** `run store="http://localhost":`; one with a sign before it is a variable of the environment. */
function lowerParameters(builder: DocumentBuilder, line: string, start: number): void {
  for (const found of line.slice(0, maxHeader).matchAll(parameter)) {
    const [whole, signs = '', name = '', written = ''] = found;
    const from = start + found.index;
    const value = lowerValue(builder, written, from + whole.length - written.length);
    builder.write(name, value, [from, from + whole.length]);
    if (signs.includes('$')) builder.setEnvironment(name, value, null, [from, from + whole.length]);
  }
}

function bodyAfter(text: string, lines: readonly Span[], index: number): Span[] {
  const body: Span[] = [];
  for (const line of lines.slice(index + 1, index + 1 + maxBody)) {
    if (!/^[ \t]/.test(text.slice(...line)) && text.slice(...line).trim() !== '') break;
    body.push(line);
  }
  while (body.length > 0 && text.slice(...(body.at(-1) ?? [0, 0])).trim() === '') body.pop();
  return body;
}

interface Justfile {
  readonly text: string;
  readonly map: SpanMap;
  readonly embed: EmbedCode;
}

/** The lines without their indent and the marks that say how they are printed; a first line of `#!` names the language. */
function embedBody(builder: DocumentBuilder, { text, map, embed }: Justfile, body: readonly Span[]): void {
  const segments: Segment[] = [];
  let code = '';
  const first = text.slice(...(body[0] ?? [0, 0])).trim();
  const indent = /^[ \t]*/.exec(text.slice(...(body[0] ?? [0, 0])))?.[0].length ?? 0;
  for (const [start, end] of body) {
    const line = text.slice(start, end);
    const blanks = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    const from =
      start + (first.startsWith('#!') ? Math.min(blanks, indent) : blanks + (/^[@-]{0,2}/.exec(line.slice(blanks))?.[0].length ?? 0));
    segments.push({ from: code.length, to: from, length: end - from + 1 });
    code += `${text.slice(from, end)}\n`;
  }
  const language =
    first.startsWith('#!') && first.includes('python') ? 'python' : first.startsWith('#!') && first.includes('node') ? 'node' : 'shell';
  const document = code.trim() === '' ? null : codeOf(language, { text: code, map: composeMaps(map, segmentMap(segments)) }, embed);
  if (document !== null) builder.embed(document);
}

const maxBody = 2000;
const maxHeader = 2000;
