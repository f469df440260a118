import type { Argument, Ref, Span } from '../../model/facts.js';
import type { DocumentBuilder } from '../lowering/builder.js';

/** A stretch of a text that an expression fills. */
export interface Filled {
  readonly start: number;
  readonly end: number;
  /** null for what a platform only marks. */
  readonly ref: Ref | null;
}

/** A text of JSON into which expressions are put (`{ "to": "{{ $json.from }}", "text": {{ $json.text }} }`) as the map that it becomes; null for other texts. */
export function lowerJsonText(builder: DocumentBuilder, text: string, filled: readonly Filled[], span: Span): Ref | null {
  if (text.length > maxText || !/^=?\s{0,40}\{/.test(text)) return null;
  const value = parsed(marked(text, filled));
  return value === null || typeof value !== 'object' || Array.isArray(value) ? null : lower({ builder, filled, span }, value, 0);
}

/** Every filled stretch becomes a mark in a string, which it may be alone. */
function marked(text: string, filled: readonly Filled[]): string {
  const parts: string[] = [];
  let isOpen = false;
  let at = 0;
  filled.forEach(({ start, end, ref }, index) => {
    const before = text.slice(at, start);
    isOpen = before.replaceAll(/\\./g, '').split('"').length % 2 === 0 ? !isOpen : isOpen;
    const own = `${mark}${index}${mark}`;
    parts.push(before, ref === null ? '' : isOpen ? own : `"${own}"`);
    at = end;
  });
  return [...parts, text.slice(at)].join('');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

interface Written {
  readonly builder: DocumentBuilder;
  readonly filled: readonly Filled[];
  readonly span: Span;
}

/** What is nested deeper than anybody writes is computed. */
function lower(written: Written, value: unknown, depth: number): Ref {
  const { builder, span } = written;
  if (typeof value === 'string') return lowerText(written, value);
  if (typeof value !== 'object' || value === null)
    return builder.const(typeof value === 'number' || typeof value === 'boolean' ? value : null, span);
  if (depth >= maxDepth) return builder.unknown([], span);
  const items = Object.entries(value).map(([key, item]): Argument => [
    Array.isArray(value) ? Number(key) : key,
    lower(written, item, depth + 1),
  ]);
  return builder.make(Array.isArray(value) ? 'list' : 'map', items, span);
}

function lowerText({ builder, filled, span }: Written, text: string): Ref {
  const parts = text.split(mark).flatMap((part, index): (string | Ref)[] => {
    if (index % 2 === 0) return part === '' ? [] : [part];
    const ref = filled[Number(part)]?.ref ?? null;
    return ref === null ? [] : [ref];
  });
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return typeof only === 'string' ? builder.const(only, span) : only;
  return parts.length === 0 ? builder.const('', span) : builder.template(parts, span);
}

/** Stands in no text of JSON. */
const mark = '\uE000';
const maxText = 20_000;
const maxDepth = 64;
