import { defineDetector } from '../../src/detector-api.js';
import { findCompanyRequests } from './requests.js';

export default defineDetector({
  id: 'production-host',
  emits: ['production-access/production-host'],
  detect: (program, report) => {
    for (const { request, landing, host, traits } of findCompanyRequests(program)) {
      const { call, authorised } = request;
      report({
        signal: 'production-access/production-host',
        verb: request.method === null || request.method === 'GET' || request.method === 'HEAD' ? 'read' : 'write',
        subject: { kind: 'host', name: 'http', target: host },
        landing,
        auth: authorised === 'yes' ? 'service' : authorised === 'no' ? 'none' : 'own',
        traits,
        at: call.at,
        reach: call.reach,
        guards: call.guards,
        chain: landing.chain,
      });
    }
  },
});
