import type { Span } from '../../model/facts.js';
import { maxTreeDepth, type Tree, type TreeEntry, type TreeNode } from '../tree/node.js';
import { blankEnd, declaration, expression, formatted, given, number, scalar, unescape, unknown, word } from './values.js';

/** A declaration of a Bicep file: `param x string = 'a'`, `resource x 'type@version' = {…}`, `module x './y.bicep' = {…}`. */
export interface Declaration {
  readonly form: 'param' | 'var' | 'resource' | 'module' | 'output';
  readonly name: string;
  readonly nameSpan: Span;
  /** Of a resource its type, of a module its file. */
  readonly label: string | null;
  readonly labelSpan: Span;
  readonly value: TreeNode | null;
}

export interface BicepFile extends Tree {
  readonly declarations: readonly Declaration[];
}

/** Bicep has no parser that runs here. Its declarations stand at the start of lines, and their values are near JSON. */
export function parseBicep(text: string): BicepFile {
  const reader = new Reader(text);
  const declarations = reader.declarations();
  const entries = declarations.flatMap((item): TreeEntry[] =>
    item.value === null ? [] : [{ key: item.name, keySpan: item.nameSpan, value: item.value }],
  );
  return { root: { form: 'map', entries, span: [0, text.length] }, gaps: reader.gaps, declarations };
}

class Reader {
  readonly gaps: { reason: 'syntax' | 'too-deep'; span: Span }[] = [];
  private at = 0;

  constructor(private readonly text: string) {}

  declarations(): Declaration[] {
    const found: Declaration[] = [];
    while (this.at < this.text.length) {
      this.skip('lines');
      const form = declaration.exec(this.text.slice(this.at, this.at + 12))?.[0];
      const made =
        form === 'param' || form === 'var' || form === 'resource' || form === 'module' || form === 'output' ? this.declaration(form) : null;
      if (made !== null) found.push(made);
      this.toLineEnd();
    }
    return found;
  }

  private declaration(form: Declaration['form']): Declaration | null {
    this.at += form.length;
    this.skip('line');
    const start = this.at;
    const name = this.take(word);
    if (name === null) return null;
    const nameSpan: Span = [start, this.at];
    this.skip('line');
    const labelStart = this.at;
    const label = this.text[this.at] === "'" ? this.string(0) : null;
    const labelSpan: Span = [labelStart, this.at];
    // A type, `existing`, a condition: everything up to the value stands on the line.
    while (this.at < this.text.length && this.text[this.at] !== '=' && this.text[this.at] !== '\n') this.at++;
    const hasValue = this.text[this.at] === '=';
    if (hasValue) this.at++;
    return {
      form,
      name,
      nameSpan,
      label: label?.form === 'scalar' ? String(label.value) : null,
      labelSpan,
      value: hasValue ? this.value(0) : null,
    };
  }

  private value(depth: number): TreeNode {
    this.skip('line');
    const start = this.at;
    if (depth > maxTreeDepth) {
      if (this.gaps.length === 0) this.gaps.push({ reason: 'too-deep', span: [start, start] });
      this.toLineEnd();
      return unknown([], [start, this.at]);
    }
    const first = this.operand(depth);
    this.skip('line');
    if (this.text[this.at] === '?' && this.text[this.at + 1] !== '.') return this.choice(start, depth);
    if (this.text.startsWith('??', this.at)) {
      this.at += 2;
      return expression('merge', '', [first, this.value(depth + 1)], [start, this.at]);
    }
    if (!/[=!<>&|+*/%-]/.test(this.text[this.at] ?? '')) return first;
    // An operator: what it gives is not followed, except where it chooses.
    while (/[=!<>&|+*/%-]/.test(this.text[this.at] ?? '')) this.at++;
    const second = this.value(depth + 1);
    return second.form === 'merge' && second.name === 'choice' ? second : unknown([first, second], [start, this.at]);
  }

  /** `condition ? a : b` */
  private choice(start: number, depth: number): TreeNode {
    this.at++;
    this.skip('lines');
    const then = this.value(depth + 1);
    this.skip('lines');
    if (this.text[this.at] === ':') this.at++;
    this.skip('lines');
    return expression('merge', 'choice', [then, this.value(depth + 1)], [start, this.at]);
  }

  private operand(depth: number): TreeNode {
    const start = this.at;
    const character = this.text[this.at] ?? '';
    if (character === "'") return this.string(depth);
    if (character === '{') return this.object(depth);
    if (character === '[') return this.list(depth);
    const digits = this.take(number);
    if (digits !== null) return scalar(Number(digits), [start, this.at]);
    if (character === '(' || character === '!' || character === '-') {
      this.at++;
      const inner = this.value(depth + 1);
      this.skip('lines');
      if (this.text[this.at] === ')') this.at++;
      return inner;
    }
    const name = this.take(word);
    if (name === null) return unknown([], [start, start]);
    if (name === 'true' || name === 'false') return scalar(name === 'true', [start, this.at]);
    if (name === 'null') return scalar(null, [start, this.at]);
    return this.members(name, start, depth);
  }

