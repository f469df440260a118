import { lexiconOf, type CallView, type CatalogMatch, type ProgramView } from '../../src/detector-api.js';

/**
 * An entry in the operator's own calendar to which nobody is invited moves nothing that runs: it is a note to oneself. In a program that
 * speaks of appointments or bookings the same calendar is what a practice works by.
 */
export function isOwnDiary(program: ProgramView, { entry, call }: CatalogMatch): boolean {
  if (entry.service !== 'calendar-booking' || call === null) return false;
  // A node's calendar is known by the account's own name for it.
  if (call.style !== 'entry' && !isPrimary(program, call)) return false;
  const records = lexiconOf(program, 'operations.records');
  const tellsVisits = (text: string): boolean => records.in(text).some((word) => !goods.has(word));
  const speaks = ({ text, form }: { readonly text: string; readonly form: string }): boolean =>
    (form === 'field' && text.toLowerCase() === 'attendees') || tellsVisits(text);
  return !program.words(call.document).some(speaks) && !program.prompts.some(({ text }) => tellsVisits(text));
}

function isPrimary(program: ProgramView, call: CallView): boolean {
  const calendar = call.argument('calendarId') ?? call.argument(0);
  const calendars = calendar === null ? [] : program.texts(calendar);
  return calendars.length > 0 && calendars.every(({ text }) => text === 'primary');
}

/** Of what an operation works off, what no calendar is kept for. */
const goods: ReadonlySet<string> = new Set(['order', 'work order', 'dispatch', 'shipment', 'delivery']);
