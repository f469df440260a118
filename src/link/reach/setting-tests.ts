import { isProgram } from '../../model/languages.js';
import type { Value } from '../../model/program.js';
import type { Definition } from '../names/definition.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { ChosenModes } from './chosen-modes.js';
import type { Flags } from './flags.js';
import type { GivenSwitches } from './given-switches.js';
import type { Lookups } from './looked-up.js';
import type { MeantTests } from './meant-tests.js';
import type { Texts } from '../texts/texts.js';

interface SettingContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
  readonly texts: Texts;
  readonly flags: Flags;
  readonly meant: MeantTests;
  readonly lookups: Lookups;
  readonly given: GivenSwitches;
  readonly modes: ChosenModes;
}

/** Conditions on settings: what whoever starts a program decides, and no function works out. */
export class SettingTests {
  constructor(private readonly context: SettingContext) {}

  /** Is it a flag, a variable or what a module writes, rather than a value that functions work out? */
  has(test: Value): boolean {
    const document = this.context.documents[test.doc];
    const op = document?.op(test.ref);
    if (document === undefined || op === undefined) return false;
    if (op.op === 'const' || this.context.lookups.of(test) !== null || this.context.given.awake(document, test.ref) !== null) return true;
    if (op.op === 'make') return op.items.length > 0 && op.items.every(([, ref]) => document.form(ref) === 'const');
    const told = this.context.given.of(test);
    if (told !== null) return told.every((value) => this.has(value));
    const meant = this.context.meant.spelledOut(test);
    if (meant !== null) return this.has(meant);
    const among = this.context.meant.amongWritten(test);
    if (among.length > 0) return among.every((value) => this.has(value));
    if (op.op === 'unknown') return this.context.flags.isAmongWords(test) || op.uses.every((ref) => this.has({ doc: document.id, ref }));
    const isTold = this.context.texts
      .of(test)
      .some(({ environment, from }) => environment.length > 0 || (from !== 'literal' && from !== 'computed'));
    if (isTold || this.context.flags.of(test) !== null || this.context.modes.startOf(test) !== null) return true;
    const stands = this.context.meant.standsFor(test);
    if (stands.length > 0) return stands.every((value) => this.isSettingOf(value));
    const found = this.context.definitions.of(test);
    const values = found.flatMap((own) => (own.kind === 'value' ? [own] : []));
    const isKept = values.every(({ doc, ref }) => !this.isInFunction(doc, ref));
    return isKept && found.every((own) => own.kind === 'value' || this.leavesToDefault(own, values, test));
  }

  /** A name may stand for a comparison with itself. */
  private isSettingOf(meant: Value): boolean {
    const { limits } = this.context.definitions;
    if (!limits.enter(meant.doc)) return false;
    const isSetting = this.has(meant);
    limits.leave();
    return isSetting;
  }

  /** Whoever calls the function, gives the option or reads the file may leave it to what is written. */
  private leavesToDefault(own: Definition, values: readonly Value[], { doc }: Value): boolean {
    if (own.kind !== 'external') return false;
    if (this.context.definitions.settingValues.options.of(own.name, doc).length > 0) return true;
    if (values.length === 0) return false;
    return /\.\$\w+$/.test(own.name) || values.every((value) => !isProgram(this.context.documents[value.doc]?.facts.kind ?? 'text'));
  }

  private isInFunction(doc: number, ref: number): boolean {
    const written = this.context.documents[doc];
    return written?.facts.units[written.unitOf(ref)]?.form === 'function';
  }
}
