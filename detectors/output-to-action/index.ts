import { actionsOf, defineDetector, effectsOf, isReply, touchOfAction, type Action } from '../../src/detector-api.js';

const signal = 'autonomous-action/output-to-action';

/** Fixed code that passes a model's output on into something that changes the world. */
export default defineDetector({
  id: 'output-to-action',
  emits: [signal],
  turn: 'last',
  detect(program, report, seen) {
    const effects = effectsOf(program, seen);
    for (const action of actionsOf(program, seen)) {
      if (!isAction(action)) continue;
      const reply = isReply(program, action.effect, effects) ? ['same-conversation'] : [];
      report(touchOfAction(signal, action, { traits: [...traitsOf(action), ...reply] }));
    }
  },
});

/** Looking something up is none; model-written SQL is one, behind a tool too. */
function isAction({ effect, by }: Action): boolean {
  if (effect.traits.includes('model-sql')) return true;
  if (by !== 'fixed' || effect.verb === 'read' || effect.verb === 'ingest' || effect.verb === 'register') return false;
  return effect.means === 'service' || effect.means === 'request' || effect.means === 'database';
}

/** What fixed code writes into a database is its own table, its history or its log. */
function traitsOf({ effect }: Action): readonly string[] {
  return effect.means === 'database' && !effect.traits.includes('model-sql') ? ['own-table'] : [];
}
