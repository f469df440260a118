import type { CallView, ProgramView } from '../model/program.js';
import type { Landing } from '../model/touch.js';
import type { Effect } from './effects.js';

/** A browser lands where its pages come from: an address that is written, a page that the program itself sets, else anywhere. */
export function effectOfBrowser(program: ProgramView, effect: Effect): Effect {
  const service = effect.subject.name;
  const visits = program
    .matches('browser-session')
    .filter(({ entry, verb, call }) => entry.service === service && verb === 'read' && call !== null);
  const own = visits.flatMap(({ call }) => (call === null ? [] : [call]));
  const addresses = (effect.verb === 'read' ? [effect.call] : own).flatMap((call) => addressOf(program, call));
  if (addresses.length === 0) return own.length === 0 && setsContent(program) ? { ...effect, landing: inProcess } : effect;
  const landing = program.land(addresses, 'unknown', effect.landing.chain);
  return { ...effect, landing: landing.place === 'public' ? { ...landing, place: 'remote' } : landing };
}

function addressOf(program: ProgramView, call: CallView): ReturnType<ProgramView['texts']> {
  const value = call.argument(0) ?? call.argument('url');
  return value === null ? [] : program.texts(value);
}

function setsContent(program: ProgramView): boolean {
  return program.calls.some(({ method }) => method === 'setContent' || method === 'set_content');
}

const inProcess: Landing = { place: 'process', stage: 'unstated', owner: 'workflow', known: 'written', chain: [] };
