import type { Lowering } from '../tree-sitter/lowering.js';
import type { Node, SyntaxTree } from '../tree-sitter/tree.js';

export type PhpLowering = Lowering<PhpState>;

/** What names mean in a file of PHP. */
export class PhpState {
  /** The namespace that declarations belong to, with dots; '' for the one that all share. */
  namespace = '';
  /** The classes around, innermost last: what `self` stands for. */
  readonly classes: string[] = [];
  /** Full names, with dots, by what `use` calls them here. */
  readonly aliases = new Map<string, string>();
  /** Functions that the file declares: a text may name one of them. */
  readonly functions: ReadonlySet<string>;
  private readonly absolute = new Set<string>();

  constructor(tree: SyntaxTree) {
    this.functions = declaredFunctions(tree);
  }

  /** `\A\B`, `namespace\B` and `Alias\B` by their full names. */
  fullName(written: string): string {
    const parts = written.split('\\').filter(Boolean);
    if (written.startsWith('\\')) return parts.join('.');
    const [first = '', ...rest] = parts;
    const alias = first === 'namespace' ? this.namespace : this.aliases.get(first);
    if (alias !== undefined) return [alias, ...rest].filter(Boolean).join('.');
    return [this.namespace, ...parts].filter(Boolean).join('.');
  }

  /** True once for each name that is written out in full. */
  isFirstUse(fullName: string): boolean {
    const isFirst = !this.absolute.has(fullName);
    this.absolute.add(fullName);
    return isFirst;
  }
}

function declaredFunctions(tree: SyntaxTree): Set<string> {
  const names = new Set<string>();
  const pending: Node[] = [tree.root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const kind = tree.kind(node);
    const name = kind === 'function_definition' ? tree.field(node, 'name') : null;
    if (name !== null) names.add(tree.text(name));
    if (holders.has(kind)) pending.push(...tree.children(node));
  }
  return names;
}

/** Where functions are declared that the whole file may name; many are only declared where nobody did before. */
const holders: ReadonlySet<string> = new Set(['program', 'namespace_definition', 'compound_statement', 'if_statement', 'colon_block']);
