import { append } from '../model/append.js';
import type { ProcessApi } from '../model/knowledge.js';
import type { CallView, CommandView, Value } from '../model/program.js';
import type { Callers } from './callers.js';
import type { Calls } from './calls.js';
import type { LinkedDocument } from './documents.js';
import { fitsPattern } from './patterns.js';
import { NameIndex } from './names.js';
import type { Texts } from './texts.js';
import { commandsAsked } from './wrapped-commands.js';

/** Command lines of scripts, and those that code hands to a process API. */
export function findCommands(reading: Reading, processes: readonly ProcessApi[]): CommandView[] {
  const { calls, texts } = reading;
  const index = new NameIndex<ProcessApi>();
  for (const api of processes) index.add(api.call.name, api);
  const built = builtBy(calls, processes);
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
    return api === undefined ? [] : spawned(call, api, built.get(call) ?? [], reading);
  });
}

/** Calls on a command that is put together step by step, `.arg("-c").arg(text).output()`, by the call that begins it. */
function builtBy(calls: Calls, processes: readonly ProcessApi[]): ReadonlyMap<CallView, readonly CallView[]> {
  const steps = new Set(processes.flatMap(({ words, runs }) => [...words, ...runs]));
  const found = new Map<CallView, CallView[]>();
  for (const call of calls.all) if (steps.has(call.method)) for (const client of call.clients) append(found, client, call);
  return found;
}

/** A command stands where it is run, so that everything it was given before is on the way there; of a helper, where it is asked for. */
function spawned(call: CallView, api: ProcessApi, steps: readonly CallView[], reading: Reading): CommandView[] {
  const { calls, texts } = reading;
  const given = [...api.command.map((key) => call.argument(key)).filter((value) => value !== null), ...spreadInto(call, api)];
  const added = steps.flatMap((step) => (api.words.includes(step.method) ? step.args.map(([, value]) => value) : []));
  const asked = commandsAsked({ ...reading, wordsOf: (value) => wordsOf(value, calls, texts) }, call, [...given, ...added]);
  if (asked.length > 0) return asked.flatMap((own) => commandsOf(own.call, own.words));
  const words =
    call.style === 'tag' ? taggedWords(call, calls, texts) : [...given, ...added].flatMap((value) => wordsOf(value, calls, texts));
  return commandsOf(steps.find(({ method }) => api.runs.includes(method)) ?? call, words);
}

/** `exec.Command("kubectl", args...)`, `create_subprocess_exec(*line)`: words that are handed on as a list, where the call takes several. */
function spreadInto(call: CallView, { command }: ProcessApi): Value[] {
  const takesSeveral = command.filter((key) => typeof key === 'number').length > 1;
  return takesSeveral ? call.args.flatMap(([key, value]) => (key === '*' ? [value] : [])) : [];
}

function commandsOf(call: CallView, words: readonly string[]): CommandView[] {
  return words.length === 0
    ? []
    : splitCommands(words).map((line) => ({ call, program: programOf(line[0] ?? '{}'), words: line.slice(1) }));
}

interface Reading {
  readonly documents: readonly LinkedDocument[];
  readonly callers: Callers;
  readonly calls: Calls;
  readonly texts: Texts;
}

/** `$`git push ${remote}``: one line, whatever is filled in is a word or a part of one. */
function taggedWords(call: CallView, calls: Calls, texts: Texts): string[] {
  const [first, ...parts] = call.args.map(([, value]) => value);
  const strings = first === undefined ? [] : calls.items(first).map(([, item]) => texts.constant(item));
  const filled = parts.map((part) => wordOf(texts, part));
  return strings
    .map((text, at) => `${String(text ?? '')}${at < strings.length - 1 ? (filled[at] ?? '{}') : ''}`)
    .join('')
    .split(/\s+/)
    .filter(Boolean);
}

/** A list of words, or one string that a shell splits. */
function wordsOf(value: Value, calls: Calls, texts: Texts): string[] {
  const items = calls.items(value);
  const listed = items.filter(([key]) => typeof key === 'number' || key === '[]' || key === '*');
  if (listed.length > 0) return listed.map(([, item]) => wordOf(texts, item));
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
