import { perProgram, type CallView, type CatalogMatch, type ProgramView } from '../../src/detector-api.js';

/** Of a thread that is read, only what mentions the bot goes on: `messages.filter((message) => message.text.startsWith("<@"))`. */
export function keepsMentions(program: ProgramView, { call, verb, entry }: CatalogMatch): boolean {
  if (call === null || verb !== 'read' || !program.vocabulary('systems.chats').includes(entry.service)) return false;
  return asksForMention(program).some(({ receiver }) => receiver !== null && program.flows([call.value], receiver) !== null);
}

/** Calls that ask whether a text mentions somebody: `<@U0123ABC>`. */
const asksForMention = perProgram((program): readonly CallView[] =>
  program.calls.filter(({ method, args: [first] }) => {
    const text = first === undefined || !finders.has(method) ? null : program.texts(first[1])[0]?.text;
    return text?.startsWith('<@') === true;
  }),
);

const finders: ReadonlySet<string> = new Set([
  'startsWith',
  'startswith',
  'includes',
  'start_with?',
  'include?',
  'contains',
  'StartsWith',
  'Contains',
]);
