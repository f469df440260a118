import { at, blank, chain, closer, isLineEnd, kindOf, letter, opener, quote, separator } from './characters.js';
import { scanTag, scanText, startsElement } from './elements.js';
import { skipComment, skipExpression, skipString, skipTemplate } from './skip.js';
import { chainWeight, levelWeight, limit, Weights, type Form } from './weights.js';
import { beforeOperand, continuing, heads, longestWord, perhapsName, weightOf } from './words.js';

/**
 * The native parser recurses on the machine stack and takes the process down where that ends (from 2,000 levels on a 4 MB stack). So text
 * that nests deeper than people write never reaches it. The text is scanned as the parser would; from a place on where that is in doubt,
 * nothing that closes is believed: a false alarm costs time only.
 */
export function isNestedTooDeep(text: string, tags: Tags): boolean {
  const scan = new Scan(text, tags);
  while (scan.place < text.length && scan.weights.total <= limit) scan.next();
  return scan.weights.total > limit;
}

/** Whether `<a>` is an element, as in TSX, or a type. */
export type Tags = 'tags' | 'types';

/** Behind an operator a `/` starts a regular expression and a `<` an element. */
type Before = 'operator' | 'operand' | 'doubt';

export class Scan {
  readonly weights = new Weights();
  place = 0;
  private before: Before = 'operator';
  private word = '';
  private behindDot = false;
  private behindBrace = false;
  private onNewLine = true;

  constructor(
    readonly text: string,
    private readonly tags: Tags,
  ) {
    if (text.startsWith('#!')) this.place = skipComment(text.replace('#!', '//'), 0);
  }

  next(): void {
    if (this.weights.form === 'text') scanText(this);
    else if (this.weights.form === 'tag') scanTag(this);
    else this.code();
  }

  /** What the last token is, for the next. */
  follow(before: Before): void {
    this.before = before;
    this.word = '';
    this.behindDot = false;
    this.behindBrace = false;
    this.onNewLine = false;
  }

  /** Weighs the rest as if nothing in it ever closed. */
  distrust(): void {
    const { text, weights } = this;
    while (this.place < text.length && weights.total <= limit) {
      const code = text.charCodeAt(this.place);
      const kind = kindOf(code);
      if (kind === letter) weights.keep(weightOf(this.takeWord()));
      else {
        this.place++;
        if (kind === opener) weights.keep(levelWeight);
        else if (kind !== blank) weights.keep(kind === chain || code === at('<') ? chainWeight : 1);
      }
    }
  }

  private code(): void {
    const code = this.text.charCodeAt(this.place);
    const kind = kindOf(code);
    if (kind === blank) {
      this.onNewLine ||= isLineEnd(code);
      this.place++;
    } else if (kind === letter) this.readWord();
    else if (kind === quote) this.readText(code);
    else if (code === at('/')) this.readSlash();
    else if (code === at('<')) this.readAngle();
    else this.readMark(code, kind);
  }

  private readWord(): void {
    const isName = this.behindDot;
    const word = this.takeWord();
    if (this.behindBrace && !continuing.has(word)) this.weights.separate();
    if (word === 'else') this.weights.last(chainWeight);
    else this.weights.chain(weightOf(word));
    this.follow(isName ? 'operand' : beforeOperand.has(word) ? 'operator' : perhapsName.has(word) ? 'doubt' : 'operand');
    if (!isName) this.word = word;
  }

  /** Nothing for a word that is too long to be one of the language. */
  private takeWord(): string {
    const start = this.place;
    while (this.place < this.text.length && kindOf(this.text.charCodeAt(this.place)) === letter) this.place++;
    return this.place - start > longestWord ? '' : this.text.slice(start, this.place);
  }

  private readText(code: number): void {
    this.weights.chain(1);
    if (code === at('`')) return this.readTemplate(this.place + 1);
    const end = skipString(this.text, this.place);
    if (end < 0) return this.distrust();
    this.place = end;
    this.follow('operand');
  }

  private readTemplate(start: number): void {
    const { end, stop } = skipTemplate(this.text, start);
    this.place = end;
    if (stop === 'substitution') this.weights.enter('substitution');
    this.follow(stop === 'substitution' ? 'operator' : 'operand');
  }

  private readSlash(): void {
    const comment = skipComment(this.text, this.place);
    if (comment > this.place) {
      this.onNewLine = true;
      this.place = comment;
      return;
    }
    this.weights.chain(1);
    const end = this.before === 'operand' ? this.place + 1 : skipExpression(this.text, this.place);
    if (this.before === 'doubt' || end < 0) return this.distrust();
    this.place = end;
    this.follow(this.before === 'operand' ? 'operator' : 'operand');
  }

  private readAngle(): void {
    if (this.text.startsWith('<!--', this.place)) return this.distrust();
    if (this.before === 'operand' && this.text.charCodeAt(this.place + 1) === at('<')) this.place++;
    if (this.tags === 'tags' && this.before !== 'operand' && startsElement(this.text, this.place)) {
      if (this.before === 'doubt') return this.distrust();
      this.weights.enter('tag');
    } else this.weights.last(chainWeight);
    this.place++;
    this.follow('operator');
  }

  private readMark(code: number, kind: number): void {
    this.place++;
    if (kind === opener) return this.open(code);
    if (kind === closer) return this.close(code);
    if (code === at('>')) return this.readGreater();
    if (kind === separator) this.weights.separate();
    else this.weights.chain(kind === chain ? chainWeight : 1);
    const next = this.text.charCodeAt(this.place);
    const isStep = (code === at('+') || code === at('-')) && next === code;
    if (isStep) this.place++;
    // Behind an operand `!`, `++` and `--` belong to it, before one they are its own.
    if (isStep || (code === at('!') && next !== at('=')))
      return this.follow(this.before === 'operand' && this.onNewLine ? 'doubt' : this.before);
    const isSpread = this.text.startsWith('...', this.place - 3);
    this.follow(code === at('.') && !isSpread ? 'doubt' : 'operator');
    this.behindDot = code === at('.');
  }

  private readGreater(): void {
    if (this.text.startsWith('-->', this.place - 3)) return this.distrust();
    const isArrow = this.text.charCodeAt(this.place - 2) === at('=');
    if (isArrow) this.weights.chain(1);
    else this.weights.last(-chainWeight);
    this.follow(isArrow ? 'operator' : 'doubt');
  }

  private open(code: number): void {
    this.weights.enter(code === at('{') ? 'brace' : code === at('[') ? 'bracket' : (heads.get(this.word) ?? 'parenthesis'));
    this.follow('operator');
  }

  private close(code: number): void {
    const { form } = this.weights;
    if (closers.get(form) !== code) return this.distrust();
    this.weights.leave();
    if (form === 'substitution') return this.readTemplate(this.place);
    this.follow(form === 'head' ? 'operator' : form === 'brace' || form === 'unsure' ? 'doubt' : 'operand');
    this.behindBrace = form === 'brace';
  }
}

const closers: ReadonlyMap<Form, number> = new Map([
  ['parenthesis', at(')')],
  ['head', at(')')],
  ['unsure', at(')')],
  ['bracket', at(']')],
  ['brace', at('}')],
  ['substitution', at('}')],
]);
