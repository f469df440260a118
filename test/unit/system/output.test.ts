import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readAsset } from '../../../src/system/assets.js';
import { writeReport } from '../../../src/system/output.js';
import { pathBelow, pathText } from '../../../src/system/paths.js';

const folder = mkdtempSync(path.join(tmpdir(), 'output-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('writeReport', () => {
  it('replaces a file whole and leaves nothing else', () => {
    const file = path.join(folder, 'report.json');
    writeFileSync(file, 'old and longer');
    expect(writeReport(file, 'new')).toBe('written');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['report.json']);
  });

  it('refuses folders and links, and fails where there is no folder', () => {
    mkdirSync(path.join(folder, 'sub'));
    writeFileSync(path.join(folder, 'target'), 'kept');
    symlinkSync('target', path.join(folder, 'link'));
    expect(writeReport(path.join(folder, 'sub'), 'x')).toBe('refused');
    expect(writeReport(path.join(folder, 'link'), 'x')).toBe('refused');
    expect(readFileSync(path.join(folder, 'target'), 'utf8')).toBe('kept');
    expect(writeReport(path.join(folder, 'nowhere', 'r'), 'x')).toBe('failed');
    expect(writeReport('/dev/null', 'x')).toBe('written');
  });
});

describe('writeStandard', () => {
  const script = (call: string) =>
    `import { writeStandard } from '${path.resolve('src/system/output.ts')}'; process.exitCode = { written: 1, closed: 5, failed: 6 }[${call}]`;

  it('is told when the reader has gone, and lets the caller choose the exit code', () => {
    const file = path.join(folder, 'script.mts');
    writeFileSync(file, script(`await writeStandard('stdout', 'line\\n'.repeat(1_000_000))`));
    const result = spawnSync('bash', ['-c', `node --import tsx ${file} | head -1; echo "code \${PIPESTATUS[0]}"`], { encoding: 'utf8' });
    expect(result.stdout).toBe('line\ncode 5\n');
    expect(result.stderr).toBe('');
  });

  it('writes all of a large text into a pipe', () => {
    const file = path.join(folder, 'whole.mts');
    writeFileSync(file, script(`await writeStandard('stdout', 'x'.repeat(3 << 20))`));
    const result = spawnSync('bash', ['-c', `node --import tsx ${file} | wc -c`], { encoding: 'utf8' });
    expect(result.stdout.trim()).toBe(String(3 << 20));
  });
});

describe('paths', () => {
  it('keeps names apart that are no UTF-8', () => {
    expect(pathText('caf\xc3\xa9')).toBe('café');
    expect(pathText('a\xff')).toBe('a\udcff');
    expect(pathText('\xc3\xa9\xfe')).toBe('é\udcfe');
  });

  it('knows what lies below what', () => {
    expect(pathBelow('/a', '/a/b/c')).toBe('b/c');
    expect(pathBelow('/a', '/a')).toBe('');
    expect(pathBelow('/a', '/ab')).toBeNull();
    expect(pathBelow('/a/b', '/a')).toBeNull();
    expect(pathBelow('/a', '/a/..b')).toBe('..b');
  });
});

describe('assets', () => {
  it('are WebAssembly', () => {
    expect([...readAsset('tree-sitter-python.wasm').subarray(0, 4)]).toEqual([0, 0x61, 0x73, 0x6d]);
  });
});
