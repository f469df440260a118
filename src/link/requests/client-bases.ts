import { append } from '../../model/append.js';
import type { Key, Ref } from '../../model/facts.js';
import type { HttpClient } from '../../model/knowledge.js';
import type { Alternative, CallView, Value } from '../../model/program.js';
import type { LinkedDocument } from '../documents/documents.js';
import { writtenName } from '../documents/written-name.js';
import type { Texts } from '../texts/texts.js';

/**
 * The address that a client is given after it was made, by whoever is handed it: `http.BaseAddress = …` in the constructor of the class that
 * asks, or where a container is told how to make the client of that class or of a name, `AddHttpClient<Tickets>(client => client.BaseAddress = …)`.
 */
export class ClientBases {
  private readonly ofClasses = new Map<string, Value[]>();
  private readonly ofNames = new Map<string, Value[]>();
  /** Of methods that a container asks for a client. */
  private readonly beans: { readonly name: string; readonly value: Value }[] = [];

  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly texts: Texts,
    private readonly keys: ReadonlySet<string>,
  ) {
    for (const document of documents) {
      if (document.facts.kind === 'csharp') this.readContainers(document);
      if (document.facts.kind === 'java' || document.facts.kind === 'kotlin') this.readBeans(document);
    }
  }

  of(call: CallView, { base }: HttpClient): readonly Alternative[] {
    const document = this.documents[call.value.doc];
    if (document === undefined || base.length === 0) return [];
    const own = document.classAround(call.value.ref);
    const name = own === undefined ? undefined : document.facts.units[own]?.name;
    const named = call.clients.flatMap((client) => (client.method === 'CreateClient' ? this.named(client) : []));
    const set = own === undefined ? [] : setsOf(document, base, (ref) => document.classAround(ref) === own);
    const found =
      [named, set, name === undefined ? [] : (this.ofClasses.get(name) ?? []), this.ofBean(document, call)].find(
        (values) => values.length > 0,
      ) ?? [];
    return found.flatMap((value) => this.texts.of(value));
  }

  /** The client of the method that is called like the field or the parameter, else the only one. */
  private ofBean(document: LinkedDocument, { receiver, value }: CallView): readonly Value[] {
    if (receiver === null || value.doc !== document.id || this.beans.length === 0) return [];
    const name = rootName(document, receiver.ref);
    const own = this.beans.filter((bean) => bean.name === name);
    return (own.length > 0 ? own : this.beans.length === 1 ? this.beans : []).map((bean) => bean.value);
  }

  /** `WebClient.builder().baseUrl(url).build()` is one call with that option, `WebClient.create(url)` is given it alone. */
  private readBeans(document: LinkedDocument): void {
    for (const ref of document.calls) {
      const op = document.op(ref);
      const unit = document.facts.units[document.unitOf(ref)];
      if (op.op !== 'call' || unit === undefined || !unit.decorators.some((own) => makers.has(decoratorName(document, own)))) continue;
      const isCreated = writtenName(document, op.callee) === 'create';
      const base = op.args.find(([key]) => (typeof key === 'string' ? this.keys.has(key) : isCreated && key === 0));
      if (base !== undefined) this.beans.push({ name: unit.name, value: { doc: document.id, ref: base[1] } });
    }
  }

  private named(client: CallView): readonly Value[] {
    const value = client.argument(0);
    return value === null ? [] : this.texts.of(value).flatMap(({ text }) => this.ofNames.get(text) ?? []);
  }

  private readContainers(document: LinkedDocument): void {
    for (const ref of document.calls) {
      const op = document.op(ref);
      if (op.op !== 'call' || writtenName(document, op.callee) !== 'AddHttpClient') continue;
      const values = op.args.flatMap(([, arg]) => this.setBy(document, arg));
      const [first] = op.args;
      const name = first === undefined ? undefined : this.texts.constant({ doc: document.id, ref: first[1] });
      for (const value of values) {
        for (const type of typesOf(document, ref)) append(this.ofClasses, type, value);
        if (typeof name === 'string') append(this.ofNames, name, value);
      }
    }
  }

  /** What a function that is handed over sets. */
  private setBy(document: LinkedDocument, ref: Ref): readonly Value[] {
    const op = document.op(ref);
    if (op.op !== 'closure') return [];
    return setsOf(document, this.keys, (set) => document.unitOf(set) === op.unit);
  }
}

/** `Tickets` of `AddHttpClient<ITickets, Tickets>(…)`. */
function typesOf(document: LinkedDocument, call: Ref): readonly string[] {
  for (let ref = call + 1; ref < Math.min(call + maxTypes, document.facts.ops.length); ref++) {
    const op = document.form(ref) === 'merge' ? document.op(ref) : null;
    if (op?.op === 'merge' && op.of.includes(call))
      return op.of.flatMap((part) => (document.form(part) === 'read' ? [document.textOf(part) ?? ''] : []));
  }
  return [];
}

const maxTypes = 8;

function setsOf(document: LinkedDocument, keys: Iterable<Key>, stands: (set: Ref) => boolean): readonly Value[] {
  const sets = [...keys]
    .flatMap((key) => (typeof key === 'string' ? (document.sets.get(key) ?? []) : []))
    .sort((one, other) => one - other);
  return sets.flatMap((ref) => {
    const op = document.op(ref);
    return op.op === 'set' && stands(ref) ? [{ doc: document.id, ref: op.value }] : [];
  });
}

/** `webClient` of `webClient.post()` and of `this.webClient.get()`. */
function rootName(document: LinkedDocument, receiver: Ref): string | null {
  let ref = receiver;
  for (let depth = 0; depth < maxSteps; depth++) {
    const op = document.op(ref);
    if (op.op === 'call') ref = op.callee;
    else if (op.op === 'get' && document.form(op.of) !== 'read') ref = op.of;
    else if (op.op === 'get') return document.textOf(op.of) === 'this' ? String(op.key) : document.textOf(op.of);
    else return op.op === 'read' ? op.name : null;
  }
  return null;
}

const maxSteps = 12;

function decoratorName(document: LinkedDocument, ref: Ref): string {
  return document.textOf(document.form(ref) === 'call' ? document.calleeOf(ref) : ref) ?? '';
}

/** What marks a method as one that a container asks: of Spring, of CDI. */
const makers: ReadonlySet<string> = new Set(['Bean', 'Produces']);
