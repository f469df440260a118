import { append } from '../../model/append.js';
import type { Op, Ref } from '../../model/facts.js';
import type { NameKnowledge } from '../../model/knowledge.js';
import type { Value } from '../../model/program.js';
import { writtenName } from '../documents/written-name.js';
import { isOwnObject } from '../containers/contents.js';
import { instanceOf, type Definition } from '../names/definition.js';
import type { LinkedDocument } from '../documents/documents.js';
import { literal } from '../files/modules.js';

export interface ServiceContext {
  readonly documents: readonly LinkedDocument[];
  of(value: Value): readonly Definition[];
}

/** `app.state.mailer = value`, `fastify.decorate('mailer', value)` */
interface Member {
  readonly base: Value;
  readonly value: Value;
}

/** What is put under a text, or under what a value stands for. */
interface Entry {
  readonly token: string | Value;
  readonly value: Value;
}

/**
 * Objects of the tree that a package's object keeps for whoever asks for them by a name or by their class: `app.state.mailer = Mailer()`,
 * `app.set('mailer', mailer)`, `container.bind(Sender).to(Mailer)`, `{ provide: 'SENDER', useClass: Mailer }`.
 */
export class KeptServices {
  private readonly puts: ReadonlySet<string>;
  private readonly takes: ReadonlySet<string>;
  private memoMembers: ReadonlyMap<string, readonly Member[]> | null = null;
  private memoTokens: ReadonlyMap<string, readonly Value[]> | null = null;
  private entries: readonly Entry[] = [];

  constructor(
    private readonly context: ServiceContext,
    { services }: Pick<NameKnowledge, 'services'>,
  ) {
    this.puts = new Set(services.puts);
    this.takes = new Set(services.takes);
  }

  /** What is kept as a member of that name on an object of the same package. */
  member(bases: readonly Definition[], key: string): readonly Definition[] {
    const members = this.members().get(key);
    const packages = members === undefined ? null : packagesOf(bases);
    if (members === undefined || packages === null || packages.size === 0) return [];
    return members.flatMap(({ base, value }) =>
      this.context.of(base).some((own) => own.kind === 'external' && packages.has(packageOf(own.name)))
        ? this.objects(value, maxWrappers)
        : [],
    );
  }

  /** What a call of a package's container gives back: what was put under what it is asked for, or an object of the class itself. */
  taken(document: LinkedDocument, call: Op & { op: 'call' }): readonly Definition[] {
    const first = this.takes.has(writtenName(document, call.callee)) ? call.args.find(([key]) => key === 0)?.[1] : undefined;
    if (first === undefined) return [];
    const asked = { doc: document.id, ref: first };
    const kept = this.tokensOf(asked).flatMap((token) => this.tokens().get(token) ?? []);
    return (kept.length > 0 ? kept : [asked]).flatMap((value) => this.objects(value, maxWrappers));
  }

  /** An object of a class of the tree, through what wraps it: `asClass(Mailer).singleton()`, `{ useClass: Mailer }`. */
  private objects(value: Value, depth: number): readonly Definition[] {
    const document = this.context.documents[value.doc];
    if (document === undefined) return [];
    const found = this.context.of(value).flatMap((own): readonly Definition[] => {
      if (own.kind !== 'unit') return own.kind === 'instance' ? [own] : [];
      const maker = this.context.documents[own.doc];
      if (maker?.facts.units[own.unit]?.form === 'class') return [instanceOf(own, null)];
      const returned = (maker?.resultsOf(own.unit) ?? []).flatMap((given) => this.context.of(given));
      return returned.filter(({ kind }) => kind === 'instance');
    });
    if (found.length > 0 || depth === 0) return found;
    return wrapped(document, value.ref).flatMap((ref) => this.objects({ doc: value.doc, ref }, depth - 1));
  }

  private tokens(): ReadonlyMap<string, readonly Value[]> {
    if (this.memoTokens !== null) return this.memoTokens;
    this.members();
    const found = new Map<string, Value[]>();
    this.memoTokens = found;
    for (const { token, value } of this.entries)
      for (const own of typeof token === 'string' ? [`text ${token}`] : this.tokensOf(token)) append(found, own, value);
    return found;
  }

