import {
  actionsOf,
  defineDetector,
  effectsOf,
  isActedOn,
  isReply,
  touchOfAction,
  type Action,
  type Effect,
  type ProgramView,
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
      report(touchOfAction(program, signal, action, { traits: [...traitsOf(program, action, effects), ...reply] }));
    }
  },
});

/** Looking something up is none; model-written SQL is one, behind a tool too. */
function isAction(program: ProgramView, action: Action, effects: readonly Effect[]): boolean {
  const { effect, by } = action;
  if (effect.traits.includes('model-sql')) return true;
  if (by !== 'fixed' || effect.verb === 'read' || effect.verb === 'ingest' || effect.verb === 'register') return false;
  if (effect.means === 'store') return isActedOn(program, action, effects);
  return effect.means === 'service' || effect.means === 'request' || effect.means === 'database';
}

/** What fixed code writes into a database is its own table, its history or its log, unless somebody works off such rows. */
function traitsOf(program: ProgramView, action: Action, effects: readonly Effect[]): readonly string[] {
  const { effect } = action;
  if (effect.means === 'store') return ['read-by-others'];
  if (effect.means === 'database' && isActedOn(program, action, effects)) return ['read-by-others'];
  return effect.means === 'database' && !effect.traits.includes('model-sql') ? ['own-table'] : [];
}
