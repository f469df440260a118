import type { Argument, Ref } from '../../model/facts.js';
import { numberOf } from '../lowering/numbers.js';
import { either } from '../tree-sitter/conditional.js';
import type { ExpressionLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import { branchValue } from './blocks.js';
import { bareName, yielded } from './calls.js';
import type { RubyLowering, RubyState } from './state.js';

/** Names, literals and collections. */
export const plainExpressions: ReadonlyMap<string, ExpressionLowering<RubyState>> = new Map<string, ExpressionLowering<RubyState>>([
  ['identifier', bareName],
  ['yield', yielded],
  ['constant', (lowering, node) => lowering.out.read(lowering.tree.text(node), lowering.span(node))],
  ['global_variable', (lowering, node) => lowering.out.read(lowering.tree.text(node), lowering.span(node))],
  ['instance_variable', field],
  ['class_variable', field],
  ['self', (lowering, node) => lowering.out.read('this', lowering.span(node))],
  ['super', (lowering, node) => lowering.out.read('super', lowering.span(node))],
  ['integer', (lowering, node) => lowering.out.const(numberOf(lowering.tree.text(node)), lowering.span(node))],
  ['float', (lowering, node) => lowering.out.const(numberOf(lowering.tree.text(node)), lowering.span(node))],
  ['true', (lowering, node) => lowering.out.const(true, lowering.span(node))],
  ['false', (lowering, node) => lowering.out.const(false, lowering.span(node))],
  ['nil', (lowering, node) => lowering.out.const(null, lowering.span(node))],
  ['simple_symbol', symbol],
  ['hash_key_symbol', symbol],
  ['character', (lowering, node) => lowering.out.const(lowering.tree.text(node).slice(1), lowering.span(node))],
  ['array', list],
  ['string_array', list],
  ['symbol_array', list],
  ['right_assignment_list', list],
  ['argument_list', list],
  ['hash', hash],
  ['unary', unary],
  ['conditional', conditional],
  ['parenthesized_statements', parenthesized],
  ...['if', 'unless', 'case', 'case_match', 'begin'].map((kind) => [kind, branchValue] as const),
]);

/** Named arguments and the pairs of a hash. */
export function itemsOf(lowering: RubyLowering, nodes: readonly Node[]): Argument[] {
  const { tree, out } = lowering;
  let position = 0;
  return nodes.map((child): Argument => {
    const value = tree.kind(child) === 'pair' ? tree.field(child, 'value') : null;
    switch (tree.kind(child)) {
      case 'pair': {
        const key = tree.field(child, 'key');
        const name = key === null ? '' : tree.text(key).replace(/:$/, '');
        if (value === null) return [name, out.read(name, lowering.span(child))];
        const written = key === null ? null : out.at(lowering.expression(key));
        return [written?.op === 'const' && written.value !== null ? String(written.value) : '[]', lowering.expression(value)];
      }
      case 'splat_argument':
        return ['*', lowering.optional(tree.first(child), child)];
      case 'hash_splat_argument':
        return ['**', lowering.optional(tree.first(child), child)];
      case 'block_argument':
        return [position++, lowering.optional(tree.first(child), child)];
      default:
        return [position++, lowering.expression(child)];
    }
  });
}

function field(lowering: RubyLowering, node: Node): Ref {
  const span = lowering.span(node);
  return lowering.out.get(lowering.out.read('this', span), lowering.tree.text(node).replace(/^@+/, ''), span);
}

function symbol(lowering: RubyLowering, node: Node): Ref {
  return lowering.out.const(lowering.tree.text(node).replace(/^:|:$/g, ''), lowering.span(node));
}

function list(lowering: RubyLowering, node: Node): Ref {
  return lowering.out.make('list', itemsOf(lowering, lowering.tree.children(node)), lowering.span(node));
}

function hash(lowering: RubyLowering, node: Node): Ref {
  return lowering.out.make('map', itemsOf(lowering, lowering.tree.children(node)), lowering.span(node));
}

function unary(lowering: RubyLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const operand = lowering.optional(tree.first(node), node);
  const operator = tree.operator(node);
  return out.unknown([operand], lowering.span(node), operator === '!' || operator === 'not' ? 'not' : undefined);
}

function conditional(lowering: RubyLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const test = lowering.optional(tree.field(node, 'condition'), node);
  const first = (): Ref => lowering.optional(tree.field(node, 'consequence'), node);
  return either(out, test, first, () => lowering.optional(tree.field(node, 'alternative'), node), lowering.span(node));
}

/** Its value is that of the last statement. */
function parenthesized(lowering: RubyLowering, node: Node): Ref {
  const children = lowering.tree.children(node);
  for (const child of children.slice(0, -1)) lowering.statement(child);
  return lowering.optional(children.at(-1) ?? null, node);
}
