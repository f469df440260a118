import type { Alternative, CommandView } from '../../model/program.js';

/** Where a command goes: a URL, `user@host:path`, a registry's image, or what follows an option for the host. */
export function commandAddress({ words, call }: CommandView): readonly Alternative[] {
  const chain = [{ ...call.at, note: { code: 'written-here', details: {} } } as const];
  const found = words.flatMap((word, at) => addressesOf(word, words[at - 1] ?? ''));
  return found.map((text) =>
    text.includes('{}')
      ? { text: '{}', from: 'environment-only', placeholder: false, environment: [], chain }
      : { text, from: 'literal', placeholder: false, environment: [], chain },
  );
}

function addressesOf(word: string, before: string): readonly string[] {
  const long = /^--(?:host|hostname|server|context|kube-context|kubeconfig|endpoint|endpoint-url|url)=(.+)$/.exec(word.slice(0, maxWord));
  if (long?.[1] !== undefined) return [long[1]];
  if (word.startsWith('-')) return [];
  if (hostOptions.has(before)) return [word];
  // `--zip-file fileb://function.zip`: a file is handed over there.
  if (word.includes('://')) return /^fileb?:\/\//.test(word) ? [] : [word];
  const remote = /^[\w.-]+@([\w.-]+)(?::|$)/.exec(word.slice(0, maxWord));
  if (remote?.[1] !== undefined) return [remote[1]];
  if (/^(?:localhost|[\w-]+(?:\.[\w-]+)+)(?::\d+)?\/[\w./:{}@-]+$/.test(word.slice(0, maxWord)) && !word.startsWith('.')) return [word];
  return word === '{}' && before === '' ? [word] : [];
}

const hostOptions: ReadonlySet<string> = new Set([
  '-h',
  '-H',
  '--host',
  '--hostname',
  '--server',
  '-S',
  '--context',
  '--kube-context',
  '--endpoint',
  '--endpoint-url',
  '--url',
]);
const maxWord = 500;
