import type { Argument, Op, Ref } from '../../model/facts.js';
import type { CallView, Value } from '../../model/program.js';
import { writtenName } from '../documents/written-name.js';
import type { Calls } from '../calls/calls.js';
import type { Definitions } from '../names/definitions.js';
import { addedAwake } from '../containers/additions.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';
import { type Line, splitLine, takesLine } from './shell-line.js';
import type { Switches } from '../reach/switches.js';
import type { Texts } from '../texts/texts.js';

export interface LineContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
  readonly calls: Calls;
  readonly texts: Texts;
  readonly switches: Switches;
}

/** Reads the command lines that a value can be: a text that a shell splits, or a list that is written, joined, summed up or added to. */
export class CommandLines {
  constructor(private readonly context: LineContext) {}

  /** One for each list or text that it can be, the likeliest first. */
  of(value: Value, depth = 0): readonly Line[] {
    return this.listed(value, depth) ?? this.textsOf(value, depth).map(splitLine);
  }

  /** The words that a shell makes of one that is written: `"${FLAGS[@]}"` is a list's, `$FLAGS` a text's. */
  expanded(value: Value): Line {
    const document = this.context.documents[value.doc];
    const op = document?.op(value.ref);
    const [only, ...others] = op?.op === 'template' ? op.parts : [];
    const list = typeof only === 'number' && others.length === 0 ? (this.listed({ doc: value.doc, ref: only }, 0)?.[0] ?? null) : null;
    return list ?? (op?.op === 'read' ? (this.of(value)[0] ?? []) : this.textsOf(value, 0).slice(0, 1));
  }

  /** `$`git push ${remote}``: one line, whatever is filled in is a word or a part of one. */
  tagged({ args }: CallView): Line {
    const [first, ...parts] = args.map(([, value]) => value);
    const strings = first === undefined ? [] : this.context.calls.items(first).map(([, item]) => this.context.texts.constant(item));
    const filled = parts.map((part) => this.of(part)[0]?.join(' ') ?? '{}');
    return splitLine(strings.map((text, at) => `${String(text ?? '')}${at < strings.length - 1 ? (filled[at] ?? '{}') : ''}`).join(''));
  }

  /** The values that hold a command, one after the other: `spawn(program, words)`. */
  inOrder(values: readonly Value[], depth = 0): readonly Line[] {
    return this.sequence(
      values.map((value) => [null, value] as const),
      depth,
    );
  }

  private listed(value: Value, depth: number): readonly Line[] | null {
    const known = this.memo.get(value.doc, value.ref);
    if (known !== undefined) return known;
    const { limits } = this.context.definitions;
    if (depth > maxSteps) {
      limits.note(value.doc, 'too-far');
      return null;
    }
    this.memo.set(value.doc, value.ref, null);
    const found = this.findLists(value, depth)?.map((line) => limits.first(line, maxWords, value.doc)) ?? null;
    this.memo.set(value.doc, value.ref, found);
    return found;
  }
  private readonly memo = new DocumentMap<readonly Line[] | null>();

  private findLists(value: Value, depth: number): readonly Line[] | null {
    const all = this.behind(value);
    const awake = all.filter(({ document, ref }) => !this.rests(document, ref));
    const lists = (awake.length > 0 ? awake : all).map(({ document, ref }) => {
      const lines = this.ofOp(document, ref, value, depth);
      const added = lines === null ? [] : this.added(document, ref, depth);
      return lines?.map((line) => [...line, ...added]) ?? null;
    });
    const found = lists.flatMap((lines) => lines ?? []);
    // `step.get("words") or []`: that there may be none does not tell what there is.
    const isUntold = lists.includes(null) && found.every((line) => line.length === 0);
    return found.length === 0 || isUntold ? null : found.slice(0, maxLines);
  }

  private ofOp(document: LinkedDocument, own: Ref, asked: Value, depth: number): readonly Line[] | null {
    const op = document.op(own);
    const valued = (ref: Ref): Value => ({ doc: document.id, ref });
    if (op.op === 'make' && op.shape !== 'map')
      return this.sequence(
        elementsOf(op).map(([key, ref]) => [key === '*' ? null : 'word', valued(ref)] as const),
        depth + 1,
      );
    if (op.op === 'unknown' && op.operator === undefined) {
      const parts = op.uses.map(valued);
      return this.lists(parts, asked, depth).length === 0 ? null : this.inOrder(parts, depth + 1);
    }
    if (op.op !== 'call') return null;
    const name = writtenName(document, op.callee);
    const callee = document.op(op.callee);
    const receiver = callee.op === 'get' ? [valued(callee.of)] : [];
    if (splitting.has(name)) return this.split([...op.args.slice(0, 1).map(([, ref]) => valued(ref)), ...receiver], asked, depth);
    if (filling.has(name) && op.args.length === 0) return [[]];
    const isCopy = copying.has(name) || filling.has(name);
    const lists = isCopy ? this.lists([...receiver, ...op.args.map(([, ref]) => valued(ref))], asked, depth) : [];
    return lists.length > 0 ? this.inOrder(lists, depth + 1) : this.itemsOf(valued(own), depth);
  }

  /** `List.of("git", "push")`: the words stand as arguments of a call. */
  private itemsOf(made: Value, depth: number): readonly Line[] | null {
    const items = this.context.calls.items(made);
    const words = items.filter(([key]) => typeof key === 'number');
    return words.length === 0
      ? null
      : this.sequence(
          words.map(([, value]) => ['word', value] as const),
          depth + 1,
        );
  }

  /** A default start leaves it out. */
  private rests(document: LinkedDocument, ref: Ref): boolean {
    return this.context.switches.guardsOf(document, ref).length > 0;
  }

