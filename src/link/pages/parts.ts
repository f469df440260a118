import { append } from '../../model/append.js';
import type { Op, Ref } from '../../model/facts.js';
import { usesOf } from '../../model/op-uses.js';
import type { Value } from '../../model/program.js';
import type { Callers } from '../calls/callers.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';
import { receiverParams } from '../documents/receiver-params.js';
import { lookUp } from '../documents/scopes.js';
import { writtenName } from '../documents/written-name.js';
import type { Definitions } from '../names/definitions.js';
import { takenBy } from '../stores/keepers.js';

export interface PartsContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
  readonly callers: Callers;
}

/** `raw`: an answer or a request before its text is read. */
export type Stage = 'raw' | 'parsed';

/** Where parts of something are taken out under a name, and where it is used as a whole. */
export interface Taken {
  readonly parts: readonly { readonly key: string; readonly at: Value }[];
  readonly wholes: readonly Value[];
}

/** Follows a value forwards, as far as it stays what it is: through names, functions that hand it on, and what reads its text. */
export class Parts {
  private readonly memoUses: (Uses | undefined)[] = [];

  constructor(
    private readonly context: PartsContext,
    /** What is read where a call keeps what it is given: `setDraft(data)`, then `draft`. */
    private readonly kept: (call: Value) => readonly Value[],
  ) {}

  of(values: readonly Value[], stage: Stage): Taken {
    const walk = new Walk();
    for (const value of values) walk.meet(value, stage);
    for (let next = walk.pending.pop(); next !== undefined; next = walk.pending.pop()) this.follow(walk, next);
    return walk;
  }

  private follow(walk: Walk, own: Alias): void {
    const document = this.context.documents[own.value.doc];
    if (document === undefined) return;
    for (const use of this.usesIn(document).of.get(own.value.ref) ?? []) this.use(walk, own, document, use);
  }

  private use(walk: Walk, own: Alias, document: LinkedDocument, use: Ref): void {
    const { value, stage } = own;
    const here = (ref: Ref, then: Stage = stage): void => walk.meet({ doc: document.id, ref }, then);
    const op = document.op(use);
    switch (op.op) {
      case 'write':
        for (const read of this.readsOf(document, use, op.name)) here(read);
        return;
      case 'get':
        return this.member(walk, own, document, use, op);
      case 'call':
        return op.callee === value.ref ? undefined : this.handed(walk, own, document, use, op);
      case 'return':
        return this.returned(walk, own, document, use);
      case 'merge':
        return here(use);
      case 'make':
        return op.items.some(([key, item]) => key === '**' && item === value.ref) ? here(use) : walk.whole(value);
      default:
        return walk.whole(value);
    }
  }

  private member(walk: Walk, { value, stage }: Alias, document: LinkedDocument, use: Ref, op: Op & { op: 'get' }): void {
    const key = String(op.key);
    if (!document.isCalled(use)) {
      if (stage === 'raw' && texts.has(key)) return walk.meet({ doc: document.id, ref: use }, 'parsed');
      if (typeof op.key === 'string' && op.key !== '[]') return walk.part(key, { doc: document.id, ref: use });
      return walk.whole(value);
    }
    for (const call of this.usesIn(document).of.get(use) ?? []) {
      if (document.form(call) !== 'call' || document.calleeOf(call) !== use) continue;
      const taken = takenBy(document, call);
      if (taken !== null) walk.part(taken.key, { doc: document.id, ref: call });
      else if (readers.has(key)) walk.meet({ doc: document.id, ref: call }, 'parsed');
      else if (key === 'then') for (const param of callbackParams(document, call)) walk.meet(param, stage);
      else if (!keeping.has(key)) walk.whole(value);
      else walk.meet({ doc: document.id, ref: call }, stage);
    }
  }

  private handed(walk: Walk, own: Alias, document: LinkedDocument, use: Ref, op: Op & { op: 'call' }): void {
    const call = { doc: document.id, ref: use };
    const reads = this.kept(call);
    for (const read of reads) walk.meet(read, own.stage);
    if (reads.length > 0) return;
    const name = writtenName(document, op.callee);
    if (parsers.has(name)) return walk.meet(call, name === 'safeParse' ? 'raw' : 'parsed');
    const params = this.paramsOf(document, op, own.value.ref);
    for (const param of params) walk.meet(param, own.stage);
    if (params.length === 0) walk.whole(own.value);
  }

