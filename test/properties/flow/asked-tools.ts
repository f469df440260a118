/** Servers of the tree that offer a tool `draft`, which asks a model, and a tool `stamp`, which gives a fixed text back. */
export const servers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'decorated functions': python(`mcp = FastMCP("desk")
@mcp.tool()
def draft(topic: str) -> str:
    return ask(topic)
@mcp.tool()
def stamp(topic: str) -> str:
    return "2026"
mcp.run()`),
  'names of their own': python(`mcp = FastMCP("desk")
@mcp.tool(name="draft")
def write_it(topic: str) -> str:
    return ask(topic)
@mcp.tool(name="stamp")
def stamp_it(topic: str) -> str:
    return "2026"
mcp.run()`),
  'a function for all tools': python(`server = Server("desk")
@server.call_tool()
async def run(name: str, arguments: dict):
    if name == "draft":
        return [TextContent(type="text", text=ask(arguments["topic"]))]
    if name == "stamp":
        return [TextContent(type="text", text="2026")]`),
  'TypeScript, handlers': typescript(`const server = new McpServer({ name: 'desk', version: '1.0.0' })
server.tool('draft', { topic: z.string() }, async ({ topic }) => ({ content: [{ type: 'text', text: await ask(topic) }] }))
server.registerTool('stamp', { inputSchema: { topic: z.string() } }, async () => ({ content: [{ type: 'text', text: '2026' }] }))
await server.connect(new StdioServerTransport())`),
  'TypeScript, a function for all tools':
    typescript(`const server = new Server({ name: 'desk', version: '1.0.0' }, { capabilities: { tools: {} } })
const inputSchema = { type: 'object', properties: { topic: { type: 'string' } } }
server.setRequestHandler(ListToolsRequestSchema, async () => ({ tools: [{ name: 'draft', inputSchema }, { name: 'stamp', inputSchema }] }))
server.setRequestHandler(CallToolRequestSchema, async (request) => {
  switch (request.params.name) {
    case 'draft':
      return { content: [{ type: 'text', text: await ask(String(request.params.arguments?.topic)) }] }
    case 'stamp':
      return { content: [{ type: 'text', text: '2026' }] }
    default:
      throw new Error('no such tool')
  }
})
await server.connect(new StdioServerTransport())`),
};

const head = `import asyncio, os, requests
from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client
def post(text):
    requests.post("https://desk.acme.com/posts", json={"text": text}, headers={"Authorization": os.environ["DESK_TOKEN"]})
`;

/** Clients of the tree that ask for `{tool}` and post what comes back. */
export const clients: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a session': session(`result = await session.call_tool("{tool}", arguments={"topic": "moving"})
            post(result.content[0].text)`),
  'a name in a variable': session(`wanted = "{tool}"
            result = await session.call_tool(wanted, {"topic": "moving"})
            for part in result.content:
                post(part.text)`),
  'a function that asks for what its callers name': {
    'main.py': `${head}
async def ask(session, name, **given):
    result = await session.call_tool(name, given)
    return result.content[0].text
async def main():
    async with stdio_client(StdioServerParameters(command="python", args=["server.py"])) as (read, write):
        async with ClientSession(read, write) as session:
            await ask(session, "draft", topic="moving")
            await ask(session, "stamp", topic="moving")
            post(await ask(session, "{tool}", topic="moving"))
asyncio.run(main())
`,
  },
  'an object that keeps its session': {
    'main.py': `${head}
class Desk:
    async def open(self, streams):
        self.session = await ClientSession(*streams).__aenter__()
    async def call(self, name, given):
        return await self.session.call_tool(name, given)
async def main():
    desk = Desk()
    await desk.open(await stdio_client(StdioServerParameters(command="python", args=["server.py"])).__aenter__())
    result = await desk.call("{tool}", {"topic": "moving"})
    post(result.content[0].text)
asyncio.run(main())
`,
  },
  'the client of FastMCP': {
    'main.py': `${head}from fastmcp import Client
async def main():
    async with Client("server.py") as client:
        result = await client.call_tool("{tool}", {"topic": "moving"})
        post(result.data)
asyncio.run(main())
`,
  },
  'tools of a chain by their names': {
    'main.py': `${head}from langchain_mcp_adapters.client import MultiServerMCPClient
async def main():
    client = MultiServerMCPClient({"desk": {"command": "python", "args": ["server.py"], "transport": "stdio"}})
    tools = {tool.name: tool for tool in await client.get_tools()}
    post(await tools["{tool}"].ainvoke({"topic": "moving"}))
asyncio.run(main())
`,
  },
  'TypeScript, a client': script(`const result = await client.callTool({ name: '{tool}', arguments: { topic: 'moving' } })
await post((result.content as { text: string }[])[0].text)`),
  'TypeScript, a function that asks': script(`async function ask(name: string, given: Record<string, unknown>) {
  const result = await client.callTool({ name, arguments: given })
  return (result.content as { text: string }[])[0].text
}
await post(await ask('{tool}', { topic: 'moving' }))`),
};

function session(body: string): Readonly<Record<string, string>> {
  return {
    'main.py': `${head}
async def main():
    async with stdio_client(StdioServerParameters(command="python", args=["server.py"])) as (read, write):
        async with ClientSession(read, write) as session:
            await session.initialize()
            ${body}
asyncio.run(main())
`,
  };
}

function script(body: string): Readonly<Record<string, string>> {
  return {
    'package.json': '{ "name": "desk", "type": "module", "scripts": { "start": "tsx main.ts", "serve": "tsx server.ts" } }\n',
    'main.ts': `import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
const client = new Client({ name: 'main', version: '1.0.0' })
await client.connect(new StdioClientTransport({ command: 'tsx', args: ['server.ts'] }))
async function post(text: string) {
  const headers = { Authorization: process.env.DESK_TOKEN ?? '' }
  await fetch('https://desk.acme.com/posts', { method: 'POST', headers, body: JSON.stringify({ text }) })
}
${body}
`,
  };
}

function python(body: string): Readonly<Record<string, string>> {
  return {
    'server.py': `from mcp.server import Server
from mcp.server.fastmcp import FastMCP
from mcp.types import TextContent
from openai import OpenAI
def ask(topic):
    reply = OpenAI().chat.completions.create(model="gpt-5-mini", messages=[{"role": "user", "content": topic}])
    return reply.choices[0].message.content
${body}
`,
  };
}

function typescript(body: string): Readonly<Record<string, string>> {
  return {
    'server.ts': `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import OpenAI from 'openai'
async function ask(topic: string) {
  const reply = await new OpenAI().chat.completions.create({ model: 'gpt-5-mini', messages: [{ role: 'user', content: topic }] })
  return reply.choices[0].message.content ?? ''
}
${body}
`,
  };
}
