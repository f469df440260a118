import type { Argument, Ref, Span } from '../../model/facts.js';
import type { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import { interpreterOfExtension, interpreters, runnersOfCommandLines, type Wrapper, wrappers } from './wrappers.js';

/** A word of a command line, from a shell or from a list of an exec form. */
export interface CommandWord {
  /** Null where a part of it is only known at run time. */
  readonly text: string | null;
  /** The text before the first such part. */
  readonly lead: string;
  readonly span: Span;
  readonly ref: () => Ref;
  /** The word without its first characters, which are part of `lead`. */
  readonly after: (length: number) => Ref;
  /** The word as code in another language, with its quotes taken off and its variables kept. */
  readonly code: () => Code | null;
}

export interface Code {
  readonly text: string;
  /** To offsets of the raw file. */
  readonly map: SpanMap;
}

/** Takes code that stands in a command line (`sh -c`, `python -c`, a here-document) into the document. */
export type TakeCode = (language: string, code: Code) => void;

export interface CommandLine {
  readonly words: readonly CommandWord[];
  /** `A=b` before the program, redirects and pipes. */
  readonly extra: readonly Argument[];
  readonly span: Span;
  /** Functions of the same script: they are called, not started. */
  readonly functions?: ReadonlySet<string>;
  /** A here-document that the program reads. */
  readonly input?: Code | null;
}

/** One `command` call. Wrappers are stripped, so that `npx -y wrangler deploy` is the same call as `wrangler deploy`. */
export function lowerCommand(builder: DocumentBuilder, line: CommandLine, takeCode: TakeCode): Ref | null {
  const stripped = strip(line.words);
  const { program } = stripped;
  for (const [key, value] of stripped.assigned) builder.setEnvironment(String(key).slice('env:'.length), value, null, line.span);
  const extra = [...stripped.assigned, ...line.extra];
  if (program === null) return null;
  if (program.text === null) {
    const args: Argument[] = [program, ...stripped.args].map((word, index) => [index, word.ref()]);
    return builder.call(builder.name('cli:?', program.span), [...args, ...extra], line.span, 'command');
  }
  const args: Argument[] = stripped.args.map((word, index) => [index, word.ref()]);
  if (stripped.named !== null) extra.push([stripped.named.key, stripped.named.word.ref()]);
  const own = line.functions?.has(stripped.name) === true;
  const callee = own ? builder.read(stripped.name, program.span) : builder.name(`cli:${stripped.name}`, program.span);
  const call = builder.call(callee, [...args, ...extra], line.span, 'command');
  takeWrittenCode(stripped.name, stripped.args, line.input ?? null, takeCode);
  return call;
}

interface Stripped {
  readonly program: CommandWord | null;
  readonly name: string;
  readonly args: readonly CommandWord[];
  readonly assigned: Argument[];
  /** The program as written, where its name alone says less: its path, or the module of `python -m`. */
  readonly named: { readonly key: 'path' | 'module'; readonly word: CommandWord } | null;
}

function strip(words: readonly CommandWord[]): Stripped {
  const assigned: Argument[] = [];
  let at = 0;
  let runs: Wrapper['runs'] = 'program';
  for (;;) {
    const name = baseName(words[at]?.text ?? '');
    const wrapper = wrappers.get(name);
    const next = wrapper === undefined ? null : afterWrapper(words, at, wrapper, assigned);
    if (wrapper === undefined || next === null) break;
    at = next;
    runs = wrapper.runs;
  }
  const program = words[at] ?? null;
  return name(program, words.slice(at + 1), runs, assigned);
}

function name(program: CommandWord | null, args: readonly CommandWord[], runs: Wrapper['runs'], assigned: Argument[]): Stripped {
  const text = program?.text ?? null;
  if (program === null || text === null) return { program, name: '?', args, assigned, named: null };
  const module = text === '-m' ? moduleOf('python', [program, ...args]) : moduleOf(text, args);
  if (module !== null)
    return { program: module.word, name: module.name, args: module.args, assigned, named: { key: 'module', word: module.word } };
  if (text === '-m') return { program, name: 'python', args: [program, ...args], assigned, named: null };
  const runner = interpreterOfExtension.get(extensionOf(text));
  if (runner !== undefined && !text.startsWith('@')) return { program, name: runner, args: [program, ...args], assigned, named: null };
  if (runs === 'package') return { program, name: packageName(text), args, assigned, named: null };
  const named = text.includes('/') && !text.startsWith('/') ? ({ key: 'path', word: program } as const) : null;
  return { program, name: text === '.' ? 'source' : baseName(text), args, assigned, named };
}

/** Where the wrapped program stands; null where the words are no use of the wrapper (`uv sync`, `npm run`). */
function afterWrapper(words: readonly CommandWord[], at: number, wrapper: Wrapper, assigned: Argument[]): number | null {
  const chosen = wrapper.after.findLast((alternative) => alternative.every((word, index) => words[at + 1 + index]?.text === word));
  if (chosen === undefined || wrapper.unless.includes(words[at + 1]?.text ?? '')) return null;
  let next = at + 1 + chosen.length;
  let operands = wrapper.operands;
  for (; next < words.length; next++) {
    const text = words[next]?.text ?? null;
    const assignment = wrapper.assigns === 'yes' ? assignmentOf(words[next]) : null;
    if (text === '--') continue;
    if (assignment !== null) assigned.push(assignment);
    else if (text?.startsWith('-') === true) {
      if (text === '-m') return next;
      if (wrapper.valued.includes(text)) next++;
    } else if (operands > 0) operands--;
    else break;
  }
  return next < words.length ? next : null;
}

function assignmentOf(word: CommandWord | undefined): Argument | null {
  const name = /^([A-Za-z_]\w{0,200})=/.exec(word?.lead.slice(0, 300) ?? '')?.[1];
  return word === undefined || name === undefined ? null : [`env:${name}`, word.after(name.length + 1)];
}

/** `python -m uvicorn app:app` starts uvicorn; `python -m app.main` runs a file of the tree. */
function moduleOf(text: string, args: readonly CommandWord[]): { name: string; word: CommandWord; args: readonly CommandWord[] } | null {
  if (interpreters.get(baseName(text))?.language !== 'python') return null;
  const at = args.findIndex((word) => word.text === null || !word.text.startsWith('-') || word.text === '-m');
  const word = args[at + 1];
  if (args[at]?.text !== '-m' || typeof word?.text !== 'string' || /[./]/.test(word.text)) return null;
  return { name: word.text, word, args: args.slice(at + 2) };
}

function takeWrittenCode(program: string, args: readonly CommandWord[], input: Code | null, takeCode: TakeCode): void {
  const interpreter = interpreters.get(program);
  if (interpreter !== undefined) {
    const flag = args.findIndex((word) => word.text !== null && interpreter.flags.includes(word.text));
    const code = flag < 0 ? null : (args[flag + 1]?.code() ?? null);
    const readsInput = interpreter.language === 'sql' || args.every((word) => word.text?.startsWith('-') === true);
    if (code !== null) takeCode(interpreter.language, code);
    else if (input !== null && readsInput) takeCode(interpreter.language, input);
  }
  if (!runnersOfCommandLines.has(program)) return;
  for (const word of args) {
    const code = word.text?.startsWith('-') === true || !(word.text ?? '').includes(' ') ? null : word.code();
    if (code !== null) takeCode('shell', code);
  }
}

export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

function extensionOf(path: string): string {
  const base = baseName(path);
  const dot = base.lastIndexOf('.');
  return dot > 0 ? base.slice(dot + 1).toLowerCase() : '';
}

/** `@scope/name@1.2`, `name==1.0`, `name@latest` without their versions. */
function packageName(text: string): string {
  const at = text.indexOf('@', 1);
  const bare = at > 0 ? text.slice(0, at) : (text.split('==')[0] ?? text);
  return bare.startsWith('@') ? bare : baseName(bare);
}
