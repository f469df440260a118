import {
  defineDetector,
  handsOnNoSecret,
  modelCallsOf,
  reportMatches,
  type CallView,
  type CatalogMatch,
  type Guard,
  type ProgramView,
} from '../../src/detector-api.js';
import { startsTheWorkflow, wakesNobody } from './pipelines.js';
import { repeatsTheWorkflow } from './timers.js';
import { isPolling } from './waits.js';

export default defineDetector({
  id: 'schedule',
  emits: ['durable-use/schedule'],
  detect(program, report) {
    reportMatches(program, 'schedule', report, (match) =>
      startsTheWorkflow(program, match) && repeats(program, match)
        ? { guards: [...unfilled(program, match), ...unanswered(program, match)] }
        : 'skip',
    );
  },
});

/** By the minute it is a polling loop, and what is switched off never comes. */
function repeats(program: ProgramView, match: CatalogMatch): boolean {
  const { call, entry } = match;
  if (timers.has(entry.service)) return repeatsTheWorkflow(program, match);
  return call === null || !(isPolling(program, call) || isSwitchedOff(program, call));
}

/** What waits for a length of time that it is given. */
const timers: ReadonlySet<string> = new Set(['timer', 'ticker', 'timed-method']);

/** `cron = "-"` of Spring, `cron = "off"` of Quarkus. */
function isSwitchedOff(program: ProgramView, call: CallView): boolean {
  const cron = call.argument('cron');
  const texts = cron === null ? [] : program.texts(cron);
  return texts.length > 0 && texts.every(({ text }) => text === '-' || text === 'off' || text === 'disabled');
}

/** A statement that still asks for the project that it calls, a pipeline that only wakes an address which nobody has filled in. */
function unfilled(program: ProgramView, match: CatalogMatch): readonly Guard[] {
  const { call, at } = match;
  if (match.entry.service === 'pipeline-schedule' && wakesNobody(program, match)) return [{ form: 'placeholder', at }];
  const statement = call?.argument('statement') ?? null;
  const isOpen = statement !== null && program.texts(statement).some(({ placeholder }) => placeholder);
  return isOpen ? [{ form: 'placeholder', at }] : [];
}

/** A pipeline that asks a model, and hands on no secret for it. */
function unanswered(program: ProgramView, { document, at, entry }: CatalogMatch): readonly Guard[] {
  const asks = entry.service === 'repository-event' || entry.service === 'pipeline-schedule';
  if (!asks || !handsOnNoSecret(program, document.path)) return [];
  return modelCallsOf(program, document.path).length > 0 ? [{ form: 'broken', at }] : [];
}
