import type { Span } from '../../model/facts.js';
import type { Tree, TreeEntry } from '../tree/node.js';

/** `key=value`, `key: value` or `key value` lines; `\` at the end goes on in the next. */
export function parseProperties(text: string): Tree {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < text.length && entries.length < maxEntries;) {
    const end = endOfLine(text, at);
    const entry = entryOf(text, at, end);
    if (entry !== null) entries.push(entry);
    at = end + 1;
  }
  const [first, last] = [entries[0], entries.at(-1)];
  const span: Span = [first?.keySpan[0] ?? 0, last?.value.span[1] ?? 0];
  return { root: { form: 'map', entries, span }, gaps: [] };
}

function endOfLine(text: string, start: number): number {
  let end = newlineAfter(text, start);
  while (end < text.length && isContinued(text, start, end)) end = newlineAfter(text, end + 1);
  return end;
}

function newlineAfter(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}

/** An odd number of backslashes before the end, on a line that is no comment. */
function isContinued(text: string, start: number, end: number): boolean {
  let at = text[end - 1] === '\r' ? end - 1 : end;
  const stop = at;
  while (at > start && text[at - 1] === '\\') at--;
  return (stop - at) % 2 === 1 && !/^\s*[#!]/.test(text.slice(start, start + 200));
}

const header = /[ \t\f]*((?:[^\s=:#!\\]|\\.)(?:[^\s=:\\]|\\.)*)[ \t\f]*[=:]?[ \t\f]*/y;

function entryOf(text: string, start: number, end: number): TreeEntry | null {
  header.lastIndex = start;
  const found = header.exec(text);
  const key = found?.[1];
  if (found === null || key === undefined || start + found[0].length > end) return null;
  const keyAt = start + found[0].indexOf(key);
  const valueAt = start + found[0].length;
  const written = text.slice(valueAt, end).replace(/\r$/, '').trimEnd();
  const span: Span = [valueAt, valueAt + written.length];
  const value = written.replaceAll(/\\\r?\n[ \t\f]*/g, '').replaceAll(/\\([:=# !\\])/g, '$1');
  return { key: key.replaceAll('\\', ''), keySpan: [keyAt, keyAt + key.length], value: { form: 'scalar', value, span, escapes: 'none' } };
}

/** Far more than any settings hold: a catalogue of messages is no settings. */
const maxEntries = 5000;
