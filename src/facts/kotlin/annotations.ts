import type { Argument, Ref } from '../../model/facts.js';
import { fillPlaceholders } from '../lowering/placeholders.js';
import type { Lowering } from '../objects/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import { callArguments } from './calls.js';
import { baseType, typeIn } from './types.js';

/** `@Tool("…")` is a call of what it names, `@Bean` the name itself. */
export function annotations(lowering: Lowering, declaration: Node): Ref[] {
  const { tree, out } = lowering;
  const modifiers = tree.ofKind(declaration, 'modifiers') ?? tree.ofKind(declaration, 'parameter_modifiers');
  const found = modifiers === null ? [] : tree.children(modifiers).filter((child) => tree.kind(child) === 'annotation');
  return found.flatMap((node) =>
    tree.children(node).flatMap((child): Ref[] => {
      const type = tree.kind(child) === 'user_type' ? child : typeIn(lowering, child);
      if (type === null) return [];
      const callee = baseType(lowering, type);
      return tree.kind(child) === 'user_type' ? [callee] : [out.call(callee, settled(lowering, child), lowering.span(node))];
    }),
  );
}

/** In an annotation `\${…}` stands for a setting. */
function settled(lowering: Lowering, node: Node): Argument[] {
  const { out } = lowering;
  return callArguments(lowering, node).map(([key, ref]): Argument => {
    const op = out.at(ref);
    const span = lowering.span(node);
    const parts = op.op === 'const' && typeof op.value === 'string' ? fillPlaceholders(out, op.value, () => span) : null;
    const [only] = parts ?? [];
    if (parts === null) return [key, ref];
    return [key, parts.length === 1 && typeof only === 'number' ? only : out.template(parts, span)];
  });
}
