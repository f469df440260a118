import { describe, expect, it } from 'vitest';
import { programOf } from './program-of.js';

const parser = "import argparse\nparser = argparse.ArgumentParser()\nparser.add_argument('--live', action='store_true')\n";

function guardsOf(code: string): string[] {
  const program = programOf({ 'main.py': code });
  return program.calls.filter(({ method }) => method === 'send').flatMap((call) => call.guards.map(({ form }) => form));
}

describe('a switch that is off by default', () => {
  it('guards what stands under it', () => {
    expect(guardsOf(`${parser}if parser.parse_args().live:\n    send()\n`)).toEqual(['switch-off']);
  });

  it('guards what comes after a return without it', () => {
    const code = `${parser}def run(live):\n    if not live:\n        return []\n    return send()\nrun(parser.parse_args().live)\n`;
    expect(guardsOf(code)).toEqual(['switch-off']);
  });

  it('does not guard what is returned without it', () => {
    const code = `${parser}def run(live):\n    if live:\n        return []\n    return send()\nrun(parser.parse_args().live)\n`;
    expect(guardsOf(code)).toEqual([]);
  });

  it('guards a function that is only called under it, and what that alone calls', () => {
    const code = `${parser}def deliver():\n    send()\ndef work():\n    deliver()\nif parser.parse_args().live:\n    work()\n`;
    expect(guardsOf(code)).toEqual(['switch-off']);
  });

  it('does not guard a function that something else calls too', () => {
    const code = `${parser}def work():\n    send()\nif parser.parse_args().live:\n    work()\nwork()\n`;
    expect(guardsOf(code)).toEqual([]);
  });

  it('is no text that is empty so far, nor a verdict that functions work out', () => {
    const read = "def read(path):\n    text = ''\n    if path.endswith('.txt'):\n        text = ''.join(open(path))\n    return text\n";
    expect(guardsOf(`${read}def work(text):\n    send(text)\ntext = read('a.txt')\nif text:\n    work(text)\n`)).toEqual([]);
    const judge = 'def judge(text):\n    return False\n';
    expect(guardsOf(`${judge}def work():\n    send()\nif judge('a'):\n    work()\n`)).toEqual([]);
  });
});
