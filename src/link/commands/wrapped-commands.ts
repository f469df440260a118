import type { Ref } from '../../model/facts.js';
import type { CallView, Value } from '../../model/program.js';
import type { Callers } from '../calls/callers.js';
import { writtenName } from '../documents/written-name.js';
import type { Calls } from '../calls/calls.js';
import { addedAwake, walkedList, type AdditionContext } from '../containers/additions.js';
import { elementsOf } from './command-lines.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { Switches } from '../reach/switches.js';
import { receiverParams } from '../documents/receiver-params.js';
import { lookUp } from '../documents/scopes.js';

export interface WrappedCommandContext extends AdditionContext {
  readonly calls: Calls;
  readonly callers: Callers;
  readonly switches: Switches;
  /** The words of a value that no caller decides. */
  readonly wordsOf: (value: Value) => readonly string[];
}

/** What one caller of a wrapper has it run. */
export interface AskedCommand {
  readonly call: CallView;
  readonly words: readonly string[];
}

/**
 * A function of the tree that runs what its callers say, `def sh(*words): subprocess.run(["git", *words])`, runs as many commands as it has
 * callers: each is what that caller says, and stands where it is asked for; a caller that hands on what its own callers say (`def git(*words):
 * sh("git", *words)`) asks for as many again. Empty where the call is no wrapper's, or has one caller only.
 */
export function commandsAsked(context: WrappedCommandContext, call: CallView, given: readonly Value[]): readonly AskedCommand[] {
  const asked = askedThrough(context, call, 0, (reading) => given.flatMap((value) => reading.words(value, 0)));
  return asked.length < 2 ? [] : asked;
}

function askedThrough(
  context: WrappedCommandContext,
  call: CallView,
  depth: number,
  wordsOf: (reading: Reading) => readonly string[],
): readonly AskedCommand[] {
  const callers = callersOf(context, call);
  if (callers.length === 0 || callers.length > maxCallers) return [];
  const found: AskedCommand[] = [];
  for (const own of callers) {
    const reading = new Reading(context, call, own, null);
    const words = wordsOf(reading);
    if (!reading.asked) return [];
    const told = wordsOf(new Reading(context, call, own, new Reading(context, own, null, null)));
    const further =
      depth < maxWrappers && !saysWhatIsDone(told)
        ? askedThrough(context, own, depth + 1, (next) => wordsOf(new Reading(context, call, own, next)))
        : [];
    found.push(...(further.length > 0 ? further : [{ call: own, words }]));
  }
  return found.length > maxCallers ? [] : found;
}

/** `git push {}`: the program and what it is to do are said before anything that the callers say. */
function saysWhatIsDone(words: readonly string[]): boolean {
  const plain = words.filter((word) => !word.startsWith('-'));
  return plain.length > 1 && plain.slice(0, 2).every((word) => !word.includes(unsaid));
}

function callersOf({ documents, callers, calls }: WrappedCommandContext, { unit: { doc, unit } }: CallView): readonly CallView[] {
  const sites = documents[doc]?.facts.units[unit]?.form === 'function' ? callers.of(doc, unit) : [];
  return sites.map(({ document, ref }) => calls.at({ doc: document.id, ref })).filter((own) => own !== null);
}

/** Reads the words of a command as they are for one caller of the function around it. */
class Reading {
  /** Something of the command is what the caller gives. */
  asked = false;

  constructor(
    private readonly context: WrappedCommandContext,
    private readonly call: CallView,
    /** None where any caller is meant. */
    private readonly caller: CallView | null,
    /** Reads what the caller hands on of its own callers. */
    private readonly outer: Reading | null,
  ) {}

  words(value: Value, depth: number): readonly string[] {
    const document = this.context.documents[value.doc];
    if (document === undefined || depth > maxSteps) return this.context.wordsOf(value);
    const op = document.op(value.ref);
    const inner = (ref: Ref): readonly string[] => this.words({ doc: value.doc, ref }, depth + 1);
    switch (op.op) {
      case 'make':
        return elementsOf(op).flatMap(([key, ref]) => (key === '*' ? inner(ref) : [inner(ref).join(' ')]));
      case 'template':
        return op.parts
          .map((part) => (typeof part === 'string' ? part : inner(part).join(' ')))
          .join('')
          .split(/\s+/)
          .filter(Boolean);
      case 'unknown':
        return op.operator === undefined ? op.uses.flatMap(inner) : this.context.wordsOf(value);
      case 'read':
        return this.named(document, value, op.name, depth);
      case 'param':
        return this.given(op.index) ?? this.context.wordsOf(value);
      case 'get':
        return typeof op.key === 'number' ? inner(op.of).slice(op.key, op.key + 1) : this.context.wordsOf(value);
      case 'call': {
        const callee = document.op(op.callee);
        if (callee.op === 'get' && callee.key === 'slice') return inner(callee.of).slice(startOf(document, op.args));
        const held = callee.op === 'get' && op.args.length === 0 ? [callee.of] : op.args.map(([, ref]) => ref);
        return listing.has(writtenName(document, op.callee))
          ? held.flatMap(inner).flatMap((word) => word.split(/\s+/))
          : this.context.wordsOf(value);
      }
      default:
        return this.context.wordsOf(value);
    }
  }

