import type { CallView, ProgramView, RequestView, Touch, Value } from '../../src/detector-api.js';

/** A host that no catalogue knows, and a credential in the request whose variable is named after it: `ACME_API_KEY` for api.acme.io. */
export function unknownVendors(program: ProgramView): readonly Omit<Touch, 'detector' | 'signal'>[] {
  const known = new Set<CallView | null>([
    ...program.models.map(({ call }) => call),
    ...program.catalogs.flatMap((id) => program.matches(id).map(({ call }) => call)),
  ]);
  // An upload to where the model is, a picture from the messenger that is answered.
  const labels = new Set(
    program.requests.flatMap(({ call, urls }) => (known.has(call) ? urls.flatMap(({ text }) => vendorIn(text) ?? []) : [])),
  );
  return program.requests.flatMap((request) => (known.has(request.call) ? [] : vendorOf(program, request, labels)));
}

function vendorIn(url: string): string | null {
  const host = hostOf(url);
  return host === null ? null : labelOf(host);
}

function vendorOf(
  program: ProgramView,
  { call, urls, guards }: RequestView,
  known: ReadonlySet<string>,
): Omit<Touch, 'detector' | 'signal'>[] {
  const landing = program.land(urls, 'unknown');
  const host = urls.map(({ text }) => hostOf(text)).find((own) => own !== null) ?? null;
  const vendor = host === null ? '' : labelOf(host);
  if (host === null || vendor.length < 4 || landing.place !== 'remote' || landing.stage === 'production' || landing.owner === 'other')
    return [];
  if (known.has(vendor) || program.isModelProvider(host) || !credentialsOf(program, call).some((name) => name.includes(vendor))) return [];
  return [
    {
      verb: 'read',
      subject: { kind: 'service', name: vendor, target: host },
      landing,
      auth: 'own',
      traits: [],
      at: call.at,
      reach: call.reach,
      guards,
      chain: landing.chain,
    },
  ];
}

function hostOf(url: string): string | null {
  const host = /^https?:\/\/([a-z\d.-]{4,200})(?:[:/?#]|$)/i.exec(url.slice(0, 300))?.[1]?.toLowerCase() ?? null;
  return host === null || !host.includes('.') ? null : host;
}

/** `acme` of api.acme.io and of api.acme.co.uk. */
function labelOf(host: string): string {
  const labels = host.split('.');
  const ending = labels.length > 2 && (labels[labels.length - 2]?.length ?? 0) <= 3 ? 3 : 2;
  return labels[labels.length - ending]?.replaceAll('-', '') ?? '';
}

/** Variables that the arguments take a credential from, as letters only. */
function credentialsOf(program: ProgramView, call: CallView): string[] {
  const pending: (readonly [Value, number])[] = call.args.map(([, value]) => [value, 0] as const);
  const names: string[] = [];
  for (let at = 0; at < pending.length && at < maxValues; at++) {
    const [value, depth] = pending[at] ?? [null, 0];
    if (value === null) break;
    names.push(...program.texts(value).flatMap(({ environment }) => environment));
    if (depth < 2) for (const [, item] of program.items(value)) pending.push([item, depth + 1]);
  }
  return names
    .filter((name) => /key|token|secret|client_?id|pass/i.test(name))
    .map((name) => name.toLowerCase().replaceAll(/[^a-z\d]/g, ''));
}

const maxValues = 60;
