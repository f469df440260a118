import type { Ref } from '../../model/facts.js';
import type { Node } from '../tree-sitter/tree.js';
import type { RLowering } from './state.js';
import { nameOf, textOf } from './strings.js';

/** `R6Class("Desk", inherit = Base, public = list(name = NULL, run = function() …))` */
export function classOf(lowering: RLowering, node: Node, given: readonly Node[]): Ref {
  const { tree, out, state } = lowering;
  const named = (name: string): Node | null => {
    const argument = given.find((own) => {
      const key = tree.field(own, 'name');
      return key !== null && nameOf(tree.text(key)) === name;
    });
    return argument === undefined ? null : tree.field(argument, 'value');
  };
  const first = given[0] === undefined ? null : tree.field(given[0], 'value');
  const name = state.named ?? (first !== null && tree.kind(first) === 'string' ? textOf(tree.text(first)) : '');
  state.named = null;
  const base = named('inherit');
  const unit = out.enterUnit({ name, form: 'class', bases: base === null ? [] : [lowering.expression(base)], span: lowering.span(node) });
  for (const part of ['public', 'private', 'active']) addMembers(lowering, named(part));
  out.leaveUnit();
  return out.closure(unit, lowering.span(node));
}

function addMembers(lowering: RLowering, list: Node | null): void {
  const { tree, out, state } = lowering;
  const items = list === null || tree.kind(list) !== 'call' ? null : tree.field(list, 'arguments');
  for (const item of items === null ? [] : tree.children(items)) {
    const [name, value] = [tree.field(item, 'name'), tree.field(item, 'value')];
    if (name === null || value === null) continue;
    const own = nameOf(tree.text(name)) === 'initialize' ? 'constructor' : nameOf(tree.text(name));
    state.named = own;
    const ref = lowering.expression(value);
    state.named = null;
    out.write(own, ref, lowering.span(name));
  }
}
