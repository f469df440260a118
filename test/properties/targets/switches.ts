import type { Files } from './places.js';

/** A way to leave out what a program does to others: what stands at the head of the program, and the lines before it is done. */
export interface Switch {
  readonly name: string;
  readonly head: string;
  /** Before the deed in a function; `{deed}` where it stands within the lines. */
  readonly before: string;
  /** The same so that a plain start does it. */
  readonly on: { readonly head: string; readonly before: string };
  readonly beside?: Files;
  readonly language: 'python' | 'typescript';
}

const leave = (test: string): string => `if ${test}:\n        print(text)\n        return\n    {deed}`;
const guarded = (test: string): string => `if ${test}:\n        {deed}`;
const guardedTs = (test: string): string => `if (${test}) {\n    {deed}\n  }`;
const leaveTs = (test: string): string => `if (${test}) {\n    console.log(text);\n    return;\n  }\n  {deed}`;
const parser = (declared: string): string =>
  `import argparse\nparser = argparse.ArgumentParser()\nparser.add_argument(${declared})\nargs = parser.parse_args()`;

type Row = readonly [name: string, head: string, before: string, on: readonly [head: string, before: string], beside?: Files];

const python: readonly Row[] = [
  [
    'whether a package is there',
    'AVAILABLE = False',
    guarded('AVAILABLE'),
    [
      'import importlib.util\nAVAILABLE = importlib.util.find_spec("jira") is not None\nif AVAILABLE:\n    try:\n        import jira\n    except ImportError:\n        AVAILABLE = False',
      guarded('AVAILABLE'),
    ],
  ],
  ['a constant', 'DRY_RUN = True', leave('DRY_RUN'), ['DRY_RUN = False', leave('DRY_RUN')]],
  [
    'a variable with a default',
    'DRY_RUN = os.getenv("DRY_RUN", "true").lower() == "true"',
    leave('DRY_RUN'),
    ['DRY_RUN = os.getenv("DRY_RUN", "false").lower() == "true"', leave('DRY_RUN')],
  ],
  [
    'a variable among words',
    'DRY_RUN = os.getenv("DRY_RUN", "1") in ("1", "true", "yes")',
    leave('DRY_RUN'),
    ['DRY_RUN = os.getenv("DRY_RUN", "0") in ("1", "true", "yes")', leave('DRY_RUN')],
  ],
  [
    'a variable that nothing sets',
    'SEND = os.getenv("SEND") == "true"',
    guarded('SEND'),
    ['SEND = os.getenv("SEND") != "false"', guarded('SEND')],
  ],
  [
    'a variable and another condition',
    'SEND = os.getenv("SEND", "false").lower() == "true"',
    guarded('SEND and len(text) > 3'),
    ['SEND = os.getenv("SEND", "true").lower() == "true"', guarded('SEND and len(text) > 3')],
  ],
  [
    'a flag of argparse',
    parser('"--execute", action="store_true"'),
    leave('not args.execute'),
    [parser('"--dry-run", action="store_true"'), leave('args.dry_run')],
  ],
  [
    'a flag of argparse that is on',
    parser('"--no-dry-run", dest="dry_run", action="store_false"'),
    leave('args.dry_run'),
    [parser('"--dry-run", action=argparse.BooleanOptionalAction, default=False'), leave('args.dry_run')],
  ],
  ['a word of the command', '', guarded('"--send" in sys.argv'), ['', leave('"--dry-run" in sys.argv')]],
  [
    'a word of the command under a name',
    'SEND = "--send" in sys.argv[1:]',
    leave('not SEND'),
    ['DRY = "--dry-run" in sys.argv[1:]', leave('DRY')],
  ],
  [
    'the end of the program',
    'DRY_RUN = True',
    'if DRY_RUN:\n        print(text)\n        sys.exit(0)\n    {deed}',
    ['DRY_RUN = False', 'if DRY_RUN:\n        sys.exit(0)\n    {deed}'],
  ],
  [
    'the next round of a loop',
    'DRY_RUN = True',
    'for _ in range(2):\n        if DRY_RUN:\n            print(text)\n            continue\n        {deed}',
    ['DRY_RUN = True', 'for _ in range(2):\n        if DRY_RUN:\n            print(text)\n        {deed}'],
  ],
  [
    'an error',
    'LIVE = False',
    'if not LIVE:\n        raise SystemExit(text)\n    {deed}',
    ['LIVE = True', 'if not LIVE:\n        raise SystemExit(text)\n    {deed}'],
  ],
  [
    'a class of settings',
    'from dataclasses import dataclass\n@dataclass\nclass Config:\n    dry_run: bool = True\nconfig = Config()',
    leave('config.dry_run'),
    ['from dataclasses import dataclass\n@dataclass\nclass Config:\n    dry_run: bool = False\nconfig = Config()', leave('config.dry_run')],
  ],
  [
    'a number of a variable',
    'SEND = bool(int(os.getenv("SEND", "0")))',
    guarded('SEND'),
    ['SEND = bool(int(os.getenv("SEND", "1")))', guarded('SEND')],
  ],
  [
    'a map of flags',
    'FLAGS = {"send": False, "digest": True}',
    guarded('FLAGS.get("send")'),
    ['FLAGS = {"send": True, "digest": True}', guarded('FLAGS.get("send")')],
  ],
  [
    'a flag that is not in the map',
    'FLAGS = {"digest": True}',
    guarded('FLAGS.get("send", False)'),
    ['FLAGS = {"digest": True}', guarded('FLAGS.get("send", True)')],
  ],
  [
    'a function that is asked by the name of a flag',
    'FLAGS = {"send": False, "digest": True}\n\ndef is_enabled(name):\n    return FLAGS.get(name, False)\n\nprint(is_enabled("digest"))',
    guarded('is_enabled("send")'),
    [
      'FLAGS = {"send": True, "digest": False}\n\ndef is_enabled(name):\n    return FLAGS.get(name, False)\n\nprint(is_enabled("digest"))',
      guarded('is_enabled("send")'),
    ],
  ],
  [
    'a list of what is on',
    'ENABLED = {"digest"}',
    guarded('"send" in ENABLED'),
    ['ENABLED = {"digest", "send"}', guarded('"send" in ENABLED')],
  ],
  [
    'a map that is filled while it runs',
    'FLAGS = {"send": False}',
    guarded('FLAGS["send"]'),
    ['FLAGS = {"digest": False}\nFLAGS["send"] = len(sys.argv) > 1', guarded('FLAGS.get("send")')],
  ],
  [
    'a case',
    'MODE = os.getenv("MODE", "dry")',
    'match MODE:\n        case "live":\n            {deed}\n        case _:\n            print(text)',
    ['MODE = os.getenv("MODE", "live")', 'match MODE:\n        case "live":\n            {deed}\n        case _:\n            print(text)'],
  ],
  [
    'what the only caller says',
    'def publish(text, dry_run=False):\n    if not dry_run:\n        jira.add_comment("OPS-1", text)',
    'publish(text, dry_run=True)',
    ['def publish(text, dry_run=True):\n    if not dry_run:\n        jira.add_comment("OPS-1", text)', 'publish(text, dry_run=False)'],
  ],
  [
    'a file of settings',
    'import yaml\nconfig = yaml.safe_load(open("config.yaml"))',
    leave('config["dry_run"]'),
    ['import yaml\nconfig = yaml.safe_load(open("config.yaml"))', leave('config["live"]')],
    { 'config.yaml': 'dry_run: true\nlive: false\n' },
  ],
];

