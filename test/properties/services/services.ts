/** A prototype whose model's answer is delivered by an object that is kept somewhere else. `{deliver}` sends it, or only prints it in the twin. */
export interface Service {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
}

export const pythonServices: readonly Service[] = [
  {
    name: 'extensions of Flask',
    files: {
      'services/mailer.py': 'import smtplib\nclass Mailer:\n    def deliver(self, to, text):\n        {deliver}\n',
      'app.py':
        'from flask import Flask, current_app, request\nfrom openai import OpenAI\nfrom services.mailer import Mailer\nllm = OpenAI()\ndef create_app():\n    app = Flask(__name__)\n    app.extensions["mailer"] = Mailer()\n    return app\napp = create_app()\n@app.post("/hook")\ndef hook():\n    answer = llm.responses.create(model="gpt-5-mini", input=request.json["text"]).output_text\n    current_app.extensions["mailer"].deliver(request.json["to"], answer)\n    return "ok"\napp.run()\n',
    },
  },
  {
    name: 'a registry of its own',
    files: {
      'services.py':
        'import smtplib\nclass Mailer:\n    def deliver(self, to, text):\n        {deliver}\nservices = {}\ndef register(name, service):\n    services[name] = service\ndef get(name):\n    return services[name]\nregister("mail", Mailer())\n',
      'main.py':
        'from openai import OpenAI\nimport services\nllm = OpenAI()\nanswer = llm.responses.create(model="gpt-5-mini", input=input()).output_text\nservices.get("mail").deliver(input("to"), answer)\n',
    },
  },
  {
    name: 'a class that locates services',
    files: {
      'locator.py':
        'class Services:\n    _items = {}\n    @classmethod\n    def provide(cls, name, item):\n        cls._items[name] = item\n    @classmethod\n    def get(cls, name):\n        return cls._items[name]\n',
      'mailer.py': 'import smtplib\nclass Mailer:\n    def deliver(self, to, text):\n        {deliver}\n',
      'main.py':
        'from openai import OpenAI\nfrom locator import Services\nfrom mailer import Mailer\nllm = OpenAI()\nServices.provide("mail", Mailer())\nanswer = llm.responses.create(model="gpt-5-mini", input=input()).output_text\nServices.get("mail").deliver(input("to"), answer)\n',
    },
  },
  {
    name: 'Depends',
    files: {
      'mailer.py':
        'import smtplib\nclass Mailer:\n    def deliver(self, to, text):\n        {deliver}\ndef get_mailer():\n    return Mailer()\n',
      'main.py':
        'from fastapi import Depends, FastAPI\nfrom openai import OpenAI\nfrom mailer import get_mailer\napp = FastAPI()\nllm = OpenAI()\n@app.post("/hook")\ndef hook(text: str, to: str, mailer=Depends(get_mailer)):\n    answer = llm.responses.create(model="gpt-5-mini", input=text).output_text\n    mailer.deliver(to, answer)\n',
    },
  },
  {
    name: 'Depends in an annotation',
    files: {
      'mailer.py':
        'import smtplib\nclass Mailer:\n    def deliver(self, to, text):\n        {deliver}\ndef get_mailer():\n    return Mailer()\n',
      'main.py':
        'from typing import Annotated\nfrom fastapi import Depends, FastAPI\nfrom openai import OpenAI\nfrom mailer import get_mailer\napp = FastAPI()\nllm = OpenAI()\n@app.post("/hook")\ndef hook(text: str, to: str, mailer: Annotated[object, Depends(get_mailer)]):\n    answer = llm.responses.create(model="gpt-5-mini", input=text).output_text\n    mailer.deliver(to, answer)\n',
    },
  },
  {
    name: 'the state of a FastAPI application',
    files: {
      'mailer.py': 'import smtplib\nclass Mailer:\n    def deliver(self, to, text):\n        {deliver}\n',
      'main.py':
        'from fastapi import FastAPI, Request\nfrom openai import OpenAI\nfrom mailer import Mailer\napp = FastAPI()\nllm = OpenAI()\napp.state.mailer = Mailer()\n@app.post("/hook")\nasync def hook(request: Request):\n    body = await request.json()\n    answer = llm.responses.create(model="gpt-5-mini", input=body["text"]).output_text\n    request.app.state.mailer.deliver(body["to"], answer)\n',
    },
  },
  {
    name: 'Provide of dependency-injector',
    files: {
      'mailer.py': 'import smtplib\nclass Mailer:\n    def deliver(self, to, text):\n        {deliver}\n',
      'main.py':
        'from dependency_injector import containers, providers\nfrom dependency_injector.wiring import Provide, inject\nfrom openai import OpenAI\nfrom mailer import Mailer\nllm = OpenAI()\nclass Container(containers.DeclarativeContainer):\n    mailer = providers.Singleton(Mailer)\n@inject\ndef main(mailer = Provide[Container.mailer]):\n    answer = llm.responses.create(model="gpt-5-mini", input=input()).output_text\n    mailer.deliver(input("to"), answer)\nContainer().wire(modules=[__name__])\nmain()\n',
    },
  },
  {
    name: 'a provider of dependency-injector',
    files: {
      'mailer.py': 'import smtplib\nclass Mailer:\n    def deliver(self, to, text):\n        {deliver}\n',
      'main.py':
        'from dependency_injector import containers, providers\nfrom openai import OpenAI\nfrom mailer import Mailer\nllm = OpenAI()\nclass Container(containers.DeclarativeContainer):\n    mailer = providers.Singleton(Mailer)\ncontainer = Container()\nanswer = llm.responses.create(model="gpt-5-mini", input=input()).output_text\ncontainer.mailer().deliver(input("to"), answer)\n',
    },
  },
  {
    name: 'injector',
    files: {
      'mailer.py': 'import smtplib\nclass Mailer:\n    def deliver(self, to, text):\n        {deliver}\n',
      'main.py':
        'from injector import Injector\nfrom openai import OpenAI\nfrom mailer import Mailer\nllm = OpenAI()\ninjector = Injector()\nanswer = llm.responses.create(model="gpt-5-mini", input=input()).output_text\ninjector.get(Mailer).deliver(input("to"), answer)\n',
    },
  },
  {
    name: 'punq',
    files: {
      'mailer.py': 'import smtplib\nclass Mailer:\n    def deliver(self, to, text):\n        {deliver}\n',
      'main.py':
        'import punq\nfrom openai import OpenAI\nfrom mailer import Mailer\nllm = OpenAI()\ncontainer = punq.Container()\ncontainer.register(Mailer)\nanswer = llm.responses.create(model="gpt-5-mini", input=input()).output_text\ncontainer.resolve(Mailer).deliver(input("to"), answer)\n',
    },
  },
  {
    name: 'a protocol and a constructor',
    files: {
      'mailer.py': 'import smtplib\nclass Mailer:\n    def deliver(self, to, text):\n        {deliver}\n',
      'main.py':
        'from typing import Protocol\nfrom openai import OpenAI\nfrom mailer import Mailer\nclass Sender(Protocol):\n    def deliver(self, to, text): ...\nclass Agent:\n    def __init__(self, sender: Sender):\n        self.sender = sender\n        self.llm = OpenAI()\n    def run(self, q, to):\n        answer = self.llm.responses.create(model="gpt-5-mini", input=q).output_text\n        self.sender.deliver(to, answer)\nAgent(Mailer()).run(input(), input())\n',
    },
  },
  {
    name: 'an override that is handed over as its base',
    files: {
      'main.py':
        'import smtplib\nfrom openai import OpenAI\nclass Notifier:\n    def deliver(self, to, text):\n        print(text)\nclass Mailer(Notifier):\n    def deliver(self, to, text):\n        {deliver}\nclass Agent:\n    def __init__(self, notifier: Notifier):\n        self.notifier = notifier\n    def run(self, q, to):\n        answer = OpenAI().responses.create(model="gpt-5-mini", input=q).output_text\n        self.notifier.deliver(to, answer)\nAgent(Mailer()).run(input(), input())\n',
    },
  },
  {
    name: 'an override that its base calls',
    files: {
      'main.py':
        'import smtplib\nfrom openai import OpenAI\nclass Agent:\n    def run(self, q, to):\n        answer = OpenAI().responses.create(model="gpt-5-mini", input=q).output_text\n        self.deliver(to, answer)\n    def deliver(self, to, text):\n        print(text)\nclass MailAgent(Agent):\n    def deliver(self, to, text):\n        {deliver}\nMailAgent().run(input(), input())\n',
    },
  },
  {
    name: 'a table of classes',
    files: {
      'main.py':
        'import os, smtplib\nfrom openai import OpenAI\nclass Mailer:\n    def deliver(self, to, text):\n        {deliver}\nclass Printer:\n    def deliver(self, to, text):\n        print(text)\nkinds = {"mail": Mailer, "print": Printer}\ndef make(kind):\n    return kinds[kind]()\nanswer = OpenAI().responses.create(model="gpt-5-mini", input=input()).output_text\nmake(os.environ.get("KIND", "mail")).deliver(input("to"), answer)\n',
    },
  },
  {
    name: 'a key of an aiohttp application',
    files: {
      'main.py':
        'import smtplib\nfrom aiohttp import web\nfrom openai import OpenAI\nclass Mailer:\n    def deliver(self, to, text):\n        {deliver}\nasync def hook(request):\n    body = await request.json()\n    answer = OpenAI().responses.create(model="gpt-5-mini", input=body["text"]).output_text\n    request.app["mailer"].deliver(body["to"], answer)\n    return web.Response()\napp = web.Application()\napp["mailer"] = Mailer()\napp.router.add_post("/hook", hook)\nweb.run_app(app)\n',
    },
  },
  {
    name: 'g of Flask',
    files: {
      'main.py':
        'import smtplib\nfrom flask import Flask, g, request\nfrom openai import OpenAI\nclass Mailer:\n    def deliver(self, to, text):\n        {deliver}\napp = Flask(__name__)\n@app.before_request\ndef before():\n    g.mailer = Mailer()\n@app.post("/hook")\ndef hook():\n    answer = OpenAI().responses.create(model="gpt-5-mini", input=request.json["text"]).output_text\n    g.mailer.deliver(request.json["to"], answer)\n    return "ok"\napp.run()\n',
    },
  },
  {
    name: 'the configuration of Flask',
    files: {
      'main.py':
        'import smtplib\nfrom flask import Flask, current_app, request\nfrom openai import OpenAI\nclass Mailer:\n    def deliver(self, to, text):\n        {deliver}\napp = Flask(__name__)\napp.config["MAILER"] = Mailer()\n@app.post("/hook")\ndef hook():\n    answer = OpenAI().responses.create(model="gpt-5-mini", input=request.json["text"]).output_text\n    current_app.config["MAILER"].deliver(request.json["to"], answer)\n    return "ok"\napp.run()\n',
    },
  },
];

