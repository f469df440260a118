import type { Span } from '../../model/facts.js';
import { type Segment, type SpanMap, segmentMap } from '../lowering/span-map.js';
import type { TreeScalar } from './node.js';

/** Maps offsets of a scalar's decoded text to offsets of the text it is written in. */
export function scalarMap(text: string, scalar: TreeScalar): SpanMap {
  return typeof scalar.value === 'string' ? segmentMap(alignSegments(text, scalar.span, scalar.value, scalar.escapes)) : () => scalar.span;
}

/**
 * Walks the written and the decoded text together. Indents, folds, quotes and escapes differ; everything else is equal, so one
 * walk serves JSON and TOML strings and all five ways to write a YAML scalar.
 */
export function alignSegments(text: string, [start, end]: Span, decoded: string, escapes: TreeScalar['escapes']): Segment[] {
  const segments: Segment[] = [];
  let at = start;
  let from = 0;
  while (at < end && from < decoded.length) {
    const length = equalRun(text, at, end, decoded, from, escapes);
    if (length > 0) segments.push({ from, to: at, length });
    at += length;
    from += length;
    if (at >= end || from >= decoded.length) break;
    if (escapes === 'backslash' && text[at] === '\\') {
      const written = escapeLength(text, at);
      const meant = isLineBreak(text[at + 1]) ? 0 : text[at + 1] === 'U' ? ((decoded.codePointAt(from) ?? 0) > 0xffff ? 2 : 1) : 1;
      if (meant > 0) segments.push({ from, to: at, length: meant });
      at += written;
      from += meant;
    } else if (isLineBreak(text[at]) && (decoded[from] === ' ' || decoded[from] === '\n')) {
      segments.push({ from, to: at, length: 1 });
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
      from++;
    } else {
      at++;
    }
  }
  return segments.length > 0 ? segments : [{ from: 0, to: start, length: 0 }];
}

function equalRun(text: string, at: number, end: number, decoded: string, from: number, escapes: TreeScalar['escapes']): number {
  let length = 0;
  while (at + length < end && from + length < decoded.length && text[at + length] === decoded[from + length]) {
    if (escapes === 'backslash' && text[at + length] === '\\') break;
    length++;
  }
  return length;
}

function escapeLength(text: string, at: number): number {
  const letter = text[at + 1];
  return letter === 'x' ? 4 : letter === 'u' ? 6 : letter === 'U' ? 10 : 2;
}

function isLineBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
