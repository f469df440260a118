import {
  actionsOf,
  carriesOutput,
  defineDetector,
  hasOwnModel,
  prebuiltTouch,
  touchOfAction,
  type CallView,
  type ProgramView,
} from '../../src/detector-api.js';
import { runsOnlySums } from './arithmetic.js';

const signal = 'autonomous-action/code-execution';

/** Text of a model, or of a tool that a model calls, that becomes running code. */
export default defineDetector({
  id: 'code-execution',
  emits: [signal],
  turn: 'last',
  detect(program, report, seen) {
    for (const action of actionsOf(program, seen))
      if (
        action.by !== 'server' &&
        action.effect.means === 'code' &&
        (hasOwnModel(action.effect) || runsOutput(program, action.effect.call))
      )
        report(touchOfAction(program, signal, action));
    for (const tool of program.tools)
      if (tool.effect === 'execute' && tool.name !== 'shell') report(prebuiltTouch(signal, tool, 'execute'));
  },
});

/** The text that is run, not the names that it is run with: `eval(rule, {"context": answer})`. */
function runsOutput(program: ProgramView, call: CallView): boolean {
  if (runsOnlySums(program, call)) return false;
  const [code] = call.args;
  if (!call.names.some((name) => takesNames.has(name))) return carriesOutput(program, call);
  return code !== undefined && program.ofModel(code[1]) !== null;
}

const takesNames: ReadonlySet<string> = new Set(['eval', 'exec']);
