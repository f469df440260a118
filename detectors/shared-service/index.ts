import { defineDetector, isWrittenAccount, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'shared-service',
  emits: ['durable-use/shared-service'],
  detect: (program, report) =>
    reportMatches(program, 'shared-service', report, (match) => ({ traits: isWrittenAccount(program, match) ? ['constant-users'] : [] })),
});
