import type { Document, Embedded, Ref, Span } from '../../model/facts.js';
import { isProgram } from '../../model/languages.js';
import { segmentMap } from '../lowering/span-map.js';
import { extractPage } from './page.js';

/** Pages with scripts that a program keeps in a text, `PAGE = """<html>…<script>…"""`, each run where the text stands. */
export function writtenPages({ kind, ops, blocks }: Document, text: string): readonly Embedded[] {
  // Texts of a notebook stand in texts of JSON.
  if (!isProgram(kind) || kind === 'notebook' || !holdsScript(text)) return [];
  const pages: Embedded[] = [];
  for (let ref = 0; ref < ops.length && pages.length < mostPages; ref++) {
    const form = ops.form(ref);
    if (form !== 'const' && form !== 'template') continue;
    const [start, end] = ops.span(ref);
    const written = end - start < shortest || end - start > longest ? '' : text.slice(start, end);
    if (!holdsScript(written)) continue;
    const map = segmentMap([{ from: 0, to: start, length: end - start }]);
    const block = ops.block(ref);
    const page = withoutHoles(written, holesOf(ref, start));
    pages.push({ document: extractPage(withoutEscapes(page), 'page', map), unit: blocks[block]?.unit ?? 0, block });
  }
  return pages;

  function holesOf(ref: Ref, start: number): readonly Span[] {
    const op = ops.at(ref);
    const holes = op.op === 'template' ? op.parts.flatMap((part) => (typeof part === 'number' ? [ops.span(part)] : [])) : [];
    return holes.map(([from, to]): Span => [from - start, to - start]);
  }
}

/** Two searches: a pattern over both ends would begin anew at each of many starts. */
function holdsScript(text: string): boolean {
  const open = /<script\b[^<>]{0,300}>/i.exec(text);
  return open !== null && text.toLowerCase().lastIndexOf('</script>') > open.index + open[0].length;
}

/** What is filled in becomes a name, `${id}` as well as `{id:>4}`; where a brace is written twice because one fills in, it is one. */
function withoutHoles(written: string, holes: readonly Span[]): string {
  const parts: string[] = [];
  let [from, isDoubled] = [0, false];
  for (const [first, last] of holes) {
    const open = Math.max(written.lastIndexOf('{', first), 0);
    const start = written[open - 1] === '$' ? open - 1 : open;
    const end = written.indexOf('}', last) + 1;
    if (written[open] !== '{' || start < from || end === 0 || written.slice(open + 1, first).trim() !== '') continue;
    isDoubled ||= start === open;
    parts.push(written.slice(from, start), '_'.repeat(end - start));
    from = end;
  }
  const filled = [...parts, written.slice(from)].join('');
  return isDoubled ? filled.replaceAll('{{', ' {').replaceAll('}}', '} ') : filled;
}

/** In a text of one line `\n` breaks a line of the page and `\"` is a quote of it; in one of many they belong to its script. */
function withoutEscapes(page: string): string {
  const own = page.replace(/\\([`$])/g, ' $1');
  if (page.includes('\n')) return own;
  let quotes = 0;
  const broken = own.replace(/\\n/g, ' \n').replace(/\\[rt]/g, '  ');
  return broken.replace(/\\(["'])/g, (_, quote: string) => (quotes++ % 2 === 0 ? ` ${quote}` : `${quote} `));
}

const shortest = 40;
const longest = 200_000;
const mostPages = 20;
