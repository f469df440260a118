import {
  defineDetector,
  handsOnNoSecret,
  modelCallsOf,
  reportMatches,
  type CatalogMatch,
  type Guard,
  type ProgramView,
} from '../../src/detector-api.js';
import { startsTheWorkflow } from './pipelines.js';
import { repeatsTheWorkflow } from './timers.js';

export default defineDetector({
  id: 'schedule',
  emits: ['durable-use/schedule'],
  detect(program, report) {
    reportMatches(program, 'schedule', report, (match) =>
      startsTheWorkflow(program, match) && (!isTimer(match) || repeatsTheWorkflow(program, match))
        ? { guards: [...unfilled(program, match), ...unanswered(program, match)] }
        : 'skip',
    );
  },
});

function isTimer({ entry }: CatalogMatch): boolean {
  return entry.service === 'timer' || entry.service === 'timed-method';
}

/** A statement that still asks for the project that it calls. */
function unfilled(program: ProgramView, { call, at }: CatalogMatch): readonly Guard[] {
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
