import type { CallView, Value } from '../../model/program.js';

interface Makers {
  makers(value: Value): readonly CallView[];
  constant(value: Value | null): string | null;
}

/** `client.get_paginator("list_secrets").paginate()`: a call of the operation that was named before, as `client.list_secrets`. */
export function namedOperations(call: CallView, calls: Makers, pagers: ReadonlyMap<string, string>): readonly string[] {
  const makes = pagers.get(call.method);
  if (makes === undefined || call.receiver === null) return [];
  return calls.makers(call.receiver).flatMap((maker) => {
    const operation = maker !== call && maker.method === makes ? calls.constant(maker.argument(0)) : null;
    if (operation === null || !/^\w{2,60}$/.test(operation)) return [];
    const end = `.${makes}`;
    return maker.names.flatMap((name) => (name.endsWith(end) ? [`${name.slice(0, -end.length)}.${operation}`] : []));
  });
}
