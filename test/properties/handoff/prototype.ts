import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { openInspector, type Inspector } from '../../../src/commands/inspect.js';
import { recordContext } from '../../../src/commands/record-context.js';
import { cover } from '../../../src/handoff/cover.js';
import { accept, requiredOf } from '../../../src/handoff/decide.js';
import { draftHandoff } from '../../../src/handoff/draft.js';
import { inStyleOf } from '../../../src/handoff/keep-style.js';
import { readHandoff } from '../../../src/handoff/read.js';
import { readRecord } from '../../../src/handoff/read-record.js';
import { newRecord, newText } from '../../../src/handoff/write-record.js';
import type { Policy } from '../../../src/model/policy.js';
import type { Tree } from '../../../src/model/tree.js';
import type { Finding, Verdict } from '../../../src/model/verdict.js';
import { Describer } from '../../../src/report/describe.js';
import { driftSentence } from '../../../src/report/drift.js';
import { digest } from '../../../src/system/digest.js';

/** Path and text of every file of a prototype. */
export type Files = ReadonlyMap<string, string>;

/** Something that crosses, and the record by which it passes. */
export interface Prototype {
  readonly name: string;
  readonly files: Files;
  readonly record: string;
}

export const recordPath = '.handoff/prototype.yaml';
export const acceptedOn = '2026-11-20';
export const acceptedUntil = '2027-03-31';

const fixtures = path.resolve(import.meta.dirname, '../../../fixtures/policy');
const inspector: Inspector = await openInspector();
export const { policy } = inspector.knowledge;

/** Every fixture of the policy. */
export function prototypes(): readonly Omit<Prototype, 'record'>[] {
  return readdirSync(fixtures)
    .sort()
    .map((name) => ({ name, files: filesOf(name) }));
}

/** Every fixture of the policy that crosses a line. */
export function coveredPrototypes(): readonly Prototype[] {
  return prototypes()
    .filter(({ files }) => crossings(files).length > 0)
    .map(({ name, files }) => ({ name, files, record: acceptedRecord(files) }));
}

function filesOf(fixture: string): Files {
  const root = path.join(fixtures, fixture);
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(path.join(root, name)).isFile());
  return new Map(
    names
      .filter((name) => name !== 'expect.yaml')
      .sort()
      .map((name) => [name, readFileSync(path.join(root, name), 'utf8')]),
  );
}

export function findingsOf(files: Files): readonly Finding[] {
  return inspector.inspect(treeOf(files), []).checked.verdict.findings;
}

export function crossings(files: Files): readonly Finding[] {
  return findingsOf(files).filter(({ level }) => level === 'crossed');
}

/** The record that the prototype's own request gives, accepted by everybody required. */
function acceptedRecord(files: Files): string {
  const { verdict } = inspector.inspect(treeOf(files), []).checked;
  const draft = draftHandoff({
    id: 'prototype',
    workflow: '.',
    today: '2026-11-02',
    findings: verdict.findings,
    uses: [],
    about: [],
    include: 'crossed',
    policy,
    digest,
    wording: { says: ({ signal }) => signal, place: ({ path: file }) => `${file}:1`, clean: (text) => text, title: (id) => id },
  });
  const text = newText(newRecord(draft));
  const open = readRecord(recordPath, text, recordContext(policy));
  if ('failure' in open) throw new Error(open.message);
  const given = {
    teams: requiredOf(open.record, policy),
    who: 'Grace Hopper',
    on: acceptedOn,
    until: acceptedUntil,
    reference: 'OPS-1234',
  };
  return inStyleOf(text, accept(open, given, policy).document);
}

export interface Gate {
  readonly passes: boolean;
  readonly verdict: Verdict;
  /** Why what is crossed is not covered. */
  readonly reasons: readonly string[];
}

/** What the gate says of a prototype with this record. */
export function gate(
  files: Files,
  record: string,
  { today = '2026-12-01', rules = policy }: { today?: string; rules?: Policy } = {},
): Gate {
  const handoff = readHandoff([{ path: recordPath, text: record }], recordContext(policy));
  if ('failure' in handoff) throw new Error(`${handoff.place ?? ''} ${handoff.message}`);
  const coverRules = { today, requestsCoverUntil: null, lowered: [], refused: [] };
  const { verdict } = inspector.inspect(treeOf(files), [], (findings) => cover(findings, handoff, coverRules, rules)).checked;
  const describer = new Describer(policy, inspector.titles, (text) => text);
  const reasons = verdict.findings.flatMap((finding) =>
    finding.level === 'crossed' && finding.drift !== null ? [driftSentence(finding, finding.drift, describer)] : [],
  );
  return { passes: verdict.triggers.every(({ level, covered }) => level !== 'crossed' || covered), verdict, reasons };
}

function treeOf(files: Files): Tree {
  return {
    root: '/prototype',
    form: 'folder',
    list: () => [...files.keys()].sort().map((name) => ({ path: name })),
    skipped: () => [],
    read: (name) => {
      const text = files.get(name);
      return text === undefined ? { reason: 'unreadable', span: null } : new TextEncoder().encode(text);
    },
  };
}
