import { csharp, javascript, jvm, python, typescript, type Language, type Slotted } from '../languages.js';

/**
 * A server with two routes whose addresses end alike: `/clinic/save` has a model work on what comes in (`{ask:x}`), `/diary/save` keeps
 * it in a list.
 */
export interface Server extends Slotted {
  readonly name: string;
  readonly language: Language;
}

export const servers: readonly Server[] = [
  {
    name: 'Express',
    language: javascript,
    path: 'server.js',
    code: "const express = require('express');\nconst app = express();\nconst kept = [];\napp.use(express.json());\napp.post('/clinic/save', async (req, res) => { res.send({ask:req.body.text}); });\napp.post('/diary/save', (req, res) => { kept.push(req.body.text); res.send('ok'); });\napp.listen(3000);",
  },
  {
    name: 'routers of Express',
    language: javascript,
    path: 'clinic.js',
    code: "const router = require('express').Router();\nrouter.post('/save', async (req, res) => { res.send({ask:req.body.text}); });\nmodule.exports = router;",
    files: {
      'server.js':
        "const express = require('express');\nconst app = express();\napp.use(express.json());\napp.use('/clinic', require('./clinic'));\napp.use('/diary', require('./diary'));\napp.listen(3000);\n",
      'diary.js':
        "const router = require('express').Router();\nconst kept = [];\nrouter.post('/save', (req, res) => { kept.push(req.body.text); res.send('ok'); });\nmodule.exports = router;\n",
    },
  },
  {
    name: 'FastAPI',
    language: python,
    path: 'main.py',
    code: 'from fastapi import FastAPI, Form\napp = FastAPI()\nkept = []\n@app.post("/clinic/save")\ndef work(text: str = Form(...)):\n    return {ask:text}\n@app.post("/diary/save")\ndef keep(text: str = Form(...)):\n    kept.append(text)\n    return "ok"',
  },
  {
    name: 'routers of FastAPI with a prefix',
    language: python,
    path: 'clinic.py',
    code: 'from fastapi import APIRouter, Form\nrouter = APIRouter(prefix="/clinic")\n@router.post("/save")\ndef work(text: str = Form(...)):\n    return {ask:text}',
    files: {
      'main.py':
        'from fastapi import FastAPI\nimport clinic, diary\napp = FastAPI()\napp.include_router(clinic.router)\napp.include_router(diary.router)\n',
      'diary.py':
        'from fastapi import APIRouter, Form\nrouter = APIRouter(prefix="/diary")\nkept = []\n@router.post("/save")\ndef keep(text: str = Form(...)):\n    kept.append(text)\n    return "ok"\n',
    },
  },
  {
    name: 'routers of FastAPI that are mounted',
    language: python,
    path: 'clinic.py',
    code: 'from fastapi import APIRouter, Form\nrouter = APIRouter()\n@router.post("/save")\ndef work(text: str = Form(...)):\n    return {ask:text}',
    files: {
      'main.py':
        'from fastapi import FastAPI\nimport clinic, diary\napp = FastAPI()\napp.include_router(clinic.router, prefix="/clinic")\napp.include_router(diary.router, prefix="/diary")\n',
      'diary.py':
        'from fastapi import APIRouter, Form\nrouter = APIRouter()\nkept = []\n@router.post("/save")\ndef keep(text: str = Form(...)):\n    kept.append(text)\n    return "ok"\n',
    },
  },
  {
    name: 'blueprints of Flask',
    language: python,
    path: 'clinic.py',
    code: 'from flask import Blueprint, request\nclinic = Blueprint("clinic", __name__, url_prefix="/clinic")\n@clinic.route("/save", methods=["POST"])\ndef work():\n    return {ask:request.json["text"]}',
    files: {
      'app.py':
        'from flask import Flask\nfrom clinic import clinic\nfrom diary import diary\napp = Flask(__name__)\napp.register_blueprint(clinic)\napp.register_blueprint(diary)\napp.run()\n',
      'diary.py':
        'from flask import Blueprint, request\ndiary = Blueprint("diary", __name__, url_prefix="/diary")\nkept = []\n@diary.route("/save", methods=["POST"])\ndef keep():\n    kept.append(request.json["text"])\n    return "ok"\n',
    },
  },
  {
    name: 'views of Django',
    language: python,
    path: 'views.py',
    code: 'from django.http import HttpResponse\nkept = []\ndef work(request):\n    return HttpResponse({ask:request.POST["text"]})\ndef keep(request):\n    kept.append(request.POST["text"])\n    return HttpResponse("ok")',
    files: {
      'urls.py':
        'from django.urls import path\nfrom . import views\nurlpatterns = [path("clinic/save/", views.work), path("diary/save/", views.keep)]\n',
      'manage.py':
        '#!/usr/bin/env python\nimport os, sys\nfrom django.core.management import execute_from_command_line\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")\nexecute_from_command_line(sys.argv)\n',
      'settings.py': 'ROOT_URLCONF = "urls"\n',
    },
  },
  {
    name: 'route files of Next.js',
    language: typescript,
    path: 'app/clinic/save/route.ts',
    code: 'export async function POST(request: Request) {\n  const { text } = await request.json();\n  return Response.json({ text: {ask:text} });\n}',
    files: {
      'app/diary/save/route.ts':
        "const kept: string[] = [];\nexport async function POST(request: Request) {\n  const { text } = await request.json();\n  kept.push(text);\n  return Response.json({ text: 'ok' });\n}\n",
    },
  },
  {
    name: 'server files of SvelteKit',
    language: typescript,
    path: 'src/routes/clinic/save/+server.ts',
    code: 'export async function POST({ request }) {\n  const { text } = await request.json();\n  return new Response({ask:text});\n}',
    files: {
      'src/routes/diary/save/+server.ts':
        "const kept: string[] = [];\nexport async function POST({ request }) {\n  const { text } = await request.json();\n  kept.push(text);\n  return new Response('ok');\n}\n",
    },
  },
  {
    name: 'Hono',
    language: typescript,
    path: 'server.ts',
    code: "import { Hono } from 'hono';\nimport { serve } from '@hono/node-server';\nconst app = new Hono();\nconst kept: string[] = [];\napp.post('/clinic/save', async (c) => { const { text } = await c.req.json(); return c.text({ask:text}); });\napp.post('/diary/save', async (c) => { const { text } = await c.req.json(); kept.push(text); return c.text('ok'); });\nserve(app);",
  },
  {
    name: 'Fastify',
    language: typescript,
    path: 'server.ts',
    code: "import Fastify from 'fastify';\nconst app = Fastify();\nconst kept: string[] = [];\napp.post('/clinic/save', async (request) => {ask:request.body.text});\napp.post('/diary/save', async (request) => { kept.push(request.body.text); return 'ok'; });\nawait app.listen({ port: 3000 });",
  },
  {
    name: 'controllers of NestJS',
    language: typescript,
    path: 'src/clinic.controller.ts',
    code: "import { Body, Controller, Post } from '@nestjs/common';\n@Controller('clinic')\nexport class ClinicController {\n  @Post('save')\n  async work(@Body() body: { text: string }) {\n    return {ask:body.text};\n  }\n}",
    files: {
      'src/main.ts':
        "import { Module } from '@nestjs/common';\nimport { NestFactory } from '@nestjs/core';\nimport { ClinicController } from './clinic.controller';\nimport { DiaryController } from './diary.controller';\n@Module({ controllers: [ClinicController, DiaryController] })\nclass AppModule {}\nconst app = await NestFactory.create(AppModule);\nawait app.listen(3000);\n",
      'src/diary.controller.ts':
        "import { Body, Controller, Post } from '@nestjs/common';\n@Controller('diary')\nexport class DiaryController {\n  private kept: string[] = [];\n  @Post('save')\n  keep(@Body() body: { text: string }) {\n    this.kept.push(body.text);\n    return 'ok';\n  }\n}\n",
    },
  },
  {
    name: 'controllers of Spring',
    language: jvm,
    path: 'src/main/java/ward/ClinicController.java',
    code: 'package ward;\nimport org.springframework.web.bind.annotation.*;\n@RestController\n@RequestMapping("/clinic")\nclass ClinicController {\n    @PostMapping("/save")\n    String work(@RequestBody String text) {\n        return {ask:text};\n    }\n}',
    files: {
      'src/main/java/ward/Application.java':
        'package ward;\nimport org.springframework.boot.SpringApplication;\nimport org.springframework.boot.autoconfigure.SpringBootApplication;\n@SpringBootApplication\nclass Application {\n    public static void main(String[] args) {\n        SpringApplication.run(Application.class, args);\n    }\n}\n',
      'src/main/java/ward/DiaryController.java':
        'package ward;\nimport org.springframework.web.bind.annotation.*;\n@RestController\n@RequestMapping("/diary")\nclass DiaryController {\n    private final java.util.List<String> kept = new java.util.ArrayList<>();\n    @PostMapping("/save")\n    String keep(@RequestBody String text) {\n        kept.add(text);\n        return "ok";\n    }\n}\n',
    },
  },
  {
    name: 'controllers of ASP.NET',
    language: csharp,
    path: 'ClinicController.cs',
    code: 'using Microsoft.AspNetCore.Mvc;\n[ApiController]\n[Route("[controller]")]\npublic class ClinicController : ControllerBase\n{\n    [HttpPost("save")]\n    public string Work([FromBody] string text) => {ask:text};\n}',
    files: {
      'Program.cs':
        'var builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddControllers();\nvar app = builder.Build();\napp.MapControllers();\napp.Run();\n',
      'DiaryController.cs':
        'using Microsoft.AspNetCore.Mvc;\n[ApiController]\n[Route("diary")]\npublic class DiaryController : ControllerBase\n{\n    private static readonly List<string> Kept = new();\n    [HttpPost("save")]\n    public string Keep([FromBody] string text)\n    {\n        Kept.Add(text);\n        return "ok";\n    }\n}\n',
    },
  },
];
