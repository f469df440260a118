import type { Node } from './syntax.js';
import type { Source } from './source.js';

type ParseGroup = (source: Source) => Node;

/** A text of either quote, or a here-string. `group` parses what stands in `$( … )`. */
export function parseText(source: Source, group: ParseGroup): Node {
  const start = source.at;
  if (source.sees("@'") || source.sees('@"')) return hereString(source, start, group);
  const quote = source.letter();
  source.at++;
  if (quote === "'") {
    const raw = source.takeMatch(/(?:[^']|'')*/y) ?? '';
    source.take("'");
    return { form: 'constant', value: raw.replaceAll("''", "'"), span: source.since(start) };
  }
  const parts = expanded(source, '"', group);
  source.take('"');
  return { form: 'text', parts, span: source.since(start) };
}

function hereString(source: Source, start: number, group: ParseGroup): Node {
  const quote = source.letter(1);
  source.at += 2;
  source.takeMatch(/[^\r\n]*\r?\n/y);
  const close = new RegExp(`\\r?\\n${quote}@`, 'g');
  close.lastIndex = Math.max(0, source.at - 2);
  const found = close.exec(source.text);
  const end = found?.index ?? source.text.length;
  if (quote === "'") {
    const value = source.text.slice(source.at, end);
    source.at = end + (found?.[0].length ?? 0);
    return { form: 'constant', value, span: source.since(start) };
  }
  const parts = expanded(source, end, group);
  source.at = Math.max(source.at, end + (found?.[0].length ?? 0));
  return { form: 'text', parts, span: source.since(start) };
}

/** The parts up to a closing quote, or to a place. */
function expanded(source: Source, end: '"' | number, group: ParseGroup): (string | Node)[] {
  const parts: (string | Node)[] = [];
  let text = '';
  const isEnd = (): boolean => (typeof end === 'number' ? source.at >= end : source.letter() === end && source.letter(1) !== end);
  while (!source.done && !isEnd()) {
    const letter = source.letter();
    if (letter === '`') {
      text += escapes.get(source.letter(1)) ?? source.letter(1);
      source.at += 2;
    } else if (letter === '"' && end === '"') {
      text += '"';
      source.at += 2;
    } else if (letter === '$' && (source.letter(1) === '(' || variableStart.test(source.letter(1)))) {
      parts.push(text, source.letter(1) === '(' ? group(source) : parseVariable(source));
      text = '';
    } else {
      const plain = source.takeMatch(/[^`"$]+/y) ?? source.letter();
      const over = typeof end === 'number' ? Math.max(0, source.at - end) : 0;
      if (plain.length === 1 && '`"$'.includes(plain)) source.at++;
      text += plain.slice(0, plain.length - over);
      source.at -= over;
    }
  }
  parts.push(text);
  return parts.filter((part) => part !== '');
}

const variableStart = /[\w{?$^]/;

/** `$name`, `$scope:name`, `${any name}`, `$_`; `@name` is spread. */
export function parseVariable(source: Source): Node {
  const start = source.at;
  source.at++;
  const braced = source.takeMatch(/\{[^}\r\n]{0,300}\}/y);
  const written = braced?.slice(1, -1) ?? source.takeMatch(/\w+(?::\w+)?|[$?^]/y) ?? '';
  const name = written.replace(/^(?:global|script|local|private|using):/i, '');
  return { form: 'variable', name, span: source.since(start) };
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['0', '\0'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['e', '\u001b'],
]);
