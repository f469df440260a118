import type { Argument } from '../../model/facts.js';
import { setHandedVariables } from '../lowering/handed.js';
import type { Lowering } from './lowering.js';
import type { Node } from '../tree-sitter/tree.js';

/** Positions, names, `*` and `**`; a generator in place of the list is the only argument. */
export function callArguments(lowering: Lowering, list: Node): Argument[] {
  const { tree } = lowering;
  if (tree.kind(list) !== 'argument_list') return [[0, lowering.expression(list)]];
  const args: Argument[] = [];
  let position = 0;
  for (let child = tree.first(list); child !== null; child = tree.next(child)) {
    const name = tree.kind(child) === 'keyword_argument' ? tree.child(child, 0) : null;
    const value = lowering.expression(child);
    if (name !== null) setHandedVariables(lowering.out, tree.text(name), value, lowering.span(child));
    args.push([name !== null ? tree.text(name) : (spreads.get(tree.kind(child)) ?? position++), value]);
  }
  return args;
}

const spreads = new Map([
  ['list_splat', '*'],
  ['dictionary_splat', '**'],
  ['parenthesized_list_splat', '*'],
]);
