import type { ProcessApi } from '../model/knowledge.js';
import type { CallView, CommandView, Value } from '../model/program.js';
import type { Calls } from './calls.js';
import { fitsPattern } from './patterns.js';
import { NameIndex } from './names.js';
import type { Texts } from './texts.js';

/** Command lines of scripts, and those that code hands to a process API. */
export function findCommands(calls: Calls, texts: Texts, processes: readonly ProcessApi[]): CommandView[] {
  const index = new NameIndex<ProcessApi>();
  for (const api of processes) index.add(api.call.name, api);
  return calls.all.flatMap((call) => {
    if (call.style === 'command')
      return [
        {
          call,
          program: call.method.replace(/^cli:/, ''),
          words: call.args.flatMap(([key, value]) => (typeof key === 'number' ? [wordOf(texts, value)] : [])),
        },
      ];
    const api = call.names.flatMap((name) => index.find(name)).find((found) => fitsPattern(call, found.call, texts));
    return api === undefined ? [] : spawned(call, api, calls, texts);
  });
}

function spawned(call: CallView, api: ProcessApi, calls: Calls, texts: Texts): CommandView[] {
  const given = api.command.map((key) => call.argument(key)).filter((value) => value !== null);
  const words = given.flatMap((value) => wordsOf(value, calls, texts));
  return words.length === 0
    ? []
    : splitCommands(words).map((line) => ({ call, program: programOf(line[0] ?? '{}'), words: line.slice(1) }));
}

/** A list of words, or one string that a shell splits. */
function wordsOf(value: Value, calls: Calls, texts: Texts): string[] {
  const items = calls.items(value);
  if (items.length > 0) return items.map(([, item]) => wordOf(texts, item));
  return wordOf(texts, value).split(/\s+/).filter(Boolean);
}

function wordOf(texts: Texts, value: Value): string {
  const all = texts.of(value);
  return (all.find(({ from }) => from !== 'computed') ?? all.find(({ text }) => text !== '{}'))?.text ?? '{}';
}

/** `cd x && git push` is two commands. */
function splitCommands(words: readonly string[]): string[][] {
  const lines: string[][] = [[]];
  for (const word of words)
    if (word === '&&' || word === ';' || word === '||' || word === '|') lines.push([]);
    else lines[lines.length - 1]?.push(word.replace(/;$/, ''));
  return lines.filter((line) => line.length > 0).map(unwrap);
}

function unwrap(words: string[]): string[] {
  let at = 0;
  while (at < words.length - 1 && (wrappers.has(words[at] ?? '') || /^[A-Z_]+=/.test(words[at] ?? ''))) at++;
  return words.slice(at);
}

function programOf(word: string): string {
  return word.slice(word.lastIndexOf('/') + 1).replace(/\.(?:exe|cmd|bat)$/i, '');
}

const wrappers: ReadonlySet<string> = new Set(['sudo', 'env', 'nohup', 'exec', 'time', 'npx', 'bunx', 'uvx']);
