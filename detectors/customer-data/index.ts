import {
  adviceChats,
  DataKind,
  defineDetector,
  reportDataFiles,
  reportInputs,
  reportMatches,
  reportOperations,
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
    reportOperations(program, kind, signal, report);
    reportStoredChats(program, signal, report);
    reportAdvice(program, report);
  },
});

const signal = 'sensitive-data/customer-data';

function reportAdvice(program: ProgramView, report: Report): void {
  for (const { input, prompt, topic } of adviceChats(program))
    report(touchOfInput(program, { input, signal, subject: topic, traits: ['free-chat', 'asks-personal'], prompt }));
}
