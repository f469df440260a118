import { parseCommand } from './commands.js';
import { parseClass } from './classes.js';
import { nothing, parseExpression } from './expressions.js';
import { parseParameters } from './parameters.js';
import type { Source } from './source.js';
import { parseVariable } from './strings.js';
import type { Node } from './syntax.js';

/** Statements up to a closing letter, which stays. */
export function parseStatements(source: Source, close: '' | ')' | '}'): Node[] {
  const statements: Node[] = [];
  for (;;) {
    source.skipLines();
    if (source.take(';')) continue;
    if (source.done || (close !== '' && source.letter() === close)) return statements;
    const before = source.at;
    statements.push(parseStatement(source));
    source.skipComment();
    if (source.at === before) source.broken();
  }
}

/** One statement, as what a name is given. */
export function parseBlock(source: Source): Node {
  return parseStatement(source);
}

/** `{ … }` */
function parseBody(source: Source): Node {
  source.skipLines();
  const start = source.at;
  if (!source.take('{')) return nothing(source);
  const statements = parseStatements(source, '}');
  source.take('}');
  return { form: 'block', statements, span: source.since(start) };
}

export function parseClosure(source: Source): Node {
  const start = source.at;
  const body = source.nested(
    () => parseBody(source),
    () => nothing(source),
  );
  return { form: 'closure', body, span: source.since(start) };
}

function parseStatement(source: Source): Node {
  return source.nested(
    () => {
      const keyword = source.match(/[A-Za-z]+(?![\w-])/y)?.toLowerCase() ?? '';
      const parse = keywords.get(keyword);
      if (parse === undefined || (keyword === 'foreach' && source.match(/foreach\s*(?:-parallel\s*)?\(/iy) === null))
        return parsePipeline(source);
      const start = source.at;
      source.at += keyword.length;
      source.skipBlanks();
      return parse(source, start);
    },
    () => nothing(source),
  );
}

type Parse = (source: Source, start: number) => Node;

const keywords: ReadonlyMap<string, Parse> = new Map<string, Parse>([
  ['if', parseIf],
  ['while', parseLoop],
  ['until', parseLoop],
  ['do', parseDo],
  ['for', parseFor],
  ['foreach', parseForeach],
  ['switch', parseSwitch],
  ['try', parseTry],
  [
    'trap',
    (source, start) => ({ form: 'try', body: nothing(source), catches: [parseBody(source)], last: null, span: source.since(start) }),
  ],
  ['function', parseFunction],
  ['filter', parseFunction],
  ['workflow', parseFunction],
  ['class', parseClass],
  ['enum', parseClass],
  ['param', (source, start) => ({ form: 'params', params: parseParameters(source), span: source.since(start) })],
  ['return', parseReturn],
  ['throw', (source, start) => ({ form: 'unary', operator: 'throw', of: parseOptional(source), span: source.since(start) })],
  ['exit', (source, start) => ({ form: 'unary', operator: 'exit', of: parseOptional(source), span: source.since(start) })],
  ['break', (source) => (source.takeMatch(/\w*/y), nothing(source))],
  ['continue', (source) => (source.takeMatch(/\w*/y), nothing(source))],
  ['using', parseUsing],
  ...['begin', 'process', 'end', 'clean', 'dynamicparam'].map((name): [string, Parse] => [name, (source) => parseBody(source)]),
]);

function parseOptional(source: Source): Node {
  return source.done || /[\r\n;})]/.test(source.letter()) ? nothing(source) : parsePipeline(source);
}

function parseReturn(source: Source, start: number): Node {
  const value = parseOptional(source);
  return { form: 'return', value: value.form === 'nothing' ? null : value, span: source.since(start) };
}

