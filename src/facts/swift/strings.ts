import type { Ref } from '../../model/facts.js';
import type { Lowering } from '../objects/lowering.js';
import { textOf } from '../objects/text.js';
import type { Node } from '../tree-sitter/tree.js';

/** `"…"`, `"""…"""` and `#"…"#`, with what `\(…)` puts in. */
export function string(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const parts = tree.children(node).flatMap((child): (string | Ref)[] => {
    switch (tree.kind(child)) {
      case 'str_escaped_char':
        return [unescaped(tree.text(child))];
      case 'interpolated_expression':
        return [lowering.optional(interpolated(lowering, child), child)];
      case 'raw_str_interpolation':
        return tree
          .children(child)
          .filter((part) => tree.kind(part) === 'interpolated_expression')
          .map((part) => lowering.optional(interpolated(lowering, part), part));
      case 'raw_str_part':
        return [tree.text(child).replace(/^#{1,9}"{1,3}/, '')];
      case 'raw_str_end_part':
        return [
          tree
            .text(child)
            .replace(/^#{1,9}"{1,3}/, '')
            .replace(/"{1,3}#{1,9}$/, ''),
        ];
      default:
        return [tree.text(child)];
    }
  });
  return textOf(out, parts, lowering.span(node));
}

/** `\(x, format: …)`: what stands first. */
function interpolated({ tree }: Lowering, node: Node): Node | null {
  return tree.child(node, 0);
}

function unescaped(text: string): string {
  const code = /^\\u\{([\da-fA-F]{1,6})\}$/.exec(text)?.[1];
  if (code !== undefined) {
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : text;
  }
  return singles.get(text.charAt(1)) ?? text.slice(1);
}

const singles = new Map([
  ['t', '\t'],
  ['n', '\n'],
  ['r', '\r'],
  ['0', '\0'],
]);
