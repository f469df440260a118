import type { Param, Ref } from '../../model/facts.js';
import type { ExpressionLowering, StatementLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import { returnedBlock } from './blocks.js';
import type { RubyLowering, RubyState } from './state.js';
import { assignTo } from './targets.js';

export const definitionStatements: ReadonlyMap<string, StatementLowering<RubyState>> = new Map<string, StatementLowering<RubyState>>([
  ['method', method],
  ['singleton_method', method],
  ['class', classOrModule],
  ['module', classOrModule],
  ['singleton_class', (lowering, node) => lowering.block(lowering.tree.ofKind(node, 'body_statement'))],
]);

export const functionExpressions: ReadonlyMap<string, ExpressionLowering<RubyState>> = new Map<string, ExpressionLowering<RubyState>>([
  ['lambda', closureOf],
  ['method', (lowering, node) => (method(lowering, node), lowering.out.unknown([], lowering.span(node)))],
]);

/** A block, or `->(x) { … }`. */
export function closureOf(lowering: RubyLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const isLambda = tree.kind(node) === 'lambda';
  const body = tree.field(node, 'body');
  const inner = isLambda && body !== null ? (tree.field(body, 'body') ?? body) : body;
  const unit = lowerUnit(lowering, node, '', tree.field(node, 'parameters'), inner, 'outer');
  return out.closure(unit, lowering.span(node));
}

function method(lowering: RubyLowering, node: Node): void {
  const { tree, out } = lowering;
  const name = tree.field(node, 'name');
  if (name === null) return;
  const written = tree.text(name);
  const own = written === 'initialize' ? 'constructor' : written;
  const unit = lowerUnit(lowering, node, own, tree.field(node, 'parameters'), tree.field(node, 'body'), 'itself');
  out.write(own, out.closure(unit, lowering.span(name)), lowering.span(name));
}

/** Modules hold constants and methods as classes do. */
function classOrModule(lowering: RubyLowering, node: Node): void {
  const { tree, out, state } = lowering;
  const [name, body] = [tree.field(node, 'name'), tree.field(node, 'body')];
  if (name === null) return;
  const own = tree.text(name).split('::').at(-1) ?? '';
  const superclass = tree.field(node, 'superclass');
  const base = superclass === null ? null : tree.first(superclass);
  const children = body === null ? [] : tree.children(body);
  const bases = [...(base === null ? [] : [base]), ...children.flatMap((child) => mixedIn(lowering, child))].map((at) =>
    lowering.expression(at),
  );
  const unit = out.enterUnit({ name: own, form: 'class', bases, span: lowering.span(node) });
  state.openClass(new Set(children.flatMap((child) => methodName(lowering, child))));
  lowering.block(body);
  if (children.flatMap((child) => mixedIn(lowering, child)).some((at) => tree.text(at) === 'Singleton')) onlyOne(lowering, own, node);
  state.closeClass();
  out.leaveUnit();
  out.write(own, out.closure(unit, lowering.span(name)), lowering.span(name));
}

/** `include Singleton` gives the class a method `instance` that makes its one object. */
function onlyOne(lowering: RubyLowering, own: string, node: Node): void {
  const { out } = lowering;
  const span = lowering.span(node);
  const unit = out.enterUnit({ name: 'instance', form: 'function', params: [], span });
  out.return(out.call(out.read(own, span), [], span, 'new'), span);
  out.leaveUnit();
  out.write('instance', out.closure(unit, span), span);
}

function mixedIn({ tree }: RubyLowering, node: Node): Node[] {
  const method = tree.kind(node) === 'call' ? tree.field(node, 'method') : null;
  const list = method !== null && /^(?:include|extend|prepend)$/.test(tree.text(method)) ? tree.field(node, 'arguments') : null;
  return list === null ? [] : tree.children(list);
}

function methodName({ tree }: RubyLowering, node: Node): string[] {
  const kind = tree.kind(node);
  const name = kind === 'method' || kind === 'singleton_method' ? tree.field(node, 'name') : null;
  return name === null ? [] : [tree.text(name)];
}

function lowerUnit(
  lowering: RubyLowering,
  node: Node,
  name: string,
  list: Node | null,
  body: Node | null,
  sees: 'outer' | 'itself',
): number {
  const { tree, out, state } = lowering;
  const nodes = list === null ? [] : tree.children(list);
  const given = nodes.map((child) => paramOf(lowering, child));
  const yields = sees === 'itself' ? blockOf(lowering, nodes, body) : null;
  const isUnnamed = yields === unnamedBlock;
  const params = isUnnamed ? [...given, { name: unnamedBlock, form: 'plain', default: null, type: null } as const] : given;
  const unit = out.enterUnit({ name, form: 'function', params, span: lowering.span(node) });
  state.open(sees, yields);
  if (isUnnamed) out.write(unnamedBlock, out.param(nodes.length, lowering.span(node)), lowering.span(node));
  for (const [index, child] of nodes.entries()) {
    const target = tree.field(child, 'name') ?? child;
    assignTo(lowering, target, out.param(index, lowering.span(target)));
  }
  returnedBlock(lowering, body);
  state.close();
  out.leaveUnit();
  return unit;
}

/** What a method calls the block that it yields to: the name of its last parameter, `&block`, or none of its own; null where it never yields. */
function blockOf({ tree }: RubyLowering, params: readonly Node[], body: Node | null): string | null {
  const pending = body === null ? [] : [body];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const kind = tree.kind(node);
    if (kind === 'yield') {
      const named = params.find((child) => tree.kind(child) === 'block_parameter');
      const name = named === undefined ? null : tree.field(named, 'name');
      return name === null ? unnamedBlock : tree.text(name);
    }
    if (kind !== 'method' && kind !== 'singleton_method' && kind !== 'class') pending.push(...tree.children(node));
  }
  return null;
}

const unnamedBlock = 'yield';

function paramOf(lowering: RubyLowering, node: Node): Param {
  const { tree } = lowering;
  const name = tree.field(node, 'name');
  const value = tree.field(node, 'value');
  const form = tree.kind(node) === 'splat_parameter' ? 'rest' : tree.kind(node) === 'hash_splat_parameter' ? 'keywords' : 'plain';
  return { name: tree.text(name ?? node).slice(0, 200), form, default: value === null ? null : lowering.expression(value), type: null };
}
