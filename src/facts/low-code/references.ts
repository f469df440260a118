import type { Expressions, Hole, Reference } from './flow.js';

/** One way in which a platform's texts speak of what comes from elsewhere. Every pattern is bounded and has the flags `g`. */
export interface Notation {
  /** A hole; its first group is what stands in it. */
  readonly hole: RegExp;
  /** Within a hole: the first group is the id of a node, the second the path, dots between its keys. */
  readonly reference: RegExp;
  /** Ids that stand for what comes before. */
  readonly input: ReadonlySet<string>;
}

/** The holes of texts in which nodes are named by their ids: `{{1.subject}}`, `${answer.output}`, `{{#llm.text#}}`. */
export function notation({ hole, reference, input }: Notation): Expressions {
  return (text) => {
    const holes: Hole[] = [];
    for (const match of text.matchAll(hole)) {
      if (holes.length >= maxHoles) break;
      const offset = match.index + match[0].indexOf(match[1] ?? '');
      const references = [...(match[1] ?? '').matchAll(reference)].slice(0, maxHoles).map((found): Reference => ({
        from: input.has(found[1] ?? '') ? { form: 'input' } : { form: 'node', id: found[1] ?? '' },
        path: (found[2] ?? '').split('.').filter((key) => key !== ''),
        start: offset + found.index,
        end: offset + found.index + found[0].length,
      }));
      holes.push({ form: 'value', start: match.index, end: match.index + match[0].length, references });
    }
    return holes;
  };
}

export const noExpressions: Expressions = () => [];

const maxHoles = 200;
