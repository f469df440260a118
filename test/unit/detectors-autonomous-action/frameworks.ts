/** One tool, told to a model in each framework's own way; `{body}` is what it does with `item`. */
export const pythonFrameworks: readonly (readonly [string, string])[] = [
  [
    'LangChain agent',
    `from langchain_core.tools import tool\nfrom langchain.agents import create_agent\n@tool\ndef order(item: str):\n    """Order."""\n    {body}\n@tool\ndef add(a: int, b: int):\n    """Add."""\n    return a + b\nagent = create_agent("openai:gpt-4o", tools=[order, add])\nagent.invoke({"messages": [("user", input())]})`,
  ],
  [
    'LangChain Tool objects',
    `from langchain.agents import Tool, initialize_agent\nfrom langchain_openai import ChatOpenAI\ndef order(item):\n    {body}\ntools = [Tool(name="order", func=order, description="x"), Tool(name="up", func=lambda s: s.upper(), description="y")]\nagent = initialize_agent(tools, ChatOpenAI(), agent="zero-shot-react-description")\nagent.run(input())`,
  ],
  [
    'LangChain StructuredTool',
    `from langchain_core.tools import StructuredTool\nfrom langchain_openai import ChatOpenAI\ndef order(item):\n    {body}\nt = StructuredTool.from_function(func=order, name="order", description="x")\nllm = ChatOpenAI().bind_tools([t])\nprint(llm.invoke(input()))`,
  ],
  [
    'LangGraph',
    `from langchain_core.tools import tool\nfrom langgraph.prebuilt import create_react_agent, ToolNode\n@tool\ndef order(item: str):\n    """Order."""\n    {body}\napp = create_react_agent("gpt-4o", [order])\napp.invoke({"messages": [("user", input())]})`,
  ],
  [
    'LlamaIndex',
    `from llama_index.core.tools import FunctionTool\nfrom llama_index.core.agent import ReActAgent\nfrom llama_index.llms.openai import OpenAI\ndef order(item: str):\n    {body}\nagent = ReActAgent.from_tools([FunctionTool.from_defaults(fn=order)], llm=OpenAI())\nprint(agent.chat(input()))`,
  ],
  [
    'LlamaIndex workflow',
    `from llama_index.core.agent.workflow import FunctionAgent\nfrom llama_index.llms.openai import OpenAI\nasync def order(item: str):\n    {body}\nagent = FunctionAgent(tools=[order], llm=OpenAI())\nasync def main():\n    print(await agent.run(input()))\nimport asyncio\nasyncio.run(main())`,
  ],
  [
    'CrewAI decorator',
    `from crewai import Agent, Task, Crew\nfrom crewai.tools import tool\n@tool("order")\ndef order(item: str):\n    """Order."""\n    {body}\nagent = Agent(role="r", goal="g", backstory="b", tools=[order])\nprint(Crew(agents=[agent], tasks=[Task(description=input(), expected_output="x", agent=agent)]).kickoff())`,
  ],
  [
    'AutoGen',
    `from autogen_agentchat.agents import AssistantAgent\nfrom autogen_ext.models.openai import OpenAIChatCompletionClient\nasync def order(item: str):\n    {body}\nagent = AssistantAgent("a", model_client=OpenAIChatCompletionClient(model="gpt-4o"), tools=[order])\nasync def main():\n    await agent.run(task=input())\nimport asyncio\nasyncio.run(main())`,
  ],
  [
    'OpenAI Agents',
    `from agents import Agent, Runner, function_tool\n@function_tool\ndef order(item: str):\n    {body}\nprint(Runner.run_sync(Agent(name="a", tools=[order]), input()).final_output)`,
  ],
  [
    'Pydantic AI',
    `from pydantic_ai import Agent\nagent = Agent("openai:gpt-4o")\n@agent.tool_plain\ndef order(item: str):\n    {body}\nprint(agent.run_sync(input()).output)`,
  ],
  [
    'smolagents',
    `from smolagents import ToolCallingAgent, tool, InferenceClientModel\n@tool\ndef order(item: str) -> str:\n    """Order."""\n    {body}\nToolCallingAgent(tools=[order], model=InferenceClientModel()).run(input())`,
  ],
  [
    'Google ADK',
    `from google.adk.agents import Agent\ndef order(item: str):\n    {body}\nroot_agent = Agent(name="a", model="gemini-2.0-flash", tools=[order])`,
  ],
  [
    'Gemini functions',
    `from google import genai\nfrom google.genai import types\ndef order(item: str):\n    {body}\nclient = genai.Client()\nprint(client.models.generate_content(model="gemini-2.0-flash", contents=input(), config=types.GenerateContentConfig(tools=[order])).text)`,
  ],
  [
    'Semantic Kernel',
    `from semantic_kernel.functions import kernel_function\nfrom semantic_kernel import Kernel\nclass Orders:\n    @kernel_function(name="order")\n    def order(self, item: str):\n        {body}\nkernel = Kernel()\nkernel.add_plugin(Orders(), "orders")\nprint(kernel.invoke_prompt(input()))`,
  ],
  ['Strands', `from strands import Agent, tool\n@tool\ndef order(item: str):\n    """Order."""\n    {body}\nAgent(tools=[order])(input())`],
  [
    'Agno',
    `from agno.agent import Agent\nfrom agno.models.openai import OpenAIChat\ndef order(item: str):\n    {body}\nAgent(model=OpenAIChat(id="gpt-4o"), tools=[order]).print_response(input())`,
  ],
  [
    'OpenAI dispatch by name',
    `import json\nfrom openai import OpenAI\nclient = OpenAI()\ndef order(item):\n    {body}\nTOOLS = [{"type": "function", "function": {"name": "order", "parameters": {"type": "object", "properties": {"item": {"type": "string"}}}}}]\nr = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": input()}], tools=TOOLS)\nfor call in r.choices[0].message.tool_calls or []:\n    args = json.loads(call.function.arguments)\n    if call.function.name == "order":\n        order(**args)`,
  ],
  [
    'OpenAI dispatch by table',
    `import json\nfrom openai import OpenAI\nclient = OpenAI()\ndef order(item):\n    {body}\navailable = {"order_item": order}\nTOOLS = [{"type": "function", "function": {"name": "order_item", "parameters": {}}}]\nr = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": input()}], tools=TOOLS)\nfor call in r.choices[0].message.tool_calls:\n    available[call.function.name](**json.loads(call.function.arguments))`,
  ],
  [
    'Anthropic dispatch',
    `import anthropic\nclient = anthropic.Anthropic()\ndef order(item):\n    {body}\ndef run_tool(name, args):\n    if name == "order":\n        return order(**args)\n    return "unknown"\ntools = [{"name": "order", "description": "x", "input_schema": {"type": "object", "properties": {}}}]\nm = client.messages.create(model="claude-sonnet-4-5", max_tokens=10, tools=tools, messages=[{"role": "user", "content": input()}])\nfor block in m.content:\n    if block.type == "tool_use":\n        run_tool(block.name, block.input)`,
  ],
  [
    'Anthropic tool runner',
    `from anthropic import Anthropic, beta_tool\n@beta_tool\ndef order(item: str):\n    """Order."""\n    {body}\nfor m in Anthropic().beta.messages.tool_runner(model="claude-sonnet-4-5", max_tokens=10, tools=[order], messages=[{"role": "user", "content": input()}]):\n    print(m)`,
  ],
  [
    'Ollama functions',
    `import ollama\ndef order(item: str):\n    {body}\nr = ollama.chat(model="llama3.1", messages=[{"role": "user", "content": input()}], tools=[order])\nfor call in r.message.tool_calls or []:\n    {"order": order}[call.function.name](**call.function.arguments)`,
  ],
  [
    'Haystack',
    `from haystack.components.agents import Agent\nfrom haystack.tools import tool\n@tool\ndef order(item: str):\n    """Order."""\n    {body}\nprint(Agent(tools=[order]).run(messages=[input()]))`,
  ],
  [
    'LiveKit',
    `from livekit.agents import Agent, function_tool, AgentSession\nclass Host(Agent):\n    @function_tool\n    async def order(self, item: str):\n        {body}\nsession = AgentSession(llm="openai/gpt-4o")\nsession.start(agent=Host())`,
  ],
  [
    'Claude Agent SDK',
    `from claude_agent_sdk import tool, create_sdk_mcp_server, ClaudeAgentOptions, query\n@tool("order", "Order", {"item": str})\nasync def order(item):\n    {body}\nserver = create_sdk_mcp_server(name="x", tools=[order])\nasync def main():\n    async for m in query(prompt=input(), options=ClaudeAgentOptions(mcp_servers={"x": server})):\n        print(m)\nimport asyncio\nasyncio.run(main())`,
  ],
  ['DSPy', `import dspy\ndef order(item: str):\n    {body}\nreact = dspy.ReAct("q -> a", tools=[order])\nprint(react(q=input()))`],
];

