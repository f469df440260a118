import { defineDetector, reportMatches, storeUses, touchOf } from '../../src/detector-api.js';

const signal = 'specialized-access/persistent-storage';

export default defineDetector({
  id: 'persistent-storage',
  emits: [signal],
  detect(program, report) {
    reportMatches(program, 'persistent-storage', report);
    for (const { match, verb, holds, keeper } of storeUses(program))
      if (keeper === 'own' && holds !== 'messages') report({ ...touchOf(match, { verb }), signal, traits: [] });
  },
});
