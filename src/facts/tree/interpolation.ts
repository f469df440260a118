import type { Ref } from '../../model/facts.js';
import type { DocumentBuilder } from '../lowering/builder.js';
import { fillPlaceholders } from '../lowering/placeholders.js';
import type { SpanMap } from '../lowering/span-map.js';
import { lowerExpression } from './expression.js';

/**
 * What stands for something else in a text: `expressions` is `${{ }}` alone (a GitHub workflow), `variables` is `$NAME` and `${NAME:-default}`
 * (compose, `.env`), `pipelines` is those and `$(NAME)` and `<< name >>` (Azure, CircleCI), `settings` is `${name:default}`, `general` is `${NAME}`, `{{ }}` and
 * `<%= ENV["NAME"] %>` (every other format, where a bare `$` is text).
 */
export type Interpolation = 'expressions' | 'variables' | 'settings' | 'general' | 'pipelines' | 'none';

/** The parts of a text with something in it, null for plain text. `map` takes offsets of the text to offsets of the document. */
export function interpolate(builder: DocumentBuilder, text: string, form: Interpolation, map: SpanMap): (string | Ref)[] | null {
  if (form === 'settings') return fillPlaceholders(builder, text, map);
  const opens =
    text.includes('$') ||
    (form === 'general' && (text.includes('{{') || text.includes('<%='))) ||
    (form === 'pipelines' && text.includes('<<'));
  if (form === 'none' || !opens) return null;
  const parts: (string | Ref)[] = [];
  let literal = '';
  let at = 0;
  while (at < text.length) {
    const hole = holeAt(text, at, form);
    if (hole === null) {
      literal += text[at] ?? '';
      at += 1;
    } else if (hole.form === 'literal') {
      literal += hole.text;
      at = hole.end;
    } else {
      if (literal !== '') parts.push(literal);
      literal = '';
      parts.push(lowerHole(builder, hole, map));
      at = hole.end;
    }
  }
  if (parts.length === 0) return null;
  if (literal !== '') parts.push(literal);
  return parts;
}

interface Hole {
  readonly form: 'expression' | 'variable' | 'ruby' | 'literal';
  readonly text: string;
  /** Where `text` starts. */
  readonly start: number;
  readonly end: number;
}

const name = /\$([A-Za-z_]\w*)/y;
const braced = /\$\{(?:env:)?([A-Za-z_][\w.:-]*)/y;

function holeAt(text: string, at: number, form: Interpolation): Hole | null {
  if (text[at] === '{') return form === 'general' && text[at + 1] === '{' ? expressionHole(text, at + 2) : null;
  if (text[at] === '<' && form === 'general') return text.startsWith('<%=', at) ? rubyHole(text, at + 3) : null;
  if (text[at] === '<') return form === 'pipelines' && text[at + 1] === '<' ? expressionHole(text, at + 2, '>>') : null;
  if (text[at] !== '$') return null;
  if (text[at + 1] === '(') return form === 'pipelines' ? namedHole(text, at) : null;
  if (text.startsWith('${{', at)) return expressionHole(text, at + 3);
  if (form === 'expressions') return null;
  if (form === 'variables' && text[at + 1] === '$') return { form: 'literal', text: '$', start: at, end: at + 2 };
  if (text[at + 1] === '{') return bracedHole(text, at);
  name.lastIndex = at;
  const plain = form === 'variables' || form === 'pipelines' ? name.exec(text)?.[1] : undefined;
  return plain === undefined ? null : { form: 'variable', text: plain, start: at + 1, end: at + 1 + plain.length };
}

/** `$(NAME)` */
function namedHole(text: string, at: number): Hole | null {
  const found = /^\$\(([A-Za-z_][\w.]{0,100})\)/.exec(text.slice(at, at + 110));
  return found === null ? null : { form: 'variable', text: found[1] ?? '', start: at + 2, end: at + found[0].length };
}

function expressionHole(text: string, start: number, close = '}}'): Hole | null {
  const end = text.slice(start, start + maxHoleLength).indexOf(close);
  return end < 0 ? null : { form: 'expression', text: text.slice(start, start + end), start, end: start + end + 2 };
}

function rubyHole(text: string, start: number): Hole | null {
  const end = text.slice(start, start + maxHoleLength).indexOf('%>');
  return end < 0 ? null : { form: 'ruby', text: text.slice(start, start + end), start, end: start + end + 2 };
}

function bracedHole(text: string, at: number): Hole | null {
  braced.lastIndex = at;
  const [head] = braced.exec(text) ?? [];
  if (head === undefined) return null;
  // `${self:custom.store.${self:custom.stage}}`: one of those that stand there.
  const inner = head.endsWith('.') && text.startsWith('${', at + head.length) ? text.indexOf('}}', at) : -1;
  if (inner > 0 && inner - at < maxHoleLength) return { form: 'variable', text: head.slice(2), start: at + 2, end: inner + 2 };
  const end = text.slice(at, at + maxHoleLength).indexOf('}');
  return end < 0 ? null : { form: 'variable', text: text.slice(at + 2, at + end), start: at + 2, end: at + end + 1 };
}

function lowerHole(builder: DocumentBuilder, hole: Hole, map: SpanMap): Ref {
  if (hole.form === 'expression') return lowerExpression(builder, hole.text, hole.start, map);
  return hole.form === 'ruby' ? lowerRuby(builder, hole, map) : lowerVariable(builder, hole, map);
}

const rubyForm = /^\s{0,8}ENV(?:\.fetch\s?\(|\[)\s{0,4}["']([A-Za-z_]\w{0,100})["']/;
const rubyDefault = /^\s{0,4}[)\]]?\s{0,4}(?:,|\{|\|\|)\s{0,4}(?:["']([^"']{0,400})["']|(\d{1,10}))/;

/** `ENV["NAME"]`, `ENV.fetch("NAME", "default")`, `ENV.fetch("NAME") { "default" }` in a settings file of Ruby. */
function lowerRuby(builder: DocumentBuilder, { text, start }: Hole, map: SpanMap): Ref {
  const span = map([start, start + text.length]);
  const [whole, variable] = rubyForm.exec(text) ?? [];
  if (whole === undefined || variable === undefined) return builder.unknown([], span);
  const read = builder.read(variable, span);
  const [, quoted, number] = rubyDefault.exec(text.slice(whole.length)) ?? [];
  const written = quoted ?? number;
  return written === undefined ? read : builder.merge([read, builder.const(written, span)], span);
}

const variableForm = /^(?:env:)?([A-Za-z_][\w.]*(?::\w[\w.]*)?)(?::?[-?+]|:=)?/;

/** `NAME`, `env:NAME`, `NAME:-default`: a default makes it a merge. */
function lowerVariable(builder: DocumentBuilder, hole: Hole, map: SpanMap): Ref {
  const found = variableForm.exec(hole.text);
  const span = map([hole.start, hole.start + hole.text.length]);
  const read = builder.read(found?.[1] ?? hole.text, span);
  const rest = found === null ? '' : hole.text.slice(found[0].length);
  const quoted = /^,\s{0,8}(['"])(.*)\1$/s.exec(rest)?.[2];
  if (quoted !== undefined) return builder.merge([read, builder.const(quoted, span)], span);
  const defaulted = found !== null && found[0].endsWith('-') && found[0].length > (found[1]?.length ?? 0);
  if (!defaulted) return read;
  const from = hole.start + hole.text.length - rest.length;
  return builder.merge([read, builder.const(rest, map([from, from + rest.length]))], span);
}

const maxHoleLength = 2048;
