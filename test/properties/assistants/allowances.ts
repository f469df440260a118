/** Frontmatter that allows what is done without asking. */
export interface Allowance {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly level: 'crossed' | 'approaching';
}

const plugin = { '.claude-plugin/plugin.json': '{ "name": "desk" }\n' };
const front = (lines: string): string => `---\nname: ship\ndescription: Ships.\n${lines}\n---\nShip it.\n`;
const skill = '.claude/skills/ship/SKILL.md';

export const allowances: readonly Allowance[] = [
  {
    name: 'a command, one text',
    files: { '.claude/commands/ship.md': front('allowed-tools: Bash(gh pr:*), Bash(git push:*)') },
    level: 'crossed',
  },
  { name: 'a skill, a list', files: { [skill]: front('allowed-tools:\n  - Bash(gh pr create:*)\n  - Read') }, level: 'crossed' },
  { name: 'a skill, a list in one line', files: { [skill]: front('allowed-tools: ["Bash(gh pr:*)", Read]') }, level: 'crossed' },
  { name: 'a skill, any command', files: { [skill]: front('allowed-tools: Bash, Read') }, level: 'crossed' },
  { name: 'a skill, all of a server', files: { [skill]: front('allowed-tools: mcp__linear__*') }, level: 'crossed' },
  {
    name: 'a skill of any assistant',
    files: { '.agents/skills/ship/SKILL.md': front('allowed-tools: Bash(gh pr:*) Bash(git push:*)') },
    level: 'crossed',
  },
  { name: 'a skill of Copilot', files: { '.github/skills/ship/SKILL.md': front('allowed-tools: shell') }, level: 'crossed' },
  { name: 'a command of a plugin', files: { ...plugin, 'commands/ship.md': front('allowed-tools: Bash(git push:*)') }, level: 'crossed' },
  { name: 'a skill of a plugin', files: { ...plugin, 'skills/ship/SKILL.md': front('allowed-tools: Bash(git push:*)') }, level: 'crossed' },
  {
    name: 'a skill that nothing puts into place',
    files: { 'skills/ship/SKILL.md': front('allowed-tools: Bash(git push:*)') },
    level: 'approaching',
  },
  { name: 'tests of a skill', files: { [skill]: front('allowed-tools: Bash(npm run test:*), Read') }, level: 'approaching' },
  {
    name: 'a skill that looks at requests',
    files: { [skill]: front('allowed-tools: Bash(gh pr view:*), Bash(gh pr diff:*)') },
    level: 'approaching',
  },
  { name: 'an agent of opencode', files: { '.opencode/agent/ship.md': front('permission:\n  bash: allow') }, level: 'crossed' },
  {
    name: 'commands of an agent of opencode',
    files: { '.opencode/agents/ship.md': front('permission:\n  bash:\n    "*": ask\n    "git push *": allow') },
    level: 'crossed',
  },
  {
    name: 'a chosen profile of Codex',
    files: { '.codex/config.toml': 'profile = "free"\n[profiles.free]\napproval_policy = "never"\n' },
    level: 'crossed',
  },
];

export const reads: readonly Omit<Allowance, 'level'>[] = [
  { name: 'a skill', files: { [skill]: front('allowed-tools: Read, Grep, Glob') } },
  { name: 'a note beside the skills', files: { 'notes/ship.md': front('allowed-tools: Bash(git push:*)') } },
  { name: 'an agent of opencode that asks', files: { '.opencode/agent/ship.md': front('permission:\n  bash: ask') } },
  { name: 'a profile of Codex that nobody chooses', files: { '.codex/config.toml': '[profiles.free]\napproval_policy = "never"\n' } },
  {
    name: 'a profile of Codex that asks',
    files: { '.codex/config.toml': 'profile = "safe"\napproval_policy = "never"\n[profiles.safe]\napproval_policy = "on-request"\n' },
  },
];
