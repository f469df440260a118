import type { Document, Kind, Span } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import { lowerFields } from './template.js';

/** A page of HTML: the fields that take something in, where it sends that, and the scripts that it loads. Its words stay prose. */
export function extractPage(text: string, kind: Kind, map?: SpanMap): Document {
  const out = new DocumentBuilder(kind, text.length, map);
  if (text.length > 0) out.note('markdown', [0, text.length]);
  lowerFields(out, text, 0);
  for (const { name, key, at } of links)
    for (const found of text.matchAll(at)) {
      const span: Span = [found.index, found.index + found[0].length];
      out.call(out.name(name, span), [[key, out.const(found[1] ?? '', span)]], span, 'jsx');
    }
  return out.build();
}

/** Where a form, an attribute of htmx or a script of the page sends to, and files with scripts. */
const links = [
  { name: 'html:form', key: 'action', at: /<form\s[^<>]{0,500}?(?<=\s)action="([^"<>]{1,300})"/gi },
  { name: 'html:form', key: 'action', at: /\bhx-(?:post|put|patch)="([^"<>]{1,300})"/gi },
  {
    name: 'html:form',
    key: 'action',
    at: /\b(?:fetch|axios\.post|\$\.post|\.open)\((?:['"]POST['"],\s{0,5})?['"`]([^'"`\n]{1,300})['"`]/g,
  },
  { name: 'html:script', key: 'src', at: /<script\s[^<>]{0,300}?(?<=\s)src="([^"<>]{1,300})"/gi },
];
