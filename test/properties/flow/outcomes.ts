/** How a request to a model went decides in `went`; what the model said, in `said`. `{post}` is what is then done, `{post:x}` with `x`. */
export interface Outcome {
  readonly name: string;
  readonly path: string;
  readonly head: string;
  readonly went: string;
  readonly said: string;
}

const openai = 'from openai import OpenAI\nllm = OpenAI()\n';
const asked = 'reply = llm.responses.create(model="gpt-5-mini", input=input())\nprint(reply.output_text)\n';
const http =
  'import os\nr = requests.post("https://api.openai.com/v1/chat/completions", headers={"Authorization": "Bearer " + os.environ["OPENAI_API_KEY"]}, json={"model": "gpt-5-mini", "messages": [{"role": "user", "content": input()}]})\n';
const wrapped =
  'def ask(q):\n    try:\n        return {"ok": True, "text": llm.responses.create(model="gpt-5-mini", input=q).output_text}\n    except Exception as e:\n        return {"ok": False, "text": str(e)}\nresult = ask(input())\n';
const fetched =
  "const reply = await fetch('https://api.openai.com/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENAI_API_KEY}` }, body: JSON.stringify({ model: 'gpt-5-mini', messages: [{ role: 'user', content: process.argv[2] }] }) });\n";
const javascript = "import OpenAI from 'openai';\nconst llm = new OpenAI();\n";

export const outcomes: readonly Outcome[] = [
  {
    name: 'the status of a request',
    path: 'main.py',
    head: http,
    went: 'if r.status_code != 200:\n    {post}',
    said: 'if "close" in r.json()["choices"][0]["message"]["content"]:\n    {post}',
  },
  {
    name: 'an exception',
    path: 'main.py',
    head: openai,
    went: 'try:\n    print(llm.responses.create(model="gpt-5-mini", input=input()).output_text)\nexcept Exception as e:\n    {post:str(e)}',
    said: 'try:\n    {post:llm.responses.create(model="gpt-5-mini", input=input()).output_text}\nexcept Exception as e:\n    print(e)',
  },
  {
    name: 'tokens that were used',
    path: 'main.py',
    head: openai + asked,
    went: 'if reply.usage.total_tokens > 1000:\n    {post}',
    said: 'if reply.output_text.startswith("close"):\n    {post}',
  },
  {
    name: 'the number of an answer',
    path: 'main.py',
    head: openai + asked,
    went: '{post:{"id": reply.id, "tokens": reply.usage.total_tokens}}',
    said: '{post:{"id": reply.id, "text": reply.output_text}}',
  },
  {
    name: 'a flag beside the answer',
    path: 'main.py',
    head: openai + wrapped,
    went: 'print(result["text"])\nif result["ok"]:\n    {post}',
    said: 'if result["ok"]:\n    {post:result["text"]}',
  },
  {
    name: 'an error beside the answer',
    path: 'main.py',
    head: `${openai}def ask(q):\n    try:\n        return llm.responses.create(model="gpt-5-mini", input=q).output_text, None\n    except Exception as e:\n        return None, str(e)\ntext, error = ask(input())\n`,
    went: 'if error:\n    {post:error}',
    said: 'if not error:\n    {post:text}',
  },
  {
    name: 'a flag that the answer sets',
    path: 'main.py',
    head: `${openai}def ask(q):\n    answer = llm.responses.create(model="gpt-5-mini", input=q).output_text\n`,
    went: '    if len(q) > 400:\n        return {"close": False}\n    print(answer)\n    return {"close": True}\nif ask(input())["close"]:\n    {post}',
    said: '    if "close" in answer:\n        return {"close": True}\n    return {"close": False}\nif ask(input())["close"]:\n    {post}',
  },
  {
    name: 'a field that another function takes out',
    path: 'main.py',
    head: `${openai}def ask(title):\n    return {"title": title, "text": llm.responses.create(model="gpt-5-mini", input=title).output_text}\n`,
    went: 'def publish(note):\n    {post:note.get("title", "none")}\npublish(ask(input()))',
    said: 'def publish(note):\n    {post:note.get("text", "none")}\npublish(ask(input()))',
  },
  {
    name: 'a field that is filled later',
    path: 'main.py',
    head: `${openai}def fill(note):\n    note["text"] = llm.responses.create(model="gpt-5-mini", input=note["title"]).output_text\nnote = {"title": input(), "text": ""}\nfill(note)\n`,
    went: '{post:note["title"]}',
    said: '{post:note["text"]}',
  },
  {
    name: 'whether fetch succeeded',
    path: 'main.mjs',
    head: fetched,
    went: 'if (!reply.ok) {post}\nconsole.log(await reply.json());',
    said: "const data = await reply.json();\nif (data.choices[0].message.content === 'close') {post}",
  },
  {
    name: 'a flag that is taken apart',
    path: 'main.mjs',
    head: `${javascript}async function ask(input) {\n  try {\n    const reply = await llm.responses.create({ model: 'gpt-5-mini', input });\n    return { ok: true, text: reply.output_text };\n  } catch (error) {\n    return { ok: false, error: error.message };\n  }\n}\nconst { ok, text, error } = await ask(process.argv[2]);\nconsole.log(text);\n`,
    went: 'if (!ok) {post:error}',
    said: "if (text === 'close') {post}",
  },
];
