import type { DocumentView, ProgramView, Value } from '../../model/program.js';
import { answersInMessenger } from './advice.js';
import type { DataKind } from './data-kind.js';
import { perProgram } from '../per-program.js';
import { recordKeys, type Table } from './tables.js';

/**
 * Is a column that tells who somebody is filled with what people write to the program in a messenger: `order.deliveryAddress = message`,
 * `Order.create({ address: text })`?
 */
export function isToldByPeople(program: ProgramView, table: Table, kind: DataKind): boolean {
  const columns = kind.identifying(table.fields);
  if (columns.size === 0 || !answersInMessenger(program)) return false;
  return written(program).some(({ name, value }) => columns.has(name) && program.flows(told(program), value) !== null);
}

const told = perProgram((program): readonly Value[] =>
  program.inputs.flatMap(({ form, value }) => (form === 'route' || form === 'chat' ? [value] : [])),
);

interface Written {
  readonly name: string;
  readonly value: Value;
}

/** What is set on objects, and what calls of stores are handed under a name. */
const written = perProgram((program): readonly Written[] => [
  ...program.documents.flatMap((document) => (document.reach === 'started' || document.reach === 'may-run' ? setIn(document) : [])),
  ...program.matches('database').flatMap(({ call, verb }) => {
    const keys = call === null || verb !== 'write' ? new Set<string>() : new Set(recordKeys(program, call));
    const items = call === null ? [] : call.args.flatMap(([, value]) => program.items(value));
    return items.flatMap(([key, value]) => (keys.has(String(key)) ? [{ name: String(key), value }] : []));
  }),
]);

function setIn({ id, facts: { ops } }: DocumentView): readonly Written[] {
  const found: Written[] = [];
  for (let ref = 0; ref < ops.length && found.length < most; ref++) {
    const op = ops.form(ref) === 'set' ? ops.at(ref) : null;
    if (op?.op === 'set' && typeof op.key === 'string') found.push({ name: op.key, value: { doc: id, ref: op.value } });
  }
  return found;
}

const most = 400;
