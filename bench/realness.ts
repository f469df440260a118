/** Prints how many records that were never seen before are told real from made up: `npx tsx bench/realness.ts`. */
import { profile } from '../src/facts/realness/profile.js';
import { heldOutSets } from '../test/realness/held-out.js';

const table = new Map<string, Record<string, number>>();
for (const { from, kind, truth, header, rows } of heldOutSets()) {
  const { looks } = profile({ name: null, header, rows });
  for (const row of [from, `${truth}: ${kind}`, `${truth}: all`]) {
    const counts = table.get(row) ?? { real: 0, synthetic: 0, unclear: 0 };
    counts[looks] = (counts[looks] ?? 0) + 1;
    table.set(row, counts);
  }
}
console.table(Object.fromEntries(table));