export const typescriptServices: readonly Service[] = [
  {
    name: 'a provider of NestJS',
    files: {
      'src/mailer.service.ts':
        "import { Injectable } from '@nestjs/common';\nimport nodemailer from 'nodemailer';\n@Injectable()\nexport class MailerService {\n  private transport = nodemailer.createTransport({ host: 'smtp.acme.com' });\n  async deliver(to: string, text: string) { {deliver} }\n}\n",
      'src/main.ts':
        "import { Module, Injectable, Controller, Post, Body } from '@nestjs/common';\nimport { NestFactory } from '@nestjs/core';\nimport OpenAI from 'openai';\nimport { MailerService } from './mailer.service';\n@Controller('hook')\nclass HookController {\n  constructor(private readonly mailer: MailerService) {}\n  @Post()\n  async hook(@Body() body: { text: string; to: string }) {\n    const r = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: body.text });\n    await this.mailer.deliver(body.to, r.output_text);\n  }\n}\n@Module({ controllers: [HookController], providers: [MailerService] })\nclass AppModule {}\nconst app = await NestFactory.create(AppModule);\nawait app.listen(3000);\n",
    },
  },
  {
    name: 'a token of NestJS',
    files: {
      'src/mailer.ts':
        "import nodemailer from 'nodemailer';\nexport interface Sender { deliver(to: string, text: string): Promise<void>; }\nexport class Mailer implements Sender {\n  private transport = nodemailer.createTransport({ host: 'smtp.acme.com' });\n  async deliver(to: string, text: string) { {deliver} }\n}\n",
      'src/main.ts':
        "import { Module, Controller, Post, Body, Inject } from '@nestjs/common';\nimport { NestFactory } from '@nestjs/core';\nimport OpenAI from 'openai';\nimport { Mailer, type Sender } from './mailer';\n@Controller('hook')\nclass HookController {\n  constructor(@Inject('SENDER') private readonly sender: Sender) {}\n  @Post()\n  async hook(@Body() body: { text: string; to: string }) {\n    const r = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: body.text });\n    await this.sender.deliver(body.to, r.output_text);\n  }\n}\n@Module({ controllers: [HookController], providers: [{ provide: 'SENDER', useClass: Mailer }] })\nclass AppModule {}\nconst app = await NestFactory.create(AppModule);\nawait app.listen(3000);\n",
    },
  },
  {
    name: 'tsyringe',
    files: {
      'src/mailer.ts':
        "import nodemailer from 'nodemailer';\nimport { injectable } from 'tsyringe';\n@injectable()\nexport class Mailer {\n  private transport = nodemailer.createTransport({ host: 'smtp.acme.com' });\n  async deliver(to: string, text: string) { {deliver} }\n}\n",
      'src/main.ts':
        "import 'reflect-metadata';\nimport { container } from 'tsyringe';\nimport OpenAI from 'openai';\nimport { Mailer } from './mailer';\nconst mailer = container.resolve(Mailer);\nconst r = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: process.argv[2] });\nawait mailer.deliver(process.argv[3], r.output_text);\n",
    },
  },
  {
    name: 'a token of tsyringe',
    files: {
      'src/mailer.ts':
        "import nodemailer from 'nodemailer';\nexport class Mailer {\n  private transport = nodemailer.createTransport({ host: 'smtp.acme.com' });\n  async deliver(to: string, text: string) { {deliver} }\n}\n",
      'src/main.ts':
        "import 'reflect-metadata';\nimport { container } from 'tsyringe';\nimport OpenAI from 'openai';\nimport { Mailer } from './mailer';\ncontainer.register('mailer', { useClass: Mailer });\nconst mailer = container.resolve<any>('mailer');\nconst r = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: process.argv[2] });\nawait mailer.deliver(process.argv[3], r.output_text);\n",
    },
  },
  {
    name: 'a symbol of inversify',
    files: {
      'src/mailer.ts':
        "import nodemailer from 'nodemailer';\nimport { injectable } from 'inversify';\nexport interface Sender { deliver(to: string, text: string): Promise<void>; }\n@injectable()\nexport class Mailer implements Sender {\n  private transport = nodemailer.createTransport({ host: 'smtp.acme.com' });\n  async deliver(to: string, text: string) { {deliver} }\n}\n",
      'src/main.ts':
        "import { Container } from 'inversify';\nimport OpenAI from 'openai';\nimport { Mailer, Sender } from './mailer';\nconst TYPES = { Sender: Symbol.for('Sender') };\nconst container = new Container();\ncontainer.bind<Sender>(TYPES.Sender).to(Mailer);\nconst mailer = container.get<Sender>(TYPES.Sender);\nconst r = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: process.argv[2] });\nawait mailer.deliver(process.argv[3], r.output_text);\n",
    },
  },
  {
    name: 'awilix',
    files: {
      'src/mailer.js':
        "const nodemailer = require('nodemailer');\nclass Mailer {\n  constructor() { this.transport = nodemailer.createTransport({ host: 'smtp.acme.com' }); }\n  async deliver(to, text) { {deliver} }\n}\nmodule.exports = { Mailer };\n",
      'src/main.js':
        "const { createContainer, asClass } = require('awilix');\nconst OpenAI = require('openai');\nconst { Mailer } = require('./mailer');\nconst container = createContainer();\ncontainer.register({ mailer: asClass(Mailer).singleton() });\nasync function main() {\n  const r = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: process.argv[2] });\n  await container.resolve('mailer').deliver(process.argv[3], r.output_text);\n}\nmain();\n",
    },
  },
  {
    name: 'the cradle of awilix',
    files: {
      'src/mailer.js':
        "const nodemailer = require('nodemailer');\nclass Mailer {\n  constructor() { this.transport = nodemailer.createTransport({ host: 'smtp.acme.com' }); }\n  async deliver(to, text) { {deliver} }\n}\nmodule.exports = { Mailer };\n",
      'src/main.js':
        "const { createContainer, asClass } = require('awilix');\nconst OpenAI = require('openai');\nconst { Mailer } = require('./mailer');\nconst container = createContainer();\ncontainer.register({ mailer: asClass(Mailer).singleton() });\nasync function main() {\n  const r = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: process.argv[2] });\n  await container.cradle.mailer.deliver(process.argv[3], r.output_text);\n}\nmain();\n",
    },
  },
  {
    name: 'typedi',
    files: {
      'src/main.ts':
        "import { Container, Service } from 'typedi';\nimport nodemailer from 'nodemailer';\nimport OpenAI from 'openai';\n@Service()\nclass Mailer {\n  private transport = nodemailer.createTransport({ host: 'smtp.acme.com' });\n  async deliver(to: string, text: string) { {deliver} }\n}\nconst r = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: process.argv[2] });\nawait Container.get(Mailer).deliver(process.argv[3], r.output_text);\n",
    },
  },
  {
    name: 'locals of Express',
    files: {
      'mailer.js':
        "const nodemailer = require('nodemailer');\nclass Mailer {\n  constructor() { this.transport = nodemailer.createTransport({ host: 'smtp.acme.com' }); }\n  async deliver(to, text) { {deliver} }\n}\nmodule.exports = { Mailer };\n",
      'server.js':
        "const express = require('express');\nconst { Mailer } = require('./mailer');\nconst app = express();\napp.use(express.json());\napp.locals.mailer = new Mailer();\napp.use(require('./routes'));\napp.listen(3000);\n",
      'routes.js':
        "const OpenAI = require('openai');\nconst router = require('express').Router();\nrouter.post('/hook', async (req, res) => {\n  const r = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: req.body.text });\n  await req.app.locals.mailer.deliver(req.body.to, r.output_text);\n  res.end();\n});\nmodule.exports = router;\n",
    },
  },
  {
    name: 'settings of Express',
    files: {
      'mailer.js':
        "const nodemailer = require('nodemailer');\nclass Mailer {\n  constructor() { this.transport = nodemailer.createTransport({ host: 'smtp.acme.com' }); }\n  async deliver(to, text) { {deliver} }\n}\nmodule.exports = { Mailer };\n",
      'server.js':
        "const express = require('express');\nconst { Mailer } = require('./mailer');\nconst app = express();\napp.use(express.json());\napp.set('mailer', new Mailer());\napp.use(require('./routes'));\napp.listen(3000);\n",
      'routes.js':
        "const OpenAI = require('openai');\nconst router = require('express').Router();\nrouter.post('/hook', async (req, res) => {\n  const r = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: req.body.text });\n  await req.app.get('mailer').deliver(req.body.to, r.output_text);\n  res.end();\n});\nmodule.exports = router;\n",
    },
  },
  {
    name: 'a request that a middleware fills',
    files: {
      'server.js':
        "const express = require('express');\nconst nodemailer = require('nodemailer');\nconst OpenAI = require('openai');\nclass Mailer {\n  constructor() { this.transport = nodemailer.createTransport({ host: 'smtp.acme.com' }); }\n  async deliver(to, text) { {deliver} }\n}\nconst app = express();\napp.use(express.json());\napp.use((req, res, next) => { req.mailer = new Mailer(); next(); });\napp.post('/hook', async (req, res) => {\n  const r = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: req.body.text });\n  await req.mailer.deliver(req.body.to, r.output_text);\n  res.end();\n});\napp.listen(3000);\n",
    },
  },
  {
    name: 'decorators of Fastify',
    files: {
      'server.js':
        "const fastify = require('fastify')();\nconst nodemailer = require('nodemailer');\nconst OpenAI = require('openai');\nclass Mailer {\n  constructor() { this.transport = nodemailer.createTransport({ host: 'smtp.acme.com' }); }\n  async deliver(to, text) { {deliver} }\n}\nfastify.decorate('mailer', new Mailer());\nfastify.post('/hook', async (request) => {\n  const r = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: request.body.text });\n  await fastify.mailer.deliver(request.body.to, r.output_text);\n});\nfastify.listen({ port: 3000 });\n",
    },
  },
  {
    name: 'variables of Hono',
    files: {
      'server.ts':
        "import { Hono } from 'hono';\nimport { serve } from '@hono/node-server';\nimport nodemailer from 'nodemailer';\nimport OpenAI from 'openai';\nclass Mailer {\n  private transport = nodemailer.createTransport({ host: 'smtp.acme.com' });\n  async deliver(to: string, text: string) { {deliver} }\n}\nconst app = new Hono();\napp.use(async (c, next) => { c.set('mailer', new Mailer()); await next(); });\napp.post('/hook', async (c) => {\n  const body = await c.req.json();\n  const r = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: body.text });\n  await c.get('mailer').deliver(body.to, r.output_text);\n  return c.text('ok');\n});\nserve(app);\n",
    },
  },
  {
    name: 'inject of Angular',
    files: {
      'src/app/note.service.ts':
        "import { Injectable } from '@angular/core';\nimport nodemailer from 'nodemailer';\n@Injectable({ providedIn: 'root' })\nexport class NoteService {\n  private transport = nodemailer.createTransport({ host: 'smtp.acme.com' });\n  async deliver(to: string, text: string) { {deliver} }\n}\n",
      'src/main.ts':
        "import { Component, inject } from '@angular/core';\nimport { bootstrapApplication } from '@angular/platform-browser';\nimport OpenAI from 'openai';\nimport { NoteService } from './app/note.service';\n@Component({ selector: 'app-root', template: '<button (click)=\"run()\">go</button>' })\nclass App {\n  private notes = inject(NoteService);\n  async run() {\n    const r = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: 'hello' });\n    await this.notes.deliver(prompt('To')!, r.output_text);\n  }\n}\nbootstrapApplication(App);\n",
    },
  },
  {
    name: 'a map of services',
    files: {
      'main.ts':
        "import nodemailer from 'nodemailer';\nimport OpenAI from 'openai';\nclass Mailer {\n  private transport = nodemailer.createTransport({ host: 'smtp.acme.com' });\n  async deliver(to: string, text: string) { {deliver} }\n}\nconst services = new Map<string, any>();\nservices.set('mail', new Mailer());\nconst r = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: process.argv[2] });\nawait services.get('mail').deliver(process.argv[3], r.output_text);\n",
    },
  },
  {
    name: 'an override that its base calls',
    files: {
      'main.ts':
        "import nodemailer from 'nodemailer';\nimport OpenAI from 'openai';\nabstract class Agent {\n  async run(q: string, to: string) {\n    const r = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: q });\n    await this.deliver(to, r.output_text);\n  }\n  async deliver(to: string, text: string) { console.log(text); }\n}\nclass MailAgent extends Agent {\n  private transport = nodemailer.createTransport({ host: 'smtp.acme.com' });\n  async deliver(to: string, text: string) { {deliver} }\n}\nawait new MailAgent().run(process.argv[2], process.argv[3]);\n",
    },
  },
];
