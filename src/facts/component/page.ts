import type { Document, Kind, Span } from '../../model/facts.js';
import { lowerJavaScript } from '../javascript/index.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import { blankAround, blocksOf, type TagBlock } from './blocks.js';
import { lowerForms } from './forms.js';
import { lowerFields, lowerTemplate } from './template.js';
import { withoutTags } from './template-tags.js';

/**
 * A page of HTML: the fields that take something in, where it sends that, and the files with scripts that it loads. One with scripts of its
 * own is a component, as those of Vue are; any other is words with fields.
 */
export function extractPage(text: string, kind: Kind, map?: SpanMap): Document {
  const blocks = blocksOf(text, 'script');
  const scripts = blocks.filter((block) => isProgram(block, text)).map(({ span }) => span);
  const out = new DocumentBuilder(scripts.length > 0 ? 'component' : kind, text.length, map);
  const aside = [...blocks, ...blocksOf(text, 'style')].map(({ span }) => span).sort((a, b) => a[0] - b[0]);
  for (const span of between(aside, text.length)) out.note('markdown', span);
  if (scripts.length > 0) {
    lowerJavaScript(out, withoutTags(blankAround(text, scripts)));
    lowerTemplate(out, text, aside);
  } else lowerFields(out, text, 0);
  lowerForms(out, text);
  for (const { name, key, at } of links)
    for (const found of text.matchAll(at)) {
      const span: Span = [found.index, found.index + found[0].length];
      out.call(out.name(name, span), [[key, out.const(found[1] ?? '', span)]], span, 'jsx');
    }
  return out.build();
}

/** Data, templates and libraries that were copied in are no program of the page. */
function isProgram({ attributes, span: [start, end] }: TagBlock, text: string): boolean {
  const type = /\btype\s{0,3}=\s{0,3}["']?([\w/+.-]{1,60})/i.exec(attributes)?.[1] ?? 'module';
  const script = text.slice(start, end);
  return scripted.test(type) && script.trim() !== '' && script.length <= largestScript && !holdsLongLine(script);
}

function holdsLongLine(script: string): boolean {
  let start = 0;
  for (let end = script.indexOf('\n'); end >= 0; end = script.indexOf('\n', start)) {
    if (end - start > longestLine) return true;
    start = end + 1;
  }
  return script.length - start > longestLine;
}

function between(spans: readonly Span[], length: number): readonly Span[] {
  const starts = [0, ...spans.map(([, end]) => end)];
  const ends = [...spans.map(([start]) => start), length];
  return starts.map((start, index): Span => [start, ends[index] ?? length]).filter(([start, end]) => end > start);
}

/** Where an attribute of htmx sends to, and files with scripts. */
const links = [
  { name: 'html:form', key: 'action', at: /\bhx-(?:post|put|patch)="([^"<>]{1,300})"/gi },
  { name: 'html:script', key: 'src', at: /<script\s[^<>]{0,300}?(?<=\s)src="([^"<>]{1,300})"/gi },
];
const scripted = /^(?:module|babel|(?:text|application)\/(?:x-)?(?:javascript|ecmascript|babel|jsx|typescript))$/i;
const longestLine = 3000;
/** Characters; what is larger was written by a bundler. */
const largestScript = 100_000;
