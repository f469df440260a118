#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// A check ends before most of what V8 optimises has paid off: without these, compiling takes a third of the processor's time
// (docs/performance.md). A flag that a version does not know would be complained of on stderr, so they go by version.
const lessInlining = '--max-inlined-bytecode-size-cumulative=200';
const tuning = new Map([
  ['20', [lessInlining, '--interrupt-budget=800000']],
  ['22', [lessInlining]],
  ['24', [lessInlining]],
]);

for (const flag of tuning.get(process.versions.node.split('.')[0]) ?? []) setFlagsFromString(flag);
const { main } = await import('../dist/main.js');
process.exitCode = await main(process.argv.slice(2));
