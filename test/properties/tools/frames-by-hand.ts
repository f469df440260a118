import type { Frame } from './frames.js';

/** Servers and tools that a program puts together without a framework's own form, or around it. */
export const framesByHand: readonly Frame[] = [
  {
    language: 'python',
    name: 'FastMCP, decorated by a call',
    path: 'main.py',
    code: `from mcp.server.fastmcp import FastMCP
from orders import init_tools
mcp = FastMCP("orders")
init_tools(mcp)
if __name__ == "__main__":
    mcp.run()`,
    files: {
      'orders.py': `from mcp.server.fastmcp import FastMCP
{setup}
def init_tools(instance: FastMCP):
    instance.tool()(act)
async def act(item: str) -> str:
    """Acts."""
    {body}`,
    },
  },
  {
    language: 'python',
    name: 'FastMCP, modules that are looked for',
    path: 'main.py',
    code: `import importlib
import pkgutil
import tools
from app import mcp
for module in pkgutil.iter_modules(tools.__path__):
    importlib.import_module(f"tools.{module.name}")
if __name__ == "__main__":
    mcp.run()`,
    files: {
      'app.py': `from fastmcp import FastMCP
mcp = FastMCP("orders")`,
      'tools/__init__.py': '',
      'tools/acting.py': `from app import mcp
{setup}
@mcp.tool
def act(item: str) -> str:
    """Acts."""
    {body}`,
    },
  },
  {
    language: 'python',
    name: 'an MCP server that reads its requests',
    path: 'main.py',
    code: `import json
import sys
{setup}
TOOLS = [{"name": "act", "description": "Acts", "inputSchema": {"type": "object", "properties": {"item": {"type": "string"}}}}]
def act(item: str):
    {body}
def handle(request: dict) -> dict:
    method = request["method"]
    if method == "tools/list":
        return {"tools": TOOLS}
    if method == "tools/call":
        params = request["params"]
        if params["name"] == "act":
            return {"content": [{"type": "text", "text": str(act(params["arguments"]["item"]))}]}
    return {}
for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps({"jsonrpc": "2.0", "id": request["id"], "result": handle(request)}), flush=True)`,
  },
  {
    language: 'python',
    name: 'objects of tools by their names',
    path: 'main.py',
    code: `import json
from openai import OpenAI
from tools import registry
client = OpenAI()
response = client.chat.completions.create(
    model="gpt-5-mini",
    messages=[{"role": "user", "content": input()}],
    tools=[tool.schema() for tool in registry.all()],
)
for call in response.choices[0].message.tool_calls or []:
    print(registry.execute(call.function.name, **json.loads(call.function.arguments)))`,
    files: {
      'tools.py': `from abc import ABC, abstractmethod
{setup}
class BaseTool(ABC):
    name: str
    def schema(self) -> dict:
        return {"type": "function", "function": {"name": self.name, "parameters": {}}}
    @abstractmethod
    def execute(self, item: str) -> str: ...
class ActTool(BaseTool):
    name = "act"
    def execute(self, item: str) -> str:
        {body}
class Registry:
    def __init__(self):
        self._tools: dict[str, BaseTool] = {}
    def register(self, tool: BaseTool) -> None:
        self._tools[tool.name] = tool
    def all(self):
        return self._tools.values()
    def execute(self, name: str, **arguments) -> str:
        return self._tools[name].execute(**arguments)
registry = Registry()
registry.register(ActTool())`,
    },
  },
  {
    language: 'python',
    name: 'functions of a realtime session',
    path: 'main.py',
    code: `import asyncio
import json
import os
import websockets
{setup}
TOOLS = [{"type": "function", "name": "act", "description": "Acts", "parameters": {"type": "object", "properties": {"item": {"type": "string"}}}}]
def act(item: str):
    {body}
async def main():
    headers = {"Authorization": f"Bearer {os.environ['OPENAI_API_KEY']}"}
    async with websockets.connect("wss://api.openai.com/v1/realtime?model=gpt-realtime", additional_headers=headers) as socket:
        await socket.send(json.dumps({"type": "session.update", "session": {"tools": TOOLS}}))
        async for message in socket:
            event = json.loads(message)
            if event["type"] == "response.function_call_arguments.done":
                if event["name"] == "act":
                    act(json.loads(event["arguments"])["item"])
asyncio.run(main())`,
  },
  {
    language: 'typescript',
    name: 'McpServer, a wrapper that registers',
    path: 'src/index.ts',
    code: `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';
{setup}
const server = new McpServer({ name: 'orders', version: '1.0.0' });
const register = server.registerTool.bind(server) as unknown as (name: string, options: object, handler: (args: unknown) => Promise<unknown>) => void;
const tool = <T>(name: string, options: object, handler: (args: T) => Promise<string>) => {
  register(name, options, async (args: unknown) => {
    try {
      return { content: [{ type: 'text', text: await handler(args as T) }] };
    } catch (error) {
      return { content: [{ type: 'text', text: String(error) }], isError: true };
    }
  });
};
tool<{ item: string }>('act', { description: 'Acts', inputSchema: z.object({ item: z.string() }) }, async ({ item }) => {
  {body}
  return 'done';
});
await server.connect(new StdioServerTransport());`,
  },
  {
    language: 'typescript',
    name: 'an MCP server, a method that is bound',
    path: 'src/index.ts',
    code: `import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';
{setup}
class Orders {
  private server = new Server({ name: 'orders', version: '1.0.0' }, { capabilities: { tools: {} } });
  constructor() {
    this.server.setRequestHandler(CallToolRequestSchema, this.handleCall.bind(this));
  }
  private async handleCall(request: { params: { name: string; arguments: { item: string } } }) {
    const { name, arguments: { item } } = request.params;
    if (name !== 'act') throw new Error('unknown');
    {body}
    return { content: [{ type: 'text', text: 'done' }] };
  }
  async run() {
    await this.server.connect(new StdioServerTransport());
  }
}
await new Orders().run();`,
  },
  {
    language: 'typescript',
    name: 'an MCP server with a list of tools and their handlers',
    path: 'src/index.ts',
    code: `import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { allTools } from './tools/index.js';
const server = new Server({ name: 'orders', version: '1.0.0' }, { capabilities: { tools: {} } });
server.setRequestHandler(ListToolsRequestSchema, async () => ({ tools: allTools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema })) }));
server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
  const tool = allTools.find(({ name }) => name === params.name);
  if (!tool) throw new Error('unknown');
  return tool.handler(params.arguments as { item: string });
});
await server.connect(new StdioServerTransport());`,
    files: {
      'src/tools/index.ts': `import { actTool } from './act.js';
export const allTools = [actTool];`,
      'src/tools/act.ts': `{setup}
export const actTool = {
  name: 'act',
  description: 'Acts',
  inputSchema: { type: 'object', properties: { item: { type: 'string' } } },
  async handler({ item }: { item: string }) {
    {body}
    return { content: [{ type: 'text', text: 'done' }] };
  },
};`,
    },
  },
  {
    language: 'typescript',
    name: 'McpServer, modules that are looked for',
    path: 'src/index.ts',
    code: `import { readdirSync } from 'node:fs';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
const server = new McpServer({ name: 'orders', version: '1.0.0' });
for (const file of readdirSync(new URL('./tools', import.meta.url))) {
  const { register } = await import(\`./tools/\${file}\`);
  register(server);
}
await server.connect(new StdioServerTransport());`,
    files: {
      'src/tools/act.ts': `import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
{setup}
export function register(server: McpServer) {
  server.registerTool('act', { description: 'Acts', inputSchema: { item: z.string() } }, async ({ item }) => {
    {body}
    return { content: [{ type: 'text', text: 'done' }] };
  });
}`,
    },
  },
  {
    language: 'typescript',
    name: 'an MCP server that answers posts',
    path: 'src/index.ts',
    code: `import express from 'express';
{setup}
const app = express();
app.use(express.json());
const tools = [{ name: 'act', description: 'Acts', inputSchema: { type: 'object', properties: { item: { type: 'string' } } } }];
async function callTool(name: string, args: { item: string }): Promise<string> {
  switch (name) {
    case 'act':
      return act(args);
    default:
      throw new Error('unknown');
  }
}
async function act({ item }: { item: string }): Promise<string> {
  {body}
  return 'done';
}
app.post('/mcp', async (req, res) => {
  const { id, method, params } = req.body;
  if (method === 'tools/list') return res.json({ jsonrpc: '2.0', id, result: { tools } });
  if (method === 'tools/call') {
    const text = await callTool(params.name, params.arguments);
    return res.json({ jsonrpc: '2.0', id, result: { content: [{ type: 'text', text }] } });
  }
  res.json({ jsonrpc: '2.0', id, error: { code: -32601, message: 'unknown' } });
});
app.listen(3000);`,
  },
  {
    language: 'typescript',
    name: 'a page that runs what its chat calls',
    path: 'app/page.tsx',
    code: `'use client';
import { useChat } from '@ai-sdk/react';
{setup}
export default function Page() {
  const { messages, sendMessage, addToolResult } = useChat({
    async onToolCall({ toolCall }) {
      if (toolCall.toolName === 'act') {
        const { item } = toolCall.input as { item: string };
        {body}
        addToolResult({ tool: 'act', toolCallId: toolCall.toolCallId, output: 'done' });
      }
    },
  });
  return <button onClick={() => sendMessage({ text: 'Go' })}>{messages.length}</button>;
}`,
    files: {
      'app/api/chat/route.ts': `import { openai } from '@ai-sdk/openai';
import { convertToModelMessages, streamText } from 'ai';
import { z } from 'zod';
export async function POST(req: Request) {
  const { messages } = await req.json();
  const result = streamText({
    model: openai('gpt-5-mini'),
    messages: convertToModelMessages(messages),
    tools: { act: { description: 'Acts', inputSchema: z.object({ item: z.string() }) } },
  });
  return result.toUIMessageStreamResponse();
}`,
      'package.json':
        '{ "name": "orders", "dependencies": { "next": "15", "ai": "5", "@ai-sdk/react": "2", "@ai-sdk/openai": "2", "zod": "4" } }',
    },
  },
  {
    language: 'go',
    name: 'an MCP server that reads its requests',
    path: 'main.go',
    code: `package main

{setup}
import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

type request struct {
	ID     any    \`json:"id"\`
	Method string \`json:"method"\`
	Params struct {
		Name      string            \`json:"name"\`
		Arguments map[string]string \`json:"arguments"\`
	} \`json:"params"\`
}

var tools = []map[string]any{{"name": "act", "description": "Acts", "inputSchema": map[string]any{"type": "object"}}}

func act(item string) string {
	{body}
	return "done"
}

func callTool(name string, arguments map[string]string) string {
	switch name {
	case "act":
		return act(arguments["item"])
	}
	return "unknown"
}

func main() {
	scanner := bufio.NewScanner(os.Stdin)
	for scanner.Scan() {
		var own request
		json.Unmarshal(scanner.Bytes(), &own)
		switch own.Method {
		case "tools/list":
			fmt.Println(tools)
		case "tools/call":
			fmt.Println(callTool(own.Params.Name, own.Params.Arguments))
		}
	}
}`,
  },
  {
    language: 'rust',
    name: 'an attribute of its own around rmcp',
    path: 'src/main.rs',
    code: `mod tools;
use rmcp::{handler::server::router::tool::ToolRouter, tool_handler, transport::stdio, ServerHandler, ServiceExt};
#[derive(Clone)]
pub struct Orders { tool_router: ToolRouter<Self> }
include!(concat!(env!("OUT_DIR"), "/generated_tools.rs"));
#[tool_handler]
impl ServerHandler for Orders {}
#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let service = Orders::new().serve(stdio()).await?;
    service.waiting().await?;
    Ok(())
}`,
    files: {
      'orders_macros/Cargo.toml': '[package]\nname = "orders_macros"\n\n[lib]\nproc-macro = true\n',
      'orders_macros/src/lib.rs': `use proc_macro::TokenStream;
#[proc_macro_attribute]
pub fn mcp_tool(_attributes: TokenStream, function: TokenStream) -> TokenStream { function }`,
      'src/tools.rs': `use orders_macros::mcp_tool;
{setup}
#[derive(serde::Deserialize, schemars::JsonSchema)]
pub struct Args { pub item: String }
#[mcp_tool(name = "act", description = "Acts")]
pub async fn act(args: Args) -> Result<rmcp::model::CallToolResult, rmcp::ErrorData> {
        let item = args.item;
        {body}
        Ok(rmcp::model::CallToolResult::success(vec![]))
}`,
    },
  },
  {
    language: 'rust',
    name: 'rust-mcp-sdk',
    path: 'src/main.rs',
    code: `use async_trait::async_trait;
use rust_mcp_sdk::{macros::{mcp_tool, JsonSchema}, mcp_server::{server_runtime, ServerHandler}, schema::*, McpServer, StdioTransport, TransportOptions};
{setup}
#[mcp_tool(name = "act", description = "Acts")]
#[derive(Debug, serde::Deserialize, serde::Serialize, JsonSchema)]
pub struct ActTool { item: String }
impl ActTool {
    pub async fn call_tool(&self) -> Result<CallToolResult, CallToolError> {
        let item = self.item.clone();
        {body}
        Ok(CallToolResult::text_content("done".to_string(), None))
    }
}
pub struct OrdersHandler;
#[async_trait]
impl ServerHandler for OrdersHandler {
    async fn handle_call_tool_request(&self, request: CallToolRequest, _runtime: &dyn McpServer) -> Result<CallToolResult, CallToolError> {
        match request.tool_name() {
            "act" => {
                let tool: ActTool = serde_json::from_value(serde_json::Value::Object(request.params.arguments.unwrap_or_default())).unwrap();
                tool.call_tool().await
            }
            other => Err(CallToolError::unknown_tool(other.to_string())),
        }
    }
}
#[tokio::main]
async fn main() {
    let server = server_runtime::create_server(details(), StdioTransport::new(TransportOptions::default()).unwrap(), OrdersHandler {});
    server.start().await.unwrap();
}`,
  },
  {
    language: 'rust',
    name: 'an MCP server that reads its requests',
    path: 'src/main.rs',
    code: `use serde_json::{json, Value};
use std::io::{self, BufRead};
{setup}
async fn act(item: String) -> String {
        {body}
        "done".to_string()
}
async fn call_tool(name: &str, arguments: &Value) -> String {
    match name {
        "act" => act(arguments["item"].as_str().unwrap().to_string()).await,
        _ => "unknown".to_string(),
    }
}
#[tokio::main]
async fn main() {
    for line in io::stdin().lock().lines() {
        let request: Value = serde_json::from_str(&line.unwrap()).unwrap();
        let result = match request["method"].as_str().unwrap() {
            "tools/list" => json!({ "tools": [{ "name": "act", "description": "Acts", "inputSchema": { "type": "object" } }] }),
            "tools/call" => json!({ "content": [{ "type": "text", "text": call_tool(request["params"]["name"].as_str().unwrap(), &request["params"]["arguments"]).await }] }),
            _ => json!({}),
        };
        println!("{}", json!({ "jsonrpc": "2.0", "id": request["id"], "result": result }));
    }
}`,
  },
];
