import { defineDetector, reportDecisions } from '../../src/detector-api.js';

/** Candidates and employees ranked, scored or screened by what a prompt asks for. */
export default defineDetector({
  id: 'employee-impacting',
  emits: ['real-world-impact/employee-impacting'],
  detect(program, report) {
    reportDecisions(program, 'real-world-impact/employee-impacting', 'decision.employee', report);
  },
});
