import type { Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import { Grammar } from '../tree-sitter/grammar.js';
import { Lowering, type Tables } from '../tree-sitter/lowering.js';
import { blockExpressions, blockStatements } from './blocks.js';
import { chains } from './calls.js';
import { definitionStatements, functionExpressions } from './definitions.js';
import { plainExpressions } from './expressions.js';
import { importExpressions, importStatements } from './imports.js';
import { PhpState } from './state.js';
import { phpSyntax } from './syntax.js';
import { assignmentExpressions } from './targets.js';
import { textExpressions } from './text.js';

/** A PHP file with the markup around its code. `startRuntime` must have been awaited. */
export function extractPhp(text: string, kind: Kind, map?: SpanMap): Document {
  const out = new DocumentBuilder(kind, text.length, map);
  const tree = grammar.parse(text);
  if (tree === null) {
    out.gap('too-large', [0, text.length]);
    return out.build();
  }
  const lowering = new Lowering<PhpState>(tree, out, tables, new PhpState(tree));
  lowering.block(tree.root);
  return out.build();
}

const grammar = new Grammar('tree-sitter-php.wasm', phpSyntax);

const tables: Tables<PhpState> = {
  expressions: new Map([
    ...plainExpressions,
    ...textExpressions,
    ...chains,
    ...blockExpressions,
    ...functionExpressions,
    ...assignmentExpressions,
    ...importExpressions,
  ]),
  statements: new Map([...blockStatements, ...definitionStatements, ...importStatements]),
};
