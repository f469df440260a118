import {
  adviceChats,
  defineDetector,
  modelPlace,
  promptPlace,
  reportDecisions,
  siteOf,
  type ProgramView,
  type Report,
} from '../../src/detector-api.js';

const signal = 'real-world-impact/business-critical';

/** Medical, legal, safety and compliance decisions, and advice on the asker's own case. */
export default defineDetector({
  id: 'business-critical',
  emits: [signal],
  detect(program, report) {
    reportDecisions(program, signal, 'decision.business', report);
    reportAdvice(program, report);
  },
});

function reportAdvice(program: ProgramView, report: Report): void {
  for (const { topic, form, input, prompt } of adviceChats(program)) {
    const model = input.models.find(({ task }) => task !== 'embedding');
    // Where nothing tells the model who it is, the box does that asks people for their case.
    if (form === 'record' || (prompt === null && model === undefined)) continue;
    report({
      signal,
      verb: 'decide',
      subject: { kind: 'data', name: topic, target: null },
      landing: { place: 'unknown', stage: 'unstated', owner: 'unstated', known: 'computed', chain: [] },
      auth: 'none',
      traits: ['own-case'],
      at: prompt === null ? input.view.at : siteOf(program, prompt),
      reach: input.view.reach,
      guards: [],
      chain: [...promptPlace(program, prompt), ...(model === undefined ? [] : [modelPlace(model)])],
    });
  }
}
