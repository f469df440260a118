import { append } from '../../model/append.js';
import type { Ref } from '../../model/facts.js';
import type { CallView, DocumentView, ProgramView } from '../../model/program.js';
import { classFields } from './class-fields.js';
import { opsBehind } from '../effects/ops-behind.js';
import { tokensOf } from './lexicon.js';
import { peopleSignUp } from '../access/own-accounts.js';
import { perProgram } from '../per-program.js';
import { tablesOf, type Table } from './tables.js';

/** Tables that a tool reads for a model, of a service in which people sign up: what stands in them is told by those people. */
export const tablesOfPeople = perProgram((program): ReadonlySet<Table> => {
  if (!peopleSignUp(program)) return new Set();
  const reads = new Set(program.matches('database').flatMap(({ call, verb }) => (call === null || verb !== 'read' ? [] : [call])));
  const tools = program.tools.filter(({ reach }) => reach === 'started' || reach === 'may-run');
  const read = new Set(tools.flatMap(({ calls }) => calls.filter((call) => reads.has(call))).flatMap((call) => namesIn(program, call)));
  return new Set(tablesOf(program).filter(({ name }) => read.has(plain(name))));
});

/** The fields of each declared table and each class that a read names. */
export function fieldsRead(program: ProgramView, call: CallView): readonly (readonly string[])[] {
  const fields = fieldsByName(program);
  return fields.size === 0 ? [] : namesIn(program, call).flatMap((name) => fields.get(name) ?? []);
}

const fieldsByName = perProgram((program): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const found = new Map<string, (readonly string[])[]>();
  for (const { form, name, fields } of tablesOf(program)) if (form === 'declared' && name !== '') append(found, plain(name), fields);
  for (const [name, { fields }] of classFields(program)) append(found, plain(name), fields);
  return found;
});

/**
 * Names that a read is written with: `select(Account)`, `db.from('accounts')`, `prisma.account.findMany()`, `accountRepository.findAll()`,
 * `… from accounts`; the type of a `repository`.
 */
function namesIn(program: ProgramView, { document, value, args }: CallView): readonly string[] {
  const found: string[] = [];
  const types = typesByName(document);
  for (const op of opsBehind(document, value.ref, maxParts)) {
    const name = op.op === 'read' ? op.name : op.op === 'get' ? String(op.key) : '';
    found.push(...(types.get(name) ?? []));
    if (op.op === 'read') found.push(op.name, ...document.facts.imports.flatMap(({ local, name }) => (local === op.name ? [name] : [])));
    if (op.op === 'get' && typeof op.key === 'string') found.push(op.key);
    if (op.op === 'const' && typeof op.value === 'string' && /^\w{1,60}$/.test(op.value)) found.push(op.value);
  }
  const statements = args.flatMap(([, own]) => program.texts(own).map(({ text }) => text.slice(0, maxStatement)));
  for (const text of statements) for (const [, name] of text.matchAll(/\b(?:from|join)\s{1,9}["'`[]?(\w{1,60})/gi)) found.push(name ?? '');
  return found.map((name) => plain(name.replace(/(?:Repository|Repo|Dao|Model|Mapper)$/i, '')));
}

/** What a document declares its fields and parameters as. */
function typesByName({ facts: { ops, units } }: DocumentView): ReadonlyMap<string, readonly string[]> {
  const known = knownTypes.get(ops);
  if (known !== undefined) return known;
  const found = new Map<string, string[]>();
  const add = (name: string, type: Ref): void => {
    const op = ops.form(type) === 'read' ? ops.at(type) : null;
    if (op?.op === 'read' && /^\p{Lu}/u.test(op.name)) append(found, name, op.name);
  };
  for (const { params } of units) for (const { name, type } of params) if (type !== null) add(name, type);
  for (let ref = 0; ref < ops.length; ref++) {
    const op = ops.form(ref) === 'write' ? ops.at(ref) : null;
    if (op?.op === 'write') add(op.name, op.value);
  }
  knownTypes.set(ops, found);
  return found;
}

const knownTypes = new WeakMap<DocumentView['facts']['ops'], ReadonlyMap<string, readonly string[]>>();

/** `Accounts`, `account` and `ACCOUNT` are one name. */
function plain(name: string): string {
  return tokensOf(name).join(' ');
}

const maxParts = 60;
const maxStatement = 4000;
