import type { Lowering } from '../tree-sitter/lowering.js';
import type { Node, SyntaxTree } from '../tree-sitter/tree.js';

export type RubyLowering = Lowering<RubyState>;

interface OwnMethods {
  readonly methods: ReadonlySet<string>;
}

/** What a bare name means in Ruby depends on what was assigned before: a variable, else a method of the object around. */
export class RubyState {
  private readonly scopes: { readonly names: Set<string>; readonly sees: 'outer' | 'itself'; readonly yields: string | null }[] = [
    { names: new Set(), sees: 'itself', yields: null },
  ];
  private readonly classes: OwnMethods[] = [];
  private readonly bodies: readonly Node[];
  private readonly begins = new Map<number, number>();
  /** Fields that the file makes readable. */
  readonly attributes: ReadonlySet<string>;

  constructor(tree: SyntaxTree) {
    const heredocs: Node[] = [];
    const attributes = new Set<string>();
    const pending = [tree.root];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      const kind = tree.kind(node);
      if (kind === 'heredoc_beginning') this.begins.set(tree.start(node), this.begins.size);
      if (kind === 'heredoc_body') heredocs.push(node);
      if (kind === 'call') for (const name of attributeNames(tree, node)) attributes.add(name);
      pending.push(...tree.children(node).reverse());
    }
    this.bodies = heredocs;
    this.attributes = attributes;
  }

  /** The text that a `<<~NAME` stands for comes on the lines after it, in the same order. */
  heredoc(start: number): Node | null {
    return this.bodies[this.begins.get(start) ?? -1] ?? null;
  }

  declare(name: string): void {
    this.scopes.at(-1)?.names.add(name);
  }
  isVariable(name: string): boolean {
    for (let at = this.scopes.length - 1; at >= 0; at--) {
      if (this.scopes[at]?.names.has(name) === true) return true;
      if (this.scopes[at]?.sees !== 'outer') return false;
    }
    return false;
  }
  /** A block sees the variables around it, a method and a class do not. */
  open(sees: 'outer' | 'itself', yields: string | null = null): void {
    this.scopes.push({ names: new Set(), sees, yields: sees === 'outer' ? this.yieldsTo : yields });
  }
  /** What the method around calls the block that it yields to. */
  get yieldsTo(): string | null {
    return this.scopes.at(-1)?.yields ?? null;
  }
  close(): void {
    this.scopes.pop();
  }

  openClass(methods: ReadonlySet<string>): void {
    this.classes.push({ methods });
    this.open('itself');
  }
  closeClass(): void {
    this.classes.pop();
    this.close();
  }
  isOwnMethod(name: string): boolean {
    return this.classes.at(-1)?.methods.has(name) === true;
  }
}

function attributeNames(tree: SyntaxTree, call: Node): string[] {
  const method = tree.field(call, 'method');
  const list = tree.field(call, 'arguments');
  if (method === null || list === null || !/^attr_(?:reader|accessor)$/.test(tree.text(method))) return [];
  return tree.children(list).map((child) => tree.text(child).replace(/^:/, ''));
}
