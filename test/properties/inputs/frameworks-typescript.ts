import type { Framework } from './framework.js';

export const typescriptFrameworks: readonly Framework[] = [
  {
    name: 'Express, a body',
    code: "import express from 'express';\nconst app = express();\napp.post('/', async (req, res) => { res.send({ask:req.body.{field}}); });\napp.listen(3000);",
  },
  {
    name: 'Express, a router of another file',
    path: 'src/notes.ts',
    code: "import { Router } from 'express';\nexport const notes = Router();\nnotes.post('/', async (req, res) => { const { {field} } = req.body; res.send({ask:{field}}); });",
    files: {
      'src/app.ts':
        "import express from 'express';\nimport { notes } from './notes.js';\nconst app = express();\napp.use('/notes', notes);\napp.listen(3000);\n",
    },
  },
  {
    name: 'Express, a controller',
    path: 'src/controller.ts',
    code: "import type { Request, Response } from 'express';\nexport const run = async (req: Request, res: Response) => { res.send({ask:req.body.{field}}); };",
    files: {
      'src/app.ts':
        "import express from 'express';\nimport { run } from './controller.js';\nconst app = express();\napp.post('/', run);\napp.listen(3000);\n",
    },
  },
  {
    name: 'Multer, a file',
    code: "import express from 'express';\nimport multer from 'multer';\nconst upload = multer();\nconst app = express();\napp.post('/', upload.single('file'), async (req, res) => { res.send({ask:req.file.buffer.toString()}); });\napp.listen(3000);",
  },
  {
    name: 'Next, a route',
    path: 'app/api/run/route.ts',
    code: 'export async function POST(req: Request) {\n  const { {field} } = await req.json();\n  return new Response({ask:{field}});\n}',
  },
  {
    name: 'Next, a file of a route',
    path: 'app/api/run/route.ts',
    code: "export async function POST(req: Request) {\n  const form = await req.formData();\n  const file = form.get('file') as File;\n  return new Response({ask:await file.text()});\n}",
  },
  {
    name: 'Next, a server action',
    path: 'app/actions.ts',
    code: "'use server';\nexport async function run(form: FormData) {\n  const file = form.get('file') as File;\n  return {ask:await file.text()};\n}",
    files: {
      'app/page.tsx':
        'import { run } from \'./actions\';\nexport default function Page() {\n  return <form action={run}><input type="file" name="file" /></form>;\n}\n',
    },
  },
  {
    name: 'Next, pages',
    path: 'pages/api/run.ts',
    code: 'export default async function handler(req, res) {\n  res.json({ text: {ask:req.body.{field}} });\n}',
  },
  {
    name: 'Hono',
    code: "import { Hono } from 'hono';\nconst app = new Hono();\napp.post('/', async (c) => { const body = await c.req.json(); return c.text({ask:body.{field}}); });\nexport default app;",
  },
  {
    name: 'Fastify',
    code: "import Fastify from 'fastify';\nconst app = Fastify();\napp.post('/', async (request) => ({ask:request.body.{field}}));\nawait app.listen({ port: 3000 });",
  },
  {
    name: 'Koa',
    code: "import Koa from 'koa';\nconst app = new Koa();\napp.use(async (ctx) => { ctx.body = {ask:ctx.request.body.{field}}; });\napp.listen(3000);",
  },
  {
    name: 'Nest',
    path: 'src/notes.controller.ts',
    code: "import { Body, Controller, Post } from '@nestjs/common';\nclass RunDto { {field}: string; }\n@Controller('notes')\nexport class NotesController {\n  @Post()\n  async run(@Body() dto: RunDto) { return {ask:dto.{field}}; }\n}",
    files: {
      'src/main.ts':
        "import { NestFactory } from '@nestjs/core';\nimport { Module } from '@nestjs/common';\nimport { NotesController } from './notes.controller.js';\n@Module({ controllers: [NotesController] })\nclass AppModule {}\nconst app = await NestFactory.create(AppModule);\nawait app.listen(3000);\n",
    },
  },
  {
    name: 'tRPC',
    code: "import { initTRPC } from '@trpc/server';\nimport { createHTTPServer } from '@trpc/server/adapters/standalone';\nimport { z } from 'zod';\nconst t = initTRPC.create();\nexport const router = t.router({ run: t.procedure.input(z.object({ {field}: z.string() })).mutation(async ({ input }) => ({ask:input.{field}})) });\ncreateHTTPServer({ router }).listen(3000);",
  },
  { name: 'Bun', code: 'Bun.serve({ async fetch(req) { const body = await req.json(); return new Response({ask:body.{field}}); } });' },
  { name: 'Deno', code: 'Deno.serve(async (req) => { const body = await req.json(); return new Response({ask:body.{field}}); });' },
  {
    name: 'a Cloudflare worker',
    path: 'src/index.ts',
    code: 'export default { async fetch(request: Request) { const body = await request.json(); return new Response({ask:body.{field}}); } };',
    files: { 'wrangler.toml': 'name = "notes"\nmain = "src/index.ts"\ncompatibility_date = "2026-01-01"\n' },
  },
  {
    name: 'an AWS Lambda',
    path: 'handler.ts',
    code: 'export const handler = async (event) => { const body = JSON.parse(event.body); return { statusCode: 200, body: {ask:body.{field}} }; };',
  },
  {
    name: 'a Remix action',
    path: 'app/routes/notes.tsx',
    code: "import type { ActionFunctionArgs } from '@remix-run/node';\nexport async function action({ request }: ActionFunctionArgs) {\n  const form = await request.formData();\n  return {ask:form.get('{field}')};\n}",
  },
  {
    name: 'a SvelteKit endpoint',
    path: 'src/routes/run/+server.ts',
    code: 'export async function POST({ request }) {\n  const body = await request.json();\n  return new Response({ask:body.{field}});\n}',
  },
  {
    name: 'a Nuxt handler',
    path: 'server/api/run.post.ts',
    code: 'export default defineEventHandler(async (event) => {\n  const body = await readBody(event);\n  return {ask:body.{field}};\n});',
  },
  {
    name: 'a Telegram document of grammY',
    code: "import { Bot } from 'grammy';\nconst bot = new Bot(process.env.TOKEN!);\nbot.on('message:document', async (ctx) => { const file = await ctx.getFile(); const data = await fetch(file.file_path!); await ctx.reply({ask:await data.text()}); });\nbot.start();",
  },
  { name: 'the command line', code: "import { readFileSync } from 'node:fs';\nconsole.log({ask:readFileSync(process.argv[2], 'utf8')});" },
  {
    name: 'Commander',
    code: "import { readFileSync } from 'node:fs';\nimport { program } from 'commander';\nprogram.argument('<file>').action(async (file) => { console.log({ask:readFileSync(file, 'utf8')}); });\nawait program.parseAsync();",
  },
  {
    name: 'yargs',
    code: "import { readFileSync } from 'node:fs';\nimport yargs from 'yargs';\nconst argv = await yargs(process.argv.slice(2)).option('file', { type: 'string', demandOption: true }).argv;\nconsole.log({ask:readFileSync(argv.file, 'utf8')});",
  },
  {
    name: 'a zod schema',
    code: "import express from 'express';\nimport { z } from 'zod';\nconst schema = z.object({ {field}: z.string() });\nconst app = express();\napp.post('/', async (req, res) => { const body = schema.parse(req.body); res.send({ask:body.{field}}); });\napp.listen(3000);",
  },
  {
    name: 'an extension that reads the page',
    path: 'background.js',
    code: 'chrome.runtime.onMessage.addListener((message, sender, sendResponse) => {\n  run(message.{field}).then(sendResponse);\n  return true;\n});\nasync function run(text) {\n  return {ask:text};\n}',
    files: {
      'manifest.json':
        '{ "manifest_version": 3, "name": "Notes", "version": "1.0", "background": { "service_worker": "background.js", "type": "module" }, "content_scripts": [{ "matches": ["<all_urls>"], "js": ["content.js"] }] }\n',
      'content.js': "const text = document.querySelector('.body').innerText;\nchrome.runtime.sendMessage({ {field}: text });\n",
    },
  },
  {
    name: 'an extension that runs a function in the tab',
    path: 'popup.js',
    code: "document.getElementById('go').addEventListener('click', async () => {\n  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });\n  const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: () => document.body.innerText });\n  document.getElementById('out').textContent = {ask:result};\n});",
    files: {
      'manifest.json':
        '{ "manifest_version": 3, "name": "Notes", "version": "1.0", "permissions": ["activeTab", "scripting"], "action": { "default_popup": "popup.html" } }\n',
      'popup.html': '<button id="go">Go</button><p id="out"></p><script type="module" src="popup.js"></script>\n',
    },
  },
  {
    name: 'an extension that asks the content script',
    path: 'popup.js',
    code: "document.getElementById('go').addEventListener('click', async () => {\n  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });\n  const reply = await chrome.tabs.sendMessage(tab.id, { type: 'read' });\n  document.getElementById('out').textContent = {ask:reply.text};\n});",
    files: {
      'manifest.json':
        '{ "manifest_version": 3, "name": "Notes", "version": "1.0", "permissions": ["activeTab"], "action": { "default_popup": "popup.html" }, "content_scripts": [{ "matches": ["<all_urls>"], "js": ["content.js"] }] }\n',
      'popup.html': '<button id="go">Go</button><p id="out"></p><script type="module" src="popup.js"></script>\n',
      'content.js':
        'chrome.runtime.onMessage.addListener((message, sender, sendResponse) => {\n  sendResponse({ text: document.body.innerText });\n});\n',
    },
  },
  {
    name: 'a server action, fields of a form',
    path: 'app/actions.ts',
    code: "'use server';\nexport async function run(form: FormData) {\n  const text = String(form.get('{field}'));\n  return {ask:text};\n}",
    files: {
      'app/page.tsx':
        'import { run } from \'./actions\';\nexport default function Page() {\n  return <form action={run}><input name="{field}" /><button>Go</button></form>;\n}\n',
    },
  },
  {
    name: 'a Convex action',
    path: 'convex/notes.ts',
    code: "'use node';\nimport { action } from './_generated/server';\nimport { v } from 'convex/values';\nexport const run = action({\n  args: { {field}: v.string() },\n  handler: async (ctx, args) => {\n    return {ask:args.{field}};\n  },\n});",
  },
].map((framework) => ({ path: 'app.ts', ...framework }));
