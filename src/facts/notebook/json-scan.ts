import type { Span } from '../../model/facts.js';

/**
 * Reads JSON by place and takes only what is asked for: a notebook is mostly outputs, which are skipped without being decoded.
 * Nesting costs no stack. What is no JSON ends the scan at `broken`; what was read before it is kept.
 */
export class JsonScan {
  broken: number | null = null;
  private at: number;

  constructor(private readonly text: string) {
    this.at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  /** Calls `visit` with each key; what it does not read is skipped. Any other value is skipped whole. */
  object(visit: (key: string) => void): void {
    if (this.peek() !== '{') return void this.skip();
    this.at++;
    while (this.peek() === '"') {
      const key = this.string();
      if (key === null || this.peek() !== ':') return this.fail();
      this.at++;
      this.visited(() => visit(this.text.slice(key[0], key[1])));
      if (this.peek() === ',') this.at++;
      else break;
    }
    this.close('}');
  }

  array(visit: () => void): void {
    if (this.peek() !== '[') return void this.skip();
    this.at++;
    while (this.broken === null && this.peek() !== ']') {
      this.visited(visit);
      if (this.peek() === ',') this.at++;
      else break;
    }
    this.close(']');
  }

  /** What stands between the quotes; null, and nothing read, where the value is no string. */
  string(): Span | null {
    if (this.peek() !== '"') return null;
    const start = this.at + 1;
    const end = this.closingQuote(start);
    this.at = end + 1;
    return [start, end];
  }

  /** The first letter of the next value. */
  peek(): string {
    while (this.at < this.text.length && isBlank(this.text.charCodeAt(this.at))) this.at++;
    return this.broken === null ? this.text.charAt(this.at) : '';
  }

  /** Any value, however deep. */
  skip(): Span {
    this.peek();
    const start = this.at;
    let depth = 0;
    do depth += this.token();
    while (depth > 0 && this.broken === null);
    if (depth < 0 || this.at === start) this.fail();
    return [start, this.at];
  }

  /** Reads one token and tells by how much it deepens the nesting. */
  private token(): number {
    const letter = this.peek();
    if (letter === '') this.fail();
    else if (letter === '"') this.string();
    else if (!punctuation.includes(letter)) this.word();
    else this.at++;
    return letter === '{' || letter === '[' ? 1 : letter === '}' || letter === ']' ? -1 : 0;
  }

  private visited(visit: () => void): void {
    this.peek();
    const before = this.at;
    visit();
    if (this.at === before && this.broken === null) this.skip();
  }

  private word(): void {
    while (this.at < this.text.length && !isEnd(this.text.charCodeAt(this.at))) this.at++;
  }

  private close(bracket: string): void {
    if (this.peek() === bracket) this.at++;
    else this.fail();
  }

  private fail(): void {
    this.broken ??= this.at;
    this.at = this.text.length;
  }

  private closingQuote(start: number): number {
    for (let quote = this.text.indexOf('"', start); quote >= 0; quote = this.text.indexOf('"', quote + 1)) {
      let slashes = 0;
      while (quote - slashes > start && this.text.charCodeAt(quote - slashes - 1) === backslash) slashes++;
      if (slashes % 2 === 0) return quote;
    }
    this.broken ??= start;
    return this.text.length;
  }
}

const backslash = 92;
const punctuation = ',:{}[]';

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** What a number or `true` ends at: a blank, a comma, a colon, a quote or a bracket. */
function isEnd(code: number): boolean {
  return isBlank(code) || code === 44 || code === 58 || code === 34 || code === 91 || code === 93 || code === 123 || code === 125;
}
