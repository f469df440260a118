import type { Ref, Span } from '../../model/facts.js';
import type { Node } from '../tree-sitter/tree.js';
import { declareMethods } from './functions.js';
import type { GoLowering } from './state.js';
import { standingBy, tagOf } from './tags.js';
import { typeOf } from './types.js';

/** The class of a struct or another type, with its fields and the methods that belong to its name. */
export function structUnit(lowering: GoLowering, { name, type, span }: { name: string; type: Node; span: Span }): number {
  const { tree, out } = lowering;
  const fields = tree.kind(type) === 'struct_type' ? fieldsOf(lowering, type) : [];
  const bases = tree.kind(type) === 'qualified_type' ? [typeOf(lowering, type)] : [];
  for (const field of fields) if (isEmbedded(lowering, field)) bases.push(typeOf(lowering, tree.field(field, 'type') ?? field));
  const unit = out.enterUnit({ name, form: 'class', bases, span });
  for (const field of fields) if (!isEmbedded(lowering, field)) declareField(lowering, field);
  if (name !== '') declareMethods(lowering, name);
  out.leaveUnit();
  return unit;
}

/** What a variable of a type is before anything is written to it. */
export function zeroValue(lowering: GoLowering, type: Node): Ref {
  const { tree, out } = lowering;
  const span = lowering.span(type);
  if (tree.kind(type) === 'struct_type') return lowering.nested(type, unnamed, (self, node) => self.out.unknown([], self.span(node)));
  const made = typeOf(lowering, type);
  return out.at(made).op === 'make' ? made : out.call(made, [], span, 'new');
}

/** A struct that is written where its only variable or field stands. */
function unnamed(lowering: GoLowering, type: Node): Ref {
  const span = lowering.span(type);
  const unit = structUnit(lowering, { name: '', type, span });
  return lowering.out.call(lowering.out.closure(unit, span), [], span, 'new');
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
  const value = standingBy(lowering, field) ?? underPrefix(lowering, field, type) ?? zeroValue(lowering, type);
  const names = tree.fields(field, 'name');
  for (const name of names) out.write(tree.text(name), value, lowering.span(name));
  const [only] = names;
  const { outside } = tagOf(tree, field);
  if (only !== undefined && outside !== null && outside.replaceAll('_', '').toLowerCase() !== tree.text(only).toLowerCase())
    out.write(outside, value, lowering.span(only));
}

/** `Store Store `envPrefix:"STORE_"``: the variables of its fields begin with what stands before it. */
function underPrefix(lowering: GoLowering, field: Node, type: Node): Ref | null {
  const { tree, state } = lowering;
  const { prefix } = tagOf(tree, field);
  const struct = prefix === null || state.prefixes.length >= maxPrefixes ? undefined : state.types.get(tree.text(type));
  if (prefix === null || struct === undefined || tree.kind(struct) !== 'struct_type') return null;
  state.prefixes.push(prefix);
  const made = lowering.nested(struct, heir(lowering, type), (self, node) => self.out.unknown([], self.span(node)));
  state.prefixes.pop();
  return made;
}

/** It has the methods of the struct that it repeats. */
function heir(outer: GoLowering, type: Node): (lowering: GoLowering, struct: Node) => Ref {
  const base = typeOf(outer, type);
  return ({ out }, struct) => {
    const at = outer.span(type);
    const unit = out.enterUnit({ name: '', form: 'class', bases: [base], span: at });
    for (const field of fieldsOf(outer, struct)) if (!isEmbedded(outer, field)) declareField(outer, field);
    out.leaveUnit();
    return out.call(out.closure(unit, at), [], at, 'new');
  };
}

/** Structs can hold themselves. */
const maxPrefixes = 4;
