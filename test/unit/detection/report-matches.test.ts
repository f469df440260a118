import { describe, expect, it } from 'vitest';
import { authOf, touchOf, usesAndIdleClients } from '../../../src/detector-api.js';
import type { CallView, CatalogEntry, CatalogMatch } from '../../../src/detector-api.js';
import { callView, catalogEntry, catalogMatch } from './views.js';

const jira = catalogEntry({ service: 'jira', traits: ['public-read'] });
const client = callView({
  id: 1,
  args: [
    ['server', 0],
    ['token_auth', 1],
  ],
});

describe('clients', () => {
  const idle = match(jira, client, 'client');

  it('count where nothing uses them', () => {
    expect(usesAndIdleClients([idle])).toEqual([idle]);
  });

  it('are left out where a use of them was recognised', () => {
    const use = match(jira, callView({ id: 2, clients: [client] }), 'use');
    expect(usesAndIdleClients([idle, use])).toEqual([use]);
  });

  it('are left out where a use of their service has no known client', () => {
    const use = match(jira, callView({ id: 2 }), 'use');
    expect(usesAndIdleClients([idle, use])).toEqual([use]);
  });

  it('count beside the use of another client', () => {
    const other = callView({ id: 3 });
    const use = match(jira, callView({ id: 2, clients: [other] }), 'use');
    expect(usesAndIdleClients([idle, use])).toEqual([idle, use]);
  });
});

describe('a touch', () => {
  it('has the traits of the entry and of the detector, and what the detector knows better', () => {
    const touch = touchOf(match(jira, client, 'use'), { traits: ['own-repository'], verb: 'delete', target: 'acme' });
    expect(touch).toMatchObject({
      subject: { kind: 'service', name: 'jira', target: 'acme' },
      verb: 'delete',
      traits: ['public-read', 'own-repository'],
      auth: 'service',
    });
  });
});

describe('auth', () => {
  it('is the service of a client that is given a token', () => {
    expect(authOf(match(jira, callView({ id: 2, clients: [client] }), 'use'))).toBe('service');
  });

  it('is a cloud role where no key is given', () => {
    expect(authOf(match(catalogEntry({ auth: 'ambient' }), callView({ id: 2 }), 'use'))).toBe('ambient');
  });

  it('is none for a request without any', () => {
    const call = callView({ id: 2 });
    const request = { call, sentBy: null, guards: [], method: 'GET', urls: [], body: null, authorised: 'no', credential: null } as const;
    expect(authOf({ ...match(jira, call, 'request'), request })).toBe('none');
  });
});

function match(entry: CatalogEntry, call: CallView, form: CatalogMatch['form']): CatalogMatch {
  return catalogMatch({ entry, call, form });
}
