import type { Op, Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { literal } from '../files/modules.js';

/** Conditions on what a program is started with: `args.send` where `--send` is declared as a flag, `"--send" in sys.argv`. */
export class Flags {
  private readonly words: ReadonlySet<string>;

  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly definitions: Definitions,
    words: readonly string[],
  ) {
    this.words = new Set(words);
  }

  /** What it is when nobody gives it; null for what is no flag. */
  of(test: Value): 'on' | 'off' | null {
    const { options } = this.definitions.settingValues;
    for (const definition of this.definitions.of(test)) {
      if (definition.kind !== 'external') continue;
      if (definition.call !== null && this.isAmongWords(definition.call)) return 'off';
      const state =
        this.flagState(definition.name, definition.call) ?? options.flag(definition.name, test.doc) ?? this.parameterState(test);
      if (state !== null) return state;
    }
    return null;
  }

  /** A parameter that a decorator of its function fills with a flag. */
  private parameterState({ doc, ref }: Value): 'on' | 'off' | null {
    const document = this.documents[doc];
    const op = document?.op(ref);
    if (document === undefined || op?.op !== 'read') return null;
    return this.definitions.settingValues.options.flagOfParameter(document, document.unitOf(ref), op.name);
  }

  /** Is it asked whether a word with dashes is among those that the program was started with? */
  isAmongWords({ doc, ref }: Value): boolean {
    const document = this.documents[doc];
    const op = document?.op(ref);
    if (document === undefined || op === undefined) return false;
    const [word, list] = lookupIn(document, op);
    if (word === undefined || list === undefined || literal(document.op(word))?.startsWith('--') !== true) return false;
    // `sys.argv[1:]` is computed from all of them.
    const cut = document.op(list);
    const whole = cut.op === 'unknown' && cut.operator === undefined ? cut.uses[0] : undefined;
    return this.isWords({ doc, ref: whole ?? list }, 0);
  }

  private isWords(list: Value, depth: number): boolean {
    return this.definitions.of(list).some((definition) => {
      if (definition.kind !== 'external') return false;
      const name = definition.name.replace(/\.slice$/, '');
      if (this.words.has(name)) return true;
      const { call } = definition;
      const made = name === 'Set' && call !== null && depth < maxCopies ? this.documents[call.doc]?.op(call.ref) : undefined;
      const given = made?.op === 'call' ? made.args[0]?.[1] : undefined;
      return given !== undefined && call !== null && this.isWords({ doc: call.doc, ref: given }, depth + 1);
    });
  }

  /** `send := flag.Bool("send", false, "…")`: the value before the usage. */
  private flagState(name: string, call: Value | null): 'off' | null {
    const document = call === null || !/(?:^|[./])p?flag(?:\.\w+)?\.BoolP?$/.test(name) ? undefined : this.documents[call.doc];
    const op = call === null ? undefined : document?.op(call.ref);
    const fallback = op?.op === 'call' ? (op.args.at(-2)?.[1] ?? null) : null;
    const value = fallback === null ? undefined : document?.op(fallback);
    return value?.op === 'const' && value.value === false ? 'off' : null;
  }
}

/** What is looked for and where: `word in list`, `list.includes(word)`. */
function lookupIn(document: LinkedDocument, op: Op): readonly (Ref | undefined)[] {
  if (op.op === 'unknown') return op.operator === 'in' ? op.uses : [];
  const callee = op.op === 'call' ? document.op(op.callee) : null;
  return op.op === 'call' && callee?.op === 'get' && lookups.has(String(callee.key)) ? [op.args[0]?.[1], callee.of] : [];
}

/** Methods that ask whether a list has an item. */
const lookups: ReadonlySet<string> = new Set(['includes', 'has', 'include?']);
const maxCopies = 2;
