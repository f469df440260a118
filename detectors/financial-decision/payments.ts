import { effectOfRequest, lexiconOf, type ProgramView, type RequestView, type Touch } from '../../src/detector-api.js';

/** Requests that a model has part in and whose path says that they move money, at whatever service: `POST https://bank.example/payments`. */
export function paymentsOf(program: ProgramView): readonly Omit<Touch, 'detector'>[] {
  const words = lexiconOf(program, 'money.paths');
  const known = new Set(program.matches('financial-decision').map(({ call }) => call));
  return program.requests.flatMap((request) => {
    const { call, method } = request;
    const path = pathOf(request);
    if (path === null || method === null || reading.has(method) || known.has(call) || words.in(path).length === 0) return [];
    if (program.tool(call) === null && program.fromModel(call) === null) return [];
    const { subject, landing } = effectOfRequest(program, request);
    return [
      {
        signal: 'real-world-impact/financial-decision',
        verb: 'execute',
        subject,
        landing,
        auth: request.authorised === 'yes' ? 'service' : 'none',
        traits: [],
        at: call.at,
        reach: call.reach,
        guards: request.guards,
        chain: landing.chain,
      },
    ];
  });
}

/** The path of the first address that is written, without what is computed; null where none is. */
function pathOf({ urls }: RequestView): string | null {
  const written = urls.flatMap(({ text, placeholder }) => (placeholder ? [] : (address.exec(text.slice(0, maxAddress))?.[1] ?? [])));
  return written[0]?.split(/[?#]/)[0]?.replaceAll('{}', '') ?? null;
}

const address = /^(?:https?:\/\/)?[^/?#\s]*(\/\S*)/;
const maxAddress = 400;
const reading: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
