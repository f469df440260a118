import type { Document, Kind } from '../../model/facts.js';
import type { SpanMap } from '../lowering/span-map.js';
import { identityMap } from '../lowering/span-map.js';
import { DocumentBuilder } from '../lowering/builder.js';
import { isNestedTooDeep } from './nesting.js';
import { parseProgram } from './parse.js';
import { loadRecovery, recoverProgram, type ReadAsset } from './recovery/recover.js';
import { lowerProgram } from './program.js';

/** JavaScript, TypeScript, JSX and TSX, as modules or scripts. `loadJavaScript` must have been awaited. */
export function extractJavaScript(text: string, kind: Kind, map: SpanMap = identityMap): Document {
  const facts = new DocumentBuilder(kind, text.length, map);
  const parsed = isNestedTooDeep(text) ? null : parseProgram(text);
  const source = parsed ?? recoverProgram(text);
  for (const [reason, span] of source.gaps) facts.gap(reason, span);
  lowerProgram(facts, text, source);
  return facts.build();
}

/** `readAsset` gives the bytes of a wasm file by its base name. */
export function loadJavaScript(readAsset: ReadAsset): Promise<void> {
  return loadRecovery(readAsset);
}
