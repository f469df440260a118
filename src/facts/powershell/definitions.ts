import type { Param, Ref } from '../../model/facts.js';
import type { Lowering } from './lowering.js';
import type { Node, Parameter } from './syntax.js';

export function lowerFunction(lowering: Lowering, node: Node & { form: 'function' }): void {
  const { out } = lowering;
  const own = lowering.ownFunction(node.name) ?? node.name;
  out.write(own, out.closure(functionUnit(lowering, node, own, node.params, node.body), node.span), node.span);
}

/** `{ param($a) … }` as a value; without parameters it is a function of `$_`. */
export function lowerClosure(lowering: Lowering, node: Node & { form: 'closure' }): Ref {
  return lowering.out.closure(functionUnit(lowering, node, '', [], node.body), node.span);
}

function functionUnit(lowering: Lowering, node: Node, name: string, listed: readonly Parameter[], body: Node): number {
  const { out } = lowering;
  const statements = body.form === 'block' ? body.statements : [];
  const params = [...listed, ...statements.flatMap((statement) => (statement.form === 'params' ? statement.params : []))];
  const unit = out.enterUnit({ name, form: 'function', params: params.map((param) => paramOf(lowering, param)), span: node.span });
  for (const [index, { name: own, span }] of params.entries()) out.write(lowering.variable(own), out.param(index, span), span);
  const rest = statements.filter(({ form }) => form !== 'params');
  lowering.lastValue(rest, (value, last) => void out.return(value, last.span));
  out.leaveUnit();
  return unit;
}

/** As callers write it behind `-`. */
function paramOf(lowering: Lowering, { name, value }: Parameter): Param {
  return { name: parameterName(name), form: 'plain', default: value === null ? null : lowering.value(value), type: null };
}

/** Names of parameters have no case: their first letter is taken for a capital one. */
export function parameterName(written: string): string {
  return written.charAt(0).toUpperCase() + written.slice(1);
}

/** What a script is called with, or else its own default. */
export function lowerScriptParameters(lowering: Lowering, params: readonly Parameter[]): void {
  const { out } = lowering;
  for (const { name, value, span } of params) {
    const given = out.call(out.name('powershell:param', span), [[0, out.const(name, span)]], span);
    out.write(lowering.variable(name), value === null ? given : out.merge([given, lowering.value(value)], span), span);
  }
}

export function lowerClass(lowering: Lowering, node: Node & { form: 'class' }): void {
  const { out } = lowering;
  const bases = node.bases.map((base) => lowering.value(base));
  const unit = out.enterUnit({ name: node.name, form: 'class', bases, span: node.span });
  for (const member of node.members) {
    if (member.form === 'field' && member.value !== null) out.write(member.name, lowering.value(member.value), member.span);
    if (member.form !== 'function') continue;
    const own = member.name === node.name ? 'constructor' : member.name;
    out.write(own, out.closure(functionUnit(lowering, member, own, member.params, member.body), member.span), member.span);
  }
  out.leaveUnit();
  out.write(node.name, out.closure(unit, node.span), node.span);
}
