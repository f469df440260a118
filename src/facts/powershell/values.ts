import type { Argument, Key, Ref, Span } from '../../model/facts.js';
import type { DocumentBuilder } from '../lowering/builder.js';
import { filledFormat } from '../lowering/filled.js';
import { braceParts } from '../lowering/format.js';
import { addOperands, emitOperand, mixOperands, type Operand } from '../lowering/operand.js';
import { either } from '../tree-sitter/conditional.js';
import type { Lowering } from './lowering.js';
import type { Node } from './syntax.js';
import { environmentName } from './targets.js';

/** Expressions: names, texts, literals, members, operators. */
export function lowerValue(lowering: Lowering, node: Node): Ref {
  const { out } = lowering;
  switch (node.form) {
    case 'text':
      return emitOperand(out, operandOf(lowering, node), node.span);
    case 'constant':
      return out.const(node.value, node.span);
    case 'variable':
      return variable(lowering, node.name, node.span);
    case 'type':
      return out.read(typeName(node.name), node.span);
    case 'member':
    case 'element':
    case 'invocation':
      return chain(lowering, node);
    case 'list':
      return out.make('list', node.items.map((item, index): Argument => [index, lowering.value(item)]), node.span); // prettier-ignore
    case 'map':
      return out.make('map', itemsOf(lowering, node.items), node.span);
    case 'unary':
      return out.unknown([lowering.value(node.of)], node.span, node.operator === '!' || node.operator === '-not' ? 'not' : undefined);
    case 'binary':
      return emitOperand(out, folded(lowering, node), node.span);
    case 'ternary': {
      const test = lowering.value(node.test);
      return either(out, test, () => lowering.value(node.first), () => lowering.value(node.second), node.span); // prettier-ignore
    }
    default:
      return out.unknown([], node.span);
  }
}

function variable(lowering: Lowering, name: string, span: Span): Ref {
  const { out } = lowering;
  const lower = name.toLowerCase();
  if (constants.has(lower)) return out.const(constants.get(lower) ?? null, span);
  if (lower === 'this') return out.read('this', span);
  const environment = environmentName(name);
  if (environment !== null) return out.get(out.name('process.env', span), environment, span);
  return out.read(lowering.variable(name), span);
}

const constants: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** .NET's own namespace may be left out. */
function typeName(written: string): string {
  return /^(?:Net|IO|Text|Diagnostics|Web|Data|Security|Environment|Uri|Convert|Console)(?:\.|$)/.test(written)
    ? `System.${written}`
    : written;
}

/** `$a.b[0].c(1)`, from its first link on: a chain is nested as deep as it is long. */
function chain(lowering: Lowering, node: Node): Ref {
  const links: Node[] = [];
  let first = node;
  while (first.form === 'member' || first.form === 'element' || first.form === 'invocation') {
    links.push(first);
    first = first.of;
  }
  let value = lowering.value(first);
  for (const link of links.reverse()) {
    if (link.form === 'member') value = member(lowering, value, link);
    else if (link.form === 'element') value = element(lowering, value, link);
    else if (link.form === 'invocation') value = invocation(lowering, value, link);
  }
  return value;
}

function member(lowering: Lowering, of: Ref, { name, span }: Node & { form: 'member' }): Ref {
  return name.form === 'constant' ? lowering.out.get(of, String(name.value), span) : lowering.out.index(of, lowering.value(name), span);
}

function element(lowering: Lowering, of: Ref, { index, span }: Node & { form: 'element' }): Ref {
  const by = lowering.value(index);
  const key = keyOf(lowering.out, by);
  return key === null ? lowering.out.index(of, by, span) : lowering.out.get(of, key, span);
}

/** `[Desk]::new(1)` makes one; `$list.Add($x)` adds. */
function invocation(lowering: Lowering, callee: Ref, { args, span }: Node & { form: 'invocation' }): Ref {
  const { out } = lowering;
  const given = args.map((arg, index): Argument => [index, lowering.value(arg)]);
  const op = out.at(callee);
  return op.op === 'get' && op.key === 'new' ? out.call(op.of, given, span, 'new') : out.call(callee, given, span);
}

