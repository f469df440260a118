import type { SqlToken } from './tokens.js';

/** Names of the columns that a statement declares, fills or asks for. */
export function columnsOf(statement: string, tokens: readonly SqlToken[], from: number): readonly SqlToken[] {
  if (statement === 'create-table') return declared(tokens, from);
  if (statement === 'insert' || statement === 'copy') return tokens[from]?.text === '(' ? listed(tokens, from) : [];
  if (statement === 'alter-table') return added(tokens, from);
  if (statement === 'update') return assigned(tokens, from);
  return statement === 'select' ? selected(tokens) : [];
}

const constraints: ReadonlySet<string> = new Set(
  'primary foreign unique constraint check key index exclude like period fulltext spatial'.split(' '),
);

/** The first name of each item in the outermost parentheses. */
function declared(tokens: readonly SqlToken[], from: number): SqlToken[] {
  const names: SqlToken[] = [];
  let depth = 0;
  let first = false;
  for (const token of tokens.slice(from)) {
    if (token.text === '(' && token.form === 'sign') first = ++depth === 1;
    else if (token.text === ')' && token.form === 'sign') depth--;
    else if (token.text === ',' && token.form === 'sign') first = depth === 1;
    else if (first) {
      if (isName(token) && !(token.form === 'word' && constraints.has(token.text))) names.push(token);
      first = false;
    }
  }
  return names;
}

function listed(tokens: readonly SqlToken[], from: number): SqlToken[] {
  const names: SqlToken[] = [];
  for (const token of tokens.slice(from + 1)) {
    if (token.form === 'sign' && token.text === ')') break;
    if (isName(token)) names.push(token);
  }
  return names;
}

function added(tokens: readonly SqlToken[], from: number): SqlToken[] {
  const names: SqlToken[] = [];
  for (let at = from; at < tokens.length; at++) {
    if (tokens[at]?.text !== 'add') continue;
    let next = at + 1;
    while (['column', 'if', 'not', 'exists'].includes(tokens[next]?.text ?? '')) next++;
    const token = tokens[next];
    if (token !== undefined && isName(token) && !constraints.has(token.text)) names.push(token);
  }
  return names;
}

/** `set a = 1, b = 2` */
function assigned(tokens: readonly SqlToken[], from: number): SqlToken[] {
  const start = tokens.findIndex((token, index) => index >= from && token.form === 'word' && token.text === 'set');
  if (start < 0) return [];
  return tokens
    .slice(start)
    .filter((token, index, rest) => isName(token) && rest[index + 1]?.text === '=' && /^(?:set|,)$/.test(rest[index - 1]?.text ?? ''));
}

const notColumns: ReadonlySet<string> = new Set('select distinct as all top case when then else end and or not null in is like'.split(' '));

/** The last part of each name between `select` and `from`. */
function selected(tokens: readonly SqlToken[]): SqlToken[] {
  const start = tokens.findIndex(({ form, text }) => form === 'word' && text === 'select');
  const names: SqlToken[] = [];
  for (let at = start + 1; start >= 0 && at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || (token.form === 'word' && token.text === 'from')) break;
    const next = tokens[at + 1]?.text;
    const alias = tokens[at - 1]?.text === 'as';
    if (isName(token) && next !== '(' && next !== '.' && !alias && !notColumns.has(token.text)) names.push(token);
  }
  return names;
}

function isName(token: SqlToken): boolean {
  return token.form === 'word' || token.form === 'quoted';
}
