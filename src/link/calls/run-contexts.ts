import { append } from '../../model/append.js';
import type { Key, Ref } from '../../model/facts.js';
import type { NameKnowledge, RunContextKind } from '../../model/knowledge.js';
import type { Value } from '../../model/program.js';
import type { Definition } from '../names/definition.js';
import type { LinkedDocument } from '../documents/documents.js';
import { matchesName, NameIndex } from '../names/names.js';

export interface RunContextSources {
  readonly documents: readonly LinkedDocument[];
  of(value: Value): readonly Definition[];
  names(value: Value): readonly string[];
  members(definition: Definition, key: Key): readonly Definition[];
}

/** An argument, and what the call that is given it calls. */
interface Given {
  readonly callee: Value;
  readonly value: Value;
}

/** What a run is started with, where its tools find it: `agent.run(text, deps=held)` and `ctx.deps`. */
export class RunContexts {
  private readonly kinds = new NameIndex<RunContextKind>();
  /** Names of members that give, and of arguments that are given. */
  private readonly memberNames: ReadonlySet<string>;
  private readonly argumentNames: ReadonlySet<string>;
  private readonly memo = new Map<RunContextKind, readonly Definition[]>();
  private memoArguments: ReadonlyMap<string, readonly Given[]> | null = null;

  constructor(
    private readonly sources: RunContextSources,
    { runContexts }: Pick<NameKnowledge, 'runContexts'>,
  ) {
    for (const kind of runContexts) for (const type of kind.types) this.kinds.add(type, kind);
    this.memberNames = new Set(runContexts.flatMap(({ members }) => members));
    this.argumentNames = new Set(runContexts.map(({ argument }) => argument));
  }

  isContext(definition: Definition): boolean {
    return definition.kind === 'external' && this.kinds.find(definition.name).length > 0;
  }

  /** What `.key` of a context stands for; nothing for anything else. */
  member(base: Definition, key: Key): readonly Definition[] {
    if (base.kind === 'external') return this.kinds.find(base.name).flatMap((kind) => this.memberOf(kind, key));
    // The type `RunContext[Held]` is read as what it holds.
    const isHeld = base.kind === 'instance' && this.memberNames.has(String(key)) && this.sources.members(base, key).length === 0;
    return isHeld ? [base] : [];
  }

  /** A kind that names no members is itself what its runs are given. */
  private memberOf(kind: RunContextKind, key: Key): readonly Definition[] {
    if (kind.members.length === 0) return this.startedWith(kind).flatMap((item) => this.sources.members(item, key));
    return kind.members.includes(String(key)) ? this.startedWith(kind) : [];
  }

  private startedWith(kind: RunContextKind): readonly Definition[] {
    const known = this.memo.get(kind);
    if (known !== undefined) return known;
    // What is asked for while it is being found adds nothing.
    this.memo.set(kind, []);
    const given = ((this.memoArguments ??= this.collect()).get(kind.argument) ?? []).filter(({ callee }) =>
      this.sources.names(callee).some((name) => kind.calls.some((call) => matchesName(call, name))),
    );
    const found = given.flatMap(({ value }) => this.sources.of(value)).flatMap((item) => this.resultsOf(item));
    this.memo.set(kind, found);
    return found;
  }

  /** A function is given for what it returns or yields: `FastMCP("orders", lifespan=lifespan)`. */
  private resultsOf(item: Definition): readonly Definition[] {
    const document = item.kind === 'unit' ? this.sources.documents[item.doc] : undefined;
    if (item.kind !== 'unit' || document?.facts.units[item.unit]?.form !== 'function') return [item];
    return document.resultsOf(item.unit).flatMap((value) => this.sources.of(value));
  }

  /** Arguments by name, those of a last map of options too. */
  private collect(): ReadonlyMap<string, readonly Given[]> {
    const found = new Map<string, Given[]>();
    for (const document of this.sources.documents) {
      if (document.role === 'test' || document.role === 'vendored') continue;
      for (const call of document.calls)
        for (const [key, ref] of namedArguments(document, call))
          if (this.argumentNames.has(key))
            append(found, key, { callee: { doc: document.id, ref: document.calleeOf(call) }, value: { doc: document.id, ref } });
    }
    return found;
  }
}

function namedArguments(document: LinkedDocument, call: Ref): readonly (readonly [string, Ref])[] {
  const op = document.op(call);
  if (op.op !== 'call') return [];
  return op.args.flatMap(([key, ref]): (readonly [string, Ref])[] => {
    if (typeof key === 'string') return [[key, ref]];
    const options = document.form(ref) === 'make' ? document.op(ref) : null;
    if (options?.op !== 'make' || options.shape !== 'map') return [];
    return options.items.flatMap(([name, item]) => (typeof name === 'string' ? [[name, item]] : []));
  });
}
