import type { CallView, ProgramView, Value } from '../../src/detector-api.js';

export const hour = 3_600_000;

/** How long a call waits at most, in milliseconds, of whatever it is given; 0 where nothing tells. */
export function longestWait(program: ProgramView, call: CallView): number {
  const unit = unitNamed(call.method) ?? unitGiven(program, call) ?? (call.document.kind === 'python' ? 1000 : 1);
  return Math.max(0, ...call.args.flatMap(([key, value]) => waitsOf(program, value, unitNamed(String(key)) ?? unit)));
}

/** Less than an hour between two runs is a loop that looks for something: `{ seconds: 30 }`, `"interval", minutes=5`, `every: "10s"`. */
export function isPolling(program: ProgramView, call: CallView): boolean {
  const unit = unitGiven(program, call) ?? (countsSeconds.has(call.document.kind) ? 1000 : 1);
  const waits = lengths(program, call.args).flatMap(([key, value]) => {
    const named = unitNamed(key);
    if (named === null && !intervals.has(key)) return [];
    return [Math.max(0, ...waitsOf(program, value, named ?? unit))];
  });
  const whole = waits.reduce((left, right) => left + right, 0);
  // What the system starts by the quarter of an hour is a job; within a program that is a loop.
  return whole > 0 && (ofSystem.has(call.document.kind) ? whole <= 60_000 : whole < hour);
}

/** What the call is given by name, also within a map. */
function lengths(program: ProgramView, args: CallView['args']): (readonly [string, Value])[] {
  return args.flatMap(([key, value]) => {
    const within = typeof key === 'number' || intervals.has(key) ? program.items(value) : [];
    return [[String(key), value] as const, ...within.map(([name, item]) => [String(name), item] as const)];
  });
}

function waitsOf(program: ProgramView, value: Value, unit: number): number[] {
  const told = program.texts(value).map(({ text }) => (/^\d{1,15}(?:\.0)?$/.test(text) ? Number(text) * unit : written(text)));
  // `TimeSpan.FromHours(24)`, `Duration::from_secs(86400)`, `timedelta(days=1)`
  const made = program.makers(value).map(({ method, args }) => {
    const whole = unitNamed(method);
    const parts = args.map(([key, part]) => [unitNamed(String(key)) ?? whole, part] as const);
    return parts.reduce((sum, [own, part]) => sum + (own === null ? 0 : Math.max(0, ...numbersOf(program, part)) * own), 0);
  });
  return [...told, ...made];
}

function numbersOf(program: ProgramView, value: Value): number[] {
  return program.texts(value).map(({ text }) => (/^\d{1,15}(?:\.\d{1,6})?$/.test(text) ? Number(text) : 0));
}

/** `PT6H`, `P1D`, `24h`, `10 minutes`: a length of time as a text. */
function written(text: string): number {
  const parts = /^P?T?(\d{1,9}) ?([a-z]{1,12})$/i.exec(text.slice(0, 40));
  if (parts === null) return 0;
  return Number(parts[1]) * (letters.get(parts[2]?.toLowerCase() ?? '') ?? unitNamed(parts[2] ?? '') ?? 0);
}

/** An argument beside the number says what it counts: `6, TimeUnit.HOURS`. */
function unitGiven(program: ProgramView, { args }: CallView): number | null {
  for (const [, value] of args)
    for (const name of program.names(value)) {
      const unit = /\b(?:TimeUnit|ChronoUnit)\.(\w{1,20})$/.exec(name)?.[1];
      if (unit !== undefined) return unitNamed(unit);
    }
  return null;
}

/** `hours`, `FromHours`, `WithIntervalInHours`, `from_secs`, `MILLISECONDS`; `hour` alone is a time of the day. */
function unitNamed(name: string): number | null {
  const word = /(?:^|[_a-z])(weeks|days|hours|minutes|mins|seconds|secs|millis|milliseconds)$/i.exec(name)?.[1]?.toLowerCase();
  return word === undefined ? null : (units.get(word) ?? null);
}

const units: ReadonlyMap<string, number> = new Map([
  ['weeks', 168 * hour],
  ['days', 24 * hour],
  ['hours', hour],
  ['minutes', 60_000],
  ['mins', 60_000],
  ['seconds', 1000],
  ['secs', 1000],
  ['milliseconds', 1],
  ['millis', 1],
]);

const letters: ReadonlyMap<string, number> = new Map([
  ['d', 24 * hour],
  ['day', 24 * hour],
  ['h', hour],
  ['hour', hour],
  ['m', 60_000],
  ['min', 60_000],
  ['minute', 60_000],
  ['s', 1000],
  ['sec', 1000],
  ['second', 1000],
  ['ms', 1],
]);

/** Arguments that say how long it is until the next run. */
const intervals: ReadonlySet<string> = new Set(['interval', 'every', 'StartInterval', 'Repetition', 'Interval', 'period']);
/** Files in which the clock of a system is set. */
const ofSystem: ReadonlySet<string> = new Set(['plist', 'xml']);
/** Where a length of time without a unit counts seconds; elsewhere it counts milliseconds. */
const countsSeconds: ReadonlySet<string> = new Set(['python', 'plist']);
