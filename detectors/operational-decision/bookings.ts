import { carriesOutput, lexiconOf, sqlOf, type CatalogMatch, type ProgramView } from '../../src/detector-api.js';
import { ownPlaces } from './routing.js';

/**
 * New rows of a server's table that somebody works off: an order for the kitchen, an appointment, a shipment. A model that makes them runs
 * the place; on the own machine they are a trial.
 */
export function bookedRecords(program: ProgramView): readonly CatalogMatch[] {
  const records = lexiconOf(program, 'operations.records');
  return program.matches('database').filter((match) => {
    const { call, form, landing } = match;
    if (call === null || form === 'client' || ownPlaces.has(landing.place)) return false;
    const table = tableOf(program, match);
    return table !== '' && records.in(table).length > 0 && (program.tool(call) !== null || carriesOutput(program, call));
  });
}

/** The table that a row is put into: of a statement, or the name that a client's own method or its first argument has. */
function tableOf(program: ProgramView, { call, verb, resource }: CatalogMatch): string {
  if (call === null) return '';
  const statement = sqlOf(program, call);
  if (statement !== '') return /^insert\s+into\s+["'`[]?(?:\w{1,60}["'`\]]?\.["'`[]?)?(\w{1,60})/i.exec(statement)?.[1] ?? '';
  if (verb !== 'write' || !makers.has(call.method.toLowerCase())) return '';
  const members = call.names.map((name) => name.split('.').slice(1, -1).join(' '));
  return [...resource.map(({ text }) => text), ...members].join(' ').slice(0, 200);
}

const makers: ReadonlySet<string> = new Set([
  'create',
  'insert',
  'insertone',
  'insert_one',
  'add',
  'save',
  'createmany',
  'putitem',
  'put_item',
]);
