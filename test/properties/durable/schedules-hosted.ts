import type { Schedule } from './schedules.js';

const task = (triggers: string): string => `<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <!-- each morning -->
  <Triggers>${triggers}</Triggers>
  <Actions Context="Author">
    <Exec>
      <Command>python</Command>
      <Arguments>"bot.py" digest</Arguments>
    </Exec>
  </Actions>
</Task>
`;

const daily =
  '<CalendarTrigger><StartBoundary>2026-01-01T07:00:00</StartBoundary><ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay></CalendarTrigger>';

const agent = (interval: number): string =>
  `<plist version="1.0"><dict><key>Label</key><string>digest</string><key>ProgramArguments</key><array><string>python3</string><string>bot.py</string></array><key>StartInterval</key><integer>${interval}</integer></dict></plist>\n`;

const arq = (own: string): string => `${own}\nasync def digest(ctx):\n    print("x")\nclass WorkerSettings:\n`;

const convex = (crons: string): string =>
  `import { cronJobs } from 'convex/server';\nimport { internal } from './_generated/api';\nconst crons = cronJobs();\n${crons}\nexport default crons;\n`;

const apscheduler = (decorator: string): string =>
  `from apscheduler.schedulers.blocking import BlockingScheduler\ns = BlockingScheduler()\n@s.scheduled_job(${decorator})\ndef digest():\n    print("x")\ns.start()\n`;

const repeated = (seconds: string): string =>
  `from fastapi_utils.tasks import repeat_every\n@repeat_every(seconds=${seconds})\ndef digest():\n    print("x")\n`;

const nicegui = (start: string): string =>
  `from nicegui import ui\nfrom openai import OpenAI\ndef digest():\n    print(OpenAI().responses.create(model="gpt-5-mini", input="Write a digest").output_text)\n${start}\nui.run()\n`;

/** Clocks of the system, of hosts, and of libraries of Python and JavaScript that count in lengths of time. */
export const hostedSchedules: readonly Schedule[] = (
  [
    ['a task of Windows in XML', 'digest.xml', task(daily), task('')],
    [
      'a task of Windows that repeats itself',
      'digest.xml',
      task(
        '<TimeTrigger><Repetition><Interval>PT6H</Interval></Repetition><StartBoundary>2026-01-01T07:00:00</StartBoundary></TimeTrigger>',
      ),
      task(
        '<TimeTrigger><Repetition><Interval>PT1M</Interval></Repetition><StartBoundary>2026-01-01T07:00:00</StartBoundary></TimeTrigger>',
      ),
    ],
    [
      'a task of Windows that is switched off',
      'digest.xml',
      task(daily),
      task(daily.replace('<StartBoundary>', '<Enabled>false</Enabled><StartBoundary>')),
    ],
    [
      'a task of Windows from PowerShell',
      'install.ps1',
      'schtasks.exe /Create /TN "digest" /TR "python bot.py" /SC DAILY /ST 07:00\n',
      'schtasks.exe /Query /TN "digest"\n',
    ],
    [
      'a task of Windows in capitals',
      'install.bat',
      '@echo off\r\nSCHTASKS /CREATE /SC DAILY /TN digest /TR "python bot.py"\r\n',
      '@echo off\r\nSCHTASKS /DELETE /TN digest\r\n',
    ],
    [
      'a task of Windows from Python',
      'install.py',
      'import subprocess\nsubprocess.run(["schtasks", "/create", "/tn", "digest", "/tr", "python bot.py", "/sc", "daily"], check=True)\n',
      'import subprocess\nsubprocess.run(["schtasks", "/delete", "/tn", "digest"])\n',
    ],
    ['launchd, an interval', 'com.acme.digest.plist', agent(900), agent(30)],
    [
      'arq',
      'worker.py',
      `${arq('from arq import cron')}    cron_jobs = [cron(digest, hour=7, minute=0)]\n`,
      `${arq('')}    functions = [digest]\n`,
    ],
    [
      'arq, the module',
      'worker.py',
      `${arq('from arq.cron import cron')}    cron_jobs = [cron(digest, hour=7)]\n`,
      `${arq('')}    functions = [digest]\n`,
    ],
    [
      'Convex, an interval',
      'convex/crons.ts',
      convex("crons.interval('digest', { hours: 6 }, internal.digest.run);"),
      convex("crons.interval('poll', { seconds: 30 }, internal.digest.run);"),
    ],
    [
      'Vercel, a configuration that is a program',
      'vercel.ts',
      "import type { VercelConfig } from '@vercel/config/v1';\nexport const config: VercelConfig = { crons: [{ path: '/api/digest', schedule: '0 7 * * *' }] };\n",
      "import type { VercelConfig } from '@vercel/config/v1';\nexport const config: VercelConfig = { crons: [] };\n",
    ],
    [
      'SST',
      'sst.config.ts',
      "export default $config({ async run() { new sst.aws.Cron('Digest', { schedule: 'rate(1 day)', function: 'bot.handler' }); } });\n",
      "export default $config({ async run() { new sst.aws.Function('Digest', { handler: 'bot.handler' }); } });\n",
    ],
    [
      'Nuxt, tasks of its server',
      'nuxt.config.ts',
      "export default defineNuxtConfig({ nitro: { experimental: { tasks: true }, scheduledTasks: { '0 7 * * *': ['digest'] } } });\n",
      'export default defineNuxtConfig({ nitro: { experimental: { tasks: true } } });\n',
    ],
    [
      'Encore',
      'src/index.ts',
      "import { CronJob } from 'encore.dev/cron';\nimport { run } from './digest';\nconst _ = new CronJob('digest', { title: 'x', every: '24h', endpoint: run });\n",
      "import { CronJob } from 'encore.dev/cron';\nimport { run } from './digest';\nconst _ = new CronJob('poll', { title: 'x', every: '5m', endpoint: run });\n",
    ],
    [
      'Elysia',
      'src/index.ts',
      "import { Elysia } from 'elysia';\nimport { cron } from '@elysiajs/cron';\nnew Elysia().use(cron({ name: 'digest', pattern: '0 7 * * *', run() { console.log('x'); } })).listen(3000);\n",
      "import { Elysia } from 'elysia';\nnew Elysia().listen(3000);\n",
    ],
    ['fastapi-utils, seconds', 'main.py', repeated('3600'), repeated('5')],
    ['APScheduler, seconds', 'worker.py', apscheduler('"interval", hours=1'), apscheduler('"interval", seconds=10')],
    ['APScheduler, one date', 'worker.py', apscheduler('"cron", hour=7'), apscheduler('"date", run_date="2026-01-01"')],
    ['NiceGUI', 'main.py', nicegui('ui.timer(86400, digest)'), nicegui('ui.timer(1.0, digest)')],
  ] as const satisfies readonly (readonly [string, string, string, string])[]
).map(([name, path, entry, without]) => ({ name, path, entry, without }));
