import type { CallView, CatalogEntry, CommandView, ProgramView } from '../../src/detector-api.js';
import type { Mount, Word } from './mounts.js';
import { isPackage } from './servers.js';

/** Servers that a script starts or adds to a client: `claude mcp add github -- npx …`, `npx @playwright/mcp --port 8931`. */
export function commandMounts(program: ProgramView, known: readonly CatalogEntry[]): readonly Mount[] {
  const configured = new Set(program.calls.filter(({ names }) => names.includes('mcp:mount')).map(({ document }) => document.id));
  const packages = known.flatMap((entry) => entry.packages).filter((pattern) => pattern.includes('mcp'));
  return program.commands.flatMap((command) => {
    const { document } = command.call;
    if (configured.has(document.id) || configured.has(document.parent ?? -1)) return [];
    const adds = command.words[0] === 'mcp' && command.words[1] === 'add';
    const starts =
      !onlyAsks(command) &&
      [command.program, ...command.words].some((word) => mayName(word) && packages.some((pattern) => isPackage(word, pattern)));
    return adds || starts ? [mountOf(program, command)] : [];
  });
}

/** `mcp-server version`, `cp dist/mcp-server bin/`: nothing is served. */
function onlyAsks({ program, words }: CommandView): boolean {
  return handlers.has(program) || questions.has(words[words.length - 1] ?? '') || onlyFetches(program, words);
}

/** `docker pull …`, `npm install -g …`, `bash scripts/download_images.sh …`: what is there afterwards is started by others. */
function onlyFetches(program: string, words: readonly string[]): boolean {
  const verb = words.find((word) => !word.startsWith('-')) ?? '';
  return (
    fetches.has(verb) ||
    [program, verb].some((word) => /(?:^|\/)[\w-]{0,60}(?:download|install|pull)[\w-]{0,60}\.(?:sh|bash|py|ps1)$/.test(word))
  );
}

const fetches: ReadonlySet<string> = new Set(['pull', 'push', 'build', 'tag', 'install', 'i', 'ci', 'download', 'inspect']);

const questions: ReadonlySet<string> = new Set(['version', '--version', '-v', '-V', 'help', '--help', '-h']);
/** Programs that handle a file, whatever it is. */
const handlers: ReadonlySet<string> = new Set([
  'cp',
  'mv',
  'rm',
  'ln',
  'mkdir',
  'chmod',
  'chown',
  'install',
  'tar',
  'zip',
  'cat',
  'ls',
  'file',
  'strip',
]);

/** All of the packages have it in their name, and few of a script's words do. */
function mayName(word: string): boolean {
  return word.toLowerCase().includes('mcp');
}

function mountOf(program: ProgramView, { call, program: started, words }: CommandView): Mount {
  const settings = call.args.flatMap(([key, value]) =>
    typeof key === 'string' && key.startsWith('env:') ? [[key.slice('env:'.length), value] as const] : [],
  );
  return {
    name: 'a server',
    words: [started, ...words].map((text, index): Word => ({ text, at: siteOf(program, call, index - 1) })),
    addresses: [],
    settings,
    lists: { allowed: [], denied: [] },
    call,
    at: call.at,
    guards: call.guards,
  };
}

function siteOf(program: ProgramView, call: CallView, index: number): Word['at'] {
  const value = call.style === 'command' ? call.argument(index) : null;
  return value === null ? call.at : program.site(value);
}
