import type { Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import { Lowering } from '../objects/lowering.js';
import { collectionExpressions } from './collections.js';
import { definitionStatements } from './definitions.js';
import { plainExpressions } from './expressions.js';
import { lowerFile } from './file.js';
import { functionExpressions } from './functions.js';
import { dartGrammar } from './grammar.js';
import { statementExpressions, statements } from './statements.js';
import { type } from './types.js';

/** Dart 3: named arguments, cascades, collections with conditions and loops in them. The runtime of the grammars has been started. */
export function extractDart(text: string, kind: Kind, map?: SpanMap): Document {
  const out = new DocumentBuilder(kind, text.length, map);
  const tree = dartGrammar.parse(text);
  if (tree === null) out.gap('too-large', [0, text.length]);
  else lowerFile(new Lowering(tree, out, { expressions, statements: allStatements, type }));
  return out.build();
}

const expressions = new Map([...plainExpressions, ...collectionExpressions, ...functionExpressions, ...statementExpressions]);
const allStatements = new Map([...statements, ...definitionStatements]);
