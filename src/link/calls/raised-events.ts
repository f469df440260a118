import { append } from '../../model/append.js';
import type { Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { literal } from '../files/modules.js';
import { writtenName } from '../documents/written-name.js';

interface EventSite {
  readonly document: LinkedDocument;
  readonly ref: Ref;
}

/** Calls that raise events, by what the event is called: `bus.emit('done', x)`, `bus.emit(Topics.done, x)`. */
export class RaisedEvents<Site extends EventSite> {
  private readonly sites: Site[] = [];
  private byName: ReadonlyMap<string, readonly Site[]> | null = null;
  private readonly emitters: ReadonlySet<string>;

  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly definitions: Definitions,
    emitters: readonly string[],
  ) {
    this.emitters = new Set(emitters);
  }

  add(site: Site, method: string): void {
    if (this.emitters.has(method)) this.sites.push(site);
  }

  raising(event: string): readonly Site[] {
    return (this.byName ??= this.collect()).get(event) ?? [];
  }

  /** What a listener is given at a position. */
  given({ document, ref }: Site, index: number): readonly Value[] {
    const op = document.op(ref);
    if (op.op !== 'call') return [];
    const isObject = eventObject(document, op.args[0]?.[1]) !== null;
    const given = op.args.find(([key]) => key === (isObject ? index : index + 1));
    return given === undefined ? [] : [{ doc: document.id, ref: given[1] }];
  }

  /** The event that a listener is kept for, or that is raised: the first argument, or that of the event's object. */
  namesAt({ document, ref }: EventSite): readonly string[] {
    const op = document.op(ref);
    const first = op.op === 'call' ? op.args.find(([key]) => key === 0)?.[1] : undefined;
    const named = first === undefined ? undefined : (eventObject(document, first) ?? first);
    if (named === undefined) return [];
    const written = literal(document.op(named));
    return written === null ? this.constants({ doc: document.id, ref: named }) : [written];
  }

  private constants(value: Value): readonly string[] {
    const found = this.definitions.of(value).map((own) => {
      const document = own.kind === 'value' ? this.documents[own.doc] : undefined;
      return own.kind === 'value' && document !== undefined ? literal(document.op(own.ref)) : null;
    });
    return found.every((text) => text !== null) ? found : [];
  }

  private collect(): ReadonlyMap<string, readonly Site[]> {
    const found = new Map<string, Site[]>();
    for (const site of this.sites) for (const event of this.namesAt(site)) append(found, event, site);
    return found;
  }
}

/** What `new CustomEvent('done', { detail })` is called; null for anything else. */
function eventObject(document: LinkedDocument, ref: Ref | undefined): Ref | null {
  const op = ref === undefined ? null : document.op(ref);
  if (op?.op !== 'call' || op.style !== 'new' || !writtenName(document, op.callee).endsWith('Event')) return null;
  return op.args.find(([key]) => key === 0)?.[1] ?? null;
}
