import type { CatalogMatch, ProgramView } from '../../model/program.js';
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

/** `select … from dreams join users`, `insert into dreams`, `create table if not exists dreams` */
function tablesIn(sql: string): readonly string[] {
  const found = sql.matchAll(/\b(?:from|join|into|update|table|exists)\s{1,9}["'`[]?(\w[\w.]{0,60})/gi);
  return [...found].map(([, name = '']) => name.toLowerCase()).filter((name) => name !== 'if');
}

const filling: ReadonlySet<string> = new Set(['insert', 'upsert', 'create']);
