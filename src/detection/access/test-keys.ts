import type { CatalogMatch, ProgramView } from '../../model/program.js';

/**
 * Is a vendor's test key (`sk_test_…`, by the entry's own patterns), and no live one, written for one of the client's arguments, beside the
 * call or in an env file?
 */
export function hasTestKey(program: ProgramView, { call, document, entry }: CatalogMatch): boolean {
  const starts = entry.sandbox.flatMap((pattern) => keyStart.exec(pattern)?.[1] ?? []);
  if (starts.length === 0) return false;
  const given = call === null ? [] : [call, ...call.clients].flatMap(({ args }) => args.flatMap(([, value]) => program.texts(value)));
  const beside = program.documents.filter(({ id, kind }) => id === document.id || kind === 'env').flatMap((own) => program.words(own));
  const texts = [...given.filter(({ placeholder }) => !placeholder), ...beside].map(({ text }) => text);
  const live = starts.map((start) => start.replace('_test_', '_live_'));
  return texts.some((text) => startsWithOne(text, starts)) && !texts.some((text) => startsWithOne(text, live));
}

const keyStart = /^([a-z]{1,12}_test_)\*$/;

/** With something behind it: a word that only stands for the key to come is long, where it says anything. */
function startsWithOne(text: string, starts: readonly string[]): boolean {
  return starts.some((start) => text.startsWith(start) && key.test(text.slice(start.length, start.length + 80)));
}

const key = /^(?:\S{9}|(?!x{3}|your|here|key|change)\w{3})/i;
