import type { Document, Kind, Span } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import { identityMap, type SpanMap } from '../lowering/span-map.js';
import { type EmbedCode, embedNothing } from '../tree/embed.js';
import { lowerElixir } from './elixir.js';

/** A notebook of Livebook: its cells of Elixir are one program, what stands between them is prose. Other cells are embedded. */
export function extractLivebook(text: string, kind: Kind, map: SpanMap = identityMap, embed: EmbedCode = embedNothing): Document {
  const out = new DocumentBuilder(kind, text.length, map);
  const cells = cellsOf(text);
  const own = cells.filter(({ language }) => language === 'elixir');
  let from = 0;
  for (const { span } of cells) {
    if (span[0] > from) out.note('markdown', [from, span[0]]);
    from = span[1];
  }
  if (text.length > from) out.note('markdown', [from, text.length]);
  lowerElixir(out, blankAround(text, own));
  for (const language of new Set(cells.map((cell) => cell.language))) {
    if (language === 'elixir') continue;
    const document = embed(language, blankAround(text, cells.filter((cell) => cell.language === language)), map); // prettier-ignore
    if (document !== null) out.embed(document);
  }
  return out.build();
}

interface Cell {
  readonly language: string;
  readonly span: Span;
}

/** ```` ```elixir ````; one that a comment before it calls markdown is only shown. */
function cellsOf(text: string): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  for (const open of text.matchAll(/^(`{3,8})(\w{0,20})[ \t]*\r?\n/gm)) {
    if (open.index < from) continue;
    const [written, fence = '```', language = ''] = open;
    const start = open.index + written.length;
    const end = text.indexOf(`\n${fence}`, start - 1);
    const stop = end < 0 ? text.length : end + 1;
    from = stop + fence.length;
    const before =
      text
        .slice(Math.max(0, open.index - maxComment), open.index)
        .trimEnd()
        .split('\n')
        .at(-1) ?? '';
    if (language !== '' && !/"(?:force_markdown|output)"\s*:\s*true/.test(before))
      cells.push({ language: language.toLowerCase(), span: [start, stop] });
  }
  return cells;
}

const maxComment = 300;

function blankAround(text: string, cells: readonly Cell[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { span } of cells) {
    parts.push(blank(text.slice(from, span[0])), text.slice(span[0], span[1]));
    from = span[1];
  }
  return [...parts, blank(text.slice(from))].join('');
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
