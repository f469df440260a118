import { anyDepth, type IgnorePattern, type Segment, type Token } from './ignore-pattern.js';

/** null for a comment, an empty line and what can never fit. Lines and paths are raw bytes, one character each. */
export function parseIgnoreLine(line: string): IgnorePattern | null {
  let text = trimTrailingSpaces(line);
  if (text === '' || text.startsWith('#')) return null;
  const effect = text.startsWith('!') ? 'keep' : 'ignore';
  if (effect === 'keep') text = text.slice(1);
  const applies = text.endsWith('/') ? 'folders' : 'any';
  if (applies === 'folders') text = text.slice(0, -1);
  const reach = text.includes('/') ? 'path' : 'name';
  if (text.startsWith('/')) text = text.slice(1);
  const start = reach === 'path' ? startInsideName(text) : '';
  const segments = text === '' ? null : parseSegments(text.slice(start.length), reach);
  return segments && { effect, applies, reach, start, segments };
}

function startInsideName(text: string): string {
  const special = text.search(/[*?[\\]/);
  if (special <= 0 || text[special - 1] === '/' || !text.startsWith('**', special)) return '';
  let end = special;
  while (text[end] === '*') end++;
  return end === text.length || text[end] === '/' ? text.slice(0, special) : '';
}

function parseSegments(text: string, reach: IgnorePattern['reach']): Segment[] | null {
  const segments: Segment[] = [];
  let tokens: Token[] = [];
  let start = 0;
  let at = 0;
  while (at <= text.length) {
    const separator = at === text.length ? 1 : separatorLength(text, at);
    if (separator > 0) {
      segments.push(reach === 'path' && isStars(text.slice(start, at)) ? anyDepth : simplify(tokens));
      tokens = [];
      start = at += separator;
      continue;
    }
    const step = parseToken(text, at);
    if (step === null) return null;
    if (step.token.form !== 'star' || tokens[tokens.length - 1]?.form !== 'star') tokens.push(step.token);
    at = step.end;
  }
  return segments;
}

function separatorLength(text: string, at: number): number {
  if (text[at] === '/') return 1;
  return text[at] === '\\' && text[at + 1] === '/' ? 2 : 0;
}

interface Step {
  readonly token: Token;
  readonly end: number;
}

function parseToken(text: string, at: number): Step | null {
  const char = text[at];
  if (char === '*') return { token: { form: 'star' }, end: at + 1 };
  if (char === '?') return { token: { form: 'any' }, end: at + 1 };
  if (char === '[') return parseClass(text, at + 1);
  const literal = char === '\\' ? at + 1 : at;
  return literal < text.length ? { token: { form: 'literal', char: text.charCodeAt(literal) }, end: literal + 1 } : null;
}

/** `at` stands behind the opening bracket. A first `]` is a member; an unclosed class never fits. */
function parseClass(text: string, at: number): Step | null {
  const negated = text[at] === '!' || text[at] === '^' ? 'yes' : 'no';
  const members = new Uint8Array(256);
  let next = negated === 'yes' ? at + 1 : at;
  let previous = 0;
  do {
    const member = readMember(text, next, previous, members);
    if (member === null) return null;
    previous = member.previous;
    next = member.end;
  } while (next < text.length && text[next] !== ']');
  return next < text.length ? { token: { form: 'class', members, negated }, end: next + 1 } : null;
}

/** Adds the member at `at`; `previous` is the character a following `-` would start its range at, 0 for none. */
function readMember(text: string, at: number, previous: number, members: Uint8Array): { previous: number; end: number } | null {
  const isRange = text[at] === '-' && previous > 0 && at + 1 < text.length && text[at + 1] !== ']';
  if (text.startsWith('[:', at)) {
    const close = text.indexOf(']', at + 2);
    if (close < 0) return null;
    if (text[close - 1] === ':' && close - 1 >= at + 2)
      return addNamedClass(text.slice(at + 2, close - 1), members) ? { previous: 0, end: close + 1 } : null;
  }
  const place = isRange ? at + 1 : at;
  const literal = text[place] === '\\' ? place + 1 : place;
  if (literal >= text.length) return null;
  const char = text.charCodeAt(literal);
  if (isRange) members.fill(1, previous, Math.max(previous, char + 1));
  else members[char] = 1;
  return { previous: isRange ? 0 : char, end: literal + 1 };
}

function addNamedClass(name: string, members: Uint8Array): boolean {
  const ranges = namedClasses.get(name);
  if (ranges === undefined) return false;
  for (const [first, last] of ranges) members.fill(1, first, last + 1);
  return true;
}

const digit = [[0x30, 0x39]] as const;
const upper = [[0x41, 0x5a]] as const;
const lower = [[0x61, 0x7a]] as const;
const punctuation = [
  [0x21, 0x2f],
  [0x3a, 0x40],
  [0x5b, 0x60],
  [0x7b, 0x7e],
] as const;
const namedClasses = new Map<string, readonly (readonly [number, number])[]>([
  ['digit', digit],
  ['upper', upper],
  ['lower', lower],
  ['punct', punctuation],
  ['alpha', [...upper, ...lower]],
  ['alnum', [...digit, ...upper, ...lower]],
  ['xdigit', [...digit, [0x41, 0x46], [0x61, 0x66]]],
  ['graph', [[0x21, 0x7e]]],
  ['print', [[0x20, 0x7e]]],
  [
    'space',
    [
      [0x09, 0x0d],
      [0x20, 0x20],
    ],
  ],
  [
    'blank',
    [
      [0x09, 0x09],
      [0x20, 0x20],
    ],
  ],
  [
    'cntrl',
    [
      [0x00, 0x1f],
      [0x7f, 0x7f],
    ],
  ],
]);

function simplify(tokens: readonly Token[]): Segment {
  const chars: number[] = [];
  for (const token of tokens) {
    if (token.form !== 'literal') return tokens;
    chars.push(token.char);
  }
  return String.fromCharCode(...chars);
}

function isStars(text: string): boolean {
  return text.length >= 2 && text === '*'.repeat(text.length);
}

function trimTrailingSpaces(line: string): string {
  let end = 0;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\') at++;
    else if (line[at] === ' ') continue;
    end = at + 1;
  }
  return line.slice(0, end);
}
