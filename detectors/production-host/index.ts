import { defineDetector, type RequestView, type Verb } from '../../src/detector-api.js';
import { findCompanyRequests } from './requests.js';

export default defineDetector({
  id: 'production-host',
  emits: ['production-access/production-host'],
  detect: (program, report) => {
    for (const { request, landing, host, traits } of findCompanyRequests(program)) {
      const { call, authorised } = request;
      report({
        signal: 'production-access/production-host',
        verb: verbOf(request),
        subject: { kind: 'host', name: 'http', target: host },
        landing,
        auth: authorised === 'yes' ? 'service' : authorised === 'no' ? 'none' : 'own',
        traits,
        at: call.at,
        reach: call.reach,
        guards: request.guards,
        chain: landing.chain,
      });
    }
  },
});

function verbOf({ method }: RequestView): Verb {
  if (method === null || method === 'GET' || method === 'HEAD') return 'read';
  return method === 'DELETE' ? 'delete' : 'write';
}
