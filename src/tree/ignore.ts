import { parseIgnoreLine } from './ignore-line.js';
import { fitsPattern, literalEnd, type IgnorePattern } from './ignore-pattern.js';

/** The patterns of one ignore file, of which the last that fits decides. */
export class IgnoreList {
  private readonly byName = new Map<string, number[]>();
  private readonly others: number[] = [];

  /** `depth` is the depth of the file's folder below the top of the work tree. */
  constructor(
    private readonly patterns: readonly IgnorePattern[],
    private readonly depth: number,
  ) {
    patterns.forEach((pattern, index) => {
      const name = literalEnd(pattern);
      if (name === null) this.others.push(index);
      else this.byName.set(name, [...(this.byName.get(name) ?? []), index]);
    });
  }

  verdict(path: readonly string[], form: 'folder' | 'other'): IgnorePattern['effect'] | null {
    const named = this.lastFit(this.byName.get(path[path.length - 1] ?? '') ?? [], path, form, -1);
    const found = this.lastFit(this.others, path, form, named);
    return this.patterns[found]?.effect ?? null;
  }

  /** The last of `indexes` beyond `above` that fits; `above` if none does. */
  private lastFit(indexes: readonly number[], path: readonly string[], form: 'folder' | 'other', above: number): number {
    for (let i = indexes.length - 1; i >= 0; i--) {
      const index = indexes[i] ?? -1;
      if (index <= above) return above;
      const pattern = this.patterns[index];
      if (pattern === undefined || (pattern.applies === 'folders' && form !== 'folder')) continue;
      if (fitsPattern(pattern, path, this.depth)) return index;
    }
    return above;
  }
}

/** Ignore files from the deepest folder up to the repository's own list: the first that says anything decides. */
export interface IgnoreChain {
  readonly list: IgnoreList;
  readonly outer: IgnoreChain | null;
}

export function isIgnored(chain: IgnoreChain | null, path: readonly string[], form: 'folder' | 'other'): boolean {
  for (let link = chain; link !== null; link = link.outer) {
    const verdict = link.list.verdict(path, form);
    if (verdict !== null) return verdict === 'ignore';
  }
  return false;
}

/** null for a file beyond the limits: it is then not applied, so that more is scanned rather than less. */
export function parseIgnoreFile(text: string, depth: number): IgnoreList | null {
  const patterns: IgnorePattern[] = [];
  for (const line of text.replace(/^\xef\xbb\xbf/, '').split('\n')) {
    const pattern = parseIgnoreLine(line.endsWith('\r') ? line.slice(0, -1) : line);
    if (pattern === null) continue;
    if (line.length > longestLine || patterns.length === mostPatterns) return null;
    patterns.push(pattern);
  }
  return new IgnoreList(patterns, depth);
}

const longestLine = 1024;
const mostPatterns = 10_000;
