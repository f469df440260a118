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
};

describe('a supervisor', () => {
  it.each(Object.entries(supervisors))('of %s counts for what its sub-agents reach', (_framework, files) => {
    const { nodes, edges } = graphOf(files);
    const [boss, clerk] = ['boss', 'clerk'].map((name) => nodes.find((node) => node.name === name));
    const tool = nodes.find(({ form }) => form === 'tool');
    const handoff = edges.find(({ from, to }) => from === boss?.id && to === clerk?.id);
    expect(edges.map(({ from, to }) => [from, to])).toContainEqual([clerk?.id, tool?.id]);
    expect(edges.map(({ from, to }) => [from, to])).not.toContainEqual([boss?.id, tool?.id]);
    expect(handoff?.triggers).toContainEqual({ id: 'autonomous-action', level: 'crossed' });
  });

  it('that hands to nobody counts for nothing of another agent', () => {
    const files = Object.values(supervisors)[0] ?? {};
    const { edges, nodes } = graphOf({ 'main.py': (files['main.py'] ?? '').replace(', handoffs=[clerk]', '') });
    const boss = nodes.find(({ name }) => name === 'boss');
    expect(edges.filter(({ from }) => from === boss?.id)).toEqual([]);
  });

  it('is drawn once where two agents hand to each other', () => {
    const { edges } = graphOf({
      'main.py':
        'from agents import Agent, Runner\n\nclerk = Agent(name="clerk")\nboss = Agent(name="boss", handoffs=[clerk])\nclerk.handoffs = [boss]\nRunner.run_sync(boss, "help")\n',
    });
    expect(edges.length).toBeLessThan(5);
  });
});

function graphOf(files: Readonly<Record<string, string>>): ReturnType<typeof drawGraph> {
  const { program, findings } = observed(files);
  return drawGraph(program, findings);
}