  /** The parameter that a function of the tree takes it as. */
  private paramsOf(document: LinkedDocument, op: Op & { op: 'call' }, given: Ref): readonly Value[] {
    const key = op.args.find(([, arg]) => arg === given)?.[0];
    return this.context.definitions.calledBy({ doc: document.id, ref: op.callee }).flatMap((callee) => {
      const target = callee.kind === 'unit' ? this.context.documents[callee.doc] : undefined;
      if (callee.kind !== 'unit' || target === undefined) return [];
      const names = target.facts.units[callee.unit]?.params ?? [];
      const shift = receiverParams(names);
      const index = typeof key === 'number' ? key + shift : names.findIndex(({ name }) => name === key);
      return paramAt(target, callee.unit, index);
    });
  }

  /** What a function gives back is what its callers get, and what the next callback is handed. */
  private returned(walk: Walk, { stage }: Alias, document: LinkedDocument, use: Ref): void {
    const unit = document.unitOf(use);
    for (const site of this.context.callers.of(document.id, unit)) walk.meet({ doc: site.document.id, ref: site.ref }, stage);
    for (const { document: taking, ref } of this.context.callers.takers(document.id, unit)) {
      const call = { doc: taking.id, ref };
      if (taking.textOf(taking.calleeOf(ref)) === 'then') walk.meet(call, stage);
      else for (const read of this.kept(call)) walk.meet(read, stage);
    }
  }

  private readsOf(document: LinkedDocument, write: Ref, name: string): readonly Ref[] {
    const reads = this.usesIn(document).reads.get(name) ?? [];
    return reads.filter((ref) =>
      lookUp(this.context.documents, document, ref, name).some((seen) => seen.doc === document.id && seen.ref === write),
    );
  }

  private usesIn(document: LinkedDocument): Uses {
    return (this.memoUses[document.id] ??= usesWithin(document));
  }
}

interface Alias {
  readonly value: Value;
  readonly stage: Stage;
}

class Walk implements Taken {
  readonly parts: { readonly key: string; readonly at: Value }[] = [];
  readonly wholes: Value[] = [];
  readonly pending: Alias[] = [];
  private readonly seen = new DocumentMap<true>();
  private met = 0;

  meet(value: Value, stage: Stage): void {
    if (this.seen.has(value.doc, value.ref) || this.met++ >= maxAliases) return;
    this.seen.set(value.doc, value.ref, true);
    this.pending.push({ value, stage });
  }
  part(key: string, at: Value): void {
    this.parts.push({ key, at });
  }
  whole(value: Value): void {
    if (!this.wholes.includes(value)) this.wholes.push(value);
  }
}

/** By op those that are made of it, and reads by their name. */
interface Uses {
  readonly of: ReadonlyMap<Ref, readonly Ref[]>;
  readonly reads: ReadonlyMap<string, readonly Ref[]>;
}

function usesWithin(document: LinkedDocument): Uses {
  const of = new Map<Ref, Ref[]>();
  const reads = new Map<string, Ref[]>();
  for (let ref = 0; ref < document.facts.ops.length; ref++) {
    if (document.form(ref) === 'read') append(reads, document.textOf(ref) ?? '', ref);
    else for (const used of usesOf(document.op(ref))) append(of, used, ref);
  }
  return { of, reads };
}

function callbackParams(document: LinkedDocument, call: Ref): readonly Value[] {
  const op = document.op(call);
  return (op.op === 'call' ? op.args : []).flatMap(([, arg]) => {
    const closure = document.op(arg);
    return closure.op === 'closure' ? paramAt(document, closure.unit, 0) : [];
  });
}

/** The `param` ops of a function at a position, several where it is taken apart at once. */
export function paramAt(document: LinkedDocument, unit: number, index: number): readonly Value[] {
  return (document.params[unit] ?? []).flatMap((ref) => {
    const op = document.op(ref);
    return op.op === 'param' && op.index === index ? [{ doc: document.id, ref }] : [];
  });
}

/** Members of an answer or a request that hold what it carries. */
const texts: ReadonlySet<string> = new Set(['data', 'body', 'text', 'content']);
/** Methods that read what it carries. */
const readers: ReadonlySet<string> = new Set(['json', 'text', 'form', 'formData', 'get_json', 'model_dump', 'dict', 'unwrap']);
/** Methods that give the same again. */
const keeping: ReadonlySet<string> = new Set(['catch', 'finally', 'clone', 'pipe']);
/** Functions that read a text, or look whether something is as it should be. */
const parsers: ReadonlySet<string> = new Set(['parse', 'loads', 'parseAsync', 'safeParse', 'model_validate', 'parse_obj', 'validate']);
const maxAliases = 300;
