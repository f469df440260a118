import { languageOf } from '../../model/languages.js';
import type { Alternative, CallView, ProgramView, Value } from '../../model/program.js';
import type { Verb } from '../../model/touch.js';
import { hasOwnModel, type Effect } from './effects.js';
import { perProgram } from '../per-program.js';
import { seededServices } from '../stores/seeded-services.js';
import { behindDeclarations, ofSession, preparedFrom } from './sql.js';

/** A statement on a database: what the SQL says that it does, whether a model wrote it, whether the database is a sample of the tree. */
export function effectOfDatabase(program: ProgramView, effect: Effect): Effect {
  const { call, landing, match } = effect;
  const given = match?.entry.traits.includes('by-key') === true ? null : statementOf(program, call);
  const statement = given === null ? null : preparedFrom(program, textIn(program, given));
  const texts = statement === null ? [] : program.texts(statement);
  const written = verbOfSql(texts) ?? (statement === null ? null : verbOfBuilder(program.names(statement)));
  const isTold = written !== null || texts.some(isStatement);
  const handed = statement !== null && program.ofModel(statement) !== null && (!isTold || isHandedByModel(program, call, statement, texts));
  const byModel = handed || hasOwnModel(effect);
  const local = landing.place === 'local' || landing.place === 'process';
  const traits = [
    ...effect.traits,
    ...(byModel ? ['model-sql'] : []),
    ...(local && (isFile(effect) ? isSeeded(program) || isCommitted(program, effect) : isSeededService(program, effect))
      ? ['own-sample']
      : []),
    ...(local && !isFile(effect) ? ['local-service'] : []),
    ...(isReadOnly(program, call) ? ['read-only-connection'] : []),
  ];
  return { ...effect, verb: byModel ? 'execute' : (written ?? effect.verb), traits };
}

/** One caller of a helper writes its whole statement, another hands on what a model wrote. */
function isHandedByModel(program: ProgramView, { unit }: CallView, statement: Value, texts: readonly Alternative[]): boolean {
  if (unit.unit === 0) return false;
  const handed = program.callersOf(unit).flatMap(({ args }) => args.map(([, value]) => value));
  const said = new Set(handed.flatMap((value) => program.texts(value).map(({ text }) => text)));
  const written = texts.filter(isStatement);
  if (!written.every(({ text }) => said.has(text))) return false;
  // `session.execute(select(Story).where(Story.slug == slug))` is put together where it is run, whoever tells the slug.
  if (written.length === 0 && !handed.some((value) => verbOfBuilder(program.names(value)) !== null)) return false;
  return handed.some(
    (value) =>
      program.ofModel(value) !== null &&
      !program.texts(value).some(isStatement) &&
      verbOfBuilder(program.names(value)) === null &&
      program.flows([value], statement) !== null,
  );
}

/** What the call runs; of a command of .NET, what the command was made with. */
function statementOf(program: ProgramView, call: CallView): Value | null {
  if (commandMethods.has(call.method.replace(/Async$/, '')))
    return call.clients.find(({ method }) => method.endsWith('Command'))?.argument(0) ?? null;
  if (looksAmongRows(call)) return null;
  if (languageOf(call.document.facts.kind) === 'elixir') return statementOfModule(call);
  if (secondIsSql.has(call.method)) return call.argument(1);
  if (call.method === 'rpc') return runsSql(program, call) ? (call.argument('query') ?? call.argument('sql') ?? null) : null;
  if (!sqlMethods.has(call.method) && !call.names.some((name) => flowQuery.test(name))) return null;
  return call.argument(0) ?? call.argument('sql') ?? call.argument('query') ?? call.argument('text');
}

/** `execute({ sql, args })`: what stands beside the statement are its values. */
function textIn(program: ProgramView, given: Value): Value {
  return program.items(given).find(([key]) => key === 'sql' || key === 'text' || key === 'query')?.[1] ?? given;
}

