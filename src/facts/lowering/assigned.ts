import type { Ref, Span } from '../../model/facts.js';
import type { DocumentBuilder } from './builder.js';

/** What a function assigns to a name that another unit owns. */
export interface Assigned {
  readonly name: string;
  readonly value: Ref;
  readonly span: Span;
}

/** Repeats it in the unit around: in a block of its own, because nobody knows whether or when the function runs. */
export function writeAround(out: DocumentBuilder, assigned: readonly Assigned[]): void {
  if (assigned.length === 0) return;
  out.enterBlock('try');
  for (const { name, value, span } of assigned) out.write(name, value, span);
  out.leaveBlock();
}
