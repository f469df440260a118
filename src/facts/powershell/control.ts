import type { Ref } from '../../model/facts.js';
import { Ladder } from '../lowering/ladder.js';
import type { Lowering } from './lowering.js';
import type { Node } from './syntax.js';
import { assignTo } from './targets.js';

type Sink = (value: Ref) => void;

/** Statements with blocks. What each block's last statement gives goes to the sink. */
export function lowerControl(lowering: Lowering, node: Node, sink: Sink): void {
  const { out } = lowering;
  switch (node.form) {
    case 'block':
      return lowering.lastValue(node.statements, sink);
    case 'if':
      return lowerIf(lowering, node.clauses, sink);
    case 'loop':
      if (node.start !== null) lowering.statement(node.start);
      out.enterBlock('loop', node.test === null ? null : lowering.value(node.test));
      lowerControl(lowering, node.body, sink);
      out.leaveBlock();
      return;
    case 'foreach': {
      const of = lowering.value(node.of);
      out.enterBlock('loop');
      assignTo(lowering, node.target, out.get(of, '[]', node.target.span), node.target.span);
      lowerControl(lowering, node.body, sink);
      out.leaveBlock();
      return;
    }
    case 'switch':
      return lowerSwitch(lowering, node, sink);
    case 'try':
      out.enterBlock('try');
      lowerControl(lowering, node.body, sink);
      out.leaveBlock();
      for (const part of node.catches) {
        out.enterBlock('catch');
        lowerControl(lowering, part, sink);
        out.leaveBlock();
      }
      if (node.last !== null) lowerControl(lowering, node.last, ignore);
      return;
    default:
      lowering.statement(node);
  }
}

const ignore = (): void => {};

function lowerIf(lowering: Lowering, clauses: readonly (readonly [Node | null, Node])[], sink: Sink): void {
  const { out } = lowering;
  const ladder = new Ladder(out);
  for (const [index, [condition, body]] of clauses.entries()) {
    if (condition === null) {
      lowerControl(lowering, body, sink);
      break;
    }
    const test = lowering.value(condition);
    ladder.step('then', test);
    lowerControl(lowering, body, sink);
    ladder.back();
    if (index + 1 < clauses.length) ladder.step('else', test);
  }
  ladder.leave();
}

/** What is compared is `$_` inside. */
function lowerSwitch(lowering: Lowering, node: Node & { form: 'switch' }, sink: Sink): void {
  const { out } = lowering;
  const subject = lowering.value(node.of);
  out.write(lowering.variable('_'), subject, node.of.span);
  for (const [value, body] of node.clauses) {
    const compared = value === null ? [subject] : [subject, lowering.value(value)];
    out.enterBlock('case', out.unknown(compared, body.span));
    lowerControl(lowering, body, sink);
    out.leaveBlock();
  }
}
