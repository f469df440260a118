import { describe, expect, it } from 'vitest';
import { drawGraph } from '../../../src/engine/graph.js';
import { observed } from '../observed.js';

const refund = `import requests\n`;
const body = `    requests.post("https://api.acme-robotics.com/refunds", json={"order": order})\n    return "done"\n`;

/** A supervisor that can do nothing itself, and a clerk of its whose tool pays money back. */
const supervisors: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'OpenAI Agents, handoffs': {
    'main.py': `${refund}from agents import Agent, Runner, function_tool\n\n@function_tool\ndef pay_back(order: str) -> str:\n${body}\nclerk = Agent(name="clerk", tools=[pay_back])\nboss = Agent(name="boss", handoffs=[clerk])\nprint(Runner.run_sync(boss, "help").final_output)\n`,
  },
  'OpenAI Agents, as a tool': {
    'main.py': `${refund}from agents import Agent, Runner, function_tool\n\n@function_tool\ndef pay_back(order: str) -> str:\n${body}\nclerk = Agent(name="clerk", tools=[pay_back])\nboss = Agent(name="boss", tools=[clerk.as_tool(tool_name="ask_clerk", tool_description="asks")])\nprint(Runner.run_sync(boss, "help").final_output)\n`,
  },
  'OpenAI Agents in TypeScript': {
    'main.ts': `import { Agent, handoff, run, tool } from '@openai/agents';\nconst payBack = tool({ name: 'pay_back', description: 'pays', parameters: {}, execute: async ({ order }) => { await fetch('https://api.acme-robotics.com/refunds', { method: 'POST', body: order }); return 'done'; } });\nconst clerk = new Agent({ name: 'clerk', tools: [payBack] });\nconst boss = new Agent({ name: 'boss', handoffs: [handoff(clerk)] });\nconsole.log(await run(boss, 'help'));\n`,
  },
  CrewAI: {
    'main.py': `${refund}from crewai import Agent, Crew\nfrom crewai.tools import tool\n\n@tool("pay back")\ndef pay_back(order: str) -> str:\n${body}\nclerk = Agent(role="clerk", goal="pay", tools=[pay_back])\nboss = Crew(name="boss", agents=[clerk], tasks=[])\nprint(boss.kickoff())\n`,
  },
  AutoGen: {
    'main.py': `${refund}from autogen_agentchat.agents import AssistantAgent\nfrom autogen_agentchat.teams import SelectorGroupChat\n\ndef pay_back(order: str) -> str:\n${body}\nclerk = AssistantAgent(name="clerk", model_client=None, tools=[pay_back])\nboss = SelectorGroupChat([clerk], name="boss", model_client=None)\nprint(boss.run(task="help"))\n`,
  },
  'LangGraph, a supervisor': {
    'main.py': `${refund}from langchain_core.tools import tool\nfrom langgraph.prebuilt import create_react_agent\nfrom langgraph_supervisor import create_supervisor\n\n@tool\ndef pay_back(order: str) -> str:\n${body}\nclerk = create_react_agent("openai:gpt-4o", tools=[pay_back], name="clerk")\nboss = create_supervisor([clerk], model="openai:gpt-4o", name="boss").compile()\nprint(boss.invoke({"messages": []}))\n`,
  },
  'Google ADK': {
    'main.py': `${refund}from google.adk.agents import LlmAgent\n\ndef pay_back(order: str) -> str:\n${body}\nclerk = LlmAgent(name="clerk", model="gemini-2.5-flash", tools=[pay_back])\nroot_agent = LlmAgent(name="boss", model="gemini-2.5-flash", sub_agents=[clerk])\n`,
  },
  'Google ADK, as a tool': {
    'main.py': `${refund}from google.adk.agents import LlmAgent\nfrom google.adk.tools.agent_tool import AgentTool\n\ndef pay_back(order: str) -> str:\n${body}\nclerk = LlmAgent(name="clerk", model="gemini-2.5-flash", tools=[pay_back])\nroot_agent = LlmAgent(name="boss", model="gemini-2.5-flash", tools=[AgentTool(agent=clerk)])\n`,
  },
  smolagents: {
    'main.py': `${refund}from smolagents import CodeAgent, ToolCallingAgent, tool\n\n@tool\ndef pay_back(order: str) -> str:\n${body}\nclerk = ToolCallingAgent(name="clerk", tools=[pay_back], model=None)\nboss = ToolCallingAgent(name="boss", tools=[], model=None, managed_agents=[clerk])\nprint(boss.run("help"))\n`,
  },
  Strands: {
    'main.py': `${refund}from strands import Agent, tool\nfrom strands.multiagent import Swarm\n\n@tool\ndef pay_back(order: str) -> str:\n${body}\nclerk = Agent(name="clerk", tools=[pay_back])\nboss = Swarm([clerk], name="boss")\nprint(boss("help"))\n`,
  },
  LlamaIndex: {
    'main.py': `${refund}from llama_index.core.agent.workflow import AgentWorkflow, FunctionAgent\n\ndef pay_back(order: str) -> str:\n${body}\nclerk = FunctionAgent(name="clerk", tools=[pay_back])\nboss = AgentWorkflow(agents=[clerk], name="boss")\nprint(boss.run(user_msg="help"))\n`,
  },
  Agno: {
    'main.py': `${refund}from agno.agent import Agent\nfrom agno.team import Team\n\ndef pay_back(order: str) -> str:\n${body}\nclerk = Agent(name="clerk", tools=[pay_back])\nboss = Team(name="boss", members=[clerk])\nboss.print_response("help")\n`,
  },
  Mastra: {
    'main.ts': `import { Agent } from '@mastra/core/agent';\nimport { createTool } from '@mastra/core/tools';\nconst payBack = createTool({ id: 'pay_back', description: 'pays', execute: async ({ context }) => { await fetch('https://api.acme-robotics.com/refunds', { method: 'POST', body: context.order }); return 'done'; } });\nconst clerk = new Agent({ name: 'clerk', model: 'openai/gpt-4o', tools: { payBack } });\nexport const boss = new Agent({ name: 'boss', model: 'openai/gpt-4o', agents: { clerk } });\nconsole.log(await boss.generate('help'));\n`,
  },
  'OpenAI Agents, a function that runs it': {
    'main.py': `${refund}from agents import Agent, Runner, function_tool\n\n@function_tool\ndef pay_back(order: str) -> str:\n${body}\nclerk = Agent(name="clerk", tools=[pay_back])\n\n@function_tool\nasync def ask_clerk(question: str) -> str:\n    result = await Runner.run(clerk, question)\n    return result.final_output\n\nboss = Agent(name="boss", tools=[ask_clerk])\nprint(Runner.run_sync(boss, "help").final_output)\n`,
  },
  'OpenAI Swarm, a function that gives it back': {
    'main.py': `${refund}from swarm import Agent, Swarm\n\ndef pay_back(order: str) -> str:\n${body}\nclerk = Agent(name="clerk", functions=[pay_back])\n\ndef to_clerk():\n    return clerk\n\nboss = Agent(name="boss", functions=[to_clerk])\nprint(Swarm().run(agent=boss, messages=[]))\n`,
  },
  'deepagents, maps': {
    'main.py': `${refund}from deepagents import create_deep_agent\n\ndef pay_back(order: str) -> str:\n${body}\nclerk = {"name": "clerk", "description": "pays", "system_prompt": "pay", "tools": [pay_back]}\nboss = create_deep_agent(name="boss", tools=[], subagents=[clerk])\nprint(boss.invoke({"messages": []}))\n`,
  },
  'deepagents, a compiled one': {
    'main.py': `${refund}from deepagents import CompiledSubAgent, create_deep_agent\nfrom langchain.agents import create_agent\n\ndef pay_back(order: str) -> str:\n${body}\nclerk = create_agent("openai:gpt-4o", tools=[pay_back], name="clerk")\nboss = create_deep_agent(name="boss", subagents=[CompiledSubAgent(name="pays", description="pays", runnable=clerk)])\nprint(boss.invoke({"messages": []}))\n`,
  },
  'deepagents in TypeScript': {
    'main.ts': `import { createDeepAgent } from 'deepagents';\nimport { tool } from 'langchain';\nconst payBack = tool(async ({ order }) => { await fetch('https://api.acme-robotics.com/refunds', { method: 'POST', body: order }); return 'done'; }, { name: 'pay_back', description: 'pays' });\nconst clerk = { name: 'clerk', description: 'pays', systemPrompt: 'pay', tools: [payBack] };\nconst boss = createDeepAgent({ name: 'boss', subagents: [clerk] });\nconsole.log(await boss.invoke({ messages: [] }));\n`,
  },
  'Claude Agent SDK': {
    'main.py': `import asyncio\n${refund}from claude_agent_sdk import AgentDefinition, ClaudeAgentOptions, create_sdk_mcp_server, query, tool\n\n@tool("pay_back", "pays", {"order": str})\nasync def pay_back(order):\n${body}\noffice = create_sdk_mcp_server(name="office", tools=[pay_back])\nboss = ClaudeAgentOptions(name="boss", mcp_servers={"office": office}, agents={"clerk": AgentDefinition(description="pays", prompt="pay", tools=["mcp__office__pay_back"])})\n\nasync def main():\n    async for message in query(prompt="help", options=boss):\n        print(message)\n\nasyncio.run(main())\n`,
  },
  'Claude Agent SDK in TypeScript': {
    'main.ts': `import { createSdkMcpServer, query, tool } from '@anthropic-ai/claude-agent-sdk';\nconst payBack = tool('pay_back', 'pays', {}, async ({ order }) => { await fetch('https://api.acme-robotics.com/refunds', { method: 'POST', body: order }); return { content: [] }; });\nconst office = createSdkMcpServer({ name: 'office', tools: [payBack] });\nfor await (const message of query({ name: 'boss', prompt: 'help', options: { mcpServers: { office }, agents: { clerk: { description: 'pays', prompt: 'pay', tools: ['mcp__office__pay_back'] } } } })) console.log(message);\n`,
  },
  'AutoGen, a swarm by names': {
    'main.py': `${refund}from autogen_agentchat.agents import AssistantAgent\nfrom autogen_agentchat.teams import Swarm\n\ndef pay_back(order: str) -> str:\n${body}\nclerk = AssistantAgent("clerk", model_client=None, tools=[pay_back])\nboss = AssistantAgent("boss", model_client=None, handoffs=["clerk", "user"])\nteam = Swarm([boss, clerk])\nprint(team.run(task="help"))\n`,
  },
  'AutoGen, a group chat': {
    'main.py': `${refund}from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent\n\nclerk = AssistantAgent("clerk", llm_config={})\nuser = UserProxyAgent("user", code_execution_config=False)\n\n@user.register_for_execution()\n@clerk.register_for_llm(description="pays")\ndef pay_back(order: str) -> str:\n${body}\nboss = GroupChatManager(name="boss", groupchat=GroupChat(agents=[user, clerk], messages=[]))\nuser.initiate_chat(boss, message="help")\n`,
  },
  'AG2, handoffs after it is made': {
    'main.py': `${refund}from autogen import ConversableAgent\nfrom autogen.agentchat.group import AgentTarget, OnCondition, StringLLMCondition\n\nclerk = ConversableAgent(name="clerk")\n\n@clerk.register_for_llm(description="pays")\ndef pay_back(order: str) -> str:\n${body}\nboss = ConversableAgent(name="boss")\nboss.handoffs.add_llm_conditions([OnCondition(target=AgentTarget(clerk), condition=StringLLMCondition("money"))])\nboss.run(message="help")\n`,
  },
  'LangGraph, a compiled graph as a node': {
    'main.py': `${refund}from langchain_core.tools import tool\nfrom langgraph.graph import START, MessagesState, StateGraph\nfrom langgraph.prebuilt import create_react_agent\n\n@tool\ndef pay_back(order: str) -> str:\n${body}\nclerk = create_react_agent("openai:gpt-4o", tools=[pay_back], name="clerk")\ninner = StateGraph(MessagesState)\ninner.add_node("clerk", clerk)\ninner.add_edge(START, "clerk")\nouter = StateGraph(MessagesState, name="boss")\nouter.add_node("inner", inner.compile())\nprint(outer.compile().invoke({"messages": []}))\n`,
  },
  'LangGraph, a node that runs it': {
    'main.py': `${refund}from langchain_core.tools import tool\nfrom langgraph.graph import MessagesState, StateGraph\nfrom langgraph.prebuilt import create_react_agent\n\n@tool\ndef pay_back(order: str) -> str:\n${body}\nclerk = create_react_agent("openai:gpt-4o", tools=[pay_back], name="clerk")\n\ndef pay(state: MessagesState):\n    return {"messages": clerk.invoke(state)["messages"]}\n\nboss = StateGraph(MessagesState, name="boss")\nboss.add_node("pay", pay)\nprint(boss.compile().invoke({"messages": []}))\n`,
  },
  'LangGraph in TypeScript, node after node': {
    'main.ts': `import { tool } from '@langchain/core/tools';\nimport { MessagesAnnotation, StateGraph } from '@langchain/langgraph';\nimport { createReactAgent } from '@langchain/langgraph/prebuilt';\nconst payBack = tool(async ({ order }) => { await fetch('https://api.acme-robotics.com/refunds', { method: 'POST', body: order }); return 'done'; }, { name: 'pay_back' });\nconst clerk = createReactAgent({ llm: null, tools: [payBack], name: 'clerk' });\nconst other = createReactAgent({ llm: null, tools: [], name: 'other' });\nconst boss = new StateGraph(MessagesAnnotation, { name: 'boss' }).addNode('other', other).addNode('clerk', clerk).addEdge('__start__', 'other').compile();\nconsole.log(await boss.invoke({ messages: [] }));\n`,
  },
  'LangGraph, a swarm': {
    'main.py': `${refund}from langchain_core.tools import tool\nfrom langgraph.prebuilt import create_react_agent\nfrom langgraph_swarm import create_handoff_tool, create_swarm\n\n@tool\ndef pay_back(order: str) -> str:\n${body}\nclerk = create_react_agent("openai:gpt-4o", tools=[pay_back], name="clerk")\nboss = create_react_agent("openai:gpt-4o", tools=[create_handoff_tool(agent_name="clerk")], name="boss")\napp = create_swarm([boss, clerk], default_active_agent="boss").compile()\nprint(app.invoke({"messages": []}))\n`,
  },
  'CrewAI, methods of a class': {
    'crew.py': `${refund}from crewai import Agent, Crew, Process, Task\nfrom crewai.project import CrewBase, agent, crew, task\nfrom crewai.tools import tool\n\n@tool("pay back")\ndef pay_back(order: str) -> str:\n${body}\n@CrewBase\nclass Office:\n    @agent\n    def clerk(self) -> Agent:\n        return Agent(config=self.agents_config["clerk"], tools=[pay_back])\n\n    @task\n    def refund(self) -> Task:\n        return Task(config=self.tasks_config["refund"])\n\n    @crew\n    def team(self) -> Crew:\n        return Crew(name="boss", agents=self.agents, tasks=self.tasks, process=Process.hierarchical, manager_llm="gpt-4o")\n\nprint(Office().team().kickoff())\n`,
  },
  'CrewAI, delegation': {
    'main.py': `${refund}from crewai import Agent, Crew, Task\nfrom crewai.tools import tool\n\n@tool("pay back")\ndef pay_back(order: str) -> str:\n${body}\nclerk = Agent(role="clerk", goal="pay", tools=[pay_back])\nboss = Agent(role="boss", goal="lead", allow_delegation=True)\nprint(Crew(agents=[boss, clerk], tasks=[Task(description="help", agent=boss)]).kickoff())\n`,
  },
  'Pydantic AI, delegation by a tool': {
    'main.py': `${refund}from pydantic_ai import Agent, RunContext\n\nclerk = Agent("openai:gpt-4o", name="clerk")\n\n@clerk.tool_plain\ndef pay_back(order: str) -> str:\n${body}\nboss = Agent("openai:gpt-4o", name="boss")\n\n@boss.tool\nasync def ask_clerk(ctx: RunContext[None], question: str) -> str:\n    result = await clerk.run(question, usage=ctx.usage)\n    return result.output\n\nprint(boss.run_sync("help").output)\n`,
  },
  'Strands, an agent behind a tool': {
    'main.py': `${refund}from strands import Agent, tool\n\n@tool\ndef pay_back(order: str) -> str:\n${body}\nclerk = Agent(name="clerk", tools=[pay_back])\n\n@tool\ndef ask_clerk(question: str) -> str:\n    return str(clerk(question))\n\nboss = Agent(name="boss", tools=[ask_clerk])\nboss("help")\n`,
  },
  'Strands, a graph': {
    'main.py': `${refund}from strands import Agent, tool\nfrom strands.multiagent import GraphBuilder\n\n@tool\ndef pay_back(order: str) -> str:\n${body}\nclerk = Agent(name="clerk", tools=[pay_back])\nboss = GraphBuilder(name="boss")\nboss.add_node(clerk, "clerk")\nboss.set_entry_point("clerk")\nprint(boss.build()("help"))\n`,
  },
  'Semantic Kernel, handoffs': {
    'main.py': `${refund}from semantic_kernel.agents import ChatCompletionAgent, HandoffOrchestration, OrchestrationHandoffs\nfrom semantic_kernel.functions import kernel_function\n\nclass Refunds:\n    @kernel_function\n    def pay_back(self, order: str) -> str:\n        requests.post("https://api.acme-robotics.com/refunds", json={"order": order})\n        return "done"\n\nclerk = ChatCompletionAgent(name="clerk", plugins=[Refunds()])\nboss = ChatCompletionAgent(name="boss")\nhandoffs = OrchestrationHandoffs().add(source_agent=boss.name, target_agent=clerk.name, description="money")\nteam = HandoffOrchestration(members=[boss, clerk], handoffs=handoffs)\nprint(team.invoke("help", runtime=None))\n`,
  },
  'Agent Framework, handoffs': {
    'main.py': `${refund}from agent_framework import ChatAgent, HandoffBuilder\n\ndef pay_back(order: str) -> str:\n${body}\nclerk = ChatAgent(name="clerk", chat_client=None, tools=[pay_back])\nboss = ChatAgent(name="boss", chat_client=None)\nworkflow = HandoffBuilder(participants=[boss, clerk]).add_handoff(boss, [clerk]).build()\nprint(workflow.run("help"))\n`,
  },
  'LlamaIndex, by name': {
    'main.py': `${refund}from llama_index.core.agent.workflow import AgentWorkflow, FunctionAgent\n\ndef pay_back(order: str) -> str:\n${body}\nclerk = FunctionAgent(name="clerk", tools=[pay_back])\nboss = FunctionAgent(name="boss", tools=[], can_handoff_to=["clerk"])\nprint(AgentWorkflow(agents=[boss, clerk]).run(user_msg="help"))\n`,
  },
};

