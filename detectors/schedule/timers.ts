import { type CallView, type CatalogMatch, perProgram, type ProgramView } from '../../src/detector-api.js';
import { pacedCalls } from './paces.js';
import { hour, longestWait } from './waits.js';

/** A timer counts where it has a model asked again and again, an hour or more apart: in seconds it polls, and once it only waits. */
export function repeatsTheWorkflow(program: ProgramView, { call, document, entry }: CatalogMatch): boolean {
  if (call === null || longestWait(program, call) < hour) return false;
  if (entry.service === 'timed-method') return true;
  const pages = new Set([...program.vocabulary('browser.frameworks'), ...program.vocabulary('browser.components')]);
  if (document.facts.imports.some(({ module }) => pages.has(module))) return false;
  const leading = leadingToModels(program);
  if (entry.service === 'ticker') return pacedCalls(program, call).some((own) => leading.has(own));
  return leading.has(call) && (!waitsOnce.has(call.method) || startsItselfAgain(program, call));
}

/** Timers that are done when they have run. */
const waitsOnce: ReadonlySet<string> = new Set(['setTimeout', 'Timer', 'AfterFunc']);

/** What is called later sets the timer: `function loop() { …; setTimeout(loop, hour); }`. */
function startsItselfAgain(program: ProgramView, call: CallView): boolean {
  // Of .NET, a timer that is told how long it waits after each run.
  if (call.style === 'new' && call.args.length > 3) return true;
  let units = [call.unit];
  for (let depth = 0; depth < maxDepth; depth++) {
    const callers = units.flatMap((unit) => program.callersOf(unit));
    if (callers.includes(call)) return true;
    units = callers.map(({ unit }) => unit);
  }
  return false;
}

/** Calls that ask a model, and those behind which one is asked, those that are given what asks it included. */
const leadingToModels = perProgram((program): ReadonlySet<CallView> => {
  const found = new Set<CallView>(program.models.map(({ call }) => call));
  const seen = new Set<string>();
  const pending: CallView['unit'][] = program.models.map(({ call }) => call.unit);
  for (let unit = pending.pop(); unit !== undefined && seen.size < maxUnits; unit = pending.pop()) {
    const key = `${unit.doc}:${unit.unit}`;
    if (seen.has(key) || unit.unit === 0) continue;
    seen.add(key);
    for (const caller of program.callersOf(unit)) {
      found.add(caller);
      pending.push(caller.unit);
    }
  }
  return found;
});

/** Functions between the timer and what sets it again. */
const maxDepth = 3;
/** Functions that lead to a model; more are not followed. */
const maxUnits = 400;
