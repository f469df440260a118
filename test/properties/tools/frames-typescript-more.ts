import type { Frame } from './frames.js';

const manifest = (dependencies: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  'package.json': JSON.stringify({ name: 'orders', type: 'module', scripts: { start: 'tsx main.ts' }, dependencies }),
});

/** Further frameworks of TypeScript, and other ways to tell the known ones of a tool. */
export const moreTypescriptFrames: readonly Frame[] = framesOf([
  [
    'xmcp',
    'src/tools/act.ts',
    `import { type InferSchema, type ToolMetadata } from 'xmcp';
import { z } from 'zod';
{setup}
export const schema = { item: z.string().describe('the item') };
export const metadata: ToolMetadata = { name: 'act', description: 'Acts' };
export default async function act({ item }: InferSchema<typeof schema>) {
  {body}
  return 'done';
}`,
    {
      'xmcp.config.ts': "import { type XmcpConfig } from 'xmcp';\nconst config: XmcpConfig = { http: true };\nexport default config;",
      'package.json':
        '{ "name": "orders", "scripts": { "dev": "xmcp dev", "start": "node dist/http.js" }, "dependencies": { "xmcp": "^0.3.0", "zod": "^3.24.0" } }',
    },
  ],
  [
    'a plugin of opencode',
    '.opencode/tool/act.ts',
    `import { tool } from '@opencode-ai/plugin';
{setup}
export default tool({
  description: 'Acts',
  args: { item: tool.schema.string() },
  async execute({ item }) {
    {body}
    return 'done';
  },
});`,
  ],
  [
    'a plugin of opencode with several tools',
    '.opencode/plugin/orders.ts',
    `import { type Plugin, tool } from '@opencode-ai/plugin';
{setup}
export const Orders: Plugin = async () => ({
  tool: {
    act: tool({
      description: 'Acts',
      args: { item: tool.schema.string() },
      async execute({ item }) {
        {body}
        return 'done';
      },
    }),
  },
});`,
  ],
  [
    'the AI SDK, an agent',
    'main.ts',
    `import { openai } from '@ai-sdk/openai';
import { Experimental_Agent as Agent, stepCountIs, tool } from 'ai';
import { z } from 'zod';
{setup}
const agent = new Agent({
  model: openai('gpt-5-mini'),
  stopWhen: stepCountIs(10),
  tools: {
    act: tool({
      description: 'Acts',
      inputSchema: z.object({ item: z.string() }),
      execute: async ({ item }) => {
        {body}
      },
    }),
  },
});
console.log((await agent.generate({ prompt: process.argv[2] ?? '' })).text);`,
    manifest({ ai: '^5.0.0' }),
  ],
  [
    'the AI SDK, a plain map with a dynamic tool',
    'main.ts',
    `import { openai } from '@ai-sdk/openai';
import { dynamicTool, streamText } from 'ai';
import { z } from 'zod';
{setup}
const tools = {
  act: dynamicTool({
    description: 'Acts',
    inputSchema: z.object({ item: z.string() }),
    execute: async (input) => {
      const { item } = input as { item: string };
      {body}
    },
  }),
};
const result = streamText({ model: openai('gpt-5-mini'), tools, prompt: process.argv[2] ?? '' });
for await (const part of result.textStream) process.stdout.write(part);`,
    manifest({ ai: '^5.0.0' }),
  ],
  [
    'the AI SDK, calls that the program runs',
    'main.ts',
    `import { openai } from '@ai-sdk/openai';
import { generateText, tool } from 'ai';
import { z } from 'zod';
{setup}
const { toolCalls } = await generateText({
  model: openai('gpt-5-mini'),
  tools: { act: tool({ description: 'Acts', inputSchema: z.object({ item: z.string() }) }) },
  prompt: process.argv[2] ?? '',
});
for (const call of toolCalls) {
  if (call.toolName === 'act') {
    const item = call.input.item;
    {body}
  }
}`,
    manifest({ ai: '^5.0.0' }),
  ],
  [
    'Mastra',
    'main.ts',
    `import { openai } from '@ai-sdk/openai';
import { Agent } from '@mastra/core/agent';
import { createTool } from '@mastra/core/tools';
import { z } from 'zod';
{setup}
const act = createTool({
  id: 'act',
  description: 'Acts',
  inputSchema: z.object({ item: z.string() }),
  execute: async ({ context }) => {
    const { item } = context;
    {body}
  },
});
const agent = new Agent({ name: 'clerk', instructions: 'Help.', model: openai('gpt-5-mini'), tools: { act } });
console.log((await agent.generate(process.argv[2] ?? '')).text);`,
    manifest({ '@mastra/core': '^0.20.0' }),
  ],
  [
    'the Agents SDK of OpenAI',
    'main.ts',
    `import { Agent, run, tool } from '@openai/agents';
import { z } from 'zod';
{setup}
const act = tool({
  name: 'act',
  description: 'Acts',
  parameters: z.object({ item: z.string() }),
  execute: async ({ item }) => {
    {body}
    return 'done';
  },
});
const agent = new Agent({ name: 'clerk', instructions: 'Help.', tools: [act] });
console.log((await run(agent, process.argv[2] ?? '')).finalOutput);`,
  ],
  [
    'a tool runner of Anthropic',
    'main.ts',
    `import Anthropic from '@anthropic-ai/sdk';
import { betaZodTool } from '@anthropic-ai/sdk/helpers/beta/zod';
import { z } from 'zod';
{setup}
const act = betaZodTool({
  name: 'act',
  description: 'Acts',
  inputSchema: z.object({ item: z.string() }),
  run: async ({ item }) => {
    {body}
    return 'done';
  },
});
const runner = new Anthropic().beta.messages.toolRunner({ model: 'claude-sonnet-4-5', max_tokens: 1000, messages: [{ role: 'user', content: process.argv[2] ?? '' }], tools: [act] });
console.log(await runner);`,
  ],
  [
    'functions that the OpenAI client runs',
    'main.ts',
    `import OpenAI from 'openai';
{setup}
async function act({ item }: { item: string }) {
  {body}
}
const runner = new OpenAI().chat.completions.runTools({
  model: 'gpt-5-mini',
  messages: [{ role: 'user', content: process.argv[2] ?? '' }],
  tools: [{ type: 'function', function: { function: act, parse: JSON.parse, parameters: { type: 'object', properties: { item: { type: 'string' } } } } }],
});
console.log(await runner.finalContent());`,
  ],
  [
    'VoltAgent',
    'main.ts',
    `import { openai } from '@ai-sdk/openai';
import { Agent, createTool, VoltAgent } from '@voltagent/core';
import { z } from 'zod';
{setup}
const act = createTool({
  name: 'act',
  description: 'Acts',
  parameters: z.object({ item: z.string() }),
  execute: async ({ item }) => {
    {body}
  },
});
const agent = new Agent({ name: 'clerk', instructions: 'Help.', model: openai('gpt-5-mini'), tools: [act] });
new VoltAgent({ agents: { agent } });`,
  ],
  [
    'Convex agents',
    'main.ts',
    `import { openai } from '@ai-sdk/openai';
import { Agent, createTool } from '@convex-dev/agent';
import { z } from 'zod';
{setup}
const act = createTool({
  description: 'Acts',
  args: z.object({ item: z.string() }),
  handler: async (ctx, { item }) => {
    {body}
    return 'done';
  },
});
export const agent = new Agent({}, { name: 'clerk', chat: openai.chat('gpt-5-mini'), instructions: 'Help.', tools: { act } });`,
  ],
  [
    'LlamaIndex',
    'main.ts',
    `import { openai } from '@llamaindex/openai';
import { agent } from '@llamaindex/workflow';
import { tool } from 'llamaindex';
import { z } from 'zod';
{setup}
const act = tool({
  name: 'act',
  description: 'Acts',
  parameters: z.object({ item: z.string() }),
  execute: async ({ item }) => {
    {body}
    return 'done';
  },
});
const clerk = agent({ llm: openai({ model: 'gpt-5-mini' }), tools: [act] });
console.log(await clerk.run(process.argv[2] ?? ''));`,
  ],
  [
    'a tool of LangChain',
    'main.ts',
    `import { createAgent, tool } from 'langchain';
import { z } from 'zod';
{setup}
const act = tool(
  async ({ item }) => {
    {body}
    return 'done';
  },
  { name: 'act', description: 'Acts', schema: z.object({ item: z.string() }) },
);
const agent = createAgent({ model: 'openai:gpt-5-mini', tools: [act] });
console.log(await agent.invoke({ messages: [{ role: 'user', content: process.argv[2] ?? '' }] }));`,
  ],
  [
    'mcp-use, a server',
    'main.ts',
    `import { createMCPServer } from 'mcp-use/server';
{setup}
const server = createMCPServer('orders', { version: '1.0.0' });
server.tool({
  name: 'act',
  description: 'Acts',
  inputs: [{ name: 'item', type: 'string', required: true }],
  cb: async ({ item }) => {
    {body}
    return { content: [{ type: 'text', text: 'done' }] };
  },
});
server.listen(3000);`,
  ],
  [
    'mcp-framework, fields as properties',
    'src/tools/ActTool.ts',
    `import { MCPTool } from 'mcp-framework';
import { z } from 'zod';
{setup}
class ActTool extends MCPTool<{ item: string }> {
  name = 'act';
  description = 'Acts';
  schema = { item: { type: z.string(), description: 'the item' } };
  async execute(input: { item: string }) {
    const { item } = input;
    {body}
    return 'done';
  }
}
export default ActTool;`,
    {
      'src/index.ts': "import { MCPServer } from 'mcp-framework';\nnew MCPServer().start();",
      'package.json':
        '{ "name": "orders", "type": "module", "scripts": { "start": "tsx src/index.ts" }, "dependencies": { "mcp-framework": "^0.2.0" } }',
    },
  ],
  [
    'an MCP server of Hono',
    'main.ts',
    `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPTransport } from '@hono/mcp';
import { Hono } from 'hono';
import { z } from 'zod';
{setup}
const app = new Hono();
const server = new McpServer({ name: 'orders', version: '1.0.0' });
server.registerTool('act', { description: 'Acts', inputSchema: { item: z.string() } }, async ({ item }) => {
  {body}
  return { content: [] };
});
app.all('/mcp', async (c) => {
  const transport = new StreamableHTTPTransport();
  await server.connect(transport);
  return transport.handleRequest(c);
});
export default app;`,
  ],
  [
    'actions of CopilotKit on a page',
    'app/page.tsx',
    `'use client';
import { useCopilotAction } from '@copilotkit/react-core';
{setup}
export default function Page() {
  useCopilotAction({
    name: 'act',
    description: 'Acts',
    parameters: [{ name: 'item', type: 'string' }],
    handler: async ({ item }) => {
      {body}
    },
  });
  return <main />;
}`,
  ],
  [
    'the AI SDK of Vercel in a route',
    'app/api/chat/route.ts',
    `import { openai } from '@ai-sdk/openai';
import { convertToModelMessages, streamText, tool } from 'ai';
import { z } from 'zod';
{setup}
export async function POST(req: Request) {
  const { messages } = await req.json();
  const result = streamText({
    model: openai('gpt-5-mini'),
    messages: convertToModelMessages(messages),
    tools: {
      act: tool({
        description: 'Acts',
        inputSchema: z.object({ item: z.string() }),
        execute: async ({ item }) => {
          {body}
        },
      }),
    },
  });
  return result.toUIMessageStreamResponse();
}`,
  ],
  [
    'a tool of Strands',
    'main.ts',
    `import { Agent, tool } from '@strands-agents/sdk';
import { z } from 'zod';
{setup}
const act = tool({
  name: 'act',
  description: 'Acts',
  inputSchema: z.object({ item: z.string() }),
  callback: async ({ item }) => {
    {body}
    return 'done';
  },
});
await new Agent({ tools: [act] }).invoke(process.argv[2] ?? '');`,
  ],
  [
    'tools of TanStack AI',
    'main.ts',
    `import { chat, toolDefinition } from '@tanstack/ai';
import { openaiText } from '@tanstack/ai-openai';
import { z } from 'zod';
{setup}
const act = toolDefinition({ name: 'act', description: 'Acts', inputSchema: z.object({ item: z.string() }) }).server(async ({ item }) => {
  {body}
});
const stream = chat({ adapter: openaiText('gpt-5-mini'), messages: [{ role: 'user', content: process.argv[2] ?? '' }], tools: [act] });
for await (const part of stream) console.log(part);`,
  ],
]);

type Row = readonly [string, string, string, Readonly<Record<string, string>>?];

function framesOf(rows: readonly Row[]): readonly Frame[] {
  return rows.map(([name, path, code, files]) => ({ language: 'typescript', path, name, code, ...(files === undefined ? {} : { files }) }));
}
