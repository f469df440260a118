import type { Block, Unit } from '../../model/facts.js';
import type { CallView, DocumentView, ProgramView, Value } from '../../model/program.js';
import { perProgram } from '../per-program.js';

/** The parts of an address behind its host; what is computed stands as `{}`. */
export type Address = readonly string[];

/**
 * The addresses that the function around a value is served under: as it is registered, behind the prefixes of its class, its router and
 * where that is mounted; else as its file is placed; else any that its file writes.
 */
export function servedAddresses(program: ProgramView, { doc, ref }: Value): readonly Address[] {
  const document = program.document(doc);
  if (document === undefined) return [];
  const { ops, blocks, units } = document.facts;
  const around = unitsAround(units, blocks[ops.block(ref)]);
  const own = around.flatMap((unit) => registered(program, document, unit))[0];
  const placed = placedAddress(document.path);
  // `Deno.serve(handler)` registers for whatever address its file is placed at.
  if (own !== undefined && (placed === null || own.some((address) => address.some((part) => part !== '{}')))) return own;
  return placed === null ? ops.strings.filter((text) => written.test(text)).map(addressOf) : [placed];
}

/** `https://host/api/notes/3?full=1`: `api`, `notes`, `3`. */
export function addressOf(text: string): Address {
  const plain = text.slice(0, maxLength).split(/[?#]/)[0] ?? '';
  const host = plain.indexOf('://');
  const parts = (host < 0 ? plain : plain.slice(host + 3).replace(/^[^/]*/, '')).split('/');
  return parts.filter((part) => part !== '' && part !== '.' && part !== '..').map((part) => (/[{:<[*]/.test(part) ? '{}' : part));
}

/** How many written parts the two share, from their ends to the beginning of one of them; 0 where they contradict each other. */
export function agreement(a: Address, b: Address): number {
  const shared = Math.min(a.length, b.length);
  let literal = 0;
  for (let back = 1; back <= shared; back++) {
    const [one, other] = [a.at(-back), b.at(-back)];
    if (one === other && one !== '{}') literal++;
    else if (one !== '{}' && other !== '{}') return 0;
  }
  return literal;
}

function unitsAround(units: readonly Unit[], block: Block | undefined): readonly number[] {
  const found: number[] = [];
  for (let at = block?.unit ?? -1; at >= 0 && found.length < maxNesting; at = units[at]?.parent ?? -1) found.push(at);
  return found;
}

/** One list of addresses where a decorator or a call registers the function; none where nothing does. */
function registered(program: ProgramView, { id, facts }: DocumentView, unit: number): readonly (readonly Address[])[] {
  const own = facts.units[unit];
  if (own?.form !== 'function') return [];
  const around = facts.units[own.parent];
  const decorators = (refs: readonly number[]): readonly CallView[] =>
    refs.flatMap((ref) => callsByPlace(program).get(`${id}:${ref}`) ?? []);
  const calls = [
    ...decorators(own.decorators),
    ...program.callersOf({ doc: id, unit, name: own.name }).filter(({ style }) => style === 'call'),
  ];
  const ofClass = around?.form === 'class' ? decorators(around.decorators).flatMap((call) => addressesIn(program, call)) : [];
  const found = calls.flatMap((call) => {
    const prefixes = [...ofClass, ...call.clients.flatMap((client) => prefixesOf(program, client))];
    return addressesIn(program, call).flatMap((address) =>
      prefixes.length === 0 ? [address] : prefixes.map((prefix) => [...prefix, ...address]),
    );
  });
  return found.length === 0 ? [] : [found];
}

/** `APIRouter(prefix="/notes")`, `app.use('/notes', router)`, each behind the other where both are written. */
function prefixesOf(program: ProgramView, router: CallView): readonly Address[] {
  const own = prefixKeys.flatMap((key) => textsOf(program, router.argument(key)).map(addressOf));
  const mounted = mounts(program).flatMap(({ addresses, routers }) => (routers.has(router) ? addresses : []));
  return mounted.length === 0 ? own : own.length === 0 ? mounted : mounted.flatMap((outer) => own.map((inner) => [...outer, ...inner]));
}

const mounts = perProgram((program): readonly { readonly addresses: readonly Address[]; readonly routers: ReadonlySet<CallView> }[] =>
  program.calls
    .filter(({ method }) => mounting.has(method))
    .flatMap((call) => {
      const named = prefixKeys.flatMap((key) => textsOf(program, call.argument(key)));
      const texts = named.length > 0 ? named : textsOf(program, call.argument(0)).filter((text) => text.startsWith('/'));
      const routers = texts.length === 0 ? [] : call.args.flatMap(([, value]) => program.makers(value));
      return routers.length === 0 ? [] : [{ addresses: texts.map(addressOf), routers: new Set(routers) }];
    }),
);

const callsByPlace = perProgram(
  (program): ReadonlyMap<string, CallView> => new Map(program.calls.map((call) => [`${call.value.doc}:${call.value.ref}`, call])),
);

function addressesIn(program: ProgramView, call: CallView): readonly Address[] {
  const given = call.args.filter(([key]) => key === 0 || addressKeys.has(key)).flatMap(([, value]) => textsOf(program, value));
  return given.filter((text) => registrable.test(text)).map(addressOf);
}

function textsOf(program: ProgramView, value: Value | null): readonly string[] {
  return value === null ? [] : program.texts(value).map(({ text }) => text);
}

/** `api/notes` of `app/api/notes/route.ts`, `pages/api/notes.ts`, `server/api/notes.post.ts` and `supabase/functions/notes/index.ts`. */
function placedAddress(path: string): Address | null {
  const parts = path.replace(/\.\w{1,10}$/, '').split('/');
  const last = (parts.pop() ?? '').replace(/\.(?:get|post|put|patch|delete)$/, '');
  const root = parts.findLastIndex((part) => roots.has(part));
  const folders = parts.slice(root + 1).filter((part) => !part.startsWith('('));
  if (last === 'route' || last === '+server') return root < 0 ? null : addressOf(folders.join('/'));
  if (!parts.includes('api') && parts[root] !== 'functions') return null;
  return addressOf([...(parts[root] === 'api' ? ['api'] : []), ...folders, ...(last === 'index' ? [] : [last])].join('/'));
}

const roots: ReadonlySet<string> = new Set(['app', 'pages', 'routes', 'server', 'functions']);
const mounting: ReadonlySet<string> = new Set([
  'use',
  'include_router',
  'register_blueprint',
  'route',
  'register',
  'mount',
  'nest',
  'group',
]);
const prefixKeys = ['prefix', 'url_prefix', '1.prefix'];
const addressKeys: ReadonlySet<string | number> = new Set(['path', 'value', 'route', 'rule', 'url']);
const written = /^\/[\w-]+(?:\/[\w:{}-]+){0,6}$/;
const registrable = /^[\w.:{}<>[\]*()/-]{0,200}$/;
const maxLength = 400;
const maxNesting = 8;
