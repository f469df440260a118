import type { CallView } from './program.js';

/** `private client: Client;` says of what class a field is, and makes nothing: its call is no more than the name of the class. */
export function isDeclaration({ style, document, value }: CallView): boolean {
  const { ops } = document.facts;
  const op = ops.at(value.ref);
  if (style !== 'new' || op.op !== 'call' || op.args.length > 0) return false;
  const [callee, own] = [ops.span(op.callee), ops.span(value.ref)];
  // `*Client` and `[]Client` as well.
  return callee[0] - own[0] <= 2 && callee[1] === own[1];
}
