import type { Span } from '../../model/facts.js';
import type { Node } from './syntax.js';
import type { Source } from './source.js';
import { parseBlock, parseClosure, parseStatements } from './statements.js';
import { parseText, parseVariable } from './strings.js';

/** Where a comma separates arguments it makes no list. */
export type Commas = 'list' | 'separator';

/** An expression with its operators. */
export function parseExpression(source: Source, commas: Commas = 'list', floor = 0): Node {
  return source.nested(
    () => climb(source, commas, floor),
    () => nothing(source),
  );
}

function climb(source: Source, commas: Commas, floor: number): Node {
  let left = parseOperand(source, commas);
  for (;;) {
    source.skipBlanks();
    const operator = operatorHere(source, commas);
    if (operator === null || operator.strength < floor) return left;
    source.at += operator.written.length;
    source.skipLines();
    const start = left.span[0];
    if (operator.name === '?') left = ternary(source, left, commas);
    else if (operator.name === ',') left = { form: 'list', items: restOfList(source, left, commas), span: source.since(start) };
    else {
      const right = parseExpression(source, commas, operator.strength + 1);
      left = { form: 'binary', operator: operator.name, left, right, span: source.since(start) };
    }
  }
}

function ternary(source: Source, test: Node, commas: Commas): Node {
  const first = parseExpression(source, commas, 1);
  source.skipLines();
  source.take(':');
  source.skipLines();
  const second = parseExpression(source, commas, 1);
  return { form: 'ternary', test, first, second, span: source.since(test.span[0]) };
}

/** `a, b, c` */
function restOfList(source: Source, first: Node, commas: Commas): Node[] {
  const items = [first];
  do {
    source.skipLines();
    items.push(parseExpression(source, commas, strengths.comma + 1));
    source.skipBlanks();
  } while (source.take(','));
  return items;
}

interface Operator {
  readonly name: string;
  readonly written: string;
  readonly strength: number;
}

function operatorHere(source: Source, commas: Commas): Operator | null {
  const word = source.match(/-[a-z]+(?![\w-])/iy);
  if (word !== null) {
    const name = word.toLowerCase().slice(1);
    const plain = name.length > 2 && /^[ci]/.test(name) && comparisons.has(name.slice(1)) ? name.slice(1) : name;
    if (plain === 'and' || plain === 'or' || plain === 'xor') return { name: plain, written: word, strength: strengths.logical };
    if (plain === 'f') return { name: plain, written: word, strength: strengths.format };
    if (comparisons.has(plain)) return { name: plain, written: word, strength: strengths.comparison };
    return null;
  }
  const written = source.match(/\?\?(?!=)|\?(?!\.)|\.\.|[+\-*/%](?![=\w]*=)|,/y);
  if (written === null || (written === ',' && commas === 'separator')) return null;
  if (written === '?' && !/\s/.test(source.letter(1))) return null;
  return { name: written, written, strength: symbols.get(written) ?? 0 };
}

const strengths = { logical: 2, comparison: 4, format: 7, comma: 9 };
const symbols: ReadonlyMap<string, number> = new Map([
  ['?', 1],
  ['??', 3],
  ['+', 5],
  ['-', 5],
  ['*', 6],
  ['/', 6],
  ['%', 6],
  ['..', 8],
  [',', 9],
]);
const comparisons: ReadonlySet<string> = new Set(
  'eq ne lt le gt ge like notlike match notmatch contains notcontains in notin is isnot as replace split join band bor bxor shl shr'.split(
    ' ',
  ),
);

