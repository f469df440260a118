import type { Span } from '../../model/facts.js';

/** Maps offsets of a parsed text to offsets of the raw file it came from. */
export type SpanMap = (span: Span) => Span;

export const identityMap: SpanMap = (span) => span;

/** One run of text that stands unchanged in the raw file. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** Segments in order of `from`; what lies between two segments maps to the end of the earlier one. */
export function segmentMap(segments: readonly Segment[]): SpanMap {
  return ([start, end]) => {
    const mapped = locate(segments, start);
    return [mapped, Math.max(mapped, locate(segments, Math.max(start, end - 1)) + (end > start ? 1 : 0))];
  };
}

/** First by `inner`, then by `outer`: for a document in a document in a document. */
export function composeMaps(outer: SpanMap, inner: SpanMap): SpanMap {
  return (span) => outer(inner(span));
}

function locate(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const segment = segments[low];
  if (segment === undefined) return 0;
  return segment.to + Math.min(Math.max(0, offset - segment.from), segment.length);
}
