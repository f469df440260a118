import type { Weakening } from '../model/change.js';
import type { Path } from '../model/touch.js';

/** The texts of a repository by path from its top. */
export interface Snapshot {
  readonly paths: readonly Path[];
  /** null: there is no such file, or it is no text. */
  text(path: Path): string | null;
}

/** Steps and hooks that run the linter, and owners of its records, which the change takes out, changes or makes toothless. */
export function weakenedLines(before: Snapshot, after: Pick<Snapshot, 'text'>): readonly Weakening[] {
  return before.paths.filter(isGateFile).flatMap((path) => {
    const old = linesOf(before.text(path));
    const now = linesOf(after.text(path));
    return isOwnersFile(path) ? ownersRemoved(path, old, now) : steps(path, old, now);
  });
}

interface Line {
  readonly text: string;
  readonly number: number;
}

function linesOf(text: string | null): readonly Line[] {
  const lines = (text ?? '').slice(0, mostCharacters).split('\n');
  return lines.map((line, index) => ({ text: line.trim(), number: index + 1 })).filter(isEffective);
}

function isEffective({ text }: Line): boolean {
  return text !== '' && !text.startsWith('#') && !text.startsWith('//');
}

function steps(path: Path, before: readonly Line[], after: readonly Line[]): readonly Weakening[] {
  const old = before.filter(runsLinter);
  if (old.length === 0) return [];
  const now = after.filter(runsLinter);
  if (now.length === 0) return [{ code: 'step-removed', path, line: null, details: { text: old[0]?.text ?? '' } }];
  const lost = old.filter((line) => !has(now, line));
  const came = now.filter((line) => !has(old, line));
  const changed = lost.map((line, index): Weakening => {
    const next = came[index];
    return next === undefined
      ? { code: 'step-removed', path, line: null, details: { text: line.text } }
      : { code: 'step-changed', path, line: next.number, details: { before: line.text, after: next.text } };
  });
  const softer = after.filter((line) => isSoft(line) && !runsLinter(line) && !has(before, line));
  return [
    ...changed,
    ...softer.map((line): Weakening => ({ code: 'step-softened', path, line: line.number, details: { text: line.text } })),
  ];
}

function ownersRemoved(path: Path, before: readonly Line[], after: readonly Line[]): readonly Weakening[] {
  return before
    .filter((line) => line.text.includes('.handoff') && !has(after, line))
    .map(({ text }) => ({ code: 'owner-removed', path, line: null, details: { text } }));
}

function has(lines: readonly Line[], { text }: Line): boolean {
  return lines.some((line) => line.text === text);
}

function runsLinter({ text }: Line): boolean {
  return text.includes('handoff-lint');
}

/** What lets a step fail without anybody noticing. */
function isSoft({ text }: Line): boolean {
  return softeners.some((softener) => text.includes(softener));
}

const softeners: readonly string[] = [
  'continue-on-error: true',
  'allow_failure: true',
  'if: false',
  'when: never',
  'when: manual',
  '|| true',
  'exit 0',
  '--exit-zero',
  'fail-on: none',
  'base: none',
  'fail_on_error: false',
  'stages: [manual]',
  'skip: true',
];

function isGateFile(path: Path): boolean {
  return gateFiles.has(path) || gateFolders.some((folder) => path.startsWith(folder));
}

function isOwnersFile(path: Path): boolean {
  return path.endsWith('CODEOWNERS');
}

/** Where steps of a pipeline, hooks and owners are written. */
const gateFiles: ReadonlySet<Path> = new Set([
  '.gitlab-ci.yml',
  '.pre-commit-config.yaml',
  '.pre-commit-config.yml',
  '.travis.yml',
  'azure-pipelines.yml',
  'bitbucket-pipelines.yml',
  'Jenkinsfile',
  'Makefile',
  'justfile',
  'Taskfile.yml',
  'package.json',
  'tox.ini',
  'noxfile.py',
  'lefthook.yml',
  'lefthook.yaml',
  '.lefthook.yml',
  'CODEOWNERS',
  '.github/CODEOWNERS',
  '.gitlab/CODEOWNERS',
  'docs/CODEOWNERS',
]);
const gateFolders: readonly Path[] = [
  '.github/workflows/',
  '.github/actions/',
  '.gitlab/',
  '.circleci/',
  '.buildkite/',
  '.husky/',
  '.githooks/',
  '.lefthook/',
];
const mostCharacters = 1_000_000;
