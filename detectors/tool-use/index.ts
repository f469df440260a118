import {
  actionsOf,
  defineDetector,
  effectsOf,
  isMeansOfItsOwn,
  isReply,
  prebuiltTouch,
  touchOfAction,
  type Effect,
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
    const effects = effectsOf(program, seen);
    for (const action of actionsOf(program, seen)) {
      if (action.by !== 'tool' || isMeansOfItsOwn(program, action)) continue;
      const traits = isProgress(program, action.effect, effects) ? ['same-conversation'] : [];
      report(touchOfAction(program, signal, action, { traits }));
    }
    reportPrebuilt(program, report);
  },
});

/** A tool that tells how far it is by the function that fixed code answers with. */
function isProgress(program: ProgramView, effect: Effect, effects: readonly Effect[]): boolean {
  const isShared = program.callersOf(effect.call.unit).some((caller) => program.tool(caller) === null);
  return isShared && isReply(program, effect, effects);
}

/** Tools that come with a package, by what the catalogue says that they can do. */
function reportPrebuilt(program: ProgramView, report: Report): void {
  for (const tool of program.tools)
    if (tool.effect === 'read' || tool.effect === 'write' || tool.effect === 'unknown') {
      const verb = tool.effect === 'unknown' ? 'register' : tool.effect;
      report(prebuiltTouch(signal, tool, verb));
    }
}
