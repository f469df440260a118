import type { Language, Tree, TreeCursor } from 'web-tree-sitter';
import type { Span } from '../../model/facts.js';
import { type NodeColumns, SyntaxTree } from './tree.js';

/** Copies the tree with one cursor. Each question to the cursor crosses into the parser, so only what lowering needs is asked. */
export function readTree(tree: Tree, text: string): SyntaxTree {
  const cursor = tree.walk();
  try {
    return new Walk(cursor, tree.language, text, tree.rootNode.hasError ? 'broken' : 'whole').run();
  } finally {
    cursor.delete();
  }
}

class Walk {
  private readonly columns: NodeColumns = { kind: [], start: [], end: [], first: [], next: [], field: [], operator: [] };
  private readonly comments: Span[] = [];
  private readonly errors: Span[] = [];
  private readonly traits: readonly Trait[];
  private readonly ancestors: number[] = [];
  private parent = -1;
  private parentTrait: Trait = unknownTrait;
  private previous = -1;

  constructor(
    private readonly cursor: TreeCursor,
    private readonly language: Language,
    private readonly text: string,
    private readonly state: 'whole' | 'broken',
  ) {
    this.traits = traitsOf(language);
  }

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
    if (trait.role === 'extra') {
      if (trait.kind === 'comment') this.comments.push([start, end]);
      return false;
    }
    if (trait === errorTrait) this.skipped(start, end);
    this.append(trait.kind, start, end);
    return trait.role === 'inner' || (trait.role === 'string' && isInterpolated(this.text, start));
  }

  /** One gap for all that is broken inside of another. */
  private skipped(start: number, end: number): void {
    const last = this.errors.at(-1);
    if (last === undefined || end > last[1]) this.errors.push([start, end]);
  }

  private append(kind: string, start: number, end: number): void {
    const { columns } = this;
    const node = columns.kind.push(kind) - 1;
    columns.start.push(start);
    columns.end.push(end);
    columns.first.push(-1);
    columns.next.push(-1);
    columns.operator.push(null);
    columns.field.push(this.parentTrait.fields ? (this.language.fields[this.cursor.currentFieldId] ?? null) : null);
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
    const kind = this.columns.kind[parent];
    this.parentTrait = (kind !== undefined && traitOfKind.get(kind)) || unknownTrait;
  }
}

interface Trait {
  readonly kind: string;
  readonly role: 'token' | 'extra' | 'leaf' | 'inner' | 'string';
  /** Its children are told apart by field. */
  readonly fields: boolean;
  /** Its only token is its operator. */
  readonly operator: boolean;
}

const unknownTrait: Trait = { kind: '', role: 'inner', fields: false, operator: false };
const errorTrait: Trait = { kind: 'ERROR', role: 'inner', fields: false, operator: false };

const traitCache = new WeakMap<Language, readonly Trait[]>();
const traitOfKind = new Map<string, Trait>();

function traitsOf(language: Language): readonly Trait[] {
  const known = traitCache.get(language);
  if (known !== undefined) return known;
  const traits = language.types.map((kind, id) => {
    const trait: Trait = { kind, role: roleOf(language, kind, id), fields: withFields.has(kind), operator: withOperator.has(kind) };
    if (trait.role !== 'token') traitOfKind.set(kind, trait);
    return trait;
  });
  traitCache.set(language, traits);
  return traits;
}

function roleOf(language: Language, kind: string, id: number): Trait['role'] {
  if (!language.nodeTypeIsNamed(id)) return 'token';
  if (extras.has(kind)) return 'extra';
  if (leaves.has(kind)) return 'leaf';
  return kind === 'string' ? 'string' : 'inner';
}

/** Only a formatted string has parts that run. */
function isInterpolated(text: string, start: number): boolean {
  for (let at = start; at < start + 3; at++) {
    const letter = text[at];
    if (letter === '"' || letter === "'") return false;
    if (letter === 'f' || letter === 'F' || letter === 't' || letter === 'T') return true;
  }
  return false;
}

const extras = new Set(['comment', 'line_continuation']);

const leaves = new Set([
  'identifier',
  'integer',
  'float',
  'true',
  'false',
  'none',
  'ellipsis',
  'string_start',
  'string_content',
  'string_end',
  'type_conversion',
  'dotted_name',
  'relative_import',
  'wildcard_import',
  'pass_statement',
  'break_statement',
  'continue_statement',
  'positional_separator',
  'keyword_separator',
]);

const withOperator = new Set(['binary_operator', 'boolean_operator', 'comparison_operator', 'unary_operator', 'augmented_assignment']);

const withFields = new Set([
  'function_definition',
  'class_definition',
  'decorated_definition',
  'assignment',
  'if_statement',
  'elif_clause',
  'else_clause',
  'for_statement',
  'while_statement',
  'try_statement',
  'match_statement',
  'case_clause',
  'with_statement',
  'except_clause',
  'import_statement',
  'import_from_statement',
  'raise_statement',
  'lambda',
  'typed_default_parameter',
  'interpolation',
  'dict_pattern',
  'as_pattern',
]);
