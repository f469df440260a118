import { describe, expect, it } from 'vitest';
import { programOf } from './program-of.js';

function commandsOf(code: string): readonly string[] {
  const { commands } = programOf({ 'app.py': `import subprocess\n${code}` });
  return commands.map(({ program, words }) => [program, ...words].join(' '));
}

function commandOf(code: string): string | undefined {
  return commandsOf(code)[0];
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

  it('is also what a shell is handed as a text', () => {
    expect(commandsOf('subprocess.run(["bash", "-lc", "cd /srv && sudo -u app git commit -m \'a b\'"])\n')).toEqual([
      "bash -lc cd /srv && sudo -u app git commit -m 'a b'",
      'cd /srv',
      'git commit -m a b',
    ]);
  });

  it('ends in words that are joined to a line', () => {
    expect(commandsOf('words = ["kubectl", "get"]\nwords.append("pods")\nsubprocess.run(" ".join(words), shell=True)\n')).toEqual([
      'kubectl get pods',
    ]);
  });

  it('leaves out what a default start does not add', () => {
    expect(
      commandsOf('words = ["git", "add", "."]\nFORCE = False\nif FORCE:\n    words.append("--force")\nsubprocess.run(words)\n'),
    ).toEqual(['git add .']);
  });

  it('is one of each list that is chosen from', () => {
    expect(commandsOf('lines = {"a": ["git", "push"], "b": ["helm", "list"]}\nsubprocess.run(lines[input()] + ["--all"])\n')).toEqual([
      'git push --all',
      'helm list --all',
    ]);
  });

  it('is cut where a list is doubled again and again', () => {
    const doubled = Array.from({ length: 20 }, (_, at) => `l${at + 1} = l${at} + l${at}\n`).join('');
    expect(commandOf(`l0 = ["git"]\n${doubled}subprocess.run(l20)\n`)?.split(' ').length).toBe(512);
  });
});
