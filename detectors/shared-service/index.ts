import { accountTables, defineDetector, isWrittenAccount, reportMatches, touchOf, type Touch } from '../../src/detector-api.js';

const signal = 'durable-use/shared-service';

export default defineDetector({
  id: 'shared-service',
  emits: [signal],
  detect(program, report) {
    reportMatches(program, 'shared-service', report, (match) =>
      match.entry.service === 'password-check'
        ? 'skip'
        : { traits: [...(isWrittenAccount(program, match) ? ['constant-users'] : []), ...(ownKinds.has(match.entry.service) ? own : [])] },
    );
    // Where passwords are scrambled, compared and kept are places of the same accounts.
    for (const match of program.matches('shared-service'))
      if (match.entry.service === 'password-check' && !isWrittenAccount(program, match))
        report({ ...touchOf(match), signal, subject, traits: own });
    for (const { at, reach } of accountTables(program))
      report({ signal, verb: 'register', subject, landing, auth: 'none', traits: own, at, reach, guards: [], chain: [] });
  },
});

/** Accounts in a table of the workflow's own, not with a provider of identities. */
const own = ['own-records'];
const ownKinds: ReadonlySet<string> = new Set(['own-accounts', 'account-framework']);

const subject: Touch['subject'] = { kind: 'service', name: 'own-accounts', target: null };
const landing: Touch['landing'] = { place: 'process', stage: 'unstated', owner: 'workflow', known: 'written', chain: [] };
