import type { Column, Columns } from './columns.js';
import { share } from './measures.js';

/** What dates and times tell. */
export function timeSigns(columns: Columns): string[] {
  const all = columns.of('time').map((column) => ({ column, times: column.values.map(read).filter((time) => time !== null) }));
  const signs = new Set<string>();
  for (const { column, times } of all) {
    if (times.length >= 10 && share(times, ({ year }) => year > lastYear) > 0.02 && !column.words.some((word) => futures.has(word)))
      signs.add('time-future');
    for (const sign of [...hourSigns(times), ...weekSigns(column, times)]) signs.add(sign);
    if (isStepped(times)) signs.add('time-steps');
  }
  return [...signs];
}

interface Time {
  readonly year: number;
  readonly hour: number | null;
  /** Sunday is 0; null where day and month may be exchanged. */
  readonly weekday: number | null;
  readonly milliseconds: number;
}

function read(value: string): Time | null {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?/.exec(value) ?? [];
  if (year === undefined) {
    const late = /^\d{1,2}[./-]\d{1,2}[./-](\d{4})/.exec(value)?.[1];
    return late === undefined ? null : { year: Number(late), hour: null, weekday: null, milliseconds: Number.NaN };
  }
  const milliseconds = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0));
  return { year: Number(year), hour: hour === undefined ? null : Number(hour), weekday: new Date(milliseconds).getUTCDay(), milliseconds };
}

/** In no zone of the world does a business do as much between midnight and six as in the rest of the day. */
function hourSigns(times: readonly Time[]): string[] {
  const hours = times.flatMap(({ hour }) => (hour === null ? [] : [hour]));
  // What was written in one go has the hour of its writing.
  const days = new Set(times.map(({ milliseconds }) => Math.floor(milliseconds / 86_400_000)));
  if (hours.length < 50 || days.size < 5 || share(hours, (hour) => hour === 0) > 0.5) return [];
  const quarters = Array.from({ length: 24 }, (_, start) => share(hours, (hour) => (hour - start + 24) % 24 < 6));
  const quietest = Math.min(...quarters);
  if (quietest > 0.15) return ['time-flat'];
  return quietest < 0.1 ? ['time-of-day'] : [];
}

function weekSigns({ words }: Column, times: readonly Time[]): string[] {
  const days = times.flatMap(({ weekday }) => (weekday === null ? [] : [weekday]));
  if (days.length < 40 || !words.some((word) => businessDays.has(word))) return [];
  const weekends = share(days, (day) => day === 0 || day === 6);
  return weekends < 0.13 ? ['time-weekends'] : weekends > 0.22 ? ['time-every-day'] : [];
}

function isStepped(times: readonly Time[]): boolean {
  const steps = times.slice(1).map(({ milliseconds }, at) => milliseconds - (times[at]?.milliseconds ?? 0));
  return steps.length >= 12 && steps[0] !== 0 && share(steps, (step) => step === steps[0]) > 0.9;
}

/** Facts know no clock. */
const lastYear = 2030;
const futures: ReadonlySet<string> = new Set(['expiry', 'expires', 'expiration', 'due', 'end', 'maturity', 'until', 'valid', 'renewal']);
const businessDays: ReadonlySet<string> = new Set([
  'hire',
  'hired',
  'invoice',
  'start',
  'joined',
  'opened',
  'booking',
  'payment',
  'transaction',
  'termination',
  'posted',
  'created',
  'issued',
  'admission',
]);
