import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SarifLog } from '../../src/report/sarif-types.js';
import { copyOf, folderOf, handoffLint } from './program.js';
import { sarifErrors } from '../sarif-schema.js';

describe('several reports of one run', () => {
  it('agree, whatever each is written to', () => {
    const folder = copyOf('policy/closes-jira-tickets');
    const words = [
      '-f',
      'text',
      '-f',
      'json',
      '-o',
      'r.json',
      '-f',
      'sarif',
      '-o',
      'r.sarif',
      '-f',
      'markdown',
      '-o',
      'r.md',
      '-f',
      'github',
      '-o',
      'r.txt',
    ];
    const { code, out } = handoffLint(words, { cwd: folder });
    const written = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
    const report: { exitCode: number; triggers: { level: string }[]; signals: { fingerprint: string }[] } = JSON.parse(written('r.json'));
    const log: SarifLog = JSON.parse(written('r.sarif'));
    expect(code).toBe(1);
    expect(report.exitCode).toBe(1);
    expect(out).toContain('exit 1 · 3 crossed, none handed off');
    expect(report.triggers.filter(({ level }) => level === 'crossed')).toHaveLength(3);
    expect(written('r.md')).toMatch(/^## handoff-lint: 3 handoff lines crossed and not handed off\n/);
    expect(
      written('r.txt')
        .split('\n')
        .filter((line) => line.startsWith('::error ')),
    ).toHaveLength(3);
    expect(log.runs[0]?.results.map(({ partialFingerprints }) => partialFingerprints['handoff/v1']).sort()).toEqual(
      report.signals.map(({ fingerprint }) => fingerprint).sort(),
    );
  });

  it('are the same bytes every time', () => {
    const folder = copyOf('policy/closes-jira-tickets');
    for (const format of ['text', 'json', 'sarif', 'markdown', 'github'])
      expect(handoffLint(['-f', format], { cwd: folder }).out).toBe(
        handoffLint(['-f', format], { cwd: folder, env: { LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Tokyo' } }).out,
      );
  });
});

describe('SARIF of the program', () => {
  it.each([
    'policy/closes-jira-tickets',
    'policy/acts-through-tools',
    'policy/processes-secrets',
    'policy/deploys-generated-configuration',
    'policy/rewrites-an-announcement',
  ])('fits the schema, and its places lie in the files: %s', (fixture) => {
    const folder = copyOf(fixture);
    const log: SarifLog = JSON.parse(handoffLint(['-f', 'sarif'], { cwd: folder }).out);
    expect(sarifErrors(log)).toEqual([]);
    for (const { locations } of log.runs[0]?.results ?? []) {
      const { artifactLocation, region } = locations[0].physicalLocation;
      const lines = readFileSync(path.join(folder, decodeURIComponent(artifactLocation.uri)), 'utf8').split('\n');
      expect(region.endLine).toBe(region.startLine);
      expect(region.endColumn).toBeGreaterThan(region.startColumn);
      expect(region.endColumn).toBeLessThanOrEqual((lines[region.startLine - 1] ?? '').length + 1);
    }
  });
});

describe('the format for GitHub', () => {
  it('adds its summary to that of the step', () => {
    const summary = path.join(folderOf(), 'summary.md');
    writeFileSync(summary, 'from a step before\n');
    handoffLint(['-f', 'github'], { cwd: copyOf('policy/closes-jira-tickets'), env: { GITHUB_STEP_SUMMARY: summary } });
    expect(readFileSync(summary, 'utf8')).toMatch(/^from a step before\n## handoff-lint: 3 handoff lines crossed and not handed off\n/);
  });
});
