import type { Frame } from './frames.js';

export const typescriptFrames: readonly Frame[] = [
  {
    name: 'an MCP server that answers requests by itself',
    path: 'src/index.ts',
    code: `import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
{setup}
const server = new Server({ name: 'orders', version: '1.0.0' }, { capabilities: { tools: {} } });
server.setRequestHandler(ListToolsRequestSchema, async () => ({
  tools: [{ name: 'act', description: 'Acts', inputSchema: { type: 'object', properties: { item: { type: 'string' } } } }],
}));
server.setRequestHandler(CallToolRequestSchema, async (request) => {
  switch (request.params.name) {
    case 'act': {
      const item = String(request.params.arguments?.item);
      {body}
      return { content: [{ type: 'text', text: 'done' }] };
    }
    default:
      throw new Error('unknown');
  }
});
await server.connect(new StdioServerTransport());`,
  },
  {
    name: 'an MCP server with a table of handlers',
    path: 'src/index.ts',
    code: `import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { handlers, tools } from './tools.js';
class OrdersServer {
  private server = new Server({ name: 'orders', version: '1.0.0' }, { capabilities: { tools: {} } });
  constructor() {
    this.setup();
  }
  private setup() {
    this.server.setRequestHandler(ListToolsRequestSchema, async () => ({ tools }));
    this.server.setRequestHandler(CallToolRequestSchema, async (request) => {
      const { name, arguments: args } = request.params;
      const handler = handlers[name];
      if (!handler) throw new Error('unknown');
      return { content: [{ type: 'text', text: await handler(args) }] };
    });
  }
  async run() {
    await this.server.connect(new StdioServerTransport());
  }
}
new OrdersServer().run();`,
    files: {
      'src/tools.ts': `{setup}
export const tools = [{ name: 'act', description: 'Acts', inputSchema: { type: 'object', properties: { item: { type: 'string' } } } }];
export const handlers: Record<string, (args: any) => Promise<string>> = {
  act: async ({ item }) => {
    {body}
    return 'done';
  },
};`,
    },
  },
  {
    name: 'an MCP server with objects for tools',
    path: 'src/index.ts',
    code: `import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { ActTool } from './tools/act.js';
const tools = [new ActTool()];
const server = new Server({ name: 'orders', version: '1.0.0' }, { capabilities: { tools: {} } });
server.setRequestHandler(ListToolsRequestSchema, async () => ({ tools: tools.map((tool) => tool.definition) }));
server.setRequestHandler(CallToolRequestSchema, async (request) => {
  const tool = tools.find((candidate) => candidate.definition.name === request.params.name);
  if (!tool) throw new Error('unknown');
  return tool.execute(request.params.arguments as { item: string });
});
await server.connect(new StdioServerTransport());`,
    files: {
      'src/tools/act.ts': `{setup}
export class ActTool {
  definition = { name: 'act', description: 'Acts', inputSchema: { type: 'object', properties: { item: { type: 'string' } } } };
  async execute({ item }: { item: string }) {
    {body}
    return { content: [{ type: 'text', text: 'done' }] };
  }
}`,
    },
  },
  {
    name: 'McpServer.tool',
    path: 'src/index.ts',
    code: `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';
{setup}
const server = new McpServer({ name: 'orders', version: '1.0.0' });
server.tool('act', 'Acts', { item: z.string() }, async ({ item }) => {
  {body}
  return { content: [{ type: 'text', text: 'done' }] };
});
await server.connect(new StdioServerTransport());`,
  },
  {
    name: 'McpServer.registerTool, from another file',
    path: 'src/tools/act.ts',
    code: `import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
{setup}
export function registerActTool(server: McpServer) {
  server.registerTool('act', { title: 'Act', description: 'Acts', inputSchema: { item: z.string() } }, async ({ item }) => {
    {body}
    return { content: [{ type: 'text', text: 'done' }] };
  });
}`,
    files: {
      'src/index.ts': `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { registerActTool } from './tools/act.js';
const server = new McpServer({ name: 'orders', version: '1.0.0' });
registerActTool(server);
await server.connect(new StdioServerTransport());`,
    },
  },
  {
    name: 'McpServer, a list of definitions in a loop',
    path: 'src/tools/act.ts',
    code: `import { z } from 'zod';
{setup}
export const actTool = {
  name: 'act',
  description: 'Acts',
  schema: { item: z.string() },
  handler: async ({ item }: { item: string }) => {
    {body}
    return { content: [{ type: 'text', text: 'done' }] };
  },
};`,
    files: {
      'src/index.ts': `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { actTool } from './tools/act.js';
const server = new McpServer({ name: 'orders', version: '1.0.0' });
for (const tool of [actTool]) {
  server.tool(tool.name, tool.description, tool.schema, tool.handler);
}
await server.connect(new StdioServerTransport());`,
    },
  },
  {
    name: 'an MCP agent of Cloudflare',
    path: 'src/index.ts',
    code: `import { McpAgent } from 'agents/mcp';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
{setup}
export class Orders extends McpAgent {
  server = new McpServer({ name: 'orders', version: '1.0.0' });
  async init() {
    this.server.tool('act', { item: z.string() }, async ({ item }) => {
      {body}
      return { content: [{ type: 'text', text: 'done' }] };
    });
  }
}
export default Orders.mount('/sse');`,
    files: { 'wrangler.jsonc': '{ "name": "orders", "main": "src/index.ts", "compatibility_date": "2026-01-01" }' },
  },
  {
    name: 'FastMCP',
    path: 'src/server.ts',
    code: `import { FastMCP } from 'fastmcp';
import { z } from 'zod';
{setup}
const server = new FastMCP({ name: 'orders', version: '1.0.0' });
server.addTool({
  name: 'act',
  description: 'Acts',
  parameters: z.object({ item: z.string() }),
  execute: async ({ item }) => {
    {body}
    return 'done';
  },
});
server.start({ transportType: 'stdio' });`,
  },
  {
    name: 'mcp-framework',
    path: 'src/tools/ActTool.ts',
    code: `import { MCPTool } from 'mcp-framework';
import { z } from 'zod';
{setup}
class ActTool extends MCPTool<{ item: string }> {
  name = 'act';
  description = 'Acts';
  schema = { item: { type: z.string(), description: 'Item' } };
  async execute({ item }: { item: string }) {
    {body}
    return 'done';
  }
}
export default ActTool;`,
    files: {
      'src/index.ts': `import { MCPServer } from 'mcp-framework';
const server = new MCPServer();
server.start();`,
      'package.json': '{ "name": "orders", "dependencies": { "mcp-framework": "^0.2.0" }, "scripts": { "start": "node dist/index.js" } }',
    },
  },
  {
    name: 'functions of OpenAI in a switch',
    path: 'src/chat.ts',
    code: `import OpenAI from 'openai';
{setup}
const client = new OpenAI();
const tools = [{ type: 'function', function: { name: 'act', parameters: { type: 'object', properties: { item: { type: 'string' } } } } }] as const;
async function runTool(name: string, args: any): Promise<string> {
  switch (name) {
    case 'act': {
      const { item } = args;
      {body}
      return 'done';
    }
    default:
      return 'unknown';
  }
}
export async function chat(messages: any[]) {
  const response = await client.chat.completions.create({ model: 'gpt-5-mini', messages, tools });
  for (const call of response.choices[0].message.tool_calls ?? []) {
    messages.push({ role: 'tool', tool_call_id: call.id, content: await runTool(call.function.name, JSON.parse(call.function.arguments)) });
  }
}
chat([{ role: 'user', content: process.argv[2] }]);`,
  },
  {
    name: 'functions of OpenAI in a Map',
    path: 'src/chat.ts',
    code: `import OpenAI from 'openai';
{setup}
const client = new OpenAI();
const registry = new Map<string, (args: any) => Promise<string>>();
registry.set('act', async ({ item }) => {
  {body}
  return 'done';
});
const response = await client.responses.create({
  model: 'gpt-5-mini',
  input: process.argv[2],
  tools: [{ type: 'function', name: 'act', parameters: { type: 'object', properties: { item: { type: 'string' } } }, strict: false }],
});
for (const output of response.output) {
  if (output.type === 'function_call') console.log(await registry.get(output.name)?.(JSON.parse(output.arguments)));
}`,
  },
  {
    name: 'functions of OpenAI in a class',
    path: 'src/chat.ts',
    code: `import OpenAI from 'openai';
{setup}
class Assistant {
  private client = new OpenAI();
  private handlers: Record<string, (args: any) => Promise<string>> = { act: this.act.bind(this) };
  private tools = [{ type: 'function', function: { name: 'act', parameters: { type: 'object', properties: { item: { type: 'string' } } } } }];
  async act({ item }: { item: string }) {
    {body}
    return 'done';
  }
  async chat(text: string) {
    const response = await this.client.chat.completions.create({ model: 'gpt-5-mini', messages: [{ role: 'user', content: text }], tools: this.tools });
    for (const call of response.choices[0].message.tool_calls ?? []) {
      await this.handlers[call.function.name](JSON.parse(call.function.arguments));
    }
  }
}
new Assistant().chat(process.argv[2]);`,
  },
  {
    name: 'tools of Anthropic in blocks',
    path: 'src/agent.ts',
    code: `import Anthropic from '@anthropic-ai/sdk';
import { toolDefinitions, toolFunctions } from './tools.js';
const client = new Anthropic();
const response = await client.messages.create({
  model: 'claude-sonnet-4-5',
  max_tokens: 1000,
  tools: toolDefinitions,
  messages: [{ role: 'user', content: process.argv[2] }],
});
for (const block of response.content) {
  if (block.type === 'tool_use') {
    const run = toolFunctions[block.name as keyof typeof toolFunctions];
    console.log(await run(block.input as any));
  }
}`,
    files: {
      'src/tools.ts': `{setup}
export const toolDefinitions = [{ name: 'act', description: 'Acts', input_schema: { type: 'object', properties: { item: { type: 'string' } } } }];
async function act({ item }: { item: string }) {
  {body}
  return 'done';
}
export const toolFunctions = { act };`,
    },
  },
  {
    name: 'functions of Gemini',
    path: 'src/agent.ts',
    code: `import { GoogleGenAI, Type } from '@google/genai';
{setup}
const ai = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY });
async function act(item: string) {
  {body}
}
const response = await ai.models.generateContent({
  model: 'gemini-2.5-flash',
  contents: process.argv[2],
  config: { tools: [{ functionDeclarations: [{ name: 'act', parameters: { type: Type.OBJECT, properties: { item: { type: Type.STRING } } } }] }] },
});
for (const call of response.functionCalls ?? []) {
  if (call.name === 'act') await act(call.args.item as string);
}`,
  },
  {
    name: 'Genkit',
    path: 'src/index.ts',
    code: `import { genkit, z } from 'genkit';
import { googleAI } from '@genkit-ai/googleai';
{setup}
const ai = genkit({ plugins: [googleAI()] });
const act = ai.defineTool({ name: 'act', description: 'Acts', inputSchema: z.object({ item: z.string() }) }, async ({ item }) => {
  {body}
  return 'done';
});
const { text } = await ai.generate({ model: googleAI.model('gemini-2.5-flash'), prompt: process.argv[2], tools: [act] });
console.log(text);`,
  },
  {
    name: 'a Claude agent with a server of its own',
    path: 'src/index.ts',
    code: `import { createSdkMcpServer, query, tool } from '@anthropic-ai/claude-agent-sdk';
import { z } from 'zod';
{setup}
const orders = createSdkMcpServer({
  name: 'orders',
  version: '1.0.0',
  tools: [
    tool('act', 'Acts', { item: z.string() }, async ({ item }) => {
      {body}
      return { content: [{ type: 'text', text: 'done' }] };
    }),
  ],
});
for await (const message of query({ prompt: process.argv[2], options: { mcpServers: { orders }, allowedTools: ['mcp__orders__act'], tools: [] } })) {
  console.log(message);
}`,
  },
  {
    name: 'LangGraph with structured tools',
    path: 'src/agent.ts',
    code: `import { ChatOpenAI } from '@langchain/openai';
import { DynamicStructuredTool } from '@langchain/core/tools';
import { createReactAgent } from '@langchain/langgraph/prebuilt';
import { z } from 'zod';
{setup}
const act = new DynamicStructuredTool({
  name: 'act',
  description: 'Acts',
  schema: z.object({ item: z.string() }),
  func: async ({ item }) => {
    {body}
    return 'done';
  },
});
const agent = createReactAgent({ llm: new ChatOpenAI({ model: 'gpt-5-mini' }), tools: [act] });
await agent.invoke({ messages: [{ role: 'user', content: process.argv[2] }] });`,
  },
  {
    name: 'a class of a LangChain tool',
    path: 'src/agent.ts',
    code: `import { ChatOpenAI } from '@langchain/openai';
import { StructuredTool, Tool } from '@langchain/core/tools';
import { createAgent } from 'langchain';
{setup}
class ActTool extends Tool {
  name = 'act';
  description = 'Acts';
  async _call(item: string) {
    {body}
    return 'done';
  }
}
const agent = createAgent({ model: new ChatOpenAI({ model: 'gpt-5-mini' }), tools: [new ActTool()] });
await agent.invoke({ messages: [{ role: 'user', content: process.argv[2] }] });`,
  },
  {
    name: 'the AI SDK, tools of another file',
    path: 'src/tools.ts',
    code: `import { tool } from 'ai';
import { z } from 'zod';
{setup}
export const act = tool({
  description: 'Acts',
  inputSchema: z.object({ item: z.string() }),
  execute: async ({ item }) => {
    {body}
    return 'done';
  },
});`,
    files: {
      'app/api/chat/route.ts': `import { openai } from '@ai-sdk/openai';
import { convertToModelMessages, stepCountIs, streamText } from 'ai';
import { act } from '../../../src/tools';
export async function POST(req: Request) {
  const { messages } = await req.json();
  const result = streamText({ model: openai('gpt-5-mini'), messages: convertToModelMessages(messages), tools: { act }, stopWhen: stepCountIs(5) });
  return result.toUIMessageStreamResponse();
}`,
    },
  },
  {
    name: 'BeeAI',
    path: 'src/agent.ts',
    code: `import { ReActAgent } from 'beeai-framework/agents/react/agent';
import { OllamaChatModel } from 'beeai-framework/adapters/ollama/backend/chat';
import { TokenMemory } from 'beeai-framework/memory/tokenMemory';
import { DynamicTool, StringToolOutput } from 'beeai-framework/tools/base';
import { z } from 'zod';
{setup}
const act = new DynamicTool({
  name: 'act',
  description: 'Acts',
  inputSchema: z.object({ item: z.string() }),
  async handler({ item }) {
    {body}
    return new StringToolOutput('done');
  },
});
const agent = new ReActAgent({ llm: new OllamaChatModel('llama3.1'), memory: new TokenMemory(), tools: [act] });
await agent.run({ prompt: process.argv[2] });`,
  },
  {
    name: 'ADK for TypeScript',
    path: 'agent.ts',
    code: `import { FunctionTool, LlmAgent } from '@google/adk';
import { z } from 'zod';
{setup}
const act = new FunctionTool({
  name: 'act',
  description: 'Acts',
  parameters: z.object({ item: z.string() }),
  execute: async ({ item }) => {
    {body}
    return { status: 'done' };
  },
});
export const rootAgent = new LlmAgent({ name: 'orders', model: 'gemini-2.5-flash', instruction: 'Help.', tools: [act] });`,
  },
  {
    name: 'tools of a realtime client',
    path: 'src/voice.ts',
    code: `import { RealtimeClient } from '@openai/realtime-api-beta';
{setup}
const client = new RealtimeClient({ apiKey: process.env.OPENAI_API_KEY });
client.addTool(
  { name: 'act', description: 'Acts', parameters: { type: 'object', properties: { item: { type: 'string' } } } },
  async ({ item }: { item: string }) => {
    {body}
    return { status: 'done' };
  },
);
await client.connect();`,
  },
  {
    name: 'tools of an ElevenLabs conversation',
    path: 'src/Voice.tsx',
    code: `import { useConversation } from '@elevenlabs/react';
{setup}
export function Voice() {
  const conversation = useConversation({
    clientTools: {
      act: async ({ item }: { item: string }) => {
        {body}
        return 'done';
      },
    },
  });
  return <button onClick={() => conversation.startSession({ agentId: 'agent_1' })}>Talk</button>;
}`,
    files: {
      'src/main.tsx': `import { createRoot } from 'react-dom/client';
import { Voice } from './Voice';
createRoot(document.getElementById('root')!).render(<Voice />);`,
    },
  },
  {
    name: 'actions of a Teams bot',
    beside: ['real-world-impact/customer-facing approaching'],
    path: 'src/app.ts',
    code: `import { Application, ActionPlanner, OpenAIModel, PromptManager } from '@microsoft/teams-ai';
{setup}
const model = new OpenAIModel({ apiKey: process.env.OPENAI_KEY!, defaultModel: 'gpt-5-mini' });
const planner = new ActionPlanner({ model, prompts: new PromptManager({ promptsFolder: 'src/prompts' }), defaultPrompt: 'chat' });
export const app = new Application({ ai: { planner } });
app.ai.action('act', async (context, state, { item }: { item: string }) => {
  {body}
  return 'done';
});`,
  },
].map((frame) => ({ language: 'typescript', ...frame }));
