import { describe, expect, it } from 'vitest';
import type { CatalogEntry } from '../../../src/model/program.js';
import { loadKnowledge } from '../../../src/policy/knowledge.js';
import { programOf } from './program-of.js';

const entry = [...loadKnowledge().catalogs.values()].flat()[0];

/** Lines of `k8s/app.yaml` at which a catalogue entry with this key matches. */
function linesAt(key: string, text: string, value: readonly string[] = []): number[] {
  if (entry === undefined) throw new RangeError('no catalogue');
  const own: CatalogEntry = { ...entry, files: [{ verb: 'register', path: '*.yaml', key, value }] };
  const program = programOf({ 'k8s/app.yaml': text }, new Map([['own', [own]]]));
  return program.matches('own').map(({ at }) => text.slice(0, at.span[0]).split('\n').length);
}

const limits = 'spec:\n  containers:\n    - resources:\n        limits:\n          nvidia.com/gpu: 1\n';

describe('keys of files', () => {
  it('may hold dots', () => {
    expect(linesAt('spec.containers.*.resources.limits.nvidia\\.com/gpu', limits)).toEqual([5]);
  });

  it('are found at any depth', () => {
    expect(linesAt('**.limits.nvidia\\.com/gpu', limits)).toEqual([5]);
    expect(linesAt('**.limits.amd\\.com/gpu', limits)).toEqual([]);
  });

  it('may ask for a value', () => {
    const two = 'kind: Service\n---\nkind: Deployment\n';
    expect(linesAt('*.kind', two, ['Deploy*'])).toEqual([3]);
  });
});
