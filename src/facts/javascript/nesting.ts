/**
 * The native parser recurses on the machine stack and takes the process down where that ends (from 2,000 levels on a 4 MB stack), so text
 * that nests deeper than people write goes to the recovering parser. Strings and comments are weighed like code: a false alarm costs time only.
 */
export function isNestedTooDeep(text: string): boolean {
  const levels = new Levels();
  let before = blank;
  for (let at = 0; at < text.length && levels.total <= limit; at++) {
    const code = text.charCodeAt(at);
    const kind = code < kinds.length ? (kinds[code] ?? blank) : letter;
    if (kind === letter) {
      if (before !== letter) levels.word(text, at, code);
    } else if (kind === opener) levels.open(code);
    else if (kind === closer) levels.close(code);
    else if (kind === separator) levels.separate();
    else if (kind === chain) levels.add(chainWeight);
    else if (kind === angle) levels.angle(text.charCodeAt(at + 1));
    else if (kind === other) levels.add(1);
    before = kind;
  }
  return levels.total > limit;
}

const limit = 10_000;
const bracketWeight = 16;
const chainWeight = 7;

/** The brackets that are open, each with the weight of what chains directly in it. `total` is the sum over all of them. */
class Levels {
  total = 0;
  private readonly brackets: number[] = [0];
  /** Since the last separator. */
  private readonly weights: number[] = [0];
  /** What nests across separators: `else`, and angle brackets, which may be tags. */
  private readonly lasting: number[] = [0];
  private afterBrace = false;

  add(weight: number): void {
    this.afterBrace = false;
    this.total += weight;
    this.weights[this.weights.length - 1] = (this.weights.at(-1) ?? 0) + weight;
  }
  word(text: string, at: number, first: number): void {
    if (first >= 99 && first <= 121 && text.startsWith('else', at)) return this.last(chainWeight);
    if (this.afterBrace) this.separate();
    this.add(first >= 99 && first <= 121 && nestingWords.some((word) => text.startsWith(word, at)) ? chainWeight : 1);
  }
  angle(next: number): void {
    this.last(next === slash ? -chainWeight : chainWeight);
  }
  separate(): void {
    this.afterBrace = false;
    this.total -= this.weights.at(-1) ?? 0;
    this.weights[this.weights.length - 1] = 0;
  }
  open(bracket: number): void {
    this.add(1);
    this.total += bracketWeight;
    this.brackets.push(bracket);
    this.weights.push(0);
    this.lasting.push(0);
  }
  close(bracket: number): void {
    const depth = this.brackets.length;
    for (let at = depth - 1; at > 0 && at > depth - 32; at--) {
      if (partners[this.brackets[at] ?? 0] !== bracket) continue;
      while (this.brackets.length > at) this.pop();
      break;
    }
    this.afterBrace = bracket === partners[123];
  }
  private pop(): void {
    this.brackets.pop();
    this.total -= bracketWeight + (this.weights.pop() ?? 0) + (this.lasting.pop() ?? 0);
  }
  private last(weight: number): void {
    const known = this.lasting.at(-1) ?? 0;
    const applied = Math.max(weight, -known);
    this.afterBrace = false;
    this.total += applied;
    this.lasting[this.lasting.length - 1] = known + applied;
  }
}

const [blank, letter, opener, closer, separator, chain, angle, other] = [0, 1, 2, 3, 4, 5, 6, 7];
const slash = 47;
const partners: Readonly<Record<number, number>> = { 40: 41, 91: 93, 123: 125 };
const nestingWords = ['if', 'for', 'while', 'do', 'with', 'new', 'yield', 'class'];

const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[\w$]/.test(character)) return letter;
  if (code <= 32) return blank;
  if ('([{'.includes(character)) return opener;
  if (')]}'.includes(character)) return closer;
  if (';,'.includes(character)) return separator;
  if ('=?:'.includes(character)) return chain;
  return character === '<' ? angle : other;
});
