import type { CallView, Value } from '../../model/program.js';

/** What is sent to models once they are open, by the call that opens them: `new WebSocket(address)`, then `socket.send(text)`. */
export function toldLater(
  calls: readonly CallView[],
  models: ReadonlyMap<CallView, unknown>,
  senders: readonly string[],
): ReadonlyMap<CallView, readonly Value[]> {
  const methods = new Set(senders);
  const told = new Map<CallView, Value[]>();
  for (const call of models.size === 0 ? [] : calls) {
    if (call.receiver === null || call.args.length === 0 || !methods.has(call.method) || models.has(call)) continue;
    for (const model of call.clients.filter((client) => models.has(client))) {
      const known = told.get(model) ?? [];
      known.push(...call.args.map(([, value]) => value));
      told.set(model, known);
    }
  }
  return told;
}
