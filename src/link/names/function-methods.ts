import type { Kind } from '../../model/facts.js';

/** Does a language call a function that is kept under a name by this method: `handler.accept(note)`, `handler.Invoke(note)`? */
export function callsFunction(kind: Kind | undefined, method: string): boolean {
  return kind !== undefined && functionMethods.get(kind)?.has(method) === true;
}

const functionMethods: ReadonlyMap<Kind, ReadonlySet<string>> = new Map<Kind, ReadonlySet<string>>([
  ['java', new Set(['accept', 'apply', 'applyAsInt', 'test', 'get', 'run', 'call', 'invoke', 'handle'])],
  ['kotlin', new Set(['invoke', 'accept', 'apply', 'run', 'call'])],
  ['csharp', new Set(['Invoke', 'DynamicInvoke'])],
]);
