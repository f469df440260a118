import { describe, expect, it } from 'vitest';
import { programOf } from './program-of.js';

function commandOf(code: string): string | undefined {
  const command = programOf({ 'app.py': `import subprocess\n${code}` }).commands[0];
  return command === undefined ? undefined : [command.program, ...command.words].join(' ');
}

describe('a command that code starts', () => {
  it('keeps what is written around what is filled in', () => {
    expect(commandOf('def scale(n):\n    subprocess.run(f"kubectl scale deployment {n}", shell=True)\nscale(input())\n')).toBe(
      'kubectl scale deployment {}',
    );
  });

  it('ends in what is added to a list', () => {
    expect(commandOf('def run(args):\n    subprocess.run(["kubectl"] + args)\nrun(input().split())\n')).toBe('kubectl {}');
  });

  it('ends in what is spread into a list', () => {
    expect(commandOf('def run(args):\n    subprocess.run(["kubectl", *args])\nrun(["get", "pods"])\n')).toBe('kubectl get pods');
  });

  it('is cut where a list is doubled again and again', () => {
    const doubled = Array.from({ length: 20 }, (_, at) => `l${at + 1} = l${at} + l${at}\n`).join('');
    expect(commandOf(`l0 = ["git"]\n${doubled}subprocess.run(l20)\n`)?.split(' ').length).toBe(512);
  });
});
