import type { Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import { composeMaps, identityMap, segmentMap, type SpanMap } from '../lowering/span-map.js';
import { extractShell } from '../shell/index.js';
import { type EmbedCode, embedNothing } from '../tree/embed.js';
import { toShell } from './shell.js';

/** A batch file of Windows: its lines as a script of a shell. */
export function extractBatch(text: string, kind: Kind, map: SpanMap = identityMap, embed: EmbedCode = embedNothing): Document {
  const builder = new DocumentBuilder(kind, text.length, map);
  const { script, segments } = toShell(text);
  builder.embed(extractShell(script, 'shell', composeMaps(map, segmentMap(segments)), embed));
  return builder.build();
}
