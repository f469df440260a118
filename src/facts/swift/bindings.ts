import type { Ref } from '../../model/facts.js';
import type { Lowering } from '../objects/lowering.js';
import type { Node } from '../tree-sitter/tree.js';

/** `TextField("Ask", text: $prompt)`: what is bound to a field holds what the field brings. */
export function bindInto(lowering: Lowering, suffix: Node, field: Ref): void {
  const { tree, out } = lowering;
  const list = tree.ofKind(suffix, 'value_arguments');
  for (const node of list === null ? [] : tree.children(list)) {
    const label = tree.ofKind(node, 'value_argument_label');
    if (label === null || !filled.has(tree.text(label))) continue;
    const value = tree.field(node, 'value');
    const [name, ...path] = value === null ? [] : pathIn(tree.text(value));
    const last = path.at(-1);
    if (value === null || name === undefined) continue;
    const span = lowering.span(value);
    if (last === undefined) {
      lowering.write(name, out.merge([field, lowering.read(name, span)], span), span);
      continue;
    }
    const of = path.slice(0, -1).reduce((ref, key) => out.get(ref, key, span), lowering.read(name, span));
    out.set(of, last, field, span);
  }
}

/** `$prompt`, `$model.draft.text` */
function pathIn(text: string): string[] {
  return /^\$[\p{L}_]\w*(?:\.\w+)*$/u.test(text) ? text.slice(1).split('.') : [];
}

/** Parameters through which a field gives what a person puts into it, rather than what shows or hides something. */
const filled = new Set(['text', 'value', 'selection', 'selectedItem', 'string']);
