import { describe, expect, it } from 'vitest';
import { actionsIn } from './findings-of.js';
import { pythonFrameworks, typescriptFrameworks } from './frameworks.js';

/** One tool that posts and one that only computes, told to a model in each framework's own way. */
const post = 'requests.post("https://api.acme-robotics.com/orders", json={"item": item})';
const acts = [`tool-use crossed: ${post}`];
const send = "await fetch('https://api.acme-robotics.com/orders', { method: 'POST', body: JSON.stringify({ item }) });";
const sends = [`tool-use crossed: ${send}`];
describe('tools of Python frameworks', () => {
  it.each(pythonFrameworks)('%s', (_, code) => {
    expect(actionsIn({ 'main.py': `import requests\n${code.replaceAll('{body}', () => post)}\n` })).toEqual(acts);
  });
});

describe('tools of TypeScript frameworks', () => {
  it.each(typescriptFrameworks)('%s', (_, code) => {
    expect(actionsIn({ 'main.ts': `${code.replaceAll('{body}', () => send)}\n` })).toEqual(sends);
  });
});

describe('tools of MCP servers', () => {
  it.each([
    ['FastMCP', `from fastmcp import FastMCP\nmcp = FastMCP("x")\n@mcp.tool\ndef order(item: str):\n    ${post}\nmcp.run()`],
    [
      'low level',
      `from mcp.server import Server\nserver = Server("x")\n@server.call_tool()\nasync def call(name, arguments):\n    if name == "order":\n        item = arguments["item"]\n        ${post}\n`,
    ],
  ])('%s', (_, code) => {
    expect(actionsIn({ 'main.py': `import requests\n${code}\n` })).toEqual([`mcp crossed: ${post}`]);
  });

  it.each([
    [
      'McpServer',
      `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nconst server = new McpServer({ name: 'x' });\nserver.tool('order', {}, async ({ item }) => {\n${send}\n});`,
    ],
    [
      'request handler',
      `import { Server } from '@modelcontextprotocol/sdk/server/index.js';\nimport { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';\nconst server = new Server({ name: 'x' }, {});\nserver.setRequestHandler(CallToolRequestSchema, async (request) => {\n  const { item } = request.params.arguments;\n${send}\n});`,
    ],
  ])('%s', (_, code) => {
    expect(actionsIn({ 'main.ts': `${code}\n` })).toEqual([`mcp crossed: ${send}`]);
  });
});
