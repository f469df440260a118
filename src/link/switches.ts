import type { Alternative, Value } from '../model/program.js';
import type { Guard } from '../model/touch.js';
import type { Definitions } from './definitions.js';
import type { LinkedDocument } from './documents.js';
import { emptyBefore, leftBefore } from './left-blocks.js';
import { literal, member } from './modules.js';
import { ModuleUses } from './module-uses.js';
import { RestingUnits } from './resting-units.js';
import type { Texts } from './texts.js';

/** Conditions around code that a default start decides: a flag that is off, a variable whose default says no. */
export class Switches {
  private readonly memo = new Map<string, 'on' | 'off' | 'unknown'>();
  private readonly uses: ModuleUses;
  private readonly resting: RestingUnits;
  private readonly options = new Map<string, { readonly document: LinkedDocument; readonly ref: number }>();

  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly definitions: Definitions,
    private readonly texts: Texts,
  ) {
    this.resting = new RestingUnits(documents, definitions, (document, ref) =>
      this.guardsAround(document, ref, (test) => this.isSetting(test)),
    );
    for (const document of documents) for (const ref of document.calls) this.indexOption(document, ref);
    this.uses = new ModuleUses(documents);
  }

  guardsOf(document: LinkedDocument, ref: number): Guard[] {
    const own = this.guardsAround(document, ref);
    return own.length > 0 ? own : this.resting.guardsOf(document, ref);
  }

  private guardsAround(document: LinkedDocument, ref: number, counts: (test: Value) => boolean = () => true): Guard[] {
    const around = document.blocksOf(ref);
    const left = leftBefore(document, ref, around).map((index) => ({ index, decided: 'runs' as const }));
    // What a loop leaves by is worked out while it runs.
    const empty = emptyBefore(document, ref, around).filter((index) => {
      const test = document.facts.blocks[index]?.test ?? null;
      return test !== null && this.isSetting({ doc: document.id, ref: test });
    });
    left.push(...empty.map((index) => ({ index, decided: 'runs' as const })));
    // Commands that were only noted down run where somebody copies them.
    const noted: Guard[] =
      document.facts.kind === 'command-list' ? [{ form: 'template', at: { path: document.path, span: document.span(ref) } }] : [];
    const tested = [...around.map((index) => ({ index, decided: 'rests' as const })), ...left].flatMap(({ index, decided }): Guard[] => {
      const test = document.facts.blocks[index]?.test ?? null;
      if (test === null || this.defaultOf(document, index) !== decided || !counts({ doc: document.id, ref: test })) return [];
      return [{ form: 'switch-off', at: { path: document.path, span: document.span(test) } }];
    });
    return [...noted, ...brokenBy(document), ...tested, ...this.aroundModule(document)];
  }

  /** A module that every use of leaves out by default is not there. */
  private aroundModule(document: LinkedDocument): readonly Guard[] {
    const known = this.memoModules.get(document.id);
    if (known !== undefined) return known;
    const uses = this.uses.of(document);
    if (uses.length === 0 || this.open.has(document.id)) return [];
    const isWhole = this.open.size === 0;
    this.open.add(document.id);
    const guards = uses.map(({ document: user, ref }) => this.guardsOf(user, ref));
    this.open.delete(document.id);
    const found = guards.every((own) => own.length > 0) ? guards.flat().slice(0, 1) : [];
    // What was found while another module was looked at may not be all.
    if (isWhole) this.memoModules.set(document.id, found);
    return found;
  }
  private readonly memoModules = new Map<number, readonly Guard[]>();
  private readonly open = new Set<number>();

  /** Does a default start enter a block? */
  private defaultOf(document: LinkedDocument, index: number): 'runs' | 'rests' | 'unknown' {
    const block = document.facts.blocks[index];
    if (block === undefined || block.test === null || (block.form !== 'then' && block.form !== 'else')) return 'unknown';
    const state = this.stateOf({ doc: document.id, ref: block.test });
    if (state === 'unknown') return 'unknown';
    return (block.form === 'then') === (state === 'on') ? 'runs' : 'rests';
  }

  private stateOf(test: Value): 'on' | 'off' | 'unknown' {
    const key = `${test.doc}:${test.ref}`;
    const known = this.memo.get(key);
    if (known !== undefined) return known;
    const { limits } = this.definitions;
    if (!limits.enter(test.doc)) return 'unknown';
    this.memo.set(key, 'unknown');
    const state = this.evaluate(test);
    limits.leave();
    this.memo.set(key, state);
    return state;
  }

  private evaluate(test: Value): 'on' | 'off' | 'unknown' {
    const document = this.documents[test.doc];
    const op = document?.op(test.ref);
    if (document === undefined || op === undefined) return 'unknown';
    if (op.op === 'const') return isFalse(String(op.value)) ? 'off' : 'on';
    if (op.op === 'unknown') return this.compare(document, op.uses, op.operator);
    const declared = infrastructure.has(document.facts.kind) ? this.declared(test) : 'unknown';
    if (declared !== 'unknown') return declared;
    const option = this.optionState(test);
    if (option !== 'unknown') return option;
    const named = this.named(test);
    if (named !== null) return this.stateOf(named);
    const alternatives = this.texts.of(test).filter(({ from }) => from !== 'computed' && from !== 'environment-only');
    const whole = this.texts.of(test);
    if (whole.length === 0 || alternatives.length !== whole.length) return 'unknown';
    // A text that is empty so far is no switch; a variable's empty default is one.
    return alternatives.every(({ text, from }) => isFalse(text) && (text !== '' || from !== 'literal')) ? 'off' : 'unknown';
  }

  /** `LIVE = getenv("LIVE", "no") == "yes"`: the comparison that a name stands for. */
  private named(test: Value): Value | null {
    const [only, ...others] = this.definitions.of(test);
    const op = only?.kind === 'value' && others.length === 0 ? this.documents[only.doc]?.op(only.ref) : undefined;
    return only?.kind === 'value' && op?.op === 'unknown' && op.operator !== undefined ? only : null;
  }

  /** Is it a flag, a variable or what a module writes, rather than a value that functions work out? */
  private isSetting(test: Value): boolean {
    const document = this.documents[test.doc];
    const op = document?.op(test.ref);
    if (document === undefined || op === undefined) return false;
    if (op.op === 'const') return true;
    if (op.op === 'unknown') return op.uses.every((ref) => this.isSetting({ doc: document.id, ref }));
    const told = this.texts.of(test).some(({ environment, from }) => environment.length > 0 || (from !== 'literal' && from !== 'computed'));
    if (told || this.optionState(test) !== 'unknown') return true;
    return this.definitions.of(test).every((own) => {
      const written = own.kind === 'value' ? this.documents[own.doc] : undefined;
      return own.kind === 'value' && written?.facts.units[written.unitOf(own.ref)]?.form !== 'function';
    });
  }

  /** What files of infrastructure declare is all that a default start has: a named condition, a variable that is on. */
  private declared(test: Value): 'on' | 'off' | 'unknown' {
    const named = this.named(test);
    if (named !== null) return this.stateOf(named);
    const [only, ...others] = this.definitions.of(test);
    const op = only?.kind === 'value' ? this.documents[only.doc]?.op(only.ref) : undefined;
    if (others.length === 0 && op?.op === 'make' && op.items.length === 0) return 'off';
    const texts = this.texts.of(test);
    return texts.length > 0 && texts.every(({ text, from }) => from !== 'computed' && isTrue(text)) ? 'on' : 'unknown';
  }

  private compare(document: LinkedDocument, uses: readonly number[], operator: string | undefined): 'on' | 'off' | 'unknown' {
    const [left, right] = uses;
    if (left === undefined) return 'unknown';
    if (operator === 'not') return flip(this.stateOf({ doc: document.id, ref: left }));
    if (operator === 'and' || operator === 'or')
      return joined(
        operator,
        uses.map((ref) => this.stateOf({ doc: document.id, ref })),
      );
    if (right === undefined || (operator !== '==' && operator !== '!=')) return 'unknown';
    const [a, b] = [left, right].map((ref) => withDefault(this.texts.of({ doc: document.id, ref })));
    if (a === undefined || b === undefined || [...a, ...b].some(({ from }) => from === 'computed')) return 'unknown';
    if (isUnset(a, b) || isUnset(b, a)) return operator === '==' ? 'off' : 'on';
    if ([...a, ...b].some(({ from }) => from === 'environment-only')) return 'unknown';
    const equal = a.some((one) => b.some((other) => one.text.toLowerCase() === other.text.toLowerCase()));
    if (equal && (a.length > 1 || b.length > 1)) return 'unknown';
    return equal === (operator === '==') ? 'on' : 'off';
  }

  /** `args.send` where the tree declares `--send` as a flag that is off unless given. */
  private optionState(test: Value): 'on' | 'off' | 'unknown' {
    for (const definition of this.definitions.of(test)) {
      if (definition.kind !== 'external') continue;
      const flag = this.flagState(definition.name, definition.call);
      if (flag !== null) return flag;
      const option = /\.(?:parse_args|parseArgs\.values)\.(\w+)$/.exec(definition.name)?.[1];
      if (option === undefined) continue;
      const state = this.declaredState(option) ?? this.schemaState(definition.call, option);
      if (state !== null) return state;
    }
    return 'unknown';
  }

  /** `send := flag.Bool("send", false, "…")`: the value before the usage. */
  private flagState(name: string, call: Value | null): 'off' | null {
    const document = call === null || !/(?:^|[./])p?flag(?:\.\w+)?\.BoolP?$/.test(name) ? undefined : this.documents[call.doc];
    const op = call === null ? undefined : document?.op(call.ref);
    const fallback = op?.op === 'call' ? (op.args.at(-2)?.[1] ?? null) : null;
    const value = fallback === null ? undefined : document?.op(fallback);
    return value?.op === 'const' && value.value === false ? 'off' : null;
  }

  /** `add_argument("--send", action="store_true")` */
  private declaredState(option: string): 'off' | null {
    const declared = this.options.get(option);
    const op = declared?.document.op(declared.ref);
    if (declared === undefined || op?.op !== 'call') return null;
    const given = (key: string): string | null => {
      const arg = op.args.find(([own]) => own === key)?.[1];
      const value = arg === undefined ? null : declared.document.op(arg);
      return value?.op === 'const' ? String(value.value) : null;
    };
    const fallback = given('default');
    if (given('action') === 'store_true') return isFalse(fallback ?? 'false') ? 'off' : null;
    return fallback !== null && isFalse(fallback) ? 'off' : null;
  }

  /** `parseArgs({ options: { send: { type: 'boolean' } } })` */
  private schemaState(call: Value | null, option: string): 'off' | null {
    const document = call === null ? undefined : this.documents[call.doc];
    const op = call === null ? undefined : document?.op(call.ref);
    const config = op?.op === 'call' ? (op.args[0]?.[1] ?? null) : null;
    if (document === undefined || config === null) return null;
    const declared = member(document, member(document, config, 'options'), option);
    const type = member(document, declared, 'type');
    const fallback = member(document, declared, 'default');
    if (type === null || literal(document.op(type)) !== 'boolean') return null;
    const value = fallback === null ? null : document.op(fallback);
    return value === null || (value.op === 'const' && value.value === false) ? 'off' : null;
  }

  private indexOption(document: LinkedDocument, ref: number): void {
    const callee = document.calleeOf(ref);
    if (document.form(callee) !== 'get' || document.textOf(callee) !== 'add_argument') return;
    const op = document.op(ref);
    if (op.op !== 'call') return;
    for (const [key, value] of op.args) {
      const text = typeof key === 'number' ? literal(document.op(value)) : null;
      if (text?.startsWith('--') === true) this.options.set(text.slice(2).replaceAll('-', '_'), { document, ref });
    }
  }
}

