import { bareName, keyedWithin, type CallView, type CatalogMatch, type ProgramView } from '../../src/detector-api.js';

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
  return fields.has(bareName(call.method)) || keyedWithin(program, call.args).some(([key]) => fields.has(bareName(String(key))));
}
