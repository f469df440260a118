import type { Ref } from '../../model/facts.js';
import type { DocumentBuilder } from './builder.js';
import type { SpanMap } from './span-map.js';

/**
 * `${name:default}` in a text, as Spring, Quarkus and MicroProfile fill it in from their settings: the parts with each hole as a call of
 * `setting:read` with the name and the default; null for a text without one. Defaults nest (`${A:${B:x}}`). `map` takes offsets of the text
 * to offsets of the document.
 */
export function fillPlaceholders(out: DocumentBuilder, text: string, map: SpanMap): (string | Ref)[] | null {
  if (!text.includes('${')) return null;
  return new Filling(out, map).partsOf(text.slice(0, maxText), 0, 0);
}

class Filling {
  constructor(
    private readonly out: DocumentBuilder,
    private readonly map: SpanMap,
  ) {}

  partsOf(text: string, at: number, depth: number): (string | Ref)[] | null {
    const parts: (string | Ref)[] = [];
    let from = 0;
    for (let open = text.indexOf('${'); open >= 0; open = text.indexOf('${', from)) {
      const close = closing(text, open + 2);
      if (close < 0) break;
      if (open > from) parts.push(text.slice(from, open));
      parts.push(this.hole(text.slice(open + 2, close), at + open + 2, depth));
      from = close + 1;
    }
    if (from === 0) return null;
    if (from < text.length) parts.push(text.slice(from));
    return parts;
  }

  private hole(text: string, at: number, depth: number): Ref {
    const { out } = this;
    const colon = text.indexOf(':');
    const span = this.map([at, at + text.length]);
    const callee = out.name('setting:read', span);
    const named = out.const((colon < 0 ? text : text.slice(0, colon)).trim(), span);
    if (colon < 0) return out.call(callee, [[0, named]], span);
    return out.call(callee, [[0, named], [1, this.fallback(text.slice(colon + 1), at + colon + 1, depth)]], span); // prettier-ignore
  }

  private fallback(text: string, at: number, depth: number): Ref {
    const span = this.map([at, at + text.length]);
    const parts = depth < maxDepth ? this.partsOf(text, at, depth + 1) : null;
    const [only] = parts ?? [];
    if (parts === null) return this.out.const(text, span);
    return parts.length === 1 && typeof only === 'number' ? only : this.out.template(parts, span);
  }
}

function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

const maxDepth = 8;
const maxText = 4096;
