import type { Argument, Document, Kind, Ref, Span } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import { interpolate } from '../tree/interpolation.js';

/** `NAME=value` lines, as the dotenv libraries and compose read them. */
export function extractEnv(text: string, kind: Kind, map?: SpanMap): Document {
  const builder = new DocumentBuilder(kind, text.length, map);
  const items: Argument[] = [];
  let first: number | null = null;
  let end = 0;
  for (let at = 0; at < text.length;) {
    const line = readLine(text, at);
    at = line.next;
    if (line.form === 'comment') builder.note('comment', line.span);
    if (line.form === 'broken') builder.gap('syntax', line.span);
    if (line.form !== 'assignment') continue;
    const value = lowerValue(builder, line);
    builder.setEnvironment(line.name, value, null, line.span);
    items.push([line.name, value]);
    first ??= line.span[0];
    end = line.span[1];
  }
  builder.setRoot(builder.make('map', items, [first ?? 0, end]));
  return builder.build();
}

type Line =
  | { readonly form: 'comment' | 'blank' | 'broken'; readonly span: Span; readonly next: number }
  | {
      readonly form: 'assignment';
      readonly name: string;
      readonly value: string;
      readonly valueSpan: Span;
      /** Single quotes keep `$` as it is. */
      readonly quote: string;
      readonly span: Span;
      readonly next: number;
    };

const header = /[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*[=:][ \t]*/y;

function readLine(text: string, start: number): Line {
  const newline = text.indexOf('\n', start);
  const end = newline < 0 ? text.length : newline;
  const content = text.slice(start, Math.min(end, start + 200)).trimStart();
  if (content === '' || content === '\r') return { form: 'blank', span: [start, end], next: end + 1 };
  if (content.startsWith('#')) return { form: 'comment', span: [start, end], next: end + 1 };
  header.lastIndex = start;
  const found = header.exec(text);
  if (found === null || start + found[0].length > end) return { form: 'broken', span: [start, end], next: end + 1 };
  const name = found[1] ?? '';
  const nameAt = start + found[0].indexOf(name);
  const value = readValue(text, start + found[0].length, end);
  return { form: 'assignment', name, ...value, span: [nameAt, value.valueSpan[1]], next: value.next };
}

interface Value {
  readonly value: string;
  readonly valueSpan: Span;
  readonly quote: string;
  readonly next: number;
}

function readValue(text: string, start: number, end: number): Value {
  const quote = text[start] ?? '';
  const close = quote === '"' || quote === "'" || quote === '`' ? closingQuote(text, start + 1, quote) : null;
  if (close !== null) {
    const after = text.indexOf('\n', close);
    return { value: text.slice(start + 1, close), valueSpan: [start + 1, close], quote, next: after < 0 ? text.length : after + 1 };
  }
  const line = text.slice(start, end);
  const comment = /[ \t]#/.exec(line.slice(0, maxValueLength))?.index ?? (line.startsWith('#') ? 0 : line.length);
  const value = line.slice(0, comment).trimEnd();
  return { value, valueSpan: [start, start + value.length], quote: '', next: end + 1 };
}

/** A quoted value may span lines (a private key), but not the rest of a file that forgot a quote. */
function closingQuote(text: string, from: number, quote: string): number | null {
  for (let at = from; at < text.length && at < from + maxValueLength; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at;
  }
  return null;
}

function lowerValue(builder: DocumentBuilder, { value, valueSpan, quote }: { value: string; valueSpan: Span; quote: string }): Ref {
  const shift = (span: Span): Span => [span[0] + valueSpan[0], span[1] + valueSpan[0]];
  const parts = quote === "'" ? null : interpolate(builder, value, 'variables', shift);
  return parts === null ? builder.const(value, valueSpan) : builder.template(parts, valueSpan);
}

const maxValueLength = 20_000;
