import type { Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import { Scopes } from '../lowering/owners.js';
import type { SpanMap } from '../lowering/span-map.js';
import { Grammar } from '../tree-sitter/grammar.js';
import { Lowering, type Tables } from '../tree-sitter/lowering.js';
import { blockStatements } from './blocks.js';
import { chains } from './chains.js';
import { declarations } from './declarations.js';
import { plainExpressions } from './expressions.js';
import { functionExpressions, functionStatements } from './functions.js';
import { importDeclaration } from './imports.js';
import { compositeLiteral } from './literals.js';
import { declaredTypes, type GoState, methodsByReceiver } from './state.js';
import { simpleStatements } from './statements.js';
import { goSyntax } from './syntax.js';
import { typeExpressions } from './types.js';

/** A Go file. `startRuntime` must have been awaited. */
export function extractGo(text: string, kind: Kind, map?: SpanMap): Document {
  const out = new DocumentBuilder(kind, text.length, map);
  const tree = grammar.parse(text);
  if (tree === null) {
    out.gap('too-large', [0, text.length]);
    return out.build();
  }
  const scopes = new Scopes(out);
  const lowering = new Lowering<GoState>(tree, out, tables, {
    receivers: [],
    methods: methodsByReceiver(tree),
    types: declaredTypes(tree),
    prefixes: [],
    scopes,
  });
  lowering.block(tree.root);
  scopes.finish();
  return out.build();
}

const grammar = new Grammar('tree-sitter-go.wasm', goSyntax);

const tables: Tables<GoState> = {
  expressions: new Map([
    ...plainExpressions,
    ...typeExpressions,
    ...chains,
    ...functionExpressions,
    ['composite_literal', compositeLiteral],
  ]),
  statements: new Map([
    ...simpleStatements,
    ...blockStatements,
    ...declarations,
    ...functionStatements,
    ['import_declaration', importDeclaration],
    ['package_clause', () => undefined],
  ]),
};
