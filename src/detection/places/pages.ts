import { type Address, agreement } from '../../model/address.js';
import type { CallView, ModelView, ProgramView, Value } from '../../model/program.js';
import { nameOf } from '../data/data-files.js';

/** A route of the program with the models that work on what comes in there. */
export interface ModelRoute {
  /** What comes in. */
  readonly value: Value;
  readonly models: readonly ModelView[];
}

/**
 * The models that work on what a page takes in and sends to a route of the same tree, by the page's path without its ending. A page and
 * its route know each other by the whole address; by its last parts where nothing tells more and nothing contradicts.
 */
export function modelsOfPages(program: ProgramView, routes: readonly ModelRoute[]): ReadonlyMap<string, readonly ModelView[]> {
  const found = new Map<string, Set<ModelView>>();
  const add = (path: string, models: readonly ModelView[]): void => {
    const key = stemOf(path);
    found.set(key, new Set([...(found.get(key) ?? []), ...models]));
  };
  const sent = routes.some(({ models }) => models.length > 0) ? sendings(program) : [];
  const served =
    sent.length === 0 ? [] : routes.flatMap(({ value, models }) => program.servedAddresses(value).map((address) => ({ address, models })));
  for (const { path, address, callers } of sent) {
    const models = closest(served, address).flatMap((route) => route.models);
    if (models.length > 0) for (const own of [path, ...callers]) add(own, models);
  }
  for (const [path, models] of askedFromPages(program)) add(path, models);
  for (const call of program.calls)
    if (call.names.includes('html:script')) {
      const script = program.documents.find(({ path }) => nameOf(path) === nameOf(constantOf(program, call, 'src').split('?')[0] ?? ''));
      if (script !== undefined) add(call.document.path, [...(found.get(stemOf(script.path)) ?? [])]);
    }
  return new Map([...found].map(([path, models]) => [path, [...models]]));
}

/** Files of pages whose functions ask a model themselves, in the browser or through an action of the server, some calls away. */
function* askedFromPages(program: ProgramView): Generator<readonly [string, readonly ModelView[]]> {
  for (const model of program.models) {
    if (!pageKinds.has(model.call.document.kind)) continue;
    const seen = new Set([model.call]);
    let level: readonly CallView[] = [model.call];
    for (let depth = 0; depth < maxCallers && level.length > 0; depth++) {
      level = level.flatMap(({ unit }) => program.callersOf(unit)).filter((call) => !seen.has(call));
      for (const call of [model.call, ...level]) {
        seen.add(call);
        yield [call.document.path, [model]];
      }
    }
  }
}

const pageKinds: ReadonlySet<string> = new Set(['javascript', 'component']);
const maxCallers = 4;

interface Served extends Pick<ModelRoute, 'models'> {
  readonly address: Address;
}

/** Of those with as many parts, else of all that agree, those that agree most. */
function closest(served: readonly Served[], asked: Address): readonly Served[] {
  const fits = served.map((route) => ({ route, agreed: agreement(asked, route.address) })).filter(({ agreed }) => agreed > 0);
  const whole = fits.filter(({ route }) => asked.length === route.address.length);
  const best = whole.length > 0 ? whole : fits;
  const most = Math.max(...best.map(({ agreed }) => agreed));
  return best.filter(({ agreed }) => agreed === most).map(({ route }) => route);
}

/** `app.component.html` is the page of `app.component.ts`. */
export function stemOf(path: string): string {
  return path.replace(/\.\w{1,10}$/, '');
}

interface Sending {
  readonly path: string;
  readonly address: Address;
  /** Files that have it sent. */
  readonly callers: readonly string[];
}

/** What the tree sends to itself: to a path alone, to this machine, or to an address that only a setting tells. */
function sendings(program: ProgramView): readonly Sending[] {
  const requests = program.requests
    .filter(({ method }) => method !== 'GET')
    .flatMap(({ call, urls }) =>
      program.ownAddresses(urls).map((address) => ({ path: call.document.path, address, callers: callersOf(program, call) })),
    );
  const forms = program.calls
    .filter(({ names }) => names.includes('html:form'))
    .flatMap((call) =>
      program
        .ownAddresses([{ text: constantOf(program, call, 'action') }])
        .map((address) => ({ path: call.document.path, address, callers: [] })),
    );
  return [...requests, ...forms];
}

function callersOf(program: ProgramView, { unit }: CallView): readonly string[] {
  return program.callersOf(unit).map(({ document }) => document.path);
}

function constantOf(program: ProgramView, call: CallView, key: string): string {
  const value = call.argument(key);
  const text = value === null ? undefined : program.constant(value);
  return typeof text === 'string' ? text : '';
}
