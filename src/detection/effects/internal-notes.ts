import type { CatalogMatch, ProgramView, Value } from '../../model/program.js';
import { keyedWithin } from './keyed.js';

/** `{ content, private: true }`, `{ message_type: 'note', body }`: kept in a conversation, and only colleagues see it. */
export function isInternalNote(program: ProgramView, { call, request }: CatalogMatch): boolean {
  const body = request?.body ?? null;
  const parts = keyedWithin(program, [...(call?.args ?? []), ...(body === null ? [] : program.fields(body))]);
  return parts.some(
    ([key, value]) => (hidden.test(String(key)) && program.constant(value) === true) || (kinds.test(String(key)) && isNote(program, value)),
  );
}

function isNote(program: ProgramView, value: Value): boolean {
  const texts = program.texts(value);
  return texts.length > 0 && texts.every(({ text }) => text === 'note');
}

const hidden = /^(?:private|is_?private|internal|is_?internal)$/i;
const kinds = /^(?:message_?)?type$/i;
