import * as z from 'zod';
import { subjectId } from '../model/subject.js';
import type { BaselineSummary, Finding } from '../model/verdict.js';

/** Where a tree keeps what it crossed before it took up the linter, from its root. */
export const baselinePath = '.handoff/baseline.json';

const entry = z.strictObject({
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .describe('Of signal, level, effect and subject; the same thing in several files is told apart by its number.'),
  signal: z
    .string()
    .max(200)
    .describe('For the reader, like what follows it. Only what the fingerprint says, and no more effects or places, passes.'),
  level: z.enum(['crossed', 'approaching']),
  subject: z.string().max(500),
  verbs: z.array(z.string().max(40)).max(40),
  place: z.string().max(40),
  path: z.string().max(4096).describe('Where it was found; it may move.'),
});

export const baselineSchema = z.strictObject({
  $schema: z.string().optional().describe('Address of this schema, for editors.'),
  schemaVersion: z.literal(1),
  findings: z.array(entry).max(50_000),
});

export type Baseline = z.infer<typeof baselineSchema>;
type BaselineEntry = Baseline['findings'][number];

/** null: it is no baseline. */
export function parseBaseline(text: string): Baseline | null {
  try {
    const parsed = baselineSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** What no record covers, in the order of the report. */
export function takeBaseline(findings: readonly Finding[]): Baseline {
  return { schemaVersion: 1, findings: findings.filter(({ coveredBy }) => coveredBy === null).map(toEntry) };
}

/** Marks what the baseline lists. Whatever was exchanged for something else, or has grown, is not in it. */
export function applyBaseline(
  findings: readonly Finding[],
  baseline: Baseline,
): { readonly findings: readonly Finding[]; readonly summary: BaselineSummary } {
  const entries = new Map(baseline.findings.map((known) => [known.fingerprint, known]));
  const marked = findings.map((finding) => ({ ...finding, baselined: finding.coveredBy === null && isListed(finding, entries) }));
  const present = new Set(findings.map(({ fingerprint }) => fingerprint));
  return {
    findings: marked,
    summary: {
      path: baselinePath,
      known: marked.filter(({ baselined }) => baselined).length,
      gone: [...entries.keys()].filter((fingerprint) => !present.has(fingerprint)).length,
    },
  };
}

export function isListed(finding: Finding, entries: ReadonlyMap<string, BaselineEntry>): boolean {
  const known = entries.get(finding.fingerprint);
  return known !== undefined && known.place === finding.landing.place && finding.verbs.every((verb) => known.verbs.includes(verb));
}

export function toEntry({ fingerprint, signal, level, subject, verbs, landing, at }: Finding): BaselineEntry {
  return { fingerprint, signal, level, subject: subjectId(subject), verbs: [...verbs], place: landing.place, path: at.path };
}
