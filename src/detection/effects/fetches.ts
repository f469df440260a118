import { append } from '../../model/append.js';
import type { CallView, CatalogMatch, ProgramView } from '../../model/program.js';
import { perProgram } from '../per-program.js';
import { readsOf } from './reads.js';
import { sqlOf } from './sql.js';

/** The calls that fetch what a statement brings back, by the call of the statement: `cursor.fetchall()` behind `cursor.execute(…)`. */
export const fetchesOf = perProgram((program): ReadonlyMap<CallView, readonly CatalogMatch[]> => {
  const found = new Map<CallView, CatalogMatch[]>();
  for (const matches of byUnit(program).values()) {
    let statement: CallView | null = null;
    for (const match of [...matches].sort((a, b) => refOf(a) - refOf(b))) {
      const { call } = match;
      if (call === null) continue;
      if (sqlOf(program, call) !== '') statement = call;
      else if (statement !== null && fetches(call, statement)) append(found, statement, match);
    }
  }
  return found;
});

function byUnit(program: ProgramView): ReadonlyMap<string, readonly CatalogMatch[]> {
  const found = new Map<string, CatalogMatch[]>();
  for (const match of readsOf(program, 'database'))
    if (match.call !== null) append(found, `${match.call.document.id} ${match.call.unit.unit}`, match);
  return found;
}

function fetches({ method, clients }: CallView, statement: CallView): boolean {
  return method.startsWith('fetch') && clients.some((client) => statement.clients.includes(client));
}

function refOf({ call }: CatalogMatch): number {
  return call?.value.ref ?? -1;
}
