/** What is open at one place of a text, each with the weight of what chains directly in it. `total` is the sum over all of it. */
export class Weights {
  total = 0;
  private readonly open: Level[] = [{ form: 'module', chained: 0, lasting: 0 }];

  /** What the innermost open thing is. */
  get form(): Form {
    return this.top.form;
  }

  set form(form: Form) {
    this.top.form = form;
  }

  enter(form: Form): void {
    this.chain(1);
    this.total += levelWeight;
    this.open.push({ form, chained: 0, lasting: 0 });
  }

  leave(): void {
    const level = this.open.length > 1 ? this.open.pop() : undefined;
    if (level) this.total -= levelWeight + level.chained + level.lasting;
  }

  /** Until the next separator. */
  chain(weight: number): void {
    this.total += weight;
    this.top.chained += weight;
  }

  separate(): void {
    this.total -= this.top.chained;
    this.top.chained = 0;
  }

  /** Across separators. */
  last(weight: number): void {
    const change = Math.max(weight, -this.top.lasting);
    this.total += change;
    this.top.lasting += change;
  }

  /** For good: nothing takes this back. */
  keep(weight: number): void {
    this.total += weight;
  }

  private get top(): Level {
    return this.open.at(-1) ?? { form: 'module', chained: 0, lasting: 0 };
  }
}

/** `head` is the parenthesis behind `if` and its like, `unsure` perhaps one; `tag` is a tag up to its `>`, `text` what stands in an element. */
export type Form = 'module' | 'parenthesis' | 'head' | 'unsure' | 'bracket' | 'brace' | 'substitution' | 'tag' | 'text';

interface Level {
  form: Form;
  chained: number;
  lasting: number;
}

export const levelWeight = 16;
/** Of what the parser recurses for without a bracket: `=`, `?`, `:`, `if`, `new`. */
export const chainWeight = 7;
export const limit = 10_000;
