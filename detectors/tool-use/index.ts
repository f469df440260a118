import {
  actionsOf,
  defineDetector,
  isMeansOfItsOwn,
  prebuiltTouch,
  touchOfAction,
  type ProgramView,
  type Report,
} from '../../src/detector-api.js';

const signal = 'autonomous-action/tool-use';

/** What the tools that a model chooses among do: judged by the calls that their bodies reach, never by their names. */
export default defineDetector({
  id: 'tool-use',
  emits: [signal],
  turn: 'last',
  detect(program, report, seen) {
    for (const action of actionsOf(program, seen))
      if (action.by === 'tool' && !isMeansOfItsOwn(program, action)) report(touchOfAction(program, signal, action));
    reportPrebuilt(program, report);
  },
});

/** Tools that come with a package, by what the catalogue says that they can do. */
function reportPrebuilt(program: ProgramView, report: Report): void {
  for (const tool of program.tools)
    if (tool.effect === 'read' || tool.effect === 'write' || tool.effect === 'unknown') {
      const verb = tool.effect === 'unknown' ? 'register' : tool.effect;
      report(prebuiltTouch(signal, tool, verb));
    }
}