function parseOperand(source: Source, commas: Commas): Node {
  source.skipBlanks();
  const start = source.at;
  const unary = source.takeMatch(/!|-(?:not|bnot|join|split|isplit|csplit)(?![\w-])|\+\+|--|[+-](?=[\s\d$([])|,/iy);
  if (unary !== null) {
    source.skipLines();
    const of = parseExpression(source, commas, strengths.comma);
    if (unary === ',') return { form: 'list', items: [of], span: source.since(start) };
    return { form: 'unary', operator: unary.toLowerCase(), of, span: source.since(start) };
  }
  const type = source.letter() === '[' ? parseType(source) : null;
  if (type === null) return parsePostfix(source, parsePrimary(source));
  if (source.sees('::')) return parsePostfix(source, type);
  source.skipBlanks();
  // A cast changes what something is kept as; a type alone stands for itself.
  return /[\w$@(["'{+\-!]/.test(source.letter()) ? parseExpression(source, commas, strengths.comma) : type;
}

/** `[System.Net.Mail.SmtpClient]`, `[List[string]]`; null for what is no type. */
function parseType(source: Source): Node | null {
  const start = source.at;
  const written = source.takeMatch(/\[[A-Za-z_][\w.+`]*(?:\[[\w.,\s[\]+`]*\])*\]/y);
  if (written === null) return null;
  const name = /[\w.]+/.exec(written.slice(1))?.[0] ?? '';
  return { form: 'type', name, span: source.since(start) };
}

/** A value without operators: what stands in front of `.name` and `[index]`. */
export function parsePrimary(source: Source): Node {
  const start = source.at;
  const letter = source.letter();
  if (letter === '"' || letter === "'" || source.sees('@"') || source.sees("@'")) return parseText(source, parseGroup);
  if (source.sees('$(') || source.sees('@(') || letter === '(') return parseGroup(source);
  if (source.sees('@{')) return parseMap(source);
  if (letter === '$' || (letter === '@' && /\w/.test(source.letter(1)))) return parseVariable(source);
  if (letter === '{') return parseClosure(source);
  const number = source.takeMatch(/0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?:[ldu]|[kmgtp]b)*/iy);
  if (number !== null) return { form: 'constant', value: numberOf(number), span: source.since(start) };
  const word = source.takeMatch(/[^\s,;|(){}[\]&<>"'`]+/y);
  if (word !== null) return { form: 'constant', value: word, span: source.since(start) };
  return nothing(source);
}

function numberOf(written: string): number | string {
  const value = Number(written.replace(/[ldu]$/i, ''));
  return Number.isFinite(value) ? value : written;
}

export function parsePostfix(source: Source, first: Node): Node {
  let node = first;
  for (;;) {
    const start = node.span[0];
    if (source.match(/::|\?\.\b|\.(?=[\w$("'])/y) !== null) {
      source.takeMatch(/::|\?\.|\./y);
      const name = parseMemberName(source);
      node = { form: 'member', of: node, name, span: source.since(start) };
      if (source.letter() === '(') node = { form: 'invocation', of: node, args: parseArguments(source), span: source.since(start) };
    } else if (source.letter() === '[' || source.sees('?[')) {
      source.takeMatch(/\??\[/y);
      source.skipLines();
      const index = parseExpression(source);
      source.skipLines();
      source.take(']');
      node = { form: 'element', of: node, index, span: source.since(start) };
    } else if (source.sees('++') || source.sees('--')) {
      const operator = source.takeMatch(/\+\+|--/y) ?? '';
      node = { form: 'unary', operator, of: node, span: source.since(start) };
    } else return node;
  }
}

function parseMemberName(source: Source): Node {
  const start = source.at;
  const word = source.takeMatch(/\w+/y);
  return word === null ? parsePrimary(source) : { form: 'constant', value: word, span: source.since(start) };
}

/** `(a, b)` right behind a name. */
function parseArguments(source: Source): Node[] {
  source.at++;
  const args: Node[] = [];
  for (;;) {
    source.skipLines();
    if (source.done || source.take(')')) return args;
    const before = source.at;
    args.push(parseExpression(source, 'separator'));
    source.skipLines();
    if (!source.take(',') && source.at === before) source.broken();
  }
}

/** `( … )`, `$( … )`, `@( … )`: the values of the statements inside. */
function parseGroup(source: Source): Node {
  const start = source.at;
  const isList = source.letter() === '@';
  source.takeMatch(/[$@]?\(/y);
  const statements = source.nested(
    () => parseStatements(source, ')'),
    () => [],
  );
  source.take(')');
  const span: Span = source.since(start);
  const [only] = statements;
  if (!isList) return statements.length === 1 && only !== undefined ? only : { form: 'block', statements, span };
  return statements.length === 1 && only?.form === 'list' ? { ...only, span } : { form: 'list', items: statements, span };
}

/** `@{ name = value; 'other' = … }` */
function parseMap(source: Source): Node {
  const start = source.at;
  source.at += 2;
  const items: (readonly [Node, Node])[] = [];
  for (;;) {
    source.skipLines();
    if (source.done || source.take('}')) break;
    if (source.take(';')) continue;
    const before = source.at;
    const key = source.match(/[\w-]+/y) === null ? parsePostfix(source, parsePrimary(source)) : wordKey(source);
    source.skipLines();
    source.take('=');
    source.skipLines();
    const value = parseBlock(source);
    items.push([key, value]);
    if (source.at === before) source.broken();
  }
  return { form: 'map', items, span: source.since(start) };
}

function wordKey(source: Source): Node {
  const start = source.at;
  return { form: 'constant', value: source.takeMatch(/[\w-]+/y) ?? '', span: source.since(start) };
}

export function nothing(source: Source): Node {
  return { form: 'nothing', span: [source.at, source.at] };
}
