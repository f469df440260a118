import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Detector } from '../../../src/detector-api.js';
import { judge } from '../../../src/judge/judge.js';
import type { Finding } from '../../../src/model/verdict.js';
import type { Touch } from '../../../src/model/touch.js';
import { loadKnowledge } from '../../../src/policy/knowledge.js';
import { programOf } from '../link/program-of.js';

const signals = [
  'database',
  'production-host',
  'log-store',
  'ticketing',
  'source-control',
  'deployment',
  'infrastructure',
  'cloud-data',
  'ci-cd',
  'observability',
  'iam',
  'incident',
  'system-of-record',
];
const folder = path.resolve(import.meta.dirname, '../../../detectors');
const detectors: Detector[] = [];
for (const name of readdirSync(folder)) {
  if (!signals.includes(name)) continue;
  const module: { default: Detector } = await import(path.join(folder, name, 'index.ts'));
  detectors.push(module.default);
}

/** What the detectors of this trigger find in files given as `path → text`. */
export function findingsOf(files: Readonly<Record<string, string>>): readonly Finding[] {
  const program = programOf(files);
  const touches: Touch[] = [];
  for (const detector of detectors) detector.detect(program, (touch) => touches.push({ ...touch, detector: detector.id }), touches);
  const documents = new Set(Object.keys(files));
  return judge({ touches, workflows: [{ id: '.', documents, closed: false }] }, loadKnowledge().policy, (text) => text).findings;
}

/** `signal level` of each finding, without the trigger. */
export function levelsOf(files: Readonly<Record<string, string>>): string[] {
  return findingsOf(files).map(({ signal, level }) => `${signal.slice(signal.indexOf('/') + 1)} ${level}`);
}
