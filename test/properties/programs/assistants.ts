/** A program that hands what somebody wrote to a coding assistant: `{flags}` is what the assistant is told beside it. */
export interface Starter {
  readonly name: string;
  readonly path: string;
  readonly code: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** The words of an assistant by which nobody is asked, and its twin that only looks. */
export interface Assistant {
  readonly program: string;
  readonly verb: string;
  readonly freely: readonly string[];
  readonly looking: readonly string[];
}

export const assistants: readonly Assistant[] = [
  { program: 'claude', verb: '-p', freely: ['--dangerously-skip-permissions'], looking: ['--permission-mode', 'plan'] },
  { program: 'claude', verb: '--print', freely: ['--permission-mode', 'bypassPermissions'], looking: ['--allowedTools', 'Read'] },
  { program: 'codex', verb: 'exec', freely: ['--full-auto'], looking: ['--sandbox', 'read-only'] },
  { program: 'codex', verb: 'exec', freely: ['--dangerously-bypass-approvals-and-sandbox'], looking: ['--json'] },
  { program: 'gemini', verb: '-p', freely: ['--yolo'], looking: ['--approval-mode', 'plan'] },
  { program: 'aider', verb: '--message', freely: ['--yes-always'], looking: ['--dry-run'] },
  { program: 'cursor-agent', verb: '-p', freely: ['--force'], looking: ['--mode', 'ask'] },
  { program: 'copilot', verb: '-p', freely: ['--allow-all-tools'], looking: ['--deny-tool', 'shell'] },
];

const slack = `import os
import subprocess
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
app = App(token=os.environ["SLACK_BOT_TOKEN"])
`;
const telegram = `import asyncio
import os
import shlex
import subprocess
from telegram.ext import Application, MessageHandler, filters
`;
const flask = `import os
import shlex
import subprocess
from flask import Flask, request
app = Flask(__name__)
`;

export const starters: readonly Starter[] = [
  {
    name: 'Python, a list at once',
    path: 'bot.py',
    code: `${slack}@app.event("app_mention")
def work(event, say):
    done = subprocess.run(["{program}", "{verb}", event["text"], {words}], capture_output=True, text=True)
    say(done.stdout)
SocketModeHandler(app, os.environ["SLACK_APP_TOKEN"]).start()`,
  },
  {
    name: 'Python, a line for a shell',
    path: 'bot.py',
    code: `${flask}@app.post("/work")
def work():
    text = request.json["text"]
    return subprocess.run(f'{program} {verb} "{text}" {line}', shell=True, capture_output=True, text=True).stdout
app.run()`,
  },
  {
    name: 'Python, a list that grows',
    path: 'bot.py',
    code: `${flask}@app.post("/work")
def work():
    command = ["{program}", "{verb}", request.json["text"]]
    if request.json.get("session"):
        command += ["--resume", request.json["session"]]
    command.extend([{words}])
    return subprocess.run(command, capture_output=True, text=True).stdout
app.run()`,
  },
  {
    name: 'Python, a function that builds the list',
    path: 'bot.py',
    code: `${telegram}def build_command(prompt, session=None):
    command = ["{program}", "{verb}", prompt]
    command += [{words}]
    if session:
        command += ["--resume", session]
    return command
async def work(update, context):
    process = await asyncio.create_subprocess_exec(*build_command(update.message.text), stdout=asyncio.subprocess.PIPE)
    out, _ = await process.communicate()
    await update.message.reply_text(out.decode())
bot = Application.builder().token(os.environ["TELEGRAM_TOKEN"]).build()
bot.add_handler(MessageHandler(filters.TEXT, work))
bot.run_polling()`,
  },
  {
    name: 'Python, words joined for bash',
    path: 'bot.py',
    code: `${telegram}async def work(update, context):
    words = ["{program}", "{verb}", shlex.quote(update.message.text), {words}]
    out = subprocess.run(["bash", "-lc", " ".join(words)], capture_output=True, text=True).stdout
    await update.message.reply_text(out)
bot = Application.builder().token(os.environ["TELEGRAM_TOKEN"]).build()
bot.add_handler(MessageHandler(filters.TEXT, work))
bot.run_polling()`,
  },
  {
    name: 'Python, a line for bash in another folder',
    path: 'bot.py',
    code: `${flask}@app.post("/work")
def work():
    line = f"cd /srv/app && {program} {verb} {shlex.quote(request.json['text'])} {line}"
    return subprocess.check_output(["bash", "-c", line], text=True)
app.run()`,
  },
  {
    name: 'Python, a class with the flags as a field',
    path: 'bot.py',
    code: `${flask}class Assistant:
    flags = [{words}]
    def __init__(self):
        self.binary = os.environ.get("ASSISTANT", "{program}")
    def command(self, prompt):
        return [self.binary, "{verb}", prompt, *self.flags]
    def run(self, prompt):
        process = subprocess.Popen(self.command(prompt), stdout=subprocess.PIPE, text=True)
        return process.communicate()[0]
assistant = Assistant()
@app.post("/work")
def work():
    return assistant.run(request.json["text"])
app.run()`,
  },
  {
    name: 'Python, in a container',
    path: 'bot.py',
    code: `${flask}@app.post("/work")
def work():
    command = ["docker", "run", "--rm", "-v", "/srv/app:/work", "-w", "/work", "acme/assistant", "{program}", "{verb}", request.json["text"], {words}]
    return subprocess.run(command, capture_output=True, text=True).stdout
app.run()`,
  },
  {
    name: 'Python, a line for a container that runs',
    path: 'bot.py',
    code: `${flask}@app.post("/work")
def work():
    line = f"{program} {verb} {shlex.quote(request.json['text'])} {line}"
    return subprocess.check_output(["docker", "exec", "-i", "box", "bash", "-lc", line], text=True)
app.run()`,
  },
  {
    name: 'Python, on another machine',
    path: 'bot.py',
    code: `${flask}@app.post("/work")
def work():
    line = f"cd /srv/app && {program} {verb} {shlex.quote(request.json['text'])} {line}"
    return subprocess.check_output(["ssh", "-p", "2222", "dev@box.acme.com", line], text=True)
app.run()`,
  },
  {
    name: 'Python, a table of assistants',
    path: 'bot.py',
    code: `${flask}ASSISTANTS = {
    "main": ["{program}", "{verb}", {words}],
    "echo": ["echo"],
}
@app.post("/work")
def work():
    return subprocess.run(ASSISTANTS[request.json["who"]] + [request.json["text"]], capture_output=True, text=True).stdout
app.run()`,
  },
  {
    name: 'Python, a default of the environment',
    path: 'bot.py',
    code: `${flask}FLAGS = shlex.split(os.getenv("ASSISTANT_FLAGS", "{line}"))
@app.post("/work")
def work():
    return subprocess.run(["{program}", "{verb}", request.json["text"], *FLAGS], capture_output=True, text=True).stdout
app.run()`,
  },
  {
    name: 'Python, a builder in another file',
    path: 'bot.py',
    code: `${flask}from runner import run_assistant
@app.post("/work")
def work():
    return run_assistant(request.json["text"])
app.run()`,
    files: {
      'runner.py': `import subprocess
def assistant_args(prompt: str) -> list[str]:
    args = ["{verb}", prompt]
    args.extend([{words}])
    return args
def run_assistant(prompt: str) -> str:
    result = subprocess.run(["{program}"] + assistant_args(prompt), capture_output=True, text=True, timeout=600)
    return result.stdout`,
    },
  },
  {
    name: 'Python, keys for a terminal',
    path: 'bot.py',
    code: `${flask}@app.post("/work")
def work():
    subprocess.run(["tmux", "send-keys", "-t", "work", f"{program} {verb} {shlex.quote(request.json['text'])} {line}", "Enter"])
    return "started"
app.run()`,
  },
  {
    name: 'TypeScript, spawn',
    path: 'bot.ts',
    code: `import { spawn } from 'node:child_process'
import { App } from '@slack/bolt'
const app = new App({ token: process.env.SLACK_BOT_TOKEN, appToken: process.env.SLACK_APP_TOKEN, socketMode: true })
app.message(async ({ message, say }) => {
  const child = spawn('{program}', ['{verb}', (message as { text: string }).text, {words}])
  child.stdout.on('data', (data) => say(String(data)))
})
await app.start()`,
  },
  {
    name: 'TypeScript, arguments that grow',
    path: 'bot.ts',
    code: `import { spawn } from 'child_process'
import { Telegraf } from 'telegraf'
const bot = new Telegraf(process.env.BOT_TOKEN!)
bot.on('text', (ctx) => {
  const args = ['{verb}', ctx.message.text]
  if (process.env.MODEL) args.push('--model', process.env.MODEL)
  args.push({words})
  const child = spawn('{program}', args, { cwd: process.env.WORKDIR })
  child.stdout.on('data', (data) => ctx.reply(String(data)))
})
bot.launch()`,
  },
  {
    name: 'TypeScript, a function that builds the arguments',
    path: 'server.ts',
    code: `import { execFile } from 'node:child_process'
import express from 'express'
import { buildArgs } from './args.js'
const app = express()
app.use(express.json())
app.post('/work', (req, res) => {
  execFile('{program}', buildArgs({ prompt: req.body.text }), (error, stdout) => res.send(stdout))
})
app.listen(3000)`,
    files: {
      'args.ts': `interface Options { prompt: string; model?: string }
export function buildArgs(options: Options): string[] {
  const args: string[] = ['{verb}', options.prompt]
  if (options.model) args.push('--model', options.model)
  return [...args, {words}]
}`,
    },
  },
  {
    name: 'TypeScript, words joined for bash',
    path: 'server.ts',
    code: `import { spawn } from 'node:child_process'
import express from 'express'
const app = express()
app.use(express.json())
app.post('/work', (req, res) => {
  const command = ['{program}', '{verb}', JSON.stringify(req.body.text), {words}].join(' ')
  spawn('bash', ['-c', command]).stdout.pipe(res)
})
app.listen(3000)`,
  },
  {
    name: 'TypeScript, a table of builders',
    path: 'server.ts',
    code: `import { execa } from 'execa'
import express from 'express'
const assistants: Record<string, { command: string; args: (prompt: string) => string[] }> = {
  main: { command: '{program}', args: (prompt) => ['{verb}', prompt, {words}] },
  echo: { command: 'echo', args: (prompt) => [prompt] },
}
const app = express()
app.use(express.json())
app.post('/work', async (req, res) => {
  const assistant = assistants[req.body.who]
  const { stdout } = await execa(assistant.command, assistant.args(req.body.text))
  res.send(stdout)
})
app.listen(3000)`,
  },
  {
    name: 'TypeScript, Bun',
    path: 'server.ts',
    code: `const FLAGS = [{words}]
Bun.serve({
  async fetch(request) {
    const { text } = await request.json()
    const child = Bun.spawn(['{program}', '{verb}', text, ...FLAGS], { stdout: 'pipe' })
    return new Response(child.stdout)
  },
})`,
  },
  {
    name: 'TypeScript, a class with fields',
    path: 'server.ts',
    code: `import { spawn } from 'node:child_process'
import express from 'express'
class Runner {
  private readonly flags: string[] = [{words}]
  constructor(private readonly binary: string = process.env.ASSISTANT_PATH ?? '{program}') {}
  run(prompt: string) {
    return spawn(this.binary, this.argsFor(prompt), { stdio: 'pipe' })
  }
  private argsFor(prompt: string): string[] {
    return ['{verb}', prompt].concat(this.flags)
  }
}
const runner = new Runner()
const app = express()
app.use(express.json())
app.post('/work', (req, res) => {
  runner.run(req.body.text).stdout.pipe(res)
})
app.listen(3000)`,
  },
  {
    name: 'TypeScript, a terminal',
    path: 'server.ts',
    code: `import * as pty from 'node-pty'
import { WebSocketServer } from 'ws'
new WebSocketServer({ port: 8080 }).on('connection', (socket) => {
  socket.on('message', (message) => {
    const terminal = pty.spawn('{program}', ['{verb}', String(message), {words}], { cols: 80, rows: 24 })
    terminal.onData((data) => socket.send(data))
  })
})`,
  },
  {
    name: 'Go, words at once',
    path: 'main.go',
    files: { 'go.mod': 'module example.com/work\n' },
    code: `package main

import (
	"net/http"
	"os/exec"
)

func main() {
	http.HandleFunc("/work", func(w http.ResponseWriter, r *http.Request) {
		out, _ := exec.CommandContext(r.Context(), "{program}", "{verb}", r.FormValue("text"), {words}).Output()
		w.Write(out)
	})
	http.ListenAndServe(":8080", nil)
}`,
  },
  {
    name: 'Go, a slice that grows',
    path: 'main.go',
    files: { 'go.mod': 'module example.com/work\n' },
    code: `package main

import (
	"net/http"
	"os/exec"
)

func buildArgs(prompt string, session string) []string {
	args := []string{"{verb}", prompt}
	if session != "" {
		args = append(args, "--resume", session)
	}
	args = append(args, {words})
	return args
}

func main() {
	http.HandleFunc("/work", func(w http.ResponseWriter, r *http.Request) {
		args := buildArgs(r.FormValue("text"), r.FormValue("session"))
		out, _ := exec.Command("{program}", args...).Output()
		w.Write(out)
	})
	http.ListenAndServe(":8080", nil)
}`,
  },
  {
    name: 'Go, words joined for sh',
    path: 'main.go',
    files: { 'go.mod': 'module example.com/work\n' },
    code: `package main

import (
	"net/http"
	"os/exec"
	"strings"
)

func main() {
	http.HandleFunc("/work", func(w http.ResponseWriter, r *http.Request) {
		line := strings.Join([]string{"{program}", "{verb}", r.FormValue("text"), {words}}, " ")
		out, _ := exec.Command("sh", "-c", line).Output()
		w.Write(out)
	})
	http.ListenAndServe(":8080", nil)
}`,
  },
  {
    name: 'Rust',
    path: 'src/main.rs',
    files: { 'Cargo.toml': '[package]\nname = "work"\nversion = "0.1.0"\nedition = "2024"\n\n[dependencies]\naxum = "0.8"\ntokio = "1"\n' },
    code: `use axum::{routing::post, Router};
use tokio::process::Command;

async fn work(text: String) -> String {
    let mut command = Command::new("{program}");
    command.arg("{verb}").arg(&text);
    command.args([{words}]);
    let out = command.output().await.unwrap();
    String::from_utf8_lossy(&out.stdout).to_string()
}

#[tokio::main]
async fn main() {
    let app = Router::new().route("/work", post(work));
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app).await.unwrap();
}`,
  },
  {
    name: 'a shell script',
    path: 'work.sh',
    code: `#!/usr/bin/env bash
set -euo pipefail
{program} {verb} "$1" {line}`,
  },
  {
    name: 'a shell script with an array',
    path: 'work.sh',
    code: `#!/usr/bin/env bash
set -euo pipefail
FLAGS=({line})
timeout 900 {program} {verb} "$1" "\${FLAGS[@]}" | tee work.log`,
  },
  {
    name: 'a shell script with a variable and a function',
    path: 'work.sh',
    code: `#!/usr/bin/env bash
FLAGS="{line}"
ask() {
  local prompt="$1"
  {program} {verb} "$prompt" $FLAGS
}
while read -r task; do
  ask "$task"
done < tasks.txt`,
  },
];

/** The words stand behind a flag that a default start leaves off. */
export const switched: readonly Starter[] = [
  {
    name: 'Python, an option of the command line',
    path: 'bot.py',
    code: `import argparse
import subprocess
parser = argparse.ArgumentParser()
parser.add_argument("prompt")
parser.add_argument("--free", action="store_true")
args = parser.parse_args()
command = ["{program}", "{verb}", args.prompt]
if args.free:
    command.append({words})
subprocess.run(command)`,
  },
  {
    name: 'Python, a variable of the environment',
    path: 'bot.py',
    code: `${flask}FREE = os.getenv("ASSISTANT_FREE", "false") == "true"
@app.post("/work")
def work():
    command = ["{program}", "{verb}", request.json["text"]]
    if FREE:
        command.extend([{words}])
    return subprocess.run(command, capture_output=True, text=True).stdout
app.run()`,
  },
  {
    name: 'Python, a parameter that nobody gives',
    path: 'bot.py',
    code: `${flask}def ask(prompt, free=False):
    command = ["{program}", "{verb}", prompt]
    if free:
        command += [{words}]
    return subprocess.run(command, capture_output=True, text=True).stdout
@app.post("/work")
def work():
    return ask(request.json["text"])
app.run()`,
  },
  {
    name: 'TypeScript, a variable of the environment',
    path: 'server.ts',
    code: `import { spawn } from 'node:child_process'
import express from 'express'
const free = process.env.ASSISTANT_FREE === 'true'
const app = express()
app.use(express.json())
app.post('/work', (req, res) => {
  const args = ['{verb}', req.body.text]
  if (free) args.push({words})
  spawn('{program}', args).stdout.pipe(res)
})
app.listen(3000)`,
  },
  {
    name: 'TypeScript, a choice inside the list',
    path: 'server.ts',
    code: `import { spawn } from 'node:child_process'
import express from 'express'
const options = { free: false }
const app = express()
app.use(express.json())
app.post('/work', (req, res) => {
  const args = ['{verb}', req.body.text, ...(options.free ? [{words}] : [])]
  spawn('{program}', args).stdout.pipe(res)
})
app.listen(3000)`,
  },
];
