import { actionsOf, carriesOutput, defineDetector, prebuiltTouch, touchOfAction } from '../../src/detector-api.js';

const signal = 'autonomous-action/code-execution';

/** Text of a model, or of a tool that a model calls, that becomes running code. */
export default defineDetector({
  id: 'code-execution',
  emits: [signal],
  turn: 'last',
  detect(program, report, seen) {
    for (const action of actionsOf(program, seen))
      if (action.by !== 'server' && action.effect.means === 'code' && carriesOutput(program, action.effect.call))
        report(touchOfAction(signal, action));
    for (const tool of program.tools)
      if (tool.effect === 'execute' && tool.name !== 'shell') report(prebuiltTouch(signal, tool, 'execute'));
  },
});