/** What takes a text is called `query`: all else of a repository is handed a query that code put together. A driver's function is handed its connection first. */
function statementOfModule(call: CallView): Value | null {
  if (!/^(?:query|execute|prepare_execute)!?$/.test(call.method)) return null;
  return call.argument(call.names.some((name) => /\bRepo\.query!?$/.test(name)) ? 0 : 1);
}

/** A function of the database that runs what it is handed: `rpc('execute_sql', { query })`. */
function runsSql(program: ProgramView, call: CallView): boolean {
  const name = call.argument(0);
  return name !== null && program.texts(name).some(({ text }) => /sql/i.test(text.slice(0, 100)));
}

/** `{row.id: row for row in session.scalars(…)}.get(key)`: an element of what a statement gave back, and called what that is called. */
function looksAmongRows({ method, names, receiver }: CallView): boolean {
  return method === 'get' && receiver !== null && names.length > 0 && names.every((name) => !name.endsWith('.get'));
}

const commandMethods: ReadonlySet<string> = new Set(['ExecuteReader', 'ExecuteNonQuery', 'ExecuteScalar']);

/** Of Go: behind a context, or what the rows are read into. */
const secondIsSql: ReadonlySet<string> = new Set(['QueryContext', 'QueryRowContext', 'ExecContext', 'QueryxContext', 'Select', 'Get']);

/** A node of a low-code flow that runs a query, whatever its platform calls that. */
const flowQuery = /^flow:[\w-]{1,60}\.query$/;

const sqlMethods: ReadonlySet<string> = new Set([
  'execute', 'executemany', 'executescript', 'execute_sql', 'query', 'queryRaw', '$queryRawUnsafe', '$executeRawUnsafe', '$queryRaw', '$executeRaw', 'raw',
  'run', 'run_no_throw', 'exec', 'all', 'get', 'each', 'prepare', 'fetch', 'fetchrow', 'fetchval', 'fetch_all', 'read_sql', 'read_sql_query', 'sql', 'unsafe',
  'any', 'many', 'one', 'none', 'oneOrNone', 'manyOrNone', 'command', 'do', 'execute_query', 'executeQuery', 'send', 'text',
  'run_sql', 'queryForList', 'queryForMap', 'queryForObject', 'queryForRowSet', 'executeUpdate', 'createNativeQuery', 'prepareStatement', 'statement',
  'exec_query', 'select', 'select_all', 'find_by_sql', 'Raw', 'Exec', 'QueryRow', 'Queryx', 'Query', 'QueryAsync', 'Execute', 'ExecuteAsync', 'FromSqlRaw', 'SqlQueryRaw', 'ExecuteSqlRaw', 'ExecuteSqlRawAsync',
]); // prettier-ignore

/** The first word of the statements that are written in the tree; null where none is. */
function verbOfSql(texts: readonly Alternative[]): Verb | null {
  const verbs = texts.map(({ text }) => sqlVerbs.get(firstWord(text))).filter((verb) => verb !== undefined);
  return verbs.find((verb) => verb === 'delete') ?? verbs.find((verb) => verb === 'write') ?? verbs[0] ?? null;
}

/** `select(Order).where(Order.id == wanted)`: a statement that is put together by calls, into which only values come. */
function verbOfBuilder(names: readonly string[]): Verb | null {
  const parts = names.flatMap((name) => name.split('.').slice(1));
  return parts.map((part) => builders.get(part)).find((verb) => verb !== undefined) ?? null;
}

const builders: ReadonlyMap<string, Verb> = new Map([
  ['delete', 'delete'],
  ['insert', 'write'],
  ['update', 'write'],
  ['select', 'read'],
]);

function isStatement({ text }: Alternative): boolean {
  return sqlVerbs.has(firstWord(text));
}

