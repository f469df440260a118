import { accountTables, defineDetector, isWrittenAccount, reportMatches, touchOf, type Touch } from '../../src/detector-api.js';

const signal = 'durable-use/shared-service';

export default defineDetector({
  id: 'shared-service',
  emits: [signal],
  detect(program, report) {
    reportMatches(program, 'shared-service', report, (match) =>
      match.entry.service === 'password-check' ? 'skip' : { traits: isWrittenAccount(program, match) ? ['constant-users'] : [] },
    );
    // Where passwords are scrambled, compared and kept are places of the same accounts.
    for (const match of program.matches('shared-service'))
      if (match.entry.service === 'password-check' && !isWrittenAccount(program, match)) report({ ...touchOf(match), signal, subject });
    for (const { at, reach } of accountTables(program))
      report({ signal, verb: 'register', subject, landing, auth: 'none', traits: [], at, reach, guards: [], chain: [] });
  },
});

const subject: Touch['subject'] = { kind: 'service', name: 'own-accounts', target: null };
const landing: Touch['landing'] = { place: 'process', stage: 'unstated', owner: 'workflow', known: 'written', chain: [] };
