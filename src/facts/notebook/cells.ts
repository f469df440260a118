import type { Span } from '../../model/facts.js';
import { JsonScan } from './json-scan.js';

export interface Cell {
  readonly form: 'code' | 'prose';
  /** The language that the cell itself names. */
  readonly language: string | null;
  /** The contents of its string literals, in order. */
  readonly literals: readonly Span[];
}

export interface Notebook {
  readonly cells: readonly Cell[];
  readonly outputs: readonly Span[];
  /** Of the kernel, lower case; null where the notebook does not say. */
  readonly language: string | null;
  /** Where the text stops being JSON. */
  readonly broken: number | null;
}

/** Format 4 (`cells`) and format 3 (`worksheets` of cells with `input`). */
export function readNotebook(text: string): Notebook {
  const scan = new JsonScan(text);
  const found: Found = { cells: [], outputs: [], languages: new Map() };
  const first = scan.peek();
  if (first !== '{' && first !== '') return { cells: [], outputs: [], language: null, broken: 0 };
  scan.object((key) => {
    if (key === 'cells') cells(scan, text, found);
    if (key === 'metadata') metadata(scan, text, found);
    if (key === 'worksheets') {
      scan.array(() => {
        scan.object((inner) => {
          if (inner === 'cells') cells(scan, text, found);
        });
      });
    }
  });
  const language = found.languages.get('kernelspec.language') ?? found.languages.get('language_info.name') ?? null;
  return { cells: found.cells, outputs: found.outputs, language, broken: scan.broken };
}

interface Found {
  readonly cells: Cell[];
  readonly outputs: Span[];
  readonly languages: Map<string, string>;
}

function cells(scan: JsonScan, text: string, found: Found): void {
  scan.array(() => {
    let form = 'code';
    let language: string | null = null;
    const literals: Span[] = [];
    scan.object((key) => {
      if (key === 'cell_type') form = word(scan, text) ?? form;
      if (key === 'language') language = word(scan, text);
      if (key === 'metadata') language = cellLanguage(scan, text) ?? language;
      if (key === 'source' || key === 'input') source(scan, literals);
      if (key === 'outputs') outputs(scan, found);
    });
    found.cells.push({ form: form === 'code' ? 'code' : 'prose', language, literals });
  });
}

function source(scan: JsonScan, literals: Span[]): void {
  const whole = scan.string();
  if (whole !== null) literals.push(whole);
  else
    scan.array(() => {
      const line = scan.string();
      if (line !== null) literals.push(line);
    });
}

function outputs(scan: JsonScan, found: Found): void {
  const span = scan.skip();
  if (span[1] - span[0] > '[]'.length) found.outputs.push(span);
}

function metadata(scan: JsonScan, text: string, found: Found): void {
  scan.object((outer) => {
    if (outer !== 'kernelspec' && outer !== 'language_info') return;
    scan.object((key) => {
      const value = word(scan, text);
      if (value !== null) found.languages.set(`${outer}.${key}`, value);
    });
  });
}

/** Editors write `vscode.languageId` where a cell is not in the kernel's language, and `plaintext` where no kernel was chosen yet. */
function cellLanguage(scan: JsonScan, text: string): string | null {
  const languages: (string | null)[] = [];
  scan.object((outer) => {
    if (outer !== 'vscode') return;
    scan.object((key) => {
      if (key === 'languageId') languages.push(word(scan, text));
    });
  });
  return languages.find((language) => language !== 'plaintext') ?? null;
}

function word(scan: JsonScan, text: string): string | null {
  const span = scan.string();
  return span === null ? null : text.slice(span[0], Math.min(span[1], span[0] + 100)).toLowerCase();
}
