import type { CallView, ModelView, ProgramView } from '../model/program.js';
import type { Touch } from '../model/touch.js';

/** Models that are asked for by an id which a list of words knows, whatever asks them; those of `known` calls are told already. */
export function touchesOfModels(
  program: ProgramView,
  list: string,
  subject: string,
  known: ReadonlySet<CallView | null>,
): Omit<Touch, 'detector' | 'signal'>[] {
  const patterns = program.vocabulary(list).map((pattern) => pattern.split('*'));
  return program.models.flatMap((model) => {
    const { call } = model;
    if ([call, ...call.clients].some((own) => known.has(own)) || !isAsked(model, patterns)) return [];
    return {
      verb: 'execute' as const,
      subject: { kind: 'service' as const, name: subject, target: null },
      landing: program.land([], 'managed'),
      auth: 'own' as const,
      traits: [],
      at: call.at,
      reach: call.reach,
      guards: call.guards,
      chain: [],
    };
  });
}

function isAsked({ ids }: ModelView, patterns: readonly (readonly string[])[]): boolean {
  return ids.some(({ text, placeholder }) => !placeholder && patterns.some((parts) => holds(text.toLowerCase(), parts)));
}

/** Do the parts stand in the text one behind the other, the first at its start? */
function holds(text: string, [start = '', ...others]: readonly string[]): boolean {
  let at = text.startsWith(start) ? start.length : -1;
  for (const part of others) {
    const found = at < 0 ? -1 : text.indexOf(part, at);
    at = found < 0 ? -1 : found + part.length;
  }
  return at >= 0;
}
