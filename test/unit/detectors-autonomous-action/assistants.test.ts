import { describe, expect, it } from 'vitest';
import { actionsIn, levelsIn } from './findings-of.js';

type Files = Readonly<Record<string, string>>;

const file = (path: string, content: unknown): Files => ({ [path]: typeof content === 'string' ? content : JSON.stringify(content) });
const levels = (files: Files): readonly string[] => [...new Set(actionsIn(files).map((line) => line.split(':')[0] ?? ''))];

/** For each assistant: settings that let it push without asking, that let it only test, and that take the push back. */
const pushes: Readonly<Record<string, { acts: Files; tests: Files; denied: Files }>> = {
  'Claude Code': {
    acts: file('.claude/settings.json', { permissions: { allow: ['Bash(git push:*)'] } }),
    tests: file('.claude/settings.json', { permissions: { allow: ['Bash(npm test:*)'] } }),
    denied: {
      ...file('.claude/settings.json', { permissions: { allow: ['Bash(git push:*)'] } }),
      ...file('.claude/settings.local.json', { permissions: { deny: ['Bash(git push:*)'] } }),
    },
  },
  'Claude Code, asking': {
    acts: file('.claude/settings.local.json', { permissions: { allow: ['Bash(git push origin main)'] } }),
    tests: file('.claude/settings.local.json', { permissions: { allow: ['Bash(pytest)'] } }),
    denied: file('.claude/settings.local.json', { permissions: { allow: ['Bash(git push origin main)'], ask: ['Bash(git push:*)'] } }),
  },
  'a command of Claude Code': {
    acts: file('.claude/commands/ship.md', '---\nallowed-tools: Bash(git push:*)\n---\nShip it.\n'),
    tests: file('.claude/commands/ship.md', '---\nallowed-tools: Bash(npm test:*)\n---\nTest it.\n'),
    denied: {
      ...file('.claude/commands/ship.md', '---\nallowed-tools: Bash(git push:*)\n---\nShip it.\n'),
      ...file('.claude/settings.json', { permissions: { deny: ['Bash'] } }),
    },
  },
  Cursor: {
    acts: file('.cursor/cli.json', { permissions: { allow: ['Shell(git push)'] } }),
    tests: file('.cursor/cli.json', { permissions: { allow: ['Shell(npm test)'] } }),
    denied: file('.cursor/cli.json', { permissions: { allow: ['Shell(git push)'], deny: ['Shell(git push)'] } }),
  },
  Gemini: {
    acts: file('.gemini/settings.json', { tools: { allowed: ['run_shell_command(git push)'] } }),
    tests: file('.gemini/settings.json', { tools: { allowed: ['run_shell_command(npm test)'] } }),
    denied: file('.gemini/settings.json', { tools: { allowed: ['run_shell_command(git push)'], exclude: ['run_shell_command'] } }),
  },
  Copilot: {
    acts: file('.vscode/settings.json', { 'chat.tools.terminal.autoApprove': { 'git push': true } }),
    tests: file('.vscode/settings.json', { 'chat.tools.terminal.autoApprove': { 'npm test': true } }),
    denied: file('.vscode/settings.json', { 'chat.tools.terminal.autoApprove': { 'git push': false } }),
  },
  'Roo Code': {
    acts: file('.vscode/settings.json', { 'roo-cline.allowedCommands': ['git push'] }),
    tests: file('.vscode/settings.json', { 'roo-cline.allowedCommands': ['npm test'] }),
    denied: file('.vscode/settings.json', { 'roo-cline.allowedCommands': ['git push origin'], 'roo-cline.deniedCommands': ['git push'] }),
  },
  'Windsurf, a workspace': {
    acts: file('acme.code-workspace', { settings: { 'windsurf.cascadeCommandsAllowList': ['git push'] } }),
    tests: file('acme.code-workspace', { settings: { 'windsurf.cascadeCommandsAllowList': ['npm test'] } }),
    denied: file('acme.code-workspace', {
      settings: { 'windsurf.cascadeCommandsAllowList': ['git push'], 'windsurf.cascadeCommandsDenyList': ['git push'] },
    }),
  },
  opencode: {
    acts: file('opencode.json', { permission: { bash: { 'git push *': 'allow', '*': 'ask' } } }),
    tests: file('opencode.json', { permission: { bash: { 'npm test': 'allow', '*': 'ask' } } }),
    denied: file('opencode.json', { permission: { bash: { 'git push *': 'ask' } } }),
  },
  'Amazon Q': {
    acts: file('.amazonq/cli-agents/ship.json', { toolsSettings: { execute_bash: { allowedCommands: ['git push .*'] } } }),
    tests: file('.amazonq/cli-agents/ship.json', { toolsSettings: { execute_bash: { allowedCommands: ['npm test'] } } }),
    denied: file('.amazonq/cli-agents/ship.json', {
      toolsSettings: { execute_bash: { allowedCommands: ['git push origin'], deniedCommands: ['git push'] } },
    }),
  },
  Continue: {
    acts: file('.continue/permissions.yaml', 'allow:\n  - Bash(git push*)\n'),
    tests: file('.continue/permissions.yaml', 'allow:\n  - Bash(npm test*)\n'),
    denied: file('.continue/permissions.yaml', 'allow:\n  - Bash(git push*)\nexclude:\n  - Bash\n'),
  },
};