  /** `x.y.z`, `f(a, b)`, `x[0]` */
  private members(name: string, start: number, depth: number): TreeNode {
    let node: TreeNode = expression('read', name, [], [start, this.at]);
    for (;;) {
      const next = this.text[this.at];
      if (next === '(') {
        this.at++;
        const args = this.items(')', depth);
        node = given.has(name)
          ? (args[0] ?? node)
          : name === 'format'
            ? formatted(args, [start, this.at])
            : unknown([node, ...args], [start, this.at]);
      } else if (next === '.' || (next === '?' && this.text[this.at + 1] === '.') || (next === ':' && this.text[this.at + 1] === ':')) {
        this.at += next === '.' ? 1 : 2;
        const key = this.take(word);
        if (key === null) return node;
        node = expression('get', key, [node], [start, this.at]);
      } else if (next === '[') {
        this.at++;
        this.value(depth + 1);
        this.skip('lines');
        if (this.text[this.at] === ']') this.at++;
      } else {
        if (next === '!') this.at++;
        return node;
      }
    }
  }

  private list(depth: number): TreeNode {
    const start = this.at;
    this.at++;
    return { form: 'list', items: this.items(']', depth), span: [start, this.at] };
  }

  /** Items are parted by commas or line ends. `[for x in y: {…}]` is a list of one. */
  private items(close: string, depth: number): TreeNode[] {
    const items: TreeNode[] = [];
    while (this.at < this.text.length) {
      this.skip('lines');
      if (this.text[this.at] === ',') this.at++;
      else if (this.text[this.at] === close) {
        this.at++;
        break;
      } else if (/^for\s/.test(this.text.slice(this.at, this.at + 4))) this.toSign(':');
      else {
        const before = this.at;
        items.push(this.value(depth + 1));
        if (this.at === before) this.at++;
      }
    }
    return items;
  }

  private object(depth: number): TreeNode {
    const start = this.at;
    const entries: TreeEntry[] = [];
    this.at++;
    while (this.at < this.text.length) {
      this.skip('lines');
      const character = this.text[this.at];
      if (character === '}') {
        this.at++;
        break;
      }
      if (character === ',') {
        this.at++;
        continue;
      }
      const entry = this.entry(depth);
      if (entry === null) this.toLineEnd();
      else entries.push(entry);
    }
    return { form: 'map', entries, span: [start, this.at] };
  }

  private entry(depth: number): TreeEntry | null {
    const start = this.at;
    const quoted = this.text[this.at] === "'" ? this.string(depth) : null;
    const key = quoted?.form === 'scalar' ? String(quoted.value) : this.take(word);
    const keySpan: Span = [start, this.at];
    this.skip('line');
    if (key === null || this.text[this.at] !== ':') return null;
    this.at++;
    return { key, keySpan, value: this.value(depth + 1) };
  }

  /** `'text ${name}'` and `'''text'''` */
  private string(depth: number): TreeNode {
    const start = this.at;
    if (this.text.startsWith("'''", start)) {
      const end = this.text.indexOf("'''", start + 3);
      this.at = end < 0 ? this.text.length : end + 3;
      return scalar(this.text.slice(start + 3, end < 0 ? undefined : end), [start + 3, Math.max(start + 3, this.at - 3)]);
    }
    this.at++;
    const parts: TreeNode[] = [];
    let from = this.at;
    const close = (): void => {
      if (this.at > from) parts.push(scalar(unescape(this.text.slice(from, this.at)), [from, this.at]));
    };
    while (this.at < this.text.length && this.text[this.at] !== "'" && this.text[this.at] !== '\n') {
      if (this.text[this.at] === '\\') this.at += 2;
      else if (this.text.startsWith('${', this.at)) {
        close();
        this.at += 2;
        parts.push(this.value(depth + 1));
        this.toSign('}');
        from = this.at;
      } else this.at++;
    }
    close();
    if (this.text[this.at] === "'") this.at++;
    const [only] = parts;
    if (only === undefined) return scalar('', [start + 1, start + 1]);
    return parts.length === 1 && only.form === 'scalar' ? only : expression('template', '', parts, [start, this.at]);
  }

  private toSign(sign: string): void {
    while (this.at < this.text.length && this.text[this.at] !== sign && this.text[this.at] !== '\n') this.at++;
    if (this.text[this.at] === sign) this.at++;
  }
  private toLineEnd(): void {
    const end = this.text.indexOf('\n', this.at);
    this.at = end < 0 ? this.text.length : end + 1;
  }
  private skip(over: 'line' | 'lines'): void {
    this.at = blankEnd(this.text, this.at, over);
  }
  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }
}