  /** A name that is written once in the function stands for what was written; `line += words` adds to it. */
  private named(document: LinkedDocument, value: Value, name: string, depth: number): readonly string[] {
    const writes = lookUp(this.context.documents, document, value.ref, name);
    const { doc, unit } = this.call.unit;
    const isInside = writes.every((own) => own.doc === doc && document.unitOf(own.ref) === unit);
    const made = writes.map(({ ref }) => document.valueOf(ref));
    const begun = made.filter((ref) => grownBy(document, ref, name) === null);
    if (made.length === 0 || !isInside || begun.length > 1) return this.context.wordsOf(value);
    const inner = (ref: Ref): readonly string[] => this.words({ doc, ref }, depth + 1);
    // What it was before the only sum is read in the sum itself.
    if (made.every((ref) => document.form(ref) === 'unknown')) return made.flatMap(inner);
    const grown = made.flatMap((ref) => grownBy(document, ref, name) ?? []);
    return [
      ...begun.flatMap((ref) => [...inner(ref), ...this.added(document, ref, depth)]),
      ...grown.flatMap((ref) => inner(walkedList(this.context.documents, { doc, ref })?.ref ?? ref)),
    ];
  }

  /** What is put into a list after it was made: `command.addAll(Arrays.asList(words))`. */
  private added(document: LinkedDocument, made: Ref, depth: number): readonly string[] {
    return addedAwake(this.context, document, made).flatMap((value) => {
      const words = this.words(value, depth + 1);
      return document.form(value.ref) === 'template' ? [words.join(' ')] : words;
    });
  }

  private given(index: number): readonly string[] | null {
    const { doc, unit } = this.call.unit;
    const params = this.context.documents[doc]?.facts.units[unit]?.params ?? [];
    if (this.caller === null) return [unsaid];
    if (params[index]?.form === 'rest') {
      this.asked = true;
      const first = index - receiverParams(params);
      return this.caller.args.flatMap(([key, value]) => {
        if (key === '*') return this.atCaller(value);
        return typeof key === 'number' && key >= first ? [this.atCaller(value).join(' ')] : [];
      });
    }
    const value = this.context.callers.given(this.caller.value, doc, unit, index);
    if (value === null) return null;
    this.asked = true;
    return this.atCaller(value);
  }

  private atCaller(value: Value): readonly string[] {
    return this.outer === null ? this.context.wordsOf(value) : this.outer.words(value, 0);
  }
}

/** The first index of `line.slice(1)`. */
function startOf(document: LinkedDocument, [first]: readonly (readonly [unknown, Ref])[]): number {
  const op = first === undefined ? null : document.op(first[1]);
  return op?.op === 'const' && typeof op.value === 'number' ? op.value : 0;
}

/** What `line = line + words` and `line = append(line, words...)` add to a list; null where the name is given something else. */
function grownBy(document: LinkedDocument, made: Ref, name: string): readonly Ref[] | null {
  const op = document.op(made);
  const sum = op.op === 'unknown' && op.operator === undefined ? op.uses : op.op === 'make' ? op.items.map(([, ref]) => ref) : [];
  const [list, ...parts] = sum;
  return list !== undefined && document.form(list) === 'read' && document.textOf(list) === name ? parts : null;
}

/** `list(words)`, `shlex.split(line)`, `line.split()` */
const listing: ReadonlySet<string> = new Set([
  'list',
  'tuple',
  'split',
  'str',
  'asList',
  'of',
  'listOf',
  'toList',
  'ArrayList',
  'List',
  'mutableListOf',
  'arrayListOf',
  'arrayOf',
  'join',
]);
/** What callers beyond these ask for is not told apart. */
const maxCallers = 80;
const maxSteps = 12;
/** Stands for what callers say. */
const unsaid = '\u0000';
/** Wrappers around a wrapper. */
const maxWrappers = 2;
