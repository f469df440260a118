/** An assistant's files in which one agent may use a shell, edit, and ask a server for an issue. */
export interface Setup {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** `tool: gates` for what the agent may use. */
  readonly uses: readonly string[];
}

const server = { command: 'npx', args: ['-y', '@modelcontextprotocol/server-github'], env: { GITHUB_TOKEN: '${GITHUB_TOKEN}' } };
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const front = (lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\nFile what people report.\n`;

export const setups: readonly Setup[] = [
  {
    name: 'Claude Code, tools in one text',
    files: {
      '.mcp.json': json({ mcpServers: { github: server } }),
      '.claude/settings.json': json({ permissions: { defaultMode: 'default' } }),
      '.claude/agents/clerk.md': front(['name: clerk', 'tools: Bash, Edit, mcp__github__create_issue']),
    },
    uses: ['Bash: asked', 'Edit: asked', 'github: asked'],
  },
  {
    name: 'Claude Code, a list, and nobody is asked',
    files: {
      '.mcp.json': json({ mcpServers: { github: server } }),
      '.claude/agents/clerk.md': front([
        'name: clerk',
        'tools:',
        '  - Bash',
        '  - Edit',
        '  - mcp__github__*',
        'permissionMode: bypassPermissions',
      ]),
    },
    uses: ['Bash: open', 'Edit: open', 'github: open'],
  },
  {
    name: 'Claude Code, rules of the settings',
    files: {
      '.mcp.json': json({ mcpServers: { github: server } }),
      '.claude/settings.json': json({
        permissions: { allow: ['Edit'], ask: ['Bash', 'mcp__github__create_issue'], deny: ['WebFetch'] },
      }),
      '.claude/agents/clerk.md': front(['name: clerk', 'tools: [Bash, Edit, WebFetch, mcp__github__create_issue]']),
    },
    uses: ['Bash: asked', 'Edit: open', 'github: asked'],
  },
  {
    name: 'Claude Code, a server of its own and all tools',
    files: {
      '.claude/agents/clerk.md': front([
        'name: clerk',
        'mcpServers:',
        '  - github:',
        '      command: npx',
        '      args: ["-y", "@modelcontextprotocol/server-github"]',
      ]),
    },
    uses: ['github: '],
  },
  {
    name: 'Claude Code, an agent of a plugin',
    files: {
      '.claude-plugin/plugin.json': json({ name: 'desk' }),
      'agents/clerk.md': front(['name: clerk', 'tools: Bash, Edit']),
    },
    uses: ['Bash: ', 'Edit: '],
  },
  {
    name: 'opencode, a file of its own',
    files: {
      'opencode.json': json({
        mcp: { github: { type: 'local', command: ['npx', '-y', '@modelcontextprotocol/server-github'], environment: {} } },
      }),
      '.opencode/agent/clerk.md': front([
        'description: files',
        'tools:',
        '  bash: true',
        '  edit: true',
        '  webfetch: false',
        '  github_*: true',
        'permission:',
        '  bash: ask',
      ]),
    },
    uses: ['bash: asked', 'edit: ', 'github: '],
  },
  {
    name: 'opencode, in its settings',
    files: {
      'opencode.json': json({
        permission: { edit: 'ask' },
        agent: { clerk: { tools: { bash: true, edit: true }, permission: { bash: { '*': 'allow' } } } },
      }),
    },
    uses: ['bash: open', 'edit: asked'],
  },
  {
    name: 'Copilot, an agent',
    files: {
      '.vscode/mcp.json': json({ servers: { github: { type: 'stdio', ...server } } }),
      '.github/agents/clerk.agent.md': front(['name: clerk', "tools: ['execute', 'edit', 'github/create_issue']"]),
    },
    uses: ['edit: ', 'execute: ', 'github: '],
  },
  {
    name: 'Copilot, a chat mode',
    files: { '.github/chatmodes/clerk.chatmode.md': front(['description: files', "tools: ['runCommands', 'editFiles']"]) },
    uses: ['editFiles: ', 'runCommands: '],
  },
  {
    name: 'Cursor',
    files: {
      '.cursor/mcp.json': json({ mcpServers: { github: server } }),
      '.cursor/agents/clerk.md': front(['name: clerk', 'model: inherit']),
    },
    uses: ['github: '],
  },
  {
    name: 'Codex',
    files: {
      '.codex/config.toml':
        'approval_policy = "on-request"\nsandbox_mode = "workspace-write"\n[mcp_servers.github]\ncommand = "npx"\nargs = ["-y", "@modelcontextprotocol/server-github"]\n',
      '.codex/agents/clerk.toml': 'name = "clerk"\nmodel = "gpt-5"\napproval_policy = "never"\n',
    },
    uses: ['github: open'],
  },
  {
    name: 'Gemini CLI',
    files: {
      '.gemini/settings.json': json({ mcpServers: { github: server }, tools: { allowed: ['write_file'] } }),
      '.gemini/agents/clerk.md': front(['name: clerk', 'tools:', '  - run_shell_command', '  - write_file', '  - mcp_github_create_issue']),
    },
    uses: ['github: ', 'run_shell_command: ', 'write_file: open'],
  },
  {
    name: 'Kiro',
    files: {
      '.kiro/agents/clerk.json': json({
        name: 'clerk',
        mcpServers: { github: server },
        tools: ['shell', '@github'],
        allowedTools: ['@github'],
      }),
    },
    uses: ['github: open', 'shell: '],
  },
  {
    name: 'Roo Code',
    files: {
      '.roomodes': json({ customModes: [{ slug: 'clerk', name: 'Clerk', groups: ['command', ['edit', { fileRegex: '\\.md$' }]] }] }),
    },
    uses: ['command: ', 'edit: '],
  },
  {
    name: 'Factory',
    files: { '.factory/droids/clerk.md': front(['name: clerk', 'tools: [Execute, Edit]']) },
    uses: ['Edit: ', 'Execute: '],
  },
];
