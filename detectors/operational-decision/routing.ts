import { bareName, type CallView, type CatalogMatch, type ProgramView, type Value } from '../../src/detector-api.js';

/**
 * Changes of a ticket that say who has to work on it, where a model has a part in them: work is routed. A desk's own tickets are rows of
 * its database; on the own machine such rows are a trial.
 */
export function routedTickets(program: ProgramView): readonly CatalogMatch[] {
  const fields = new Set(program.vocabulary('routing.fields'));
  const columns = new Set(program.vocabulary('routing.columns'));
  const isRouted = ({ call, form, verb }: CatalogMatch, names: ReadonlySet<string>): boolean =>
    call !== null && form !== 'client' && verb === 'write' && assigns(program, call, names) && byModel(program, call);
  return [
    ...program.matches('ticketing').filter((match) => isRouted(match, fields)),
    ...program.matches('database').filter((match) => !ownPlaces.has(match.landing.place) && isRouted(match, columns)),
  ];
}

export const ownPlaces: ReadonlySet<string> = new Set(['process', 'local', 'sandbox']);

function byModel(program: ProgramView, call: CallView): boolean {
  return program.tool(call) !== null || program.fromModel(call) !== null;
}

/** A key among its arguments, some levels deep, or its own name. */
function assigns(program: ProgramView, call: CallView, fields: ReadonlySet<string>): boolean {
  if (fields.has(bareName(call.method))) return true;
  const pending: (readonly [string, Value, number])[] = call.args.map(([key, value]) => [String(key), value, 0] as const);
  for (let at = 0; at < pending.length && at < maxKeys; at++) {
    const next = pending[at];
    if (next === undefined) break;
    const [key, value, depth] = next;
    if (fields.has(bareName(key))) return true;
    if (depth < 4) for (const [inner, item] of program.items(value)) pending.push([String(inner), item, depth + 1]);
  }
  return false;
}

const maxKeys = 80;
