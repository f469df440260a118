import type { Frame } from './frames.js';

export const pythonFrames: readonly Frame[] = [
  {
    name: 'FastMCP',
    code: `from mcp.server.fastmcp import FastMCP
{setup}
mcp = FastMCP("orders")
@mcp.tool()
async def act(item: str) -> str:
    """Acts."""
    {body}
if __name__ == "__main__":
    mcp.run()`,
  },
  {
    name: 'FastMCP, tools of another file',
    code: `from fastmcp import FastMCP
from tools import act
mcp = FastMCP("orders")
mcp.add_tool(act)
if __name__ == "__main__":
    mcp.run()`,
    files: {
      'tools.py': `{setup}
def act(item: str) -> str:
    """Acts."""
    {body}`,
    },
  },
  {
    name: 'FastMCP, a function that registers',
    code: `from fastmcp import FastMCP
from tools import register_tools
mcp = FastMCP("orders")
register_tools(mcp)
if __name__ == "__main__":
    mcp.run()`,
    files: {
      'tools.py': `{setup}
def register_tools(mcp):
    @mcp.tool()
    def act(item: str) -> str:
        """Acts."""
        {body}`,
    },
  },
  {
    name: 'an MCP server by hand',
    code: `import asyncio
from mcp.server import Server
from mcp.server.stdio import stdio_server
from mcp.types import TextContent, Tool
{setup}
server = Server("orders")
@server.list_tools()
async def list_tools() -> list[Tool]:
    return [Tool(name="act", description="Acts", inputSchema={"type": "object", "properties": {"item": {"type": "string"}}})]
def act(item: str):
    {body}
@server.call_tool()
async def call_tool(name: str, arguments: dict) -> list[TextContent]:
    match name:
        case "act":
            return [TextContent(type="text", text=str(act(arguments["item"])))]
        case _:
            raise ValueError(name)
async def main():
    async with stdio_server() as (read, write):
        await server.run(read, write, server.create_initialization_options())
asyncio.run(main())`,
  },
  {
    name: 'an MCP server with objects that handle tools',
    code: `import asyncio
from mcp.server import Server
from mcp.server.stdio import stdio_server
import handlers
server = Server("orders")
tool_handlers = {}
def add_tool_handler(handler: handlers.ToolHandler):
    tool_handlers[handler.name] = handler
def get_tool_handler(name: str):
    return tool_handlers.get(name)
add_tool_handler(handlers.ActHandler())
@server.list_tools()
async def list_tools():
    return [handler.get_tool_description() for handler in tool_handlers.values()]
@server.call_tool()
async def call_tool(name, arguments):
    handler = get_tool_handler(name)
    if not handler:
        raise ValueError(name)
    return handler.run_tool(arguments)
async def main():
    async with stdio_server() as (read, write):
        await server.run(read, write, server.create_initialization_options())
asyncio.run(main())`,
    files: {
      'handlers.py': `from mcp.types import TextContent, Tool
{setup}
class ToolHandler:
    def __init__(self, name: str):
        self.name = name
    def get_tool_description(self) -> Tool:
        raise NotImplementedError()
    def run_tool(self, args: dict):
        raise NotImplementedError()
class ActHandler(ToolHandler):
    def __init__(self):
        super().__init__("act")
    def get_tool_description(self):
        return Tool(name=self.name, description="Acts", inputSchema={"type": "object"})
    def run_tool(self, args: dict):
        item = args["item"]
        {body}`,
    },
  },
  {
    name: 'functions of OpenAI by getattr',
    code: `import json
import sys
from openai import OpenAI
{setup}
client = OpenAI()
class Toolbox:
    def act(self, item):
        {body}
tools = [{"type": "function", "function": {"name": "act", "parameters": {"type": "object", "properties": {"item": {"type": "string"}}}}}]
box = Toolbox()
message = client.chat.completions.create(model="gpt-5-mini", messages=[{"role": "user", "content": sys.argv[1]}], tools=tools).choices[0].message
for call in message.tool_calls or []:
    print(getattr(box, call.function.name)(**json.loads(call.function.arguments)))`,
  },
  {
    name: 'functions of OpenAI by globals',
    code: `import json
import sys
from openai import OpenAI
{setup}
client = OpenAI()
def act(item):
    {body}
tools = [{"type": "function", "name": "act", "parameters": {"type": "object", "properties": {"item": {"type": "string"}}}}]
response = client.responses.create(model="gpt-5-mini", input=sys.argv[1], tools=tools)
for call in response.output:
    if call.type == "function_call":
        print(globals()[call.name](**json.loads(call.arguments)))`,
  },
  {
    name: 'a registry of its own',
    code: `import json
import sys
import litellm
from registry import registry
import tools
response = litellm.completion(model="gpt-5-mini", messages=[{"role": "user", "content": sys.argv[1]}], tools=registry.schemas())
for call in response.choices[0].message.tool_calls or []:
    print(registry.run(call.function.name, json.loads(call.function.arguments)))`,
    files: {
      'registry.py': `import inspect
class Registry:
    def __init__(self):
        self._tools = {}
    def register(self, func):
        self._tools[func.__name__] = func
        return func
    def schemas(self):
        return [{"type": "function", "function": {"name": name, "parameters": {}}} for name in self._tools]
    def run(self, name, args):
        return self._tools[name](**args)
registry = Registry()`,
      'tools.py': `from registry import registry
{setup}
@registry.register
def act(item: str):
    """Acts."""
    {body}`,
    },
  },
  {
    name: 'classes of tools in a dictionary',
    code: `import json
import sys
from anthropic import Anthropic
from tools import ActTool
class Agent:
    def __init__(self):
        self.client = Anthropic()
        self.tools = {tool.name: tool for tool in (ActTool(),)}
    def run(self, text):
        response = self.client.messages.create(model="claude-sonnet-4-5", max_tokens=1000, tools=[tool.schema() for tool in self.tools.values()], messages=[{"role": "user", "content": text}])
        for block in response.content:
            if block.type == "tool_use":
                print(self.tools[block.name].run(**block.input))
Agent().run(sys.argv[1])`,
    files: {
      'tools.py': `from abc import ABC, abstractmethod
{setup}
class BaseTool(ABC):
    name: str
    @abstractmethod
    def run(self, **kwargs): ...
    def schema(self):
        return {"name": self.name, "input_schema": {"type": "object"}}
class ActTool(BaseTool):
    name = "act"
    def run(self, item):
        {body}`,
    },
  },
  {
    name: 'tools of Bedrock by hand',
    code: `import sys
import boto3
{setup}
bedrock = boto3.client("bedrock-runtime")
def act(item):
    {body}
config = {"tools": [{"toolSpec": {"name": "act", "inputSchema": {"json": {"type": "object"}}}}]}
response = bedrock.converse(modelId="amazon.nova-pro-v1:0", messages=[{"role": "user", "content": [{"text": sys.argv[1]}]}], toolConfig=config)
for content in response["output"]["message"]["content"]:
    if "toolUse" in content:
        use = content["toolUse"]
        if use["name"] == "act":
            act(use["input"]["item"])`,
  },
  {
    name: 'an assistant of OpenAI',
    code: `import json
import sys
from openai import OpenAI
{setup}
client = OpenAI()
def act(item):
    {body}
assistant = client.beta.assistants.create(model="gpt-5-mini", tools=[{"type": "function", "function": {"name": "act", "parameters": {"type": "object"}}}])
thread = client.beta.threads.create()
client.beta.threads.messages.create(thread_id=thread.id, role="user", content=sys.argv[1])
run = client.beta.threads.runs.create_and_poll(thread_id=thread.id, assistant_id=assistant.id)
if run.status == "requires_action":
    outputs = []
    for call in run.required_action.submit_tool_outputs.tool_calls:
        if call.function.name == "act":
            outputs.append({"tool_call_id": call.id, "output": str(act(**json.loads(call.function.arguments)))})
    client.beta.threads.runs.submit_tool_outputs(thread_id=thread.id, run_id=run.id, tool_outputs=outputs)`,
  },
  {
    name: 'functions that Ollama chose',
    code: `import sys
import ollama
{setup}
def act(item: str) -> str:
    """Acts."""
    {body}
available = {"act": act}
response = ollama.chat(model="llama3.1", messages=[{"role": "user", "content": sys.argv[1]}], tools=[act])
for call in response.message.tool_calls or []:
    function = available.get(call.function.name)
    if function:
        print(function(**call.function.arguments))`,
  },
  {
    name: 'a toolkit of Agno',
    code: `import sys
from agno.agent import Agent
from agno.models.openai import OpenAIChat
from agno.tools import Toolkit
{setup}
class OrderTools(Toolkit):
    def __init__(self):
        super().__init__(name="orders")
        self.register(self.act)
    def act(self, item: str) -> str:
        """Acts."""
        {body}
Agent(model=OpenAIChat(id="gpt-5-mini"), tools=[OrderTools()]).print_response(sys.argv[1])`,
  },
  {
    name: 'an old AutoGen with a map of functions',
    code: `import sys
from autogen import AssistantAgent, UserProxyAgent
{setup}
def act(item: str) -> str:
    {body}
config = {"config_list": [{"model": "gpt-5-mini"}], "functions": [{"name": "act", "parameters": {"type": "object"}}]}
assistant = AssistantAgent("assistant", llm_config=config)
user = UserProxyAgent("user", human_input_mode="ALWAYS", code_execution_config=False, function_map={"act": act})
user.initiate_chat(assistant, message=sys.argv[1])`,
  },
  {
    name: 'AutoGen, functions by name',
    code: `import sys
from autogen import ConversableAgent, register_function
{setup}
def act(item: str) -> str:
    {body}
assistant = ConversableAgent("assistant", llm_config={"config_list": [{"model": "gpt-5-mini"}]})
user = ConversableAgent("user", llm_config=False, human_input_mode="ALWAYS")
register_function(act, caller=assistant, executor=user, name="act", description="Acts")
user.initiate_chat(assistant, message=sys.argv[1])`,
  },
  {
    name: 'Microsoft Agent Framework',
    code: `import asyncio
import sys
from agent_framework import ChatAgent
from agent_framework.openai import OpenAIChatClient
{setup}
def act(item: str) -> str:
    """Acts."""
    {body}
async def main():
    agent = ChatAgent(chat_client=OpenAIChatClient(), instructions="Help.", tools=[act])
    print(await agent.run(sys.argv[1]))
asyncio.run(main())`,
  },
  {
    name: 'agents of Azure',
    code: `import os
import sys
from azure.ai.agents.models import FunctionTool, ToolSet
from azure.ai.projects import AIProjectClient
from azure.identity import DefaultAzureCredential
{setup}
def act(item: str) -> str:
    """Acts."""
    {body}
client = AIProjectClient(endpoint=os.environ["PROJECT_ENDPOINT"], credential=DefaultAzureCredential())
toolset = ToolSet()
toolset.add(FunctionTool(functions={act}))
client.agents.enable_auto_function_calls(toolset)
agent = client.agents.create_agent(model="gpt-5-mini", name="orders", instructions="Help.", toolset=toolset)
thread = client.agents.threads.create()
client.agents.messages.create(thread_id=thread.id, role="user", content=sys.argv[1])
client.agents.runs.create_and_process(thread_id=thread.id, agent_id=agent.id)`,
  },
  {
    name: 'an action group of Bedrock',
    path: 'lambda_function.py',
    code: `{setup}
def act(item):
    {body}
def lambda_handler(event, context):
    parameters = {p["name"]: p["value"] for p in event["parameters"]}
    if event["function"] == "act":
        act(parameters["item"])
    return {"response": {"actionGroup": event["actionGroup"], "function": event["function"], "functionResponse": {"responseBody": {"TEXT": {"body": "done"}}}}}`,
  },
  {
    name: 'Haystack',
    code: `import sys
from haystack.components.agents import Agent
from haystack.components.generators.chat import OpenAIChatGenerator
from haystack.dataclasses import ChatMessage
from haystack.tools import Tool
{setup}
def act(item: str) -> str:
    {body}
tool = Tool(name="act", description="Acts", parameters={"type": "object"}, function=act)
agent = Agent(chat_generator=OpenAIChatGenerator(), tools=[tool])
print(agent.run(messages=[ChatMessage.from_user(sys.argv[1])]))`,
  },
  {
    name: 'CAMEL',
    code: `import sys
from camel.agents import ChatAgent
from camel.toolkits import FunctionTool
{setup}
def act(item: str) -> str:
    """Acts."""
    {body}
agent = ChatAgent("Help.", tools=[FunctionTool(act)])
print(agent.step(sys.argv[1]).msgs[0].content)`,
  },
  {
    name: 'Qwen-Agent',
    code: `import json
import sys
from qwen_agent.agents import Assistant
from qwen_agent.tools.base import BaseTool, register_tool
{setup}
@register_tool("act")
class Act(BaseTool):
    description = "Acts"
    parameters = [{"name": "item", "type": "string", "required": True}]
    def call(self, params: str, **kwargs) -> str:
        item = json.loads(params)["item"]
        {body}
bot = Assistant(llm={"model": "qwen-max"}, function_list=["act"])
for answer in bot.run(messages=[{"role": "user", "content": sys.argv[1]}]):
    print(answer)`,
  },
  {
    name: 'Atomic Agents',
    code: `import sys
from atomic_agents.lib.base.base_tool import BaseTool, BaseToolConfig
from atomic_agents.agents.base_agent import BaseAgent, BaseAgentConfig
from atomic_agents.lib.base.base_io_schema import BaseIOSchema
import instructor
import openai
{setup}
class ActInput(BaseIOSchema):
    """What to act on."""
    item: str
class ActTool(BaseTool):
    input_schema = ActInput
    def run(self, params: ActInput):
        item = params.item
        {body}
agent = BaseAgent(BaseAgentConfig(client=instructor.from_openai(openai.OpenAI()), model="gpt-5-mini", output_schema=ActInput))
tool = ActTool(BaseToolConfig())
print(tool.run(agent.run(agent.input_schema(chat_message=sys.argv[1]))))`,
  },
  {
    name: 'a voice agent of Pipecat',
    code: `import asyncio
import os
from pipecat.transports.services.daily import DailyParams, DailyTransport
from pipecat.adapters.schemas.function_schema import FunctionSchema
from pipecat.adapters.schemas.tools_schema import ToolsSchema
from pipecat.pipeline.pipeline import Pipeline
from pipecat.pipeline.runner import PipelineRunner
from pipecat.pipeline.task import PipelineTask
from pipecat.processors.aggregators.openai_llm_context import OpenAILLMContext
from pipecat.services.llm_service import FunctionCallParams
from pipecat.services.openai.llm import OpenAILLMService
{setup}
def act(item):
    {body}
async def handle_act(params: FunctionCallParams):
    await params.result_callback({"result": act(params.arguments["item"])})
async def bot(transport: DailyTransport):
    llm = OpenAILLMService(api_key=os.environ["OPENAI_API_KEY"], model="gpt-5-mini")
    llm.register_function("act", handle_act)
    tools = ToolsSchema(standard_tools=[FunctionSchema(name="act", description="Acts", properties={"item": {"type": "string"}}, required=["item"])])
    context = OpenAILLMContext([], tools)
    aggregator = llm.create_context_aggregator(context)
    await PipelineRunner().run(PipelineTask(Pipeline([transport.input(), aggregator.user(), llm, transport.output()])))
asyncio.run(bot(DailyTransport(os.environ["ROOM"], None, "bot", DailyParams())))`,
  },
  {
    name: 'a plugin of Dify',
    path: 'tools/act.py',
    code: `from collections.abc import Generator
from typing import Any
from dify_plugin import Tool
from dify_plugin.entities.tool import ToolInvokeMessage
{setup}
class ActTool(Tool):
    def _invoke(self, tool_parameters: dict[str, Any]) -> Generator[ToolInvokeMessage]:
        yield self.create_text_message(str(self.act(tool_parameters["item"])))
    def act(self, item):
        {body}`,
    files: {
      'main.py': `from dify_plugin import DifyPluginEnv, Plugin
plugin = Plugin(DifyPluginEnv())
if __name__ == "__main__":
    plugin.run()`,
      'tools/act.yaml': 'identity:\n  name: act\nextra:\n  python:\n    source: tools/act.py\n',
    },
  },
  {
    name: 'Letta',
    code: `import sys
from letta_client import Letta
{setup}
client = Letta(base_url="http://localhost:8283")
def act(item: str) -> str:
    """Acts."""
    {body}
tool = client.tools.upsert_from_function(func=act)
agent = client.agents.create(model="openai/gpt-5-mini", embedding="openai/text-embedding-3-small", tool_ids=[tool.id])
client.agents.messages.create(agent_id=agent.id, messages=[{"role": "user", "content": sys.argv[1]}])`,
  },
  {
    name: 'LM Studio',
    code: `import sys
import lmstudio as lms
{setup}
def act(item: str) -> str:
    """Acts."""
    {body}
model = lms.llm("qwen2.5-7b-instruct")
model.act(sys.argv[1], [act], on_message=print)`,
  },
  {
    name: 'Mirascope',
    code: `import sys
from mirascope import llm
{setup}
def act(item: str) -> str:
    """Acts."""
    {body}
@llm.call(provider="openai", model="gpt-5-mini", tools=[act])
def ask(text: str) -> str:
    return text
response = ask(sys.argv[1])
if tool := response.tool:
    print(tool.call())`,
  },
  {
    name: 'Griptape',
    code: `import sys
from griptape.artifacts import TextArtifact
from griptape.structures import Agent
from griptape.tools import BaseTool
from griptape.utils.decorators import activity
{setup}
class Orders(BaseTool):
    @activity(config={"description": "Acts"})
    def act(self, item: str) -> TextArtifact:
        {body}
Agent(tools=[Orders()]).run(sys.argv[1])`,
  },
  {
    name: 'Swarms',
    code: `import sys
from swarms import Agent
{setup}
def act(item: str) -> str:
    """Acts."""
    {body}
Agent(agent_name="orders", model_name="gpt-5-mini", tools=[act], max_loops=1).run(sys.argv[1])`,
  },
  {
    name: 'PraisonAI',
    code: `import sys
from praisonaiagents import Agent
{setup}
def act(item: str) -> str:
    """Acts."""
    {body}
Agent(instructions="Help.", tools=[act]).start(sys.argv[1])`,
  },
  {
    name: 'toolsets of Pydantic AI',
    code: `import sys
from pydantic_ai import Agent
from pydantic_ai.toolsets import FunctionToolset
{setup}
def act(item: str) -> str:
    {body}
orders = FunctionToolset(tools=[act])
print(Agent("openai:gpt-5-mini", toolsets=[orders]).run_sync(sys.argv[1]).output)`,
  },
  {
    name: 'LangGraph with a node of its own for tools',
    code: `import sys
from langchain.chat_models import init_chat_model
from langchain_core.messages import ToolMessage
from langchain_core.tools import tool
from langgraph.graph import END, START, MessagesState, StateGraph
{setup}
@tool
def act(item: str) -> str:
    """Acts."""
    {body}
tools_by_name = {act.name: act}
llm = init_chat_model("openai:gpt-5-mini").bind_tools([act])
def call_llm(state: MessagesState):
    return {"messages": [llm.invoke(state["messages"])]}
def run_tools(state: MessagesState):
    return {"messages": [ToolMessage(content=tools_by_name[call["name"]].invoke(call["args"]), tool_call_id=call["id"]) for call in state["messages"][-1].tool_calls]}
graph = StateGraph(MessagesState)
graph.add_node("llm", call_llm)
graph.add_node("tools", run_tools)
graph.add_edge(START, "llm")
graph.add_conditional_edges("llm", lambda state: "tools" if state["messages"][-1].tool_calls else END)
graph.add_edge("tools", "llm")
graph.compile().invoke({"messages": [("user", sys.argv[1])]})`,
  },
  {
    name: 'a Claude agent with a server of its own',
    code: `import asyncio
import sys
from claude_agent_sdk import ClaudeAgentOptions, ClaudeSDKClient, create_sdk_mcp_server, tool
{setup}
def work(item):
    {body}
@tool("act", "Acts", {"item": str})
async def act(args):
    return {"content": [{"type": "text", "text": str(work(args["item"]))}]}
async def main():
    options = ClaudeAgentOptions(mcp_servers={"orders": create_sdk_mcp_server(name="orders", tools=[act])}, allowed_tools=["mcp__orders__act"])
    async with ClaudeSDKClient(options=options) as client:
        await client.query(sys.argv[1])
asyncio.run(main())`,
  },
].map((frame) => ({ language: 'python', path: 'app.py', ...frame }));
