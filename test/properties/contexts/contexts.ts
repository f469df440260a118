/** An agent whose tools are handed what the run was started with. `{mailer}` is what sends the mail, `{imports}` what that needs. */
export interface Context {
  readonly name: string;
  readonly path: string;
  readonly code: string;
}

const python = (name: string, ...lines: readonly string[]): Context => ({
  name: `Python: ${name}`,
  path: 'agent.py',
  code: ['from dataclasses import dataclass', 'from typing import Any', '{imports}', ...lines].join('\n'),
});
const typescript = (name: string, ...lines: readonly string[]): Context => ({
  name: `TypeScript: ${name}`,
  path: 'agent.ts',
  code: ['{imports}', ...lines].join('\n'),
});

const held = ['@dataclass', 'class Held:', '    mail: Any', '    me: str'];
const send = (mail: string): string => `    return str(${mail}.users().messages().send(userId="me", body={"raw": raw}).execute())`;

export const contexts: readonly Context[] = [
  python(
    'Pydantic AI, a context of a class',
    'from pydantic_ai import Agent, RunContext',
    ...held,
    'agent = Agent("openai:gpt-5-mini", deps_type=Held)',
    '@agent.tool',
    'def reply(ctx: RunContext[Held], raw: str) -> str:',
    send('ctx.deps.mail'),
    'print(agent.run_sync(input(), deps=Held(mail={mailer}, me="me")).output)',
  ),
  python(
    'Pydantic AI, a bare context',
    'from pydantic_ai import Agent, RunContext',
    ...held,
    'agent = Agent("openai:gpt-5-mini", deps_type=Held)',
    'def mail_of(ctx: RunContext) -> Any:',
    '    return ctx.deps.mail',
    '@agent.tool',
    'async def reply(ctx: RunContext, raw: str) -> str:',
    send('mail_of(ctx)'),
    'async def main():',
    '    held = Held(mail={mailer}, me="me")',
    '    async with agent.run_stream(input(), deps=held) as run:',
    '        print(await run.get_output())',
  ),
  python(
    'Pydantic AI, the object itself',
    'from pydantic_ai import Agent, RunContext',
    'agent = Agent("openai:gpt-5-mini")',
    '@agent.tool',
    'def reply(ctx: RunContext[Any], raw: str) -> str:',
    send('ctx.deps'),
    'mail = {mailer}',
    'print(agent.run_sync(input(), deps=mail).output)',
  ),
  python(
    'Pydantic AI, tools of a capability',
    'from pydantic_ai import Agent, RunContext',
    'from pydantic_ai.capabilities import Capability',
    ...held,
    'mailing = Capability(id="mailing", description="Answers mail")',
    '@mailing.tool',
    'def reply(ctx: RunContext, raw: str) -> str:',
    send('ctx.deps.mail'),
    'agent = Agent("openai:gpt-5-mini", deps_type=Held, capabilities=[mailing])',
    'print(agent.run_sync(input(), deps=Held({mailer}, "me")).output)',
  ),
  python(
    'OpenAI Agents, a context of a class',
    'from agents import Agent, RunContextWrapper, Runner, function_tool',
    ...held,
    '@function_tool',
    'def reply(ctx: RunContextWrapper[Held], raw: str) -> str:',
    send('ctx.context.mail'),
    'agent = Agent[Held](name="Post", tools=[reply])',
    'print(Runner.run_sync(agent, input(), context=Held(mail={mailer}, me="me")).final_output)',
  ),
  python(
    'OpenAI Agents, a map',
    'from agents import Agent, RunContextWrapper, Runner, function_tool',
    '@function_tool',
    'def reply(ctx: RunContextWrapper, raw: str) -> str:',
    send('ctx.context["mail"]'),
    'agent = Agent(name="Post", tools=[reply])',
    'print(Runner.run_sync(agent, input(), context={"mail": {mailer}}).final_output)',
  ),
  python(
    'LangChain, the context of a runtime',
    'from langchain.agents import create_agent',
    'from langchain.tools import ToolRuntime, tool',
    ...held,
    '@tool',
    'def reply(raw: str, runtime: ToolRuntime[Held]) -> str:',
    '    """Answers the mail."""',
    send('runtime.context.mail'),
    'agent = create_agent("openai:gpt-5-mini", tools=[reply], context_schema=Held)',
    'print(agent.invoke({"messages": [("user", input())]}, context=Held(mail={mailer}, me="me")))',
  ),
  python(
    'LangGraph, what is configured',
    'from langchain_core.runnables import RunnableConfig',
    'from langchain_core.tools import tool',
    'from langgraph.prebuilt import create_react_agent',
    '@tool',
    'def reply(raw: str, config: RunnableConfig) -> str:',
    '    """Answers the mail."""',
    send('config["configurable"]["mail"]'),
    'agent = create_react_agent("openai:gpt-5-mini", [reply])',
    'print(agent.invoke({"messages": [("user", input())]}, config={"configurable": {"mail": {mailer}}}))',
  ),
  python(
    'MCP, the lifespan of a server',
    'from contextlib import asynccontextmanager',
    'from mcp.server.fastmcp import Context, FastMCP',
    ...held,
    '@asynccontextmanager',
    'async def lifespan(server):',
    '    yield Held(mail={mailer}, me="me")',
    'mcp = FastMCP("post", lifespan=lifespan)',
    '@mcp.tool()',
    'def reply(raw: str, ctx: Context) -> str:',
    send('ctx.request_context.lifespan_context.mail'),
    'mcp.run()',
  ),
  typescript(
    'OpenAI Agents, a context of a type',
    "import { Agent, run, tool, type RunContext } from '@openai/agents';",
    "import { z } from 'zod';",
    'interface Held { mail: any }',
    'const reply = tool({',
    "  name: 'reply', description: 'Answers the mail', parameters: z.object({ raw: z.string() }),",
    '  execute: async ({ raw }, ctx?: RunContext<Held>) => ctx?.context.mail.users.messages.send({ userId: "me", requestBody: { raw } }),',
    '});',
    "const agent = new Agent<Held>({ name: 'Post', tools: [reply] });",
    'console.log((await run(agent, process.argv[2], { context: { mail: {mailer} } })).finalOutput);',
  ),
];
