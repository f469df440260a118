import type { ProgramView } from '../../model/program.js';
import { isCalledCode } from './code-prompts.js';
import { lexiconOf } from './lexicon.js';
import { openInputs, type OpenInput } from './open-inputs.js';
import { isPipe } from './pipes.js';

/**
 * Code and changes that a developer pipes into a command or hands it as an argument: `git diff | note`, `review --diff "$(git diff)"`. A box,
 * a route and a question that is asked on a terminal are no checkout.
 */
export function codeStreamsGiven(program: ProgramView): readonly OpenInput[] {
  return openInputs(program).filter(
    (input) =>
      input.models.length > 0 &&
      (isPipe(program, input) || isCalledChanges(program, input)) &&
      isCalledCode(program, input.values, input.models),
  );
}

function isCalledChanges(program: ProgramView, { view: { form }, ownNames }: OpenInput): boolean {
  return form === 'argument' && ownNames.some((name) => name.length < mostName && lexiconOf(program, 'code.inputs').in(name).length > 0);
}

/** A longer text explains the option. */
const mostName = 60;
