/** A place where an assistant keeps what needs no confirmation, or what may not be done (their own manuals). */
export interface ListForm {
  readonly assistant: string;
  readonly path: RegExp;
  readonly way: readonly string[];
  /** `rules`: `Bash(git:*)`. `names`: tools of a server or of the assistant. `commands`: command lines, in a list or as keys of a map. */
  readonly form: 'rules' | 'names' | 'commands';
  /** What stands in a `deny` list of the same scope takes effect over an `allow`. */
  readonly effect: 'allow' | 'deny';
  /** How the files of the folder above begin where it takes effect; elsewhere it still has to be put into place. */
  readonly beside?: string;
}

const claude = /(?:^|\/)\.claude\/settings[^/]*\.json$/;
const frontmatter = /(?:^|\/)\.(?:claude|agents|github)\/(?:commands|skills)\/.{1,200}\.md$/;
const packaged = /(?<=^(?:[^./][^/]{0,100}\/){0,8})(?:commands\/.{1,200}|skills\/.{1,200}\/SKILL)\.md$/;
const cursor = /(?:^|\/)\.cursor\/(?:cli(?:-config)?|permissions)\.json$/;
const gemini = /(?:^|\/)\.(?:gemini|qwen)\/settings\.json$/;
const vscode = /(?:^|\/)\.vscode\/settings\.json$/;
const opencode = /(?:^|\/)opencode\.jsonc?$/;
const opencodeAgent = /(?:^|\/)\.opencode\/agents?\/.{1,200}\.md$/;
const amazonq = /(?:^|\/)\.(?:amazonq\/cli-agents|kiro\/agents)\/[^/]{1,200}\.json$/;
const mounts = /mcp[^/]*\.json$/;
const crush = /(?:^|\/)\.?crush\.json$/;
const continued = /(?:^|\/)\.continue\/permissions\.ya?ml$/;
const junie = /(?:^|\/)\.junie\/allowlist\.json$/;
const workspace = /\.code-workspace$/;

const inEditors = (key: string, effect: ListForm['effect'], assistant: string): ListForm[] => [
  { assistant, path: vscode, way: [key], form: 'commands', effect },
  { assistant, path: workspace, way: ['settings', key], form: 'commands', effect },
];

export const lists: readonly ListForm[] = [
  { assistant: 'claude-code', path: claude, way: ['permissions', 'allow'], form: 'rules', effect: 'allow' },
  { assistant: 'claude-code', path: claude, way: ['permissions', 'deny'], form: 'rules', effect: 'deny' },
  { assistant: 'claude-code', path: claude, way: ['permissions', 'ask'], form: 'rules', effect: 'deny' },
  { assistant: 'claude-code', path: frontmatter, way: ['allowed-tools'], form: 'rules', effect: 'allow' },
  { assistant: 'claude-code', path: packaged, way: ['allowed-tools'], form: 'rules', effect: 'allow', beside: '.claude-plugin/' },
  { assistant: 'cursor', path: cursor, way: ['permissions', 'allow'], form: 'rules', effect: 'allow' },
  { assistant: 'cursor', path: cursor, way: ['permissions', 'deny'], form: 'rules', effect: 'deny' },
  { assistant: 'cursor', path: cursor, way: ['terminalAllowlist'], form: 'commands', effect: 'allow' },
  { assistant: 'gemini-cli', path: gemini, way: ['tools', 'allowed'], form: 'rules', effect: 'allow' },
  { assistant: 'gemini-cli', path: gemini, way: ['allowedTools'], form: 'rules', effect: 'allow' },
  { assistant: 'gemini-cli', path: gemini, way: ['tools', 'exclude'], form: 'rules', effect: 'deny' },
  { assistant: 'gemini-cli', path: gemini, way: ['excludeTools'], form: 'rules', effect: 'deny' },
  ...inEditors('chat.tools.terminal.autoApprove', 'allow', 'copilot'),
  ...inEditors('roo-cline.allowedCommands', 'allow', 'roo-code'),
  ...inEditors('roo-cline.deniedCommands', 'deny', 'roo-code'),
  ...inEditors('windsurf.cascadeCommandsAllowList', 'allow', 'windsurf'),
  ...inEditors('windsurf.cascadeCommandsDenyList', 'deny', 'windsurf'),
  ...inEditors('kiroAgent.trustedCommands', 'allow', 'kiro'),
  ...inEditors('amp.commands.allowlist', 'allow', 'amp'),
  { assistant: 'opencode', path: opencode, way: ['permission', 'bash'], form: 'commands', effect: 'allow' },
  { assistant: 'opencode', path: opencode, way: ['agent', '*', 'permission', 'bash'], form: 'commands', effect: 'allow' },
  { assistant: 'opencode', path: opencodeAgent, way: ['permission', 'bash'], form: 'commands', effect: 'allow' },
  { assistant: 'amazon-q', path: amazonq, way: ['toolsSettings', '*', 'allowedCommands'], form: 'commands', effect: 'allow' },
  { assistant: 'amazon-q', path: amazonq, way: ['toolsSettings', '*', 'deniedCommands'], form: 'commands', effect: 'deny' },
  { assistant: 'crush', path: crush, way: ['permissions', 'allowed_tools'], form: 'rules', effect: 'allow' },
  { assistant: 'continue', path: continued, way: ['allow'], form: 'rules', effect: 'allow' },
  { assistant: 'continue', path: continued, way: ['exclude'], form: 'rules', effect: 'deny' },
  { assistant: 'continue', path: continued, way: ['ask'], form: 'rules', effect: 'deny' },
  { assistant: 'junie', path: junie, way: ['rules', 'executables', 'rules'], form: 'commands', effect: 'allow' },
  { assistant: 'mcp-client', path: mounts, way: ['mcpServers', '*', 'autoApprove'], form: 'names', effect: 'allow' },
  { assistant: 'mcp-client', path: mounts, way: ['mcpServers', '*', 'alwaysAllow'], form: 'names', effect: 'allow' },
];
