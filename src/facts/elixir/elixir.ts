import type { Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import { Grammar } from '../tree-sitter/grammar.js';
import { Lowering, type Tables } from '../tree-sitter/lowering.js';
import { callExpressions } from './calls.js';
import { runNodes } from './control.js';
import { plainExpressions } from './expressions.js';
import { functionExpressions } from './functions.js';
import { type ElixirLowering, ElixirState } from './state.js';
import { elixirSyntax } from './syntax.js';
import { textExpressions } from './text.js';

/** A file of Elixir, a script or a module. `startRuntime` must have been awaited. */
export function extractElixir(text: string, kind: Kind, map?: SpanMap): Document {
  const out = new DocumentBuilder(kind, text.length, map);
  lowerElixir(out, text);
  return out.build();
}

/** Null where the parser gave up. */
export function lowerElixir(out: DocumentBuilder, text: string): ElixirLowering | null {
  const tree = grammar.parse(text);
  if (tree === null) {
    out.gap('too-large', [0, text.length]);
    return null;
  }
  const lowering = new Lowering<ElixirState>(tree, out, tables, new ElixirState());
  runNodes(lowering, tree.children(tree.root), null);
  return lowering;
}

const grammar = new Grammar('tree-sitter-elixir.wasm', elixirSyntax);

const tables: Tables<ElixirState> = {
  expressions: new Map([...plainExpressions, ...textExpressions, ...callExpressions, ...functionExpressions]),
  statements: new Map(),
};
