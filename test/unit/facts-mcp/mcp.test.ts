import { describe, expect, it } from 'vitest';
import { extractJson } from '../../../src/facts/json/index.js';
import { extractMarkdown } from '../../../src/facts/markdown/index.js';
import { extractMcpConfig } from '../../../src/facts/mcp/index.js';
import { environment, lines } from '../facts-tree/show.js';

describe('mounted servers', () => {
  it.each([
    ['most clients', '{"mcpServers": {"gh": {"command": "npx", "args": ["-y", "@acme/gh-mcp@1", "--all"], "env": {"TOKEN": "${TOKEN}"}}}}'],
    [
      'VS Code',
      '{"servers": {"gh": {"type": "stdio", "command": "npx", "args": ["-y", "@acme/gh-mcp", "--all"], "env": {"TOKEN": "${TOKEN}"}}}}',
    ],
    ['Zed', '{"context_servers": {"gh": {"command": {"path": "npx", "args": ["@acme/gh-mcp", "--all"], "env": {"TOKEN": "${TOKEN}"}}}}}'],
    ['opencode', '{"mcp": {"gh": {"type": "local", "command": ["npx", "@acme/gh-mcp", "--all"], "environment": {"TOKEN": "${TOKEN}"}}}}'],
    ['Codex', '[mcp_servers.gh]\ncommand = "npx"\nargs = ["@acme/gh-mcp", "--all"]\nenv = { TOKEN = "${TOKEN}" }\n'],
    ['Continue', 'mcpServers:\n  - name: gh\n    command: npx\n    args: ["@acme/gh-mcp", "--all"]\n    env: {TOKEN: "${TOKEN}"}\n'],
    [
      'settings',
      '{"editor.x": 1, "mcp": {"servers": {"gh": {"command": "npx", "args": ["@acme/gh-mcp", "--all"], "env": {"TOKEN": "${TOKEN}"}}}}}',
    ],
  ])('of %s are the same calls', (_client, text) => {
    const document = extractMcpConfig(text, 'mcp-config');
    const [mount, started] = lines(document);
    expect(mount).toMatch(/^mcp:mount\(name='gh'.*command='npx', args=\[.*'--all'\]/);
    expect(started).toBe('cli:@acme/gh-mcp(\'--all\', env:TOKEN="${TOKEN}")');
    expect(environment(document)).toEqual(['gh: TOKEN="${TOKEN}"']);
    expect(document.units.map(({ name }) => name)).toEqual(['', 'gh']);
  });

  it('over the network have an address and start nothing', () => {
    const document = extractJson(
      '{"mcpServers": {"x": {"httpUrl": "https://mcp.acme.com", "headers": {"A": "b"}, "disabled": true}}}',
      'json',
    );
    expect(lines(document)).toEqual(["mcp:mount(name='x', url='https://mcp.acme.com', headers={A='b'}, disabled=true)"]);
  });

  it('may be one command line, and stand in frontmatter', () => {
    const text = '---\nname: ops\nmcpServers:\n  k8s:\n    command: uvx k8s-mcp --read-only\n---\nText.\n';
    expect(lines(extractMarkdown(text, 'markdown'))).toContain("cli:k8s-mcp('--read-only')");
  });

  it('are not the servers of other files', () => {
    expect(lines(extractJson('{"openapi": "3.0", "servers": [{"url": "https://api.acme.com"}]}', 'json'))).toEqual([]);
    expect(lines(extractJson('{"servers": {"prod": {"url": "https://api.acme.com", "description": "x"}}}', 'json'))).toEqual([]);
    expect(lines(extractJson('{"deep": {"servers": {"a": {"command": "x", "args": []}}}}', 'json'))).toEqual([]);
  });
});
