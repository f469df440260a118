/** One line of an ignore file, compiled for linear matching: such files are written by strangers, so no regular expression is made of them. */
export interface IgnorePattern {
  readonly effect: 'ignore' | 'keep';
  readonly applies: 'folders' | 'any';
  /** A pattern without a slash fits a name at any depth, one with a slash the path from the ignore file's folder. */
  readonly reach: 'name' | 'path';
  /** Literal start of a path that ends inside a name. Git takes it off first, which gives `a**\/b` a meaning of its own. */
  readonly start: string;
  readonly segments: readonly Segment[];
}

export type Segment = AnyDepth | string | readonly Token[];
type AnyDepth = typeof anyDepth;
export type Token =
  { readonly form: 'star' } | { readonly form: 'any' } | { readonly form: 'literal'; readonly char: number } | CharacterClass;
interface CharacterClass {
  readonly form: 'class';
  readonly members: Uint8Array;
  readonly negated: 'yes' | 'no';
}

export const anyDepth = Symbol('**');

/** Does the pattern fit `path` (names from the root of the tree), seen from the folder at depth `from`? */
export function fitsPattern(pattern: IgnorePattern, path: readonly string[], from: number): boolean {
  if (pattern.start !== '') return fitsAfterStart(pattern, path.slice(from).join('/'));
  if (pattern.reach === 'path') return fitsSegments(pattern.segments, path, from);
  const [only] = pattern.segments;
  return only !== undefined && fitsSegment(only, path[path.length - 1] ?? '');
}

/** The name that every fitting path ends in, where the pattern says it. */
export function literalEnd(pattern: IgnorePattern): string | null {
  const last = pattern.segments[pattern.segments.length - 1];
  return typeof last === 'string' && pattern.start === '' ? last : null;
}

function fitsAfterStart({ start, segments }: IgnorePattern, path: string): boolean {
  return path.startsWith(start) && fitsSegments(segments, path.slice(start.length).split('/'), 0);
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
