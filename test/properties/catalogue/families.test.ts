import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CatalogEntry } from '../../../src/model/program.js';
import { exportsOf } from './exports.js';
import { knowledge, programOf, servicesIn } from './recognised.js';
import { samplesOf, type Sample } from './samples.js';
import { snippets } from './snippets.js';

/** Every family has the smallest program that uses it: made from what its entries name, for each language and format that they name. */
describe.each([...knowledge.catalogs].filter(([detector, entries]) => detector !== 'mcp' && entries.length > 0))(
  'detectors/%s',
  (detector, entries) => {
    it.each([...new Set(entries.map(({ service }) => service))])('%s', (service) => {
      const own = entries.filter((entry) => entry.service === service);
      const seen = programsOf(detector, service, own).find(({ real }) => servicesIn(real, detector).includes(service));
      expect(seen, `no program of ${service} is recognised: give it one in snippets.ts, or a fixture`).toBeDefined();
      // The same words on a module of the tree, on a printed line, on the own machine.
      const harmless = seen?.harmless ?? {};
      expect(servicesIn(harmless, detector)).not.toContain(service);
    });
  },
);

describe('catalogs/low-code.yaml', () => {
  it.each([...new Set(knowledge.lowCode.nodes.map(({ service }) => service))])('%s', (service) => {
    const kinds = knowledge.lowCode.nodes.filter((kind) => kind.service === service);
    const exported = exportsOf(kinds, 'getAll');
    expect(exported.length).toBeGreaterThan(0);
    expect(exported.some((files) => nodesOf(files).has(service))).toBe(true);
  });
});

describe('fixtures', () => {
  const root = path.resolve(import.meta.dirname, '../../../fixtures');

  it('stand beside each detector', () => {
    const without = [...knowledge.catalogs.keys()].filter((detector) => !readdirSync(root).includes(detector));
    expect(without).toEqual([]);
  });

  it('of each signal show it crossed or near, and clear', () => {
    const cases = readdirSync(root).filter((group) => group !== 'policy');
    const poor = cases.filter((group) => {
      const texts = readdirSync(path.join(root, group)).map((name) => readFileSync(path.join(root, group, name, 'expect.yaml'), 'utf8'));
      const shown = texts.filter((text) => text.includes(`/${group}`));
      return shown.length === 0 || shown.length === texts.length;
    });
    expect(poor).toEqual([]);
  });
});

function programsOf(detector: string, service: string, entries: readonly CatalogEntry[]): readonly Sample[] {
  const written = snippets[`${detector}/${service}`];
  const nodes = entries
    .flatMap(({ calls, clients }) => [...calls.map(([, pattern]) => pattern), ...clients])
    .flatMap(({ name }) => nodesNamed(name));
  const exported = nodes.flatMap((node) => {
    const kinds = knowledge.lowCode.nodes.filter((kind) => kind.service === node);
    return ['getAll', 'create', 'delete', 'send'].flatMap((operation) => exportsOf(kinds, operation));
  });
  return [
    ...(written === undefined ? [] : [{ real: written, harmless: null }]),
    ...entries.flatMap(samplesOf),
    ...exported.map((real) => ({ real, harmless: null })),
  ];
}

/** `flow:{slack,teams}.read` → `slack`, `teams` */
function nodesNamed(name: string): string[] {
  const [, services] = /^flow:\{?([^.}]+)/.exec(name) ?? [];
  return services?.split(',') ?? [];
}

function nodesOf(files: Readonly<Record<string, string>>): ReadonlySet<string> {
  const names = programOf(files).calls.flatMap((call) => call.names);
  return new Set(names.flatMap((name) => (name.startsWith('flow:') ? [name.slice('flow:'.length).split('.')[0] ?? ''] : [])));
}
