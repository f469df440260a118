import { append } from '../../model/append.js';
import type { DocumentView, ModelView, ProgramView } from '../../model/program.js';
import { perProgram } from '../per-program.js';
import { stemOf } from '../places/pages.js';
import { lexiconOf } from './lexicon.js';
import { modelsByPage } from './open-inputs.js';
import { withoutRefusals } from './refusals.js';

/**
 * Does the page on which people write to these models say that it is about such affairs: by its head ("Your mental health companion"), and by
 * more of what stands around its box? A prompt need not say so.
 */
export function isTalkOfPage(program: ProgramView, models: readonly ModelView[], topic: string): boolean {
  const [outright, words] = [lexiconOf(program, `advice.${topic}`), lexiconOf(program, `advice.${topic}.words`)];
  const pages = new Set(models.flatMap((model) => pagesOf(program).get(model) ?? []));
  return [...pages].some((page) => {
    const told = shown(page).map(withoutRefusals);
    if (!told.some((text) => text.length <= longestHead && outright.in(text).length > 0)) return false;
    return new Set(told.flatMap((text) => words.in(text))).size >= leastWords;
  });
}

const pagesOf = perProgram((program): ReadonlyMap<ModelView, readonly DocumentView[]> => {
  const found = new Map<ModelView, DocumentView[]>();
  const asked = modelsByPage(program);
  const boxes = new Set(program.inputs.flatMap(({ form, call }) => (form === 'text' && call !== null ? [call.document.id] : [])));
  for (const document of program.documents)
    if (boxes.has(document.id)) for (const model of asked.get(stemOf(document.path)) ?? []) append(found, model, document);
  return found;
});

/** Texts of several words that a page writes. */
function shown({ facts: { ops } }: DocumentView): readonly string[] {
  return ops.strings.filter((text) => text.length < longest && /\p{L}\s+\p{L}/u.test(text));
}

const longest = 400;
const longestHead = 90;
const leastWords = 3;
