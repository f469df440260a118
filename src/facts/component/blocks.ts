import type { Span } from '../../model/facts.js';

/** What stands between `<tag …>` and `</tag>`, and what its start says. */
export interface TagBlock {
  readonly attributes: string;
  readonly span: Span;
}

/** The blocks of a tag in order of place; the last may be unclosed. */
export function blocksOf(text: string, tag: string): TagBlock[] {
  const blocks: TagBlock[] = [];
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(`<${tag}`); at >= 0; at = lower.indexOf(`<${tag}`, at)) {
    const open = endOfTag(text, at + tag.length + 1);
    if (!/[\s/>]/.test(text.charAt(at + tag.length + 1)) || open < 0) {
      at += 1;
      continue;
    }
    const close = text.charAt(open - 1) === '/' ? open : lower.indexOf(`</${tag}`, open);
    const end = close < 0 ? text.length : close;
    if (end > open) blocks.push({ attributes: text.slice(at + tag.length + 1, open), span: [open + 1, end] });
    at = Math.max(end, open);
  }
  return blocks;
}

/** The text with everything but some spans blanked, so that every place stays where it is. */
export function blankAround(text: string, kept: readonly Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const [start, end] of kept) {
    // A semicolon keeps one script's last line from running into the next one's first.
    const gap = blank(text.slice(from, start));
    parts.push(from > 0 && gap.length > 0 ? `;${gap.slice(1)}` : gap, text.slice(start, end));
    from = end;
  }
  return [...parts, blank(text.slice(from))].join('');
}

export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** The `>` that ends a tag; quotes may hold others. */
export function endOfTag(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length && at < from + maxTag; at++) {
    const letter = text.charAt(at);
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at;
  }
  return -1;
}

const maxTag = 4000;
