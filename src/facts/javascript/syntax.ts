import type { Program, Span as Located } from 'oxc-parser';
import type { Gap, Span } from '../../model/facts.js';

/** What both parsers give: a tree in the shape of ESTree with TypeScript's nodes, and the comments. */
export interface Source {
  readonly program: Program;
  readonly comments: readonly Comment[];
  readonly gaps: readonly (readonly [reason: Gap['reason'], span: Span | null])[];
}

export interface Comment {
  readonly type: 'Line' | 'Block';
  readonly start: number;
  readonly end: number;
}

export function spanOf(node: Located): Span {
  return [node.start, node.end];
}

/** What a function calls all that it is given. */
export const argumentsName = 'arguments';
