import { describe, expect, it } from 'vitest';
import { programOf } from './program-of.js';

const model =
  'from openai import OpenAI\nclient = OpenAI()\ndef ask(q):\n    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": q}]).choices[0].message.content\n';

function reached(code: string, method: string): boolean {
  const program = programOf({ 'main.py': model + code });
  const call = program.calls.find((own) => own.method === method);
  if (call === undefined) throw new Error(`no call of ${method}`);
  return program.fromModel(call) !== null;
}

describe('model output', () => {
  it('reaches an argument through a function, json and an index', () => {
    expect(reached('import json, requests\nd = json.loads(ask("x"))\nrequests.post("http://h", json={"t": d["title"]})\n', 'post')).toBe(
      true,
    );
  });

  it('reaches a call that it decides about', () => {
    expect(reached('import os\nif ask("close?").startswith("yes"):\n    os.remove("f")\n', 'remove')).toBe(true);
  });

  it('reaches a call through a list that it was added to', () => {
    expect(reached('import requests\nrows = []\nrows.append(ask("x"))\nrequests.post("http://h", json=rows)\n', 'post')).toBe(true);
  });

  it('does not reach what is computed from something else', () => {
    expect(reached('import requests\nprint(ask("x"))\nrequests.post("http://h", json={"a": 1})\n', 'post')).toBe(false);
  });

  it('goes back to the arguments of the one call that was entered', () => {
    const code =
      'import requests\ndef clean(t):\n    return t.strip()\nprint(clean(ask("x")))\nrequests.post("http://h", data=clean("fixed"))\n';
    expect(reached(code, 'post')).toBe(false);
  });

  it('is what a tool is called with, not what its object holds', () => {
    const code =
      'import requests\nfrom crewai.tools import BaseTool\nclass Close(BaseTool):\n    url: str = "http://h"\n    def _run(self, ticket):\n        requests.put(self.url)\n        requests.post(self.url, json={"ticket": ticket})\ntools = [Close()]\n';
    expect(reached(code, 'post')).toBe(true);
    expect(reached(code, 'put')).toBe(false);
  });

  it('comes out of a chain that is composed with an operator', () => {
    const code =
      'import requests\nfrom langchain_openai import ChatOpenAI\nfrom langchain_core.prompts import ChatPromptTemplate\nchain = ChatPromptTemplate.from_template("x") | ChatOpenAI()\nrequests.post("http://h", json=chain.invoke({}).content)\n';
    expect(reached(code, 'post')).toBe(true);
  });

  it('reaches the parameters of a function through a spread', () => {
    const code = 'import json, requests\ndef act(url, text):\n    requests.post(url, data=text)\nact(**json.loads(ask("x")))\n';
    expect(reached(code, 'post')).toBe(true);
  });
});

describe('choices', () => {
  it('pass on what they were made by', () => {
    const code =
      'import requests\ndef decide():\n    a = ask("x")\n    if "buy" in a:\n        return "buy"\n    return "hold"\ndef trade(signal):\n    if signal == "buy":\n        requests.post("http://h")\ntrade(decide())\n';
    expect(reached(code, 'post')).toBe(true);
  });
});
