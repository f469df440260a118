import { parsePostfix, parsePrimary } from './expressions.js';
import type { Source } from './source.js';
import { parseClosure } from './statements.js';
import { parseText, parseVariable } from './strings.js';
import type { Argument, CallMark, Node } from './syntax.js';

/** `Send-MailMessage -To $x -Body "…" @more > log.txt` */
export function parseCommand(source: Source): Node {
  const start = source.at;
  const mark = source.takeMatch(/&(?=[\s"'$({\w./\\])|\.(?=[\s"'$({])/y) ?? '';
  source.skipBlanks();
  const name = parseWord(source);
  const args: Argument[] = [];
  for (;;) {
    source.skipComment();
    if (source.done || /[\r\n;|)}]/.test(source.letter()) || source.match(/&&|&(?=\s*(?:$|[\r\n;]))/y) !== null) break;
    const before = source.at;
    args.push(parseArgument(source));
    if (source.at === before) source.broken();
  }
  return { form: 'command', name, args, call: callMark(mark), span: source.since(start) };
}

function callMark(written: string): CallMark {
  return written === '&' || written === '.' ? written : '';
}

function parseArgument(source: Source): Argument {
  const redirect = source.takeMatch(/[\d*]?>{1,2}(?:&\d)?/y);
  if (redirect !== null) {
    source.skipBlanks();
    return { name: '>', value: redirect.includes('&') ? null : parseWord(source) };
  }
  if (source.letter() === '@' && /\w/.test(source.letter(1))) return { name: '@', value: parseVariable(source) };
  const flag = source.takeMatch(/-[A-Za-z][\w-]*:?/y);
  if (flag === null) return { name: null, value: parseList(source) };
  const name = flag.replace(/:$/, '');
  source.skipBlanks();
  const hasValue =
    flag.endsWith(':') || !(source.done || /[\r\n;|)}<>#]/.test(source.letter()) || source.match(/-[A-Za-z]|&&|@\w|\d?>/y) !== null);
  return { name, value: hasValue ? parseList(source) : null };
}

/** Words with commas between them are a list. */
function parseList(source: Source): Node {
  const start = source.at;
  const items = [parseWord(source)];
  for (;;) {
    const before = source.at;
    source.skipBlanks();
    if (!source.take(',')) {
      source.at = before;
      break;
    }
    source.skipLines();
    items.push(parseWord(source));
  }
  const [only] = items;
  return items.length === 1 && only !== undefined ? only : { form: 'list', items, span: source.since(start) };
}

/** A word of a command: a value, or text in which variables are filled in. */
function parseWord(source: Source): Node {
  const start = source.at;
  const letter = source.letter();
  if (letter === '{') return parseClosure(source);
  if (letter === '(' || source.sees('@(') || source.sees('@{') || source.sees('$(') || source.sees('@"') || source.sees("@'"))
    return parsePostfix(source, parsePrimary(source));
  const parts: (string | Node)[] = [];
  for (;;) {
    const next = source.letter();
    if (next === '"' || next === "'") parts.push(parseText(source, parsePrimary));
    else if (next === '$' && /[\w{?]/.test(source.letter(1))) parts.push(parsePostfix(source, parseVariable(source)));
    else if (next === '$' && source.letter(1) === '(') parts.push(parsePrimary(source));
    else if (next === '`' && source.letter(1) !== '' && !/[\r\n]/.test(source.letter(1))) {
      parts.push(source.letter(1));
      source.at += 2;
    } else {
      const plain = source.takeMatch(/[^\s,;|(){}&<>"'`$]+|\$/y);
      if (plain === null) break;
      parts.push(plain);
    }
  }
  const [only] = parts;
  const span = source.since(start);
  if (parts.length === 1 && typeof only === 'object') return only;
  if (parts.every((part) => typeof part === 'string')) return { form: 'constant', value: plainValue(parts.join('')), span };
  return {
    form: 'text',
    parts: parts.flatMap((part) => (typeof part === 'string' ? [part] : part.form === 'text' ? part.parts : [part])),
    span,
  };
}

function plainValue(word: string): string | number {
  return /^-?\d{1,15}(?:\.\d{1,10})?$/.test(word) ? Number(word) : word;
}
