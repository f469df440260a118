import { actionsOf, defineDetector, touchOfAction } from '../../src/detector-api.js';

const signal = 'autonomous-action/computer-use';

/** Mouse and keyboard of a desktop in the hands of a model. */
export default defineDetector({
  id: 'computer-use',
  emits: [signal],
  detect(program, report) {
    for (const action of actionsOf(program))
      if (action.by !== 'server' && action.effect.means === 'desktop') report(touchOfAction(signal, action));
  },
});
