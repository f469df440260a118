import type { Ref } from '../../model/facts.js';
import type { ExpressionLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import { scopedPath } from './imports.js';
import type { RustLowering, RustState } from './state.js';

/** A type as an expression: `&mut Client`, `Arc<Client>` and `Option<Client>` are `Client`, a list or map of T holds T under `[]`. */
export const typeExpressions: ReadonlyMap<string, ExpressionLowering<RustState>> = new Map<string, ExpressionLowering<RustState>>([
  ['scoped_type_identifier', scopedPath],
  ['reference_type', last],
  ['pointer_type', last],
  ['dynamic_type', last],
  ['abstract_type', last],
  ['bounded_type', (lowering, node) => lowering.optional(lowering.tree.child(node, 0), node)],
  ['generic_type', generic],
  ['array_type', (lowering, node) => holder(lowering, node, lowering.tree.first(node))],
  ['function_type', opaque],
  ['tuple_type', opaque],
  ['unit_type', opaque],
]);

function last(lowering: RustLowering, node: Node): Ref {
  return lowering.optional(lowering.tree.children(node).at(-1) ?? null, node);
}

function generic(lowering: RustLowering, node: Node): Ref {
  const { tree } = lowering;
  const [type, args] = [tree.field(node, 'type'), tree.field(node, 'type_arguments')];
  const name = type === null ? '' : tree.text(type);
  const given = args === null ? [] : tree.children(args);
  if (wrappers.has(name) && given[0] !== undefined) return lowering.expression(given[0]);
  if (holders.has(name)) return holder(lowering, node, given.at(-1) ?? null);
  return lowering.optional(type, node);
}

/** What is in them is used as if it stood there itself. */
const wrappers: ReadonlySet<string> = new Set('Option Result Box Rc Arc Mutex RwLock Cell RefCell Cow Pin State Extension'.split(' '));

const holders: ReadonlySet<string> = new Set(['Vec', 'VecDeque', 'HashSet', 'BTreeSet', 'HashMap', 'BTreeMap']);

function holder(lowering: RustLowering, node: Node, element: Node | null): Ref {
  const items = element === null ? [] : [['[]', lowering.expression(element)] as const];
  return lowering.out.make('list', items, lowering.span(node));
}

function opaque(lowering: RustLowering, node: Node): Ref {
  return lowering.out.unknown([], lowering.span(node));
}
