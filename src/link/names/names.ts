import { append } from '../../model/append.js';

/**
 * Patterns over qualified names: segments separated by dots, `*` for any one segment or part of one, `**` for any number of
 * segments, `{a,b}` for alternatives. Compiled once; looked up by last segment, else by first.
 */
export class NameIndex<T> {
  private readonly byLast = new Map<string, Row<T>[]>();
  /** Patterns without a plain last segment, by their first; those without either under ''. */
  private readonly byFirst = new Map<string, Row<T>[]>();
  private readonly memo = new Map<string, readonly T[]>();

  add(pattern: string, item: T): void {
    for (const name of expandBraces(pattern).flatMap(expandSubpath)) {
      const segments = splitName(name);
      const last = segments[segments.length - 1] ?? '';
      const row = { segments, item };
      const first = segments[0] ?? '';
      if (!last.includes('*')) append(this.byLast, last, row);
      else append(this.byFirst, first.includes('*') ? '' : first, row);
    }
  }

  find(name: string): readonly T[] {
    const byLast = this.byLast.get(lastSegment(name));
    const byFirst = this.byFirst.size === 0 ? undefined : this.byFirst.get(firstSegment(name));
    const byNone = this.byFirst.get('');
    // Most names are in no catalogue: to remember each of them for every index takes more than to ask again.
    if (byLast === undefined && byFirst === undefined && byNone === undefined) return nothing;
    const known = this.memo.get(name);
    if (known !== undefined) return known;
    const segments = splitName(name);
    const found = new Set<T>();
    for (const rows of [byLast, byFirst, byNone]) for (const row of rows ?? []) if (fits(row.segments, 0, segments, 0)) found.add(row.item);
    const items = found.size === 0 ? nothing : [...found];
    this.memo.set(name, items);
    return items;
  }
}

/** Patterns that only say yes. */
export function nameIndexOf(patterns: readonly string[]): NameIndex<true> {
  const index = new NameIndex<true>();
  for (const pattern of patterns) index.add(pattern, true);
  return index;
}

const nothing: readonly never[] = [];

interface Row<T> {
  readonly segments: readonly string[];
  readonly item: T;
}

export function matchesName(pattern: string, name: string): boolean {
  return expandBraces(pattern)
    .flatMap(expandSubpath)
    .some((own) => fits(splitName(own), 0, splitName(name), 0));
}

/** `a{b,c}d` → `abd`, `acd`; braces do not nest. */
export function expandBraces(pattern: string): string[] {
  const open = pattern.indexOf('{');
  const close = pattern.indexOf('}', open);
  if (open < 0 || close < 0) return [pattern];
  const rests = expandBraces(pattern.slice(close + 1));
  const choices = pattern.slice(open + 1, close).split(',');
  return choices.flatMap((choice) => rests.map((rest) => pattern.slice(0, open) + choice + rest));
}

/** `pkg/**.x` is a name of the package or of any module below it. */
function expandSubpath(pattern: string): string[] {
  const at = pattern.indexOf('/**');
  return at < 0 ? [pattern] : [pattern.slice(0, at) + pattern.slice(at + 3), `${pattern.slice(0, at)}/*${pattern.slice(at + 3)}`];
}

/** A dot inside parentheses or at the start of a relative part does not separate: `boto3.client(s3).put_object`. */
function splitName(name: string): string[] {
  const segments: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < name.length; i++) {
    const character = name[i];
    if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (character === '.' && depth <= 0) {
      segments.push(name.slice(start, i));
      start = i + 1;
    }
  }
  segments.push(name.slice(start));
  return segments;
}

/** The last of `splitName`. */
function lastSegment(name: string): string {
  const dot = name.lastIndexOf('.');
  if (dot < 0) return name;
  return name.includes('(') ? (splitName(name).at(-1) ?? '') : name.slice(dot + 1);
}

/** The first of `splitName`. */
function firstSegment(name: string): string {
  const dot = name.indexOf('.');
  if (dot < 0) return name;
  const open = name.indexOf('(');
  return open >= 0 && open < dot ? (splitName(name)[0] ?? '') : name.slice(0, dot);
}

/** `**` may stand for nothing; patterns are ours and short, so the two-way branch stays small. */
function fits(pattern: readonly string[], i: number, name: readonly string[], j: number): boolean {
  const own = pattern[i];
  if (own === undefined) return j === name.length;
  if (own === '**') return fits(pattern, i + 1, name, j) || (j < name.length && fits(pattern, i, name, j + 1));
  const other = name[j];
  return other !== undefined && fitsSegment(own, other) && fits(pattern, i + 1, name, j + 1);
}

function fitsSegment(pattern: string, text: string): boolean {
  if (pattern === '*' || pattern === text) return true;
  const star = pattern.indexOf('*');
  if (star < 0) return false;
  const head = pattern.slice(0, star);
  const tail = pattern.slice(star + 1);
  return text.length >= head.length + tail.length && text.startsWith(head) && text.endsWith(tail);
}
