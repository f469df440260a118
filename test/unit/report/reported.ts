import type { Path, Site, Touch } from '../../../src/model/touch.js';
import type { Verdict } from '../../../src/model/verdict.js';
import { exitCodeOf } from '../../../src/report/exit-code.js';
import { renderJson } from '../../../src/report/json.js';
import type { TerminalContext } from '../../../src/report/page.js';
import type { Sources } from '../../../src/report/sources.js';
import type { ReportContext } from '../../../src/report/context.js';
import { unpainted } from '../../../src/report/style.js';
import { renderTerminal } from '../../../src/report/terminal.js';
import { judge } from '../../../src/judge/judge.js';
import { digest, policy, touch } from '../judge/evidence.js';
import type { Seen } from '../judge/evidence.js';

export const titles = new Map([['jira', 'Jira']]);

export function sourcesOf(files: Readonly<Record<Path, string>>, credential = ''): Sources {
  return {
    text: (path) => files[path] ?? null,
    credentials: (path) => (credential === '' || !(files[path] ?? '').includes(credential) ? [] : [siteOf(files, path, credential).span]),
  };
}

export function siteOf(files: Readonly<Record<Path, string>>, path: Path, needle: string): Site {
  const start = (files[path] ?? '').indexOf(needle);
  if (start < 0) throw new Error(`${needle} is not in ${path}`);
  return { path, span: [start, start + needle.length] };
}

export function seen(site: Site, more: Seen, chain: Touch['chain'] = []): Touch {
  return { ...touch(more), at: site, chain };
}

export function verdictOf(touches: readonly Touch[], more: Partial<Verdict> = {}): Verdict {
  const documents = new Set(touches.map(({ at }) => at.path));
  return {
    root: '/home/ana/ticket-closer',
    policyVersion: policy.version,
    ...judge({ touches, workflows: [{ id: '.', documents, closed: false }] }, policy, digest),
    advice: [],
    unapproved: 'told',
    workflows: [{ id: '.', documents: documents.size, models: 1, closed: false }],
    handoff: { records: [], dismissed: [], stale: [], requestsCoverUntil: null, lowered: [], refused: [], baseline: null },
    inventory: { models: [], vendors: [], tools: [], hosts: [] },
    skipped: [],
    complete: true,
    stats: { files: 3, bytes: 900, calls: 12 },
    ...more,
  };
}

export function terminal(verdict: Verdict, sources: Sources, more: Partial<TerminalContext> = {}): string {
  const exitCode = exitCodeOf(verdict, { failOn: 'crossed', exit: 'by-verdict' });
  return renderTerminal(verdict, {
    ...context(sources, exitCode),
    paint: unpainted,
    width: 100,
    detail: 'full',
    stats: 'hidden',
    ...more,
  });
}

export function json(verdict: Verdict, sources: Sources, more: Partial<ReportContext> = {}): string {
  return renderJson(verdict, { ...context(sources, exitCodeOf(verdict, { failOn: 'crossed', exit: 'by-verdict' })), ...more });
}

export function context(sources: Sources, exitCode: ReportContext['exitCode']): ReportContext {
  return { policy, sources, titles, version: '0.1.0', exitCode, since: null, below: '' };
}
