import type { ModelView, ProgramView, Value } from '../../model/program.js';
import type { WordView } from '../../model/word.js';
import { promptsGivenTo } from '../prompts.js';
import { lexiconOf } from './lexicon.js';
import { slotsOf } from './prompt-slots.js';

/**
 * Do the prompts of models that are given something say that it is code, or fence it in as such ("Document this code:\n```sql\n{text}"), or
 * that it is what has changed in code: "Git diff: {text}", "You write commit messages."?
 */
export function isCalledCode(program: ProgramView, values: readonly Value[], models: readonly ModelView[]): boolean {
  return promptsGivenTo(program, models).some((prompt) => saysCode(program, values, prompt) || saysChanges(program, values, prompt));
}

function saysCode(program: ProgramView, values: readonly Value[], prompt: WordView): boolean {
  const isAsked = lexiconOf(program, 'code.asked').in(prompt.text).length > 0;
  const languages = program.vocabulary('code.languages');
  const slots = slotsOf(program, prompt);
  if (slots.length === 0) return isAsked;
  return slots.some(({ before, filled }) => {
    const language = fence.exec(before.slice(-40))?.[1]?.toLowerCase();
    const isCode = isAsked || (language !== undefined && languages.includes(language));
    return isCode && isFilledBy(program, values, filled);
  });
}

const fence = /```([\w+#]{1,12})\s*$/;

/** Before the place that it fills, or in a prompt without any place; a message that is only reworded tells subjects alone. */
function saysChanges(program: ProgramView, values: readonly Value[], prompt: WordView): boolean {
  const [changes, messages] = [lexiconOf(program, 'code.changes'), lexiconOf(program, 'code.messages')];
  const says = (text: string): boolean => changes.in(text).length > 0 && messages.in(text).length === 0;
  if (!says(prompt.text)) return false;
  const slots = slotsOf(program, prompt);
  return slots.length === 0 || slots.some(({ before, filled }) => says(before) && isFilledBy(program, values, filled));
}

function isFilledBy(program: ProgramView, values: readonly Value[], filled: Value | string | null): boolean {
  return filled === null || typeof filled === 'string' || program.flows(values, filled) !== null;
}
