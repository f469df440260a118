import { type Address, isSameAddress } from '../../model/address.js';
import type { CallView, ProgramView, RequestView } from '../../model/program.js';
import { perProgram } from '../per-program.js';

/**
 * Does a page of the tree fetch what the call brings back from a route, and send it to another one whose model is given it:
 * `deals = await fetch('/api/deals')`, then `fetch('/api/review', { body: JSON.stringify({ deals }) })`?
 */
export function isCarriedByPage(program: ProgramView, call: CallView): boolean {
  const carried = carriedAddresses(program);
  if (carried.length === 0) return false;
  return routesAround(program, call).some((address) => carried.some((asked) => isSameAddress(asked, address)));
}

/** Addresses of the tree whose answers a page sends on to a model. */
const carriedAddresses = perProgram((program): readonly Address[] => {
  const given = program.inputs.filter(({ form, value }) => form === 'route' && program.modelsGiven(value).length > 0);
  const asking = given.flatMap(({ value }) => program.servedAddresses(value));
  if (asking.length === 0) return [];
  const isToModel = (request: RequestView): boolean =>
    program.ownAddresses(request.urls).some((own) => asking.some((address) => isSameAddress(own, address)));
  const bodies = program.requests.flatMap((request) => (request.body !== null && isToModel(request) ? [request.body] : []));
  const gets = program.requests.filter(({ method }) => method === null || method === 'GET');
  return gets.flatMap((request) => {
    const addresses = program.ownAddresses(request.urls);
    if (addresses.length === 0) return [];
    return bodies.some((body) => program.flows([request.call.value], body) !== null) ? addresses : [];
  });
});

/** The addresses of the route that the call stands in, or of those that ask for it. */
function routesAround(program: ProgramView, call: CallView): readonly Address[] {
  const pending = [{ call, depth: 0 }];
  for (let at = 0; at < pending.length && at < mostCalls; at++) {
    const next = pending[at];
    if (next === undefined) break;
    const served = program.servedAddresses(next.call.value);
    if (served.length > 0) return served;
    if (next.depth < maxDepth)
      for (const caller of program.callersOf(next.call.unit)) pending.push({ call: caller, depth: next.depth + 1 });
  }
  return [];
}

const mostCalls = 20;
const maxDepth = 3;
