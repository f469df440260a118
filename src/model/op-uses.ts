import type { Op, Ref } from './facts.js';

/** What an op is computed from. A callback's body is not followed. */
export function usesOf(op: Op): readonly Ref[] {
  switch (op.op) {
    case 'write':
    case 'return':
    case 'yield':
      return [op.value];
    case 'template':
      return op.parts.filter((part) => typeof part !== 'string');
    case 'make':
      return op.items.map(([, item]) => item);
    case 'merge':
      return op.of;
    case 'unknown':
      return op.uses;
    case 'get':
      return [op.of];
    case 'set':
      return [op.value];
    case 'index':
      return [op.of];
    case 'call':
      return [op.callee, ...op.args.map(([, arg]) => arg)];
    default:
      return [];
  }
}
