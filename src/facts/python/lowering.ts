import type { Ref, Span } from '../../model/facts.js';
import { type Assigned, writeAround } from '../lowering/assigned.js';
import type { DocumentBuilder } from '../lowering/builder.js';
import { docstring } from './docstring.js';
import type { Node, SyntaxTree } from '../tree-sitter/tree.js';

export type ExpressionLowering = (lowering: Lowering, node: Node) => Ref;
export type StatementLowering = (lowering: Lowering, node: Node) => void;

export interface Grammar {
  readonly expressions: ReadonlyMap<string, ExpressionLowering>;
  readonly statements: ReadonlyMap<string, StatementLowering>;
}

/** What stands in for a line that is no Python (a notebook's magics): the name `_` at that offset. Its value, if it has one. */
export type Placeholders = ReadonlyMap<number, () => Ref | null>;

/** One walk over one tree. `base` is where its text begins in the document. */
export class Lowering {
  importing: 'types' | 'values' = 'values';
  private readonly scopes: Scope[] = [{ form: 'module', outer: new Map(), pending: [] }];
  private depth = 0;
  private complained = false;

  constructor(
    readonly tree: SyntaxTree,
    readonly out: DocumentBuilder,
    private readonly grammar: Grammar,
    private readonly base: number,
    private readonly placeholders: Placeholders,
  ) {}

  span(node: Node): Span {
    return [this.base + this.tree.start(node), this.base + this.tree.end(node)];
  }
  spanFrom(first: Node, last: Node): Span {
    return [this.base + this.tree.start(first), this.base + this.tree.end(last)];
  }
  /** A span that the tree gave. */
  shifted(span: Span): Span {
    return [this.base + span[0], this.base + span[1]];
  }

  expression(node: Node): Ref {
    const lower = this.grammar.expressions.get(this.tree.kind(node)) ?? this.unknownSyntax;
    return this.nested(node, lower, unreadable);
  }
  /** The expression where the tree has one; `parent` is what it is missing from. */
  optional(node: Node | null, parent: Node): Ref {
    return node === null ? this.out.unknown([], this.span(parent)) : this.expression(node);
  }

  statement(node: Node): void {
    const lower = this.grammar.statements.get(this.tree.kind(node)) ?? ((self: Lowering, at: Node) => void self.expression(at));
    this.nested(node, lower, ignore);
  }
  block(node: Node | null): void {
    if (node === null) return;
    this.complainOfEmpty(node);
    for (let child = this.tree.first(node); child !== null; child = this.tree.next(child)) this.statement(child);
  }

  /** A block whose first string says what the unit is for. */
  body(node: Node | null): void {
    const doc = node === null ? null : docstring(this.tree, node);
    if (node === null) return;
    if (doc !== null) this.out.note('doc', this.span(doc));
    else this.complainOfEmpty(node);
    const first = this.tree.first(node);
    for (let child = doc === null || first === null ? first : this.tree.next(first); child !== null; child = this.tree.next(child))
      this.statement(child);
  }

  /** What stands under `if done:` is not indented: Python refuses the whole file. Of a cell, lines that are no Python were taken out before. */
  private complainOfEmpty(node: Node): void {
    if (this.tree.kind(node) === 'block' && this.tree.first(node) === null && this.placeholders.size === 0)
      this.out.gap('syntax', this.span(node));
  }

  /** Every recursion goes through here: the stack is finite, the source is not. */
  nested<Result>(node: Node, lower: (self: Lowering, node: Node) => Result, otherwise: (self: Lowering, node: Node) => Result): Result {
    if (this.depth >= maxDepth) {
      if (!this.complained) this.out.gap('too-deep', this.span(node));
      this.complained = true;
      return otherwise(this, node);
    }
    this.depth++;
    const result = lower(this, node);
    this.depth--;
    return result;
  }

  placeholder(node: Node): (() => Ref | null) | undefined {
    return this.placeholders.size === 0 ? undefined : this.placeholders.get(this.tree.start(node));
  }

  /** A write of a `global` or `nonlocal` name is repeated in the unit that owns the name, behind the function that writes it. */
  write(name: string, value: Ref, span: Span): Ref {
    const owner = this.scopes.at(-1)?.outer.get(name);
    if (owner === 'global') this.scopes[0]?.pending.push({ name, value, span });
    if (owner === 'nonlocal') this.enclosingFunction()?.pending.push({ name, value, span });
    return this.out.write(name, value, span);
  }
  declare(name: string, owner: 'global' | 'nonlocal'): void {
    if (this.scopes.length > 1) this.scopes.at(-1)?.outer.set(name, owner);
  }
  openScope(form: Scope['form']): void {
    this.scopes.push({ form, outer: new Map(), pending: [] });
  }
  closeScope(): void {
    this.writeAround();
    this.scopes.pop();
  }
  /** What the functions inside have assigned so far to names of the open scope. */
  writeAround(): void {
    writeAround(this.out, this.scopes.at(-1)?.pending.splice(0) ?? []);
  }
  get form(): Scope['form'] {
    return this.scopes.at(-1)?.form ?? 'module';
  }

  private enclosingFunction(): Scope | undefined {
    return this.scopes.slice(1, -1).findLast((scope) => scope.form === 'function');
  }

  /** Syntax without a lowering of its own, and tokens that the parser skipped: their parts are kept. */
  private readonly unknownSyntax = (self: Lowering, node: Node): Ref => {
    const uses: Ref[] = [];
    for (let child = self.tree.first(node); child !== null; child = self.tree.next(child)) {
      if (self.grammar.statements.has(self.tree.kind(child))) self.statement(child);
      else uses.push(self.expression(child));
    }
    return self.out.unknown(uses, self.span(node));
  };
}

interface Scope {
  readonly form: 'module' | 'function' | 'class';
  readonly outer: Map<string, 'global' | 'nonlocal'>;
  readonly pending: Assigned[];
}

/** CPython itself stops at 200 parentheses and 100 levels of indentation. */
const maxDepth = 300;

const unreadable = (self: Lowering, node: Node): Ref => self.out.unknown([], self.span(node));
const ignore = (): void => {};
