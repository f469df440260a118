import type { CallView, ProgramView, Value } from '../../model/program.js';
import type { Verb } from '../../model/touch.js';

/** The statement that a call is given, as far as it is written; at most 4,000 characters. */
export function sqlOf(program: ProgramView, call: CallView): string {
  return statementsOf(program, call)[0] ?? '';
}

/** All statements that a call may be given: what is handed to a helper that runs them is one for each of its callers. */
export function statementsOf(program: ProgramView, call: CallView): readonly string[] {
  const given = call.argument(0) ?? (call.style === 'entry' ? call.argument('query') : null);
  const value = given === null ? null : preparedFrom(program, given);
  // sql`select …` is handed its texts as a list, `execute({ sql })` in a map.
  const parts = value === null || call.style === 'entry' ? [] : program.items(value).filter(([key]) => key === 0 || key === 'sql');
  const texts = [...(value === null ? [] : [value]), ...parts.map(([, part]) => part)].flatMap((own) => program.texts(own));
  return texts.map(({ text }) => behindDeclarations(text)).filter((text) => statementWord(text) !== null);
}

/** What a statement was prepared from: `execute(session.prepare("…"), values)`; the value itself where it is none. */
export function preparedFrom(program: ProgramView, value: Value): Value {
  const made = program.makers(value).find(({ method }) => preparing.has(method));
  return made?.argument(0) ?? value;
}

const preparing: ReadonlySet<string> = new Set(['prepare', 'prepareQuery', 'prepareStatement', 'prepare_query']);

/** A statement behind what it declares first: `DECLARE $id AS Int64; UPSERT …` */
export function behindDeclarations(text: string): string {
  let rest = text.slice(0, 4000).trim();
  for (let count = 0; count < mostDeclarations && /^(?:declare|pragma)\s/i.test(rest); count++) {
    const end = rest.indexOf(';');
    if (end < 0 || end + 1 >= rest.length) break;
    rest = rest.slice(end + 1).trimStart();
  }
  return rest;
}

const mostDeclarations = 20;

export function verbOfSql(sql: string): Verb | null {
  return ofSession.test(sql) ? 'read' : (verbs.get(statementWord(sql) ?? '') ?? null);
}

/** What is set for the connection alone changes nothing that the database keeps: `ALTER SESSION SET TIMEZONE = 'UTC'`. */
export const ofSession = /^[\s(]{0,20}alter\s+session\b/i;

/** The word that a statement begins with, in lower case; null for what is none. */
export function statementWord(text: string): string | null {
  const word = /^[a-z]+/i.exec(text)?.[0].toLowerCase();
  return word !== undefined && (verbs.has(word) || word === 'select' || word === 'with' || word === 'show') ? word : null;
}

const verbs: ReadonlyMap<string, Verb> = new Map([
  ['insert', 'write'],
  ['update', 'write'],
  ['upsert', 'write'],
  ['merge', 'write'],
  ['replace', 'write'],
  ['create', 'write'],
  ['alter', 'write'],
  ['copy', 'write'],
  ['grant', 'write'],
  ['delete', 'delete'],
  ['drop', 'delete'],
  ['truncate', 'delete'],
]);
