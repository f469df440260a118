import type { CallView, ModelView, ProgramView } from '../model/program.js';
import { nameOf } from './data-files.js';

/** A route of the program with the models that work on what comes in there. */
export interface ModelRoute {
  readonly path: string;
  readonly document: number;
  readonly models: readonly ModelView[];
}

/**
 * The models that work on what a page takes in and sends to a route of the same tree, by the page's path without its ending. A page and
 * its route know each other by the last part of an address alone: `/api/notes` is `@app.post("/notes")` and `app/api/notes/route.ts`.
 */
export function modelsOfPages(program: ProgramView, routes: readonly ModelRoute[]): ReadonlyMap<string, readonly ModelView[]> {
  const served = routesByName(program, routes);
  const found = new Map<string, Set<ModelView>>();
  const add = (path: string, models: readonly ModelView[]): void => {
    const key = stemOf(path);
    found.set(key, new Set([...(found.get(key) ?? []), ...models]));
  };
  for (const { path, address, callers } of sendings(program)) {
    const models = served.get(lastPart(address)) ?? [];
    if (models.length > 0) for (const own of [path, ...callers]) add(own, models);
  }
  for (const call of program.calls)
    if (call.names.includes('html:script')) {
      const script = program.documents.find(({ path }) => nameOf(path) === nameOf(constantOf(program, call, 'src').split('?')[0] ?? ''));
      if (script !== undefined) add(call.document.path, [...(found.get(stemOf(script.path)) ?? [])]);
    }
  return new Map([...found].map(([path, models]) => [path, [...models]]));
}

/** `app.component.html` is the page of `app.component.ts`. */
export function stemOf(path: string): string {
  return path.replace(/\.\w{1,10}$/, '');
}

interface Sending {
  readonly path: string;
  readonly address: string;
  /** Files that have it sent. */
  readonly callers: readonly string[];
}

/** What the tree sends to itself: to a path alone, to this machine, or to an address that only a setting tells. */
function sendings(program: ProgramView): readonly Sending[] {
  const requests = program.requests
    .filter(({ method }) => method !== 'GET')
    .flatMap(({ call, urls }) =>
      urls
        .filter(({ text }) => own.test(text))
        .map(({ text }) => ({ path: call.document.path, address: text, callers: callersOf(program, call) })),
    );
  const forms = program.calls
    .filter(({ names }) => names.includes('html:form'))
    .map((call) => ({ path: call.document.path, address: constantOf(program, call, 'action'), callers: [] }));
  return [...requests, ...forms.filter(({ address }) => own.test(address))];
}

function callersOf(program: ProgramView, { unit }: CallView): readonly string[] {
  return program.callersOf(unit).map(({ document }) => document.path);
}

function routesByName(program: ProgramView, routes: readonly ModelRoute[]): ReadonlyMap<string, readonly ModelView[]> {
  const found = new Map<string, ModelView[]>();
  for (const { path, document, models } of routes) {
    const written = (program.document(document)?.facts.ops.strings ?? []).filter((text) => /^\/?[\w-]+(?:\/[\w:{}-]+){0,6}$/.test(text));
    const parts = new Set([...written.filter((text) => text.startsWith('/')).map(lastPart), ...routeFile(path)]);
    for (const part of parts) if (part !== '') found.set(part, [...(found.get(part) ?? []), ...models]);
  }
  return found;
}

/** `notes` of `app/api/notes/route.ts` and of `pages/api/notes.ts`. */
function routeFile(path: string): readonly string[] {
  const parts = stemOf(path).split('/');
  const last = parts.pop() ?? '';
  return last === 'route' || last === '+server' || last === 'index'
    ? [parts.pop() ?? '']
    : parts.includes('api')
      ? [last.split('.')[0] ?? '']
      : [];
}

function lastPart(address: string): string {
  const parts = (address.split(/[?#]/)[0] ?? '').split('/').filter((part) => part !== '' && !part.includes('{') && !part.startsWith(':'));
  return parts.at(-1) ?? '';
}

function constantOf(program: ProgramView, call: CallView, key: string): string {
  const value = call.argument(key);
  const text = value === null ? undefined : program.constant(value);
  return typeof text === 'string' ? text : '';
}

const own = /^(?:\/(?!\/)|\.{0,2}\/|https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0)|\{\}|\$\{|[\w-]+(?:\/[\w-]+){0,4}$)/;
