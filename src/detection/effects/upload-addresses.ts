import type { ProgramView, RequestView } from '../../model/program.js';
import { perProgram } from '../per-program.js';

/**
 * An upload to an address that a messenger gave out for it, `fetch(answer.upload_url, { body: image })`: nobody sees what lies there before
 * the call that posts it, which is judged by itself.
 */
export function isUploadForPost(program: ProgramView, { call, urls }: RequestView): boolean {
  if (urls.some(({ text, environment }) => text.includes('://') || environment.length > 0)) return false;
  const address = call.argument(0) ?? call.argument('url');
  const asked = address === null ? [] : requestsOfMessengers(program);
  return address !== null && asked.length > 0 && program.flows(asked, address) !== null;
}

/** What requests to the hosts of messengers give back. */
const requestsOfMessengers = perProgram((program) => {
  const messengers = new Set(program.vocabulary('systems.chats'));
  const matches = program.catalogs.flatMap((id) => program.matches(id));
  const hosts = new Set(matches.flatMap(({ entry, target }) => (messengers.has(entry.service) && target !== null ? [target] : [])));
  const isOfMessenger = ({ urls }: RequestView): boolean => urls.some(({ text }) => hosts.has(text.split('/')[2] ?? ''));
  return hosts.size === 0 ? [] : program.requests.filter(isOfMessenger).map(({ call }) => call.value);
});
