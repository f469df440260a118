import type { Alternative, CallView, ProgramView } from '../../src/detector-api.js';

/** The paths that servers of the tree answer: a request to one of them stays at home. */
export class Routes {
  private readonly paths: readonly (readonly string[])[];

  constructor(program: ProgramView) {
    const requests = new Set(program.requests.map(({ call }) => call));
    const declared = program.calls
      .filter((call) => routing.has(call.method) && !requests.has(call))
      .flatMap((call) => pathOf(program, call));
    const files = program.documents.flatMap(({ path }) => pathOfFile(path));
    this.paths = [...declared, ...files].filter((path) => path.length > 0 && path.some((segment) => segment !== any));
  }

  /** Is the address one whose host only the environment knows, with a path that is served here? */
  serve({ text, from, environment }: Alternative): boolean {
    if (from !== 'environment-only') return false;
    const path = segmentsOf(text.replace(/^\{\}/, ''));
    const browser = environment.some((name) => publicPrefixes.some((prefix) => name.startsWith(prefix)));
    return (browser && this.paths.length > 0) || this.paths.some((own) => endsWith(path, own));
  }
}

function pathOf(program: ProgramView, call: CallView): (readonly string[])[] {
  const value = call.argument(0);
  const text = value === null ? undefined : program.constant(value);
  return typeof text === 'string' && text.startsWith('/') ? [segmentsOf(text)] : [];
}

/** `app/api/chat/route.ts`, `pages/api/chat.ts` and the like. */
function pathOfFile(path: string): (readonly string[])[] {
  const found = /(?:^|\/)(?:app|pages|routes)\/(api\/.{1,200}?)(?:\/(?:route|index|\+server))?\.[jt]sx?$/.exec(path.slice(0, 400));
  return found?.[1] === undefined ? [] : [segmentsOf(found[1])];
}

function segmentsOf(path: string): readonly string[] {
  const clean = path.split(/[?#]/)[0] ?? '';
  return clean.split('/').flatMap((segment) => (segment === '' ? [] : [/[{}:<>[\]*]/.test(segment) ? any : segment.toLowerCase()]));
}

function endsWith(path: readonly string[], end: readonly string[]): boolean {
  const from = path.length - end.length;
  return from >= 0 && end.every((segment, at) => segment === any || path[from + at] === any || path[from + at] === segment);
}

const any = '*';
const routing: ReadonlySet<string> = new Set([
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'route',
  'api_route',
  'websocket',
  'all',
  'add_url_rule',
]);
const publicPrefixes = ['NEXT_PUBLIC_', 'VITE_', 'REACT_APP_', 'EXPO_PUBLIC_', 'PUBLIC_', 'NUXT_PUBLIC_'];
