import type { EnvironmentKnowledge } from '../../model/environment-knowledge.js';
import type { Block } from '../../model/facts.js';
import type { Alternative, Value } from '../../model/program.js';
import { decides, switchedOff } from '../documents/spelled-out.js';
import { alike, compared, flip, isFalse, isTrue, joined, type SwitchState, withDefault } from './switch-states.js';
import type { Guard } from '../../model/touch.js';
import type { Definitions } from '../names/definitions.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { BrokenFiles } from './broken.js';
import { ChosenModes } from './chosen-modes.js';
import { Flags } from './flags.js';
import { abandonedBefore, alikeOf, anyIsEnough, leftBefore } from './left-blocks.js';
import { GivenSwitches } from './given-switches.js';
import { Lookups } from './looked-up.js';
import { MeantTests } from './meant-tests.js';
import { ModuleUses } from '../files/module-uses.js';
import { RestingUnits } from './resting-units.js';
import { SettingTests } from './setting-tests.js';
import type { Texts } from '../texts/texts.js';

/** Conditions around code that a default start decides: a flag that is off, a variable whose default says no. */
export class Switches {
  private readonly memo = new DocumentMap<SwitchState>();
  private readonly uses: ModuleUses;
  private readonly resting: RestingUnits;
  private readonly flags: Flags;
  private readonly meant: MeantTests;
  private readonly lookups: Lookups;
  private readonly given: GivenSwitches;
  private readonly modes: ChosenModes;
  private readonly settings: SettingTests;

  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly definitions: Definitions,
    private readonly texts: Texts,
    environment: Pick<EnvironmentKnowledge, 'words' | 'choices' | 'simulations' | 'overviews' | 'injectables'>,
    private readonly broken: BrokenFiles,
  ) {
    this.flags = new Flags(documents, definitions, environment.words);
    this.modes = new ChosenModes(documents, definitions, texts, environment);
    this.meant = new MeantTests(documents, definitions);
    const behindSettings = (document: LinkedDocument, ref: number): Guard[] =>
      this.guardsWritten(document, ref, (test) => this.settings.has(test));
    this.resting = new RestingUnits(documents, definitions, behindSettings, new Set(environment.injectables));
    this.uses = new ModuleUses(documents);
    this.lookups = new Lookups(documents, definitions);
    this.given = new GivenSwitches(documents, definitions, (caller, ref) => this.guardsAround(caller, ref).length > 0);
    const { flags, meant, lookups, given, modes } = this;
    this.settings = new SettingTests({ documents, definitions, texts, flags, meant, lookups, given, modes });
  }

  guardsOf(document: LinkedDocument, ref: number): Guard[] {
    const own = this.guardsWritten(document, ref);
    return own.length > 0 ? own : this.resting.guardsOf(document, ref);
  }

  /** Around the op, or around the functions that it stands in: what is only defined behind a switch runs behind it. */
  private guardsWritten(document: LinkedDocument, ref: number, counts?: (test: Value) => boolean): Guard[] {
    const own = this.guardsAround(document, ref, counts);
    if (own.length > 0) return own;
    const closures = document.unitsAround(document.unitOf(ref)).flatMap((unit) => document.closureOf.get(unit) ?? []);
    return closures.map((closure) => this.guardsAround(document, closure, counts)).find((guards) => guards.length > 0) ?? [];
  }

  private guardsAround(document: LinkedDocument, ref: number, counts: (test: Value) => boolean = () => true): Guard[] {
    const around = document.blocksOf(ref);
    const before = leftBefore(document, ref, around);
    const abandoned = abandonedBefore(document, ref, around);
    // What a loop leaves by is worked out while it runs.
    const settled = abandoned.filter((index) => {
      const test = document.facts.blocks[index]?.test ?? null;
      return test !== null && this.settings.has({ doc: document.id, ref: test });
    });
    const left = [...before, ...settled]
      .filter((index) => this.isLeft(document, index))
      .map((index) => ({ index, decided: 'runs' as const }));
    const entered = around.flatMap((index) => alikeOf(document, index).map((own) => ({ index: own, decided: 'rests' as const })));
    const tested = [...entered, ...left].flatMap(({ index, decided }): Guard[] => {
      const test = document.facts.blocks[index]?.test ?? null;
      if (test === null || this.defaultOf(document, index) !== decided || !counts({ doc: document.id, ref: test })) return [];
      return [switchedOff(document, test)];
    });
    const beside = [...before, ...abandoned].flatMap((index) => this.anyOf(document, index, counts));
    const apart = [...this.aroundEmbedded(document), ...this.aroundModule(document)];
    return [...this.broken.guardsOf(document, ref), ...tested, ...beside, ...apart];
  }

  /** `if (writes(step) && !approved) return` leaves only where both hold. */
  private isLeft(document: LinkedDocument, index: number): boolean {
    return alikeOf(document, index).every((own) => this.defaultOf(document, own) === 'runs');
  }

  /** Of the conditions of a block any of which is enough to leave by it, settings that hold by default: `if (!live || !ready) return`. */
  private anyOf(document: LinkedDocument, index: number, counts: (test: Value) => boolean): Guard[] {
    return anyIsEnough(document, index).flatMap((ref) => {
      const test = { doc: document.id, ref };
      return this.stateOf(test) === 'on' && this.settings.has(test) && counts(test) ? [switchedOff(document, ref)] : [];
    });
  }

  /** What the code of a step or a recipe stands in: `if: false` of a workflow. */
  private aroundEmbedded({ parent }: LinkedDocument): readonly Guard[] {
    const outer = parent === null ? undefined : this.documents[parent.doc];
    if (parent === null || outer === undefined) return [];
    const own = outer.blocksAround(parent.block).flatMap((index): Guard[] => {
      const test = outer.facts.blocks[index]?.test ?? null;
      return test === null || this.defaultOf(outer, index) !== 'rests' ? [] : [switchedOff(outer, test)];
    });
    return own.length > 0 ? own : this.aroundEmbedded(outer);
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
    if (block === undefined || block.test === null || !decides(document, index)) return 'unknown';
    const state = this.stateIn(document, block);
    if (state === 'unknown') return 'unknown';
    return (block.form !== 'else') === (state === 'on') ? 'runs' : 'rests';
  }

  private stateIn(document: LinkedDocument, { form, test }: Block): SwitchState {
    const op = test === null ? undefined : document.op(test);
    if (form === 'case' && op?.op === 'unknown') return this.compare(document, op.uses, '==');
    return test === null ? 'unknown' : this.stateOf({ doc: document.id, ref: test });
  }

  private stateOf(test: Value): SwitchState {
    const known = this.memo.get(test.doc, test.ref);
    if (known !== undefined) return known;
    const { limits } = this.definitions;
    if (!limits.enter(test.doc)) return 'unknown';
    this.memo.set(test.doc, test.ref, 'unknown');
    const state = this.evaluate(test);
    limits.leave();
    this.memo.set(test.doc, test.ref, state);
    return state;
  }

  private evaluate(test: Value): SwitchState {
    const document = this.documents[test.doc];
    const op = document?.op(test.ref);
    if (document === undefined || op === undefined) return 'unknown';
    if (op.op === 'const') return isFalse(String(op.value)) ? 'off' : 'on';
    const given = this.given.of(test);
    if (given !== null) return alike(given.map((value) => this.stateOf(value)));
    const read = this.readIn(test);
    if (read !== null) return read;
    const found = this.lookups.of(test);
    if (found !== null) return typeof found === 'string' ? found : this.stateOf(found);
    if (op.op === 'unknown') return this.flags.isAmongWords(test) ? 'off' : this.compare(document, op.uses, op.operator);
    const declared = infrastructure.has(document.facts.kind) ? this.declared(test) : 'unknown';
    if (declared !== 'unknown') return declared;
    const flag = this.flags.of(test);
    if (flag !== null) return flag;
    const stands = this.meant.standsFor(test);
    if (stands.length === 1 || (stands.length > 1 && this.settings.has(test))) return alike(stands.map((value) => this.stateOf(value)));
    const alternatives = this.texts.of(test).filter(({ from }) => from !== 'computed' && from !== 'environment-only');
    const whole = this.texts.of(test);
    if (whole.length === 0 || alternatives.length !== whole.length) return 'unknown';
    // A text that is empty so far is no switch; a variable's empty default is one.
    if (alternatives.every(({ text, from }) => isFalse(text) && (text !== '' || from !== 'literal')))
      return this.meant.isFallenBackTo(test) ? 'unknown' : 'off';
    return alternatives.every(({ text }) => isTrue(text)) && this.settings.has(test) ? 'on' : 'unknown';
  }

  /** Of a text that is read as a yes, or looked for in a list; null for any other test. */
  private readIn(test: Value): SwitchState | null {
    const meant = this.meant.spelledOut(test);
    if (meant !== null) return this.stateOfRead(meant);
    const [word, list] = this.meant.amongWritten(test);
    const holder = word === undefined ? undefined : this.documents[word.doc];
    return holder === undefined || word === undefined || list === undefined ? null : this.compare(holder, [word.ref, list.ref], 'in');
  }

  /** `JSON.parse(process.env.SEND ?? 'false')`: a text that is read is what it says where nothing else is set. */
  private stateOfRead(text: Value): SwitchState {
    const state = this.stateOf(text);
    const said = state === 'unknown' ? withDefault(this.texts.of(text)) : [];
    if (said.length === 0 || said.some(({ from }) => from === 'computed' || from === 'environment-only')) return state;
    return said.every((one) => isFalse(one.text)) ? 'off' : said.every((one) => isTrue(one.text)) ? 'on' : state;
  }

  /** What files of infrastructure declare is all that a default start has: a named condition, a variable that is on. */
  private declared(test: Value): SwitchState {
    const named = this.meant.named(test);
    if (named !== null) return this.stateOf(named);
    const [only, ...others] = this.definitions.of(test);
    const op = only?.kind === 'value' ? this.documents[only.doc]?.op(only.ref) : undefined;
    if (others.length === 0 && op?.op === 'make' && op.items.length === 0) return 'off';
    const texts = this.texts.of(test);
    return texts.length > 0 && texts.every(({ text, from }) => from !== 'computed' && isTrue(text)) ? 'on' : 'unknown';
  }

  private compare(document: LinkedDocument, uses: readonly number[], operator: string | undefined): SwitchState {
    const [left, right] = uses;
    if (left === undefined) return 'unknown';
    if (operator === 'not') return flip(this.stateOf({ doc: document.id, ref: left }));
    if (operator === 'and' || operator === 'or')
      return joined(
        operator,
        uses.map((ref) => this.stateOf({ doc: document.id, ref })),
      );
    if (right === undefined || (operator !== '==' && operator !== '!=' && operator !== 'in')) return 'unknown';
    const [a, b] = [this.chosenFrom(document, left), this.chosenFrom(document, right)];
    if ([...a, ...b].some(({ from }) => from === 'computed')) return 'unknown';
    if ([left, right].some((ref) => this.modes.isMixed({ doc: document.id, ref }))) return 'unknown';
    return compared(a, b, operator);
  }

  /** What a side of a comparison can be; of a list that is written out, its items. */
  private chosenFrom(document: LinkedDocument, ref: number): readonly Alternative[] {
    const op = document.op(ref);
    const items = op.op === 'make' && op.shape === 'list' ? op.items.map(([, item]) => item) : [ref];
    const values = items.flatMap((item) => this.given.awake(document, item) ?? [{ doc: document.id, ref: item }]);
    return values.flatMap((value) => this.modes.textsOf(value));
  }
}

/** Kinds whose variables nothing but their files sets by default. */
const infrastructure: ReadonlySet<string> = new Set(['terraform', 'kubernetes', 'cloudformation', 'serverless']);
