import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { expandBraces } from '../../../src/link/names/names.js';

const root = path.resolve(import.meta.dirname, '../../..');
const rows = z.array(z.looseObject({}));
const strings = z.record(z.string(), z.url());
const sources = z
  .strictObject({
    providers: strings,
    frameworks: strings,
    platforms: strings,
    vendors: strings,
    libraries: z.record(z.url(), z.array(z.string())),
  })
  .parse(read('catalogs/documentation/sources.yaml'));

describe('each entry has the documentation that it was taken from', () => {
  it.each(readdirSync(path.join(root, 'detectors')).filter((name) => read(`detectors/${name}/catalog.yaml`) !== null))(
    'detectors/%s',
    (detector) => {
      const { entries } = z
        .object({ entries: z.array(z.object({ service: z.string(), docs: z.url().optional() })) })
        .parse(read(`detectors/${detector}/catalog.yaml`));
      expect(entries.filter(({ docs }) => docs === undefined).map(({ service }) => service)).toEqual([]);
    },
  );

  it('catalogs/models.yaml', () => {
    expect(without(keysOf('models', 'provider'), Object.keys(sources.providers))).toEqual([]);
  });

  it('catalogs/tools.yaml', () => {
    expect(without(keysOf('tools', 'framework'), Object.keys(sources.frameworks))).toEqual([]);
  });

  it('catalogs/low-code.yaml', () => {
    const { nodes } = z.object({ nodes: z.array(z.object({ types: z.array(z.string()) })) }).parse(read('catalogs/low-code.yaml'));
    const platforms = nodes.flatMap(({ types }) => types.map((type) => type.split(':')[0] ?? ''));
    expect(without(platforms, Object.keys(sources.platforms))).toEqual([]);
  });

  it('catalogs/credentials', () => {
    const { tokens } = z.object({ tokens: z.array(z.object({ vendor: z.string() })) }).parse(read('catalogs/credentials/shapes.yaml'));
    expect(
      without(
        tokens.map(({ vendor }) => vendor),
        Object.keys(sources.vendors),
      ),
    ).toEqual([]);
  });

  it('the libraries of the other catalogues', () => {
    const named = ['http', 'processes', 'prebuilt-tools', 'inputs', 'starts'].flatMap((name) => callsIn(read(`catalogs/${name}.yaml`)));
    const known = Object.values(sources.libraries).flat();
    expect(without(named.map(libraryOf), known)).toEqual([]);
  });

  it('nothing is documented that no entry names', () => {
    expect(without(Object.keys(sources.providers), keysOf('models', 'provider'))).toEqual([]);
    expect(without(Object.keys(sources.frameworks), keysOf('tools', 'framework'))).toEqual([]);
  });
});

function read(file: string): unknown {
  try {
    return parse(readFileSync(path.join(root, file), 'utf8'));
  } catch {
    return null;
  }
}

function keysOf(file: string, key: string): string[] {
  return rows.parse(read(`catalogs/${file}.yaml`)).map((row) => z.string().parse(row[key]));
}

function without(names: readonly string[], known: readonly string[]): string[] {
  const all = new Set(known);
  return [...new Set(names)].filter((name) => !all.has(name)).sort();
}

/** Every text under `calls` or `handlers`, in whichever row. */
function callsIn(node: unknown): string[] {
  const found: string[] = [];
  const pending: unknown[] = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (Array.isArray(next)) pending.push(...next);
    else if (typeof next === 'object' && next !== null)
      for (const [key, value] of Object.entries(next)) {
        const calls = naming.has(key) ? z.array(z.union([z.string(), z.object({ call: z.string() })])).safeParse(value) : null;
        if (calls?.success === true) found.push(...calls.data.map((call) => (typeof call === 'string' ? call : call.call)));
        else pending.push(value);
      }
  }
  return found.flatMap(expandBraces);
}

/** `requests.get` → `requests`, `@slack/bolt/x.App` → `@slack/bolt`, `github.com/a/b.C` → `github.com/a/b`, `org.x.y.Z` → `org.x`. */
/** Keys of a catalogue under which calls, decorators or classes are named. */
const naming: ReadonlySet<string> = new Set(['calls', 'handlers', 'makers', 'classes']);

function libraryOf(call: string): string {
  const scoped = /^@[^/]+\/[^./]+/.exec(call) ?? /^github\.com\/[^/]+\/[\w-]+/.exec(call) ?? /^(?:org|com|io|dev|net)\.[\w-]+/.exec(call);
  return scoped?.[0] ?? call.split(/[./]/)[0] ?? call;
}
