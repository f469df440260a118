import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOf, folderOf, handoffLint } from './program.js';

describe('the inventory', () => {
  it('lists models and systems with their places, and judges nothing', () => {
    const { code, out } = handoffLint(['inventory', copyOf('policy/closes-jira-tickets')]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Models\n {2}gpt-4o-mini at openai \(chat\) {2}\(close_stale\.py:13\)$/m);
    expect(out).toMatch(/^Systems\n {2}jira:acme-robotics\.atlassian\.net {2}reads, changes; at its vendor {2}\(close_stale\.py:23\)$/m);
    expect(out).not.toMatch(/crossed|near/);
  });

  it('lists tools and what they touch', () => {
    const folder = copyOf('policy/acts-through-tools');
    const inventory = JSON.parse(handoffLint(['inventory', '-f', 'json'], { cwd: folder }).out);
    expect(inventory).toMatchObject({
      complete: true,
      models: [{ path: 'tidy.py', line: 12 }],
      tools: [{ name: 'delete_file', path: 'tools.py', line: 14 }],
      touched: [{ kind: 'file', verbs: ['delete'], path: 'tools.py', line: 7 }],
    });
    expect(JSON.parse(handoffLint(['inventory', 'tools.py', '-f', 'json'], { cwd: folder }).out).models).toEqual([]);
  });

  it('calls tools of a package by what they reach', () => {
    const { out } = handoffLint(['inventory', copyOf('tool-use/a-kit-of-tools-gives-money-back')]);
    expect(out).toMatch(/^ {2}a payment account \(write\) {2}\(/m);
    expect(out).toMatch(/^ {2}a payment account {2}changes {2}\(/m);
  });

  it('tells the packages that are asked for from those that only a lock file has', () => {
    const folder = copyOf('policy/packages-alone');
    const inventory = JSON.parse(handoffLint(['inventory', '-f', 'json'], { cwd: folder }).out);
    expect(inventory.packages).toEqual([
      {
        name: '@anthropic-ai/sdk',
        registry: 'npm',
        version: '0.60.0',
        purpose: 'models',
        use: 'transitive',
        path: 'package-lock.json',
        line: null,
      },
      { name: 'openai', registry: 'npm', version: '^6.0.0', purpose: 'models', use: 'runtime', path: 'package.json', line: 6 },
    ]);
    const { out } = handoffLint(['inventory'], { cwd: folder });
    expect(out).toMatch(/^Packages that a manifest asks for\n {2}openai \^6\.0\.0 {2}npm, models {2}\(package\.json:6\)$/m);
    expect(out).toMatch(/^Packages that only others bring in\n {2}@anthropic-ai\/sdk 0\.60\.0 {2}npm, models {2}\(package-lock\.json\)$/m);
  });

  it('goes to a file', () => {
    const folder = copyOf('policy/closes-jira-tickets');
    expect(handoffLint(['inventory', '-f', 'json', '-o', 'inventory.json'], { cwd: folder })).toMatchObject({ code: 0, out: '' });
    expect(JSON.parse(readFileSync(path.join(folder, 'inventory.json'), 'utf8')).touched[0].subject).toBe(
      'jira:acme-robotics.atlassian.net',
    );
  });

  it('says that it is not whole', () => {
    expect(handoffLint(['inventory', folderOf()])).toMatchObject({ code: 3, out: expect.stringContaining('Nothing was scanned') });
  });
});
