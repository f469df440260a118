import { append } from '../model/append.js';
import type { CallView, ProgramView } from '../model/program.js';
import { opsBehind } from './derived.js';
import { tokensOf } from './lexicon.js';
import { peopleSignUp } from './own-accounts.js';
import { perProgram } from './per-program.js';
import { tablesOf, type Table } from './tables.js';

/** Tables that a tool reads for a model, of a service in which people sign up: what stands in them is told by those people. */
export const tablesOfPeople = perProgram((program): ReadonlySet<Table> => {
  if (!peopleSignUp(program)) return new Set();
  const reads = new Set(program.matches('database').flatMap(({ call, verb }) => (call === null || verb !== 'read' ? [] : [call])));
  const tools = program.tools.filter(({ reach }) => reach === 'started' || reach === 'may-run');
  const read = new Set(tools.flatMap(({ calls }) => calls.filter((call) => reads.has(call))).flatMap((call) => namesIn(program, call)));
  return new Set(tablesOf(program).filter(({ name }) => read.has(plain(name))));
});

/** The declared tables that a read names. */
export function tablesRead(program: ProgramView, call: CallView): readonly Table[] {
  const tables = declaredTables(program);
  return tables.size === 0 ? [] : namesIn(program, call).flatMap((name) => tables.get(name) ?? []);
}

const declaredTables = perProgram((program): ReadonlyMap<string, readonly Table[]> => {
  const found = new Map<string, Table[]>();
  for (const table of tablesOf(program)) if (table.form === 'declared' && table.name !== '') append(found, plain(table.name), table);
  return found;
});

/** Names that a read is written with: `select(Account)`, `prisma.account.findMany()`, `accountRepository.findAll()`, `… from accounts`. */
function namesIn(program: ProgramView, { document, value, args }: CallView): readonly string[] {
  const found: string[] = [];
  for (const op of opsBehind(document, value.ref, maxParts)) {
    if (op.op === 'read') found.push(op.name);
    if (op.op === 'get' && typeof op.key === 'string') found.push(op.key);
  }
  const statements = args.flatMap(([, own]) => program.texts(own).map(({ text }) => text.slice(0, maxStatement)));
  for (const text of statements) for (const [, name] of text.matchAll(/\b(?:from|join)\s{1,9}["'`[]?(\w{1,60})/gi)) found.push(name ?? '');
  return found.map((name) => plain(name.replace(/(?:Repository|Repo|Dao|Model|Mapper)$/i, '')));
}

/** `Accounts`, `account` and `ACCOUNT` are one name. */
function plain(name: string): string {
  return tokensOf(name).join(' ');
}

const maxParts = 60;
const maxStatement = 4000;
