import type { Document } from '../../model/facts.js';
import type { SpanMap } from '../lowering/span-map.js';

/** Code of another language inside a file; null where nothing reads that language. */
export type EmbedCode = (language: string, text: string, map: SpanMap) => Document | null;

export const embedNothing: EmbedCode = () => null;
