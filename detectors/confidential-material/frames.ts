import type { CatalogMatch, ProgramView } from '../../src/detector-api.js';

/** Does it ask a tracker how it is set up: its projects, fields and kinds of tickets, as opposed to what stands in tickets? */
export function isAboutFrames(program: ProgramView, { call, request }: CatalogMatch): boolean {
  const frames = program.vocabulary('systems.tracker-frames');
  if (request === null) return call !== null && frames.includes(wordOf(call.method));
  const named = request.urls.map(({ text }) => lastPart(text)).filter((part) => part !== '');
  return named.length > 0 && named.every((part) => frames.includes(wordOf(part)));
}

/** `issuetype` of `https://acme.atlassian.net/rest/api/2/issuetype?expand=names`, `project` of `…/project/{}`. */
function lastPart(url: string): string {
  const path = url.slice(0, maxUrl).split(/[?#]/)[0] ?? '';
  return path.split('/').findLast((part) => part !== '' && part !== '{}') ?? '';
}

/** `ticketfields` of `ticket_fields.json`, `projects` of `get_all_projects`. */
function wordOf(name: string): string {
  return name
    .replace(/\.json$/, '')
    .replace(/^(?:get|list|search|fetch|find)(?:_?all)?_?(?=[A-Z])/i, '')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
}

const maxUrl = 500;
