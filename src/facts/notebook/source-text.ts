import type { Span } from '../../model/facts.js';
import { type Segment, segmentMap, type SpanMap } from '../lowering/span-map.js';

/** Text put together from JSON string literals, with the way back from each character to the raw file. */
export class SourceText {
  private readonly parts: string[] = [];
  private readonly segments: Segment[] = [];
  private size = 0;
  private slash = -1;

  constructor(private readonly raw: string) {}

  get length(): number {
    return this.size;
  }
  get text(): string {
    return this.parts.join('');
  }

  /** A character that stands nowhere in the raw file. */
  separate(): void {
    this.push('\n');
  }

  /** Adds what a JSON string says; `start` and `end` stand between its quotes. */
  append([start, end]: Span): void {
    let from = start;
    for (let at = this.slashFrom(from); at < end; at = this.slashFrom(from)) {
      this.run(from, at);
      const escape = escapeAt(this.raw, at);
      this.segments.push({ from: this.size, to: at, length: 0 });
      this.push(escape.text);
      from = Math.min(end, at + escape.width);
    }
    this.run(from, end);
  }

  /** Offsets from `rawBase` on stand for the raw file itself: outputs and markdown are no part of the text. */
  get rawBase(): number {
    return this.size + 1;
  }
  map(): SpanMap {
    return segmentMap([...this.segments, { from: this.rawBase, to: 0, length: this.raw.length }]);
  }

  /** Searched for once: behind the last literal there may be megabytes of output. */
  private slashFrom(from: number): number {
    if (this.slash < from) {
      const found = this.raw.indexOf('\\', from);
      this.slash = found < 0 ? this.raw.length : found;
    }
    return this.slash;
  }
  private run(from: number, to: number): void {
    this.segments.push({ from: this.size, to: from, length: to - from });
    this.push(this.raw.slice(from, to));
  }
  private push(text: string): void {
    this.parts.push(text);
    this.size += text.length;
  }
}

function escapeAt(raw: string, at: number): { readonly text: string; readonly width: number } {
  const letter = raw.charAt(at + 1);
  const code = letter === 'u' ? raw.slice(at + 2, at + 6) : '';
  if (/^[\da-f]{4}$/i.test(code)) return { text: String.fromCharCode(Number.parseInt(code, 16)), width: 6 };
  return { text: escapes.get(letter) ?? letter, width: 2 };
}

const escapes = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
]);
