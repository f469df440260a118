import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { check } from '../src/engine/check.js';
import { loadFrontEnds } from '../src/facts/extract.js';
import { loadKnowledge } from '../src/policy/knowledge.js';
import { detectors } from '../src/registry.generated.js';
import { asset } from '../src/system/assets.js';
import { digest } from '../src/system/digest.js';
import { openTree } from '../src/tree/open.js';

const root = path.resolve(import.meta.dirname, '../fixtures');
const place = { in: z.string(), at: z.string() };
const expectation = z.strictObject({
  about: z.string(),
  evidence: z
    .array(
      z.strictObject({
        ...place,
        signal: z.string(),
        level: z.enum(['crossed', 'approaching']),
        because: z.string().optional(),
        chain: z.array(z.strictObject(place)).optional(),
      }),
    )
    .nullish(),
  nothing: z.array(z.strictObject({ ...place, why: z.string() })).nullish(),
  verdict: z.record(z.string(), z.enum(['crossed', 'approaching'])).nullish(),
});

await loadFrontEnds(asset);
const knowledge = loadKnowledge();

describe.each(readdirSync(root).sort())('%s', (group) => {
  it.each(readdirSync(path.join(root, group)).sort())('%s', (name) => {
    const folder = path.join(root, group, name);
    const file = path.join(folder, 'expect.yaml');
    expect(existsSync(file), `${group}/${name} has no expect.yaml`).toBe(true);
    const expected = expectation.parse(parse(readFileSync(file, 'utf8')));
    const { verdict } = verdictOf(folder);
    const found = verdict.findings.map(({ at, signal, level, because }) => ({
      place: `${at.path}:${lineAt(folder, at.path, at.span[0])}`,
      signal,
      level,
      because,
    }));
    const wanted = (expected.evidence ?? []).map((item) => ({
      place: `${item.in}:${lineOf(folder, item.in, item.at)}`,
      signal: item.signal,
      level: item.level,
      because:
        item.because ??
        found.find((own) => own.signal === item.signal && own.place === `${item.in}:${lineOf(folder, item.in, item.at)}`)?.because,
    }));
    expect(found.sort(byText)).toEqual(wanted.sort(byText));
    for (const { chain, ...item } of expected.evidence ?? []) {
      const site = `${item.in}:${lineOf(folder, item.in, item.at)}`;
      const finding = verdict.findings.find(
        (own) => own.signal === item.signal && `${own.at.path}:${lineAt(folder, own.at.path, own.at.span[0])}` === site,
      );
      const steps = (finding?.chain ?? []).map((own) => `${own.path}:${lineAt(folder, own.path, own.span[0])}`);
      for (const step of chain ?? []) expect(steps).toContain(`${step.in}:${lineOf(folder, step.in, step.at)}`);
    }
    for (const miss of expected.nothing ?? [])
      expect(found.map(({ place: own }) => own)).not.toContain(`${miss.in}:${lineOf(folder, miss.in, miss.at)}`);
    const levels = Object.fromEntries(verdict.triggers.filter(({ level }) => level !== 'clear').map(({ id, level }) => [id, level]));
    expect(levels).toEqual(expected.verdict ?? {});
    expect(verdict.complete).toBe(true);
  });
});

function verdictOf(folder: string): ReturnType<typeof check> {
  const tree = openTree({ root: folder, repository: null, scope: [], configs: [] });
  return check({ tree, knowledge, detectors, scope: [], name: folder, digest });
}

function lineOf(folder: string, file: string, text: string): number {
  const source = readFileSync(path.join(folder, file), 'utf8');
  const at = source.indexOf(text);
  if (at < 0 || source.indexOf(text, at + 1) >= 0) throw new Error(`"${text}" must occur once in ${file}`);
  return lineAt(folder, file, at);
}

function lineAt(folder: string, file: string, offset: number): number {
  return readFileSync(path.join(folder, file), 'utf8').slice(0, offset).split('\n').length;
}

function byText(a: object, b: object): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
