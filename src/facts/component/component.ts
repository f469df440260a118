import type { Document, Kind, Span } from '../../model/facts.js';
import { lowerJavaScript } from '../javascript/index.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import { lowerTemplate } from './template.js';

/**
 * A component of Vue, Svelte or Astro. Its scripts, with the frontmatter of Astro, are one module: everything around them is
 * blanked, so that every place stays where it is. Its template names what it calls and takes in.
 */
export function extractComponent(text: string, kind: Kind, map?: SpanMap): Document {
  const out = new DocumentBuilder(kind, text.length, map);
  const scripts = scriptsOf(text);
  lowerJavaScript(out, blankAround(text, scripts));
  lowerTemplate(out, text, [...scripts, ...blocksOf(text, 'style')]);
  return out.build();
}

function scriptsOf(text: string): readonly Span[] {
  const frontmatter = /^\uFEFF?\s{0,100}---[ \t]*\r?\n/.exec(text)?.[0].length;
  const end = frontmatter === undefined ? -1 : text.indexOf('\n---', frontmatter - 1);
  const first: Span[] = frontmatter === undefined || end < 0 ? [] : [[frontmatter, end + 1]];
  const after = first[0]?.[1] ?? 0;
  return [...first, ...blocksOf(text, 'script').filter(([start]) => start >= after)];
}

/** What stands between `<tag …>` and `</tag>`; the last may be unclosed. */
function blocksOf(text: string, tag: string): Span[] {
  const blocks: Span[] = [];
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(`<${tag}`); at >= 0; at = lower.indexOf(`<${tag}`, at)) {
    const open = endOfTag(text, at + tag.length + 1);
    if (!/[\s/>]/.test(text.charAt(at + tag.length + 1)) || open < 0) {
      at += 1;
      continue;
    }
    const close = text.charAt(open - 1) === '/' ? open : lower.indexOf(`</${tag}`, open);
    const end = close < 0 ? text.length : close;
    if (end > open) blocks.push([open + 1, end]);
    at = Math.max(end, open);
  }
  return blocks;
}

/** The `>` that ends a tag; quotes may hold others. */
function endOfTag(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length && at < from + maxTag; at++) {
    const letter = text.charAt(at);
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at;
  }
  return -1;
}

function blankAround(text: string, kept: readonly Span[]): string {
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

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

const maxTag = 4000;
