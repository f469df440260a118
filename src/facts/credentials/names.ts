import type { Span } from '../../model/facts.js';

/** A name in the text, and where it ends. */
export interface WrittenName {
  readonly text: string;
  readonly span: Span;
}

/** The name that a value at `at` is given: `NAME=`, `"name": "`, `name = \"`, `Authorization: Bearer `. */
export function nameBefore(text: string, at: number): WrittenName | null {
  const from = Math.max(0, at - windowLength);
  const before = text.slice(from, at);
  const found = assigned.exec(before);
  const name = found?.[1];
  if (found === null || name === undefined) return null;
  const start = from + found.index + found[0].indexOf(name);
  return { text: name, span: [start, start + name.length] };
}

/** The identifier around a hit. */
export function nameAround(text: string, [start, end]: Span): WrittenName {
  let from = start;
  let to = end;
  while (from > 0 && start - from < maxNameLength && isNameCharacter(text, from - 1)) from--;
  while (to < text.length && to - end < maxNameLength && isNameCharacter(text, to)) to++;
  // `\napi_key`: the letter belongs to an escape.
  if (text[from - 1] === '\\' && /[nrt]/.test(text[from] ?? '') && from < start) from++;
  return { text: text.slice(from, to), span: [from, to] };
}

/** `OPENAI_API_KEY`, `openai.api-key` and `openaiApiKey` are one name. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The last word of a name. */
export function lastWord(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').split(/[^A-Za-z0-9]+/);
  return (words.findLast((word) => word !== '') ?? '').toLowerCase();
}

function isNameCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95 || code === 45 || code === 46
  );
}

const assigned = /([A-Za-z_][\w.-]{0,80})["'\]\\)]{0,4}\s{0,4}(?:=>|:=|[=:,(])\s{0,20}["'`\\]{0,2}(?:Bearer |Basic |token )?$/;
const windowLength = 160;
const maxNameLength = 60;
