import type { Frame } from './frames.js';

/** Further frameworks of Python, and other ways to tell the known ones of a tool. */
export const morePythonFrames: readonly Frame[] = framesOf([
  [
    'a message of Langroid that handles itself',
    `import sys
import langroid as lr
from langroid.agent.tool_message import ToolMessage
{setup}
class ActTool(ToolMessage):
    request: str = "act"
    purpose: str = "To act on an <item>"
    item: str
    def handle(self) -> str:
        item = self.item
        {body}
agent = lr.ChatAgent(lr.ChatAgentConfig(llm=lr.language_models.OpenAIGPTConfig(chat_model="gpt-5-mini")))
agent.enable_message(ActTool)
lr.Task(agent, interactive=False).run(sys.argv[1])`,
  ],
  [
    'a message of Langroid that the agent handles',
    `import sys
import langroid as lr
from langroid.agent.tool_message import ToolMessage
{setup}
class ActTool(ToolMessage):
    request: str = "act"
    purpose: str = "To act on an <item>"
    item: str
class Clerk(lr.ChatAgent):
    def act(self, msg: ActTool) -> str:
        item = msg.item
        {body}
agent = Clerk(lr.ChatAgentConfig())
agent.enable_message(ActTool)
lr.Task(agent, interactive=False).run(sys.argv[1])`,
  ],
  [
    'a toolkit of Open WebUI',
    `"""
title: Orders
author: somebody
version: 0.1.0
requirements: requests
"""
{setup}
class Tools:
    def __init__(self):
        self.citation = True
    def act(self, item: str) -> str:
        """
        Acts on an item.
        :param item: the item
        """
        {body}`,
  ],
  [
    'a toolkit of Open WebUI that reports events',
    `from pydantic import BaseModel, Field
{setup}
class Tools:
    class Valves(BaseModel):
        limit: int = Field(default=5)
    def __init__(self):
        self.valves = self.Valves()
    async def act(self, item: str, __user__: dict = {}, __event_emitter__=None) -> str:
        """Acts on an item."""
        {body}`,
  ],
  [
    'BeeAI',
    `import asyncio
import sys
from beeai_framework.agents.react import ReActAgent
from beeai_framework.backend import ChatModel
from beeai_framework.memory import UnconstrainedMemory
from beeai_framework.tools import StringToolOutput, tool
{setup}
@tool
def act(item: str) -> StringToolOutput:
    """Acts."""
    {body}
agent = ReActAgent(llm=ChatModel.from_name("openai:gpt-5-mini"), tools=[act], memory=UnconstrainedMemory())
async def main():
    print(await agent.run(sys.argv[1]))
asyncio.run(main())`,
  ],
  [
    'functions of Agno',
    `import sys
from agno.agent import Agent
from agno.models.openai import OpenAIChat
{setup}
def act(item: str) -> str:
    """Acts."""
    {body}
Agent(model=OpenAIChat(id="gpt-5-mini"), tools=[act]).print_response(sys.argv[1])`,
  ],
  [
    'tools of Agno for a team',
    `import sys
from agno.agent import Agent
from agno.models.openai import OpenAIChat
from agno.team import Team
from agno.tools import tool
{setup}
@tool(show_result=True)
def act(item: str) -> str:
    """Acts."""
    {body}
clerk = Agent(name="clerk", model=OpenAIChat(id="gpt-5-mini"), tools=[act])
Team(members=[clerk], model=OpenAIChat(id="gpt-5-mini")).print_response(sys.argv[1])`,
  ],
  [
    'Upsonic',
    `import sys
from upsonic import Agent, Task
from upsonic.tools import tool
{setup}
@tool
def act(item: str) -> str:
    """Acts."""
    {body}
task = Task(sys.argv[1], tools=[act])
Agent("openai/gpt-5-mini").print_do(task)`,
  ],
  [
    'LlamaIndex, a function',
    `import asyncio
import sys
from llama_index.core.agent.workflow import FunctionAgent
from llama_index.llms.openai import OpenAI
{setup}
def act(item: str) -> str:
    """Acts."""
    {body}
agent = FunctionAgent(tools=[act], llm=OpenAI(model="gpt-5-mini"), system_prompt="Help.")
async def main():
    print(await agent.run(sys.argv[1]))
asyncio.run(main())`,
  ],
  [
    'LlamaIndex, a tool of a ReAct agent',
    `import sys
from llama_index.core.agent import ReActAgent
from llama_index.core.tools import FunctionTool
from llama_index.llms.openai import OpenAI
{setup}
def act(item: str) -> str:
    """Acts."""
    {body}
tool = FunctionTool.from_defaults(fn=act)
agent = ReActAgent.from_tools([tool], llm=OpenAI(model="gpt-5-mini"))
print(agent.chat(sys.argv[1]))`,
  ],
  [
    'LlamaIndex, steps of a workflow',
    `import asyncio
import sys
from llama_index.core.tools import FunctionTool
from llama_index.core.workflow import Event, StartEvent, StopEvent, Workflow, step
from llama_index.llms.openai import OpenAI
{setup}
class Asked(Event):
    calls: list
def act(item: str) -> str:
    """Acts."""
    {body}
class Clerk(Workflow):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.tools = [FunctionTool.from_defaults(act)]
        self.llm = OpenAI(model="gpt-5-mini")
    @step
    async def ask(self, ev: StartEvent) -> Asked:
        response = await self.llm.achat_with_tools(self.tools, user_msg=ev.input)
        return Asked(calls=self.llm.get_tool_calls_from_response(response))
    @step
    async def run_tools(self, ev: Asked) -> StopEvent:
        by_name = {tool.metadata.name: tool for tool in self.tools}
        for call in ev.calls:
            by_name[call.tool_name](**call.tool_kwargs)
        return StopEvent(result="done")
async def main():
    print(await Clerk().run(input=sys.argv[1]))
asyncio.run(main())`,
  ],
  [
    'Pydantic AI',
    `import sys
from pydantic_ai import Agent, RunContext
{setup}
agent = Agent("openai:gpt-5-mini", instructions="Help.")
@agent.tool
def act(ctx: RunContext[None], item: str) -> str:
    """Acts."""
    {body}
print(agent.run_sync(sys.argv[1]).output)`,
  ],
  [
    'smolagents, a class',
    `import sys
from smolagents import InferenceClientModel, Tool, ToolCallingAgent
{setup}
class ActTool(Tool):
    name = "act"
    description = "Acts"
    inputs = {"item": {"type": "string", "description": "the item"}}
    output_type = "string"
    def forward(self, item: str) -> str:
        {body}
ToolCallingAgent(tools=[ActTool()], model=InferenceClientModel()).run(sys.argv[1])`,
  ],
  [
    'a plugin of Semantic Kernel',
    `import asyncio
import sys
from semantic_kernel.agents import ChatCompletionAgent
from semantic_kernel.connectors.ai.open_ai import OpenAIChatCompletion
from semantic_kernel.functions import kernel_function
{setup}
class OrderPlugin:
    @kernel_function(description="Acts")
    def act(self, item: str) -> str:
        {body}
agent = ChatCompletionAgent(service=OpenAIChatCompletion(ai_model_id="gpt-5-mini"), name="clerk", plugins=[OrderPlugin()])
async def main():
    print(await agent.get_response(messages=sys.argv[1]))
asyncio.run(main())`,
  ],
  [
    'a tool of Strands',
    `import sys
from strands import Agent, tool
{setup}
@tool
def act(item: str) -> str:
    """Acts."""
    {body}
agent = Agent(tools=[act])
agent(sys.argv[1])`,
  ],
  [
    'a function of ADK',
    `import os
from google.adk.agents import Agent
from google.adk.tools import FunctionTool
{setup}
def act(item: str) -> dict:
    """Acts."""
    {body}
root_agent = Agent(name="clerk", model="gemini-2.5-flash", instruction="Help.", tools=[FunctionTool(func=act)])`,
  ],
  [
    'FastMCP, a call that registers',
    `from fastmcp import FastMCP
{setup}
mcp = FastMCP("orders")
def act(item: str) -> str:
    """Acts."""
    {body}
mcp.tool(act)
if __name__ == "__main__":
    mcp.run()`,
  ],
  [
    'FastMCP, a made tool',
    `from fastmcp import FastMCP
from fastmcp.tools import Tool
{setup}
mcp = FastMCP("orders")
def act(item: str) -> str:
    """Acts."""
    {body}
mcp.add_tool(Tool.from_function(act, name="act"))
if __name__ == "__main__":
    mcp.run()`,
  ],
  [
    'FastMCP, tools given at once',
    `from fastmcp import FastMCP
{setup}
def act(item: str) -> str:
    """Acts."""
    {body}
mcp = FastMCP("orders", tools=[act])
if __name__ == "__main__":
    mcp.run()`,
  ],
  [
    'FastMCP, methods of a class',
    `from fastmcp import FastMCP
{setup}
class Orders:
    def __init__(self, mcp: FastMCP):
        mcp.tool(self.act)
    def act(self, item: str) -> str:
        """Acts."""
        {body}
mcp = FastMCP("orders")
Orders(mcp)
if __name__ == "__main__":
    mcp.run()`,
  ],
  [
    'FastMCP, a server that is mounted',
    `from fastmcp import FastMCP
from orders import orders
mcp = FastMCP("desk")
mcp.mount(orders, prefix="orders")
if __name__ == "__main__":
    mcp.run()`,
    {
      'orders.py': `from fastmcp import FastMCP
{setup}
orders = FastMCP("orders")
@orders.tool
def act(item: str) -> str:
    """Acts."""
    {body}`,
    },
  ],
  [
    'FastAPI as MCP',
    `from fastapi import FastAPI
from fastapi_mcp import FastApiMCP
{setup}
app = FastAPI()
@app.post("/act", operation_id="act")
def act(item: str):
    {body}
mcp = FastApiMCP(app)
mcp.mount()`,
  ],
  [
    'LangChain, a function of an agent',
    `import sys
from langchain.agents import create_agent
{setup}
def act(item: str) -> str:
    """Acts."""
    {body}
agent = create_agent("openai:gpt-5-mini", tools=[act])
print(agent.invoke({"messages": [{"role": "user", "content": sys.argv[1]}]}))`,
  ],
  [
    'LangChain, a structured tool',
    `import sys
from langchain.agents import AgentType, initialize_agent
from langchain_core.tools import StructuredTool
from langchain_openai import ChatOpenAI
{setup}
def act(item: str) -> str:
    """Acts."""
    {body}
tools = [StructuredTool.from_function(func=act, name="act", description="Acts")]
agent = initialize_agent(tools, ChatOpenAI(model="gpt-5-mini"), agent=AgentType.STRUCTURED_CHAT_ZERO_SHOT_REACT_DESCRIPTION)
print(agent.run(sys.argv[1]))`,
  ],
  [
    'LangChain, tools that are bound and looked up',
    `import sys
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI
{setup}
@tool
def act(item: str) -> str:
    """Acts."""
    {body}
tools = {own.name: own for own in [act]}
message = ChatOpenAI(model="gpt-5-mini").bind_tools(list(tools.values())).invoke(sys.argv[1])
for call in message.tool_calls:
    print(tools[call["name"]].invoke(call["args"]))`,
  ],
  [
    'DSPy',
    `import sys
import dspy
{setup}
dspy.configure(lm=dspy.LM("openai/gpt-5-mini"))
def act(item: str) -> str:
    """Acts."""
    {body}
agent = dspy.ReAct("question -> answer", tools=[act])
print(agent(question=sys.argv[1]).answer)`,
  ],
  [
    'AutoGen',
    `import asyncio
import sys
from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
{setup}
async def act(item: str) -> str:
    """Acts."""
    {body}
agent = AssistantAgent("clerk", model_client=OpenAIChatCompletionClient(model="gpt-5-mini"), tools=[act])
asyncio.run(agent.run(task=sys.argv[1]))`,
  ],
  [
    'a voice agent of LiveKit',
    `from livekit.agents import Agent, AgentSession, JobContext, RunContext, WorkerOptions, cli, function_tool
from livekit.plugins import openai
{setup}
class Clerk(Agent):
    def __init__(self):
        super().__init__(instructions="Help.")
    @function_tool()
    async def act(self, context: RunContext, item: str):
        """Acts."""
        {body}
async def entrypoint(ctx: JobContext):
    session = AgentSession(llm=openai.realtime.RealtimeModel())
    await session.start(agent=Clerk(), room=ctx.room)
if __name__ == "__main__":
    cli.run_app(WorkerOptions(entrypoint_fnc=entrypoint))`,
  ],
  [
    'llm, a plugin',
    `import llm
{setup}
def act(item: str) -> str:
    """Acts."""
    {body}
@llm.hookimpl
def register_tools(register):
    register(act)`,
    {
      'pyproject.toml':
        '[project]\nname = "llm-tools-act"\nversion = "0.1"\ndependencies = ["llm>=0.26"]\n[project.entry-points.llm]\nact = "main"\n',
    },
  ],
  [
    'llm, tools of a chain',
    `import sys
import llm
{setup}
def act(item: str) -> str:
    """Acts."""
    {body}
print(llm.get_model("gpt-5-mini").chain(sys.argv[1], tools=[act]).text())`,
  ],
  [
    'a toolkit of AgentScope',
    `import asyncio
import os
import sys
from agentscope.agent import ReActAgent
from agentscope.formatter import OpenAIChatFormatter
from agentscope.message import Msg
from agentscope.model import OpenAIChatModel
from agentscope.tool import Toolkit
{setup}
def act(item: str):
    """Acts."""
    {body}
toolkit = Toolkit()
toolkit.register_tool_function(act)
agent = ReActAgent(name="clerk", sys_prompt="Help.", model=OpenAIChatModel("gpt-5-mini", api_key=os.environ["OPENAI_API_KEY"]), formatter=OpenAIChatFormatter(), toolkit=toolkit)
asyncio.run(agent(Msg("user", sys.argv[1], "user")))`,
  ],
  [
    'a tool of Parlant',
    `import asyncio
import parlant.sdk as p
{setup}
@p.tool
async def act(context: p.ToolContext, item: str) -> p.ToolResult:
    """Acts."""
    {body}
async def main():
    async with p.Server() as server:
        agent = await server.create_agent(name="Clerk", description="Helps")
        await agent.create_guideline(condition="asked to act", action="act", tools=[act])
asyncio.run(main())`,
  ],
  [
    'Agency Swarm, the fields of a tool',
    `from agency_swarm import Agency, Agent
from agency_swarm.tools import BaseTool
from pydantic import Field
{setup}
class ActTool(BaseTool):
    """Acts on an item."""
    item: str = Field(..., description="the item")
    def run(self):
        item = self.item
        {body}
clerk = Agent(name="Clerk", instructions="Help.", tools=[ActTool])
Agency(clerk).terminal_demo()`,
  ],
  [
    'an agent of Vertex',
    `import sys
from vertexai import agent_engines
{setup}
def act(item: str) -> str:
    """Acts."""
    {body}
agent = agent_engines.LangchainAgent(model="gemini-2.5-flash", tools=[act])
print(agent.query(input=sys.argv[1]))`,
  ],
  [
    'Gemini, functions that run by themselves',
    `import sys
from google import genai
from google.genai import types
{setup}
def act(item: str) -> str:
    """Acts."""
    {body}
client = genai.Client()
print(client.models.generate_content(model="gemini-2.5-flash", contents=sys.argv[1], config=types.GenerateContentConfig(tools=[act])).text)`,
  ],
  [
    'Gemini, functions in a map',
    `import sys
from google import genai
{setup}
def act(item: str) -> str:
    """Acts."""
    {body}
chat = genai.Client().chats.create(model="gemini-2.5-flash", config={"tools": [act]})
print(chat.send_message(sys.argv[1]).text)`,
  ],
  [
    'an action of MetaGPT',
    `import asyncio
import sys
from metagpt.roles.di.data_interpreter import DataInterpreter
from metagpt.tools.tool_registry import register_tool
{setup}
@register_tool()
def act(item: str) -> str:
    """Acts."""
    {body}
asyncio.run(DataInterpreter(tools=["act"]).run(sys.argv[1]))`,
  ],
  [
    'a tool that Gradio shows as MCP',
    `import gradio as gr
{setup}
def act(item: str) -> str:
    """Acts."""
    {body}
gr.Interface(fn=act, inputs="text", outputs="text").launch(mcp_server=True)`,
  ],
  [
    'a step of Chainlit with MCP-like tools by hand',
    `import json
import chainlit as cl
from openai import AsyncOpenAI
{setup}
client = AsyncOpenAI()
@cl.step(type="tool")
async def act(item: str):
    {body}
TOOLS = {"act": act}
@cl.on_message
async def on_message(message: cl.Message):
    response = await client.chat.completions.create(model="gpt-5-mini", messages=[{"role": "user", "content": message.content}], tools=[{"type": "function", "function": {"name": "act", "parameters": {"type": "object"}}}])
    for call in response.choices[0].message.tool_calls or []:
        await TOOLS[call.function.name](**json.loads(call.function.arguments))`,
  ],
]);

type Row = readonly [string, string, Readonly<Record<string, string>>?];

function framesOf(rows: readonly Row[]): readonly Frame[] {
  return rows.map(([name, code, files]) => ({
    language: 'python',
    path: 'main.py',
    name,
    code,
    ...(files === undefined ? {} : { files }),
  }));
}
