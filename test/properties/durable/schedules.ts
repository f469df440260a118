/** A way to have a program start by itself: with an entry, and the same without one, in seconds, or for a page only. `bot.py` asks a model. */
export interface Schedule {
  readonly name: string;
  readonly path: string;
  readonly entry: string;
  readonly without: string;
  /** Other files that both have. */
  readonly beside?: Readonly<Record<string, string>>;
}

const celery = (schedule: string): string => `from datetime import timedelta
from celery import Celery
app = Celery("tasks", broker="redis://localhost:6379/0")
${schedule}
@app.task
def digest():
    print("x")
`;

const ask =
  "async function digest() {\n  const answer = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: 'Write a digest' });\n  console.log(answer.output_text);\n}\n";

const node = (imports: string, start: string): string => `import OpenAI from 'openai';
import express from 'express';
${imports}
${ask}
const app = express();
${start}
app.listen(3000);
`;

const python = (lines: string): string => `from openai import OpenAI
${lines.split('\n---\n')[0] ?? ''}
def digest():
    print(OpenAI().responses.create(model="gpt-5-mini", input="Write a digest").output_text)
${lines.split('\n---\n')[1] ?? ''}
`;

export const schedules: readonly Schedule[] = (
  [
    [
      'Celery beat, each day',
      'tasks.py',
      celery('app.conf.beat_schedule = {"daily": {"task": "tasks.digest", "schedule": timedelta(days=1)}}'),
      celery('app.conf.timezone = "UTC"'),
    ],
    [
      'Celery beat, seconds as a number',
      'tasks.py',
      celery('app.conf.beat_schedule = {"daily": {"task": "tasks.digest", "schedule": 86400.0}}'),
      celery('app.conf.beat_schedule = {}'),
    ],
    [
      'Celery beat, handed over',
      'tasks.py',
      celery('app.conf.update(beat_schedule={"hourly": {"task": "tasks.digest", "schedule": timedelta(hours=1)}})'),
      celery('app.conf.update(task_serializer="json")'),
    ],
    [
      'Celery beat in the settings of Django',
      'shop/settings.py',
      'INSTALLED_APPS = ["shop"]\nCELERY_BEAT_SCHEDULE = {"daily": {"task": "shop.tasks.digest", "schedule": 86400}}\n',
      'INSTALLED_APPS = ["shop"]\nCELERY_TIMEZONE = "UTC"\n',
    ],
    [
      'django-crontab',
      'shop/settings.py',
      'INSTALLED_APPS = ["django_crontab"]\nCRONJOBS = [("0 7 * * *", "shop.cron.digest")]\n',
      'INSTALLED_APPS = ["django_crontab"]\nCRONJOBS = []\n',
    ],
    [
      'APScheduler, an interval of hours',
      'worker.py',
      python(
        'from apscheduler.schedulers.background import BackgroundScheduler\n---\nscheduler = BackgroundScheduler()\nscheduler.add_job(digest, "interval", hours=6)\nscheduler.start()',
      ),
      python(
        'from apscheduler.schedulers.background import BackgroundScheduler\n---\nscheduler = BackgroundScheduler()\nscheduler.start()',
      ),
    ],
    [
      'APScheduler, a trigger',
      'worker.py',
      python(
        'from apscheduler.schedulers.asyncio import AsyncIOScheduler\nfrom apscheduler.triggers.cron import CronTrigger\n---\nscheduler = AsyncIOScheduler()\nscheduler.add_job(digest, CronTrigger(hour=7))\nscheduler.start()',
      ),
      python('from apscheduler.schedulers.asyncio import AsyncIOScheduler\n---\nscheduler = AsyncIOScheduler()\nscheduler.shutdown()'),
    ],
    [
      'schedule, a module of its own name',
      'worker.py',
      python(
        'import schedule\nimport time\n---\nschedule.every(6).hours.do(digest)\nwhile True:\n    schedule.run_pending()\n    time.sleep(60)',
      ),
      python('import time\n---\nwhile True:\n    digest()\n    time.sleep(60)'),
    ],
    [
      'huey',
      'tasks.py',
      'from huey import SqliteHuey, crontab\nhuey = SqliteHuey(filename="huey.db")\n@huey.periodic_task(crontab(hour="7"))\ndef digest():\n    print("x")\n',
      'from huey import SqliteHuey\nhuey = SqliteHuey(filename="huey.db")\n@huey.task()\ndef digest():\n    print("x")\n',
    ],
    [
      'taskiq',
      'tasks.py',
      'from taskiq import TaskiqScheduler\nfrom taskiq_redis import ListQueueBroker\nbroker = ListQueueBroker("redis://localhost:6379")\n@broker.task(schedule=[{"cron": "0 7 * * *"}])\nasync def digest():\n    print("x")\n',
      'from taskiq_redis import ListQueueBroker\nbroker = ListQueueBroker("redis://localhost:6379")\n@broker.task\nasync def digest():\n    print("x")\n',
    ],
    [
      'dramatiq and periodiq',
      'tasks.py',
      'import dramatiq\nfrom periodiq import cron\n@dramatiq.actor(periodic=cron("0 7 * * *"))\ndef digest():\n    print("x")\n',
      'import dramatiq\n@dramatiq.actor\ndef digest():\n    print("x")\n',
    ],
    [
      'django-q',
      'shop/apps.py',
      'from django_q.models import Schedule\nfrom django_q.tasks import schedule\nschedule("shop.tasks.digest", schedule_type=Schedule.DAILY)\n',
      'from django_q.tasks import async_task\nasync_task("shop.tasks.digest")\n',
    ],
    [
      'django-celery-beat',
      'shop/setup.py',
      'from django_celery_beat.models import IntervalSchedule, PeriodicTask\nevery, _ = IntervalSchedule.objects.get_or_create(every=1, period=IntervalSchedule.DAYS)\nPeriodicTask.objects.create(interval=every, name="digest", task="shop.tasks.digest")\n',
      'from django_celery_beat.models import PeriodicTask\nprint(PeriodicTask.objects.count())\n',
    ],
    [
      'python-crontab',
      'install.py',
      'from crontab import CronTab\ncron = CronTab(user=True)\njob = cron.new(command="python bot.py")\njob.setall("0 7 * * *")\ncron.write()\n',
      'from crontab import CronTab\nfor job in CronTab(user=True):\n    print(job)\n',
    ],
    [
      'aiocron',
      'worker.py',
      'import aiocron\nimport asyncio\n@aiocron.crontab("0 7 * * *")\nasync def digest():\n    print("x")\nasyncio.get_event_loop().run_forever()\n',
      'import asyncio\nasync def digest():\n    while True:\n        print("x")\n        await asyncio.sleep(5)\nasyncio.run(digest())\n',
    ],
    [
      'fastapi-utils, each day',
      'main.py',
      python(
        'from fastapi import FastAPI\nfrom fastapi_utils.tasks import repeat_every\n---\napp = FastAPI()\n@app.on_event("startup")\n@repeat_every(seconds=60 * 60 * 24)\ndef daily() -> None:\n    digest()',
      ),
      python('from fastapi import FastAPI\n---\napp = FastAPI()\n@app.on_event("startup")\ndef once() -> None:\n    print("ready")'),
    ],
    [
      'Discord, hours of a loop',
      'bot_discord.py',
      'import discord\nfrom discord.ext import commands, tasks\nbot = commands.Bot("!", intents=discord.Intents.default())\n@tasks.loop(hours=24)\nasync def digest():\n    print("x")\n',
      'import discord\nfrom discord.ext import commands, tasks\nbot = commands.Bot("!", intents=discord.Intents.default())\n@tasks.loop(seconds=30)\nasync def status():\n    print("x")\n',
    ],
    [
      'Telegram, a daily job',
      'bot_telegram.py',
      'import datetime\nfrom telegram.ext import Application\nasync def digest(context):\n    print("x")\napp = Application.builder().token("TOKEN").build()\napp.job_queue.run_daily(digest, time=datetime.time(7, 0))\n',
      'from telegram.ext import Application\nasync def digest(context):\n    print("x")\napp = Application.builder().token("TOKEN").build()\napp.job_queue.run_once(digest, when=5)\n',
    ],
    [
      'a timer that starts itself again each day',
      'worker.py',
      python('import threading\n---\ndef again():\n    digest()\n    threading.Timer(86400, again).start()\nagain()'),
      python('import threading\n---\nthreading.Timer(5, digest).start()'),
    ],
    [
      'crons of LangGraph',
      'setup_crons.py',
      'from langgraph_sdk import get_client\nclient = get_client(url="http://localhost:2024")\nclient.crons.create(assistant_id="agent", schedule="0 7 * * *", input={})\n',
      'from langgraph_sdk import get_client\nclient = get_client(url="http://localhost:2024")\nclient.runs.create(None, assistant_id="agent", input={})\n',
    ],
    [
      'a rule of EventBridge',
      'deploy.py',
      'import boto3\nevents = boto3.client("events")\nevents.put_rule(Name="daily", ScheduleExpression="rate(1 day)")\n',
      'import boto3\nevents = boto3.client("events")\nprint(events.list_rules())\n',
    ],
    [
      'a rule of EventBridge from a shell',
      'deploy.sh',
      '#!/bin/sh\naws events put-rule --name daily --schedule-expression "rate(1 day)"\n',
      '#!/bin/sh\naws events list-rules\n',
    ],
    [
      'Airflow, an interval',
      'dags/digest.py',
      'from datetime import timedelta\nfrom airflow import DAG\nwith DAG("digest", schedule_interval=timedelta(days=1)) as dag:\n    pass\n',
      'from airflow import DAG\nwith DAG("digest", schedule_interval=None) as dag:\n    pass\n',
    ],
    [
      'Dagster, a decorator',
      'definitions.py',
      'from dagster import job, op, schedule\n@op\ndef write():\n    print("x")\n@job\ndef digest():\n    write()\n@schedule(cron_schedule="0 7 * * *", job=digest)\ndef daily(context):\n    return {}\n',
      'from dagster import job, op\n@op\ndef write():\n    print("x")\n@job\ndef digest():\n    write()\n',
    ],
    [
      'setInterval, a day',
      'server.ts',
      node('', 'setInterval(digest, 24 * 60 * 60 * 1000);'),
      node(
        "import { useEffect } from 'react';",
        'export function useDigest() {\n  useEffect(() => {\n    const timer = setInterval(digest, 24 * 60 * 60 * 1000);\n    return () => clearInterval(timer);\n  }, []);\n}',
      ),
    ],
    [
      'setInterval, a constant',
      'server.ts',
      node('', 'const EVERY = 1000 * 60 * 60;\nsetInterval(() => { void digest(); }, EVERY);'),
      node('', 'const EVERY = 1000 * 60 * 60;\nsetInterval(() => cache.clear(), EVERY);\nconst cache = new Map();'),
    ],
    [
      'setInterval, milliseconds',
      'server.js',
      node(
        '',
        'setInterval(async () => {\n  try {\n    await digest();\n  } catch (error) {\n    console.error(error);\n  }\n}, 3600000);',
      ),
      node('', 'setInterval(digest, 1000);'),
    ],
    [
      'setTimeout that starts itself again',
      'server.ts',
      node('', 'async function loop() {\n  await digest();\n  setTimeout(loop, 6 * 60 * 60 * 1000);\n}\nloop();'),
      node('', 'setTimeout(digest, 6 * 60 * 60 * 1000);'),
    ],
    [
      'node-cron',
      'server.ts',
      node("import cron from 'node-cron';", "cron.schedule('0 7 * * *', digest);"),
      node("import cron from 'node-cron';", "console.log(cron.validate('0 7 * * *'));"),
    ],
    [
      'node-schedule',
      'server.js',
      "const schedule = require('node-schedule');\nschedule.scheduleJob('0 7 * * *', () => console.log('x'));\n",
      "const schedule = require('node-schedule');\nschedule.gracefulShutdown();\n",
    ],
    [
      'agenda',
      'server.ts',
      node(
        "import { Agenda } from 'agenda';",
        "const agenda = new Agenda({ db: { address: 'mongodb://localhost/agenda' } });\nagenda.define('digest', digest);\nawait agenda.start();\nawait agenda.every('1 day', 'digest');",
      ),
      node(
        "import { Agenda } from 'agenda';",
        "const agenda = new Agenda({ db: { address: 'mongodb://localhost/agenda' } });\nagenda.define('digest', digest);\nawait agenda.start();",
      ),
    ],
    [
      'bree',
      'server.js',
      "const Bree = require('bree');\nconst bree = new Bree({ jobs: [{ name: 'digest', cron: '0 7 * * *' }] });\nbree.start();\n",
      "const Bree = require('bree');\nconst bree = new Bree({ jobs: [{ name: 'digest' }] });\nbree.start();\n",
    ],
    [
      'cron',
      'server.ts',
      node("import { CronJob } from 'cron';", "new CronJob('0 7 * * *', digest, null, true);"),
      node("import { CronTime } from 'cron';", "console.log(new CronTime('0 7 * * *').sendAt());"),
    ],
    [
      'croner',
      'server.ts',
      node("import { Cron } from 'croner';", "new Cron('0 7 * * *', digest);"),
      node("import { Cron } from 'croner';", 'console.log(Cron.name);'),
    ],
    [
      'toad-scheduler',
      'server.ts',
      node(
        "import { AsyncTask, SimpleIntervalJob, ToadScheduler } from 'toad-scheduler';",
        "const scheduler = new ToadScheduler();\nscheduler.addSimpleIntervalJob(new SimpleIntervalJob({ hours: 6 }, new AsyncTask('digest', digest)));",
      ),
      node("import { ToadScheduler } from 'toad-scheduler';", 'const scheduler = new ToadScheduler();\nscheduler.stop();'),
    ],
    [
      'BullMQ, a repeated job',
      'server.ts',
      node(
        "import { Queue } from 'bullmq';",
        "const queue = new Queue('digest', { connection: { host: 'localhost' } });\nawait queue.add('digest', {}, { repeat: { pattern: '0 7 * * *' } });",
      ),
      node(
        "import { Queue } from 'bullmq';",
        "const queue = new Queue('digest', { connection: { host: 'localhost' } });\nawait queue.add('digest', {}, { delay: 1000 });",
      ),
    ],
    [
      'graphile-worker',
      'worker.ts',
      "import { run } from 'graphile-worker';\nawait run({ connectionString: 'postgres://localhost/x', crontab: '0 7 * * * digest', taskList: { digest: async () => console.log('x') } });\n",
      "import { run } from 'graphile-worker';\nawait run({ connectionString: 'postgres://localhost/x', taskList: { digest: async () => console.log('x') } });\n",
    ],
    [
      'Deno',
      'main.ts',
      `import OpenAI from 'openai';\n${ask}Deno.cron('digest', '0 7 * * *', digest);\n`,
      `import OpenAI from 'openai';\n${ask}Deno.serve(async () => { await digest(); return new Response('ok'); });\n`,
    ],
    [
      'Netlify, the configuration of a function',
      'netlify/functions/digest.mts',
      "export default async () => { console.log('x'); };\nexport const config = { schedule: '@daily' };\n",
      "export default async () => { console.log('x'); };\nexport const config = { path: '/digest' };\n",
    ],
    [
      'Vercel, routes only',
      'vercel.json',
      '{"crons":[{"path":"/api/digest","schedule":"0 7 * * *"}]}',
      '{"rewrites":[{"source":"/(.*)","destination":"/api"}]}',
    ],
    [
      'Cloudflare, an environment of its own',
      'wrangler.toml',
      'name = "digest"\nmain = "src/index.ts"\n[env.production.triggers]\ncrons = ["0 7 * * *"]\n',
      'name = "digest"\nmain = "src/index.ts"\n[triggers]\ncrons = []\n',
    ],
    [
      'Cloudflare, JSON with comments',
      'wrangler.jsonc',
      '{\n  // each morning\n  "name": "digest",\n  "triggers": { "crons": ["0 7 * * *"] }\n}\n',
      '{\n  // no triggers\n  "name": "digest"\n}\n',
    ],
    [
      'PM2',
      'ecosystem.config.js',
      "module.exports = { apps: [{ name: 'digest', script: 'bot.py', autorestart: false, cron_restart: '0 7 * * *' }] };\n",
      "module.exports = { apps: [{ name: 'digest', script: 'bot.py', max_memory_restart: '300M' }] };\n",
    ],
    [
      'PM2, JSON',
      'ecosystem.config.json',
      '{"apps":[{"name":"digest","script":"bot.py","cron_restart":"0 7 * * *"}]}',
      '{"apps":[{"name":"digest","script":"bot.py"}]}',
    ],
    [
      'PM2 from a shell',
      'start.sh',
      '#!/bin/sh\npm2 start bot.py --cron-restart="0 7 * * *" --no-autorestart\n',
      '#!/bin/sh\npython bot.py\n',
    ],
    [
      'a task of Windows, schtasks',
      'install.bat',
      '@echo off\r\nschtasks /create /tn digest /tr "python bot.py" /sc daily /st 07:00\r\n',
      '@echo off\r\nschtasks /query /tn digest\r\n',
    ],
    [
      'ofelia beside a container',
      'docker-compose.yml',
      'services:\n  bot:\n    build: .\n    labels:\n      ofelia.enabled: "true"\n      ofelia.job-exec.digest.schedule: "@daily"\n      ofelia.job-exec.digest.command: python bot.py\n',
      'services:\n  bot:\n    build: .\n    labels:\n      traefik.enable: "true"\n',
    ],
    [
      'Kestra',
      'flows/digest.yml',
      'id: digest\nnamespace: shop\ntasks:\n  - id: run\n    type: io.kestra.plugin.scripts.python.Commands\n    commands: ["python bot.py"]\ntriggers:\n  - id: daily\n    type: io.kestra.plugin.core.trigger.Schedule\n    cron: "0 7 * * *"\n',
      'id: digest\nnamespace: shop\ntasks:\n  - id: run\n    type: io.kestra.plugin.scripts.python.Commands\n    commands: ["python bot.py"]\n',
    ],
    [
      'Argo workflows',
      'argo/digest.yaml',
      'apiVersion: argoproj.io/v1alpha1\nkind: CronWorkflow\nmetadata:\n  name: digest\nspec:\n  schedule: "0 7 * * *"\n',
      'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  name: digest\nspec:\n  entrypoint: main\n',
    ],
    [
      'Go, robfig',
      'main.go',
      'package main\nimport "github.com/robfig/cron/v3"\nfunc digest() { println("x") }\nfunc main() {\n\tc := cron.New()\n\tc.AddFunc("@daily", digest)\n\tc.Start()\n\tselect {}\n}\n',
      'package main\nimport "github.com/robfig/cron/v3"\nfunc main() {\n\tc := cron.New()\n\tc.Start()\n\tselect {}\n}\n',
    ],
    [
      'Go, gocron',
      'main.go',
      'package main\nimport "github.com/go-co-op/gocron/v2"\nfunc digest() { println("x") }\nfunc main() {\n\ts, _ := gocron.NewScheduler()\n\ts.NewJob(gocron.DailyJob(1, gocron.NewAtTimes(gocron.NewAtTime(7, 0, 0))), gocron.NewTask(digest))\n\ts.Start()\n\tselect {}\n}\n',
      'package main\nimport "github.com/go-co-op/gocron/v2"\nfunc main() {\n\ts, _ := gocron.NewScheduler()\n\ts.Start()\n}\n',
    ],
    [
      'Rust, tokio-cron-scheduler',
      'src/main.rs',
      'use tokio_cron_scheduler::{Job, JobScheduler};\n#[tokio::main]\nasync fn main() {\n    let sched = JobScheduler::new().await.unwrap();\n    sched.add(Job::new("0 0 7 * * *", |_id, _l| println!("x")).unwrap()).await.unwrap();\n    sched.start().await.unwrap();\n}\n',
      'use tokio_cron_scheduler::JobScheduler;\n#[tokio::main]\nasync fn main() {\n    let sched = JobScheduler::new().await.unwrap();\n    sched.start().await.unwrap();\n}\n',
    ],
    [
      'Java, Quartz',
      'src/main/java/acme/Main.java',
      'package acme;\nimport org.quartz.CronScheduleBuilder;\nimport org.quartz.TriggerBuilder;\npublic class Main {\n  public static void main(String[] args) {\n    TriggerBuilder.newTrigger().withSchedule(CronScheduleBuilder.cronSchedule("0 0 7 * * ?")).build();\n  }\n}\n',
      'package acme;\nimport org.quartz.impl.StdSchedulerFactory;\npublic class Main {\n  public static void main(String[] args) throws Exception {\n    StdSchedulerFactory.getDefaultScheduler().start();\n  }\n}\n',
    ],
    [
      'Spring, hours between runs',
      'src/main/java/acme/Daily.java',
      'package acme;\nimport org.springframework.scheduling.annotation.Scheduled;\nimport org.springframework.stereotype.Component;\n@Component\npublic class Daily {\n  @Scheduled(fixedRate = 24 * 60 * 60 * 1000)\n  public void run() { System.out.println("x"); }\n}\n',
      'package acme;\nimport org.springframework.scheduling.annotation.Scheduled;\nimport org.springframework.stereotype.Component;\n@Component\npublic class Poll {\n  @Scheduled(fixedRate = 5000)\n  public void run() { System.out.println("x"); }\n}\n',
    ],
    [
      'Hangfire',
      'Program.cs',
      'using Hangfire;\nvar builder = WebApplication.CreateBuilder(args);\nvar app = builder.Build();\nRecurringJob.AddOrUpdate("digest", () => Console.WriteLine("x"), "0 7 * * *");\napp.Run();\n',
      'using Hangfire;\nvar builder = WebApplication.CreateBuilder(args);\nvar app = builder.Build();\nBackgroundJob.Enqueue(() => Console.WriteLine("x"));\napp.Run();\n',
    ],
    [
      'Quartz.NET',
      'Program.cs',
      'using Quartz;\nvar builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddQuartz(q => q.AddTrigger(t => t.ForJob("digest").WithCronSchedule("0 0 7 * * ?")));\nbuilder.Build().Run();\n',
      'using Quartz;\nvar builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddQuartz();\nbuilder.Build().Run();\n',
    ],
    [
      'rufus-scheduler',
      'worker.rb',
      "require 'rufus-scheduler'\nscheduler = Rufus::Scheduler.new\nscheduler.cron('0 7 * * *') { puts 'x' }\nscheduler.join\n",
      "require 'rufus-scheduler'\nscheduler = Rufus::Scheduler.new\nscheduler.join\n",
    ],
    [
      'GoodJob',
      'config/initializers/good_job.rb',
      "Rails.application.configure do\n  config.good_job.enable_cron = true\n  config.good_job.cron = { digest: { cron: '0 7 * * *', class: 'DigestJob' } }\nend\n",
      'Rails.application.configure do\n  config.good_job.enable_cron = false\nend\n',
    ],
    [
      'cronR',
      'install.R',
      'library(cronR)\ncmd <- cron_rscript("digest.R")\ncron_add(cmd, frequency = "daily", at = "07:00", id = "digest")\n',
      'library(cronR)\ncron_ls()\n',
    ],
  ] as const satisfies readonly (readonly [string, string, string, string])[]
).map(([name, path, entry, without]) => ({ name, path, entry, without }));
