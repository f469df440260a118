import type { Gate } from '../../model/touch.js';
import type { AssistantEntry, AssistantRule } from './assistant-files.js';

/**
 * What stands between an agent and a tool: the rule that says so, of its own file before that of its assistant, else the mode that either
 * sets. Null for a tool that is denied.
 */
export function gatesFor(tool: string, scopes: readonly (readonly AssistantEntry[])[]): readonly Gate[] | null {
  const rules = scopes.flatMap((files) => files.flatMap((file) => file.rules));
  const covering = rules.filter((rule) => covers(rule, tool));
  if (covering.some(({ says }) => says === 'deny')) return null;
  const asked = covering.find(({ says }) => says === 'ask');
  if (asked !== undefined) return [{ ...asked.at, kind: 'asked' }];
  const allowed = covering.find(({ says }) => says === 'allow');
  if (allowed !== undefined) return [{ ...allowed.at, kind: 'open' }];
  const modes = scopes.map((files) => files.flatMap((file) => file.modes)).find((found) => found.length > 0) ?? [];
  const kinds = new Set<Gate['kind']>();
  // The nearest file of a scope decides about each kind once.
  return modes.filter(({ kind }) => !kinds.has(kind) && kinds.add(kind).size > 0);
}

/** The same words, the whole tool, all tools of a server, or everything. */
function covers({ name, says }: AssistantRule, tool: string): boolean {
  if (name === tool || name === '*') return true;
  const whole = name.replace(/\(\*{0,2}\)$|(?:__)?\*$/, '');
  if (whole.includes('(')) return says === 'ask' && whole.slice(0, whole.indexOf('(')) === tool;
  const [base = ''] = tool.split('(');
  return base === whole || base.startsWith(`${whole}__`) || base.startsWith(`${whole}/`) || base.toLowerCase() === whole.toLowerCase();
}
