import type { Mounted } from './servers.js';

/** Each client's own way to mount the same server. */
export const clients: Readonly<Record<string, (server: Mounted) => Readonly<Record<string, string>>>> = {
  'most clients': (server) => ({ '.mcp.json': JSON.stringify({ mcpServers: { own: server.url ? server : started(server) } }, null, 2) }),
  'VS Code': (server) => ({
    '.vscode/mcp.json': JSON.stringify(
      { servers: { own: { type: server.url ? 'http' : 'stdio', ...(server.url ? server : started(server)) } } },
      null,
      2,
    ),
  }),
  Codex: (server) => ({ '.codex/config.toml': toml(server) }),
  opencode: (server) => ({
    'opencode.json': JSON.stringify(
      {
        mcp: {
          own: server.url ? { type: 'remote', ...server } : { type: 'local', command: server.args, environment: server.env ?? {} },
        },
      },
      null,
      2,
    ),
  }),
  'a script': (server) => ({ 'setup.sh': script(server) }),
  'Python code': (server) => ({
    'agent.py': `from langchain_mcp_adapters.client import MultiServerMCPClient\nclient = MultiServerMCPClient(${JSON.stringify({
      own: server.url ? { transport: 'streamable_http', ...server } : { transport: 'stdio', ...started(server) },
    })})\ntools = client.get_tools()\n`,
  }),
  'TypeScript code': (server) => ({
    'agent.ts': `import { MCPClient } from '@mastra/mcp';\nconst servers = ${JSON.stringify({
      own: server.url ? { url: server.url, ...(server.headers && { requestInit: { headers: server.headers } }) } : started(server),
    })};\nexport const client = new MCPClient({ servers });\nconsole.log(await client.getTools());\n`,
  }),
};

function started({ args = [], env }: Mounted): object {
  const [command, ...rest] = args;
  return { command, args: rest, ...(env && { env }) };
}

function toml({ args = [], env, url, headers }: Mounted): string {
  const [command, ...rest] = args;
  const table = (values: Readonly<Record<string, string>>): string =>
    Object.entries(values)
      .map(([key, value]) => `${JSON.stringify(key)} = ${JSON.stringify(value)}\n`)
      .join('');
  if (url !== undefined) return `[mcp_servers.own]\nurl = "${url}"\n${headers ? `[mcp_servers.own.http_headers]\n${table(headers)}` : ''}`;
  return `[mcp_servers.own]\ncommand = "${command ?? ''}"\nargs = ${JSON.stringify(rest)}\n${env ? `[mcp_servers.own.env]\n${table(env)}` : ''}`;
}

function script({ args = [], env = {}, url, headers = {} }: Mounted): string {
  const quoted = (word: string): string => `'${word}'`;
  const options = [
    ...Object.entries(env).flatMap(([key, value]) => ['-e', quoted(`${key}=${value}`)]),
    ...Object.entries(headers).flatMap(([key, value]) => ['--header', quoted(`${key}: ${value}`)]),
  ];
  const rest = url === undefined ? ['own', ...options, '--', ...args] : ['--transport', 'http', 'own', quoted(url), ...options];
  return `#!/bin/sh\nclaude mcp add ${rest.join(' ')}\n`;
}
