import type { Document, Kind, Span } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import { type Cell, readNotebook } from './cells.js';
import { lowerCodeCell } from './code-cell.js';
import { type Embed, languageOf, Magics } from './magics.js';
import { SourceText } from './source-text.js';

export type { Embed } from './magics.js';

/** All code cells make one document, in order. `loadPython` comes first. */
export function extractNotebook(text: string, kind: Kind, embed: Embed): Document {
  const notebook = readNotebook(text);
  const kernel = languageOf(notebook.language ?? 'python');
  const source = new SourceText(text);
  const cells = notebook.cells.filter((cell) => cell.form === 'code').map((cell) => placed(cell, kernel, source));
  const out = new DocumentBuilder(kind, source.length, source.map());
  const raw = ([start, end]: Span): Span => [source.rawBase + start, source.rawBase + end];
  for (const span of notebook.outputs) out.note('output', raw(span));
  for (const { form, literals } of notebook.cells) {
    const [first, last] = [literals.at(0), literals.at(-1)];
    if (form === 'prose' && first !== undefined && last !== undefined) out.note('markdown', raw([first[0], last[1]]));
  }
  if (notebook.broken !== null) out.gap('syntax', raw([notebook.broken, text.length]));
  lower(cells, source, out, embed);
  return out.build();
}

interface PlacedCell {
  readonly language: string;
  /** In the text of all code cells. */
  readonly span: Span;
}

function placed(cell: Cell, kernel: string, source: SourceText): PlacedCell {
  const start = source.length;
  for (const literal of cell.literals) source.append(literal);
  const span: Span = [start, source.length];
  source.separate();
  return { language: cell.language === null ? kernel : languageOf(cell.language), span };
}

function lower(cells: readonly PlacedCell[], source: SourceText, out: DocumentBuilder, embed: Embed): void {
  const { text } = source;
  const magics = new Magics(text, source.map(), out, embed);
  for (const [language, spans] of runsOf(cells)) {
    if (language === 'python') for (const span of spans) lowerCodeCell(text, span, out, magics);
    else magics.embed(language, [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0]);
  }
}

/** Neighbours in one language share their names, whatever the language. */
function runsOf(cells: readonly PlacedCell[]): [string, Span[]][] {
  const runs: [string, Span[]][] = [];
  for (const { language, span } of cells) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] === language) last[1].push(span);
    else runs.push([language, [span]]);
  }
  return runs;
}
