import type { Argument, Param, Ref } from '../../model/facts.js';
import type { ExpressionLowering, StatementLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import { bindPattern } from './patterns.js';
import { type RustLowering, type RustState, typeName } from './state.js';

/** Functions, types and what stands at the top of a file. */
export const itemStatements: ReadonlyMap<string, StatementLowering<RustState>> = new Map<string, StatementLowering<RustState>>([
  ['function_item', declareFunction],
  ['function_signature_item', () => undefined],
  ['struct_item', declareType],
  ['union_item', declareType],
  ['enum_item', declareType],
  ['trait_item', declareType],
  ['impl_item', strayImpl],
  ['mod_item', declareModule],
  ['const_item', declareValue],
  ['static_item', declareValue],
  ['type_item', alias],
  ['let_declaration', declareLet],
  ['foreign_mod_item', () => undefined],
  ['attribute_item', () => undefined],
]);

export const closureExpression: ExpressionLowering<RustState> = (lowering, node) =>
  lowering.out.closure(lowerFunction(lowering, node, ''), lowering.span(node));

function declareFunction(lowering: RustLowering, node: Node): void {
  const { tree, out } = lowering;
  const name = tree.field(node, 'name');
  if (name === null) return;
  const unit = lowerFunction(lowering, node, tree.text(name));
  out.write(tree.text(name), out.closure(unit, lowering.span(name)), lowering.span(name));
}

function lowerFunction(lowering: RustLowering, node: Node, name: string): number {
  const { tree, out } = lowering;
  const decorators = decoratorsOf(lowering, node);
  const list = tree.field(node, 'parameters');
  const targets = (list === null ? [] : tree.children(list)).filter((child) => tree.kind(child) !== 'attribute_item');
  const params = targets.map((target): Param => {
    const type = tree.field(target, 'type');
    return { name: paramName(lowering, target), form: 'plain', default: null, type: type === null ? null : lowering.expression(type) };
  });
  const unit = out.enterUnit({ name, form: 'function', params, decorators, span: lowering.span(node) });
  for (const [index, target] of targets.entries()) {
    const value = out.param(index, lowering.span(target));
    if (tree.kind(target) === 'self_parameter') out.write('self', value, lowering.span(target));
    else bindPattern(lowering, tree.field(target, 'pattern') ?? target, value);
  }
  const body = tree.field(node, 'body');
  if (body !== null) {
    const value = lowering.expression(body);
    if (out.at(value).op !== 'const' || tree.kind(body) !== 'block') out.return(value, lowering.span(body));
  }
  out.leaveUnit();
  return unit;
}

function paramName({ tree }: RustLowering, target: Node): string {
  if (tree.kind(target) === 'self_parameter') return 'self';
  let pattern: Node | null = tree.field(target, 'pattern') ?? target;
  while (pattern !== null && tree.kind(pattern) !== 'identifier') pattern = tree.children(pattern).at(-1) ?? null;
  return pattern === null ? '' : tree.text(pattern);
}

/** The attributes before an item: `#[tool(description = "…")]`, `#[tokio::main]`. */
function decoratorsOf(lowering: RustLowering, item: Node): Ref[] {
  const { tree, out } = lowering;
  return (lowering.state.attributes.get(item) ?? []).flatMap((node): Ref[] => {
    const attribute = tree.first(node);
    const path = attribute === null ? null : tree.first(attribute);
    if (path === null) return [];
    const callee = lowering.expression(path);
    const args = attribute === null ? null : tree.field(attribute, 'arguments');
    if (args === null) return [callee];
    const words = tree.children(args).map((child, position) => [position, lowering.expression(child)] as const);
    return [out.call(callee, words, lowering.span(node))];
  });
}

/** A struct, an enum or a trait with the methods of all its `impl`s is a class; the traits are its bases. */
function declareType(lowering: RustLowering, node: Node): void {
  const { tree, out, state } = lowering;
  const name = tree.field(node, 'name');
  if (name === null) return;
  const own = tree.text(name);
  const impls = state.impls.get(own) ?? [];
  state.impls.delete(own);
  const unit = enterClass(lowering, own, impls, node);
  const body = tree.field(node, 'body');
  const inherits = tree.kind(node) === 'trait_item';
  for (const child of body === null ? [] : tree.children(body))
    if (tree.kind(child) === 'field_declaration') declareField(lowering, child);
    else if (inherits) lowering.statement(child);
  leaveClass(lowering, impls);
  out.write(own, out.closure(unit, lowering.span(name)), lowering.span(name));
}

/** The methods of a type that another file declares: a part of its class. */
function strayImpl(lowering: RustLowering, node: Node): void {
  const { state } = lowering;
  const own = typeName(lowering.tree, node);
  const impls = state.types.has(own) ? [] : (state.impls.get(own) ?? []);
  if (impls[0] !== node) return;
  enterClass(lowering, own, impls, node);
  leaveClass(lowering, impls);
}

function enterClass(lowering: RustLowering, name: string, impls: readonly Node[], node: Node): number {
  const { tree, out, state } = lowering;
  const traits = impls.flatMap((impl) => tree.field(impl, 'trait') ?? []);
  const bases = lowering.expressions(traits);
  const decorators = [node, ...impls].flatMap((item) => decoratorsOf(lowering, item));
  bases.push(...decorators.flatMap((ref) => derivedTraits(lowering, ref)));
  state.owners.push(name);
  return out.enterUnit({ name, form: 'class', bases, decorators, span: lowering.span(node) });
}

/** `#[derive(Parser)]` implements the trait as well. */
function derivedTraits({ out }: RustLowering, decorator: Ref): readonly Ref[] {
  const op = out.at(decorator);
  const callee = op.op === 'call' ? out.at(op.callee) : null;
  return op.op === 'call' && callee?.op === 'read' && callee.name === 'derive' ? op.args.map(([, ref]) => ref) : [];
}

function leaveClass(lowering: RustLowering, impls: readonly Node[]): void {
  for (const impl of impls) lowering.block(lowering.tree.field(impl, 'body'));
  lowering.state.owners.pop();
  lowering.out.leaveUnit();
}

/** `#[arg(long, env = "STORE_URL")]`: what the field is where nobody gives it. */
function filledBy(lowering: RustLowering, node: Node, field: string): Ref[] {
  const { tree, out } = lowering;
  const text = tree.text(node).slice(0, 1000);
  const name = /^#\[(\w{1,40})\(/.exec(text)?.[1];
  const span = lowering.span(node);
  const told = [...text.matchAll(/\b(env|default_value)\s{0,4}(?:=|\()\s{0,4}"([^"]{0,300})"/g)];
  if (name === undefined || told.length === 0) return [];
  const args: Argument[] = told.map(([, key = '', value = '']) => [key, out.const(value, span)] as const);
  args.push(['dest', out.const(field, span)]);
  return [out.call(out.read(name, span), args, span)];
}

function declareField(lowering: RustLowering, field: Node): void {
  const { tree, out } = lowering;
  const [name, type] = [tree.field(field, 'name'), tree.field(field, 'type')];
  if (name === null || type === null) return;
  const made = lowering.expression(type);
  const value = out.at(made).op === 'make' ? made : out.call(made, [], lowering.span(type), 'new');
  const filled = (lowering.state.attributes.get(field) ?? []).flatMap((attribute) => filledBy(lowering, attribute, tree.text(name)));
  out.write(tree.text(name), filled.length === 0 ? value : out.merge([...filled, value], lowering.span(name)), lowering.span(name));
}

/** `mod a;` is the file of that name; what stands in `mod a { … }` belongs to this one. */
function declareModule(lowering: RustLowering, node: Node): void {
  const { tree, out, state } = lowering;
  const [name, body] = [tree.field(node, 'name'), tree.field(node, 'body')];
  if (name === null) return;
  state.bound.add(tree.text(name));
  if (body === null) return out.import(`self.${tree.text(name)}`, '*', tree.text(name), lowering.span(node));
  const tests = (state.attributes.get(node) ?? []).some((attribute) => /\bcfg\s*\(\s*test\b/.test(tree.text(attribute).slice(0, 100)));
  if (!tests) lowering.block(body);
}

function declareValue(lowering: RustLowering, node: Node): void {
  const { tree, out } = lowering;
  const [name, value] = [tree.field(node, 'name'), tree.field(node, 'value')];
  if (name !== null && value !== null) out.write(tree.text(name), lowering.expression(value), lowering.span(name));
}

function alias(lowering: RustLowering, node: Node): void {
  const { tree, out } = lowering;
  const [name, type] = [tree.field(node, 'name'), tree.field(node, 'type')];
  if (name !== null && type !== null) out.write(tree.text(name), lowering.expression(type), lowering.span(name));
}

/** `let Some(x) = y else { return }` */
function declareLet(lowering: RustLowering, node: Node): void {
  const { tree, out } = lowering;
  const [pattern, value, otherwise] = [tree.field(node, 'pattern'), tree.field(node, 'value'), tree.field(node, 'alternative')];
  if (pattern === null || value === null) return;
  const ref = typed(lowering, lowering.expression(value), tree.field(node, 'type'));
  bindPattern(lowering, pattern, ref);
  if (otherwise === null) return;
  out.enterBlock('else', ref);
  lowering.expression(otherwise);
  out.leaveBlock();
}

/** What is read from a text or a file is of the type that it is put into: `let rows: Vec<Row> = reader.deserialize().collect()`. */
function typed(lowering: RustLowering, value: Ref, type: Node | null): Ref {
  const { out } = lowering;
  const op = out.at(value);
  const callee = op.op === 'call' ? out.at(op.callee) : null;
  if (type === null || callee?.op !== 'get' || !readers.has(String(callee.key))) return value;
  const types = namedIn(lowering, lowering.expression(type));
  return types.length === 0 ? value : out.merge([value, ...types], lowering.span(type));
}

/** `Vec<Row>` is a list of `Row`. */
function namedIn({ out }: RustLowering, type: Ref): readonly Ref[] {
  const op = out.at(type);
  const refs = op.op === 'make' ? op.items.map(([, item]) => item) : [type];
  return refs.filter((ref) => out.at(ref).op === 'read');
}

const readers: ReadonlySet<string> = new Set(['collect', 'from_str', 'from_slice', 'from_reader', 'from_value', 'json', 'deserialize']);
