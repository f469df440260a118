import type { CallView, ProgramView } from '../model/program.js';
import type { Verb } from '../model/touch.js';

/** The statement that a call is given, as far as it is written; at most 4,000 characters. */
export function sqlOf(program: ProgramView, call: CallView): string {
  const value = call.argument(0) ?? (call.style === 'entry' ? call.argument('query') : null);
  // sql`select …` is handed its texts as a list, `execute({ sql })` in a map.
  const parts = value === null || call.style === 'entry' ? [] : program.items(value).filter(([key]) => key === 0 || key === 'sql');
  const texts = [...(value === null ? [] : [value]), ...parts.map(([, part]) => part)].flatMap((own) => program.texts(own));
  return texts.map(({ text }) => text.trim().slice(0, 4000)).find((text) => firstWord(text) !== null) ?? '';
}

export function verbOfSql(sql: string): Verb | null {
  return verbs.get(firstWord(sql) ?? '') ?? null;
}

function firstWord(text: string): string | null {
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
