import type { Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import { Grammar } from '../tree-sitter/grammar.js';
import { Lowering, type Tables } from '../tree-sitter/lowering.js';
import { callExpressions } from './calls.js';
import { controlExpressions } from './control.js';
import { plainExpressions } from './expressions.js';
import { functionExpressions } from './functions.js';
import type { RState } from './state.js';
import { rSyntax } from './syntax.js';

/** A script of R. `startRuntime` must have been awaited. */
export function extractR(text: string, kind: Kind, map?: SpanMap): Document {
  const out = new DocumentBuilder(kind, text.length, map);
  lowerR(out, text);
  return out.build();
}

export function lowerR(out: DocumentBuilder, text: string): void {
  // What a script keeps at its top is seen by those beside it that it is loaded with.
  out.setNamespace('');
  const tree = grammar.parse(text);
  if (tree === null) {
    out.gap('too-large', [0, text.length]);
    return;
  }
  const lowering = new Lowering<RState>(tree, out, tables, { named: null });
  lowering.block(tree.root);
}

const grammar = new Grammar('tree-sitter-r.wasm', rSyntax);

const tables: Tables<RState> = {
  expressions: new Map([...plainExpressions, ...callExpressions, ...controlExpressions, ...functionExpressions]),
  statements: new Map(),
};
