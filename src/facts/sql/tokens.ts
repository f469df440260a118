import type { Span } from '../../model/facts.js';

export interface SqlToken {
  readonly form: 'word' | 'quoted' | 'string' | 'sign';
  /** A word in lower case, a quoted name without its quotes. */
  readonly text: string;
  readonly span: Span;
}

/** Statements as tokens, comments and string bodies left out. Linear: each pattern is sticky and a single class or lazy to a literal. */
export function* statements(text: string): Generator<readonly SqlToken[]> {
  let tokens: SqlToken[] = [];
  for (let at = 0; at < text.length;) {
    const [token, next] = tokenAt(text, at);
    at = next;
    if (token?.form === 'sign' && token.text === ';') {
      if (tokens.length > 0) yield tokens;
      tokens = [];
    } else if (token !== null && tokens.length < maxTokens) tokens.push(token);
  }
  if (tokens.length > 0) yield tokens;
}

const blank = /\s+/y;
const word = /[\p{L}_@#][\p{L}\p{N}_$#]*/uy;
const number = /\d[\w.]*/y;
const dollarTag = /\$\w{0,60}\$/y;

function tokenAt(text: string, at: number): readonly [SqlToken | null, number] {
  const space = match(blank, text, at);
  if (space !== null) return [null, at + space.length];
  const sign = text[at] ?? '';
  const pair = text.slice(at, at + 2);
  if (pair === '--' || (sign === '#' && text[at + 1] === ' ')) return [null, endOf(text, '\n', at)];
  if (pair === '/*') return [null, endOf(text, '*/', at + 2)];
  if (sign === "'") return quotedToken(text, at, "'", 'string');
  if (sign === '"' || sign === '`') return quotedToken(text, at, sign, 'quoted');
  if (sign === '[' && /\w/.test(text[at + 1] ?? '')) return quotedToken(text, at, ']', 'quoted');
  const tag = match(dollarTag, text, at);
  if (tag !== null) return [null, endOf(text, tag, at + tag.length)];
  const written = match(word, text, at);
  if (written !== null) return [{ form: 'word', text: written.toLowerCase(), span: [at, at + written.length] }, at + written.length];
  const digits = match(number, text, at);
  const length = digits?.length ?? 1;
  return [{ form: 'sign', text: text.slice(at, at + length), span: [at, at + length] }, at + length];
}

function quotedToken(text: string, at: number, close: string, form: 'string' | 'quoted'): readonly [SqlToken, number] {
  let end = text.indexOf(close, at + 1);
  while (end >= 0 && text[end + 1] === close) end = text.indexOf(close, end + 2);
  if (end < 0) end = text.length;
  return [{ form, text: text.slice(at + 1, Math.min(end, at + maxName)), span: [at, Math.min(text.length, end + 1)] }, end + 1];
}

function endOf(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? text.length : end + mark.length;
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** A statement that inserts a million rows says the same as its head. */
const maxTokens = 5000;
const maxName = 200;
