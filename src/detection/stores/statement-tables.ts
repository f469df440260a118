import type { CallView, CatalogMatch, ProgramView } from '../../model/program.js';
import { tablesOf } from '../data/tables.js';
import { perProgram } from '../per-program.js';
import { sqlOf, statementsOf, statementWord } from '../effects/sql.js';

/** What statements touch of managed databases whose tables the program's own statements create or fill: sql`insert into dreams …`. */
export function ownByStatements(program: ProgramView, matches: readonly CatalogMatch[]): ReadonlySet<CatalogMatch> {
  const products = program.vocabulary('systems.own-tables');
  const statements = matches.flatMap((match) => {
    const sql = match.call === null || !products.includes(match.entry.service) ? '' : sqlOf(program, match.call);
    return sql === '' ? [] : [{ match, tables: tablesIn(sql), isFilling: filling.has(statementWord(sql) ?? '') }];
  });
  const filled = new Set(statements.flatMap(({ tables, isFilling }) => (isFilling ? tables.slice(0, 1) : [])));
  return new Set(statements.flatMap(({ match, tables }) => (tables.length > 0 && tables.every((name) => filled.has(name)) ? [match] : [])));
}

/**
 * Statements that read tables which nothing in the tree declares, creates or fills, while it declares others: `select … from employees` in a tree
 * that creates `sessions`.
 */
export const readsForeignTables = perProgram((program): ReadonlySet<CallView> => {
  const declared = tablesOf(program).flatMap(({ name }) => (name === '' ? [] : [stem(name)]));
  if (declared.length === 0) return new Set();
  const statements = program
    .matches('database')
    .flatMap(({ call }) => (call === null ? [] : [{ call, texts: statementsOf(program, call) }].filter(({ texts }) => texts.length > 0)));
  const changed = statements.flatMap(({ texts }) => texts.filter((text) => statementWord(text) !== 'select').flatMap(tablesIn));
  const known = new Set([...declared, ...changed.map(stem)]);
  const isForeign = (text: string): boolean => {
    const tables = tablesIn(text);
    return statementWord(text) === 'select' && tables.length > 0 && !tables.some((name) => known.has(stem(name)) || ofEngine.test(name));
  };
  return new Set(statements.flatMap(({ call, texts }) => (texts.every(isForeign) ? [call] : [])));
});

/** What an engine tells of its own tables. */
const ofEngine = /^(?:information_schema|pg_|sqlite_|sys\b|mysql\.)/i;

/** `public.UserSessions` and `user_session` are one. */
function stem(name: string): string {
  return name
    .slice(name.lastIndexOf('.') + 1)
    .replaceAll('_', '')
    .toLowerCase()
    .replace(/s$/, '');
}

/** `select … from dreams join users`, `insert into dreams`, `create table if not exists dreams` */
function tablesIn(sql: string): readonly string[] {
  const found = sql.matchAll(/\b(?:from|join|into|update|table|exists)\s{1,9}["'`[]?(\w[\w.]{0,60})/gi);
  return [...found].map(([, name = '']) => name.toLowerCase()).filter((name) => name !== 'if');
}

const filling: ReadonlySet<string> = new Set(['insert', 'upsert', 'create']);
