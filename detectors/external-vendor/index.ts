import { DataKind, defineDetector, inputsOfKind, reportMatches } from '../../src/detector-api.js';
import { unknownVendors } from './unknown-vendors.js';

const signal = 'specialized-access/external-vendor';

/** Account-bound services; what customers or employees said or are goes further than the account itself. */
export default defineDetector({
  id: 'external-vendor',
  emits: [signal],
  detect(program, report) {
    const people = ['customer-data', 'employee-data'].flatMap((kind) => inputsOfKind(program, new DataKind(program, kind)));
    const values = people.map(({ input }) => input.view.value);
    reportMatches(program, 'external-vendor', report, ({ call }) =>
      call !== null && values.length > 0 && program.flows(values, call) !== null ? { traits: ['personal-content'] } : {},
    );
    for (const touch of unknownVendors(program)) report({ ...touch, signal });
  },
});
