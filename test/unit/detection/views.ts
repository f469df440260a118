import type { CallView, CatalogEntry, CatalogMatch, DocumentView } from '../../../src/detector-api.js';

const at = { path: 'app.py', span: [0, 1] } as const;

const document: DocumentView = {
  id: 0,
  path: 'app.py',
  installed: 'app.py',
  kind: 'python',
  role: 'source',
  reach: 'started',
  parent: null,
  get facts(): never {
    throw new Error('not made for this test');
  },
};

export function callView(given: { id: number; args?: (readonly [string, number])[]; clients?: readonly CallView[] }): CallView {
  const args = (given.args ?? []).map(([key, ref]) => [key, { doc: 0, ref }] as const);
  return {
    id: given.id,
    document,
    value: { doc: 0, ref: given.id },
    at,
    names: [],
    method: 'call',
    style: 'call',
    unit: { doc: 0, unit: 0, name: 'main' },
    reach: 'started',
    guards: [],
    args,
    listed: () => [],
    argument: (key) => args.find(([name]) => name === key)?.[1] ?? null,
    receiver: null,
    clients: given.clients ?? [],
  };
}

export function catalogEntry(given: Partial<CatalogEntry>): CatalogEntry {
  return {
    service: 'service',
    title: 'Service',
    signal: 'production-access/ticketing',
    place: 'managed',
    product: 'named',
    packages: [],
    clients: [],
    target: [],
    resource: [],
    recipient: [],
    environment: [],
    settledBy: null,
    keeps: { clients: [], settings: [] },
    embedded: null,
    calls: [],
    loose: [],
    hosts: [],
    ownPaths: [],
    paths: [],
    commands: [],
    actions: [],
    files: [],
    sandbox: [],
    applies: [],
    sandboxClients: [],
    traits: [],
    data: [],
    auth: 'own',
    server: null,
    ...given,
  };
}

export function catalogMatch(given: Pick<CatalogMatch, 'entry' | 'call' | 'form'>): CatalogMatch {
  return {
    ...given,
    signal: given.entry.signal,
    verb: 'write',
    at,
    through: null,
    request: null,
    document,
    target: null,
    resource: [],
    landing: { place: 'managed', stage: 'unstated', owner: 'unstated', known: 'by-product', chain: [] },
    reach: 'started',
    guards: [],
    chain: [],
  };
}
