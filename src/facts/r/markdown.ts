import type { Document, Kind, Span } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import { identityMap, type SpanMap } from '../lowering/span-map.js';
import { type EmbedCode, embedNothing } from '../tree/embed.js';
import { lowerR } from './r.js';

/**
 * A document of R Markdown or Quarto. The chunks of one language are one program: everything around them is blanked, so that every
 * place stays where it is.
 */
export function extractRMarkdown(text: string, kind: Kind, map: SpanMap = identityMap, embed: EmbedCode = embedNothing): Document {
  const out = new DocumentBuilder(kind, text.length, map);
  const chunks = chunksOf(text);
  lowerR(out, blankAround(text, chunks.filter(({ language }) => language === 'r'))); // prettier-ignore
  for (const language of new Set(chunks.map((chunk) => chunk.language))) {
    if (language === 'r') continue;
    const document = embed(language, blankAround(text, chunks.filter((chunk) => chunk.language === language)), map); // prettier-ignore
    if (document !== null) out.embed(document);
  }
  return out.build();
}

interface Chunk {
  readonly language: string;
  readonly span: Span;
}

/** ```` ```{r name, eval = FALSE} ````; a chunk that is not run is left out. */
function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  for (const open of text.matchAll(/^ {0,8}(`{3,8})\{(\w{1,20})([^}\n]{0,300})\}[ \t]*\r?\n/gm)) {
    const [written, fence = '```', language = '', options = ''] = open;
    const start = open.index + written.length;
    const end = text.indexOf(`\n${fence}`, start - 1);
    const code = text.slice(start, end < 0 ? text.length : end + 1);
    if (!/\beval\s*=\s*(?:FALSE|F)\b/.test(options) && !/^#\| *eval: *false/m.test(code))
      chunks.push({ language: language.toLowerCase(), span: [start, start + code.length] });
  }
  return chunks;
}

function blankAround(text: string, chunks: readonly Chunk[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { span } of chunks) {
    if (span[0] < from) continue;
    parts.push(blank(text.slice(from, span[0])), text.slice(span[0], span[1]));
    from = span[1];
  }
  return [...parts, blank(text.slice(from))].join('');
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
