import type { DocumentView, ProgramView } from '../../model/program.js';
import { lexiconOf, tokensOf } from '../data/lexicon.js';
import { perProgram } from '../per-program.js';
import { tablesOf, type Table } from '../data/tables.js';

/** Tables in which a running program keeps who may sign in: names with passwords, people with roles. */
export const accountTables = perProgram((program): readonly Table[] => {
  const samples = lexiconOf(program, 'samples');
  return [...tablesOf(program), ...program.documents.flatMap(inStatements)].filter(
    (table) =>
      (table.reach === 'started' || table.reach === 'may-run') &&
      table.form !== 'sample' &&
      samples.in(table.at.path).length === 0 &&
      (keepsPasswords(program, table) || keepsRoles(program, table)) &&
      isAsked(program, table),
  );
});

function keepsPasswords(program: ProgramView, { fields }: Table): boolean {
  const servers = new Set(program.vocabulary('accounts.servers'));
  const isOfAnother = fields.some((field) => servers.has(tokensOf(field).at(-1) ?? ''));
  return !isOfAnother && hasField(program, fields, 'secrets') && hasField(program, fields, 'names');
}

/** What a statement in a string declares is mostly a sample. */
function keepsRoles(program: ProgramView, { form, name, fields }: Table): boolean {
  const [people] = lexiconOf(program, 'accounts.people').in(tokensOf(name).at(-1) ?? '');
  return form === 'declared' && people !== undefined && hasField(program, fields, 'roles');
}

function hasField(program: ProgramView, fields: readonly string[], list: 'secrets' | 'names' | 'roles'): boolean {
  const words = lexiconOf(program, `accounts.${list}`);
  return fields.some((field) => words.in(field).length > 0);
}

/** Does a program ask for what a schema of the tree declares, `prisma.user.create(…)`, `"select … from users"`? Schemas are often made ahead. */
function isAsked(program: ProgramView, { form, name, at }: Table): boolean {
  const kind = program.documents.find(({ path }) => path === at.path)?.facts.kind;
  if (form !== 'declared' || kind === undefined || !schemas.has(kind)) return true;
  const one = name.toLowerCase().replace(/s$/, '');
  const isName = (text: string): boolean => text.toLowerCase() === one || text.toLowerCase() === `${one}s`;
  const statement = new RegExp(`\\b(?:from|into|update|join)\\s{1,9}["'\`[]?(?:public\\.)?${one.replace(/\W/g, '')}s?\\b`, 'i');
  // `{ role: 'user' }` of a message names no table.
  const isText = (text: string): boolean => (text !== 'user' && isName(text)) || statement.test(text.slice(0, maxStatement));
  return program.documents.some(
    ({ facts: { kind: own, ops }, reach }) =>
      (reach === 'started' || reach === 'may-run') &&
      !schemas.has(own) &&
      (ops.withText(['get', 'read'], isName).length > 0 || ops.withText(['const'], isText).length > 0),
  );
}

const schemas: ReadonlySet<string> = new Set(['sql', 'prisma']);

/** `insert into users (email, password) values (?, ?)`, `select id from users where email = ? and password = ?`; written values are seeds. */
function inStatements(document: DocumentView): Table[] {
  const { ops } = document.facts;
  const found: Table[] = [];
  for (const ref of ops.withText(['const'], (text) => /^\s*(?:insert|select)\s/i.test(text))) {
    const text = (ops.text(ref) ?? '').slice(0, maxStatement);
    const [, name] = /^\s*(?:insert\s+into|select\s[^;]{1,500}\sfrom)\s+["'`[]?(\w{1,60})/i.exec(text) ?? [];
    if (name === undefined || /=\s*'\w|\(\s*'\w/.test(text)) continue;
    found.push({
      form: 'written',
      name,
      fields: text.match(/\w+/g) ?? [],
      at: { path: document.path, span: ops.span(ref) },
      reach: document.reach,
    });
  }
  return found;
}

const maxStatement = 1000;
