import { createScanner, type JSONScanner } from 'jsonc-parser';
import type { Scalar, Span } from '../../model/facts.js';
import { maxTreeDepth, nodeLimit, type Tree, type TreeEntry, type TreeNode } from '../tree/node.js';

/** JSON with comments and trailing commas, as a tree. Iterative over the scanner: a file may nest a million levels. */
export function parseJson(text: string): Tree {
  const reader = new JsonReader(text);
  return { root: reader.read(), gaps: reader.gaps };
}

type OpenNode =
  | { readonly form: 'list'; readonly items: TreeNode[]; readonly start: number }
  | { readonly form: 'map'; readonly entries: TreeEntry[]; readonly start: number; key: TreeKey | null };

interface TreeKey {
  readonly text: string;
  readonly span: Span;
}

/** The scanner's own numbers: its enum is a constant one, which isolated modules may not name. */
const token = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  end: 17,
} as const;

class JsonReader {
  readonly gaps: { reason: 'syntax' | 'too-deep'; span: Span }[] = [];
  private readonly scanner: JSONScanner;
  private readonly open: OpenNode[] = [];
  private root: TreeNode | null = null;
  /** Levels below the depth cap: read over, not kept. */
  private tooDeep = 0;
  private left: number;

  constructor(text: string) {
    this.left = nodeLimit(text);
    this.scanner = createScanner(text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text, true);
  }

  read(): TreeNode | null {
    for (let kind: number = this.scanner.scan(); kind !== token.end && this.left > 0; kind = this.scanner.scan()) {
      if (this.root !== null && this.open.length === 0) {
        this.broken();
        break;
      }
      this.take(kind);
    }
    if (this.open.length > 0 && this.left > 0) this.broken();
    while (this.open.length > 0) this.close(this.scanner.getTokenOffset());
    return this.root;
  }

  private take(kind: number): void {
    switch (kind) {
      case token.openBrace:
      case token.openBracket:
        return this.begin(kind === token.openBrace ? 'map' : 'list');
      case token.closeBrace:
      case token.closeBracket:
        return this.end(kind === token.closeBrace ? 'map' : 'list');
      case token.string:
        return this.string();
      case token.number:
        return this.scalar(Number(this.scanner.getTokenValue()));
      case token.true:
      case token.false:
        return this.scalar(kind === token.true);
      case token.null:
        return this.scalar(null);
      case token.colon:
      case token.comma:
        return;
      default:
        this.broken();
    }
  }

  private begin(form: 'map' | 'list'): void {
    const start = this.scanner.getTokenOffset();
    if (this.tooDeep > 0 || this.open.length >= maxTreeDepth) {
      if (this.tooDeep === 0) this.gaps.push({ reason: 'too-deep', span: this.span() });
      this.tooDeep++;
    } else {
      this.open.push(form === 'list' ? { form, items: [], start } : { form, entries: [], start, key: null });
    }
  }

  private end(form: 'map' | 'list'): void {
    if (this.tooDeep > 0) this.tooDeep--;
    else if (this.open.at(-1)?.form === form) this.close(this.scanner.getTokenOffset() + 1);
    else this.broken();
  }

  private close(end: number): void {
    const node = this.open.pop();
    if (node === undefined) return;
    if (node.form === 'list') return this.add({ form: 'list', items: node.items, span: [node.start, end] });
    this.add({ form: 'map', entries: node.entries, span: [node.entries[0]?.keySpan[0] ?? node.start, end] });
  }

  private string(): void {
    const top = this.open.at(-1);
    if (this.tooDeep === 0 && top?.form === 'map' && top.key === null) top.key = { text: this.scanner.getTokenValue(), span: this.span() };
    else this.scalar(this.scanner.getTokenValue());
  }

  private scalar(value: Scalar): void {
    if (this.tooDeep > 0) return;
    const top = this.open.at(-1);
    if (top?.form === 'map' && top.key === null) this.broken();
    else this.add({ form: 'scalar', value, span: this.span(), escapes: 'backslash' });
  }

  private add(node: TreeNode): void {
    this.left--;
    const top = this.open.at(-1);
    if (top === undefined) this.root ??= node;
    else if (top.form === 'list') top.items.push(node);
    else {
      if (top.key !== null) top.entries.push({ key: top.key.text, keySpan: top.key.span, value: node });
      top.key = null;
    }
  }

  private span(): Span {
    return [this.scanner.getTokenOffset(), this.scanner.getTokenOffset() + this.scanner.getTokenLength()];
  }

  private broken(): void {
    if (this.gaps.every((gap) => gap.reason !== 'syntax')) this.gaps.push({ reason: 'syntax', span: this.span() });
  }
}
