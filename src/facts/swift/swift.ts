import type { Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import { Lowering } from '../objects/lowering.js';
import { callExpressions } from './calls.js';
import { definitionStatements } from './definitions.js';
import { plainExpressions } from './expressions.js';
import { lowerFile } from './file.js';
import { functionExpressions } from './functions.js';
import { swiftGrammar } from './grammar.js';
import { statementExpressions, statements } from './statements.js';
import { type } from './types.js';

/** Swift up to 6: labelled arguments, closures behind a call, extensions, property wrappers. The runtime of the grammars has been started. */
export function extractSwift(text: string, kind: Kind, map?: SpanMap): Document {
  const out = new DocumentBuilder(kind, text.length, map);
  const tree = swiftGrammar.parse(text);
  if (tree === null) out.gap('too-large', [0, text.length]);
  else lowerFile(new Lowering(tree, out, { expressions, statements: allStatements, type }));
  return out.build();
}

const expressions = new Map([...plainExpressions, ...callExpressions, ...functionExpressions, ...statementExpressions]);
const allStatements = new Map([...statements, ...definitionStatements]);
