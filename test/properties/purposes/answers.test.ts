import { describe, expect, it } from 'vitest';
import { levelsIn } from '../../unit/detectors-autonomous-action/findings-of.js';
import { answerWays } from './answers.js';

interface Case {
  readonly field: string;
  readonly prompt: string;
  readonly label: string;
}

const decided: readonly (Case & { readonly signal: string })[] = [
  { field: 'approved', prompt: 'Look at the loan application.', label: 'Loan application', signal: 'financial-decision' },
  { field: 'score', prompt: 'Look at the resume of the candidate.', label: 'Resume', signal: 'employee-impacting' },
  { field: 'triage', prompt: 'Look at what the patient reports.', label: 'Report', signal: 'business-critical' },
];
const harmless: readonly Case[] = [
  { field: 'score', prompt: 'Look at the article for the blog.', label: 'Article' },
  { field: 'approved', prompt: 'Extract from the letter about the loan what it says.', label: 'Letter' },
  { field: 'summary', prompt: 'Look at the resume of the candidate.', label: 'Resume' },
];

describe.each(Object.entries(answerWays))('a field of an answer is the decision itself: %s', (_way, files) => {
  it.each(decided)('$field of a real case', ({ signal, ...own }) => {
    expect(impactOf(files, own)).toEqual([`real-world-impact/${signal} approaching`]);
  });

  it.each(harmless)('$field is none where it is read out, or of no case', (own) => {
    expect(impactOf(files, own)).toEqual([]);
  });
});

function impactOf(files: Readonly<Record<string, string>>, { field, prompt, label }: Case): readonly string[] {
  const filled = Object.entries(files).map(([path, text]) => [
    path,
    text.replaceAll('{field}', field).replaceAll('{prompt}', prompt).replaceAll('{label}', label),
  ]);
  return levelsIn(Object.fromEntries(filled)).filter((line) => line.startsWith('real-world-impact/'));
}
