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
});
