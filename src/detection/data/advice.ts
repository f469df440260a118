import type { CatalogMatch, ProgramView } from '../../model/program.js';
import type { WordView } from '../../model/word.js';
import { phoneFrames } from '../effects/phone-frames.js';
import { lexiconOf } from './lexicon.js';
import { openInputs, type OpenInput } from './open-inputs.js';
import { isTalkOfPage } from './page-talk.js';
import { isChat } from './records.js';
import { withoutRefusals } from './refusals.js';
import { perProgram } from '../per-program.js';
import { promptsGivenTo } from '../prompts.js';

/** A chat in which people tell of their own health, money or legal affairs. */
export interface AdviceChat {
  readonly topic: string;
  /** `record`: what they tell is only noted down, nobody is advised. */
  readonly form: 'advice' | 'record';
  readonly input: OpenInput;
  /** The persona, where a prompt has one. */
  readonly prompt: WordView | null;
}

/** Chats whose persona or label says it outright, or by a role beside a second word: a doctor of a game is none. */
export const adviceChats = perProgram((program): readonly AdviceChat[] => {
  const inputs = openInputs(program).filter((input) => input.models.length > 0 && typed.has(input.view.form));
  return inputs.flatMap((input) => topics.flatMap((topic) => adviceOf(program, input, topic)));
});

/** Where a person writes freely. */
const typed: ReadonlySet<string> = new Set(['chat', 'text', 'stdin', 'route']);
const topics = ['health', 'finance', 'legal', 'spending'];

function adviceOf(program: ProgramView, input: OpenInput, topic: string): readonly AdviceChat[] {
  const form = topic === 'spending' ? 'record' : 'advice';
  const [outright, roles, words, labels] = ['', '.roles', '.words', '.labels'].map((list) => lexiconOf(program, `advice.${topic}${list}`));
  if (outright === undefined || roles === undefined || words === undefined || labels === undefined) return [];
  const label = input.names.join(' ');
  const asks = outright.in(label).length > 0 || (input.view.form === 'text' && labels.in(input.ownNames.join(' ; ')).length > 0);
  const talks = isChat(program, input) || (input.view.form === 'route' && answersInMessenger(program));
  if (!talks && !asks && words.in(label).length === 0) return [];
  const prompts = promptsGivenTo(program, input.models).filter(({ text }) => !input.names.includes(text));
  const persona =
    prompts.find(({ text }) => {
      const meant = withoutRefusals(text);
      return isPersona(program, text) && outright.in(meant).length + roles.in(meant).length > 0;
    }) ?? null;
  const [first = null] = prompts;
  // A box beside others tells of whoever fills it in, and nothing says that anybody is advised.
  if (persona === null && !asks && isChat(program, input) && isTalkOfPage(program, input.models, topic))
    return [{ topic, form, input, prompt: first }];
  if (persona === null)
    return asks ? [{ topic, form: first === null && outright.in(label).length === 0 ? 'record' : form, input, prompt: first }] : [];
  const told = withoutRefusals(persona.text);
  const sure = outright.in(told).length > 0 || words.in(`${told} ${label}`).length > 0;
  return sure ? [{ topic, form, input, prompt: persona }] : [];
}

/** Does a messenger, a mail or a telephone bring people what a model wrote? What comes in at a route is then what they say. */
export const answersInMessenger = perProgram((program): boolean => {
  const brings = ({ call, verb, entry }: CatalogMatch): boolean =>
    call !== null && (entry.traits.includes('connects-callers') || (verb === 'send' && program.fromModel(call) !== null));
  return program.matches('customer-facing').some(brings) || phoneFrames(program).length > 0;
});

/** Tells a model who it is, not a passage that mentions somebody. */
function isPersona(program: ProgramView, text: string): boolean {
  const start = text.slice(0, 600);
  return lexiconOf(program, 'personas').in(start).length > 0 || /\brole:/i.test(start);
}
