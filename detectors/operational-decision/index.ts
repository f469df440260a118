import {
  defineDetector,
  isLeftToPeople,
  reportMatches,
  touchOf,
  type CatalogMatch,
  type DocumentView,
  type ProgramView,
} from '../../src/detector-api.js';
import { bookedRecords } from './bookings.js';
import { isOwnDiary } from './own-diary.js';
import { routedTickets } from './routing.js';

const signal = 'real-world-impact/operational-decision';

/** Means that act on the running world. A fixed rule of the application that acts counts as much as the model's choice. */
export default defineDetector({
  id: 'operational-decision',
  emits: [signal],
  detect(program, report) {
    reportMatches(program, 'operational-decision', report, (match) =>
      match.form === 'client' || isLeftToPeople(program, match) || isHousekeeping(program, match) || isOwnDiary(program, match)
        ? 'skip'
        : {},
    );
    for (const match of bookedRecords(program)) report({ ...touchOf(match), verb: 'write', signal, traits: [] });
    for (const match of routedTickets(program)) report({ ...touchOf(match), signal, traits: [] });
  },
});

/** A fixed command line, of a set-up script say: no model has part in it. A script that asks one, or is given its words, acts by its own rules. */
function isHousekeeping(program: ProgramView, { form, call, document }: CatalogMatch): boolean {
  const isCmdlet = form !== 'command' && call?.names.some((name) => name.startsWith('cli:')) === true;
  if (call === null || (form !== 'command' && !isCmdlet)) return false;
  if (isCmdlet && hasModelsPart(program, document)) return false;
  return program.tool(call) === null && program.fromModel(call) === null;
}

function hasModelsPart(program: ProgramView, document: DocumentView): boolean {
  return (
    program.models.some(({ call }) => call.document === document) ||
    program.calls.some((call) => call.document === document && program.fromModel(call) !== null)
  );
}
