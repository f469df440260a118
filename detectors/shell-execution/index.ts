import {
  actionsOf,
  carriesOutput,
  defineDetector,
  isRunByCode,
  prebuiltTouch,
  touchOfAction,
  type Action,
  type ProgramView,
} from '../../src/detector-api.js';

const signal = 'autonomous-action/shell-execution';

/** Model output, or what a model hands to a tool, that reaches a shell or an interpreter. */
export default defineDetector({
  id: 'shell-execution',
  emits: [signal],
  turn: 'last',
  detect(program, report, seen) {
    for (const action of actionsOf(program, seen))
      if (action.by !== 'server' && isShell(program, action)) report(touchOfAction(program, signal, action));
    for (const tool of program.tools)
      if (tool.effect === 'execute' && tool.name === 'shell' && !isRunByCode(program, tool)) report(prebuiltTouch(signal, tool, 'execute'));
  },
});

/** A fixed program that is handed names is a tool; without any model output nothing is executed for the model. */
function isShell(program: ProgramView, { effect }: Action): boolean {
  const { means, verb, call } = effect;
  if (means === 'shell') return carriesOutput(program, call);
  return means === 'program' && verb === 'execute' && carriesOutput(program, call);
}
