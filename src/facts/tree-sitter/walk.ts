import type { Language, Tree, TreeCursor } from 'web-tree-sitter';
import type { Span } from '../../model/facts.js';
import { type NodeColumns, SyntaxTree } from './tree.js';

/** What lowering needs of a grammar, by the kinds of its nodes. What is not asked for is not copied. */
export interface Syntax {
  readonly comments: ReadonlySet<string>;
  /** Left out, as comments are. */
  readonly extras: ReadonlySet<string>;
  /** Their parts are not needed, their text is. */
  readonly leaves: ReadonlySet<string>;
  /** Leaves unless their text says that there is something inside. */
  readonly opened: ReadonlyMap<string, (text: string, start: number, end: number) => boolean>;
  /** Their children are told apart by field. */
  readonly withFields: ReadonlySet<string>;
  /** Their only token, or the last of several, is their operator. */
  readonly withOperator: ReadonlySet<string>;
}

/** Copies the tree with one cursor. Each question to the cursor crosses into the parser, so only what lowering needs is asked. */
export function readTree(tree: Tree, text: string, syntax: Syntax): SyntaxTree {
  const cursor = tree.walk();
  try {
    return new Walk(cursor, traitsOf(tree.language, syntax), tree.language.fields, text, tree.rootNode.hasError ? 'broken' : 'whole').run();
  } finally {
    cursor.delete();
  }
}

class Walk {
  private readonly columns: NodeColumns = { kind: [], start: [], end: [], first: [], next: [], field: [], operator: [] };
  private readonly comments: Span[] = [];
  private readonly errors: Span[] = [];
  private readonly traitOf: Trait[] = [];
  private readonly ancestors: number[] = [];
  private parent = -1;
  private parentTrait: Trait = unknownTrait;
  private previous = -1;

  constructor(
    private readonly cursor: TreeCursor,
    private readonly traits: readonly Trait[],
    private readonly fields: readonly (string | null)[],
    private readonly text: string,
    private readonly state: 'whole' | 'broken',
  ) {}

  run(): SyntaxTree {
    do {
      while (this.visit() && this.cursor.gotoFirstChild()) this.down();
    } while (this.forward());
    return new SyntaxTree(this.text, this.columns, this.comments, this.errors);
  }

  /** Reads the node under the cursor; true where its children are wanted. */
  private visit(): boolean {
    const id = this.cursor.nodeTypeId;
    const trait = this.traits[id] ?? errorTrait;
    if (this.state === 'broken' && this.cursor.nodeIsMissing) this.skipped(this.cursor.startIndex, this.cursor.startIndex);
    if (trait.role === 'token') {
      if (this.parentTrait.operator) this.columns.operator[this.parent] = trait.kind;
      return false;
    }
    const start = this.cursor.startIndex;
    const end = this.cursor.endIndex;
    if (trait.role === 'comment') this.comments.push([start, end]);
    if (trait.role === 'comment' || trait.role === 'extra') return false;
    if (trait === errorTrait) this.skipped(start, end);
    this.append(trait, start, end);
    return trait.opened?.(this.text, start, end) ?? trait.role === 'inner';
  }

  /** One gap for all that is broken inside of another. */
  private skipped(start: number, end: number): void {
    const last = this.errors.at(-1);
    if (last === undefined || end > last[1]) this.errors.push([start, end]);
  }

  private append(trait: Trait, start: number, end: number): void {
    const { columns } = this;
    const node = columns.kind.push(trait.kind) - 1;
    this.traitOf.push(trait);
    columns.start.push(start);
    columns.end.push(end);
    columns.first.push(-1);
    columns.next.push(-1);
    columns.operator.push(null);
    columns.field.push(this.parentTrait.fields ? (this.fields[this.cursor.currentFieldId] ?? null) : null);
    if (this.previous >= 0) columns.next[this.previous] = node;
    else if (this.parent >= 0) columns.first[this.parent] = node;
    this.previous = node;
  }

  private down(): void {
    this.ancestors.push(this.parent);
    this.enter(this.previous);
    this.previous = -1;
  }

  /** To the next node in document order that is not a child of this one; false at the end. */
  private forward(): boolean {
    while (!this.cursor.gotoNextSibling()) {
      if (this.parent < 0) return false;
      this.cursor.gotoParent();
      this.previous = this.parent;
      this.enter(this.ancestors.pop() ?? -1);
    }
    return true;
  }

  private enter(parent: number): void {
    this.parent = parent;
    this.parentTrait = this.traitOf[parent] ?? unknownTrait;
  }
}

interface Trait {
  readonly kind: string;
  readonly role: 'token' | 'comment' | 'extra' | 'leaf' | 'inner';
  readonly opened: ((text: string, start: number, end: number) => boolean) | null;
  readonly fields: boolean;
  readonly operator: boolean;
}

const unknownTrait: Trait = { kind: '', role: 'inner', opened: null, fields: false, operator: false };
const errorTrait: Trait = { ...unknownTrait, kind: 'ERROR' };

const traitCache = new WeakMap<Language, readonly Trait[]>();

function traitsOf(language: Language, syntax: Syntax): readonly Trait[] {
  const known = traitCache.get(language);
  if (known !== undefined) return known;
  const traits = language.types.map((kind, id): Trait => ({
    kind,
    role: language.nodeTypeIsNamed(id) ? roleOf(kind, syntax) : 'token',
    opened: syntax.opened.get(kind) ?? null,
    fields: syntax.withFields.has(kind),
    operator: syntax.withOperator.has(kind),
  }));
  traitCache.set(language, traits);
  return traits;
}

function roleOf(kind: string, syntax: Syntax): Trait['role'] {
  if (syntax.comments.has(kind)) return 'comment';
  if (syntax.extras.has(kind)) return 'extra';
  return syntax.leaves.has(kind) ? 'leaf' : 'inner';
}
