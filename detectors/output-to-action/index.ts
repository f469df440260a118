import {
  actionsOf,
  defineDetector,
  effectsOf,
  isActedOn,
  isReply,
  sqlOf,
  statementWord,
  touchOf,
  touchOfAction,
  writtenPages,
  type Action,
  type Effect,
  type Place,
  type ProgramView,
  type Touch,
  type WrittenPage,
} from '../../src/detector-api.js';

const signal = 'autonomous-action/output-to-action';

/** Fixed code that passes a model's output on into something that changes the world. */
export default defineDetector({
  id: 'output-to-action',
  emits: [signal],
  turn: 'last',
  detect(program, report, seen) {
    const effects = effectsOf(program, seen);
    for (const action of actionsOf(program, seen)) {
      if (!isAction(program, action, effects)) continue;
      const reply = isReply(program, action.effect, effects) ? ['same-conversation'] : [];
      report(touchOfAction(program, signal, action, { traits: [...traitsOf(program, action, effects, seen), ...reply] }));
    }
    for (const page of writtenPages(program)) for (const touch of writesOf(program, page)) report(touch);
  },
});

/** What a model writes into the files of a page is out with them. */
function writesOf(program: ProgramView, { deployment, writes }: WrittenPage): readonly Omit<Touch, 'detector'>[] {
  const published: Place = { ...deployment.at, note: { code: 'also-here', details: { verb: 'send' } } };
  return writes.map((call) => ({
    ...touchOf(deployment),
    signal,
    verb: 'send',
    traits: [],
    at: call.at,
    reach: call.reach,
    guards: [...deployment.guards, ...call.guards],
    chain: [...(program.fromModel(call)?.chain ?? []), published],
  }));
}

/** Looking something up is none; model-written SQL is one, behind a tool too. */
function isAction(program: ProgramView, action: Action, effects: readonly Effect[]): boolean {
  const { effect, by } = action;
  if (effect.traits.includes('model-sql')) return true;
  if (by !== 'fixed' || effect.verb === 'read' || effect.verb === 'ingest' || effect.verb === 'register') return false;
  if (effect.means === 'store') return isActedOn(program, action, effects);
  return effect.means === 'service' || effect.means === 'request' || effect.means === 'database';
}

/** What fixed code writes into a database is its own table, its history or its log, unless somebody works off such rows. */
function traitsOf(program: ProgramView, action: Action, effects: readonly Effect[], seen: readonly Touch[]): readonly string[] {
  const { effect } = action;
  if (effect.means === 'store') return ['read-by-others'];
  if (effect.means === 'database' && isActedOn(program, action, effects)) return ['read-by-others'];
  const isOwn = effect.means === 'database' && !effect.traits.includes('model-sql') && !changesRowsOfOthers(program, effect, seen);
  return isOwn ? ['own-table'] : [];
}

/** Rows of a server's table that the tree neither makes nor fills are another's, and what changes or removes them acts on those. */
function changesRowsOfOthers(program: ProgramView, { call, landing }: Effect, seen: readonly Touch[]): boolean {
  if (landing.place !== 'remote' && landing.place !== 'managed') return false;
  if (!changing.has(statementWord(sqlOf(program, call)) ?? '')) return false;
  const own = seen.find(
    ({ signal: id, at }) => id === 'production-access/database' && at.path === call.at.path && at.span[0] === call.at.span[0],
  );
  return own !== undefined && !own.traits.includes('own-store');
}

const changing: ReadonlySet<string> = new Set(['update', 'delete', 'merge']);
