import type {
  DoWhileStatement,
  ForInStatement,
  ForOfStatement,
  ForStatement,
  IfStatement,
  Statement,
  SwitchStatement,
  TryStatement,
  WhileStatement,
} from 'oxc-parser';
import type { Lowering } from './lowering.js';
import { declare } from './declarations.js';
import { spanOf } from './syntax.js';

/** `else if` is walked in a loop: such chains are long. */
export function lowerIf(lowering: Lowering, node: IfStatement): void {
  const { facts } = lowering;
  let open = 0;
  let rest: Statement | null = node;
  for (; rest.type === 'IfStatement'; open++) {
    const test = lowering.expression(rest.test);
    facts.enterBlock('then', test);
    lowering.statement(rest.consequent);
    facts.leaveBlock();
    rest = rest.alternate;
    if (rest === null) break;
    facts.enterBlock('else', test);
  }
  if (rest) lowering.statement(rest);
  for (; open > 0; open--) facts.leaveBlock();
}

export function lowerFor(lowering: Lowering, node: ForStatement): void {
  const { facts } = lowering;
  if (node.init?.type === 'VariableDeclaration') declare(lowering, node.init);
  else if (node.init) lowering.expression(node.init);
  facts.enterBlock('loop', node.test ? lowering.expression(node.test) : null);
  lowering.statement(node.body);
  if (node.update) lowering.expression(node.update);
  facts.leaveBlock();
}

export function lowerForEach(lowering: Lowering, node: ForOfStatement | ForInStatement): void {
  const { facts } = lowering;
  const { left } = node;
  const all = lowering.expression(node.right);
  facts.enterBlock('loop');
  // The keys of an object are not its elements.
  const each = node.type === 'ForOfStatement' ? facts.get(all, '[]', spanOf(node.right)) : facts.unknown([all], spanOf(node.right));
  if (left.type !== 'VariableDeclaration') lowering.bind(left, each);
  else for (const { id } of left.declarations) lowering.bind(id, each);
  lowering.statement(node.body);
  facts.leaveBlock();
}

export function lowerWhile(lowering: Lowering, node: WhileStatement): void {
  lowering.facts.enterBlock('loop', lowering.expression(node.test));
  lowering.statement(node.body);
  lowering.facts.leaveBlock();
}

/** The body of `do … while` runs before its test. */
export function lowerUntil(lowering: Lowering, node: DoWhileStatement): void {
  lowering.facts.enterBlock('loop');
  lowering.statement(node.body);
  lowering.expression(node.test);
  lowering.facts.leaveBlock();
}

export function lowerSwitch(lowering: Lowering, node: SwitchStatement): void {
  const { facts } = lowering;
  const value = lowering.expression(node.discriminant);
  for (const { test, consequent, start, end } of node.cases) {
    facts.enterBlock('case', facts.unknown(test ? [value, lowering.expression(test)] : [value], [start, end]));
    lowering.statements(consequent);
    facts.leaveBlock();
  }
}

export function lowerTry(lowering: Lowering, node: TryStatement): void {
  const { facts } = lowering;
  facts.enterBlock('try');
  lowering.statements(node.block.body);
  facts.leaveBlock();
  if (node.handler) {
    const { param, body } = node.handler;
    facts.enterBlock('catch');
    if (param) lowering.bind(param, facts.unknown([], spanOf(param)));
    lowering.statements(body.body);
    facts.leaveBlock();
  }
  if (node.finalizer) lowering.statements(node.finalizer.body);
}
