import type { ProgramView, ToolView } from '../../model/program.js';
import type { SignalId, Touch, Verb } from '../../model/touch.js';
import { carriesOutput, type Action } from './actions.js';
import type { Means } from './effects.js';

/** A signal of autonomous action that stands for one way of acting. */
export interface MeansSignal {
  readonly signal: SignalId;
  readonly means: readonly Means[];
}

/**
 * Shells, interpreters, browsers and desktops have signals of their own where the model's output reaches them. A tool of an MCP server
 * is judged as that server's; a fixed path through a page or a fixed command is an ordinary tool.
 */
export function isMeansOfItsOwn(program: ProgramView, action: Action): boolean {
  const { effect } = action;
  if (action.by === 'server') return false;
  switch (effect.means) {
    case 'code':
    case 'desktop':
      return true;
    case 'shell':
      return true;
    case 'program':
      return effect.verb === 'execute';
    case 'browser':
      return carriesOutput(program, effect.call);
    default:
      return false;
  }
}

/** A tool that comes with a package. Where it lands only its settings know. */
export function prebuiltTouch(signal: SignalId, tool: ToolView, verb: Verb): Omit<Touch, 'detector'> {
  return {
    signal,
    verb,
    subject: { kind: 'tool', name: tool.name, target: null },
    landing: { place: 'unknown', stage: 'unstated', owner: 'unstated', known: 'computed', chain: [] },
    auth: 'own',
    traits: [],
    at: tool.at,
    reach: tool.reach,
    guards: tool.guards,
    chain: [],
  };
}
