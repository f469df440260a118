import type { Span } from '../../model/facts.js';

/** Stretches from one mark to the next other one, both included, one after the other. */
export function* stretches(text: string, open: string, close: string): Generator<Span> {
  for (let start = text.indexOf(open); start >= 0;) {
    const end = text.indexOf(close, start);
    if (end < 0) return;
    yield [start, end + close.length];
    start = text.indexOf(open, end);
  }
}

/** The same text with the stretches between two marks blank, so that every place stays where it was. */
export function blankOut(text: string, open: string, close: string): string {
  let kept = '';
  let at = 0;
  for (const [start, end] of stretches(text, open, close)) {
    kept += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return kept + text.slice(at);
}
