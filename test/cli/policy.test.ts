import { describe, expect, it } from 'vitest';
import { folderOf, handoffLint, write } from './command-line.js';

const asks = `import requests
from openai import OpenAI

rows = requests.get("https://orders.acme.io/v1/open").json()
print(OpenAI().responses.create(model="gpt-4.1", input=f"Sum up: {rows}").output_text)
`;
const searches = `from openai import OpenAI
from tavily import TavilyClient

found = TavilyClient().search("robots")
print(OpenAI().responses.create(model="gpt-4.1", input=str(found)).output_text)
`;
const signalsOf = async (folder: string, ...words: string[]) => {
  const { out, code, error } = await handoffLint(folder, '--format', 'json', ...words);
  if (out === '') throw new Error(error);
  const report: {
    policy: string;
    signals: { trigger: string; signal: string; level: string; subject: string; because: string }[];
    handoff: { lowered: string[]; refused: string[]; dismissed: unknown[]; baseline: unknown };
    triggers: { id: string; destinations: string[] }[];
    requestForm: string | null;
    destinations: { id: string; owner: string | null; contact: string | null }[];
  } = JSON.parse(out);
  return { ...report, code, told: report.signals.map(({ signal, level, subject }) => `${signal} ${level} ${subject}`) };
};
/** A caller's policy beside, not in, the tree. */
const policyFile = (text: string): string => `${folderOf({ 'policy.yaml': text })}/policy.yaml`;