export const typescriptFrameworks: readonly (readonly [string, string])[] = [
  [
    'Vercel AI',
    `import { generateText, tool } from 'ai';\nimport { openai } from '@ai-sdk/openai';\nconst r = await generateText({ model: openai('gpt-4o'), prompt: process.argv[2], tools: { order: tool({ inputSchema: z.object({}), execute: async ({ item }) => {\n{body}\n} }), up: tool({ execute: async ({ s }) => s.toUpperCase() }) } });`,
  ],
  [
    'Vercel AI, bare object',
    `import { streamText } from 'ai';\nconst r = streamText({ model: 'gpt-4o', prompt: process.argv[2], tools: { order: { description: 'x', parameters: {}, execute: async ({ item }) => {\n{body}\n} } } });`,
  ],
  [
    'OpenAI Agents',
    `import { Agent, run, tool } from '@openai/agents';\nconst order = tool({ name: 'order', parameters: {}, execute: async ({ item }) => {\n{body}\n} });\nawait run(new Agent({ name: 'a', tools: [order] }), process.argv[2]);`,
  ],
  [
    'Mastra',
    `import { createTool } from '@mastra/core/tools';\nimport { Agent } from '@mastra/core/agent';\nexport const order = createTool({ id: 'order', execute: async ({ context: { item } }) => {\n{body}\n} });\nexport const agent = new Agent({ name: 'a', model: 'gpt-4o', tools: { order } });\nawait agent.generate(process.argv[2]);`,
  ],
  [
    'LangChain',
    `import { tool } from '@langchain/core/tools';\nimport { ChatOpenAI } from '@langchain/openai';\nimport { createReactAgent } from '@langchain/langgraph/prebuilt';\nconst order = tool(async ({ item }) => {\n{body}\n}, { name: 'order', schema: {} });\nconst agent = createReactAgent({ llm: new ChatOpenAI({}), tools: [order] });\nawait agent.invoke({ messages: [process.argv[2]] });`,
  ],
  [
    'LangChain DynamicTool',
    `import { DynamicStructuredTool } from '@langchain/core/tools';\nimport { ChatOpenAI } from '@langchain/openai';\nconst order = new DynamicStructuredTool({ name: 'order', func: async ({ item }) => {\n{body}\n} });\nconst llm = new ChatOpenAI({}).bindTools([order]);\nawait llm.invoke(process.argv[2]);`,
  ],
  [
    'OpenAI dispatch',
    `import OpenAI from 'openai';\nconst openai = new OpenAI();\nasync function order({ item }) {\n{body}\n}\nconst tools = [{ type: 'function', function: { name: 'order', parameters: {} } }];\nconst r = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: process.argv[2] }], tools });\nfor (const call of r.choices[0].message.tool_calls ?? []) {\n  switch (call.function.name) {\n    case 'order':\n      await order(JSON.parse(call.function.arguments));\n  }\n}`,
  ],
  [
    'OpenAI runTools',
    `import OpenAI from 'openai';\nconst openai = new OpenAI();\nasync function order({ item }) {\n{body}\n}\nopenai.beta.chat.completions.runTools({ model: 'gpt-4o', messages: [{ role: 'user', content: process.argv[2] }], tools: [{ type: 'function', function: { function: order, parse: JSON.parse, parameters: {} } }] });`,
  ],
  [
    'Genkit',
    `import { genkit, z } from 'genkit';\nconst ai = genkit({ plugins: [] });\nconst order = ai.defineTool({ name: 'order', inputSchema: z.object({}) }, async ({ item }) => {\n{body}\n});\nawait ai.generate({ prompt: process.argv[2], tools: [order] });`,
  ],
  [
    'Copilot Kit',
    `import { useCopilotAction } from '@copilotkit/react-core';\nexport function Page() {\n  useCopilotAction({ name: 'order', parameters: [], handler: async ({ item }) => {\n{body}\n} });\n  return null;\n}\nexport default Page;`,
  ],
];
