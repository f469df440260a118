import type { Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import { Lowering } from '../objects/lowering.js';
import { callExpressions } from './calls.js';
import { definitionExpressions, definitionStatements } from './definitions.js';
import { plainExpressions } from './expressions.js';
import { lowerFile } from './file.js';
import { csharpGrammar } from './grammar.js';
import { patternExpressions } from './patterns.js';
import { statements } from './statements.js';
import { type } from './types.js';

/** C# up to 13: classes, records, attributes, top-level statements, object initialisers, LINQ. The runtime of the grammars has been started. */
export function extractCSharp(text: string, kind: Kind, map?: SpanMap): Document {
  const out = new DocumentBuilder(kind, text.length, map);
  const tree = csharpGrammar.parse(text);
  if (tree === null) out.gap('too-large', [0, text.length]);
  else lowerFile(new Lowering(tree, out, { expressions, statements: allStatements, type }));
  return out.build();
}

const expressions = new Map([...plainExpressions, ...callExpressions, ...definitionExpressions, ...patternExpressions]);
const allStatements = new Map([...statements, ...definitionStatements]);