describe('a policy of a company', () => {
  it('names hosts that are its own', async () => {
    const folder = folderOf({ 'app.py': asks });
    expect((await signalsOf(folder)).told).toEqual([]);
    expect((await signalsOf(folder, '--policy', policyFile("hosts: { company: ['*.acme.io'] }"))).signals).toMatchObject([
      { signal: 'production-host', level: 'crossed', because: 'company-host', subject: 'host:orders.acme.io' },
    ]);
    expect((await signalsOf(folder, '--policy', policyFile('hosts: { production: [orders.acme.io] }'))).signals).toMatchObject([
      { signal: 'production-host', level: 'crossed', because: 'production-named' },
    ]);
  });

  it('takes a database on a production host for production, and one on a sandbox host for near', async () => {
    const folder = folderOf({
      'app.py': `import psycopg2
from openai import OpenAI

rows = psycopg2.connect("postgres://app@10.1.2.3/orders").cursor().execute("SELECT sku FROM stock")
print(OpenAI().responses.create(model="gpt-4.1", input=str(rows)).output_text)
`,
    });
    expect((await signalsOf(folder)).told).toEqual(['database approaching postgres:10.1.2.3']);
    expect((await signalsOf(folder, '--policy', policyFile("hosts: { production: ['10.1.*'] }"))).told).toEqual([
      'database crossed postgres:10.1.2.3',
    ]);
    const other = folderOf({ 'app.py': asks.replace('orders.acme.io', 'orders.prod.acme.io') });
    expect((await signalsOf(other)).told).toEqual(['production-host crossed host:orders.prod.acme.io']);
    expect((await signalsOf(other, '--policy', policyFile("hosts: { sandbox: ['*.prod.acme.io'] }"))).told).toEqual([
      'production-host approaching host:orders.prod.acme.io',
    ]);
  });

  it.each([
    ['nothing said', '{}', ['external-vendor approaching tavily:?']],
    ['approved by service', 'vendors: { approved: [tavily] }', []],
    ['blocked by package', 'vendors: { blocked: [Tavily] }', ['external-vendor crossed tavily:?']],
    ['blocked goes before approved', 'vendors: { approved: [tavily], blocked: [tavily] }', ['external-vendor crossed tavily:?']],
  ])('judges vendors: %s', async (_, text, told) => {
    expect((await signalsOf(folderOf({ 'app.py': searches }), '--policy', policyFile(text))).told).toEqual(told);
  });

  it('names services of its own, with what they keep', async () => {
    const text = `services:
  - service: orders-api
    title: the order system
    signal: production-access/system-of-record
    data: [customer-data]
    packages: [acme_orders]
    calls: { read: ['acme_orders.**.find'], write: ['acme_orders.**.save'] }
    hosts: [orders.acme.io]
`;
    const app = `import acme_orders
from openai import OpenAI

found = acme_orders.Client().find("open")
print(OpenAI().responses.create(model="gpt-4.1", input=str(found)).output_text)
`;
    const { signals, code } = await signalsOf(folderOf({ 'app.py': app }), '--policy', policyFile(text));
    expect(signals.map(({ trigger, signal, level, subject }) => [trigger, signal, level, subject])).toEqual([
      ['production-access', 'system-of-record', 'crossed', 'orders-api:?'],
      ['sensitive-data', 'customer-data', 'crossed', 'orders-api:?'],
    ]);
    expect(code).toBe(1);
    const asked = await signalsOf(folderOf({ 'app.py': asks }), '--policy', policyFile(text));
    expect(asked.told).toContain('system-of-record crossed orders-api:orders.acme.io');
  });

  it('says who is reached how, by which form, and which version was applied', async () => {
    const text = `version: acme-7
requestForm: https://dev.acme.io/request
destinations: { dev: { title: Platform Dev, owner: Ada Lovelace, contact: '#dev-intake' } }
hosts: { company: ['*.acme.io'] }
signals: { production-access/production-host: { cure: ask for a copy of the orders, destinations: [finance] } }
triggers: { production-access: { quote: 'Nobody but us touches orders.' } }
`;
    const folder = folderOf({ 'app.py': asks });
    const policy = policyFile(text);
    const report = await signalsOf(folder, '--policy', policy);
    expect(report).toMatchObject({ policy: 'acme-7', requestForm: 'https://dev.acme.io/request' });
    expect(report.destinations.find(({ id }) => id === 'dev')).toMatchObject({ owner: 'Ada Lovelace', contact: '#dev-intake' });
    expect(report.triggers[0]?.destinations).toEqual(['dev', 'sre-devops', 'finance', 'engineering-owner', 'product-owner']);
    const { out } = await handoffLint(folder, '--policy', policy, '--no-color');
    for (const part of [
      'policy acme-7',
      'Platform Dev (Ada Lovelace, #dev-intake)',
      'https://dev.acme.io/request',
      'ask for a copy of the orders',
    ])
      expect(out).toContain(part);
    const markdown = (await handoffLint(folder, '--policy', policy, '-f', 'markdown')).out;
    for (const part of ['acme-7', 'Ada Lovelace', 'https://dev.acme.io/request']) expect(markdown).toContain(part);
    expect((await handoffLint(folder, '--policy', policy, '-f', 'github')).out).toContain('https://dev.acme.io/request');
    expect((await handoffLint(folder, 'request', '--policy', policy)).out).toContain('Platform Dev (Ada Lovelace, \\#dev-intake)');
  });

  it('builds on files beside it', async () => {
    const folder = folderOf({
      'policy.yaml': 'extends: parts/hosts.yaml\nversion: top\n',
      'parts/hosts.yaml': "version: part\nhosts: { company: ['*.acme.io'] }\n",
    });
    const report = await signalsOf(folderOf({ 'app.py': asks }), '--policy', `${folder}/policy.yaml`);
    expect(report).toMatchObject({ policy: 'top', told: ['production-host crossed host:orders.acme.io'] });
  });
});

