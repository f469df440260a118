import type { Carrier } from './carriers-python.js';

/** What is sent, or whether anything is, hangs on what the model said; its own text is never sent. */
export const pythonDecisions: readonly Carrier[] = [
  { name: 'a choice in an argument', code: 'answer = {ask}\n{send:"urgent" if answer == "yes" else "later"}' },
  { name: 'a choice that is named', code: 'answer = {ask}\nlabel = "urgent" if "yes" in answer.lower() else "later"\n{send:label}' },
  { name: 'a branch that sets a name', code: 'answer = {ask}\nlabel = "later"\nif answer == "yes":\n    label = "urgent"\n{send:label}' },
  { name: 'a condition', code: 'if {ask}.strip().lower().startswith("yes"):\n    {send:"urgent"}' },
  { name: 'a condition with a name', code: 'urgent = "yes" in {ask}\nif urgent:\n    {send:"urgent"}' },
  { name: 'a guard at the start', code: 'def work():\n    if {ask} != "yes":\n        return\n    {send:"urgent"}\nwork()' },
  { name: 'a loop that goes on', code: 'for q in ("a", "b"):\n    if {ask} == "no":\n        continue\n    {send:"urgent"}' },
  { name: 'a match', code: 'match {ask}:\n    case "urgent":\n        {send:"urgent"}\n    case _:\n        print("later")' },
  {
    name: 'a match of a field',
    code: 'import json\nplan = json.loads({ask})\nmatch plan["action"]:\n    case "page" | "call":\n        {send:"urgent"}\n    case _:\n        pass',
  },
  {
    name: 'an elif',
    code: 'answer = {ask}\nif answer == "no":\n    print("no")\nelif answer == "later":\n    print("later")\nelse:\n    {send:"urgent"}',
  },
  { name: 'a table of texts', code: 'labels = {"yes": "urgent", "no": "later"}\n{send:labels[{ask}]}' },
  { name: 'a table of texts with a default', code: 'LABELS = {"yes": "urgent"}\n{send:LABELS.get({ask}, "later")}' },
  {
    name: 'a table of functions',
    code: 'def page():\n    {send:"urgent"}\ndef skip():\n    print("later")\nactions = {"page": page, "skip": skip}\nactions[{ask}]()',
  },
  {
    name: 'a table of functions with a default',
    code: 'def page():\n    {send:"urgent"}\ndef skip():\n    print("later")\nhandler = {"page": page}.get({ask}, skip)\nhandler()',
  },
  {
    name: 'a function that decides',
    code: 'def is_urgent():\n    return "yes" in {ask}\nif is_urgent():\n    {send:"urgent"}',
  },
  {
    name: 'a function that returns by the answer',
    code: 'def label():\n    if {ask} == "yes":\n        return "urgent"\n    return "later"\nif label() == "urgent":\n    {send:"now"}',
  },
  {
    name: 'an enumeration',
    code: 'from enum import Enum\nclass Step(str, Enum):\n    PAGE = "page"\n    SKIP = "skip"\nstep = Step({ask})\nif step is Step.PAGE:\n    {send:"urgent"}',
  },
  { name: 'a number', code: 'score = float({ask})\nif score > 0.8:\n    {send:"urgent"}' },
  { name: 'a number in an argument', code: 'score = int({ask})\n{send:{"priority": 1 if score > 7 else 3}}' },
  {
    name: 'a validated decision',
    code: 'from pydantic import BaseModel\nclass Decision(BaseModel):\n    urgent: bool\ndecision = Decision.model_validate_json({ask})\nif decision.urgent:\n    {send:"urgent"}',
  },
  { name: 'any of several', code: 'answers = [{ask} for q in ("a", "b")]\nif any(a == "yes" for a in answers):\n    {send:"urgent"}' },
  { name: 'and', code: 'answer = {ask}\nready = True\nif ready and answer == "yes":\n    {send:"urgent"}' },
  { name: 'and in front of another', code: 'answer = {ask}\nready = True\nif answer == "yes" and ready:\n    {send:"urgent"}' },
  {
    name: 'and before two others',
    code: 'answer = {ask}\nready = open = 3\nif answer == "yes" and (ready > 2 or open):\n    {send:"urgent"}',
  },
  {
    name: 'or before an else',
    code: 'answer = {ask}\nbusy = 3\nif answer == "no" or busy > 4:\n    print("later")\nelse:\n    {send:"urgent"}',
  },
  {
    name: 'and in a function',
    code: 'def is_urgent(ready):\n    answer = {ask}\n    if answer == "yes" and ready:\n        return "urgent"\n    return "later"\nif is_urgent(True) == "urgent":\n    {send:"now"}',
  },
  { name: 'a regular expression', code: 'import re\nif re.search(r"\\byes\\b", {ask}):\n    {send:"urgent"}' },
  {
    name: 'a class that decides',
    code: 'class Router:\n    def __init__(self):\n        self.routes = {"page": self.page, "skip": self.skip}\n    def page(self):\n        {send:"urgent"}\n    def skip(self):\n        print("later")\n    def run(self):\n        route = {ask}\n        self.routes.get(route, self.skip)()\nRouter().run()',
  },
  {
    name: 'a while that ends',
    code: 'answer = {ask}\nwhile answer != "done":\n    {send:"again"}\n    answer = {ask}',
  },
  {
    name: 'a comprehension that filters',
    code: 'items = ["a", "b"]\nfor item in [i for i in items if {ask} == "spam"]:\n    {send:item}',
  },
  {
    name: 'a function that filters',
    code: 'def is_spam(item):\n    return "yes" in {ask}\nfor item in filter(is_spam, ["a", "b"]):\n    {send:item}',
  },
  {
    name: 'a list of those that were chosen',
    code: 'spam = []\nfor item in ["a", "b"]:\n    if {ask} == "spam":\n        spam.append(item)\nfor item in spam:\n    {send:item}',
  },
  {
    name: 'one of several records',
    code: 'queues = [{"name": "billing", "id": 1}, {"name": "tech", "id": 2}]\nanswer = {ask}\nqueue = next((q for q in queues if q["name"] == answer), None)\n{send:queue["id"]}',
  },
  {
    name: 'an edge of a graph',
    code: 'from langgraph.graph import END, START, StateGraph\ndef classify(state):\n    return {"label": {ask}}\ndef page(state):\n    {send:"urgent"}\ndef route(state):\n    return "page" if state["label"] == "urgent" else END\ngraph = StateGraph(dict)\ngraph.add_node("classify", classify)\ngraph.add_node("page", page)\ngraph.add_edge(START, "classify")\ngraph.add_conditional_edges("classify", route)\ngraph.compile().invoke({})',
  },
  {
    name: 'an edge of a graph with a table',
    code: 'from langgraph.graph import END, START, StateGraph\ndef classify(state):\n    return {"label": {ask}}\ndef page(state):\n    {send:"urgent"}\ngraph = StateGraph(dict)\ngraph.add_node("classify", classify)\ngraph.add_node("page", page)\ngraph.add_edge(START, "classify")\ngraph.add_conditional_edges("classify", lambda state: state["label"], {"urgent": "page", "later": END})\ngraph.compile().invoke({})',
  },
  {
    name: 'a step that says where to go',
    code: 'from langgraph.graph import END, START, StateGraph\nfrom langgraph.types import Command\ndef classify(state):\n    answer = {ask}\n    return Command(goto="page" if "urgent" in answer else END)\ndef page(state):\n    {send:"urgent"}\ngraph = StateGraph(dict)\ngraph.add_node(classify)\ngraph.add_node(page)\ngraph.add_edge(START, "classify")\ngraph.compile().invoke({})',
  },
];

