import { lexiconOf, type CatalogMatch, type ProgramView } from '../../src/detector-api.js';

/**
 * An entry in the operator's own calendar to which nobody is invited moves nothing that runs: it is a note to oneself. In a program that
 * speaks of appointments or bookings the same calendar is what a practice works by.
 */
export function isOwnDiary(program: ProgramView, { entry, call }: CatalogMatch): boolean {
  if (entry.service !== 'calendar-booking' || call === null) return false;
  const calendar = call.argument('calendarId') ?? call.argument(0);
  const calendars = calendar === null ? [] : program.texts(calendar);
  if (calendars.length === 0 || !calendars.every(({ text }) => text === 'primary')) return false;
  const visits = lexiconOf(program, 'operations.visits');
  const speaks = ({ text, form }: { readonly text: string; readonly form: string }): boolean =>
    (form === 'field' && text.toLowerCase() === 'attendees') || visits.in(text).length > 0;
  return !program.words(call.document).some(speaks) && !program.prompts.some(({ text }) => visits.in(text).length > 0);
}