describe('a policy of the tree', () => {
  const configured = { 'handoff-lint.config.yaml': 'policy: policy.yaml\n' };

  it('raises, and what it lowers is told in every report', async () => {
    const raised = folderOf({ ...configured, 'app.py': asks, 'policy.yaml': "hosts: { company: ['*.acme.io'] }\n" });
    expect(await signalsOf(raised)).toMatchObject({ code: 1, handoff: { lowered: [], refused: [] } });
    const lowered = folderOf({ ...configured, 'app.py': searches, 'policy.yaml': 'vendors: { approved: [tavily] }\n' });
    expect(await signalsOf(lowered)).toMatchObject({ told: [], handoff: { lowered: ['policy: vendors.approved'] } });
    expect((await handoffLint(lowered)).out).toContain('policy: vendors.approved');
    expect((await handoffLint(lowered, '-f', 'markdown')).out).toContain('vendors.approved');
    expect((await handoffLint(lowered, '-f', 'sarif')).out).toContain('vendors.approved');
    expect((await handoffLint(lowered, '-f', 'github')).out).toContain('vendors.approved');
  });

  it('lowers nothing that the policy of the caller locks', async () => {
    const app = asks.replace('orders.acme.io', 'orders.prod.acme.io');
    const folder = folderOf({
      'handoff-lint.config.yaml': 'policy: policy.yaml\nallowRequestedUntil: 2099-01-01\nbaseline: true\n',
      'app.py': app,
      'policy.yaml': "hosts: { sandbox: ['*'] }\n",
    });
    await handoffLint(folder, 'baseline');
    const finding = (await signalsOf(folder, '--no-config')).signals[0];
    const { fingerprint }: { fingerprint: string } = Object.assign({ fingerprint: '' }, finding);
    write(folder, {
      '.handoff/dismissals.yaml': `dismissals:\n  - { fingerprint: ${fingerprint}, reason: it is only a demo, author: Ada, expires: 2099-01-01 }\n`,
    });
    await handoffLint(folder, 'baseline', '--no-config');
    expect((await handoffLint(folder)).code).toBe(0);
    const report = await signalsOf(folder, '--policy', policyFile('locked: true'));
    expect(report).toMatchObject({
      code: 1,
      told: ['production-host crossed host:orders.prod.acme.io'],
      handoff: {
        lowered: [],
        refused: ['allowRequestedUntil', 'baseline', 'policy: hosts.sandbox', 'dismissals'],
        dismissed: [],
        baseline: null,
      },
    });
    expect((await handoffLint(folder, '--policy', policyFile('locked: true'))).out).toContain('locked');
    const some = await signalsOf(folder, '--policy', policyFile('locked: [policy]'));
    expect(some.handoff).toMatchObject({ refused: ['policy: hosts.sandbox'], lowered: ['allowRequestedUntil', 'baseline'] });
  });
});

describe('a broken policy', () => {
  it.each([
    ['an unknown key', 'vendor: {}', 1, /"vendor" is not a key/, /did you mean vendors/],
    ['an unknown key inside', 'hosts:\n  prodction: []', 2, /"prodction" is not a key/, /production/],
    ['an unknown team', 'destinations:\n  devs: { title: Dev }', 2, /devs/, /./],
    ['an unknown signal', 'signals:\n  production-access/tickets: { cure: none }', 2, /is no signal/, /production-access\/ticketing/],
    ['a service without a signal', 'services:\n  - { service: a, title: A }', 2, /signal/, /add it/],
    [
      'a service that nothing recognises',
      'services:\n  - { service: a, title: A, signal: sensitive-data/employee-data }',
      2,
      /can stand for/,
      /./,
    ],
    ['no address', 'requestForm: dev', 1, /requestForm/, /schemas\/policy/],
    ['an alias', 'a: &a [1]', 1, /anchor or alias/, /write the value out/],
    ['no YAML', 'a: [', 1, /not plain YAML/, /syntax/],
    ['a file that is not there', 'extends: other.yaml', 1, /cannot be read/, /below the folder/],
    ['a way out', 'extends: ../other.yaml', 1, /outside its folder/, /below the folder/],
    ['a circle', 'extends: policy.yaml', 1, /extends itself/, /circle/],
  ])('%s', async (_, text, line, message, cure) => {
    const policy = policyFile(text);
    const { code, out, error } = await handoffLint(folderOf({ 'app.py': asks }), '--policy', policy);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(`policy.yaml:${line}:`);
    expect(error).toMatch(message);
    expect(error.split('\n')[1]).toMatch(cure);
  });

  it('that is not there', async () => {
    const { code, error } = await handoffLint(folderOf({ 'app.py': asks }), '--policy', 'nowhere.yaml');
    expect(code).toBe(2);
    expect(error).toContain('nowhere.yaml');
  });

  it('in a tree that locks itself, or leads out of the tree', async () => {
    const folder = folderOf({ 'handoff-lint.config.yaml': 'policy: policy.yaml\n', 'app.py': asks, 'policy.yaml': '\nlocked: true\n' });
    expect(await handoffLint(folder)).toMatchObject({ code: 2, error: expect.stringContaining('policy.yaml:2') });
    const outside = folderOf({ 'handoff-lint.config.yaml': 'policy: ../policy.yaml\n', 'app.py': asks });
    expect(await handoffLint(outside)).toMatchObject({ code: 2, error: expect.stringContaining('out of the scanned tree') });
  });
});