  private lists(parts: readonly Value[], asked: Value, depth: number): readonly Value[] {
    const others = parts.filter(({ doc, ref }) => doc !== asked.doc || ref !== asked.ref);
    return others.filter((part) => this.listed(part, depth + 1) !== null);
  }

  /** `shlex.split(line)`, `line.split(' ')`: the first that is a text. */
  private split(texts: readonly Value[], asked: Value, depth: number): readonly Line[] | null {
    const others = texts.filter(({ doc, ref }) => doc !== asked.doc || ref !== asked.ref);
    const told = others.map((value) => this.textsOf(value, depth + 1)).find((found) => found.some((text) => /\w/.test(text)));
    return told?.map(splitLine) ?? null;
  }

  /** One line for each choice of the lists, and of the program that comes first; of any other word the likeliest text. */
  private sequence(parts: readonly (readonly ['word' | null, Value])[], depth: number): readonly Line[] {
    let lines: readonly Line[] = [[]];
    for (const [form, value] of parts)
      lines = lines
        .flatMap((line) => {
          const isWord = form === 'word' || takesLine(line);
          const choices = isWord ? this.textsOf(value, depth).map((word) => [word]) : this.of(value, depth);
          return (isWord && line.length > 0 ? choices.slice(0, 1) : choices).map((words) => [...line, ...words]);
        })
        .slice(0, maxLines);
    return lines;
  }

  /** What is put into the list after it was made, unless a default start leaves that out. */
  private added(document: LinkedDocument, ref: Ref, depth: number): Line {
    return addedAwake(this.context, document, ref).flatMap(
      (value) => this.listed(value, depth + 1)?.[0] ?? this.textsOf(value, depth + 1).slice(0, 1),
    );
  }

  /** Where what it can be is made. */
  private behind(value: Value): readonly { readonly document: LinkedDocument; readonly ref: Ref }[] {
    return this.context.definitions.of(value).flatMap((definition) => {
      const at = definition.kind === 'value' ? definition : 'call' in definition ? definition.call : null;
      const document = at === null ? undefined : this.context.documents[at.doc];
      return at === null || document === undefined ? [] : [{ document, ref: at.ref }];
    });
  }

  private textsOf(value: Value, depth: number): readonly string[] {
    const known = this.memoTexts.get(value.doc, value.ref);
    if (known !== undefined) return known;
    const found = this.findTexts(value, depth).map((text) => text.slice(0, maxLength));
    this.memoTexts.set(value.doc, value.ref, found);
    return found;
  }
  private readonly memoTexts = new DocumentMap<readonly string[]>();

  private findTexts(value: Value, depth: number): readonly string[] {
    const all = this.context.texts.of(value);
    // Of a program that a variable may name, its default tells more: `${process.env.TOOL || "git"} push`.
    const told = all.filter(({ from }) => from !== 'computed' && from !== 'environment-only');
    const texts = (told.length > 0 ? told : all.filter(({ text }) => text !== '{}')).map(({ text }) => text);
    texts.sort((one, other) => Number(one.startsWith('{}')) - Number(other.startsWith('{}')));
    const isWhole = texts.length > 0 && texts.every((text) => !text.includes('{}'));
    const written = isWhole || depth > maxSteps ? [] : this.written(value, depth);
    return written.length > 0 ? written : texts.length > 0 ? texts : ['{}'];
  }

  /** `" ".join(words)` and texts with such parts. */
  private written(value: Value, depth: number): readonly string[] {
    return this.behind(value).flatMap(({ document, ref: own }) => {
      const op = document.op(own);
      const valued = (ref: Ref): Value => ({ doc: document.id, ref });
      if (op.op === 'template')
        return [op.parts.map((part) => (typeof part === 'string' ? part : (this.textsOf(valued(part), depth + 1)[0] ?? '{}'))).join('')];
      if (op.op !== 'call' || !joining.has(writtenName(document, op.callee))) return [];
      const callee = document.op(op.callee);
      const parts = [...(callee.op === 'get' ? [callee.of] : []), ...op.args.map(([, ref]) => ref)].map(valued);
      return parts.flatMap((part) => this.listed(part, depth + 1)?.map((line) => line.join(' ')) ?? []);
    });
  }
}

/** The items of a list; an only element without an index is the type of those that are still to come: `[]string{}`. */
export function elementsOf({ items }: Extract<Op, { op: 'make' }>): readonly Argument[] {
  return items.length === 1 && items[0]?.[0] === '[]' ? [] : items;
}

/** Calls whose result is a text of a list's words. */
const joining: ReadonlySet<string> = new Set(['join', 'Join', 'implode']);
/** Calls that make words of a text. */
const splitting: ReadonlySet<string> = new Set(['split', 'Split', 'Fields', 'explode', 'split_whitespace', 'splitlines', 'shellsplit']);
/** Calls whose result holds the same words, each in quotes or with a flag at most. */
const copying: ReadonlySet<string> = new Set([
  'list',
  'tuple',
  'concat',
  'Concat',
  'from',
  'filter',
  'map',
  'to_vec',
  'clone',
  'copy',
  'of',
  'asList',
  'toList',
  'toMutableList',
]);
/** Lists that begin empty, or with the words of another, and are added to. */
const filling: ReadonlySet<string> = new Set([
  'ArrayList',
  'LinkedList',
  'ArrayDeque',
  'List',
  'Vector',
  'mutableListOf',
  'arrayListOf',
  'emptyList',
]);
/** Steps beyond this are not followed, nor more lines read of one call. */
const maxSteps = 24;
const maxWords = 512;
const maxLength = 8000;
const maxLines = 6;
