import type { ProgramView } from '../../model/program.js';
import type { Touch } from '../../model/touch.js';
import { nameOf, ofItself, recordTables } from './data-files.js';
import type { DataKind } from './data-kind.js';
import { lexiconOf } from './lexicon.js';
import { openInputs } from './open-inputs.js';
import { isChat, touchOfInput } from './records.js';
import type { Report } from '../report-matches.js';
import { tablesOfPeople } from './table-reads.js';
import { tablesOf, type Table } from './tables.js';
import { isToldByPeople } from './told-tables.js';

/** Tables whose fields are this kind of data; mostly nothing tells how they are filled. */
export function reportTables(program: ProgramView, kind: DataKind, signal: Touch['signal'], report: Report): void {
  const samples = lexiconOf(program, 'samples');
  const secrets = lexiconOf(program, 'accounts.secrets');
  const invented = inventedTables(program);
  const calledSamples = new Set(program.documents.flatMap(({ path, facts }) => (ofItself(facts) === undefined ? [] : [path])));
  const ofPeople = tablesOfPeople(program);
  for (const table of tablesOf(program)) {
    const { form, name, fields, at, reach } = table;
    if (invented.has(name.toLowerCase())) continue;
    if (form === 'sample' || form === 'text' || samples.in(at.path).length > 0 || calledSamples.has(at.path)) continue;
    const fielded = kind.fielded(fields);
    // Who has a password and an address there is somebody.
    const keepsAccounts = fields.some((field) => secrets.in(field).length > 0);
    if (fielded < 1 && (fielded === 0 || (kind.named([name]) === 0 && !keepsAccounts))) continue;
    const ofAccounts = keepsAccounts && !ofPeople.has(table) ? ['account-fields'] : [];
    report({
      signal,
      verb: 'ingest',
      subject: { kind: 'data', name: kind.name, target: null },
      landing: { place: 'unknown', stage: 'unstated', owner: 'unstated', known: 'computed', chain: [] },
      auth: 'none',
      traits: [ofPeople.has(table) ? 'of-accounts' : isToldByPeople(program, table, kind) ? 'open-input' : 'fields-only', ...ofAccounts],
      at,
      reach,
      guards: [],
      chain: [],
    });
  }
}

/** Tables that a data file of the tree fills with made-up or published records, by their own names or their files'. */
function inventedTables(program: ProgramView): ReadonlySet<string> {
  const harmless = recordTables(program).filter(({ looks }) => looks === 'synthetic' || looks === 'public');
  return new Set(harmless.map(({ path, table }) => (table.name ?? nameOf(path).replace(/\.\w+$/, '')).toLowerCase()));
}

/** A chat whose texts are kept under whoever wrote them. */
export function reportStoredChats(program: ProgramView, signal: Touch['signal'], report: Report): void {
  const table = chatTable(program);
  if (table === undefined) return;
  for (const input of openInputs(program)) {
    // A command's option is typed by whoever runs it, and no user of the chat.
    if (input.models.length === 0 || input.view.form === 'argument' || !isChat(program, input)) continue;
    const touch = touchOfInput(program, { input, signal, subject: 'chat', traits: ['free-chat', 'under-user'], prompt: null });
    report({ ...touch, chain: [...touch.chain, { ...table.at, note: { code: 'written-here', details: { name: table.name } } }] });
  }
}

/** A table that keeps texts under whoever wrote them. */
export function chatTable(program: ProgramView): Table | undefined {
  return tablesOf(program).find((own) => keepsChats(program, own));
}

function keepsChats(program: ProgramView, { fields, reach, at }: Table): boolean {
  if (lexiconOf(program, 'samples').in(at.path).length > 0) return false;
  const owners = lexiconOf(program, 'chat.owners');
  const own = lexiconOf(program, 'chat.of-owners');
  const texts = lexiconOf(program, 'chat.texts');
  const measures = lexiconOf(program, 'chat.measures');
  if (reach === 'dead' || reach === 'test' || reach === 'vendored') return false;
  return (
    fields.some((field) => owners.in(field).length > 0 && own.in(field).length === 0) &&
    fields.some((field) => texts.in(field).length > 0 && measures.in(field).length === 0)
  );
}
