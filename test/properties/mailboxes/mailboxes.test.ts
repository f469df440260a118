import { describe, expect, it } from 'vitest';
import { sensitiveIn } from '../findings.js';
import { filled, python, typescript } from '../languages.js';
import { pythonCode, typescriptCode } from './code-reads.js';
import { pythonReads, typescriptReads } from './reads.js';

describe.each([
  ['Python', python, 'report.py', [...pythonReads, ...pythonCode]],
  ['TypeScript', typescript, 'report.ts', [...typescriptReads, ...typescriptCode]],
] as const)('what an account gives a model in %s', (_, language, path, reads) => {
  it.each(reads)('$name', ({ signal, code, twin }) => {
    const found = (text: string): readonly string[] =>
      sensitiveIn(filled(language, { path, code: text }, {}, 'Write a short summary of this.'));
    expect(found(code)).toContain(`sensitive-data/${signal} crossed`);
    expect(found(twin)).toEqual([]);
  });
});
