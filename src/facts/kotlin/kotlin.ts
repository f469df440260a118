import type { Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import { Lowering } from '../objects/lowering.js';
import { callExpressions } from './calls.js';
import { definitionExpressions, definitionStatements } from './definitions.js';
import { plainExpressions } from './expressions.js';
import { lowerFile } from './file.js';
import { kotlinGrammar } from './grammar.js';
import { statementExpressions, statements } from './statements.js';
import { type } from './types.js';

/** Kotlin up to 2: classes, objects, functions of a file, named arguments, lambdas behind a call. The runtime of the grammars has been started. */
export function extractKotlin(text: string, kind: Kind, map?: SpanMap): Document {
  const out = new DocumentBuilder(kind, text.length, map);
  const tree = kotlinGrammar.parse(text);
  if (tree === null) out.gap('too-large', [0, text.length]);
  else lowerFile(new Lowering(tree, out, { expressions, statements: allStatements, type }));
  return out.build();
}

const expressions = new Map([...plainExpressions, ...callExpressions, ...definitionExpressions, ...statementExpressions]);
const allStatements = new Map([...statements, ...definitionStatements]);
