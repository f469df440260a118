import type { Ref } from '../../model/facts.js';
import type { Lowering } from '../objects/lowering.js';
import { textOf } from '../objects/text.js';
import type { Node } from '../tree-sitter/tree.js';
import { single } from './sequence.js';

/** `'a $b ${c}' "d"`: strings that stand beside each other are one. */
export function string(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const text = tree.text(node);
  const start = tree.start(node);
  const filled = new Map(substitutions(lowering, node).map((child) => [tree.start(child) - start, child]));
  const parts: (string | Ref)[] = [];
  let at = 0;
  while (at < text.length) {
    const opening = /^\s*(r?)('''|"""|'|")/.exec(text.slice(at, at + openingReach));
    if (opening === null) break;
    at += opening[0].length;
    const [, raw = '', quote = "'"] = opening;
    let written = '';
    while (at < text.length && !text.startsWith(quote, at)) {
      const child = filled.get(at);
      if (child !== undefined) {
        parts.push(written, single(lowering, tree.children(child), child));
        written = '';
        at = tree.end(child) - start;
        continue;
      }
      const escaped = raw === '' && text[at] === '\\';
      written += escaped ? meant(text[at + 1] ?? '') : (text[at] ?? '');
      at += escaped ? 2 : 1;
    }
    parts.push(written);
    at += quote.length;
  }
  return textOf(out, parts, lowering.span(node));
}

function substitutions({ tree }: Lowering, node: Node): Node[] {
  return tree.children(node).filter((child) => tree.kind(child) === 'template_substitution');
}

function meant(character: string): string {
  return singles.get(character) ?? character;
}

const singles = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
]);
/** Blanks between two strings that are one. */
const openingReach = 200;
