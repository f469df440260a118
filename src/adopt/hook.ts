import type { Path } from '../model/touch.js';
import { insertBlock } from './insert.js';
import type { Snapshot, Step, Wishes } from './plan.js';

/** The hook of whatever runs the repository's hooks: pre-commit, lefthook, husky, or git alone. */
export function planHook(snapshot: Snapshot, wishes: Wishes): Step {
  for (const path of preCommitPaths) {
    const text = snapshot.text(path);
    if (text !== null) return inYaml(path, text, ['repos'], preCommitHook(wishes.version));
  }
  for (const path of lefthookPaths) {
    const text = snapshot.text(path);
    if (text !== null) return inLefthook(path, text);
  }
  const husky = '.husky/pre-commit';
  if (snapshot.text(husky) !== null || snapshot.names('.husky').length > 0) return inScript(husky, snapshot.text(husky));
  const { hooks } = wishes;
  if (hooks === null || hooks === 'elsewhere') return { left: { part: 'hook', ...withoutFolder[hooks ?? 'none'] } };
  const path = `${hooks.folder}/pre-commit`;
  return inScript(path, snapshot.text(path));
}

const preCommitPaths: readonly Path[] = ['.pre-commit-config.yaml', '.pre-commit-config.yml'];
const lefthookPaths: readonly Path[] = ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml'];

/** npx finds it in the project's own packages, or among those that are installed for everything. */
export const hookCommand = 'npx --no-install handoff-lint --staged';

const withoutFolder = {
  none: { says: 'There is no git repository here, so nothing blocks a commit: git init, then this again.', lines: [] },
  elsewhere: {
    says: 'The hooks of this repository lie outside of this folder. Let its pre-commit hook run this, and fail where it fails:',
    lines: [hookCommand],
  },
} as const;

function preCommitHook(version: string): string {
  return `- repo: local
  hooks:
    - id: handoff-lint
      name: handoff lines
      entry: handoff-lint --staged
      language: node
      additional_dependencies: ['handoff-lint@${version}']
      always_run: true
      pass_filenames: false
      require_serial: true
`;
}

function inLefthook(path: Path, text: string): Step {
  const job = `- name: handoff-lint\n  run: ${hookCommand}\n`;
  const withJob = /^\s{1,8}jobs:/m.test(text) ? insertBlock(text, ['pre-commit', 'jobs'], job) : null;
  if (withJob !== null && !runsAlready(text)) return { edit: { part: 'hook', path, before: text, after: withJob, mode: 'plain' } };
  return inYaml(path, text, ['pre-commit', 'commands'], `handoff-lint:\n  run: ${hookCommand}\n`);
}

function inYaml(path: Path, text: string, keys: readonly string[], block: string): Step {
  const part = 'hook';
  if (runsAlready(text)) return { present: { part, path } };
  const after = insertBlock(text, keys, block);
  return after === null
    ? { left: { part, says: `Add this under ${keys.join(' › ')} in ${path}:`, lines: block.trimEnd().split('\n') } }
    : { edit: { part, path, before: text, after, mode: 'plain' } };
}

/** A hook that is there gets one line before its own, so that none of its ways out goes past it. */
function inScript(path: Path, text: string | null): Step {
  const part = 'hook';
  if (text === null) {
    const after = `#!/bin/sh\n${comment}\nexec ${hookCommand}\n`;
    return { edit: { part, path, before: null, after, mode: 'executable' } };
  }
  if (runsAlready(text)) return { present: { part, path } };
  const line = `${hookCommand} || exit $?`;
  const lines = text.split('\n');
  if (lines[0]?.startsWith('#!') === true && !/\b(?:ba|da|k|z)?sh\b/.test(lines[0]))
    return { left: { part, says: `${path} is no shell script. Let it run this, and fail where it fails:`, lines: [hookCommand] } };
  const start = lines.findIndex((own) => !isPreamble(own));
  const at = start < 0 ? lines.length : start;
  const end = text.includes('\r\n') ? '\r' : '';
  const after = [...lines.slice(0, at), `${comment}${end}`, `${line}${end}`, ...lines.slice(at)].join('\n');
  return { edit: { part, path, before: text, after: after.endsWith('\n') ? after : `${after}\n`, mode: 'executable' } };
}

const comment = '# Blocks a commit that crosses a handoff line without a handoff record.';

function isPreamble(line: string): boolean {
  const text = line.trim();
  return text.startsWith('#') || text.startsWith('. "$(dirname') || /^set -[a-z]{1,4}$/.test(text);
}

function runsAlready(text: string): boolean {
  return text.includes('handoff-lint');
}
