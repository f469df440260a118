import { receiverName } from '../../model/extension-methods.js';
import type { Kind, Op, Ref } from '../../model/facts.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { type Push, result } from './ties.js';

interface ImplicitContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
}

/** What methods of the tree's classes give back that a language calls without naming them: `for draft in drafts`, `f"{note}"`, `rows[0]`. */
export class ImplicitCalls {
  constructor(private readonly context: ImplicitContext) {}

  /** What a function that extends a class is called of, where it names a member of it alone: `fun Note.publish() = send(text)`. */
  receiver(document: LinkedDocument, ref: Ref, push: Push): void {
    if (document.facts.kind !== 'kotlin') return;
    for (const unit of document.unitsAround(document.unitOf(ref))) {
      const write =
        document.facts.units[unit]?.params[0]?.name === receiverName ? document.writes[unit]?.get(receiverName)?.[0] : undefined;
      if (write === undefined) continue;
      const isOther = this.context.definitions.of({ doc: document.id, ref }).some(({ kind }) => kind === 'unit');
      return isOther ? undefined : push({ doc: document.id, ref: write });
    }
  }

  /** The object as a part of a text. */
  asText(document: LinkedDocument, ref: Ref, push: Push): void {
    const method = textMethods.get(document.facts.kind);
    if (method !== undefined) this.results(document, ref, [method], push);
  }

  /** What is taken out of the object by a computed key. */
  items(document: LinkedDocument, of: Ref, push: Push): void {
    if (python.has(document.facts.kind)) this.results(document, of, ['__getitem__'], push);
  }

  /** What is taken out by a loop, or under a key or a name that the class has no member of. */
  member(document: LinkedDocument, { of, key }: Op & { op: 'get' }, push: Push): void {
    if (!python.has(document.facts.kind)) return;
    if (key === '[]') return this.results(document, of, ['__iter__', '__next__'], push);
    const isKnown = this.context.definitions
      .of({ doc: document.id, ref: of })
      .some((own) => this.context.definitions.members(own, key).length > 0);
    if (!isKnown) this.results(document, of, ['__getitem__', '__getattr__'], push);
  }

  private results(document: LinkedDocument, of: Ref, methods: readonly string[], push: Push): void {
    const { documents, definitions } = this.context;
    for (const own of definitions.of({ doc: document.id, ref: of })) {
      if (own.kind !== 'instance') continue;
      for (const method of methods)
        for (const unit of definitions.members(own, method))
          if (unit.kind === 'unit') for (const given of documents[unit.doc]?.resultsOf(unit.unit) ?? []) push(given, result);
    }
  }
}

const python: ReadonlySet<Kind> = new Set<Kind>(['python', 'notebook']);

/** The method that tells an object as a text. */
const textMethods: ReadonlyMap<Kind, string> = new Map<Kind, string>([
  ['python', '__str__'],
  ['notebook', '__str__'],
  ['javascript', 'toString'],
  ['component', 'toString'],
  ['java', 'toString'],
  ['kotlin', 'toString'],
  ['csharp', 'ToString'],
  ['ruby', 'to_s'],
  ['php', '__toString'],
  ['swift', 'description'],
  ['dart', 'toString'],
]);
