import { defineDetector, hasTestKey, isLeftToPeople, reportDecisions, reportMatches } from '../../src/detector-api.js';
import { paymentsOf } from './payments.js';

/** Orders, payments, refunds, transfers. A fixed rule of the application that acts counts as much as the model's choice. */
export default defineDetector({
  id: 'financial-decision',
  emits: ['real-world-impact/financial-decision'],
  detect(program, report) {
    reportMatches(program, 'financial-decision', report, (match) => {
      if (match.form === 'client' || isLeftToPeople(program, match)) return 'skip';
      return hasTestKey(program, match) ? { landing: { ...match.landing, place: 'sandbox' } } : {};
    });
    for (const touch of paymentsOf(program)) report(touch);
    reportDecisions(program, 'real-world-impact/financial-decision', 'decision.finance', report);
  },
});
