import type { CallPattern, CatalogEntry, FilePattern } from '../../../src/model/program.js';
import { expandBraces } from '../../../src/link/names/names.js';
import { python, typescript } from './code.js';
import { configurationOf } from './configuration.js';

type Files = Readonly<Record<string, string>>;

/** The smallest program that uses what an entry names, and the same program on something harmless of the same name. */
export interface Sample {
  readonly real: Files;
  readonly harmless: Files | null;
}

/** At most a few of each kind of thing that an entry names: calls, commands, actions, addresses, files. */
export function samplesOf(entry: CatalogEntry): readonly Sample[] {
  const calls = [...entry.calls.map(([, pattern]) => pattern), ...entry.clients];
  return [
    ...calls.flatMap(callSamples).slice(0, 12),
    ...calls.flatMap(({ name }) => expandBraces(name)).flatMap(commandCallSamples),
    ...entry.commands.slice(0, 3).map(([, line]) => commandSample(line)),
    ...entry.actions.slice(0, 3).map(([, action]) => actionSample(action)),
    ...entry.hosts.slice(0, 4).flatMap((host) => requestSamples(host, entry)),
    ...entry.files.flatMap(fileSamples),
  ];
}

function callSamples(pattern: CallPattern): Sample[] {
  return expandBraces(pattern.name)
    .slice(0, 2)
    .filter((name) => !/[$:]/.test(name.replace(/^node:/, '')) && !name.startsWith('*'))
    .map((name) => {
      const plain = name.replaceAll('/**', '').replaceAll('.**', '').replaceAll('*', 'x');
      const isScript = /^@|^node:|^[^.(]*[-/]/.test(plain) || pattern.with.some(([key]) => String(key).includes('.'));
      return isScript ? typescript(plain, pattern.with) : python(plain, pattern.with);
    });
}

/** `cli:Register-ScheduledTask`: a command that is a call of its own; those of PowerShell are written with a dash. */
function commandCallSamples(name: string): Sample[] {
  if (!name.startsWith('cli:')) return [];
  const command = name.slice('cli:'.length).replaceAll('*', 'x');
  const file = /^[A-Z]\w*-[A-Z]/.test(command) ? 'run.ps1' : 'run.sh';
  return [{ real: { [file]: `${command} own\n` }, harmless: { [file]: `echo "${command} own"\n` } }];
}

function commandSample(line: string): Sample {
  const words = line
    .split(' ')
    .map((word) => word.split('|')[0] ?? '')
    .join(' ');
  return { real: { 'run.sh': `#!/bin/sh\n${words}\n` }, harmless: { 'run.sh': `#!/bin/sh\necho "${words}"\n` } };
}

function actionSample(action: string): Sample {
  const uses = `${action.replaceAll('*', 'x')}${action.includes('@') ? '' : '@v1'}`;
  const job = (step: string): Files => ({
    '.github/workflows/ship.yml': `on: push\njobs:\n  ship:\n    runs-on: ubuntu-latest\n    steps:\n      - ${step}\n`,
  });
  return { real: job(`uses: ${uses}`), harmless: job(`name: ${uses}\n        run: echo done`) };
}

function requestSamples(host: string, entry: CatalogEntry): Sample[] {
  const paths = entry.paths.filter(([, pattern]) => !pattern.startsWith('!')).slice(0, 3);
  return (paths.length > 0 ? paths : ([['write', '/x']] as const)).map(([verb, pattern]) => {
    const [name = '', ...rest] = host.replace(/^\*\./, 'acme.').replaceAll('*', 'acme').split('/');
    const path = `/${[...rest, pattern.replaceAll('*', 'x')].join('/')}`.replaceAll(/\/{2,}/g, '/');
    const method = verb === 'read' || verb === 'ingest' ? 'get' : 'post';
    const code = (address: string): Files => ({
      'main.py': `import requests\nanswer = requests.${method}("${address}${path}")\nprint(answer.text)\n`,
    });
    return { real: code(`https://${name}`), harmless: code('http://localhost:8080') };
  });
}

function fileSamples(pattern: FilePattern): Sample[] {
  const real = configurationOf(pattern);
  return real === null ? [] : [{ real, harmless: null }];
}
