import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import { registries, type Registry } from './registries.js';

describe('what a model may run out of a registry of the program itself', () => {
  it.each(registries.map((registry) => [registry.name, registry] as const))('%s', (_, registry) => {
    expect(signalsIn(filled(registry, 'runs'))).toEqual(['autonomous-action/shell-execution']);
    expect(signalsIn(filled(registry, 'computes'))).toEqual([]);
  });
});

function signalsIn(files: Readonly<Record<string, string>>): readonly string[] {
  return [...new Set(observed(files).findings.map(({ signal }) => signal))];
}

function filled({ files }: Registry, does: 'runs' | 'computes'): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, code]) => [
      path,
      code.replaceAll('{run}', bodies.get(path.slice(path.lastIndexOf('.')))?.[does] ?? ''),
    ]),
  );
}

const bodies = new Map([
  [
    '.py',
    { runs: 'return subprocess.run(command, shell=True, capture_output=True, text=True).stdout', computes: 'return len(command.split())' },
  ],
  ['.js', { runs: 'execSync(command).toString()', computes: "command.split(' ').length" }],
  ['.mjs', { runs: 'execSync(command).toString()', computes: "command.split(' ').length" }],
  ['.rb', { runs: '`#{command}`', computes: 'command.split.length' }],
  ['.php', { runs: 'shell_exec($command)', computes: 'str_word_count($command)' }],
  [
    '.go',
    { runs: 'out, _ := exec.Command("sh", "-c", command).Output()\n\treturn string(out)', computes: 'return fmt.Sprint(len(command))' },
  ],
  ['.cs', { runs: 'return Process.Start("bash", $"-c \\"{command}\\"").ToString();', computes: 'return command.Length.ToString();' }],
  [
    '.rs',
    {
      runs: 'String::from_utf8(Command::new("sh").arg("-c").arg(command).output().unwrap().stdout).unwrap()',
      computes: 'command.len().to_string()',
    },
  ],
]);