export function itemsOf(lowering: Lowering, items: readonly (readonly [Node, Node])[]): Argument[] {
  return items.map(([key, value]): Argument => {
    const name = key.form === 'constant' ? String(key.value) : keyOf(lowering.out, lowering.value(key));
    return [name ?? '[]', lowering.value(value)];
  });
}

function operandOf(lowering: Lowering, node: Node): Operand {
  if (node.form === 'text')
    return { form: 'text', parts: node.parts.map((part) => (typeof part === 'string' ? part : lowering.value(part))) };
  if (node.form === 'constant' && typeof node.value === 'string') return { form: 'text', parts: [node.value] };
  return { form: 'value', parts: [lowering.value(node)] };
}

/** A chain of operators leans to the left as deep as it is long, so it is folded from its first operand on. */
function folded(lowering: Lowering, node: Node & { form: 'binary' }): Operand {
  const operations: (Node & { form: 'binary' })[] = [];
  let first: Node = node;
  while (first.form === 'binary') {
    operations.push(first);
    first = first.left;
  }
  let result = operandOf(lowering, first);
  for (const operation of operations.reverse()) result = combined(lowering, result, operation);
  return result;
}

function combined(lowering: Lowering, left: Operand, { operator, left: before, right, span }: Node & { form: 'binary' }): Operand {
  const { out } = lowering;
  const spans = [before.span, right.span] as const;
  if (operator === '+') return addOperands(out, left, operandOf(lowering, right), spans);
  if (operator === 'f') return formatted(lowering, left, right);
  const ref = (): Ref => emitOperand(out, left, before.span);
  // What is replaced in a text, or a text that is taken for something else, keeps what it says.
  if (operator === 'replace' || operator === 'as') {
    lowering.value(right);
    return left;
  }
  if (operator === 'and' || operator === 'or' || operator === '??') {
    const first = ref();
    out.enterBlock(operator === 'and' ? 'then' : 'else', first);
    const second = lowering.value(right);
    out.leaveBlock();
    return { form: 'value', parts: [out.merge(operator === 'and' ? [second] : [first, second], span)] };
  }
  const comparison = comparisons.get(operator);
  if (comparison === undefined) return mixOperands(out, left, operandOf(lowering, right), spans);
  return { form: 'value', parts: [out.unknown([ref(), lowering.value(right)], span, comparison)] };
}

/** `'{0} of {1}' -f $a, $b` */
function formatted(lowering: Lowering, format: Operand, right: Node): Operand {
  const values = right.form === 'list' ? right.items.map((item) => lowering.value(item)) : [lowering.value(right)];
  return { form: 'text', parts: format.form === 'text' ? filledFormat(format.parts, values, braceParts) : [...format.parts, ...values] };
}

const comparisons: ReadonlyMap<string, string> = new Map([
  ['eq', '=='],
  ['is', '=='],
  ['ne', '!='],
  ['isnot', '!='],
  ['lt', '<'],
  ['le', '<'],
  ['gt', '>'],
  ['ge', '>'],
  ...['like', 'match', 'contains', 'in', 'notlike', 'notmatch', 'notcontains', 'notin'].map((name): [string, string] => [name, 'in']),
]);

export function keyOf(out: DocumentBuilder, by: Ref): Key | null {
  const key = out.at(by);
  return key.op === 'const' && (typeof key.value === 'string' || typeof key.value === 'number') ? key.value : null;
}

/** The parts of a value that is a text. */
export function partsOf(out: DocumentBuilder, ref: Ref): readonly (string | Ref)[] | null {
  const op = out.at(ref);
  if (op.op === 'template') return op.parts;
  return op.op === 'const' && typeof op.value === 'string' ? [op.value] : null;
}
