import {
  clusterLanding,
  DataKind,
  defineDetector,
  isAboutLogs,
  isForTerminal,
  isHandedOn,
  isScripted,
  isSeen,
  readsOf,
  reportAbsentFiles,
  reportDataFiles,
  reportInputs,
  touchOf,
  type CallView,
} from '../../src/detector-api.js';

/** What running systems tell about themselves and a model is given: logs, metrics, traces, alerts, configuration. */
export default defineDetector({
  id: 'production-logs',
  emits: ['sensitive-data/production-logs'],
  detect(program, report) {
    const localCluster = clusterLanding(program);
    const byIndex = program.vocabulary('systems.logs-by-index');
    const told = new Set<CallView>();
    for (const source of sources)
      for (const match of readsOf(program, source)) {
        // The same server searches records of anything.
        if (byIndex.includes(match.entry.service) && !isAboutLogs(program, match)) continue;
        if (match.call !== null && isScripted(match.document) && isForTerminal(program, match.call)) continue;
        const traits = match.entry.traits.filter((trait) => trait === 'running-system');
        // A control plane that tells its logs is known by them.
        if (source === controlPlanes && match.call !== null && told.has(match.call)) continue;
        const asksItself = program.models.some(({ call }) => call === match.call);
        if (!asksItself && !isSeen(program, match) && (source === controlPlanes || !isHandedOn(program, match))) continue;
        if (match.call !== null) told.add(match.call);
        report({ ...touchOf(match), landing: localCluster(match) ?? match.landing, verb: 'read', signal, traits });
      }
    const kind = new DataKind(program, 'production-logs');
    reportInputs(program, kind, signal, report);
    reportDataFiles(program, 'production-logs', signal, report);
    reportAbsentFiles(program, kind, signal, report);
  },
});

const controlPlanes = 'infrastructure';
/** Detectors whose catalogues name systems that keep logs, metrics, alerts and configuration; control planes last. */
const sources = ['production-logs', 'log-store', 'observability', 'incident', controlPlanes];
const signal = 'sensitive-data/production-logs';
