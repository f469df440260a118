import type { StartKnowledge, StartSignature } from '../../model/start-knowledge.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { expandBraces, matchesName, type NameIndex, nameIndexOf } from '../names/names.js';
import { wildcard } from '../names/wildcard.js';

/**
 * Functions that a platform calls by a name which only its own settings tell: by what it alone gives them (`reply(event, context)`), and
 * those of the file that it loads first, where that runs nothing by itself.
 */
export class OutsideCalls {
  private readonly memo = new Map<number, ReadonlySet<number>>();
  private readonly loaded: readonly ((path: string) => boolean)[];
  private readonly signatures: readonly Signature[];
  private readonly preparations: NameIndex<true>;

  constructor(
    private readonly definitions: Definitions,
    starts: StartKnowledge,
  ) {
    this.signatures = starts.signatures.map((row) => ({ ...row, typeIndex: nameIndexOf(row.types) }));
    this.preparations = nameIndexOf(starts.preparations);
    this.loaded = starts.loaded.flatMap(expandBraces).map(wildcard);
  }

  has(document: LinkedDocument, unit: number): boolean {
    return this.of(document).has(unit);
  }

  of(document: LinkedDocument): ReadonlySet<number> {
    const known = this.memo.get(document.id);
    if (known !== undefined) return known;
    const found = new Set(this.found(document));
    this.memo.set(document.id, found);
    return found;
  }

  private found(document: LinkedDocument): number[] {
    const rows = this.signatures.filter(({ kinds }) => kinds.includes(document.facts.kind));
    const shown = rows.length === 0 ? [] : shownUnits(document);
    if (shown.length === 0) return [];
    if (this.loaded.some((matches) => matches(document.path)) && this.isIdle(document)) return shown;
    return shown.filter((unit) => rows.some((row) => this.isGiven(document, unit, row)));
  }

  /** Is it given what only a platform gives: by the names, by a type, by what the file imports for its types? */
  private isGiven(document: LinkedDocument, unit: number, { names, typeIndex, imports }: Signature): boolean {
    const params = document.facts.units[unit]?.params ?? [];
    const isNamed =
      names.length > 0 && params.length === names.length && names.every((name, i) => matchesName(name, params[i]?.name ?? ''));
    return (
      isNamed ||
      params.some(({ type }) => type !== null && this.isNamed(document, type, typeIndex)) ||
      (params.length > 0 && document.facts.imports.some(({ module }) => imports.includes(module)))
    );
  }

  /** Nothing at its top starts anything: it sets up what its functions use. */
  private isIdle(document: LinkedDocument): boolean {
    const { units, blocks } = document.facts;
    if (units.some(({ decorators }) => decorators.length > 0)) return false;
    if (blocks.some(({ unit, form }) => unit === 0 && form !== 'body' && form !== 'try' && form !== 'catch')) return false;
    const own = new Set(units.flatMap(({ name, parent }) => (parent === 0 && name !== '' ? [name] : [])));
    const used = new Set<number>();
    const calls: number[] = [];
    for (let ref = 0; ref < document.facts.ops.length; ref++) {
      if (document.unitOf(ref) !== 0) continue;
      const op = document.op(ref);
      if (op.op === 'read' && own.has(op.name)) return false;
      if (op.op === 'write') used.add(op.value);
      if (op.op === 'call') calls.push(ref);
    }
    return calls.every((ref) => used.has(ref) || this.isNamed(document, ref, this.preparations));
  }

  private isNamed(document: LinkedDocument, ref: number, wanted: NameIndex<true>): boolean {
    const op = document.op(ref);
    const names = this.definitions.names({ doc: document.id, ref: op.op === 'call' ? op.callee : ref });
    return names.some((name) => wanted.find(name).length > 0);
  }
}

interface Signature extends StartSignature {
  readonly typeIndex: NameIndex<true>;
}

/** Functions at the top of the file that others may use: in a language that says which, those that are given out. */
function shownUnits({ facts, closureOf }: LinkedDocument): number[] {
  const given = new Set(facts.exports.flatMap(({ value }) => value ?? []));
  const names = new Set(facts.exports.map(({ name }) => name));
  return facts.units.flatMap(({ form, parent, name }, unit) => {
    if (form !== 'function' || parent !== 0 || name === '' || name.startsWith('_')) return [];
    const isShown =
      facts.kind === 'python' || (facts.kind === 'go' ? /^\p{Lu}/u.test(name) : names.has(name) || given.has(closureOf.get(unit) ?? -1));
    return isShown ? [unit] : [];
  });
}
