import type { CallView, ProgramView } from '../../src/detector-api.js';

/** What runs each time that a ticker ticks: the calls of the loops that wait for it, `for range ticker.C { … }`, `loop { interval.tick().await; … }`. */
export function pacedCalls(program: ProgramView, ticker: CallView): readonly CallView[] {
  const { facts, id } = ticker.document;
  const loops = new Set(waitsFor(ticker).flatMap((ref) => loopsAt(ticker, ref)));
  if (loops.size === 0) return [];
  return program.calls.filter(({ document, value }) => {
    if (document.id !== id) return false;
    for (let block = facts.ops.block(value.ref); block >= 0; block = facts.blocks[block]?.parent ?? -1) if (loops.has(block)) return true;
    return false;
  });
}

/** Where the ticker is made, and where what it is kept under is read. */
function waitsFor({ document: { facts }, value }: CallView): readonly number[] {
  const names = new Set<string>();
  for (let ref = value.ref + 1; ref < Math.min(facts.ops.length, value.ref + nearby); ref++) {
    const op = facts.ops.at(ref);
    if (op.op === 'write' && op.value === value.ref) names.add(op.name);
  }
  return [value.ref, ...facts.ops.withText(['read'], (text) => names.has(text))];
}

/** Loops around an op, and the one that begins right behind it: a loop's condition and what it goes through stand before its block. */
function loopsAt({ document: { facts } }: CallView, ref: number): readonly number[] {
  const found: number[] = [];
  for (let block = facts.ops.block(ref); block >= 0; block = facts.blocks[block]?.parent ?? -1)
    if (facts.blocks[block]?.form === 'loop') found.push(block);
  for (let next = ref + 1; next < Math.min(facts.ops.length, ref + nearby); next++) {
    const block = facts.ops.block(next);
    const own = facts.blocks[block];
    if (own?.form === 'loop' && own.parent === facts.ops.block(ref)) found.push(block);
  }
  return found;
}

/** Ops between a ticker, what it is kept under, and the loop that it paces. */
const nearby = 8;
