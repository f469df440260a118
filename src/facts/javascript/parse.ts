import { parseSync, type ParserOptions } from 'oxc-parser';
import type { Gap } from '../../model/facts.js';
import { isNestedTooDeep } from './nesting/nesting.js';
import type { Source } from './syntax.js';

/** Why there is no tree: no dialect fits, for the parser gives an empty body for any syntax error, or parsing is not safe. */
export function parseProgram(text: string): Source | Refusal {
  if (mayFlood(text)) return 'too-large';
  let reason: Refusal = 'too-deep';
  for (const dialect of dialects) {
    if (isNestedTooDeep(text, dialect.lang === 'tsx' ? 'tags' : 'types')) continue;
    reason = 'syntax';
    const result = parseSync('', text, { ...shape, ...dialect });
    // Errors beside a body (`return` outside a function, say) cost no part of the tree.
    if (result.errors.length === 0 || result.program.body.length > 0) {
      return { program: result.program, comments: result.comments, gaps: [] };
    }
  }
  return reason;
}

export type Refusal = Extract<Gap['reason'], 'syntax' | 'too-deep' | 'too-large'>;

/** For each error the parser copies the line it is on and the lines beside it: errors on long lines would fill the memory. */
function mayFlood(text: string): boolean {
  let copies = 0;
  let [before, line] = [0, 0];
  for (let start = 0; start <= text.length && copies <= mostCopies;) {
    const end = text.indexOf('\n', start);
    const after = (end < 0 ? text.length : end) - start;
    copies += (line / shortestError) * (before + line + after);
    [before, line] = [line, after];
    start += after + 1;
  }
  return copies + (line / shortestError) * (before + line) > mostCopies;
}

const mostCopies = 3e7;
const shortestError = 'return;'.length;

const shape: ParserOptions = { astType: 'ts', preserveParens: false };

/** `<T>x` is a cast in TypeScript and a tag in TSX; `await` and `with` are names and statements in scripts only. */
const dialects: readonly ParserOptions[] = [
  { lang: 'tsx', sourceType: 'module' },
  { lang: 'ts', sourceType: 'module' },
  { lang: 'tsx', sourceType: 'script' },
];
