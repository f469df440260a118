/** How a program is started in each language, with `{words}` where a row puts its own. */
export interface Language {
  readonly path: string;
  readonly files: Readonly<Record<string, string>>;
  /** Asks a model and has its text in `answer`; `{body}` follows. */
  readonly code: string;
}

export const languages: Readonly<Record<string, Language>> = {
  python: {
    path: 'work.py',
    files: {},
    code: `import asyncio, json, os, shlex, shutil, subprocess, sys, tempfile
from pathlib import Path
from openai import OpenAI
answer = OpenAI().responses.create(model="gpt-5-mini", input=sys.argv[1]).output_text
{body}`,
  },
  typescript: {
    path: 'work.ts',
    files: { 'package.json': '{ "name": "work", "scripts": { "start": "tsx work.ts" } }' },
    code: `import { execFileSync, execSync, spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import OpenAI from 'openai'
const answer = (await new OpenAI().responses.create({ model: 'gpt-5-mini', input: process.argv[2] ?? '' })).output_text
{body}`,
  },
  go: {
    path: 'main.go',
    files: { 'go.mod': 'module example.com/work\n' },
    code: `package main

import (
	"context"
	"os"
	"os/exec"
	"strings"

	openai "github.com/sashabaranov/go-openai"
)

func main() {
	client := openai.NewClient(os.Getenv("OPENAI_API_KEY"))
	reply, _ := client.CreateChatCompletion(context.Background(), openai.ChatCompletionRequest{Messages: []openai.ChatCompletionMessage{{Role: "user", Content: os.Args[1]}}})
	answer := strings.TrimSpace(reply.Choices[0].Message.Content)
	{body}
}`,
  },
};

export interface Row {
  readonly name: string;
  readonly language: string;
  readonly body: string;
  /** The level of autonomous action. */
  readonly acts: 'clear' | 'approaching' | 'crossed';
}

const crossing: readonly (readonly [string, string, string])[] = [
  ['python', 'a line split at spaces', 'subprocess.run(answer.split())'],
  ['python', 'a line split like a shell does', 'words = shlex.split(answer)\nsubprocess.run(words, capture_output=True)'],
  ['python', 'words that are spread', 'asyncio.run(asyncio.create_subprocess_exec(*shlex.split(answer)))'],
  ['python', 'a program out of JSON', 'plan = json.loads(answer)\nsubprocess.run([plan["program"], *plan["words"]])'],
  ['python', 'code as an argument', 'subprocess.run([sys.executable, "-c", answer])'],
  ['python', 'a saved script', 'Path("job.py").write_text(answer)\nsubprocess.run([sys.executable, "job.py"])'],
  ['python', 'a script through a handle', 'with open("job.py", "w") as out:\n    out.write(answer)\nos.system("python job.py")'],
  [
    'python',
    'a script without a name of its own',
    'with tempfile.NamedTemporaryFile("w", suffix=".py", delete=False) as out:\n    out.write(answer)\nsubprocess.run(["python", out.name])',
  ],
  ['python', 'a saved shell script', 'path = Path("setup.sh")\npath.write_text(answer)\nsubprocess.run(["bash", str(path)])'],
  ['python', 'a manifest', 'Path("deploy.yaml").write_text(answer)\nsubprocess.run(["kubectl", "apply", "-f", "deploy.yaml"])'],
  ['python', 'a playbook', 'Path("play.yml").write_text(answer)\nsubprocess.run(["ansible-playbook", "-i", "hosts.ini", "play.yml"])'],
  ['python', 'Terraform in the folder', 'Path("main.tf").write_text(answer)\nsubprocess.run(["terraform", "apply", "-auto-approve"])'],
  [
    'python',
    'a body of an issue',
    'Path("body.md").write_text(answer)\nsubprocess.run(["gh", "issue", "create", "--body-file", "body.md"])',
  ],
  ['typescript', 'a program and its words', "const [program, ...words] = answer.split(' ')\nspawnSync(program, words)"],
  ['typescript', 'parts of a line', "const parts = answer.split(' ')\nexecFileSync(parts[0], parts.slice(1))"],
  ['typescript', 'a saved script', "writeFileSync('run.sh', answer)\nexecSync('bash run.sh')"],
  ['typescript', 'Terraform in the folder', "writeFileSync('main.tf', answer)\nspawnSync('terraform', ['apply'])"],
  ['go', 'a program and its words', 'words := strings.Fields(answer)\n\texec.Command(words[0], words[1:]...).Run()'],
  ['go', 'words of a known program', 'exec.Command("kubectl", strings.Fields(answer)...).Run()'],
  ['go', 'a saved script', 'os.WriteFile("run.sh", []byte(answer), 0o700)\n\texec.Command("bash", "run.sh").Run()'],
  ['go', 'Terraform in the folder', 'os.WriteFile("main.tf", []byte(answer), 0o600)\n\texec.Command("terraform", "apply").Run()'],
];

const harmless: readonly (readonly [string, string, string])[] = [
  ['python', 'a program from the settings', 'subprocess.run([os.environ["ENCODER"], "-i", answer])'],
  ['python', 'a program that is looked up', 'subprocess.run([shutil.which("ffmpeg"), "-i", answer])'],
  ['python', 'a fixed script with a word', 'subprocess.run(["python", "render.py", answer])'],
  [
    'python',
    'a fixed script with a saved text',
    'Path("note.md").write_text(answer)\nsubprocess.run([sys.executable, "render.py", "note.md"])',
  ],
  ['python', 'a fixed script beside a text', 'Path("note.md").write_text(answer)\nsubprocess.run(["python", "job.py"])'],
  ['python', 'a script of its own', 'Path("job.py").write_text("print(1)")\nsubprocess.run(["python", "job.py"])\nprint(answer)'],
  ['python', 'a converter', 'Path("note.md").write_text(answer)\nsubprocess.run(["pandoc", "note.md", "-o", "note.pdf"])'],
  ['python', 'a viewer', 'Path("page.html").write_text(answer)\nsubprocess.run(["open", "page.html"])'],
  ['typescript', 'a word of a fixed program', "spawnSync('say', [answer])"],
  ['typescript', 'a fixed script with a saved text', "writeFileSync('note.md', answer)\nspawnSync('node', ['render.js', 'note.md'])"],
  ['go', 'a fixed program', 'os.WriteFile("note.md", []byte(answer), 0o600)\n\texec.Command("say", "-f", "note.md").Run()'],
];

export const rows: readonly Row[] = [
  ...crossing.map(([language, name, body]): Row => ({ language, name, body, acts: 'crossed' })),
  ...harmless.map(([language, name, body]): Row => ({ language, name, body, acts: 'clear' })),
];
