import { chainWeight, type Form } from './weights.js';

/** Behind the parenthesis of these stands a statement; `await` may be that of a loop. */
export const heads: ReadonlyMap<string, Form> = new Map([
  ['if', 'head'],
  ['for', 'head'],
  ['while', 'head'],
  ['with', 'head'],
  ['await', 'unsure'],
]);

export const longestWord = 10;
export function weightOf(word: string): number {
  return nesting.has(word) ? chainWeight : 1;
}

const nesting = new Set(['if', 'else', 'for', 'while', 'do', 'with', 'new', 'yield', 'class']);
export const beforeOperand = new Set([
  'return',
  'typeof',
  'case',
  'do',
  'else',
  'in',
  'instanceof',
  'new',
  'void',
  'delete',
  'throw',
  'default',
  'extends',
]);
export const perhapsName = new Set(['of', 'yield', 'await', 'as', 'satisfies', 'is', 'keyof', 'infer']);
/** Words that go on with what a `}` ends. */
export const continuing = new Set([
  'else',
  'catch',
  'finally',
  'while',
  'in',
  'instanceof',
  'as',
  'satisfies',
  'of',
  'from',
  'extends',
  'implements',
]);
