import type { CatalogMatch, ProgramView } from '../../model/program.js';
import { tablesOf } from '../data/tables.js';
import { sqlOf, statementWord } from '../effects/sql.js';

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
export function readsForeignTables(program: ProgramView, matches: readonly CatalogMatch[]): ReadonlySet<CatalogMatch> {
  const declared = tablesOf(program).flatMap(({ name }) => (name === '' ? [] : [stem(name)]));
  if (declared.length === 0) return new Set();
  const statements = matches.flatMap((match) => {
    const sql = match.call === null ? '' : sqlOf(program, match.call);
    const word = statementWord(sql) ?? '';
    return word === '' ? [] : [{ match, word, tables: tablesIn(sql).map(stem) }];
  });
  const known = new Set([...declared, ...statements.flatMap(({ word, tables }) => (word === 'select' ? [] : tables))]);
  return new Set(
    statements.flatMap(({ match, word, tables }) =>
      word === 'select' && tables.length > 0 && !tables.some((name) => known.has(name)) ? [match] : [],
    ),
  );
}

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
