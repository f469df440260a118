import type { Span } from '../model/facts.js';
import type { Path, Site } from '../model/touch.js';

/** The texts that places are offsets of. */
export interface Sources {
  /** null: not to be read any more. */
  text(path: Path): string | null;
  /** Stretches that look like live credentials. They are never printed. */
  credentials(path: Path): readonly Span[];
}

/** Counted from 1; the end is exclusive. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Lines and columns, which nothing before the report knows. */
export class Places {
  private readonly starts = new Map<Path, readonly number[]>();

  constructor(readonly sources: Sources) {}

  start({ path, span }: Site): Position {
    return this.position(path, span[0]);
  }

  end({ path, span }: Site): Position {
    return this.position(path, Math.max(span[0], span[1]));
  }

  /** Where each line of the file begins. */
  lines(path: Path): readonly number[] {
    const known = this.starts.get(path);
    if (known !== undefined) return known;
    const starts = lineStarts(this.sources.text(path) ?? '');
    this.starts.set(path, starts);
    return starts;
  }

  /** Without its end. */
  lineLength(path: Path, line: number): number {
    const starts = this.lines(path);
    const text = this.sources.text(path) ?? '';
    const start = starts[line - 1] ?? 0;
    let end = starts[line] ?? text.length;
    while (end > start && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
    return end - start;
  }

  private position(path: Path, offset: number): Position {
    const starts = this.lines(path);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
