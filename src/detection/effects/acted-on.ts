import type { ProgramView } from '../../model/program.js';
import type { Action } from './actions.js';
import type { Effect } from './effects.js';
import { carriesOutput } from './actions.js';
import { lexiconOf } from '../data/lexicon.js';

/**
 * Rows that somebody works off: an order, a reservation, a claim. What the model's output puts into such a table of a server is a record
 * that others act on, whoever filled the table before.
 */
export function isActedOn(program: ProgramView, { effect }: Action, effects: readonly Effect[]): boolean {
  const { call, landing, verb } = effect;
  if (verb !== 'write' || landing.place === 'process' || landing.place === 'sandbox') return false;
  // On the own machine such rows are a trial, unless people outside are answered in their own messenger.
  if (landing.place === 'local' && (isFile(effect) || !talksToPeople(program, effects))) return false;
  const records = lexiconOf(program, 'records.acted-on');
  const makers = lexiconOf(program, 'records.makers');
  const texts = call.args.flatMap(([, value]) => program.texts(value).map(({ text }) => text.slice(0, maxText)));
  const makes = [call.unit.name, call.method, ...texts].some((text) => makers.in(text).length > 0);
  const named = [call.unit.name, ...call.names.map(membersOf), ...texts.map(tableOf)].some((text) => records.in(text).length > 0);
  return makes && named && carriesOutput(program, call);
}

/** A file or memory is a sample, a server that listens here is not. */
function isFile({ traits }: Effect): boolean {
  return !traits.includes('local-service');
}

/** Answers go to whoever wrote to the program. */
function talksToPeople(program: ProgramView, effects: readonly Effect[]): boolean {
  return effects.some((effect) => {
    const far = effect.landing.place === 'managed' || effect.landing.place === 'remote';
    const people = effect.match?.signal === 'real-world-impact/customer-facing';
    return far && people && effect.verb === 'send' && program.fromModel(effect.call) !== null;
  });
}

/** `prisma.reservation.create`: without the package, whose own name says nothing of the rows. */
function membersOf(name: string): string {
  return name.slice(name.indexOf('.') + 1);
}

/** The table of a statement, or a name by itself. */
function tableOf(text: string): string {
  const table = /\b(?:into|update)\s+["'`[]?(\w{1,60})/i.exec(text.slice(0, maxText))?.[1];
  return table ?? (/^\w{1,40}$/.test(text) ? text : '');
}

const maxText = 400;
