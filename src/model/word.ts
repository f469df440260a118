import type { Span } from './facts.js';
import type { Value } from './program.js';

/** A written name, key or text, with what kind of place it stands in. */
export interface WordView {
  readonly text: string;
  readonly form: 'field' | 'column' | 'string' | 'prompt' | 'parameter' | 'label' | 'path';
  readonly value: Value;
  readonly span: Span;
}
