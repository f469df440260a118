import {
  adviceChats,
  answersInMessenger,
  asksWho,
  chatTable,
  DataKind,
  defineDetector,
  isChat,
  keepingTools,
  openInputs,
  promptsGivenTo,
  reportAbsentFiles,
  reportDataFiles,
  reportInputs,
  reportMatches,
  reportOperations,
  reportQuestionTables,
  reportSources,
  reportStoredChats,
  reportTables,
  touchOfInput,
  type ProgramView,
  type Report,
} from '../../src/detector-api.js';

/** Names, contacts, identifiers, health and behaviour of customers and end users; what they type into a chat about their own affairs. */
export default defineDetector({
  id: 'customer-data',
  emits: ['sensitive-data/customer-data'],
  detect(program, report) {
    const kind = new DataKind(program, 'customer-data');
    // Calls are recorded for the vendor's own keeping; what a prototype without any model records is telephony.
    if (program.models.length > 0) reportMatches(program, 'customer-data', report, ({ form }) => (form === 'client' ? 'skip' : {}));
    reportInputs(program, kind, signal, report);
    reportDataFiles(program, 'customer-data', signal, report);
    reportSources(program, kind, signal, report);
    reportTables(program, kind, signal, report);
    reportAbsentFiles(program, kind, signal, report);
    reportOperations(program, kind, signal, report);
    reportQuestionTables(program, kind, signal, report);
    reportStoredChats(program, signal, report);
    reportAdvice(program, report);
    reportPersonalChats(program, report);
  },
});

const signal = 'sensitive-data/customer-data';

function reportAdvice(program: ProgramView, report: Report): void {
  for (const { input, prompt, topic } of adviceChats(program))
    report(touchOfInput(program, { input, signal, subject: topic, traits: ['free-chat', 'asks-personal'], prompt }));
}

/** A chat that asks whoever writes for who they are, answers them in a messenger or on a public page, or keeps what they say. */
function reportPersonalChats(program: ProgramView, report: Report): void {
  const answers = answersInMessenger(program);
  const table = chatTable(program);
  const isHandedOn = keepingTools(program).length > 0;
  if (!answers && !isHandedOn && table === undefined && !isPublished(program)) return;
  const advised = new Set(adviceChats(program).map(({ input }) => input));
  for (const input of openInputs(program)) {
    if (
      advised.has(input) ||
      input.models.length === 0 ||
      !(isChat(program, input) || ((answers || isHandedOn) && input.view.form === 'route'))
    )
      continue;
    const prompt = promptsGivenTo(program, input.models).find(({ text }) => !input.names.includes(text) && asksWho(program, text));
    if (prompt === undefined) continue;
    const touch = touchOfInput(program, { input, signal, subject: 'customer-data', traits: ['free-chat', 'asks-personal'], prompt });
    report(
      table === undefined
        ? touch
        : { ...touch, chain: [...touch.chain, { ...table.at, note: { code: 'kept-here', details: { name: table.name } } }] },
    );
  }
}

/** A page of the platform that anybody may open. */
function isPublished(program: ProgramView): boolean {
  return program.matches('customer-facing').some(({ entry }) => entry.service === 'public-chat');
}
