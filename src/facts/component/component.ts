import type { Document, Kind, Span } from '../../model/facts.js';
import { lowerJavaScript } from '../javascript/index.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import { blankAround, blocksOf } from './blocks.js';
import { lowerTemplate } from './template.js';

/**
 * A component of Vue, Svelte or Astro. Its scripts, with the frontmatter of Astro, are one module: everything around them is
 * blanked, so that every place stays where it is. Its template names what it calls and takes in.
 */
export function extractComponent(text: string, kind: Kind, map?: SpanMap): Document {
  const out = new DocumentBuilder(kind, text.length, map);
  const scripts = scriptsOf(text);
  lowerJavaScript(out, blankAround(text, scripts));
  lowerTemplate(out, text, [...scripts, ...blocksOf(text, 'style').map(({ span }) => span)]);
  return out.build();
}

function scriptsOf(text: string): readonly Span[] {
  const frontmatter = /^\uFEFF?\s{0,100}---[ \t]*\r?\n/.exec(text)?.[0].length;
  const end = frontmatter === undefined ? -1 : text.indexOf('\n---', frontmatter - 1);
  const first: Span[] = frontmatter === undefined || end < 0 ? [] : [[frontmatter, end + 1]];
  const after = first[0]?.[1] ?? 0;
  const scripts = blocksOf(text, 'script').map(({ span }) => span);
  return [...first, ...scripts.filter(([start]) => start >= after)];
}
