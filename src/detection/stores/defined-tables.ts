import type { CatalogMatch, ProgramView } from '../../model/program.js';
import { readsForeignTables } from './statement-tables.js';

/** Tables that the tree creates are its own; those it only describes, where it also writes them. */
export function whoseTablesAreDefined(program: ProgramView, matches: readonly CatalogMatch[]): (match: CatalogMatch) => boolean {
  const products = program.vocabulary('systems.own-tables');
  const servicesThat = (verb: CatalogMatch['verb']): ReadonlySet<string> =>
    new Set(matches.flatMap((match) => (match.verb === verb ? [match.entry.service] : [])));
  const [defined, written] = [servicesThat('register'), servicesThat('write')];
  const foreign = readsForeignTables(program);
  return ({ entry, call }) => {
    if (call !== null && foreign.has(call)) return false;
    if (entry.product === 'named' && !products.includes(entry.service)) return false;
    return defined.has('sql-schema') || (defined.has('sql-models') && written.has(entry.service));
  };
}
