import type { CallView, CatalogMatch, ProgramView } from '../../model/program.js';
import type { Touch } from '../../model/touch.js';
import type { DataKind } from './data-kind.js';
import { asksToInvent } from './invention.js';
import { promptsGivenTo } from '../prompts.js';
import { derivedFrom, type Derived } from '../effects/derived.js';
import { opsBehind } from '../effects/ops-behind.js';
import { fetchesOf } from '../effects/fetches.js';
import { lexiconOf } from './lexicon.js';
import { perProgram } from '../per-program.js';
import { isSeen, readsOf } from '../effects/reads.js';
import { touchOf, type Report } from '../report-matches.js';
import { fieldsRead } from './table-reads.js';

/** Reads of systems that keep this kind of data, and of databases whose tables and columns are named after it. */
export function reportSources(program: ProgramView, kind: DataKind, signal: Touch['signal'], report: Report): void {
  const systems = new Set(program.vocabulary(`${kind.name}.systems`));
  for (const match of recordReads(program))
    if ((systems.has(match.entry.service) || asksFor(program, match, kind)) && isSeen(program, match) && !isOther(program, match, kind))
      report({ ...touchOf(match), signal, traits: [] });
  for (const match of storeReads(program))
    if ((isOf(program, match, kind) && isSeenAsRows(program, match)) || isToldOf(program, match, kind))
      report({ ...touchOf(match), signal, traits: [] });
}

/** `{ properties: ['credit_score', 'annual_income'] }`: whatever else a system keeps, such fields of its records are asked for. */
function asksFor(program: ProgramView, { call }: CatalogMatch, kind: DataKind): boolean {
  return call !== null && kind.distinct(texts(program, call)) >= 2;
}

/** A file of a bucket or the rows of a sheet that a model is given, of which only the prompt says what stands in it. */
function isToldOf(program: ProgramView, { call, signal, entry }: CatalogMatch, kind: DataKind): boolean {
  const isTable = program.vocabulary('systems.tables').includes(entry.service);
  if (call === null || (signal !== 'production-access/cloud-data' && !isTable)) return false;
  const prompts = promptsGivenTo(program, program.modelsGiven(call.value)).map(({ text }) => text);
  return kind.named(prompts) === 1 && !prompts.some((text) => asksToInvent(program, text));
}

/** What a statement brings back is often fetched by another call: `cursor.execute(…)`, then `cursor.fetchall()`. */
function isSeenAsRows(program: ProgramView, match: CatalogMatch): boolean {
  const fetches = match.call === null ? [] : (fetchesOf(program).get(match.call) ?? []);
  return [match, ...fetches].some((own) => isSeen(program, own));
}

/** A set of tools of such a system reads as well, whatever else it does. */
function recordReads(program: ProgramView): readonly CatalogMatch[] {
  const toolkits = new Set(program.vocabulary('systems.toolkits'));
  const sets = program.matches('system-of-record').filter(({ entry, form }) => form !== 'client' && toolkits.has(entry.service));
  return [...new Set([...['system-of-record', 'ticketing'].flatMap((detector) => readsOf(program, detector)), ...sets])];
}

/** Of databases, and of the sheets and bases that people keep records in. */
const storeReads = perProgram((program): readonly CatalogMatch[] => {
  const tables = program.vocabulary('systems.tables');
  return [
    ...['database', 'cloud-data'].flatMap((detector) => readsOf(program, detector)),
    ...readsOf(program, 'system-of-record').filter(({ entry }) => tables.includes(entry.service)),
  ];
});

/** A catalogue, a price list, a quote: kept by the same service, and nobody's record. */
function isOther(program: ProgramView, { call, request }: CatalogMatch, kind: DataKind): boolean {
  if (call === null) return false;
  const said = [call.method, ...call.names, ...texts(program, call), ...(request?.urls ?? []).map(({ text }) => text)];
  const others = lexiconOf(program, 'systems.others');
  return said.some((text) => others.in(text).length > 0) && kind.named(said) < 1 && kind.fielded(said.flatMap(words)) === 0;
}

/**
 * Two indications among what the call says and what is taken out of its rows: the table, the columns, the function around it;
 * or the table or class that the tree declares.
 */
function isOf(program: ProgramView, { call, target }: CatalogMatch, kind: DataKind): boolean {
  if (call === null) return false;
  const said = [...texts(program, call), ...chainOf(call), ...call.names, ...call.clients.flatMap((client) => texts(program, client))];
  const fields = takenFields(program, call);
  const taken = fields.map(({ name }) => name);
  const named = kind.named([...said, call.unit.name, target ?? '']);
  const fielded = kind.fielded([...said.flatMap(words), ...taken]);
  if (named + fielded >= 1.5 || (fielded === 1 && named > 0) || (named === 1 && fielded > 0)) return true;
  const given = fields.filter(({ value }) => program.modelsGiven(value).length > 0);
  const identifying = kind.identifying(given.map(({ name }) => name)).size;
  if (identifying >= 2 || (named > 0 && identifying > 0)) return true;
  // Where single fields are taken out of the rows, those that identify are among them.
  const takesRecords = taken.length === 0 || kind.identifying(taken).size > 0;
  return takesRecords && fieldsRead(program, call).some((declared) => kind.fielded(declared) === 1);
}

/** Single fields that the file takes out of what the call brings back; each kind of data asks for them. */
function takenFields(program: ProgramView, call: CallView): Derived['fields'] {
  const { answers, known } = fieldsOfCalls(program);
  const found = known.get(call) ?? derivedFrom(call.document, [call.value], answers).fields.filter(({ name }) => isField(name));
  known.set(call, found);
  return found;
}

const fieldsOfCalls = perProgram((program) => ({
  answers: program.models.map(({ call }) => call.value),
  known: new Map<CallView, Derived['fields']>(),
}));

function isField(name: string): boolean {
  return !wrappings.has(name) && !name.startsWith('__');
}

const wrappings: ReadonlySet<string> = new Set(['length', 'data', 'rows', 'error', 'count', 'docs', 'items', 'records']);

/** Texts, keys and classes of the calls that a call is chained to, and of those that it is handed: `db("customers").select(…)`, `execute(text("…"))`, `Customer.query()`. */
function chainOf({ document, value }: NonNullable<CatalogMatch['call']>): string[] {
  const found: string[] = [];
  for (const op of opsBehind(document, value.ref, maxArguments)) {
    if (op.op === 'const' && typeof op.value === 'string') found.push(op.value.slice(0, maxText));
    if (op.op === 'get' && typeof op.key === 'string') found.push(op.key);
    if (op.op === 'read' && /^\p{Lu}\p{Ll}/u.test(op.name)) found.push(op.name);
  }
  return found;
}

/** Constants and keys among the arguments, some levels deep. */
function texts(program: ProgramView, call: NonNullable<CatalogMatch['call']>): string[] {
  const found: string[] = [];
  const pending = call.args.map(([key, value]) => ({ key, value, depth: 0 }));
  for (let at = 0; at < pending.length && at < maxArguments; at++) {
    const next = pending[at];
    if (next === undefined) break;
    if (typeof next.key === 'string') found.push(next.key);
    found.push(...program.texts(next.value).map(({ text }) => text.slice(0, maxText)));
    if (next.depth < maxDepth) for (const [key, value] of program.items(next.value)) pending.push({ key, value, depth: next.depth + 1 });
  }
  return found;
}

/** The identifiers of a query. */
function words(text: string): string[] {
  return text.match(/[\p{L}_]\w*/gu) ?? [];
}

const maxArguments = 60;
const maxDepth = 4;
const maxText = 2000;