const commander = (declared: string): string =>
  `import { program } from 'commander';\nprogram.option('${declared}', 'what it does').parse();\nconst options = program.opts();`;
const yargs = (declared: string): string =>
  `import yargs from 'yargs';\nconst argv = yargs(process.argv.slice(2)).${declared}.parseSync();`;

const publish = (taken: string, test: string): string =>
  `async function publish(text, ${taken}) {\n  if (${test}) return;\n  await jira.issueComments.addComment({ issueIdOrKey: 'OPS-1', comment: text });\n}`;

const typescript: readonly Row[] = [
  [
    'a part of the options',
    publish('{ dryRun = true } = {}', 'dryRun'),
    'await publish(text);',
    [publish('{ dryRun = false } = {}', 'dryRun'), 'await publish(text);'],
  ],
  [
    'a part of the options that the caller gives',
    publish('{ dryRun = false } = {}', 'dryRun'),
    'await publish(text, { dryRun: true });',
    [publish('{ dryRun = true } = {}', 'dryRun'), 'await publish(text, { dryRun: false });'],
  ],
  [
    'options without the part',
    publish('options = {}', 'options.dryRun ?? true'),
    'await publish(text);',
    [publish('options = {}', 'options.dryRun ?? false'), 'await publish(text);'],
  ],
  [
    'a map of flags that is asked by a name',
    'const flags = { send: false };\nconst isEnabled = (name) => flags[name] ?? false;',
    guardedTs("isEnabled('send')"),
    ['const flags = { send: true };\nconst isEnabled = (name) => flags[name] ?? false;', guardedTs("isEnabled('send')")],
  ],
  ['a constant', 'const DRY_RUN = true;', leaveTs('DRY_RUN'), ['const DRY_RUN = false;', leaveTs('DRY_RUN')]],
  [
    'a variable that says no',
    "const dryRun = process.env.DRY_RUN !== 'false';",
    leaveTs('dryRun'),
    ["const dryRun = process.env.DRY_RUN === 'true';", leaveTs('dryRun')],
  ],
  [
    'a word of the command',
    "const execute = process.argv.includes('--execute');",
    leaveTs('!execute'),
    ["const dryRun = process.argv.includes('--dry-run');", leaveTs('dryRun')],
  ],
  [
    'a word of a set',
    'const args = new Set(process.argv.slice(2));',
    leaveTs("!args.has('--execute')"),
    ['const args = new Set(process.argv.slice(2));', leaveTs("args.has('--dry-run')")],
  ],
  ['a flag of commander', commander('--execute'), leaveTs('!options.execute'), [commander('--dry-run'), leaveTs('options.dryRun')]],
  [
    'a flag of commander that is on',
    commander('--no-dry-run'),
    leaveTs('options.dryRun'),
    [commander('-s, --skip'), leaveTs('options.skip')],
  ],
  [
    'a value that commander asks for',
    commander('--execute'),
    leaveTs('!options.execute'),
    [commander('--project <key>'), leaveTs('!options.project')],
  ],
  [
    'a flag of yargs',
    yargs("option('execute', { type: 'boolean', default: false })"),
    leaveTs('!argv.execute'),
    [yargs("option('execute', { type: 'boolean', default: true })"), leaveTs('!argv.execute')],
  ],
  [
    'flags of yargs in a map',
    yargs("options({ dryRun: { type: 'boolean', default: true } })"),
    leaveTs('argv.dryRun'),
    [yargs("options({ dryRun: { type: 'boolean' } })"), leaveTs('argv.dryRun')],
  ],
  [
    'a flag of Node',
    "import { parseArgs } from 'node:util';\nconst { values } = parseArgs({ options: { execute: { type: 'boolean' } } });",
    leaveTs('!values.execute'),
    [
      "import { parseArgs } from 'node:util';\nconst { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' } } });",
      leaveTs("values['dry-run']"),
    ],
  ],
  [
    'the end of the program',
    'const DRY_RUN = true;',
    'if (DRY_RUN) {\n    console.log(text);\n    process.exit(0);\n  }\n  {deed}',
    ['const DRY_RUN = false;', 'if (DRY_RUN) process.exit(0);\n  {deed}'],
  ],
];

