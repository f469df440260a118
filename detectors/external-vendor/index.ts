import { DataKind, defineDetector, inputsOfKind, reportMatches, vendorNames, type ProgramView } from '../../src/detector-api.js';
import { unknownVendors } from './unknown-vendors.js';

const signal = 'specialized-access/external-vendor';

/** Account-bound services; what customers or employees said or are goes further than the account itself. */
export default defineDetector({
  id: 'external-vendor',
  emits: [signal],
  detect(program, report) {
    const people = ['customer-data', 'employee-data'].flatMap((kind) => inputsOfKind(program, new DataKind(program, kind)));
    const values = people.map(({ input }) => input.view.value);
    reportMatches(program, 'external-vendor', report, (match) => {
      const personal = match.call !== null && values.length > 0 && program.flows(values, match.call) !== null;
      return { traits: [...(personal ? ['personal-content'] : []), ...listedAs(program, vendorNames(match))] };
    });
    for (const touch of unknownVendors(program)) {
      const names = new Set([touch.subject.name, touch.subject.target ?? '']);
      report({ ...touch, signal, traits: listedAs(program, names) });
    }
  },
});

/** The company's lists name a vendor by its service, package or host. */
function listedAs(program: ProgramView, names: ReadonlySet<string>): readonly string[] {
  const isOn = (list: string): boolean => program.vocabulary(list).some((name) => names.has(name.toLowerCase()));
  return [...(isOn('vendors.blocked') ? ['blocked'] : []), ...(isOn('vendors.approved') ? ['approved'] : [])];
}
