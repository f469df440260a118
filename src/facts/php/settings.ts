import type { Ref } from '../../model/facts.js';
import type { Node } from '../tree-sitter/tree.js';
import type { PhpLowering } from './state.js';

/** A file that returns a map gives settings: `config('services.crm.url')` reads `crm.url` of the file `services.php`. */
export function addSettings(lowering: PhpLowering, returned: Node, value: Ref): void {
  const { tree, out } = lowering;
  const open: { readonly node: Node; readonly ref: Ref; readonly path: readonly string[] }[] = [{ node: returned, ref: value, path: [] }];
  let written = 0;
  for (let next = open.pop(); next !== undefined && written < maxSettings; next = open.pop()) {
    const { node, ref, path } = next;
    const op = out.at(ref);
    if (op.op === 'make' && op.shape === 'map' && path.length < maxDepth) {
      // Elements and items are one another's.
      for (const [index, element] of tree.children(node).entries()) {
        const [key, item] = op.items[index] ?? [];
        if (typeof key === 'string' && item !== undefined)
          open.push({ node: tree.children(element).at(-1) ?? element, ref: item, path: [...path, key] });
      }
    } else if (path.length > 0) {
      written++;
      out.setEnvironment(path.join('.'), ref, null, lowering.span(node));
    }
  }
}

const maxSettings = 500;
const maxDepth = 8;
