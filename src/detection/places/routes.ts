import type { CallView, ProgramView } from '../../model/program.js';
import type { Path, Place } from '../../model/touch.js';

/** Calls of the tree that ask for what a file serves, by the path or the name that its place in the tree gives it. */
export function requestersOf(program: ProgramView, path: Path): readonly Place[] {
  const name = functionFile.exec(path)?.[1];
  const route = (appRoute.exec(path) ?? pageRoute.exec(path))?.[1];
  const asking =
    name !== undefined
      ? program.calls.filter((call) => call.method === 'invoke' && isNamed(program, call, name))
      : route !== undefined
        ? program.requests.filter(({ urls }) => urls.some(({ text }) => isPath(text, route))).map(({ call }) => call)
        : [];
  return asking
    .filter(({ document }) => document.path !== path)
    .slice(0, maxPlaces)
    .map(({ at }) => ({ ...at, note: { code: 'called-here', details: { name: name ?? `/${route ?? ''}` } } }));
}

function isNamed(program: ProgramView, call: CallView, name: string): boolean {
  const first = call.argument(0);
  return first !== null && program.texts(first).some(({ text }) => text === name);
}

/** `/api/notes/[id]` is asked for as `https://host/api/notes/{}?full=1`. */
function isPath(url: string, route: string): boolean {
  const plain = url.slice(0, 400).split(/[?#]/)[0] ?? '';
  const host = plain.indexOf('://');
  const parts = (host < 0 ? plain : plain.slice(host + 3)).split('/').slice(1);
  const wanted = route.split('/');
  return parts.length === wanted.length && wanted.every((part, at) => part === parts[at] || part.startsWith('['));
}

const functionFile = /(?:^|\/)supabase\/functions\/([\w-]{1,80})\/index\.[jt]s$/;
const appRoute = /(?:^|\/)app\/(api\/[\w/[\].-]{1,120})\/route\.[jt]sx?$/;
const pageRoute = /(?:^|\/)pages\/(api\/[\w/[\].-]{1,120})\.[jt]sx?$/;
const maxPlaces = 12;
