import type { Kind } from '../../model/facts.js';
import { isProgram } from '../../model/languages.js';
import type { Alternative } from '../../model/program.js';
import type { Place } from '../../model/touch.js';
import { wayTo, type WrittenVariable } from './environment.js';

/** What a variable is: what each file writes for it, then the code's default; only the environment when neither says anything. */
export function textsOfVariable(
  name: string,
  told: readonly (readonly [WrittenVariable, readonly Alternative[]])[],
  fallback: readonly Alternative[],
  read: Place,
): readonly Alternative[] {
  const written = told.flatMap(([variable, texts]) =>
    texts
      .filter((item) => says(variable, item))
      .map((item): Alternative => ({
        ...item,
        from: item.from === 'environment-only' ? item.from : variable.from,
        environment: [name],
        chain: [...wayTo(variable, item), read],
      })),
  );
  const defaults = fallback
    .filter(({ from }) => from !== 'computed')
    .map((item): Alternative => ({
      ...item,
      from: item.from === 'literal' ? 'code-default' : item.from,
      environment: [...item.environment, name],
    }));
  const telling = [...written, ...defaults].filter((item) => !item.placeholder);
  if (telling.length > 0) return telling;
  const placeholder = written.some((item) => item.placeholder) || defaults.some((item) => item.placeholder);
  return [{ text: '{}', from: 'environment-only', placeholder, environment: [name], chain: [read] }];
}

/** What code sets a variable to while it runs says nothing where that is computed. */
function says({ from, document }: WrittenVariable, item: Alternative): boolean {
  return (from !== 'code-default' && !isProgram(document.facts.kind)) || (item.from !== 'computed' && item.from !== 'environment-only');
}

/** Kinds whose bare names are variables of the environment. */
export const namesVariables: ReadonlySet<Kind> = new Set<Kind>([
  'shell',
  'dockerfile',
  'compose',
  'env',
  'makefile',
  'pipeline',
  'procfile',
  'crontab',
]);