describe('a supervisor', () => {
  it.each(Object.entries(supervisors))('of %s counts for what its sub-agents reach', (_framework, files) => {
    const { nodes, edges } = graphOf(files);
    const [boss, clerk] = ['boss', 'clerk'].map((name) => nodes.find((node) => node.name === name));
    const tool = nodes.find(({ form, name }) => form === 'tool' && /^pay.?back$/i.test(name));
    expect(edges.map(({ from, to }) => [from, to])).toContainEqual([clerk?.id, tool?.id]);
    expect(edges.map(({ from, to }) => [from, to])).not.toContainEqual([boss?.id, tool?.id]);
    const handoffs = edges.filter(({ from, triggers }) => from === boss?.id && triggers.some((own) => own.id === 'autonomous-action'));
    expect(handoffs.some(({ to }) => to === clerk?.id || edges.some((edge) => edge.from === to && edge.to === clerk?.id))).toBe(true);
  });

  it('that hands to nobody counts for nothing of another agent', () => {
    const files = Object.values(supervisors)[0] ?? {};
    const { edges, nodes } = graphOf({ 'main.py': (files['main.py'] ?? '').replace(', handoffs=[clerk]', '') });
    const boss = nodes.find(({ name }) => name === 'boss');
    expect(edges.filter(({ from }) => from === boss?.id)).toEqual([]);
  });

  it('holds only its own list of maps as agents', () => {
    const { nodes } = graphOf({
      'main.py': `${refund}from deepagents import create_deep_agent\n\ndef pay_back(order: str) -> str:\n${body}\nroster = [{"name": "clerk", "tools": [pay_back]}]\nboss = create_deep_agent(name="boss", tools=[])\nprint(roster, boss.invoke({"messages": []}))\n`,
    });
    expect(nodes.map(({ name }) => name)).not.toContain('clerk');
    expect(nodes.filter(({ form }) => form === 'tool')).toEqual([]);
  });

  it('is drawn once where two agents hand to each other', () => {
    const { edges } = graphOf({
      'main.py':
        'from agents import Agent, Runner\n\nclerk = Agent(name="clerk")\nboss = Agent(name="boss", handoffs=[clerk])\nclerk.handoffs = [boss]\nRunner.run_sync(boss, "help")\n',
    });
    expect(edges.length).toBeLessThan(5);
  });
});

