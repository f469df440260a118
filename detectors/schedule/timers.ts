import { type CallView, type CatalogMatch, perProgram, type ProgramView } from '../../src/detector-api.js';

/** A timer counts where it has a model asked again and again, an hour or more apart: in seconds it polls, and once it only waits. */
export function repeatsTheWorkflow(program: ProgramView, { call, document, entry }: CatalogMatch): boolean {
  if (call === null || longestWait(program, call) < hour) return false;
  if (entry.service === 'timed-method') return true;
  const pages = new Set([...program.vocabulary('browser.frameworks'), ...program.vocabulary('browser.components')]);
  if (document.facts.imports.some(({ module }) => pages.has(module))) return false;
  return leadingToModels(program).has(call) && (call.method === 'setInterval' || startsItselfAgain(program, call));
}

/** In milliseconds, of what the call is given. */
function longestWait(program: ProgramView, { args, method }: CallView): number {
  const unit = method === 'Timer' ? 1000 : 1;
  const waits = args.flatMap(([, value]) => program.texts(value).map(({ text }) => (/^\d{1,12}$/.test(text) ? Number(text) * unit : 0)));
  return Math.max(0, ...waits);
}

/** What is called later sets the timer: `function loop() { …; setTimeout(loop, hour); }`. */
function startsItselfAgain(program: ProgramView, call: CallView): boolean {
  let units = [call.unit];
  for (let depth = 0; depth < maxDepth; depth++) {
    const callers = units.flatMap((unit) => program.callersOf(unit));
    if (callers.includes(call)) return true;
    units = callers.map(({ unit }) => unit);
  }
  return false;
}

/** Calls behind which a model is asked, those that are given what asks it included. */
const leadingToModels = perProgram((program): ReadonlySet<CallView> => {
  const found = new Set<CallView>();
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
const hour = 3_600_000;
/** Functions that lead to a model; more are not followed. */
const maxUnits = 400;
