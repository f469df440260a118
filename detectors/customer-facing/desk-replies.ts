import { isInternalNote, keyedWithin, type CatalogMatch, type ProgramView } from '../../src/detector-api.js';

/** Calls of help desks that mail what is written to whoever opened the ticket: replies, and comments that are not said to be internal. */
export function deskReplies(program: ProgramView): readonly CatalogMatch[] {
  const desks = new Set(program.vocabulary('systems.desks'));
  return program
    .matches('ticketing')
    .filter(({ entry, form, verb }) => desks.has(entry.service) && form !== 'client' && (verb === 'write' || verb === 'send'))
    .filter((match) => isReply(program, match) || hasPublicComment(program, match))
    .filter((match) => !isInternalNote(program, match));
}

/** `createReply(…)`, `POST /tickets/7/reply` */
function isReply(program: ProgramView, { call, request }: CatalogMatch): boolean {
  if (call === null) return false;
  const addresses = [...(request?.urls ?? []), ...call.args.slice(0, 3).flatMap(([, value]) => program.texts(value))];
  return /repl(?:y|ies)/i.test(call.method) || addresses.some(({ text }) => /\/repl(?:y|ies)\b/.test(text.slice(0, 300)));
}

/** `{ ticket: { comment: { body, public: true } } }`; without a word of it a comment is public. What opens a ticket answers nobody. */
function hasPublicComment(program: ProgramView, { call, request }: CatalogMatch): boolean {
  if (request?.method === 'POST' || /create|open|post/i.test(call?.method ?? '')) return false;
  const body = request?.body ?? null;
  const parts = [...(call?.args ?? []), ...(body === null ? [] : program.fields(body))];
  const comment = keyedWithin(program, parts).find(([key]) => key === 'comment');
  return comment !== undefined && !program.items(comment[1]).some(([name, item]) => name === 'public' && program.constant(item) === false);
}
