import { DataKind, defineDetector, reportInputs, reportSources } from '../../src/detector-api.js';

export default defineDetector({
  id: 'customer-data',
  emits: ['sensitive-data/customer-data'],
  detect(program, report) {
    const kind = new DataKind(program, 'customer-data');
    reportInputs(program, kind, 'sensitive-data/customer-data', report);
    reportSources(program, kind, 'sensitive-data/customer-data', report);
  },
});
