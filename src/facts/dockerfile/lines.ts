import type { Span } from '../../model/facts.js';

interface Position {
  readonly line: number;
  readonly character: number;
}

/** Line and character of the parser to offsets. Its lines end with `\n`, `\r\n` or `\r`. */
export class LineTable {
  private readonly starts: number[] = [0];

  constructor(readonly text: string) {
    for (let at = 0; at < text.length; at++) {
      const pair = text[at] === '\r' && text[at + 1] === '\n';
      if (pair) at++;
      if (pair || text[at] === '\n' || text[at] === '\r') this.starts.push(at + 1);
    }
  }

  span(range: { readonly start: Position; readonly end: Position }): Span {
    return [this.offset(range.start), this.offset(range.end)];
  }

  private offset({ line, character }: Position): number {
    return Math.min(this.text.length, (this.starts[line] ?? this.text.length) + character);
  }
}
