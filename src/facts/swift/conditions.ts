import type { Ref } from '../../model/facts.js';
import type { Lowering } from '../objects/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import { bindPattern, patternNames } from './patterns.js';

/** Everything between a keyword and its block: `let x = e`, `case .found(let x) = e`, plain conditions. Their value as one test. */
export function conditions(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const parts: Node[] = [];
  for (const child of tree.children(node)) {
    if (tree.kind(child) === 'statements') break;
    parts.push(child);
  }
  const tests: Ref[] = [];
  let patterns: Node[] = [];
  let isBinding = false;
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    const gap = tree.between(tree.end(part), next === undefined ? tree.end(part) + 2 : tree.start(next));
    if (tree.kind(part) === 'value_binding_pattern') {
      isBinding = true;
      patterns = [];
    } else if (isBinding || isCase(lowering, part) || patterns.length > 0) {
      const isValue = patterns.length > 0 && patterns.at(-1) === assignedTo;
      if (isValue) {
        tests.push(bind(lowering, patterns.slice(0, -1), lowering.expression(part)));
        [patterns, isBinding] = [[], false];
      } else {
        patterns.push(part);
        if (/^[^=]*=(?!=)/.test(gap)) patterns.push(assignedTo);
        else if (isBinding && (next === undefined || gap.includes(','))) {
          // `if let x` asks for the x that is there already.
          tests.push(tree.kind(part) === 'simple_identifier' ? lowering.expression(part) : lowering.nothing(part));
          [patterns, isBinding] = [[], false];
        }
      }
    } else tests.push(lowering.expression(part));
  }
  const [only] = tests;
  return only !== undefined && tests.length === 1 ? only : out.unknown(tests, lowering.span(node));
}

function bind(lowering: Lowering, patterns: readonly Node[], value: Ref): Ref {
  const { tree } = lowering;
  const names = patterns.filter((node) => tree.kind(node) === 'pattern' && patternNames(lowering, node).length > 0);
  const [single] = patterns;
  if (names.length > 0) for (const pattern of names) bindPattern(lowering, pattern, value);
  else if (single !== undefined && tree.kind(single) === 'simple_identifier' && patterns.length === 1)
    lowering.declare(tree.text(single).replaceAll('`', ''), value, lowering.span(single));
  return value;
}

/** Behind the word `case`. */
function isCase({ tree }: Lowering, node: Node): boolean {
  return /\bcase\s+(?:let\s+|var\s+)?\.?$/.test(tree.between(Math.max(0, tree.start(node) - 12), tree.start(node)));
}

/** Stands behind the patterns that the next part is given to. */
const assignedTo: Node = -1;
