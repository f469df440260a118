import {
  DataKind,
  defineDetector,
  inputsOfKind,
  isSeen,
  isUpload,
  perProgram,
  readsOf,
  reportMatches,
  touchOf,
  touchOfInput,
  type CatalogMatch,
  type ProgramView,
  type Refinement,
  type Report,
} from '../../src/detector-api.js';
import { isAboutFrames } from './frames.js';
import { keepsMentions } from './mentions.js';
import { isOverheard } from './overheard.js';
import { takesFromPages } from './page-scripts.js';

/** Mailboxes, chats, drives, wikis, calendars, and the contents of tickets: whatever is read through an account. */
export default defineDetector({
  id: 'confidential-material',
  emits: ['sensitive-data/confidential-material'],
  detect(program, report) {
    reportMatches(program, 'confidential-material', report, (match) => refine(program, match));
    reportRecordings(program, report);
    // Tickets are internal; issues of a code host are left to source-code.
    const codeHosts = program.vocabulary('systems.code-hosts');
    for (const match of readsOf(program, 'ticketing'))
      if (!codeHosts.includes(match.entry.service) && !isAboutFrames(program, match) && isSeen(program, match))
        report({ ...touchOf(match), verb: 'read', signal: 'sensitive-data/confidential-material', traits: [] });
  },
});

function refine(program: ProgramView, match: CatalogMatch): Refinement | 'skip' {
  if (isBesideTheModel(program, match)) return 'skip';
  if (match.entry.traits.includes('opened-page') && !takesFromPages(program, match)) return 'skip';
  if (sendsOnly(match)) return { verb: 'send' };
  if (isOverheard(program, match)) return { traits: ['overheard'] };
  return keepsMentions(program, match) ? { traits: ['addressed-to-bot'] } : {};
}

/** The program tidies up after itself: no model sees anything of the place. */
function isBesideTheModel(program: ProgramView, { call, verb, entry }: CatalogMatch): boolean {
  if (call === null || (verb !== 'write' && verb !== 'delete') || program.models.length === 0) return false;
  return program.tool(call) === null && !seenServices(program).has(entry.service);
}

/** Services of which a model is given something. */
const seenServices = perProgram((program): ReadonlySet<string> => {
  const seen = readsOf(program, 'confidential-material').filter((read) => isSeen(program, read));
  return new Set(seen.map(({ entry }) => entry.service));
});

/** Recordings of meetings and exports of mailboxes that are handed in. */
function reportRecordings(program: ProgramView, report: Report): void {
  const signal = 'sensitive-data/confidential-material';
  for (const { input, prompt } of inputsOfKind(program, new DataKind(program, 'confidential-material')))
    if (isUpload(program, input))
      report(touchOfInput(program, { input, signal, subject: 'confidential-material', traits: ['open-input'], prompt }));
}

/** A request that changes something at an address that also reads. */
function sendsOnly({ form, request, verb }: CatalogMatch): boolean {
  const method = request?.method ?? 'GET';
  return form === 'request' && verb === 'read' && ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method) && !isQuery(request);
}

/** Searches are posted as well. */
function isQuery(request: CatalogMatch['request']): boolean {
  return (request?.urls ?? []).some(
    ({ text }) => /\/(?:query|search|download|list_folder|export|graphql)/.test(text) || !/\/\/[^/]+\/\S/.test(text),
  );
}
