import type { StatementLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import type { GoLowering, GoState } from './state.js';
import { structUnit, zeroValue } from './structs.js';
import { assignNodes } from './targets.js';
import { typeOf } from './types.js';

/** Variables, constants and types. */
export const declarations: ReadonlyMap<string, StatementLowering<GoState>> = new Map<string, StatementLowering<GoState>>([
  ['var_declaration', (lowering, node) => lowering.block(node)],
  ['const_declaration', (lowering, node) => lowering.block(node)],
  ['type_declaration', (lowering, node) => lowering.block(node)],
  ['var_spec_list', (lowering, node) => lowering.block(node)],
  ['var_spec', variable],
  ['const_spec', variable],
  ['type_spec', declareType],
  ['type_alias', alias],
]);

function variable(lowering: GoLowering, node: Node): void {
  const { tree, out, state } = lowering;
  const names = tree.fields(node, 'name');
  for (const name of names) state.scopes.declare(tree.text(name));
  const [values, type] = [tree.field(node, 'value'), tree.field(node, 'type')];
  if (values !== null) return assignNodes(lowering, names, tree.kind(values) === 'expression_list' ? tree.children(values) : [values]);
  if (type === null) return;
  const zero = zeroValue(lowering, type);
  for (const name of names) out.write(tree.text(name), zero, lowering.span(name));
}

function alias(lowering: GoLowering, node: Node): void {
  const { tree, out } = lowering;
  const [name, type] = [tree.field(node, 'name'), tree.field(node, 'type')];
  if (name !== null && type !== null) out.write(tree.text(name), typeOf(lowering, type), lowering.span(name));
}

/** A struct, an interface or another named type with its methods is a class. */
function declareType(lowering: GoLowering, node: Node): void {
  const { tree, out } = lowering;
  const [name, type] = [tree.field(node, 'name'), tree.field(node, 'type')];
  if (name === null || type === null) return;
  const own = tree.text(name);
  const unit = structUnit(lowering, { name: own, type, span: lowering.span(node) });
  out.write(own, out.closure(unit, lowering.span(name)), lowering.span(name));
}
