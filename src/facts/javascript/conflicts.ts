import type { Span } from '../../model/facts.js';

/** The text with the lines that a merge left behind made blank, and where these are: both sides of a conflict are read. */
export function blankConflicts(text: string): { readonly text: string; readonly markers: readonly Span[] } {
  const markers: Span[] = [];
  const parts: string[] = [];
  let read = 0;
  for (let start = 0; start < text.length;) {
    const end = lineEnd(text, start);
    if (marks.some((mark) => text.startsWith(mark, start))) {
      parts.push(text.slice(read, start), ' '.repeat(end - start));
      markers.push([start, end]);
      read = end;
    }
    start = end + 1;
  }
  return { text: parts.join('') + text.slice(read), markers };
}

const marks = ['<<<<<<<', '|||||||', '=======', '>>>>>>>'];

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}
