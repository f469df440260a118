import { append } from '../../model/append.js';
import type { CallView, UnitView } from '../../model/program.js';
import { literal, member } from '../files/modules.js';
import type { LinkedDocument } from '../documents/documents.js';

/** Routes of a server that carry a tool's name at their end: `@app.post("/tools/close_ticket")`, `app.post('/tool/close-ticket', close)`. */
export class ToolRoutes {
  private memo: ReadonlyMap<string, readonly UnitView[]> | null = null;

  constructor(private readonly context: { readonly documents: readonly LinkedDocument[]; readonly calls: readonly CallView[] }) {}

  /** The functions behind the address that the tool is written with, else behind the route of its name. */
  of(document: LinkedDocument, name: string, ref: number): readonly UnitView[] {
    const address = addressOf(document, ref);
    this.memo ??= this.byLastPart();
    const behind = address === null ? [] : (this.memo.get(plain(address)) ?? []);
    return behind.length > 0 ? behind : this.at(name);
  }

  /** The functions behind the route of this tool; a name of one word may be any route's. */
  private at(name: string): readonly UnitView[] {
    if (!/^[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)+$|[a-z][A-Z]/.test(name)) return [];
    this.memo ??= this.byLastPart();
    return this.memo.get(plain(name)) ?? [];
  }

  private byLastPart(): ReadonlyMap<string, readonly UnitView[]> {
    const found = new Map<string, UnitView[]>();
    for (const call of this.context.calls) {
      const document = this.context.documents[call.value.doc];
      const [, path] = routing.has(call.method.toLowerCase()) ? (call.args.find(([key]) => key === 0) ?? []) : [];
      const text = document === undefined || path?.doc !== document.id ? null : literal(document.op(path.ref));
      const last = text?.startsWith('/') === true ? /\/([\w-]{3,80})\/?$/.exec(text.slice(-200))?.[1] : undefined;
      if (document === undefined || last === undefined) continue;
      for (const unit of unitsBehind(document, call)) append(found, plain(last), unit);
    }
    return found;
  }
}

/** `book` of `{ server: { url: `${base}/tools/book` } }`, whatever the service of the agent calls the key. */
function addressOf(document: LinkedDocument, ref: number): string | null {
  for (const keys of addressKeys) {
    let at: number | null = ref;
    for (const key of keys) at = at === null ? null : member(document, at, key);
    const op = at === null ? null : document.op(at);
    const end = op?.op === 'template' ? op.parts.at(-1) : op === null ? null : literal(op);
    const last = typeof end === 'string' ? /\/([\w-]{3,80})\/?$/.exec(end.slice(-200))?.[1] : undefined;
    if (last !== undefined) return last;
  }
  return null;
}

/** Retell and Bland, Vapi, ElevenLabs, Ultravox. */
const addressKeys = [['url'], ['server', 'url'], ['api_schema', 'url'], ['http', 'baseUrlPattern']];

/** Functions that the call decorates, or is handed. */
function unitsBehind(document: LinkedDocument, { value, args }: CallView): readonly UnitView[] {
  const { units } = document.facts;
  const handed = args.flatMap(([, arg]) => {
    const op = arg.doc === document.id ? document.op(arg.ref) : null;
    if (op?.op === 'closure') return [op.unit];
    return op?.op === 'read' ? units.flatMap(({ form, name }, unit) => (form === 'function' && name === op.name ? [unit] : [])) : [];
  });
  const decorated = units.flatMap(({ decorators, form }, unit) => (form === 'function' && decorators.includes(value.ref) ? [unit] : []));
  return [...new Set([...decorated, ...handed])].map((unit) => ({ doc: document.id, unit, name: units[unit]?.name ?? '' }));
}

function plain(name: string): string {
  return name.replace(/[_-]/g, '').toLowerCase();
}

const routing: ReadonlySet<string> = new Set([
  'post',
  'put',
  'patch',
  'delete',
  'get',
  'route',
  'api_route',
  'all',
  'mappost',
  'postmapping',
  'handlefunc',
]);
