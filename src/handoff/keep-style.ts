import { parse, type Document } from 'yaml';

/** The document as text in the style of what it was read from: lines that say the same stay as somebody wrote them. */
export function inStyleOf(original: string, document: Document): string {
  const written = document.toString({ ...styleOf(original), lineWidth: 0, flowCollectionPadding: false });
  const known = new Map<string, string[]>();
  for (const line of linesOf(original)) known.set(sense(line), [...(known.get(sense(line)) ?? []), line]);
  const kept = linesOf(written).map((line) => known.get(sense(line))?.shift() ?? line);
  const text = kept.join(original.includes('\r\n') ? '\r\n' : '\n');
  // Blanks within a text may look like the padding of a list.
  return JSON.stringify(parse(text)) === JSON.stringify(parse(written)) ? text : written;
}

/** How deep a level and a list stand. */
function styleOf(original: string): { readonly indent: number; readonly indentSeq: boolean } {
  const lines = linesOf(original);
  const indents = lines.map((line) => /^ {1,8}(?=[^ #-])/.exec(line)?.[0].length ?? 0).filter((indent) => indent > 0);
  return { indent: indents[0] ?? 2, indentSeq: !lines.some((line) => line.startsWith('- ')) };
}

/** A line without the padding in brackets. Its indent counts. */
function sense(line: string): string {
  const start = line.length - line.trimStart().length;
  return (
    line.slice(0, start) +
    line.slice(start).replaceAll('{ ', '{').replaceAll(' }', '}').replaceAll('[ ', '[').replaceAll(' ]', ']').trimEnd()
  );
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}
