import type { Param, Ref } from '../../model/facts.js';
import type { ExpressionLowering, StatementLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import { argumentsOf } from './calls.js';
import type { PhpLowering, PhpState } from './state.js';

export const definitionStatements: ReadonlyMap<string, StatementLowering<PhpState>> = new Map<string, StatementLowering<PhpState>>([
  ...['class_declaration', 'interface_declaration', 'trait_declaration', 'enum_declaration'].map(
    (kind) => [kind, classDeclaration] as const,
  ),
  ['function_definition', functionDefinition],
  ['method_declaration', functionDefinition],
  ['property_declaration', property],
  ['const_declaration', constants],
  ['enum_case', enumCase],
  ['use_declaration', () => undefined],
  ['attribute_list', () => undefined],
]);

export const functionExpressions: ReadonlyMap<string, ExpressionLowering<PhpState>> = new Map<string, ExpressionLowering<PhpState>>([
  ['anonymous_function', closure],
  ['arrow_function', closure],
]);

/** `new class extends Desk { … }` */
export function anonymousClass(lowering: PhpLowering, node: Node): Ref {
  return lowering.out.closure(classUnit(lowering, node, ''), lowering.span(node));
}

function classDeclaration(lowering: PhpLowering, node: Node): void {
  const name = lowering.tree.field(node, 'name');
  if (name === null) return;
  declare(lowering, name, classUnit(lowering, node, lowering.tree.text(name)));
}

/** At its top a file declares for the whole tree, under the namespace's name. */
function declare({ tree, out, state }: PhpLowering, name: Node, unit: number): void {
  const span = [tree.start(name), tree.end(name)] as const;
  const own = methodName(tree.text(name));
  const ref = out.closure(unit, span);
  out.write(own, ref, span);
  if (state.classes.length === 0) out.export([state.namespace, own].filter(Boolean).join('.'), ref);
}

function classUnit(lowering: PhpLowering, node: Node, name: string): number {
  const { tree, out, state } = lowering;
  const body = tree.field(node, 'body');
  const members = body === null ? [] : tree.children(body);
  const from = [...tree.children(node), ...members].filter((child) => baseKinds.has(tree.kind(child)));
  const bases = from.flatMap((clause) => tree.children(clause)).filter((child) => nameKinds.has(tree.kind(child)));
  const unit = out.enterUnit({
    name,
    form: 'class',
    decorators: decorators(lowering, node),
    bases: lowering.expressions(bases),
    span: lowering.span(node),
  });
  state.classes.push(name);
  lowering.block(body);
  state.classes.pop();
  out.leaveUnit();
  return unit;
}

const baseKinds: ReadonlySet<string> = new Set(['base_clause', 'class_interface_clause', 'use_declaration']);
const nameKinds: ReadonlySet<string> = new Set(['name', 'qualified_name']);

function functionDefinition(lowering: PhpLowering, node: Node): void {
  const name = lowering.tree.field(node, 'name');
  if (name === null) return;
  declare(lowering, name, functionUnit(lowering, node, methodName(lowering.tree.text(name))));
}

function methodName(written: string): string {
  return written === '__construct' ? 'constructor' : written;
}

function closure(lowering: PhpLowering, node: Node): Ref {
  return lowering.out.closure(functionUnit(lowering, node, ''), lowering.span(node));
}

function functionUnit(lowering: PhpLowering, node: Node, name: string): number {
  const { tree, out } = lowering;
  const list = tree.field(node, 'parameters');
  const nodes = list === null ? [] : tree.children(list).filter((child) => tree.field(child, 'name') !== null);
  const params = nodes.map((child) => paramOf(lowering, child));
  const unit = out.enterUnit({ name, form: 'function', params, decorators: decorators(lowering, node), span: lowering.span(node) });
  for (const [index, child] of nodes.entries()) takeParam(lowering, child, index);
  const body = tree.field(node, 'body');
  if (body !== null && tree.kind(node) === 'arrow_function') out.return(lowering.expression(body), lowering.span(body));
  else if (body !== null) lowering.statement(body);
  out.leaveUnit();
  return unit;
}

/** A promoted parameter is a field as well. */
function takeParam({ tree, out }: PhpLowering, node: Node, index: number): void {
  const name = tree.field(node, 'name');
  if (name === null) return;
  const span = [tree.start(name), tree.end(name)] as const;
  const param = out.param(index, span);
  out.write(tree.text(name), param, span);
  if (tree.kind(node) === 'property_promotion_parameter') out.set(out.read('this', span), fieldName(tree.text(name)), param, span);
}

function paramOf(lowering: PhpLowering, node: Node): Param {
  const { tree } = lowering;
  const [name, value] = [tree.field(node, 'name'), tree.field(node, 'default_value')];
  return {
    name: fieldName(tree.text(name ?? node)).slice(0, 200),
    form: tree.kind(node) === 'variadic_parameter' ? 'rest' : 'plain',
    default: value === null ? null : lowering.expression(value),
    type: typeOf(lowering, node),
  };
}

function fieldName(variable: string): string {
  return variable.replace(/^&?\$/, '');
}

/** The class that a type names; null for the types of plain values. */
function typeOf(lowering: PhpLowering, node: Node): Ref | null {
  const { tree } = lowering;
  const type = tree.field(node, 'type');
  if (type === null) return null;
  const named = tree.kind(type) === 'optional_type' ? tree.first(type) : type;
  return named === null || tree.kind(named) === 'primitive_type' ? null : lowering.expression(type);
}

/** A field that nothing is written to holds a thing of its type. */
function property(lowering: PhpLowering, node: Node): void {
  const { tree, out } = lowering;
  for (const element of tree.children(node)) {
    const name = tree.kind(element) === 'property_element' ? tree.field(element, 'name') : null;
    if (name === null) continue;
    const span = lowering.span(name);
    const value = tree.field(element, 'default_value');
    const type = value === null || tree.kind(value) === 'null' ? typeOf(lowering, node) : null;
    const held = type !== null ? out.call(type, [], span, 'new') : value === null ? null : lowering.expression(value);
    if (held !== null) out.write(fieldName(tree.text(name)), held, span);
  }
}

function constants(lowering: PhpLowering, node: Node): void {
  const { tree, out } = lowering;
  for (const element of tree.children(node)) {
    const [name, value] = tree.kind(element) === 'const_element' ? tree.children(element) : [];
    if (name === undefined || value === undefined) continue;
    out.write(tree.text(name), lowering.expression(value), lowering.span(name));
  }
}

/** A case stands for its value. */
function enumCase(lowering: PhpLowering, node: Node): void {
  const { tree, out } = lowering;
  const name = tree.field(node, 'name');
  if (name === null) return;
  const value = tree.field(node, 'value');
  out.write(
    tree.text(name),
    value === null ? out.const(tree.text(name), lowering.span(name)) : lowering.expression(value),
    lowering.span(name),
  );
}

/** `#[Route('/x')]` */
function decorators(lowering: PhpLowering, node: Node): Ref[] {
  const { tree, out } = lowering;
  const lists = tree.children(node).filter((child) => tree.kind(child) === 'attribute_list');
  const attributes = lists.flatMap((list) => tree.children(list)).flatMap((group) => tree.children(group));
  return attributes.map((attribute) => {
    const callee = lowering.optional(tree.first(attribute), attribute);
    const list = tree.field(attribute, 'parameters');
    return list === null ? callee : out.call(callee, argumentsOf(lowering, list), lowering.span(attribute));
  });
}
