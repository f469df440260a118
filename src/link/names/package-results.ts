import type { Key, Op, Ref } from '../../model/facts.js';
import type { NameKnowledge } from '../../model/knowledge.js';
import type { Value } from '../../model/program.js';
import type { Composed } from './composed.js';
import { externalOf, moduleOf, type Definition } from './definition.js';
import { namedBy } from './computed-names.js';
import { behindProxy } from './lazy-objects.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { KeptServices } from '../stores/kept-services.js';
import type { KeyedResults } from './keyed-results.js';
import type { Modules } from '../files/modules.js';
import type { Prefixes } from './prefixes.js';
import type { SettingValues } from '../texts/setting-values.js';

export interface PackageContext {
  readonly documents: readonly LinkedDocument[];
  readonly modules: Modules;
  readonly services: KeptServices;
  readonly settingValues: SettingValues;
  readonly keyedResults: KeyedResults;
  readonly composed: Composed;
  readonly prefixes: Prefixes;
  of(value: Value): readonly Definition[];
  members(definition: Definition, key: Key): readonly Definition[];
  /** All members that may be meant where the name is computed. */
  allMembers(definition: Definition): readonly Definition[];
  /** What a function of the tree gives where it is called there. */
  called(callee: Definition, call: Value): readonly Definition[];
}

type Call = Op & { op: 'call' };

/** What a call of a package's function gives: an object of it, or what it is handed, keeps, loads or reads. */
export class PackageResults {
  private readonly keyed: ReadonlySet<string>;
  private readonly transparent: ReadonlySet<string>;
  private readonly injectors: ReadonlySet<string>;

  constructor(
    private readonly context: PackageContext,
    private readonly names: Pick<NameKnowledge, 'keyed' | 'keyedBy' | 'transparent' | 'injectors'>,
  ) {
    this.keyed = new Set(names.keyed);
    this.transparent = new Set(names.transparent);
    this.injectors = new Set(names.injectors);
  }

  isInjector(names: readonly string[]): boolean {
    return names.some((name) => this.injectors.has(name));
  }

  of(document: LinkedDocument, op: Call, name: string, call: Value): readonly Definition[] {
    const { modules, services, settingValues, composed } = this.context;
    const first = firstArgument(document, op);
    const asks = first !== undefined && (this.transparent.has(name) || this.injectors.has(name));
    const handed = asks ? this.context.of({ doc: document.id, ref: first }) : [];
    if (asks && this.injectors.has(name)) return this.injected(handed, call);
    if (handed.length > 0) return handed;
    const kept = name.includes('.') ? services.taken(document, op) : [];
    if (kept.length > 0) return kept;
    if (name === 'getattr' && first !== undefined) return this.attribute(document, op, first);
    const loaded = name === 'globals' ? [document.id] : modules.loaded.by(document, call.ref);
    if (loaded.length > 0) return loaded.map((doc) => moduleOf(doc));
    const asked = name === 'Proxy' ? behindProxy(document, op) : null;
    if (asked !== null) return this.context.of({ doc: document.id, ref: asked });
    const standing = settingValues.standing(document, op, name);
    if (standing.length > 0) return standing;
    const made = this.namesOf(document, name, first ?? this.keyOf(op, name)).map((own): Definition => externalOf(own, call));
    return [...modules.parsed.by(document, op, name), ...composed.piped(document, op, name), ...made];
  }

  /** `Depends(make)` is what calling `make` gives. */
  private injected(handed: readonly Definition[], call: Value): readonly Definition[] {
    return handed.flatMap((item) => (item.kind === 'unit' ? this.context.called(item, call) : [item]));
  }

  /** `boto3.client(service_name='s3')` */
  private keyOf({ args }: Call, name: string): Ref | undefined {
    return this.keyed.has(name) ? args.find(([key]) => typeof key === 'string' && this.names.keyedBy.includes(key))?.[1] : undefined;
  }

  /** `boto3.client('s3')` makes a `boto3.client(s3)`. */
  private namesOf(document: LinkedDocument, name: string, first: Ref | undefined): readonly string[] {
    const keys = first === undefined || !this.keyed.has(name) ? [] : this.context.keyedResults.texts({ doc: document.id, ref: first });
    return keys.length === 0 ? [name] : keys.map((key) => this.context.prefixes.canonical(`${name}(${key})`));
  }

  /** `getattr(actions, name)` */
  private attribute(document: LinkedDocument, op: Call, first: Ref): readonly Definition[] {
    const second = op.args.find(([key]) => key === 1)?.[1];
    const name = second === undefined ? null : (this.context.keyedResults.texts({ doc: document.id, ref: second })[0] ?? null);
    const bases = this.context.of({ doc: document.id, ref: first });
    const isNamed = second === undefined ? (): boolean => true : namedBy(this.context.documents, document, second);
    return bases.flatMap((base) => (name === null ? this.context.allMembers(base).filter(isNamed) : this.context.members(base, name)));
  }
}

/** Of a tagged template (gql`mutation Close { … }`) the text that it begins with. */
function firstArgument(document: LinkedDocument, { args, style }: Call): Ref | undefined {
  const first = args.find(([key]) => key === 0)?.[1];
  const strings = style === 'tag' && first !== undefined ? document.op(first) : null;
  return strings?.op === 'make' ? strings.items[0]?.[1] : first;
}
