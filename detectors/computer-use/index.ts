import { actionsOf, defineDetector, touchOfAction } from '../../src/detector-api.js';

const signal = 'autonomous-action/computer-use';

/** Mouse and keyboard of a desktop in the hands of a model. */
export default defineDetector({
  id: 'computer-use',
  emits: [signal],
  turn: 'last',
  detect(program, report, seen) {
    for (const action of actionsOf(program, seen))
      if (action.by !== 'server' && action.effect.means === 'desktop') report(touchOfAction(program, signal, action));
  },
});
