import type { Document, Kind } from '../../model/facts.js';
import type { SpanMap } from '../lowering/span-map.js';
import { blankConflicts } from './conflicts.js';
import { identityMap } from '../lowering/span-map.js';
import { DocumentBuilder } from '../lowering/builder.js';
import { parseProgram } from './parse.js';
import { loadRecovery, recoverProgram, type ReadAsset } from './recovery/recover.js';
import { lowerProgram } from './program.js';
import type { Source } from './syntax.js';

/** JavaScript, TypeScript, JSX and TSX, as modules or scripts. `loadJavaScript` must have been awaited. */
export function extractJavaScript(text: string, kind: Kind, map: SpanMap = identityMap): Document {
  const facts = new DocumentBuilder(kind, text.length, map);
  lowerJavaScript(facts, text);
  return facts.build();
}

/** Lowers a text into the unit that `facts` stands in. */
export function lowerJavaScript(facts: DocumentBuilder, text: string): void {
  const source = readSource(text);
  for (const [reason, span] of source.gaps) facts.gap(reason, span);
  lowerProgram(facts, text, source);
}

function readSource(text: string): Source {
  const parsed = parseProgram(text);
  if (typeof parsed !== 'string') return parsed;
  const merged = blankConflicts(text);
  const reparsed = merged.markers.length > 0 ? parseProgram(merged.text) : parsed;
  if (typeof reparsed === 'string') return recoverProgram(merged.text, reparsed);
  return { ...reparsed, gaps: merged.markers.map((marker) => ['syntax', marker]) };
}

/** `readAsset` gives the bytes of a wasm file by its base name. */
export function loadJavaScript(readAsset: ReadAsset): Promise<void> {
  return loadRecovery(readAsset);
}
