import type { Ref } from '../../model/facts.js';
import type { Lowering } from '../objects/lowering.js';
import type { Node } from '../tree-sitter/tree.js';

export interface Attribute {
  readonly node: Node;
  readonly name: string;
  /** What it is given, in order; labels stand among them as names. */
  readonly given: readonly Node[];
}

/** `@State`, `@AppStorage("key")`, `@Guide(description: "…")` before a declaration. */
export function attributesOf({ tree }: Lowering, declaration: Node): Attribute[] {
  const modifiers = tree.ofKind(declaration, 'modifiers');
  const found = modifiers === null ? [] : tree.children(modifiers).filter((child) => tree.kind(child) === 'attribute');
  return found.flatMap((node) => {
    const [type, ...given] = tree.children(node);
    return type === undefined ? [] : [{ node, name: tree.text(type), given }];
  });
}

/**
 * What a property wrapper fills the property with: `@AppStorage("key")` is a call of it, `@Query` too, `@Environment(\.modelContext)` is
 * that value of the environment, `@Environment(Store.self)` the store.
 */
export function wrapped(lowering: Lowering, declaration: Node): Ref[] {
  const { tree, out } = lowering;
  return attributesOf(lowering, declaration).flatMap(({ node, name, given }): Ref[] => {
    const span = lowering.span(node);
    const [first] = given;
    if (name === 'Environment' && first !== undefined) {
      const path = /^\\(?:EnvironmentValues)?\.(\w+)$/.exec(tree.text(first))?.[1];
      return [path === undefined ? lowering.expression(first) : out.get(out.read('EnvironmentValues', span), path, span)];
    }
    if (given.length === 0 && !filling.has(name)) return [];
    return /^[A-Z]\w*$/.test(name)
      ? [
          out.call(
            out.read(name, span),
            given.map((value, index) => [index, lowering.expression(value)] as const),
            span,
          ),
        ]
      : [];
  });
}

/** Wrappers that bring a value from elsewhere without being told anything. */
const filling = new Set(['Query', 'FetchRequest', 'ObservedResults']);
