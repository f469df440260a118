import { defineDetector, reportMatches, storeUses, touchOf } from '../../src/detector-api.js';

const signal = 'durable-use/persistent-state';

/** State is what the workflow puts into a store and reads back. */
export default defineDetector({
  id: 'persistent-state',
  emits: [signal],
  detect(program, report) {
    reportMatches(program, 'persistent-state', report);
    const uses = storeUses(program).filter(({ holds }) => holds !== 'vectors');
    const read = new Set(uses.filter(({ verb }) => verb === 'read').map(({ match }) => match.entry.service));
    for (const { match, verb, keeper } of uses)
      if (keeper === 'own' && verb !== 'read' && read.has(match.entry.service)) report({ ...touchOf(match, { verb }), signal, traits: [] });
  },
});
