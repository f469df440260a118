import type {
  Argument as ArgumentNode,
  CallExpression,
  Expression,
  ImportExpression,
  NewExpression,
  TaggedTemplateExpression,
} from 'oxc-parser';
import type { Argument, Ref, Span } from '../../model/facts.js';
import { lowerApplied } from './applied.js';
import { textOf } from './literals.js';
import type { Lowering } from './lowering.js';
import { moduleOf } from './specifiers.js';
import { ofSaidType } from './said-types.js';
import { spanOf } from './syntax.js';

export function lowerCall(lowering: Lowering, node: CallExpression): Ref {
  const module = requiredModule(node);
  if (module !== null) return lowerModule(lowering, module, spanOf(node));
  const applied = lowerApplied(lowering, node);
  if (applied !== null) return applied;
  const callee = lowering.expression(node.callee);
  const derived = derivedFrom(node);
  if (derived !== null) return lowering.facts.call(callee, [[0, lowerLater(lowering, derived)]], spanOf(node));
  const args = lowerArguments(lowering, node.arguments);
  if (isAssign(lowering, callee)) setAssigned(lowering, args, spanOf(node));
  const call = lowering.facts.call(callee, args, spanOf(node));
  // `request.json<Intake>()`
  return (node.typeArguments?.params ?? []).reduce((ref, type) => ofSaidType(lowering, ref, type), call);
}

/** What a rune of Svelte computes anew whenever what it reads has changed: `$derived(draft.trim())`. */
function derivedFrom({ callee, arguments: [only, ...others] }: CallExpression): Expression | null {
  const isDerived = callee.type === 'Identifier' && callee.name === '$derived' && others.length === 0;
  return !isDerived || only === undefined || only.type === 'SpreadElement' ? null : only;
}

/** An expression as a function that gives it. */
function lowerLater(lowering: Lowering, node: Expression): Ref {
  const span = spanOf(node);
  const unit = lowering.within({ name: '', form: 'function', span, params: [], decorators: [], doc: null }, () => {
    lowering.facts.return(lowering.expression(node), span);
  });
  return lowering.facts.closure(unit, span);
}

function isAssign({ facts }: Lowering, callee: Ref): boolean {
  const op = facts.at(callee);
  const of = op.op === 'get' && op.key === 'assign' ? facts.at(op.of) : null;
  return of?.op === 'read' && of.name === 'Object';
}

/** `Object.assign(note, { lines })` sets `note.lines`. */
function setAssigned({ facts }: Lowering, [first, ...others]: readonly Argument[], span: Span): void {
  const target = first === undefined ? null : facts.at(first[1]);
  if (first === undefined || (target?.op !== 'read' && target?.op !== 'get')) return;
  for (const [, ref] of others) {
    const given = facts.at(ref);
    for (const [key, value] of given.op === 'make' && given.shape === 'map' ? given.items : [])
      if (key !== '**' && key !== '[]') facts.set(first[1], key, value, span);
  }
}

export function lowerNew(lowering: Lowering, node: NewExpression): Ref {
  const callee = lowering.expression(node.callee);
  return lowering.facts.call(callee, lowerArguments(lowering, node.arguments), spanOf(node), 'new');
}

export function lowerTagged(lowering: Lowering, node: TaggedTemplateExpression): Ref {
  const callee = lowering.expression(node.tag);
  const strings = node.quasi.quasis.map((quasi, index): Argument => [index, lowering.facts.const(textOf(quasi), spanOf(quasi))]);
  const list = lowering.facts.make('list', strings, spanOf(node.quasi));
  const parts = node.quasi.expressions.map((part, index): Argument => [index + 1, lowering.expression(part)]);
  return lowering.facts.call(callee, [[0, list], ...parts], spanOf(node), 'tag');
}

export function lowerDynamicImport(lowering: Lowering, node: ImportExpression): Ref {
  const module = literalText(node.source);
  if (module !== null) return lowerModule(lowering, moduleOf(module), spanOf(node));
  const callee = lowering.facts.read('import', spanOf(node));
  return lowering.facts.call(callee, [[0, lowering.expression(node.source)]], spanOf(node));
}

/** The module of `require('x')`. */
export function requiredModule(node: Expression): string | null {
  if (node.type !== 'CallExpression' || node.arguments.length !== 1) return null;
  const [argument] = node.arguments;
  if (argument === undefined || argument.type === 'SpreadElement' || node.callee.type !== 'Identifier') return null;
  const written = node.callee.name === 'require' ? literalText(argument) : null;
  return written === null ? null : moduleOf(written);
}

function lowerModule(lowering: Lowering, module: string, span: Span): Ref {
  lowering.facts.import(module, '*', null, span);
  return lowering.facts.name(`module:${module}`, span);
}

export function lowerArguments(lowering: Lowering, nodes: readonly ArgumentNode[]): Argument[] {
  return nodes.map((node, index): Argument => {
    if (node.type === 'SpreadElement') return ['*', lowering.expression(node.argument)];
    return [index, lowering.expression(node)];
  });
}

function literalText(node: Expression): string | null {
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return textOf(node.quasis[0]);
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}
