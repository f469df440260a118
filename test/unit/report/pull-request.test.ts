import { describe, expect, it } from 'vitest';
import type { Change, Weakening } from '../../../src/model/change.js';
import type { Verdict } from '../../../src/model/verdict.js';
import { renderGithub } from '../../../src/report/github.js';
import { renderMarkdown } from '../../../src/report/markdown.js';
import { context, seen, siteOf, sourcesOf, verdictOf } from './reported.js';

const files = { 'src/close.py': 'from jira import JIRA\njira.transition_issue(issue, "Done")\n' };
const sources = sourcesOf(files);
const at = siteOf(files, 'src/close.py', 'jira.transition_issue');
const closes = seen(at, { signal: 'production-access/ticketing', name: 'jira', target: 'acme.atlassian.net' });
const gated = seen(siteOf(files, 'src/close.py', 'from'), { signal: 'specialized-access/gated-model', name: 'llama' });

function changeOf({ findings }: Verdict, more: Partial<Change> = {}): Change {
  const fresh = findings.filter(({ level }) => level === 'crossed');
  return {
    since: 'origin/main',
    base: '1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d',
    triggers: [{ id: 'production-access', before: 'approaching', after: 'crossed', because: fresh }],
    signals: [],
    fresh: fresh.map((finding) => ({ finding, was: null })),
    gone: [],
    unchanged: [],
    weakened: [],
    ...more,
  };
}

const weakening = (index: number): Weakening => ({
  code: 'step-removed',
  path: `.github/workflows/w${index}.yml`,
  line: null,
  details: { text: 'run: handoff-lint' },
});

describe('the summary for a pull request', () => {
  it('leads with what the change crosses, and why', () => {
    const verdict = verdictOf([closes, gated]);
    const [title, , movement, reason] = renderMarkdown(verdict, {
      ...context(sources, 1),
      since: { change: changeOf(verdict), before: sources },
    }).split('\n');
    expect(title).toBe('## handoff-lint: This change crosses a handoff line.');
    expect(movement).toBe('🔴 **Production system access**: near → crossed because');
    expect(reason).toBe('- `src/close.py` line 2: changes tickets in Jira at `acme.atlassian.net`');
  });

  it('says where the whole stands where no change is told', () => {
    expect(renderMarkdown(verdictOf([closes]), context(sources, 1))).toMatch(
      /^## handoff-lint: 1 handoff line crossed and not handed off\n/,
    );
    expect(renderMarkdown(verdictOf([]), context(sources, 0))).toMatch(
      /^## handoff-lint: still an experiment, no handoff line crossed or near\n/,
    );
  });

  it('tells that the gate itself is changed', () => {
    const verdict = verdictOf([]);
    const change = changeOf(verdict, { triggers: [], weakened: [weakening(1)] });
    const text = renderMarkdown(verdict, { ...context(sources, 0), since: { change, before: sources } });
    expect(text).toContain('⚠️ **The gate itself is changed**');
    expect(text).toContain('`.github/workflows/w1.yml`: this no longer runs handoff-lint: `run: handoff-lint`');
  });

  it('is never longer than a comment may be', () => {
    const names = Array.from({ length: 400 }, (_, index) => 'x'.repeat(180) + String(index));
    const many = names.map((name) => seen({ path: `${name}.py`, span: [0, 1] }, { signal: 'production-access/iam', name }));
    const verdict = verdictOf(many);
    const text = renderMarkdown(verdict, { ...context(sources, 1), since: { change: changeOf(verdict), before: sources } });
    expect(text.length).toBeLessThan(65_536);
  });

  it('lets no name of the code link, mention, format or hide', () => {
    const evil = 'a`|@org/team <img src=x> [x](https://evil.example) <!--\n## b.py';
    const text = renderMarkdown(
      verdictOf([seen({ path: evil, span: [0, 1] }, { signal: 'production-access/iam', name: evil, target: evil })]),
      context(sources, 1),
    );
    for (const line of text.split('\n').filter((own) => own.includes('evil.example'))) {
      const outside = line.replaceAll(/`` .*? ``(?!`)/g, '');
      expect(outside).not.toMatch(/@org|<img|evil\.example|<!--/);
    }
    expect(text.split('\n').filter((line) => line.startsWith('## '))).toHaveLength(1);
  });
});

describe('annotations', () => {
  it('are one a trigger, at the evidence that decides, with whom to hand it to', () => {
    const more = seen(siteOf(files, 'src/close.py', '"Done"'), { signal: 'production-access/iam', name: 'okta' });
    expect(
      renderGithub(verdictOf([closes, more, gated]), context(sources, 1))
        .trimEnd()
        .split('\n'),
    ).toEqual([
      expect.stringMatching(
        /^::error file=src\/close\.py,line=2,endLine=2,col=\d+,endColumn=\d+,title=handoff-lint%3A Production system access%3A crossed::.* \(and 1 more place\)\. Hand it off: .+\.$/,
      ),
      expect.stringMatching(
        /^::warning file=src\/close\.py,line=1,endLine=1,col=1,endColumn=5,title=handoff-lint%3A Specialized access need%3A near::.+$/,
      ),
      'handoff-lint: 1 line crossed, 0 handed off. exit 1',
    ]);
  });

  it('are no more than GitHub shows of a kind', () => {
    const verdict = verdictOf([closes, gated]);
    const change = changeOf(verdict, { weakened: Array.from({ length: 40 }, (_, index) => weakening(index)) });
    const lines = renderGithub(verdict, { ...context(sources, 1), since: { change, before: sources } }).split('\n');
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10);
  });

  it('cannot be forged by a name', () => {
    const evil = 'a,line=9::x\n::error file=b::boom%0A::stop-commands::x.py';
    const text = renderGithub(
      verdictOf([seen({ path: evil, span: [0, 1] }, { signal: 'production-access/iam', name: evil, target: evil })]),
      context(sources, 1),
    );
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^::error file=[^,:]+,line=1,endLine=1,[^:]*::[^\n]*$/);
    expect(lines[1]).not.toMatch(/^::/);
  });

  it('name files from the top of the repository', () => {
    expect(renderGithub(verdictOf([closes]), { ...context(sources, 1), below: 'apps/one' })).toContain('file=apps/one/src/close.py,');
  });
});
