/** How a model's answer gets from `ask(…)` to what is sent in the last line. `fixed` replaces the answer in the harmless twin. */
export interface Carrier {
  readonly name: string;
  /** `{ask}` stands for the call of the model, `{send:x}` for the effect with `x`. */
  readonly code: string;
  /** Further files, with the same slots. */
  readonly files?: Readonly<Record<string, string>>;
}

export const pythonCarriers: readonly Carrier[] = [
  { name: 'a variable', code: 'text = {ask}\n{send:text}' },
  { name: 'a formatted text', code: 'note = f"Result: {({ask})}"\n{send:note}' },
  { name: 'percent formatting', code: 'note = "Result: %s" % {ask}\n{send:note}' },
  { name: 'a method of the text', code: 'note = {ask}.strip().splitlines()[0]\n{send:note}' },
  { name: 'a field of parsed JSON', code: 'import json\ndata = json.loads({ask})\n{send:data["items"][0]["title"]}' },
  { name: 'a default of get', code: 'import json\ndata = json.loads({ask})\n{send:data.get("title", "none")}' },
  { name: 'a regular expression', code: 'import re\nm = re.search(r"id: (\\d+)", {ask})\nif m:\n    {send:m.group(1)}' },
  { name: 'a list that grows', code: 'rows = []\nfor i in range(3):\n    rows.append({ask})\nfor row in rows:\n    {send:row}' },
  { name: 'a comprehension', code: 'texts = [{ask} for q in ("a", "b")]\n{send:[t.upper() for t in texts]}' },
  { name: 'a dictionary that is filled', code: 'out = {}\nout["a"] = {ask}\n{send:out}' },
  { name: 'a dictionary comprehension', code: 'out = {k: {ask} for k in ("a", "b")}\nfor k, v in out.items():\n    {send:v}' },
  { name: 'a function and back', code: 'def clean(t):\n    return t.strip()\n{send:clean({ask})}' },
  { name: 'two functions', code: 'def publish(t):\n    {send:t}\ndef work():\n    publish({ask})\nwork()' },
  { name: 'a keyword argument', code: 'def publish(*, title, body="x"):\n    {send:body}\npublish(title="fixed", body={ask})' },
  { name: 'a spread of keywords', code: 'import json\ndef publish(title, body):\n    {send:body}\npublish(**json.loads({ask}))' },
  {
    name: 'an attribute of an object',
    code: 'class Job:\n    def __init__(self):\n        self.text = ""\n    def think(self):\n        self.text = {ask}\n    def act(self):\n        {send:self.text}\njob = Job()\njob.think()\njob.act()',
  },
  {
    name: 'a constructor argument',
    code: 'class Post:\n    def __init__(self, body):\n        self.body = body\n    def publish(self):\n        {send:self.body}\nPost({ask}).publish()',
  },
  {
    name: 'a field of an object that an attribute holds',
    code: 'class Letter:\n    body = ""\nclass Post:\n    def __init__(self):\n        self.letter = Letter()\n    def publish(self, body):\n        self.letter.body = body\n        {send:self.letter}\nPost().publish({ask})',
  },
  {
    name: 'a dataclass',
    code: 'from dataclasses import dataclass\n@dataclass\nclass Draft:\n    title: str\n    body: str\ndraft = Draft(title="fixed", body={ask})\n{send:draft.body}',
  },
  {
    name: 'an attribute set from outside',
    code: 'class Draft:\n    body = ""\ndraft = Draft()\ndraft.body = {ask}\n{send:draft.body}',
  },
  {
    name: 'a validated model',
    code: 'from pydantic import BaseModel\nclass Plan(BaseModel):\n    title: str\nplan = Plan.model_validate_json({ask})\n{send:plan.title}',
  },
  {
    name: 'async gather',
    code: 'import asyncio\nasync def one(q):\n    return {ask}\nasync def main():\n    results = await asyncio.gather(*[one(q) for q in ("a", "b")])\n    for r in results:\n        {send:r}\nasyncio.run(main())',
  },
  { name: 'a generator', code: 'def drafts():\n    for q in ("a", "b"):\n        yield {ask}\nfor d in drafts():\n    {send:d}' },
  { name: 'a callback', code: 'def run(done):\n    done({ask})\ndef publish(t):\n    {send:t}\nrun(publish)' },
  {
    name: 'a callback that is kept',
    code: 'class Bot:\n    def __init__(self, on_answer):\n        self.on_answer = on_answer\n    def go(self):\n        self.on_answer({ask})\ndef publish(t):\n    {send:t}\nBot(publish).go()',
  },
  { name: 'a lambda', code: 'publish = lambda t: {send:t}\npublish({ask})' },
  { name: 'map', code: 'def publish(t):\n    {send:t}\nlist(map(publish, [{ask}]))' },
  { name: 'a thread', code: 'import threading\ndef publish(t):\n    {send:t}\nthreading.Thread(target=publish, args=({ask},)).start()' },
  {
    name: 'an executor',
    code: 'from concurrent.futures import ThreadPoolExecutor\ndef publish(t):\n    {send:t}\npool = ThreadPoolExecutor()\npool.submit(publish, {ask})',
  },
  {
    name: 'a result of an executor',
    code: 'from concurrent.futures import ThreadPoolExecutor, as_completed\ndef think(q):\n    return {ask}\nwith ThreadPoolExecutor() as pool:\n    waiting = [pool.submit(think, q) for q in ("a", "b")]\nfor done in as_completed(waiting):\n    text = done.result()\n    {send:text}',
  },
  {
    name: 'a map of an executor',
    code: 'from concurrent.futures import ThreadPoolExecutor\ndef think(q):\n    return {ask}\npool = ThreadPoolExecutor()\nfor text in pool.map(think, ["a", "b"]):\n    {send:text}',
  },
  {
    name: 'a result of a thread',
    code: 'import asyncio\ndef think(q):\n    return {ask}\nasync def work():\n    text = await asyncio.to_thread(think, "a")\n    {send:text}\nasyncio.run(work())',
  },
  {
    name: 'a result of the loop',
    code: 'import asyncio\ndef think(q):\n    return {ask}\nasync def work():\n    text = await asyncio.get_running_loop().run_in_executor(None, think, "a")\n    {send:text}\nasyncio.run(work())',
  },
  { name: 'a map of a function', code: 'def think(q):\n    return {ask}\nfor text in map(think, ["a", "b"]):\n    {send:text}' },
  {
    name: 'a result of a partial',
    code: 'from functools import partial\ndef think(q):\n    return {ask}\ntext = partial(think, "a")()\n{send:text}',
  },
  { name: 'a partial', code: 'from functools import partial\ndef publish(t):\n    {send:t}\npartial(publish, {ask})()' },
  {
    name: 'a queue',
    code: 'import queue\nq = queue.Queue()\ndef produce():\n    q.put({ask})\ndef consume():\n    while True:\n        item = q.get()\n        {send:item}\nproduce()\nconsume()',
  },
  { name: 'a decorated function', code: 'from tenacity import retry\n@retry\ndef think():\n    return {ask}\n{send:think()}' },
  {
    name: 'a decorator of the tree',
    code: 'import functools\ndef logged(fn):\n    @functools.wraps(fn)\n    def inner(*args, **kwargs):\n        return fn(*args, **kwargs)\n    return inner\n@logged\ndef think():\n    return {ask}\n{send:think()}',
  },
  { name: 'a global', code: 'last = None\ndef think():\n    global last\n    last = {ask}\ndef act():\n    {send:last}\nthink()\nact()' },
  {
    name: 'a data frame',
    code: 'import pandas as pd\ndf = pd.read_csv("sample.csv")\ndf["reply"] = df["text"].apply(lambda t: {ask})\nfor _, row in df.iterrows():\n    {send:row["reply"]}',
  },
  { name: 'a template', code: 'from jinja2 import Template\nbody = Template("Hi {{ text }}").render(text={ask})\n{send:body}' },
  { name: 'enumerate and zip', code: 'answers = [{ask}]\nfor i, (a, b) in enumerate(zip(answers, ["x"])):\n    {send:a}' },
  { name: 'sorted', code: 'import json\nfor item in sorted(json.loads({ask}), key=lambda i: i["rank"]):\n    {send:item}' },
  { name: 'a match', code: 'import json\ndata = json.loads({ask})\nmatch data:\n    case {"title": title}:\n        {send:title}' },
  {
    name: 'a property',
    code: 'class Draft:\n    def __init__(self, raw):\n        self.raw = raw\n    @property\n    def body(self):\n        return self.raw.strip()\nd = Draft({ask})\n{send:d.body}',
  },
  { name: 'an exception handler', code: 'try:\n    text = {ask}\nexcept Exception:\n    text = "failed"\n{send:text}' },
  { name: 'a walrus', code: 'if (text := {ask}):\n    {send:text}' },
  {
    name: 'another file',
    code: 'from thinking import think\n{send:think()}',
    files: { 'thinking.py': 'from model import ask\ndef think():\n    return {ask}\n' },
  },
  {
    name: 'a class of another file',
    code: 'from thinking import Thinker\nt = Thinker()\n{send:t.think("x")}',
    files: {
      'thinking.py':
        'from model import ask\nclass Thinker:\n    def think(self, q):\n        self.answer = {ask}\n        return self.answer\n',
    },
  },
  {
    name: 'an injected helper',
    code: 'from publishing import Publisher\nclass Flow:\n    def __init__(self, publisher):\n        self.publisher = publisher\n    def run(self):\n        self.publisher.publish({ask})\nFlow(Publisher()).run()',
    files: {
      'publishing.py': 'import requests, smtplib, subprocess\nclass Publisher:\n    def publish(self, text):\n        {send:text}\n',
    },
  },
  {
    name: 'an event of the tree',
    code: 'handlers = {}\ndef on(name, fn):\n    handlers.setdefault(name, []).append(fn)\ndef emit(name, value):\n    for fn in handlers[name]:\n        fn(value)\ndef publish(t):\n    {send:t}\non("answer", publish)\nemit("answer", {ask})',
  },
  { name: 'a table of functions', code: 'def publish(t):\n    {send:t}\nactions = {"publish": publish}\nactions["publish"]({ask})' },
  { name: 'getattr', code: 'class Actions:\n    def publish(self, t):\n        {send:t}\ngetattr(Actions(), "publish")({ask})' },
  {
    name: 'a step of a chain',
    code: 'from langchain_core.output_parsers import StrOutputParser\nfrom langchain_core.prompts import ChatPromptTemplate\nfrom langchain_core.runnables import RunnableLambda\ndef publish(t):\n    {send:t}\nchain = ChatPromptTemplate.from_template("{q}") | RunnableLambda(lambda q: {ask}) | StrOutputParser() | RunnableLambda(publish)\nchain.invoke({"q": "x"})',
  },
  {
    name: 'a step that listens to another',
    code: 'from crewai.flow.flow import Flow, listen, start\nclass Write(Flow):\n    @start()\n    def draft(self):\n        return {ask}\n    @listen(draft)\n    def publish(self, text):\n        {send:text}\nWrite().kickoff()',
  },
  {
    name: 'an event of a workflow',
    code: 'import asyncio\nfrom llama_index.core.workflow import Event, StartEvent, StopEvent, Workflow, step\nclass Drafted(Event):\n    text: str\nclass Write(Workflow):\n    @step\n    async def draft(self, ev: StartEvent) -> Drafted:\n        return Drafted(text={ask})\n    @step\n    async def publish(self, ev: Drafted) -> StopEvent:\n        {send:ev.text}\n        return StopEvent(result="ok")\nasync def main():\n    await Write().run(topic="x")\nasyncio.run(main())',
  },
];
