import type { Argument, Ref, Span } from '../../model/facts.js';
import type { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import { setHandedWords } from './handed.js';
import {
  assignedName,
  interpreterOfExtension,
  interpreters,
  type LineWord,
  packageName,
  type Passed,
  passWrapper,
  programName,
  runnersOfCommandLines,
} from '../../model/wrappers.js';

/** A word of a command line, from a shell or from a list of an exec form. */
export interface CommandWord extends LineWord {
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
  setHandedWords(builder, stripped.name, [...stripped.before, ...stripped.args]);
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
  /** Words of what only starts it. */
  readonly before: readonly CommandWord[];
  /** The program as written, where its name alone says less: its path, or the module of `python -m`. */
  readonly named: { readonly key: 'path' | 'module'; readonly word: CommandWord } | null;
}

function strip(words: readonly CommandWord[]): Stripped {
  const assigned: Argument[] = [];
  let at = 0;
  let runs: Passed['runs'] = 'program';
  for (let passed = passWrapper(words, at); passed !== null; passed = passWrapper(words, at)) {
    assigned.push(...passed.assigned.flatMap((index) => assignmentOf(words[index])));
    at = passed.next;
    runs = passed.runs;
  }
  const program = words[at] ?? null;
  const before = words.slice(0, at).filter((word) => !isAssigned(word, assigned));
  return { ...name(program, words.slice(at + 1), runs), assigned, before };
}

function isAssigned(word: CommandWord, assigned: readonly Argument[]): boolean {
  const name = assignedName(word);
  return name !== null && assigned.some(([key]) => key === `env:${name}`);
}

function name(program: CommandWord | null, args: readonly CommandWord[], runs: Passed['runs']): Omit<Stripped, 'assigned' | 'before'> {
  const text = program?.text ?? null;
  if (program === null || text === null) return { program, name: '?', args, named: null };
  const module = text === '-m' ? moduleOf('python', [program, ...args]) : moduleOf(text, args);
  if (module !== null) return { program: module.word, name: module.name, args: module.args, named: { key: 'module', word: module.word } };
  if (text === '-m') return { program, name: 'python', args: [program, ...args], named: null };
  const runner = interpreterOfExtension.get(extensionOf(text));
  if (runner !== undefined && !text.startsWith('@')) return { program, name: runner, args: [program, ...args], named: null };
  if (runs === 'package') return { program, name: packageName(text), args, named: null };
  const named = text.includes('/') && !text.startsWith('/') ? ({ key: 'path', word: program } as const) : null;
  return { program, name: text === '.' ? 'source' : programName(text), args, named };
}

function assignmentOf(word: CommandWord | undefined): readonly Argument[] {
  const name = assignedName(word);
  return word === undefined || name === null ? [] : [[`env:${name}`, word.after(name.length + 1)]];
}

/** `python -m uvicorn app:app` starts uvicorn; `python -m app.main` runs a file of the tree. */
function moduleOf(text: string, args: readonly CommandWord[]): { name: string; word: CommandWord; args: readonly CommandWord[] } | null {
  if (interpreters.get(programName(text))?.language !== 'python') return null;
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

function extensionOf(path: string): string {
  const base = programName(path);
  const dot = base.lastIndexOf('.');
  return dot > 0 ? base.slice(dot + 1).toLowerCase() : '';
}
