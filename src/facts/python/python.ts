import type { Document, Gap, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import { branchExpressions } from './branches.js';
import { blockStatements } from './blocks.js';
import { chainExpressions } from './chains.js';
import { comprehensionExpressions } from './comprehensions.js';
import { definitionExpressions, definitionStatements } from './definitions.js';
import { plainExpressions } from './expressions.js';
import { pythonGrammar } from './grammar.js';
import { importStatements } from './imports.js';
import { type Grammar, Lowering, type Placeholders } from './lowering.js';
import { matchStatements } from './matching.js';
import { assignmentExpressions, simpleStatements } from './statements.js';
import { patternExpressions } from './targets.js';
import { textExpressions } from './text.js';
import { docstring } from './docstring.js';
import { literalText } from './strings.js';
import { refused } from './refused.js';
import { stopOf } from './stops.js';
import { strayNames } from './stray-names.js';
import type { SyntaxTree } from '../tree-sitter/tree.js';

export { loadPython } from './grammar.js';

/** `loadPython` comes first. */
export function extractPython(text: string, kind: Kind, map?: SpanMap): Document {
  const out = new DocumentBuilder(kind, text.length, map);
  const tree = lowerPython(text, out);
  const document = out.build();
  if (tree === null || map !== undefined) return document;
  const stop = stopOf(tree, document);
  const gaps = [...refused(tree), ...strayNames(tree, document)].map((span): Gap => ({ reason: 'syntax', span }));
  if (stop !== null) gaps.push({ reason: 'stops', span: stop });
  return gaps.length === 0 ? document : { ...document, gaps: [...document.gaps, ...gaps] };
}

/** Lowers a text into the unit that `out` stands in. `base` is where the text begins in the document. */
export function lowerPython(text: string, out: DocumentBuilder, base = 0, placeholders: Placeholders = new Map()): SyntaxTree | null {
  const tree = pythonGrammar.parse(text);
  if (tree === null) {
    out.gap('too-large', [base, base + text.length]);
    return null;
  }
  const lowering = new Lowering(tree, out, grammar, base, placeholders);
  for (const span of tree.comments) out.note('comment', lowering.shifted(span));
  for (const span of tree.errors) out.gap('syntax', lowering.shifted(span));
  const doc = base === 0 ? docstring(tree, tree.root) : null;
  if (doc !== null) out.describeModule(literalText(tree.text(doc)));
  lowering.body(tree.root);
  lowering.closeScope();
  return tree;
}

const grammar: Grammar = {
  expressions: new Map([
    ...plainExpressions,
    ...textExpressions,
    ...chainExpressions,
    ...branchExpressions,
    ...comprehensionExpressions,
    ...definitionExpressions,
    ...assignmentExpressions,
    ...patternExpressions,
  ]),
  statements: new Map([...simpleStatements, ...blockStatements, ...definitionStatements, ...importStatements, ...matchStatements]),
};
