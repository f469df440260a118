import type { CallView, ModelView, ProgramView, WordView } from '../model/program.js';
import type { Landing, Place, Site, Touch } from '../model/touch.js';
import { asksToInvent } from './invention.js';
import { lexiconOf } from './lexicon.js';
import { openInputs } from './open-inputs.js';
import { isProse, modelPlace, promptPlace, siteOf } from './records.js';
import type { Report } from './report-matches.js';

/**
 * Reports decisions about real cases that a prompt asks a model for: where the answer is sent on or written into a system of record, there;
 * else, on open input, at the prompt. A decision about a sample that is only shown is none.
 */
export function reportDecisions(program: ProgramView, signal: Touch['signal'], list: string, report: Report): void {
  const asked = lexiconOf(program, list);
  for (const model of program.models) {
    const prompts = program.promptsOf(model).filter(isProse);
    const prompt = prompts.find(({ text }) => asked.in(text).length > 0);
    if (prompt === undefined || prompts.some(({ text }) => asksToInvent(program, text))) continue;
    const sent = sentOn(program);
    if (sent.length > 0)
      for (const { call, landing } of sent)
        report(touchOf(program, { signal, list, prompt, model, at: call.at, landing, traits: ['sent', 'real-case'] }));
    else if (openInputs(program).some(({ models }) => models.includes(model)))
      report(touchOf(program, { signal, list, prompt, model, at: siteOf(program, prompt), landing: shown, traits: ['real-case'] }));
  }
}

interface Decision {
  readonly signal: Touch['signal'];
  readonly list: string;
  readonly prompt: WordView;
  readonly model: ModelView;
  readonly at: Site;
  readonly landing: Landing;
  readonly traits: readonly string[];
}

function touchOf(program: ProgramView, { signal, list, prompt, model, at, landing, traits }: Decision): Parameters<Report>[0] {
  const chain: Place[] = [...promptPlace(program, prompt), modelPlace(model)];
  return {
    signal,
    verb: 'decide',
    subject: { kind: 'data', name: list, target: null },
    landing,
    auth: 'none',
    traits,
    at,
    reach: model.call.reach,
    guards: model.call.guards,
    chain,
  };
}

const shown: Landing = { place: 'unknown', stage: 'unstated', owner: 'unstated', known: 'computed', chain: [] };

/** Messages and records that carry a model's answer out of the process. */
function sentOn(program: ProgramView): readonly { readonly call: CallView; readonly landing: Landing }[] {
  return ['customer-facing', 'system-of-record'].flatMap((id) =>
    program.matches(id).flatMap(({ call, verb, form, landing }) => {
      const changes = form !== 'client' && verb !== 'read' && verb !== 'register';
      if (call === null || !changes || ownPlaces.has(landing.place) || program.fromModel(call) === null) return [];
      return [{ call, landing }];
    }),
  );
}

const ownPlaces: ReadonlySet<string> = new Set(['process', 'local', 'sandbox', 'public']);
