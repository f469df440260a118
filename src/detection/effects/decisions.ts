import type { CallView, ModelView, ProgramView } from '../../model/program.js';
import type { WordView } from '../../model/word.js';
import type { Landing, Place, Site, Touch } from '../../model/touch.js';
import { answerFields } from '../data/asked-fields.js';
import { asksToInvent } from '../data/invention.js';
import { withoutLeftOut } from '../data/refusals.js';
import { type Lexicon, lexiconOf } from '../data/lexicon.js';
import { openInputs, type OpenInput } from '../data/open-inputs.js';
import { isProse } from '../prompts.js';
import { modelPlace, promptPlace, siteOf } from '../data/records.js';
import type { Report } from '../report-matches.js';
import { sqlOf } from './sql.js';
import { storeUses } from '../stores/stores.js';
import { recordKeys } from '../data/tables.js';

/**
 * Reports decisions about real cases that a prompt asks a model for: where the answer is sent on or written into a system of record, or is
 * kept on a server under the name of a decision, there; else, on open input, at the prompt. A decision about a sample that is only shown is none.
 */
export function reportDecisions(program: ProgramView, signal: Touch['signal'], list: string, report: Report): void {
  const [asked, others] = [lexiconOf(program, list), lexiconOf(program, `${list}.others`)];
  for (const model of program.models) {
    const prompts = program.promptsOf(model).filter(isProse);
    if (prompts.some(({ text }) => others.in(text).length > 0)) continue;
    const told = prompts.find(({ text }) => asked.in(withoutLeftOut(text)).length > 0);
    const inputs = openInputs(program).filter(({ models }) => models.includes(model));
    const prompt = told ?? (isAnswered(program, { model, prompts, inputs }, list) ? prompts[0] : undefined);
    if (prompt === undefined || prompts.some(({ text }) => asksToInvent(program, text))) continue;
    const isOpen = inputs.length > 0;
    const sent = sentOn(program).filter(({ call }) => told !== undefined || program.flows([model.call.value], call) !== null);
    const passed = [...sent, ...(isOpen ? keptBy(program, model, lexiconOf(program, `${list}.fields`)) : [])];
    if (passed.length > 0)
      for (const { call, landing, trait } of passed)
        report(touchOf(program, { signal, list, prompt, model, at: call.at, landing, traits: [trait, 'real-case'] }));
    else if (isOpen)
      report(touchOf(program, { signal, list, prompt, model, at: siteOf(program, prompt), landing: shown, traits: ['real-case'] }));
  }
}

interface Asked {
  readonly model: ModelView;
  readonly prompts: readonly WordView[];
  readonly inputs: readonly OpenInput[];
}

/** The answer has a field that is the decision itself, and what comes in is called a case of that kind. Reading a field out decides nothing. */
function isAnswered(program: ProgramView, { model, prompts, inputs }: Asked, list: string): boolean {
  const reads = lexiconOf(program, 'decision.reads');
  const cases = lexiconOf(program, `${list}.cases`);
  const said = [...prompts.map(({ text }) => withoutLeftOut(text)), ...inputs.flatMap(({ ownNames }) => ownNames)];
  if (!said.some((text) => cases.in(text).length > 0) || prompts.some(({ text }) => reads.in(text).length > 0)) return false;
  const decisions = [lexiconOf(program, `${list}.fields`), lexiconOf(program, `${list}.answers`)];
  const sureness = lexiconOf(program, 'decision.sureness');
  const fields = answerFields(program, model).filter((field) => sureness.in(field).length === 0);
  return fields.some((field) => decisions.some((lexicon) => lexicon.in(field).length > 0));
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

interface Passed {
  readonly call: CallView;
  readonly landing: Landing;
  readonly trait: 'sent' | 'stored';
}

/** Messages and records that carry a model's answer out of the process. */
function sentOn(program: ProgramView): readonly Passed[] {
  return ['customer-facing', 'system-of-record'].flatMap((id) =>
    program.matches(id).flatMap(({ call, verb, form, landing }) => {
      const changes = form !== 'client' && verb !== 'read' && verb !== 'register';
      if (call === null || !changes || ownPlaces.has(landing.place) || program.fromModel(call) === null) return [];
      return [{ call, landing, trait: 'sent' }];
    }),
  );
}

/** Records on a server into which the answer goes under the name of a decision: its score, its verdict. */
function keptBy(program: ProgramView, { call: model }: ModelView, fields: Lexicon): readonly Passed[] {
  return storeUses(program).flatMap(({ match: { call, landing }, verb }): Passed[] => {
    if (call === null || verb !== 'write' || !farPlaces.has(landing.place)) return [];
    if (![sqlOf(program, call), ...recordKeys(program, call)].some((name) => fields.in(name).length > 0)) return [];
    return program.flows([model.value], call) === null ? [] : [{ call, landing, trait: 'stored' }];
  });
}

const farPlaces: ReadonlySet<string> = new Set(['managed', 'remote']);
const ownPlaces: ReadonlySet<string> = new Set(['process', 'local', 'sandbox', 'public']);