/** `using module ./Tools.psm1` takes a file in as `Import-Module` does. */
function parseUsing(source: Source, start: number): Node {
  const kind = source.takeMatch(/\w+/y)?.toLowerCase();
  source.skipBlanks();
  const at = source.at;
  const written = source.takeMatch(/[^\s;]+/y) ?? '';
  if (kind !== 'module') return nothing(source);
  const name: Node = { form: 'constant', value: 'Import-Module', span: [start, at] };
  const module: Node = { form: 'constant', value: written.replace(/^["']|["']$/g, ''), span: source.since(at) };
  return { form: 'command', name, args: [{ name: null, value: module }], call: '', span: source.since(start) };
}

/** `( … )` behind a keyword. */
function parseTest(source: Source): Node {
  source.skipLines();
  if (!source.take('(')) return nothing(source);
  const statements = parseStatements(source, ')');
  source.take(')');
  return statements.length === 1 && statements[0] !== undefined
    ? statements[0]
    : { form: 'block', statements, span: [source.at, source.at] };
}

function parseIf(source: Source, start: number): Node {
  const clauses: (readonly [Node | null, Node])[] = [[parseTest(source), parseBody(source)]];
  for (;;) {
    const before = source.at;
    source.skipLines();
    const word = source.takeMatch(/else(?:if)?\b/iy)?.toLowerCase();
    if (word === 'elseif') clauses.push([parseTest(source), parseBody(source)]);
    else if (word === 'else') clauses.push([null, parseBody(source)]);
    else {
      source.at = before;
      return { form: 'if', clauses, span: source.since(start) };
    }
  }
}

function parseLoop(source: Source, start: number): Node {
  const test = parseTest(source);
  return { form: 'loop', start: null, test, body: parseBody(source), span: source.since(start) };
}

function parseDo(source: Source, start: number): Node {
  const body = parseBody(source);
  source.skipLines();
  const test = source.takeMatch(/(?:while|until)\b/iy) === null ? null : parseTest(source);
  return { form: 'loop', start: null, test, body, span: source.since(start) };
}

function parseFor(source: Source, start: number): Node {
  source.skipLines();
  source.take('(');
  const parts = parseStatements(source, ')');
  source.take(')');
  return { form: 'loop', start: parts[0] ?? null, test: parts[1] ?? null, body: parseBody(source), span: source.since(start) };
}

function parseForeach(source: Source, start: number): Node {
  source.takeMatch(/-parallel\s*/iy);
  source.skipLines();
  source.take('(');
  source.skipLines();
  const target = parseVariable(source);
  source.skipLines();
  source.takeMatch(/in\b/iy);
  source.skipLines();
  const of = parseStatement(source);
  source.skipLines();
  source.take(')');
  return { form: 'foreach', target, of, body: parseBody(source), span: source.since(start) };
}

function parseSwitch(source: Source, start: number): Node {
  while (source.takeMatch(/-\w+\s*/y) !== null) continue;
  const of = parseTest(source);
  source.skipLines();
  source.take('{');
  const clauses: (readonly [Node | null, Node])[] = [];
  for (;;) {
    source.skipLines();
    if (source.take(';')) continue;
    if (source.done || source.take('}')) break;
    const before = source.at;
    const value = source.takeMatch(/default(?=\s*\{)/iy) === null ? parseExpression(source) : null;
    clauses.push([value, parseBody(source)]);
    if (source.at === before) source.broken();
  }
  return { form: 'switch', of, clauses, span: source.since(start) };
}

function parseTry(source: Source, start: number): Node {
  const body = parseBody(source);
  const catches: Node[] = [];
  let last: Node | null = null;
  for (;;) {
    const before = source.at;
    source.skipLines();
    const word = source.takeMatch(/(?:catch|finally)\b/iy)?.toLowerCase();
    if (word === undefined) {
      source.at = before;
      return { form: 'try', body, catches, last, span: source.since(start) };
    }
    source.takeMatch(/[^{\r\n]*/y);
    if (word === 'catch') catches.push(parseBody(source));
    else last = parseBody(source);
  }
}

function parseFunction(source: Source, start: number): Node {
  const name = source.takeMatch(/[^\s({]+/y) ?? '';
  source.skipLines();
  const params = source.letter() === '(' ? parseParameters(source) : [];
  const body = parseBody(source);
  return { form: 'function', name: name.replace(/^\w+:/, ''), params, body, span: source.since(start) };
}

/** `a | b | c`, `$x = …`, `a && b` */
function parsePipeline(source: Source): Node {
  const start = source.at;
  const first = parseStep(source);
  source.skipBlanks();
  const operator = source.takeMatch(/(?:\?\?|[+\-*/%])?=(?!=)/y);
  if (operator !== null) {
    source.skipLines();
    const value = parseStatement(source);
    return { form: 'assignment', target: first, operator, value, span: source.since(start) };
  }
  const steps = [first];
  for (;;) {
    const before = source.at;
    source.skipBlanks();
    if (source.match(/[\r\n]/y) !== null) source.skipLines();
    if (source.match(/\|(?!\|)/y) === null) {
      source.at = before;
      break;
    }
    source.at++;
    source.skipLines();
    steps.push(parseStep(source));
  }
  source.takeMatch(/[ \t]*(?:&&|\|\||&)/y);
  return steps.length === 1 ? first : { form: 'pipeline', steps, span: source.since(start) };
}

function parseStep(source: Source): Node {
  const isExpression =
    /[$@(["'{!,]/.test(source.letter()) || source.match(/[+-]?\.?\d[\w.]*(?=[\s;,|)\]}+*/%-]|$)|\+\+|--|-(?:not|join|split)\b/iy) !== null;
  return isExpression ? parseExpression(source) : parseCommand(source);
}
