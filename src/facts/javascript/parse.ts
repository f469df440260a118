import { parseSync, type ParserOptions } from 'oxc-parser';
import type { Source } from './syntax.js';

/** Null where no dialect fits: the parser gives an empty body for any syntax error. */
export function parseProgram(text: string): Source | null {
  for (const dialect of dialects) {
    const result = parseSync('', text, { ...shape, ...dialect });
    // Errors beside a body (`return` outside a function, say) cost no part of the tree.
    if (result.errors.length === 0 || result.program.body.length > 0) {
      return { program: result.program, comments: result.comments, gaps: [] };
    }
  }
  return null;
}

const shape: ParserOptions = { astType: 'ts', preserveParens: false };

/** `<T>x` is a cast in TypeScript and a tag in TSX; `await` and `with` are names and statements in scripts only. */
const dialects: readonly ParserOptions[] = [
  { lang: 'tsx', sourceType: 'module' },
  { lang: 'ts', sourceType: 'module' },
  { lang: 'tsx', sourceType: 'script' },
];
