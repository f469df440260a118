import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandNames } from '../../src/options/flags.js';
import { bin, folderOf, handoffLint, run, write } from './program.js';
import { need } from './tools.js';

const folder = folderOf();
for (const shell of ['bash', 'zsh', 'fish']) write(folder, { [shell]: handoffLint(['completion', shell]).out });

function inBash(...words: string[]): string[] {
  const script = `source ${path.join(folder, 'bash')}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _handoff_lint; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return lines(run('bash', ['-euc', script, 'bash', 'handoff-lint', ...words]).out);
}

function inFish(line: string): string[] {
  const { out } = run('fish', ['--no-config', '-c', `source ${path.join(folder, 'fish')}; complete -C ${JSON.stringify(line)}`]);
  return lines(out).map((text) => text.split('\t')[0] ?? '');
}

/** What zsh's own completion would offer: its widget is replaced by one that notes the matches. */
function inZsh(...words: string[]): string[] {
  const script = `
    autoload -Uz compinit; compinit -D -u -d ${path.join(folder, 'dump')}
    compdef() { }
    source ${path.join(folder, 'zsh')}
    _arguments() { shift; print -l -- "$@"; }
    _describe() { print -l -- "\${(@P)4}"; }
    _files() { print files; }
    words=("$@"); CURRENT=$#
    _handoff_lint`;
  return lines(run('zsh', ['-fc', script, 'zsh', 'handoff-lint', ...words]).out);
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

describe('completion in bash', () => {
  it('offers commands, flags and values', () => {
    expect(inBash('')).toEqual([...commandNames]);
    expect(inBash('rec')).toEqual(['record']);
    expect(inBash('--fo')).toEqual(['--format']);
    expect(inBash('-f', 's')).toEqual(['sarif']);
    expect(inBash('--fail-on', '')).toEqual(['crossed', 'approaching']);
    expect(inBash('--format', '=', 'js')).toEqual(['json']);
  });

  it('offers what the command takes', () => {
    expect(inBash('request', '--sa')).toEqual(['--save']);
    expect(inBash('request', '-f', '')).toEqual(['markdown', 'yaml', 'json']);
    expect(inBash('record', '--st')).toEqual([]);
    expect(inBash('record', 'accept', '--te')).toEqual(['--team']);
  });
});

describe('completion in fish', () => {
  it('offers commands, flags and values', () => {
    need('fish');
    expect(inFish('handoff-lint re').slice(0, 2)).toEqual(['record', 'request']);
    expect(inFish('handoff-lint --fo')).toEqual(['--format']);
    expect(inFish('handoff-lint --format sar')).toEqual(['sarif']);
    expect(inFish('handoff-lint record accept --st')).toEqual([]);
    expect(inFish('handoff-lint request --sa')).toEqual(['--save']);
  });
});

describe('completion in zsh', () => {
  it('offers commands, flags and values', () => {
    need('zsh');
    expect(inZsh('').map((line) => line.split(':')[0])).toEqual([...commandNames, 'files']);
    expect(inZsh('request', '--')).toContainEqual(expect.stringMatching(/^\*--format\[.*\]:FORMAT:\(markdown yaml json\)$/));
    expect(inZsh('--')).toContainEqual(expect.stringMatching(/^\*--fail-on\[.*\]:LEVEL:\(crossed approaching\)$/));
    expect(inZsh('record', '--')).not.toContainEqual(expect.stringMatching(/^\*--staged/));
  });
});

describe('completion', () => {
  it('knows no other shell, and says which', () => {
    expect(handoffLint(['completion', 'fihs'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('did you mean fish?') });
    expect(handoffLint(['completion']).err).toContain('handoff-lint completion bash|zsh|fish');
    expect(run('bash', ['-c', `source <(${process.execPath} ${bin} completion bash) && complete -p handoff-lint`]).out).toContain(
      '_handoff_lint',
    );
  });
});