  /** A text, a class, or the call that made a token of its own (`Symbol('mail')`). */
  private tokensOf(value: Value): readonly string[] {
    return this.context.of(value).flatMap((own) => {
      if (own.kind === 'unit') return [`unit ${own.doc}:${own.unit}`];
      const made = own.kind === 'value' ? own : own.kind === 'external' ? own.call : null;
      const op = made === null ? undefined : this.context.documents[made.doc]?.op(made.ref);
      if (made === null || op === undefined) return [];
      const text = literal(op);
      return [text === null ? `made ${made.doc}:${made.ref}` : `text ${text}`];
    });
  }

  private members(): ReadonlyMap<string, readonly Member[]> {
    if (this.memoMembers !== null) return this.memoMembers;
    const members = new Map<string, Member[]>();
    this.memoMembers = members;
    const entries: Entry[] = [];
    for (const document of this.context.documents) {
      if (document.role === 'test' || document.role === 'vendored') continue;
      for (const [key, refs] of document.sets) for (const ref of refs) addMember(members, document, key, ref);
      for (const ref of document.calls) this.addCall(members, entries, document, ref);
    }
    this.entries = entries;
    return members;
  }

  private addCall(members: Map<string, Member[]>, entries: Entry[], document: LinkedDocument, ref: Ref): void {
    const op = document.op(ref);
    if (op.op !== 'call') return;
    for (const [, arg] of op.args) for (const entry of providers(document, arg)) entries.push(entry);
    const callee = document.op(op.callee);
    if (callee.op !== 'get' || !this.puts.has(String(callee.key))) return;
    const at = (own: Ref): Value => ({ doc: document.id, ref: own });
    for (const { token, value } of this.put(document, callee.of, op)) {
      const name = typeof token === 'string' ? token : literal(document.op(token));
      entries.push({ token: name ?? (typeof token === 'string' ? token : at(token)), value: at(value) });
      if (name !== null) append(members, name, { base: at(callee.of), value: at(value) });
    }
  }

  /** `set('mailer', mailer)`, `bind(token).to(Mailer)`, `register({ mailer: asClass(Mailer) })` */
  private put(
    document: LinkedDocument,
    of: Ref,
    { args }: Op & { op: 'call' },
  ): readonly { readonly token: string | Ref; readonly value: Ref }[] {
    const before = document.op(of);
    const bound = before.op === 'call' && this.puts.has(writtenName(document, before.callee)) ? before.args[0]?.[1] : undefined;
    const refs = args.map(([, arg]) => arg);
    const [token, ...values] = bound === undefined ? refs : [bound, ...refs];
    if (token === undefined) return [];
    const first = document.op(token);
    if (values.length > 0) return values.map((value) => ({ token, value }));
    const items = first.op === 'make' && first.shape === 'map' ? first.items : [];
    return items.flatMap(([key, value]) => (typeof key === 'string' ? [{ token: key, value }] : []));
  }
}

function addMember(members: Map<string, Member[]>, document: LinkedDocument, key: string, ref: Ref): void {
  const set = document.op(ref);
  if (set.op !== 'set' || isOwnObject(document.op(set.of))) return;
  append(members, key, { base: { doc: document.id, ref: set.of }, value: { doc: document.id, ref: set.value } });
}

/** `providers: [{ provide: 'SENDER', useClass: Mailer }]`, wherever a call is given it. */
function providers(document: LinkedDocument, arg: Ref): readonly Entry[] {
  const found: Entry[] = [];
  const pending = [{ ref: arg, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const op = document.form(next.ref) === 'make' ? document.op(next.ref) : null;
    if (op?.op !== 'make' || next.depth > maxNesting) continue;
    const token = op.items.find(([key]) => key === 'provide')?.[1];
    for (const [key, item] of op.items) {
      if (token === undefined) pending.push({ ref: item, depth: next.depth + 1 });
      else if (key !== 'provide') found.push({ token: { doc: document.id, ref: token }, value: { doc: document.id, ref: item } });
    }
  }
  return found;
}

function wrapped(document: LinkedDocument, ref: Ref): readonly Ref[] {
  const op = document.op(ref);
  if (op.op === 'make') return op.items.map(([, item]) => item);
  if (op.op !== 'call') return [];
  const callee = document.op(op.callee);
  return [...op.args.map(([, arg]) => arg), ...(callee.op === 'get' ? [callee.of] : [])];
}

function packagesOf(definitions: readonly Definition[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const own of definitions) if (own.kind === 'external') found.add(packageOf(own.name));
  return found;
}

function packageOf(name: string): string {
  const dot = name.indexOf('.');
  return dot < 0 ? name : name.slice(0, dot);
}

/** Calls and maps around a class. */
const maxWrappers = 3;
const maxNesting = 3;
