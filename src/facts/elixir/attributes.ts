import type { Ref } from '../../model/facts.js';
import type { Node } from '../tree-sitter/tree.js';
import { argumentNodes, bareCallee } from './nodes.js';
import type { ElixirLowering } from './state.js';

/** `@url "https://…"` gives the module a value, `@url` reads it; `@doc` and `@moduledoc` are prose. */
export function attribute(lowering: ElixirLowering, node: Node): Ref {
  const { tree, out, state } = lowering;
  const span = lowering.span(node);
  const operand = tree.field(node, 'operand');
  if (operand === null) return out.unknown([], span);
  if (tree.kind(operand) === 'identifier') return out.get(out.read('this', span), `@${tree.text(operand)}`, span);
  const name = bareCallee(tree, operand);
  const [value] = argumentNodes(tree, operand);
  if (name === '' || value === undefined || types.has(name)) return out.unknown([], span);
  if (docs.has(name)) {
    out.note('doc', lowering.span(value));
    const text = tree.ofKind(value, 'quoted_content');
    if (name === 'doc') state.say(text === null ? null : tree.text(text).trim().slice(0, maxDoc));
    return out.unknown([], span);
  }
  const given = lowering.expression(value);
  out.write(`@${name}`, given, span);
  return given;
}

const docs: ReadonlySet<string> = new Set(['doc', 'moduledoc', 'typedoc', 'shortdoc', 'deprecated']);
/** What says something about types and to the compiler. */
const types: ReadonlySet<string> = new Set([
  'spec',
  'type',
  'typep',
  'opaque',
  'callback',
  'macrocallback',
  'impl',
  'dialyzer',
  'compile',
  'behaviour',
  'enforce_keys',
]);
const maxDoc = 2000;
