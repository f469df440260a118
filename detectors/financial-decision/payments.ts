import { lexiconOf, type ProgramView, type RequestView, type Touch } from '../../src/detector-api.js';

/** Requests that a model has part in and whose path says that they move money, at whatever service: `POST https://bank.example/payments`. */
export function paymentsOf(program: ProgramView): readonly Omit<Touch, 'detector'>[] {
  const words = lexiconOf(program, 'money.paths');
  const known = new Set(program.matches('financial-decision').map(({ call }) => call));
  return program.requests.flatMap((request) => {
    const { call, method, urls } = request;
    const path = pathOf(request);
    if (path === null || method === null || reading.has(method) || known.has(call) || words.in(path).length === 0) return [];
    if (program.tool(call) === null && program.fromModel(call) === null) return [];
    const landing = program.land(urls, 'unknown');
    return [
      {
        signal: 'real-world-impact/financial-decision',
        verb: 'execute',
        subject: { kind: 'host', name: 'http', target: hostOf(request) },
        landing,
        auth: request.authorised === 'yes' ? 'service' : 'none',
        traits: [],
        at: call.at,
        reach: call.reach,
        guards: call.guards,
        chain: landing.chain,
      },
    ];
  });
}

/** The last names of the path, without what is computed; null where no address is written. */
function pathOf({ urls }: RequestView): string | null {
  const [first] = urls.filter(({ text, placeholder }) => !placeholder && address.test(text));
  const path = first === undefined ? '' : (address.exec(first.text.slice(0, maxAddress))?.[2] ?? '');
  return path === '' ? null : (path.split(/[?#]/)[0] ?? '').replaceAll('{}', '');
}

function hostOf({ urls }: RequestView): string | null {
  const hosts = urls.map(({ text }) => address.exec(text.slice(0, maxAddress))?.[1] ?? '');
  return hosts.find((host) => host !== '' && !host.includes('{}')) ?? null;
}

const address = /^(?:https?:\/\/)?([^/?#\s]*)(\/\S*)/;
const maxAddress = 400;
const reading: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
