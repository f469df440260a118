import { entryId } from '../../../src/handoff/envelope.js';
import { readHandoff } from '../../../src/handoff/read.js';
import { recordContext } from '../../../src/commands/record-context.js';
import type { ConfigError } from '../../../src/model/failure.js';
import type { Envelope, Handoff } from '../../../src/model/handoff.js';
import { digest } from '../../../src/system/digest.js';
import { policy } from '../judge/evidence.js';

export const context = recordContext(policy);

export const jira: Envelope = {
  signal: 'production-access/ticketing',
  level: 'crossed',
  subject: 'jira:acme.atlassian.net',
  verbs: ['write', 'read'],
  places: ['managed'],
};

export const idOf = (envelope: Envelope): string => entryId(envelope, digest);

/** A whole record, as a person would keep it. */
export function recordText({ status = 'accepted', teams = ['dev', 'sre-devops', 'engineering-owner', 'product-owner'] } = {}): string {
  return `# Kept by the support team.
schema: 1
id: triage
workflow: .
status: ${status}
requested: 2026-11-02
destinations: [dev, sre-devops, engineering-owner, product-owner]
information:
  summary: { answer: Closes stale tickets. }
  owner: { answer: Ada Lovelace }
  affected: { answer: null }
  data: { answer: null }
  resources: { answer: null }
  production-systems:
    answer: null
    found:
      - { says: changes tickets in Jira, at: 'src/close.py:7' }
  actions: { answer: null }
  access: { answer: null }
  risks: { answer: null, ask: What happens when it closes the wrong ticket? }
  other-teams: { answer: null }
covers:
  - id: ${idOf(jira)}
    signal: production-access/ticketing
    subject: jira:acme.atlassian.net
    verbs: [write, read] # closing is a write
    places: [managed]
acceptances:${teams.length === 0 ? ' []' : ''}
${teams.map((team) => acceptance(team)).join('')}`;
}

export function acceptance(team: string, until = '2027-03-31', subjects: readonly string[] = [idOf(jira)]): string {
  return `  - team: ${team}
    who: Grace Hopper
    on: 2026-11-20
    until: ${until}
    reference: OPS-1234
    subjects: [${subjects.join(', ')}]
`;
}

export function read(...files: readonly (readonly [path: string, text: string | null])[]): Handoff | ConfigError {
  return readHandoff(
    files.map(([path, text]) => ({ path, text })),
    context,
  );
}

export function handoffOf(...files: readonly (readonly [path: string, text: string | null])[]): Handoff {
  const handoff = read(...files);
  if ('failure' in handoff) throw new Error(`${handoff.place ?? ''} ${handoff.message}`);
  return handoff;
}
