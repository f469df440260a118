import type { Ref } from '../../model/facts.js';
import type { StatementLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import { declareMethods } from './functions.js';
import type { GoLowering, GoState } from './state.js';
import { textOf } from './strings.js';
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
  const { tree, out } = lowering;
  const names = tree.fields(node, 'name');
  const [values, type] = [tree.field(node, 'value'), tree.field(node, 'type')];
  if (values !== null) return assignNodes(lowering, names, tree.kind(values) === 'expression_list' ? tree.children(values) : [values]);
  if (type === null) return;
  const zero = zeroValue(lowering, type);
  for (const name of names) out.write(tree.text(name), zero, lowering.span(name));
}

/** What a variable of a type is before anything is written to it. */
function zeroValue(lowering: GoLowering, type: Node): Ref {
  const made = typeOf(lowering, type);
  return lowering.out.at(made).op === 'make' ? made : lowering.out.call(made, [], lowering.span(type), 'new');
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
  const fields = tree.kind(type) === 'struct_type' ? fieldsOf(lowering, type) : [];
  const bases = tree.kind(type) === 'qualified_type' ? [typeOf(lowering, type)] : [];
  for (const field of fields) if (isEmbedded(lowering, field)) bases.push(typeOf(lowering, tree.field(field, 'type') ?? field));
  const unit = out.enterUnit({ name: own, form: 'class', bases, span: lowering.span(node) });
  for (const field of fields) if (!isEmbedded(lowering, field)) declareField(lowering, field);
  declareMethods(lowering, own);
  out.leaveUnit();
  out.write(own, out.closure(unit, lowering.span(name)), lowering.span(name));
}

function fieldsOf({ tree }: GoLowering, struct: Node): Node[] {
  const list = tree.ofKind(struct, 'field_declaration_list');
  return (list === null ? [] : tree.children(list)).filter((field) => tree.kind(field) === 'field_declaration');
}

function isEmbedded({ tree }: GoLowering, field: Node): boolean {
  return tree.field(field, 'name') === null;
}

function declareField(lowering: GoLowering, field: Node): void {
  const { tree, out } = lowering;
  const type = tree.field(field, 'type');
  if (type === null) return;
  const value = fromEnvironment(lowering, field) ?? zeroValue(lowering, type);
  const names = tree.fields(field, 'name');
  for (const name of names) out.write(tree.text(name), value, lowering.span(name));
  const [only] = names;
  const outside = nameOutside(lowering, field);
  if (only !== undefined && outside !== null && outside.replaceAll('_', '').toLowerCase() !== tree.text(only).toLowerCase())
    out.write(outside, value, lowering.span(only));
}

/** A tag that gives the field another name where it comes from: `json:"patient_letter"`. */
function nameOutside({ tree }: GoLowering, field: Node): string | null {
  const tag = tree.field(field, 'tag');
  const text = tag === null ? '' : textOf(tree, tag).slice(0, 500);
  return /\b(?:json|form|query|db|bson):"([\w-]{1,60})/.exec(text)?.[1] ?? null;
}

/** A tag that names the variable that fills the field: `env:"DATABASE_URL" envDefault:"…"`. */
function fromEnvironment(lowering: GoLowering, field: Node): Ref | null {
  const { tree, out } = lowering;
  const tag = tree.field(field, 'tag');
  const text = tag === null ? '' : textOf(tree, tag).slice(0, 500);
  const name = /\b(?:env|envconfig|mapstructure):"([A-Z][A-Z0-9_]*)/.exec(text)?.[1];
  if (tag === null || name === undefined) return null;
  const span = lowering.span(tag);
  const fallback = /\b(?:envDefault|env-default|default):"([^"]*)"/.exec(text)?.[1];
  const args = [[0, out.const(name, span)] as const, ...(fallback === undefined ? [] : [[1, out.const(fallback, span)] as const])];
  return out.call(out.name('os.Getenv', span), args, span);
}
