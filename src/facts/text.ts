import type { Document, Kind } from '../model/facts.js';
import { DocumentBuilder } from './lowering/builder.js';
import type { SpanMap } from './lowering/span-map.js';

/** A file that no front end reads says nothing but its words. */
export function extractText(text: string, kind: Kind, map?: SpanMap): Document {
  const builder = new DocumentBuilder(kind, text.length, map);
  if (text.length > 0) builder.note('markdown', [0, text.length]);
  return builder.build();
}