function firstWord(text: string): string {
  const start = behindDeclarations(text).slice(0, 200);
  return ofSession.test(start) ? 'set' : (/^[\s(]*([a-z]+)/i.exec(start)?.[1]?.toLowerCase() ?? '');
}

const sqlVerbs: ReadonlyMap<string, Verb> = new Map([
  ...['select', 'with', 'show', 'describe', 'explain', 'pragma', 'match', 'set', 'use', 'begin'].map((word) => [word, 'read'] as const),
  ...['insert', 'update', 'create', 'alter', 'merge', 'replace', 'upsert', 'copy', 'call', 'grant'].map((word) => [word, 'write'] as const),
  ...['delete', 'drop', 'truncate'].map((word) => [word, 'delete'] as const),
]);

/** SQLite, DuckDB and the like: a file, or nothing but memory. */
function isFile({ match, subject }: Effect): boolean {
  return (
    match?.entry.service === 'local-database' ||
    (subject.target !== null && /\.(?:db|sqlite3?|duckdb)$|:memory:|^sqlite/.test(subject.target))
  );
}

/** The file itself lies in the tree. */
function isCommitted(program: ProgramView, { subject: { target } }: Effect): boolean {
  const name = target === null ? '' : target.slice(target.lastIndexOf('/') + 1);
  return /^[\w-]{1,80}\.(?:db|sqlite3?|duckdb)$/.test(name) && program.paths.some((path) => path === name || path.endsWith(`/${name}`));
}

/** A container that scripts of the tree fill at its first start, by its name in compose or on a port of the own machine. */
function isSeededService(program: ProgramView, { subject: { target } }: Effect): boolean {
  const seeded = seededServices(program);
  return target !== null && seeded.size > 0 && (seeded.has(target) || /^(?:localhost|127\.0\.0\.1)$/.test(target));
}

/** Does the tree itself make the tables? */
const isSeeded = perProgram((program): boolean => {
  return (
    program.calls.some((call) => makers.has(call.method) || call.names.includes('sql:create-table') || createsTable(program, call)) ||
    program.documents.some(({ facts }) => facts.kind === 'sql')
  );
});

const makers: ReadonlySet<string> = new Set(['create_all', 'to_sql', 'executescript', 'read_csv', 'read_csv_auto']);

function createsTable(program: ProgramView, call: CallView): boolean {
  const statement = sqlMethods.has(call.method) ? call.argument(0) : null;
  return (
    statement !== null && program.texts(statement).some(({ text }) => /^[\s(]*create\s+(?:virtual\s+)?table\b/i.test(text.slice(0, 200)))
  );
}

function isReadOnly(program: ProgramView, call: CallView): boolean {
  const made = madeReadOnly(program);
  return [call, ...call.clients].some((owner) => made.has(owner) || isSetReadOnly(program, owner));
}

/** By an argument, by an attribute that is set later, or in what it is opened with. */
function isSetReadOnly(program: ProgramView, call: CallView): boolean {
  if (switches.some((key) => isOn(program, call.argument(key)))) return true;
  return call.args.some(([, value]) => program.texts(value).some(({ text }) => asksForReading.test(text.slice(0, 2000))));
}

function isOn(program: ProgramView, value: Value | null): boolean {
  return value !== null && program.constant(value) !== false;
}

const switches = ['readonly', 'readOnly', 'read_only'];

const asksForReading =
  /mode=ro\b|default_transaction_read_only=on|readonly=true|ApplicationIntent=ReadOnly|^\s*(?:set|begin|start)\b.{1,60}\bread[ _]only|^\s*pragma\s+query_only\b/i;

/** Clients that a call of their own makes read-only: `connection.set_session(readonly=True)`, `execute("BEGIN READ ONLY")`. */
const madeReadOnly = perProgram((program): ReadonlySet<CallView> => {
  const settles = program.calls.filter((call) => call.receiver !== null && settlers.has(call.method) && isSetReadOnly(program, call));
  return new Set(settles.flatMap(({ clients }) => clients));
});

const settlers: ReadonlySet<string> = new Set(['set_session', 'execute', 'query', 'exec', 'run']);
