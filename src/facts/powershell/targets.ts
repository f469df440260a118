import type { Ref, Span } from '../../model/facts.js';
import { emitOperand } from '../lowering/operand.js';
import type { Lowering } from './lowering.js';
import type { Node } from './syntax.js';
import { keyOf, partsOf } from './values.js';

export function assign(lowering: Lowering, node: Node & { form: 'assignment' }): Ref {
  if (node.operator === '=') {
    const value = lowering.value(node.value);
    assignTo(lowering, node.target, value, node.target.span);
    return value;
  }
  const before = lowering.value(node.target);
  const added = lowering.value(node.value);
  const value = joined(lowering, node, before, added);
  assignTo(lowering, node.target, value, node.target.span);
  return value;
}

/** `+=` adds to a text or to a list, `??=` keeps what there is. */
function joined({ out }: Lowering, { operator, span }: Node & { form: 'assignment' }, before: Ref, added: Ref): Ref {
  if (operator === '??=') return out.merge([before, added], span);
  if (operator !== '+=') return out.unknown([before, added], span);
  const parts = partsOf(out, added);
  if (parts !== null) return emitOperand(out, { form: 'text', parts: [before, ...parts] }, span);
  return out.make('list', [['*', before], ['[]', added]], span); // prettier-ignore
}

export function assignTo(lowering: Lowering, target: Node, value: Ref, span: Span): void {
  const { out } = lowering;
  switch (target.form) {
    case 'variable': {
      const variable = environmentName(target.name);
      if (variable === null) out.write(lowering.variable(target.name), value, span);
      else {
        out.set(out.name('process.env', span), variable, value, span);
        out.setEnvironment(variable, value, null, span);
      }
      return;
    }
    case 'member': {
      const of = lowering.value(target.of);
      const key = target.name.form === 'constant' ? String(target.name.value) : '[]';
      out.set(of, key, value, span);
      return;
    }
    case 'element': {
      const of = lowering.value(target.of);
      const key = keyOf(out, lowering.value(target.index));
      out.set(of, typeof key === 'string' ? key : '[]', value, span);
      return;
    }
    case 'list':
      for (const [position, item] of target.items.entries()) assignTo(lowering, item, out.get(value, position, item.span), item.span);
      return;
    default:
  }
}

/** `$env:NAME` */
export function environmentName(name: string): string | null {
  return /^env:/i.test(name) ? name.slice(4) : null;
}
