import type { Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import { Grammar } from '../tree-sitter/grammar.js';
import { Lowering, type Tables } from '../tree-sitter/lowering.js';
import { blockExpressions } from './blocks.js';
import { chains } from './chains.js';
import { plainExpressions } from './expressions.js';
import { importStatements } from './imports.js';
import { closureExpression, itemStatements } from './items.js';
import { macroInvocation } from './macros.js';
import { type RustState, stateOf } from './state.js';
import { rustSyntax } from './syntax.js';
import { typeExpressions } from './types.js';

/** A Rust file. `startRuntime` must have been awaited. */
export function extractRust(text: string, kind: Kind, map?: SpanMap): Document {
  const out = new DocumentBuilder(kind, text.length, map);
  const tree = grammar.parse(text);
  if (tree === null) {
    out.gap('too-large', [0, text.length]);
    return out.build();
  }
  const lowering = new Lowering<RustState>(tree, out, tables, stateOf(tree));
  lowering.block(tree.root);
  return out.build();
}

const grammar = new Grammar('tree-sitter-rust.wasm', rustSyntax);

const tables: Tables<RustState> = {
  expressions: new Map([
    ...plainExpressions,
    ...typeExpressions,
    ...chains,
    ...blockExpressions,
    ['closure_expression', closureExpression],
    ['macro_invocation', macroInvocation],
  ]),
  statements: new Map([...importStatements, ...itemStatements, ['macro_definition', () => undefined]]),
};
