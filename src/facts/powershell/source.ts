import type { Gap, Span } from '../../model/facts.js';

/** A place in the text that a parser moves forward. Patterns are sticky and match where it stands. */
export class Source {
  at = 0;
  readonly comments: Span[] = [];
  readonly gaps: Gap[] = [];
  private depth = 0;

  constructor(readonly text: string) {}

  get done(): boolean {
    return this.at >= this.text.length;
  }
  /** The letter that stands here, or further on; '' behind the end. */
  letter(offset = 0): string {
    return this.text.charAt(this.at + offset);
  }
  sees(written: string): boolean {
    return this.text.startsWith(written, this.at);
  }
  take(written: string): boolean {
    if (!this.sees(written)) return false;
    this.at += written.length;
    return true;
  }
  match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0] ?? null;
  }
  takeMatch(pattern: RegExp): string | null {
    const found = this.match(pattern);
    if (found !== null) this.at += found.length;
    return found;
  }
  since(start: number): Span {
    return [start, Math.max(start, this.at)];
  }

  /** Blanks, comments between `<#` and `#>`, and a line that goes on behind a backtick. */
  skipBlanks(): void {
    for (;;) {
      const start = this.at;
      this.takeMatch(/[ \t\f\v\u00a0\ufeff]+/y);
      this.takeMatch(/`\r?\n/y);
      if (this.sees('<#')) this.comment(this.text.indexOf('#>', this.at + 2), 2);
      if (this.at === start) return;
    }
  }
  /** Ends of lines and comments as well. */
  skipLines(): void {
    for (;;) {
      const start = this.at;
      this.skipBlanks();
      this.takeMatch(/[\r\n]+/y);
      if (this.letter() === '#') this.comment(this.endOfLine(), 0);
      if (this.at === start) return;
    }
  }
  /** A comment at the end of a line leaves the end of the line. */
  skipComment(): void {
    this.skipBlanks();
    if (this.letter() === '#') this.comment(this.endOfLine(), 0);
  }

  private endOfLine(): number {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.index ?? this.text.length;
  }
  private comment(end: number, mark: number): void {
    const start = this.at;
    this.at = end < 0 ? this.text.length : end + mark;
    this.comments.push([start, this.at]);
  }

  /** Every recursion goes through here: the stack is finite, the source is not. */
  nested<Result>(parse: () => Result, otherwise: () => Result): Result {
    if (this.depth >= maxDepth) {
      if (!this.gaps.some(({ reason }) => reason === 'too-deep')) this.gaps.push({ reason: 'too-deep', span: [this.at, this.at] });
      this.at = this.text.length;
      return otherwise();
    }
    this.depth++;
    const result = parse();
    this.depth--;
    return result;
  }
  /** What stands here makes no sense: it is left out. */
  broken(): void {
    const last = this.gaps.at(-1);
    if (last?.span?.[1] !== this.at) this.gaps.push({ reason: 'syntax', span: [this.at, this.at + 1] });
    this.at++;
  }
}

const pattern = /[\r\n]/g;

/** Of expressions in each other: a few calls each. */
const maxDepth = 150;
