import type { Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import { Lowering } from '../objects/lowering.js';
import { callExpressions } from './calls.js';
import { definitionExpressions, definitionStatements } from './definitions.js';
import { plainExpressions } from './expressions.js';
import { javaGrammar } from './grammar.js';
import { lowerFile } from './file.js';
import { statements, switchExpression } from './statements.js';
import { type } from './types.js';

/** Java up to 24: classes, records, annotations, lambdas, text blocks, patterns. The runtime of the grammars has been started. */
export function extractJava(text: string, kind: Kind, map?: SpanMap): Document {
  const out = new DocumentBuilder(kind, text.length, map);
  const tree = javaGrammar.parse(text);
  if (tree === null) out.gap('too-large', [0, text.length]);
  else lowerFile(new Lowering(tree, out, { expressions, statements: allStatements, type }));
  return out.build();
}

const expressions = new Map([
  ...plainExpressions,
  ...callExpressions,
  ...definitionExpressions,
  ['switch_expression', switchExpression] as const,
]);
const allStatements = new Map([...statements, ...definitionStatements]);
