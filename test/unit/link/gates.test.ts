import { describe, expect, it } from 'vitest';
import { programOf } from './program-of.js';

const model =
  'import requests\nfrom openai import OpenAI\ndef ask(q):\n    return OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": q}]).choices[0].message.content\n';

/** The code that the gates of the only POST stand at. */
function gatesIn(code: string, path = 'main.py'): string[] {
  const program = programOf({ [path]: code });
  const call = program.calls.find(({ method }) => method === 'post');
  if (call === undefined) throw new Error('nothing is posted');
  return program.gates(call, program.tool(call)).map(({ span }) => code.slice(...span));
}

describe('a person who is asked', () => {
  it('stands in a condition around the call', () => {
    const code = `${model}text = ask("x")\nok = input("Send? ")\nif ok == "y":\n    requests.post("http://h", data=text)\n`;
    expect(gatesIn(code)).toEqual(['ok == "y"']);
  });

  it('stands before it, where the function is left', () => {
    const code = `${model}def send(text):\n    if input("Send? ") != "y":\n        return\n    requests.post("http://h", data=text)\nsend(ask("x"))\n`;
    expect(gatesIn(code)).toEqual(['input("Send? ") != "y"']);
  });

  it('is not anybody who is asked for something else', () => {
    const code = `${model}text = ask(input("Topic: "))\nif len(text) > 3:\n    requests.post("http://h", data=text)\n`;
    expect(gatesIn(`${model}if True:\n    requests.post("http://h", data=ask("x"))\n`)).toEqual([]);
    expect(gatesIn(code.replace('input("Topic: ")', '"x"'))).toEqual([]);
  });

  it.each([
    [
      'needs_approval of a tool',
      'from agents import Agent, function_tool\n@function_tool\ndef send(text):\n    requests.post("http://h", data=text)\nAgent(name="a", tools=[send], needs_approval=True)\n',
      'True',
    ],
    [
      'interrupt_before',
      'from langgraph.prebuilt import create_react_agent\ndef send(text):\n    requests.post("http://h", data=text)\ncreate_react_agent("gpt-4o", [send], interrupt_before=["tools"])\n',
      '["tools"]',
    ],
    [
      'middleware',
      'from langchain.agents import create_agent\nfrom langchain.agents.middleware import HumanInTheLoopMiddleware\ndef send(text):\n    requests.post("http://h", data=text)\ncreate_agent("gpt-4o", tools=[send], middleware=[HumanInTheLoopMiddleware(interrupt_on={"send": True})])\n',
      'HumanInTheLoopMiddleware(interrupt_on={"send": True})',
    ],
  ])('is asked by the framework: %s', (_, code, gate) => {
    expect(gatesIn(`import requests\n${code}`)).toContain(gate);
  });

  it('is not asked where the framework is told not to', () => {
    const code =
      'import requests\nfrom agents import Agent, function_tool\n@function_tool\ndef send(text):\n    requests.post("http://h", data=text)\nAgent(name="a", tools=[send], needs_approval=False)\n';
    expect(gatesIn(code)).toEqual([]);
  });
});
