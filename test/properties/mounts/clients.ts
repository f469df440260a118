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
  'Java, LangChain4j': (server) => ({ 'src/main/java/demo/Agent.java': langchain4j(server) }),
  'Java, the SDK': (server) => ({ 'src/main/java/demo/Agent.java': javaSdk(server) }),
  'Go, mcp-go': (server) => ({ 'main.go': mcpGo(server) }),
};

function langchain4j({ args = [], env = {}, url, headers = {} }: Mounted): string {
  const list = (words: readonly string[]): string => words.map((word) => JSON.stringify(word)).join(', ');
  const map = (values: Readonly<Record<string, string>>): string => `Map.of(${list(Object.entries(values).flat())})`;
  const transport =
    url === undefined
      ? `new StdioMcpTransport.Builder().command(List.of(${list(args)})).environment(${map(env)}).logEvents(true).build()`
      : `new StreamableHttpMcpTransport.Builder().url("${url}").customHeaders(${map(headers)}).timeout(Duration.ofSeconds(60)).build()`;
  return `package demo;
import dev.langchain4j.mcp.McpToolProvider;
import dev.langchain4j.mcp.client.DefaultMcpClient;
import dev.langchain4j.mcp.client.McpClient;
import dev.langchain4j.mcp.client.transport.McpTransport;
import dev.langchain4j.mcp.client.transport.http.StreamableHttpMcpTransport;
import dev.langchain4j.mcp.client.transport.stdio.StdioMcpTransport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
class Agent {
  public static void main(String[] args) {
    McpTransport transport = ${transport};
    McpClient client = new DefaultMcpClient.Builder().transport(transport).build();
    System.out.println(McpToolProvider.builder().mcpClients(List.of(client)).build());
  }
}
`;
}

function javaSdk({ args = [], env = {}, url, headers = {} }: Mounted): string {
  const [command = '', ...rest] = args;
  const given = Object.entries(env).map(([key, value]) => `.addEnvVar("${key}", "${value}")`);
  const named = Object.entries(headers).map(([key, value]) => `"${key}", "${value}"`);
  const transport =
    url === undefined
      ? `new StdioClientTransport(ServerParameters.builder("${command}").args(${rest.map((word) => JSON.stringify(word)).join(', ')})${given.join('')}.build())`
      : `HttpClientStreamableHttpTransport.builder("${url}").headers(Map.of(${named.join(', ')})).build()`;
  return `package demo;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import java.util.Map;
class Agent {
  public static void main(String[] args) {
    McpSyncClient client = McpClient.sync(${transport}).build();
    System.out.println(client.listTools());
  }
}
`;
}

function mcpGo({ args = [], env = {}, url, headers = {} }: Mounted): string {
  const [command = '', ...rest] = args;
  const pairs = Object.entries(env).map(([key, value]) => JSON.stringify(`${key}=${value}`));
  const named = Object.entries(headers).map(([key, value]) => `"${key}": "${value}"`);
  const made =
    url === undefined
      ? `client.NewStdioMCPClient("${command}", []string{${pairs.join(', ')}}, ${rest.map((word) => JSON.stringify(word)).join(', ')})`
      : `client.NewStreamableHttpClient("${url}", transport.WithHTTPHeaders(map[string]string{${named.join(', ')}}))`;
  return `package main

import (
	"fmt"

	"github.com/mark3labs/mcp-go/client"
	"github.com/mark3labs/mcp-go/client/transport"
)

func main() {
	c, err := ${made}
	fmt.Println(c, err)
}
`;
}

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