/** No interpreter starts a file that it cannot parse. */
function brokenBy({ facts, path }: LinkedDocument): Guard[] {
  const gap = parsedWhole.has(facts.kind) ? facts.gaps.find(({ reason }) => reason === 'syntax') : undefined;
  return gap === undefined ? [] : [{ form: 'broken', at: { path, span: gap.span ?? [0, 0] } }];
}

/** Kinds that are parsed before their first line runs, and whose parser here refuses only what theirs refuses. */
const parsedWhole: ReadonlySet<string> = new Set(['python', 'javascript']);

/** `process.env.MODE ?? 'mock'`: what a start without the variable has. Without a credential, which is empty then, nothing is switched off. */
function withDefault(texts: readonly Alternative[]): readonly Alternative[] {
  const written = texts.filter(({ from }) => from !== 'environment-only');
  return written.some(({ text }) => text !== '') ? written : texts;
}

/** `process.env.LIVE === 'true'`: a variable that nothing in the tree sets says yes only where somebody sets it. */
function isUnset(variable: readonly Alternative[], wanted: readonly Alternative[]): boolean {
  return variable.every(({ from }) => from === 'environment-only') && wanted.every(({ text, from }) => from === 'literal' && isTrue(text));
}

function flip(state: 'on' | 'off' | 'unknown'): 'on' | 'off' | 'unknown' {
  return state === 'on' ? 'off' : state === 'off' ? 'on' : 'unknown';
}

/** Of several conditions. */
function joined(operator: 'and' | 'or', states: readonly ('on' | 'off' | 'unknown')[]): 'on' | 'off' | 'unknown' {
  const [decides, otherwise] = operator === 'and' ? (['off', 'on'] as const) : (['on', 'off'] as const);
  if (states.includes(decides)) return decides;
  return states.every((state) => state === otherwise) ? otherwise : 'unknown';
}

/** Kinds whose variables nothing but their files sets by default. */
const infrastructure: ReadonlySet<string> = new Set(['terraform', 'kubernetes', 'cloudformation', 'serverless']);

function isTrue(text: string): boolean {
  return ['true', '1', 'yes', 'on', 'enabled'].includes(text.trim().toLowerCase());
}

function isFalse(text: string): boolean {
  return ['false', '0', 'no', 'off', '', 'none', 'null', 'disabled'].includes(text.trim().toLowerCase());
}