describe.each(Object.entries(pushes))('%s', (_assistant, { acts, tests, denied }) => {
  it('that may push is crossed, that may test is near, and a denial goes over an allowance', () => {
    expect(levels(acts)).toEqual(['auto-approval crossed']);
    expect(levels(tests)).toEqual(['auto-approval approaching']);
    expect(levels(denied)).toEqual([]);
  });
});

describe('tools of a server that are allowed by name', () => {
  const allowed = (...autoApprove: string[]): Files =>
    file('.kiro/settings/mcp.json', { mcpServers: { own: { command: 'python', args: ['server.py'], autoApprove } } });

  it('are crossed where one acts, and near where all only read or compute', () => {
    expect(levels(allowed('echo', 'delete_note'))).toContain('auto-approval crossed');
    expect(levels(allowed('echo', 'reverse_text', 'get_weather'))).not.toContain('auto-approval crossed');
    expect(levels(allowed('convert_and_send'))).toContain('auto-approval crossed');
  });
});

describe('a mode that bypasses confirmation', () => {
  const bypass = file('.claude/settings.json', { permissions: { defaultMode: 'bypassPermissions' } });

  it.each<readonly [string, Files, boolean]>([
    ['of the project', bypass, true],
    [
      'that the local settings take back',
      { ...bypass, ...file('.claude/settings.local.json', { permissions: { defaultMode: 'default' } }) },
      false,
    ],
    [
      'that the local settings set too',
      { ...bypass, ...file('.claude/settings.local.json', { permissions: { defaultMode: 'bypassPermissions' } }) },
      true,
    ],
    [
      'that is forbidden',
      file('.claude/settings.json', { permissions: { defaultMode: 'bypassPermissions', disableBypassPermissionsMode: 'disable' } }),
      false,
    ],
    ['of Codex', file('.codex/config.toml', 'approval_policy = "never"\nsandbox_mode = "danger-full-access"\n'), true],
    [
      'of a profile that nobody chose',
      file('.codex/config.toml', 'approval_policy = "on-request"\n[profiles.wild]\napproval_policy = "never"\n'),
      false,
    ],
    ['of Qwen', file('.qwen/settings.json', { tools: { approvalMode: 'yolo' } }), true],
    ['of the editor', file('.vscode/settings.json', { 'chat.tools.global.autoApprove': true }), true],
    ['that the editor leaves off', file('.vscode/settings.json', { 'chat.tools.global.autoApprove': false }), false],
    ['of a script', file('fix.sh', '#!/bin/sh\ngemini --yolo -p "fix the build"\n'), true],
    ['in a script that echoes it', file('fix.sh', '#!/bin/sh\necho gemini --yolo\n'), false],
    ['of an agent', file('.claude/agents/fixer.md', '---\nname: fixer\npermissionMode: bypassPermissions\n---\nFix it.\n'), true],
  ])('%s', (_case, files, isCrossed) => {
    expect(levels(files).includes('auto-approval crossed')).toBe(isCrossed);
  });
});

describe('servers that another file leaves out', () => {
  const linear = file('.mcp.json', { mcpServers: { linear: { type: 'http', url: 'https://mcp.linear.app/mcp' } } });
  const gemini = (mcp: object): Files =>
    file('.gemini/settings.json', { mcpServers: { linear: { httpUrl: 'https://mcp.linear.app/mcp' } }, mcp });

  it.each<readonly [string, Files, string]>([
    ['mounted', linear, 'crossed'],
    ['disabled by name', { ...linear, ...file('.claude/settings.json', { disabledMcpjsonServers: ['linear'] }) }, 'approaching'],
    ['another one disabled', { ...linear, ...file('.claude/settings.json', { disabledMcpjsonServers: ['jira'] }) }, 'crossed'],
    ['denied whole', { ...linear, ...file('.claude/settings.local.json', { permissions: { deny: ['mcp__linear'] } }) }, 'approaching'],
    [
      'denied in another folder',
      { ...linear, ...file('other/.claude/settings.json', { permissions: { deny: ['mcp__linear'] } }) },
      'crossed',
    ],
    ['excluded', gemini({ excluded: ['linear'] }), 'approaching'],
    ['not among the allowed', gemini({ allowed: ['docs'] }), 'approaching'],
    ['among the allowed', gemini({ allowed: ['linear'] }), 'crossed'],
  ])('%s', (_case, files, level) => {
    expect(levelsIn(files).filter((line) => line.startsWith('production-access/'))).toEqual([`production-access/ticketing ${level}`]);
  });
});

describe('hooks', () => {
  it.each<readonly [string, Files]>([
    ['Claude Code', file('.claude/settings.json', { hooks: { Stop: [{ hooks: [{ type: 'command', command: 'vercel --prod' }] }] } })],
    ['a plugin', file('hooks/hooks.json', { hooks: { Stop: [{ matcher: '', hooks: [{ type: 'command', command: 'vercel --prod' }] }] } })],
    ['Cursor', file('.cursor/hooks.json', { version: 1, hooks: { stop: [{ command: 'vercel --prod' }] } })],
    [
      'Kiro',
      file('.kiro/hooks/ship.kiro.hook', {
        name: 'ship',
        when: { type: 'fileEdited' },
        then: { type: 'runCommand', command: 'vercel --prod' },
      }),
    ],
  ])('of %s are commands that run', (_assistant, files) => {
    expect(levelsIn(files)).toContain('production-access/deployment crossed');
    const harmless = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, text.replace('vercel --prod', 'npx prettier --write .')]),
    );
    expect(levelsIn(harmless)).toEqual([]);
  });
});
