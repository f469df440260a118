/** One line of an ignore file, compiled for linear matching: such files are written by strangers, so no regular expression is made of them. */
export interface IgnorePattern {
  readonly effect: 'ignore' | 'keep';
  readonly applies: 'folders' | 'any';
  /** A pattern without a slash fits a name at any depth, one with a slash the path from the ignore file's folder. */
  readonly reach: 'name' | 'path';
  readonly segments: readonly Segment[];
}

type Segment = AnyDepth | string | readonly Token[];
type AnyDepth = typeof anyDepth;
type Token = { readonly form: 'star' } | { readonly form: 'any' } | { readonly form: 'literal'; readonly char: number } | CharacterClass;
interface CharacterClass {
  readonly form: 'class';
  readonly members: Uint8Array;
  readonly negated: 'yes' | 'no';
}

const anyDepth = Symbol('**');

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
  const segments = text === '' ? null : parseSegments(text, reach);
  return segments && { effect, applies, reach, segments };
}

/** Does the pattern fit `path` (names from the root of the tree), seen from the folder at depth `from`? */
export function fitsPattern(pattern: IgnorePattern, path: readonly string[], from: number): boolean {
  if (pattern.reach === 'path') return fitsSegments(pattern.segments, path, from);
  const [only] = pattern.segments;
  return only !== undefined && fitsSegment(only, path[path.length - 1] ?? '');
}

/** The name that every fitting path ends in, where the pattern says it. */
export function literalEnd(pattern: IgnorePattern): string | null {
  const last = pattern.segments[pattern.segments.length - 1];
  return typeof last === 'string' ? last : null;
}

function fitsSegments(segments: readonly Segment[], path: readonly string[], from: number): boolean {
  let at = 0;
  let name = from;
  let retryAt = -1;
  let retryName = from;
  while (name < path.length) {
    const segment = segments[at];
    if (segment === anyDepth) {
      if (++at === segments.length) return true;
      retryAt = at;
      retryName = name;
    } else if (segment !== undefined && fitsSegment(segment, path[name] ?? '')) {
      at++;
      name++;
    } else if (retryAt >= 0) {
      at = retryAt;
      name = ++retryName;
    } else {
      return false;
    }
  }
  return at === segments.length;
}

function fitsSegment(segment: Segment, name: string): boolean {
  if (segment === anyDepth) return true;
  if (typeof segment === 'string') return segment === name;
  let at = 0;
  let char = 0;
  let retryAt = -1;
  let retryChar = 0;
  while (char < name.length) {
    const token = segment[at];
    if (token?.form === 'star') {
      if (++at === segment.length) return true;
      retryAt = at;
      retryChar = char;
    } else if (token !== undefined && fitsToken(token, name.charCodeAt(char))) {
      at++;
      char++;
    } else if (retryAt >= 0) {
      at = retryAt;
      char = ++retryChar;
    } else {
      return false;
    }
  }
  while (segment[at]?.form === 'star') at++;
  return at === segment.length;
}

function fitsToken(token: Exclude<Token, { form: 'star' }>, char: number): boolean {
  if (token.form === 'any') return true;
  if (token.form === 'literal') return token.char === char;
  return (token.members[char] === 1) === (token.negated === 'no');
}

function parseSegments(text: string, reach: IgnorePattern['reach']): Segment[] | null {
  const segments: Segment[] = [];
  let tokens: Token[] = [];
  let start = 0;
  const close = (end: number): void => {
    segments.push(reach === 'path' && isStars(text.slice(start, end)) ? anyDepth : simplify(tokens));
    tokens = [];
    start = end + 1;
  };
  let at = 0;
  while (at < text.length) {
    const step = text[at] === '/' ? null : parseToken(text, at);
    if (text[at] === '/') close(at);
    else if (step === null) return null;
    else if (step.token.form !== 'star' || tokens[tokens.length - 1]?.form !== 'star') tokens.push(step.token);
    at = step?.end ?? at + 1;
  }
  close(text.length);
  return segments;
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
    if (text[close - 1] === ':' && close - 1 >= at + 2) return addNamedClass(text.slice(at + 2, close - 1), members) ? { previous: 0, end: close + 1 } : null;
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
  ['space', [[0x09, 0x0d], [0x20, 0x20]]],
  ['blank', [[0x09, 0x09], [0x20, 0x20]]],
  ['cntrl', [[0x00, 0x1f], [0x7f, 0x7f]]],
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
  return text.length >= 2 && [...text].every((char) => char === '*');
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
