import {
  DataKind,
  defineDetector,
  reportInputs,
  touchOf,
  usesAndIdleClients,
  type CatalogMatch,
  type ProgramView,
  type Report,
} from '../../src/detector-api.js';

/** What running systems tell about themselves and a model is given: logs, metrics, traces, alerts, configuration. */
export default defineDetector({
  id: 'production-logs',
  emits: ['sensitive-data/production-logs'],
  detect(program, report) {
    for (const source of sources) for (const match of usesAndIdleClients(program.matches(source))) reportRead(program, match, report);
    reportInputs(program, new DataKind(program, 'production-logs'), 'sensitive-data/production-logs', report);
  },
});

/** Detectors whose catalogues name systems that keep logs, metrics and alerts. */
const sources = ['production-logs', 'log-store', 'observability', 'incident'];

function reportRead(program: ProgramView, match: CatalogMatch, report: Report): void {
  const { call, form, verb } = match;
  if (verb !== 'read' || form === 'client' || call === null) return;
  const seen = program.tool(call) !== null || program.toModel(call.value) !== null;
  if (!seen && program.models.length > 0) return;
  const { traits } = match.entry;
  report({
    ...touchOf(match),
    signal: 'sensitive-data/production-logs',
    traits: traits.filter((trait) => trait === 'running-system'),
  });
}