describe('a coding assistant', () => {
  const main = (allowed: string): string =>
    `import anyio\nfrom claude_agent_sdk import ClaudeAgentOptions, query\nasync def main():\n    async for message in query(prompt=input(), options=ClaudeAgentOptions(allowed_tools=[${allowed}])):\n        print(message)\nanyio.run(main)\n`;

  it('has the tools that it is allowed, each with what it does', () => {
    const { nodes, edges } = graphOf({ 'main.py': main('"Read", "Write", "Bash"') });
    const named = (id: string): string => nodes.filter((node) => node.id === id).map(({ form, name }) => `${form} ${name}`.trim())[0] ?? '';
    expect(edges.map(({ from, to, triggers }) => [named(from), named(to), ...triggers.map(({ level }) => level)])).toEqual(
      expect.arrayContaining([
        ['input', 'model claude-agent-sdk'],
        ['model claude-agent-sdk', 'tool a shell'],
        ['model claude-agent-sdk', 'tool files on the machine'],
        ['model claude-agent-sdk', 'tool files on the machine'],
        ['tool a shell', 'effect a shell', 'crossed'],
        ['tool files on the machine', 'effect files on the machine', 'crossed'],
        ['tool files on the machine', 'effect files on the machine', 'approaching'],
      ]),
    );
    expect(edges).toHaveLength(7);
  });

  it('has none that it is not', () => {
    expect(graphOf({ 'main.py': main('') }).nodes.filter(({ form }) => form === 'tool')).toEqual([]);
  });
});

function graphOf(files: Readonly<Record<string, string>>): ReturnType<typeof drawGraph> {
  const { program, findings } = observed(files);
  return drawGraph(program, findings);
}