export const typescriptDecisions: readonly Carrier[] = [
  { name: 'a choice in an argument', code: "const answer = await {ask};\n{send:answer === 'yes' ? 'urgent' : 'later'}" },
  { name: 'a choice that is named', code: "const label = (await {ask}).includes('yes') ? 'urgent' : 'later';\n{send:label}" },
  { name: 'a branch that sets a name', code: "let label = 'later';\nif ((await {ask}) === 'yes') label = 'urgent';\n{send:label}" },
  { name: 'a condition', code: "if ((await {ask}).trim().toLowerCase().startsWith('yes')) {\n  {send:'urgent'}\n}" },
  {
    name: 'a guard at the start',
    code: "async function work() {\n  const answer = await {ask};\n  if (answer !== 'yes') return;\n  {send:'urgent'}\n}\nawait work();",
  },
  {
    name: 'a switch',
    code: "switch (await {ask}) {\n  case 'urgent': {\n    {send:'urgent'}\n    break;\n  }\n  default:\n    console.log('later');\n}",
  },
  {
    name: 'a switch over a field',
    code: "const { action } = JSON.parse(await {ask});\nswitch (action) {\n  case 'page':\n  case 'call':\n    {send:'urgent'}\n    break;\n  default:\n}",
  },
  {
    name: 'a switch of true',
    code: "const score = Number(await {ask});\nswitch (true) {\n  case score > 8:\n    {send:'urgent'}\n    break;\n  default:\n}",
  },
  {
    name: 'a table of texts',
    code: "const labels: Record<string, string> = { yes: 'urgent', no: 'later' };\n{send:labels[await {ask}] ?? 'later'}",
  },
  {
    name: 'a table of functions',
    code: "const actions: Record<string, () => Promise<void>> = {\n  page: async () => {\n    {send:'urgent'}\n  },\n  skip: async () => {},\n};\nawait actions[await {ask}]?.();",
  },
  {
    name: 'a Map of functions',
    code: "const actions = new Map<string, () => Promise<void>>([['page', async () => {\n  {send:'urgent'}\n}]]);\nconst action = actions.get(await {ask});\nif (action) await action();",
  },
  {
    name: 'a function that decides',
    code: "const isUrgent = async () => (await {ask}) === 'yes';\nif (await isUrgent()) {\n  {send:'urgent'}\n}",
  },
  { name: 'a number', code: "const { score } = JSON.parse(await {ask});\nif (score >= 0.8) {\n  {send:'urgent'}\n}" },
  {
    name: 'a field in an object',
    code: 'const { urgent } = JSON.parse(await {ask});\n{send:JSON.stringify({ priority: urgent ? 1 : 3 })}',
  },
  {
    name: 'and in front of another',
    code: "const answer = await {ask};\nconst ready = 3;\nif (answer === 'yes' && ready > 2) {\n  {send:'urgent'}\n}",
  },
  {
    name: 'and',
    code: "const answer = await {ask};\nconst send = async () => {\n  {send:'urgent'}\n};\nanswer === 'yes' && (await send());",
  },
  {
    name: 'a filter',
    code: "const answer = await {ask};\nconst rows = ['a', 'b'].filter((row) => answer.includes(row));\nfor (const row of rows) {\n  {send:row}\n}",
  },
  { name: 'a regular expression', code: "if (/\\byes\\b/i.test(await {ask})) {\n  {send:'urgent'}\n}" },
  {
    name: 'a class that routes',
    code: "class Router {\n  private readonly routes: Record<string, () => Promise<void>> = { page: () => this.page(), skip: async () => {} };\n  private async page() {\n    {send:'urgent'}\n  }\n  async run() {\n    const route = await {ask};\n    await this.routes[route]();\n  }\n}\nawait new Router().run();",
  },
  {
    name: 'a schema',
    code: "import { z } from 'zod';\nconst Decision = z.object({ urgent: z.boolean() });\nconst decision = Decision.parse(JSON.parse(await {ask}));\nif (decision.urgent) {\n  {send:'urgent'}\n}",
  },
  {
    name: 'one of several records',
    code: "const queues = [{ name: 'billing', id: 1 }, { name: 'tech', id: 2 }];\nconst answer = await {ask};\nconst queue = queues.find((own) => own.name === answer);\n{send:String(queue?.id)}",
  },
  {
    name: 'an edge of a graph',
    code: "import { Annotation, END, START, StateGraph } from '@langchain/langgraph';\nconst State = Annotation.Root({ label: Annotation<string> });\nconst page = async () => {\n  {send:'urgent'}\n  return {};\n};\nconst graph = new StateGraph(State)\n  .addNode('classify', async () => ({ label: await {ask} }))\n  .addNode('page', page)\n  .addEdge(START, 'classify')\n  .addConditionalEdges('classify', (state) => (state.label === 'urgent' ? 'page' : END));\nawait graph.compile().invoke({});",
  },
];
