import { describe, expect, it } from 'vitest';
import { programOf } from './program-of.js';

function reachOf(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(programOf(files).documents.map(({ path, reach }) => [path, reach]));
}

describe('reach', () => {
  it('leaves out what nothing imports or starts', () => {
    const files = {
      'app.py': 'import lib\nlib.go()\n',
      'lib.py': 'def go():\n    print(1)\n',
      'old_agents.py': 'def go():\n    print(2)\n',
    };
    expect(reachOf(files)).toEqual({ 'app.py': 'started', 'lib.py': 'started', 'old_agents.py': 'dead' });
  });

  it('starts what a script of a manifest names, built files standing for their source', () => {
    const files = {
      'package.json': '{"scripts": {"start": "node dist/bot.js"}}',
      'src/bot.ts': 'export function go() { return 1 }\n',
      'src/unused.ts': 'export function no() { return 1 }\n',
    };
    expect(reachOf(files)).toMatchObject({ 'src/bot.ts': 'started', 'src/unused.ts': 'dead' });
  });

  it('reads a file whose last expression is a function', () => {
    expect(reachOf({ 'settings.js': 'export default () => ({ port: 3000 })' })).toEqual({ 'settings.js': 'may-run' });
  });

  it('takes a tree without any start for a library', () => {
    expect(reachOf({ 'tools.py': 'def a():\n    pass\n' })).toEqual({ 'tools.py': 'may-run' });
  });

  it('does not report calls of functions that nothing names', () => {
    const program = programOf({ 'main.py': 'import requests\ndef unused():\n    requests.post("http://h")\nprint(1)\n' });
    expect(program.calls.map(({ method }) => method)).toEqual(['print']);
  });
});

describe('switches', () => {
  it('are off where a flag has to be given', () => {
    const code =
      'import argparse, os\np = argparse.ArgumentParser()\np.add_argument("--send", action="store_true")\nargs = p.parse_args()\nif args.send:\n    os.remove("x")\n';
    expect(
      programOf({ 'main.py': code })
        .calls.find(({ method }) => method === 'remove')
        ?.guards.map(({ form }) => form),
    ).toEqual(['switch-off']);
  });

  it('are off where the default of a variable says no', () => {
    const code = 'import os\nif os.getenv("SEND", "false") == "true":\n    os.remove("x")\n';
    expect(
      programOf({ 'main.py': code })
        .calls.find(({ method }) => method === 'remove')
        ?.guards.map(({ form }) => form),
    ).toEqual(['switch-off']);
  });
});
