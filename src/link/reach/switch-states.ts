import type { Alternative } from '../../model/program.js';

/** What a condition is when a program is started as it is. */
export type SwitchState = 'on' | 'off' | 'unknown';

/** Of every call. */
export function alike(states: readonly SwitchState[]): SwitchState {
  const [first = 'unknown', ...others] = states;
  return others.every((state) => state === first) ? first : 'unknown';
}

/** `process.env.MODE ?? 'mock'`: what a start without the variable has. Without a credential, which is empty then, nothing is switched off. */
export function withDefault(texts: readonly Alternative[]): readonly Alternative[] {
  const written = texts.filter(({ from }) => from !== 'environment-only');
  return written.some(({ text }) => text !== '') ? written : texts;
}

/** What comparing the possible texts of two values says for a default start. */
export function compared(a: readonly Alternative[], b: readonly Alternative[], operator: '==' | '!=' | 'in'): SwitchState {
  if (isUnset(a, b) || isUnset(b, a)) return operator === '!=' ? 'on' : 'off';
  if ([...a, ...b].some(({ from }) => from === 'environment-only')) return 'unknown';
  const [left, right] = [textsIn(a), textsIn(b)];
  const equal = [...left].some((text) => right.has(text));
  // A default in code that the compose file and the env example repeat is one value.
  if (equal && (left.size > 1 || (right.size > 1 && operator !== 'in'))) return 'unknown';
  return equal === (operator !== '!=') ? 'on' : 'off';
}

function textsIn(values: readonly Alternative[]): ReadonlySet<string> {
  return new Set(values.map(({ text }) => text.toLowerCase()));
}

/** `process.env.LIVE === 'true'`: a variable that nothing in the tree sets says yes or no only where somebody sets it. */
function isUnset(variable: readonly Alternative[], wanted: readonly Alternative[]): boolean {
  return (
    variable.every(({ from }) => from === 'environment-only') &&
    wanted.every(({ text, from }) => from === 'literal' && text !== '' && (isTrue(text) || isFalse(text)))
  );
}

export function flip(state: SwitchState): SwitchState {
  return state === 'on' ? 'off' : state === 'off' ? 'on' : 'unknown';
}

/** Of several conditions. */
export function joined(operator: 'and' | 'or', states: readonly SwitchState[]): SwitchState {
  const [decides, otherwise] = operator === 'and' ? (['off', 'on'] as const) : (['on', 'off'] as const);
  if (states.includes(decides)) return decides;
  return states.every((state) => state === otherwise) ? otherwise : 'unknown';
}

export function isTrue(text: string): boolean {
  return ['true', '1', 'yes', 'on', 'enabled'].includes(text.trim().toLowerCase());
}

export function isFalse(text: string): boolean {
  return ['false', '0', 'no', 'off', '', 'none', 'null', 'disabled'].includes(text.trim().toLowerCase());
}