export const switches: readonly Switch[] = [
  ...python.map((row) => switchOf('python', row)),
  ...typescript.map((row) => switchOf('typescript', row)),
];

function switchOf(language: Switch['language'], [name, head, before, [onHead, onBefore], beside = {}]: Row): Switch {
  return { name: `${language}, ${name}`, head, before, on: { head: onHead, before: onBefore }, beside, language };
}

/** A program that comments on a ticket in a model's words. */
export function commenting({ language }: Switch, head: string, before: string): Files {
  if (language === 'python')
    return {
      'main.py': `import os
import sys
from jira import JIRA
from openai import OpenAI
${head}
jira = JIRA(server="https://gripper.atlassian.net")

def main():
    text = OpenAI().responses.create(model="gpt-5-mini", input="Write a comment").output_text
    ${before.replace('{deed}', 'jira.add_comment("OPS-1", text)')}

main()
`,
    };
  return {
    'main.ts': `import OpenAI from 'openai';
import { Version3Client } from 'jira.js';
${head}
const jira = new Version3Client({ host: 'https://gripper.atlassian.net' });

async function main() {
  const text = (await new OpenAI().responses.create({ model: 'gpt-5-mini', input: 'Write a comment' })).output_text;
  ${before.replace('{deed}', "await jira.issueComments.addComment({ issueIdOrKey: 'OPS-1', comment: text });")}
}

main();
`,
  };
}
