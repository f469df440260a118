import type { Finding } from '../../../src/model/verdict.js';
import { observed } from '../observed.js';

/** `signal level text` of each finding of autonomous action in files given as `path → text`; the text is the cited line. */
export function actionsIn(files: Readonly<Record<string, string>>): readonly string[] {
  return findingsOf(files)
    .filter(({ trigger }) => trigger === 'autonomous-action')
    .map(({ signal, level, at }) => `${signal.replace('autonomous-action/', '')} ${level}: ${lineAt(files[at.path] ?? '', at.span[0])}`)
    .sort();
}

/** `signal level` of each finding of any trigger. */
export function levelsIn(files: Readonly<Record<string, string>>): readonly string[] {
  return findingsOf(files)
    .map(({ signal, level }) => `${signal} ${level}`)
    .sort();
}

function findingsOf(files: Readonly<Record<string, string>>): readonly Finding[] {
  const { findings, faults } = observed(files);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return findings;
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? undefined : end).trim();
}
