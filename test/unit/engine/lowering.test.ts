import { describe, expect, it } from 'vitest';
import { type Batch, type Helper, lowerBatch, type Lowered, SharedLowering } from '../../../src/engine/lowering.js';
import { loadFrontEnds } from '../../../src/facts/extract.js';
import { asset } from '../../../src/system/assets.js';

await loadFrontEnds(asset);

/** Another thread that answers when it is asked to, as many batches as it lives. */
class Fake implements Helper {
  readonly sent: Batch[] = [];
  closed = false;
  private answered = 0;

  constructor(private readonly life: number) {}

  send(batch: Batch): void {
    this.sent.push(batch);
  }
  receive(): Lowered | null {
    return null;
  }
  wait(): Lowered | null {
    const batch = this.sent[this.answered++];
    return batch === undefined || this.answered > this.life ? null : lowerBatch(batch);
  }
  close(): void {
    this.closed = true;
  }
}

describe('work that is shared with another thread', () => {
  const filler = { text: `x = 1\n# ${'-'.repeat(400_000)}\n`, kind: 'python' } as const;
  const source = (index: number) => ({ text: `f${index} = open("${index}.txt")\n`, kind: 'python' }) as const;

  function namesOf(helper: Helper | null, count: number): string[] {
    const lowering = new SharedLowering(() => helper);
    const names: string[] = [];
    for (let index = 0; index < count; index++) {
      lowering.add(filler, () => undefined);
      lowering.add(source(index), (facts) => names.push(facts?.ops.strings.find((text) => text.endsWith('.txt')) ?? '?'));
    }
    lowering.finish();
    return names.sort();
  }

  const wanted = Array.from({ length: 12 }, (_, index) => `${index}.txt`).sort();

  it('gives each text its own facts, wherever they were found', () => {
    const helper = new Fake(Infinity);
    expect(namesOf(helper, 12)).toEqual(wanted);
    expect(helper.sent.length).toBeGreaterThan(0);
    expect(helper.closed).toBe(true);
  });

  it('is done here where there is no other thread', () => {
    expect(namesOf(null, 12)).toEqual(wanted);
  });

  it('is done here when the other thread is lost', () => {
    const helper = new Fake(1);
    expect(namesOf(helper, 12)).toEqual(wanted);
    expect(helper.closed).toBe(true);
  });

  it('needs no other thread for a small tree', () => {
    let opened = 0;
    const lowering = new SharedLowering(() => {
      opened++;
      return null;
    });
    for (let index = 0; index < 50; index++) lowering.add(source(index), () => undefined);
    lowering.finish();
    expect(opened).toBe(0);
  });
});
