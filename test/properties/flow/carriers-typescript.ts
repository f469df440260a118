import type { Carrier } from './carriers-python.js';

export const typescriptCarriers: readonly Carrier[] = [
  { name: 'a variable', code: 'const text = await {ask};\n{send:text}' },
  { name: 'a template', code: 'const note = `Result: ${await {ask}}`;\n{send:note}' },
  { name: 'a field of parsed JSON', code: 'const { items } = JSON.parse(await {ask});\n{send:items[0].title}' },
  { name: 'a match', code: 'const m = (await {ask}).match(/id: (\\d+)/);\nif (m) {\n  {send:m[1]}\n}' },
  {
    name: 'an array that grows',
    code: 'const rows = [];\nfor (const q of ["a", "b"]) rows.push(await {ask});\nfor (const row of rows) {\n  {send:row}\n}',
  },
  {
    name: 'map and Promise.all',
    code: 'const texts = await Promise.all(["a", "b"].map(async (q) => {ask}));\nfor (const t of texts) {\n  {send:t}\n}',
  },
  { name: 'forEach', code: 'const data = JSON.parse(await {ask});\ndata.items.forEach(async (item) => {\n  {send:item}\n});' },
  {
    name: 'filter, map and reduce',
    code: 'const list = JSON.parse(await {ask});\nconst all = list.filter((x) => x.ok).map((x) => x.title).reduce((a, b) => a + b, "");\n{send:all}',
  },
  { name: 'an object literal', code: 'const draft = { title: "fixed", body: await {ask} };\n{send:draft.body}' },
  { name: 'a spread object', code: 'const draft = { title: "fixed", ...JSON.parse(await {ask}) };\n{send:draft}' },
  { name: 'a function and back', code: 'const clean = (t) => t.trim();\n{send:clean(await {ask})}' },
  {
    name: 'a destructured parameter',
    code: 'async function publish({ title, body }) {\n  {send:body}\n}\nawait publish({ title: "fixed", body: await {ask} });',
  },
  { name: 'then', code: '{ask}.then((text) => {\n  {send:text}\n});' },
  {
    name: 'a map of a function',
    code: 'const think = async (q: string) => await {ask};\nfor (const text of await Promise.all(["a", "b"].map(think))) {\n  {send:text}\n}',
  },
  {
    name: 'a promise that goes on',
    code: 'async function think(q: string) {\n  return await {ask};\n}\nconst text = await Promise.resolve("a").then(think);\n{send:text}',
  },
  { name: 'a stored promise', code: 'const pending = {ask};\nconst text = await pending;\n{send:text}' },
  {
    name: 'a private field',
    code: 'class Job {\n  private text = "";\n  async think() {\n    this.text = await {ask};\n  }\n  async act() {\n    {send:this.text}\n  }\n}\nconst job = new Job();\nawait job.think();\nawait job.act();',
  },
  {
    name: 'a constructor',
    code: 'class Post {\n  constructor(private body: string) {}\n  async publish() {\n    {send:this.body}\n  }\n}\nawait new Post(await {ask}).publish();',
  },
  {
    name: 'a field of an object that an attribute holds',
    code: 'class Post {\n  private letter = { title: "fixed", body: "" };\n  async publish(body: string) {\n    this.letter.body = body;\n    {send:this.letter}\n  }\n}\nawait new Post().publish(await {ask});',
  },
  {
    name: 'a getter',
    code: 'class Post {\n  constructor(private raw: string) {}\n  get body() {\n    return this.raw.trim();\n  }\n}\nconst post = new Post(await {ask});\n{send:post.body}',
  },
  {
    name: 'a schema',
    code: "import { z } from 'zod';\nconst Plan = z.object({ title: z.string() });\nconst plan = Plan.parse(JSON.parse(await {ask}));\n{send:plan.title}",
  },
  {
    name: 'an event emitter',
    code: "import { EventEmitter } from 'node:events';\nconst bus = new EventEmitter();\nbus.on('answer', async (text) => {\n  {send:text}\n});\nbus.emit('answer', await {ask});",
  },
  {
    name: 'a callback',
    code: 'async function run(done) {\n  await done(await {ask});\n}\nasync function publish(t) {\n  {send:t}\n}\nawait run(publish);',
  },
  {
    name: 'a callback in an object',
    code: 'async function run({ onAnswer }) {\n  await onAnswer(await {ask});\n}\nawait run({ onAnswer: async (t) => {\n  {send:t}\n} });',
  },
  { name: 'a Map', code: 'const drafts = new Map();\ndrafts.set("a", await {ask});\n{send:drafts.get("a")}' },
  { name: 'a Set', code: 'const drafts = new Set<string>();\ndrafts.add(await {ask});\nfor (const d of drafts) {\n  {send:d}\n}' },
  { name: 'a generator', code: 'async function* drafts() {\n  yield await {ask};\n}\nfor await (const d of drafts()) {\n  {send:d}\n}' },
  { name: 'a timer', code: 'const text = await {ask};\nsetTimeout(async () => {\n  {send:text}\n}, 10);' },
  {
    name: 'a table of functions',
    code: 'const actions = { publish: async (t) => {\n  {send:t}\n} };\nawait actions["publish"](await {ask});',
  },
  { name: 'Object.entries', code: 'for (const [k, v] of Object.entries(JSON.parse(await {ask}))) {\n  {send:v}\n}' },
  {
    name: 'a module variable',
    code: 'let last = "";\nasync function think() {\n  last = await {ask};\n}\nasync function act() {\n  {send:last}\n}\nawait think();\nawait act();',
  },
  {
    name: 'another file',
    code: "import { think } from './thinking.js';\n{send:await think()}",
    files: { 'thinking.ts': "import { ask } from './model.js';\nexport async function think() {\n  return {ask};\n}\n" },
  },
  {
    name: 'a class of another file',
    code: "import Thinker from './thinking.js';\nconst t = new Thinker();\n{send:await t.think('x')}",
    files: {
      'thinking.ts':
        "import { ask } from './model.js';\nexport default class Thinker {\n  async think(q: string) {\n    return {ask};\n  }\n}\n",
    },
  },
  {
    name: 'a singleton',
    code: "import { Thinker } from './thinking.js';\n{send:await Thinker.instance.think('x')}",
    files: {
      'thinking.ts':
        "import { ask } from './model.js';\nexport class Thinker {\n  private static own: Thinker;\n  static get instance() {\n    return (this.own ??= new Thinker());\n  }\n  async think(q: string) {\n    return {ask};\n  }\n}\n",
    },
  },
];
