import type { Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import { Grammar } from '../tree-sitter/grammar.js';
import { Lowering, type Tables } from '../tree-sitter/lowering.js';
import { blockStatements } from './blocks.js';
import { callExpressions } from './calls.js';
import { definitionStatements, functionExpressions } from './definitions.js';
import { plainExpressions } from './expressions.js';
import { RubyState } from './state.js';
import { rubySyntax } from './syntax.js';
import { assignmentExpressions } from './targets.js';
import { textExpressions } from './text.js';

/** A Ruby file. All of a tree share one space of constants. `startRuntime` must have been awaited. */
export function extractRuby(text: string, kind: Kind, map?: SpanMap): Document {
  const out = new DocumentBuilder(kind, text.length, map);
  out.setNamespace('');
  const tree = grammar.parse(text);
  if (tree === null) {
    out.gap('too-large', [0, text.length]);
    return out.build();
  }
  const lowering = new Lowering<RubyState>(tree, out, tables, new RubyState(tree));
  lowering.block(tree.root);
  return out.build();
}

const grammar = new Grammar('tree-sitter-ruby.wasm', rubySyntax);

const tables: Tables<RubyState> = {
  expressions: new Map([...plainExpressions, ...textExpressions, ...callExpressions, ...functionExpressions, ...assignmentExpressions]),
  statements: new Map([...blockStatements, ...definitionStatements]),
};
