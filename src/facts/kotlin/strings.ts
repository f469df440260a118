import type { Ref } from '../../model/facts.js';
import type { Lowering } from '../objects/lowering.js';
import { textOf } from '../objects/text.js';
import type { Node } from '../tree-sitter/tree.js';

/** `"…"` or `"""…"""`. */
export function string(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const parts: (string | Ref)[] = [];
  let from = -1;
  let to = -1;
  const flush = (): void => {
    if (from >= 0) parts.push(...contentOf(lowering, from, to));
    from = -1;
  };
  for (const child of tree.children(node)) {
    if (tree.kind(child) === 'string_content') {
      if (from < 0) from = tree.start(child);
      to = tree.end(child);
      continue;
    }
    flush();
    parts.push(tree.kind(child) === 'interpolation' ? lowering.optional(tree.child(child, 0), child) : unescaped(tree.text(child)));
  }
  flush();
  return textOf(out, parts, lowering.span(node));
}

/** The grammar leaves `$name` of a plain string in its text. */
function contentOf(lowering: Lowering, from: number, to: number): (string | Ref)[] {
  const text = lowering.tree.between(from, to);
  const parts: (string | Ref)[] = [];
  let done = 0;
  for (const match of text.matchAll(named)) {
    const end = match.index + match[0].length;
    parts.push(text.slice(done, match.index), lowering.read(match[0].slice(1).replaceAll('`', ''), [from + match.index, from + end]));
    done = end;
  }
  return [...parts, text.slice(done)];
}

const named = /\$(?:[\p{L}_][\p{L}\p{N}_]*|`[^`\n]+`)/gu;

/** What an escape of a plain string, or all its text, means. */
export function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(escape, meant) : text;
}

const escape = /\\(?:[tbnr'"\\$]|u[\da-fA-F]{4})/g;

function meant(written: string): string {
  return singles.get(written.charAt(1)) ?? String.fromCharCode(Number.parseInt(written.slice(2), 16));
}

const singles = new Map([
  ['t', '\t'],
  ['b', '\b'],
  ['n', '\n'],
  ['r', '\r'],
  ["'", "'"],
  ['"', '"'],
  ['\\', '\\'],
  ['$', '$'],
]);
