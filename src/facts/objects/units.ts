import type { Param, Ref, Span } from '../../model/facts.js';
import { writeAround } from '../lowering/assigned.js';
import type { Node } from '../tree-sitter/tree.js';
import type { Lowering } from './lowering.js';

export interface ClassParts {
  readonly node: Node;
  /** `''` for an anonymous class. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly bases: readonly Ref[];
  readonly decorators: readonly Ref[];
  /** Names that its body may use bare. */
  readonly members: ReadonlySet<string>;
  readonly body: () => void;
}

/** A class unit with its fields and methods inside; its closure. */
export function defineClass(lowering: Lowering, { node, name, nameSpan, bases, decorators, members, body }: ClassParts): Ref {
  const { out, scopes } = lowering;
  const unit = out.enterUnit({ name, form: 'class', bases, decorators, doc: lowering.doc(node), span: lowering.span(node) });
  scopes.enterClass(name, members);
  body();
  scopes.leave();
  out.leaveUnit();
  const closure = out.closure(unit, nameSpan);
  if (name !== '') lowering.declare(name, closure, nameSpan);
  return closure;
}

export interface Parameter extends Param {
  readonly span: Span;
}

export interface FunctionParts {
  readonly node: Node;
  /** `''` for a lambda. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly params: readonly Parameter[];
  readonly decorators: readonly Ref[];
  readonly body: () => void;
}

/** A function unit whose parameters are written first; its closure. */
export function defineFunction(lowering: Lowering, { node, name, nameSpan, params, decorators, body }: FunctionParts): Ref {
  const { out, scopes } = lowering;
  const unit = out.enterUnit({
    name,
    form: 'function',
    params: params.map(({ name: own, form, default: value, type }) => ({ name: own, form, default: value, type })),
    decorators,
    doc: name === '' ? null : lowering.doc(node),
    span: lowering.span(node),
  });
  scopes.enterFunction();
  for (const [index, param] of params.entries()) lowering.declare(param.name, out.param(index, param.span), param.span);
  body();
  const assigned = scopes.leave();
  out.leaveUnit();
  writeAround(out, assigned);
  const closure = out.closure(unit, nameSpan);
  if (name !== '') lowering.declare(name, closure, nameSpan);
  return closure;
}

/** The parameters in the header of a class are fields that its constructor sets. */
export function defineHeaderConstructor(lowering: Lowering, header: Node, params: readonly Parameter[]): void {
  const { out } = lowering;
  const body = (): void => {
    for (const { name, span } of params) out.set(out.read('this', span), name, out.read(name, span), span);
  };
  defineFunction(lowering, { node: header, name: 'constructor', nameSpan: lowering.span(header), params, decorators: [], body });
}

/** What a program does that is started by this file: `main(arguments)`, under the guard that scripts write for it. */
export function startHere(lowering: Lowering, main: () => Ref, span: Span): void {
  const { out } = lowering;
  const test = out.unknown([out.get(out.name('program', span), 'main', span)], span);
  out.enterBlock('then', test);
  out.call(main(), [[0, out.get(out.read('process', span), 'argv', span)]], span);
  out.leaveBlock();
}
