import { actionsOf, carriesOutput, defineDetector, prebuiltTouch, touchOfAction } from '../../src/detector-api.js';

const signal = 'autonomous-action/browser-session';

/** Clicks and addresses that a model chooses. A fixed path through a page behind a tool is `tool-use`. */
export default defineDetector({
  id: 'browser-session',
  emits: [signal],
  turn: 'last',
  detect(program, report, seen) {
    for (const action of actionsOf(program, seen)) {
      const { effect, by } = action;
      if (by === 'server' || effect.means !== 'browser') continue;
      if (carriesOutput(program, effect.call)) report(touchOfAction(program, signal, action));
    }
    for (const tool of program.tools) if (tool.effect === 'browser') report(prebuiltTouch(signal, tool, 'drive'));
  },
});
