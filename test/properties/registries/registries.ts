/** A program that runs what a model's answer names, out of a registry of its own. `{run}` is what the function does with `command`. */
export interface Registry {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
}

const python = (declared: string, call: string): Readonly<Record<string, string>> => ({
  'main.py': [
    'import json, subprocess',
    'from openai import OpenAI',
    declared,
    'call = json.loads(OpenAI().responses.create(model="gpt-5-mini", input=input()).output_text)',
    `print(${call})`,
  ].join('\n'),
});
const shell = 'def shell(command):\n    """Runs a command."""\n    {run}\n';
const javascript = (declared: string, call: string): Readonly<Record<string, string>> => ({
  'main.mjs': [
    "import { execSync } from 'node:child_process';",
    "import OpenAI from 'openai';",
    declared,
    "const answer = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: process.argv[2] });",
    'const call = JSON.parse(answer.output_text);',
    `console.log(await ${call});`,
  ].join('\n'),
});

export const registries: readonly Registry[] = [
  {
    name: 'Python: decorator',
    files: python(
      `tools = {}\ndef tool(f):\n    tools[f.__name__] = f\n    return f\n@tool\n${shell}`,
      'tools[call["name"]](**call["args"])',
    ),
  },
  {
    name: 'Python: decorator with a description',
    files: python(
      `tools = {}\ndef tool(about):\n    def keep(f):\n        tools[f.__name__] = (f, about)\n        return f\n    return keep\n@tool("Runs a command")\n${shell}`,
      'tools[call["name"]][0](**call["args"])',
    ),
  },
  {
    name: 'Python: decorator with or without arguments',
    files: python(
      `tools = {}\ndef tool(f=None, *, name=None):\n    def keep(f):\n        tools[name or f.__name__] = {"run": f}\n        return f\n    return keep if f is None else keep(f)\n@tool(name="shell")\n${shell}`,
      'tools[call["name"]]["run"](**call["args"])',
    ),
  },
  {
    name: 'Python: decorator that wraps',
    files: python(
      `from functools import wraps\ntools = {}\ndef tool(f):\n    @wraps(f)\n    def inner(*args, **kwargs):\n        print(f.__name__)\n        return f(*args, **kwargs)\n    tools[f.__name__] = inner\n    return inner\n@tool\n${shell}`,
      'tools[call["name"]](**call["args"])',
    ),
  },
  {
    name: 'Python: method as decorator',
    files: python(
      `class Agent:\n    def __init__(self):\n        self.tools = {}\n    def tool(self, f):\n        self.tools[f.__name__] = f\n        return f\n    def run(self, name, args):\n        return self.tools[name](**args)\nagent = Agent()\n@agent.tool\n${shell}`,
      'agent.run(call["name"], call["args"])',
    ),
  },
  {
    name: 'Python: registry in a dataclass',
    files: python(
      `from dataclasses import dataclass\nfrom typing import Callable\n@dataclass\nclass Tool:\n    name: str\n    run: Callable\n${shell}tools = {t.name: t for t in [Tool("shell", shell)]}`,
      'tools[call["name"]].run(**call["args"])',
    ),
  },
  {
    name: 'Python: first of a list',
    files: python(
      `class Tool:\n    def __init__(self, name, run):\n        self.name, self.run = name, run\n${shell}tools = [Tool("shell", shell)]`,
      'next(t for t in tools if t.name == call["name"]).run(**call["args"])',
    ),
  },
  {
    name: 'Python: classes',
    files: python(
      'class Tool:\n    def run(self, **kwargs):\n        raise NotImplementedError\nclass Shell(Tool):\n    name = "shell"\n    def run(self, command):\n        {run}\ntools = {t.name: t for t in [Shell()]}',
      'tools[call["name"]].run(**call["args"])',
    ),
  },
  { name: 'Python: globals', files: python(shell, 'globals()[call["name"]](**call["args"])') },
  {
    name: 'Python: methods',
    files: python(
      'class Tools:\n    def shell(self, command):\n        {run}\ntools = Tools()',
      'getattr(tools, call["name"])(**call["args"])',
    ),
  },
  {
    name: 'Python: plugins of a folder',
    files: {
      ...python(
        'import importlib\nfrom pathlib import Path\nfrom registry import tools\nfor file in Path("plugins").glob("*.py"):\n    importlib.import_module(f"plugins.{file.stem}")',
        'tools[call["name"]](**call["args"])',
      ),
      'registry.py': 'tools = {}\ndef tool(f):\n    tools[f.__name__] = f\n    return f\n',
      'plugins/shell.py': `import subprocess\nfrom registry import tool\n@tool\n${shell}`,
    },
  },
  {
    name: 'Python: plugins of a package',
    files: {
      ...python(
        'import importlib, pkgutil\nimport plugins\nfrom registry import tools\nfor _, name, _ in pkgutil.iter_modules(plugins.__path__):\n    importlib.import_module(f"{plugins.__name__}.{name}")',
        'tools[call["name"]](**call["args"])',
      ),
      'registry.py': 'tools = {}\ndef tool(f):\n    tools[f.__name__] = f\n    return f\n',
      'plugins/__init__.py': '',
      'plugins/shell.py': `import subprocess\nfrom registry import tool\n@tool\n${shell}`,
    },
  },
  {
    name: 'JavaScript: object',
    files: javascript('const tools = { shell: ({ command }) => {run} };', 'tools[call.name](call.args)'),
  },
  {
    name: 'JavaScript: map and register',
    files: javascript(
      "const tools = new Map();\nconst register = (name, run) => tools.set(name, { name, run });\nregister('shell', ({ command }) => {run});",
      'tools.get(call.name).run(call.args)',
    ),
  },
  {
    name: 'JavaScript: first of a list',
    files: javascript(
      "const tools = [{ name: 'shell', run: ({ command }) => {run} }];\nconst tool = (name) => tools.find((t) => t.name === name);",
      'tool(call.name).run(call.args)',
    ),
  },
  {
    name: 'JavaScript: classes',
    files: javascript(
      "class Shell { name = 'shell'; run({ command }) { return {run}; } }\nclass Registry {\n  #tools = new Map();\n  add(tool) { this.#tools.set(tool.name, tool); return this; }\n  run(name, args) { return this.#tools.get(name).run(args); }\n}\nconst registry = new Registry().add(new Shell());",
      'registry.run(call.name, call.args)',
    ),
  },
  {
    name: 'JavaScript: functions of a module',
    files: {
      ...javascript("import * as tools from './tools.mjs';", 'tools[call.name](call.args)'),
      'tools.mjs': "import { execSync } from 'node:child_process';\nexport function shell({ command }) { return {run}; }\n",
    },
  },
  {
    name: 'JavaScript: files of a folder',
    files: {
      'main.js': [
        "const fs = require('fs');",
        "const path = require('path');",
        "const OpenAI = require('openai');",
        'const tools = new Map();',
        "const folder = path.join(__dirname, 'tools');",
        "for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.js'))) {",
        '  const tool = require(path.join(folder, file));',
        '  tools.set(tool.name, tool);',
        '}',
        'async function main() {',
        "  const answer = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: process.argv[2] });",
        '  const call = JSON.parse(answer.output_text);',
        '  console.log(await tools.get(call.name).execute(call.args));',
        '}',
        'main();',
      ].join('\n'),
      'tools/shell.js':
        "const { execSync } = require('child_process');\nmodule.exports = { name: 'shell', execute: ({ command }) => {run} };\n",
    },
  },
  {
    name: 'Ruby: hash of lambdas',
    files: {
      'main.rb': [
        'require "openai"',
        'require "json"',
        'tools = { "shell" => ->(command) { {run} } }',
        'answer = OpenAI::Client.new.chat(parameters: { model: "gpt-5-mini", messages: [{ role: "user", content: gets }] })',
        'call = JSON.parse(answer.dig("choices", 0, "message", "content"))',
        'puts tools[call["name"]].call(call["command"])',
      ].join('\n'),
    },
  },
  {
    name: 'PHP: functions in an array',
    files: {
      'main.php': [
        '<?php',
        "require 'vendor/autoload.php';",
        "$tools = ['shell' => function ($command) { return {run}; }];",
        "$client = OpenAI::client(getenv('OPENAI_API_KEY'));",
        "$answer = $client->chat()->create(['model' => 'gpt-5-mini', 'messages' => [['role' => 'user', 'content' => $argv[1]]]]);",
        '$call = json_decode($answer->choices[0]->message->content, true);',
        "echo $tools[$call['name']]($call['command']);",
      ].join('\n'),
    },
  },
  {
    name: 'PHP: call_user_func',
    files: {
      'main.php': [
        '<?php',
        "require 'vendor/autoload.php';",
        "$tools = ['shell' => function ($command) { return {run}; }];",
        "$client = OpenAI::client(getenv('OPENAI_API_KEY'));",
        "$answer = $client->chat()->create(['model' => 'gpt-5-mini', 'messages' => [['role' => 'user', 'content' => $argv[1]]]]);",
        '$call = json_decode($answer->choices[0]->message->content, true);',
        "echo call_user_func($tools[$call['name']], $call['command']);",
      ].join('\n'),
    },
  },
  {
    name: 'Go: map of functions',
    files: {
      'go.mod': 'module tools\n\nrequire github.com/sashabaranov/go-openai v1.40.0\n',
      'main.go': [
        'package main',
        'import (',
        '\t"context"',
        '\t"encoding/json"',
        '\t"fmt"',
        '\t"os"',
        '\t"os/exec"',
        '\topenai "github.com/sashabaranov/go-openai"',
        ')',
        'var _ = exec.Command',
        'func shell(command string) string {',
        '\t{run}',
        '}',
        'var tools = map[string]func(string) string{"shell": shell}',
        'func main() {',
        '\tclient := openai.NewClient(os.Getenv("OPENAI_API_KEY"))',
        '\tanswer, _ := client.CreateChatCompletion(context.Background(), openai.ChatCompletionRequest{Model: "gpt-5-mini", Messages: []openai.ChatCompletionMessage{{Role: "user", Content: os.Args[1]}}})',
        '\tvar call map[string]string',
        '\tjson.Unmarshal([]byte(answer.Choices[0].Message.Content), &call)',
        '\tfmt.Println(tools[call["name"]](call["command"]))',
        '}',
      ].join('\n'),
    },
  },
  {
    name: 'Go: registry of an interface',
    files: {
      'go.mod': 'module tools\n\nrequire github.com/sashabaranov/go-openai v1.40.0\n',
      'main.go': [
        'package main',
        'import (',
        '\t"context"',
        '\t"encoding/json"',
        '\t"fmt"',
        '\t"os"',
        '\t"os/exec"',
        '\topenai "github.com/sashabaranov/go-openai"',
        ')',
        'var _ = exec.Command',
        'type Tool interface{ Execute(command string) string }',
        'type Shell struct{}',
        'func (s Shell) Execute(command string) string {',
        '\t{run}',
        '}',
        'type Registry struct{ tools map[string]Tool }',
        'func (r *Registry) Register(name string, tool Tool) { r.tools[name] = tool }',
        'func (r *Registry) Run(name string, command string) string { return r.tools[name].Execute(command) }',
        'func main() {',
        '\tregistry := &Registry{tools: map[string]Tool{}}',
        '\tregistry.Register("shell", Shell{})',
        '\tclient := openai.NewClient(os.Getenv("OPENAI_API_KEY"))',
        '\tanswer, _ := client.CreateChatCompletion(context.Background(), openai.ChatCompletionRequest{Model: "gpt-5-mini", Messages: []openai.ChatCompletionMessage{{Role: "user", Content: os.Args[1]}}})',
        '\tvar call map[string]string',
        '\tjson.Unmarshal([]byte(answer.Choices[0].Message.Content), &call)',
        '\tfmt.Println(registry.Run(call["name"], call["command"]))',
        '}',
      ].join('\n'),
    },
  },
  {
    name: 'C#: dictionary of functions',
    files: {
      'Program.cs': [
        'using System.Diagnostics;',
        'using System.Text.Json;',
        'using OpenAI.Chat;',
        'string Shell(string command)',
        '{',
        '    {run}',
        '}',
        'var tools = new Dictionary<string, Func<string, string>> { ["shell"] = Shell };',
        'var client = new ChatClient("gpt-5-mini", Environment.GetEnvironmentVariable("OPENAI_API_KEY"));',
        'ChatCompletion answer = client.CompleteChat(Console.ReadLine());',
        'var call = JsonSerializer.Deserialize<Dictionary<string, string>>(answer.Content[0].Text);',
        'Console.WriteLine(tools[call["name"]](call["command"]));',
      ].join('\n'),
    },
  },
  {
    name: 'Rust: map of functions',
    files: {
      'Cargo.toml':
        '[package]\nname = "tools"\nversion = "0.1.0"\nedition = "2021"\n\n[dependencies]\nollama-rs = "0.3"\nserde_json = "1"\n',
      'src/main.rs': [
        'use std::collections::HashMap;',
        'use std::process::Command;',
        'use ollama_rs::{generation::completion::request::GenerationRequest, Ollama};',
        'fn shell(command: &str) -> String {',
        '    {run}',
        '}',
        '#[tokio::main]',
        'async fn main() {',
        '    let mut tools: HashMap<&str, fn(&str) -> String> = HashMap::new();',
        '    tools.insert("shell", shell);',
        '    let prompt = std::env::args().nth(1).unwrap();',
        '    let answer = Ollama::default().generate(GenerationRequest::new("llama3.1".to_string(), prompt)).await.unwrap();',
        '    let call: serde_json::Value = serde_json::from_str(&answer.response).unwrap();',
        '    let tool = tools.get(call["name"].as_str().unwrap()).unwrap();',
        '    println!("{}", tool(call["command"].as_str().unwrap()));',
        '}',
      ].join('\n'),
    },
  },
];
