import { settingsAt, type CatalogEntry, type ProgramView, type Site } from '../../src/detector-api.js';
import type { Mount, Word } from './mounts.js';
import { matches } from './words.js';

/** A mounted server that the catalogue knows. */
export interface KnownServer {
  readonly entry: CatalogEntry;
  /** The word or the address that told. */
  readonly at: Site;
}

/** The well-known servers: what is mounted is looked up by the words of its command and by its address; the most precise name decides. */
export function findServer(mount: Mount, known: readonly CatalogEntry[]): KnownServer | null {
  const started = mount.words.flatMap((word) =>
    precise(
      known,
      word.at,
      (entry) => entry.packages,
      (pattern) => isPackage(word.text, pattern) || foldersOf(word.text).some((folder) => matches(pattern, folder)),
    ),
  );
  // An address is mounted, or handed to a bridge: `npx mcp-remote https://mcp.linear.app/sse`.
  const asked = [...mount.addresses.map(({ text }) => ({ text, at: mount.at })), ...mount.words.filter(({ text }) => text.includes('://'))];
  const reached = asked.flatMap(({ text, at }) =>
    precise(
      known,
      at,
      (entry) => entry.hosts,
      (pattern) => isAddress(text, pattern),
    ),
  );
  const [best = calledLocally(mount, known)] = [...started, ...reached].sort((left, right) => right.precision - left.precision);
  return best === null ? null : { entry: best.entry, at: best.at };
}

/**
 * The address of a server on the own machine says nothing, so that its name tells what it is: `{ name: 'playwright', url: 'http://localhost:8931/sse' }`.
 * Only of servers that work on that machine: those of a service need its account, wherever they run.
 */
function calledLocally({ name, words, addresses, at }: Mount, known: readonly CatalogEntry[]): KnownServer | null {
  if (words.length > 0 || addresses.length === 0 || !addresses.every(({ text }) => loopback.test(text))) return null;
  const own = shortName(name);
  const entry = known.find(({ place, packages }) => place === 'unknown' && packages.some((pattern) => shortName(pattern) === own));
  return own === '' || entry === undefined ? null : { entry, at };
}

const loopback = /^[a-z]{2,6}:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal)(?:[:/]|$)/;

/** `playwright` of `@playwright/mcp`, `mcp-playwright` and `playwright_server`. */
function shortName(name: string): string {
  const parts = name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => !commonWords.has(part));
  return parts.join('-');
}

const commonWords: ReadonlySet<string> = new Set(['', 'mcp', 'server', 'servers', 'modelcontextprotocol']);

type Found = KnownServer & { readonly precision: number };

function precise(
  known: readonly CatalogEntry[],
  at: Site,
  names: (entry: CatalogEntry) => readonly string[],
  fits: (pattern: string) => boolean,
): Found[] {
  return known.flatMap((entry) =>
    names(entry)
      .filter(fits)
      .map((pattern): Found => ({ entry, at, precision: pattern.includes('*') ? pattern.length : exact + pattern.length })),
  );
}

/** `mercury-mcp-server` and `dist` of `/home/ann/src/mercury-mcp-server/dist/index.js`: a checkout has the name of what it is. */
function foldersOf(word: string): readonly string[] {
  const folders = /\.(?:py|js|mjs|cjs|ts)$/.test(word) ? word.replaceAll('\\', '/').split('/').slice(0, -1) : [];
  return folders.filter((folder) => folder.includes('mcp'));
}

/** A whole name is more precise than any with a free part. */
const exact = 1000;

/** `@playwright/mcp@latest`, `mcp-server-git==1.0`, `ghcr.io/github/github-mcp-server:v1`, `mcp-server-fetch[all]`. */
export function isPackage(word: string, pattern: string): boolean {
  const at = word.indexOf('@', 1);
  const plain = (at > 0 ? word.slice(0, at) : word).split(/==|\[|>=/)[0] ?? '';
  const name = plain.includes('/') && !plain.startsWith('@') ? (plain.split(':')[0] ?? '') : plain;
  return matches(pattern, name) || (!name.startsWith('@') && matches(pattern, name.slice(name.lastIndexOf('/') + 1)));
}

function isAddress(text: string, pattern: string): boolean {
  const at = text.indexOf('://');
  if (at < 0) return false;
  const rest = text.slice(at + 3);
  const host = rest.split(/[/?#:]/)[0] ?? '';
  return matches(pattern, host) || matches(`${pattern}*`, rest);
}

/** A server that lives in this tree is judged by its own tools. */
export function isOwn(program: ProgramView, { words, addresses, call }: Mount): boolean {
  // Where nothing written tells what is mounted (an interpreter alone does not), a tree that has a server of its own mounts that.
  const untold = [...words, ...addresses].every(({ text }) => text === '{}' || text.startsWith('-') || interpreters.has(text));
  if (untold) return hasServer(program);
  const isHere = (text: string): boolean => program.land([{ ...localText, text }], 'unknown').place === 'local' || isOwnFlow(program, text);
  // A low-code export stands alone: what the rest of the tree serves on this machine is not seen from there.
  const mayBeServed = hasServer(program) || call.names.some((name) => name.startsWith('flow:'));
  if (addresses.length > 0) return mayBeServed && addresses.every(({ text }) => isHere(text));
  return words.some((word) => isOwnFile(program, word));
}

/** `https://flows.acme.io/mcp/3f2a/sse`, of an export of the tree that offers its tools at `3f2a`. */
function isOwnFlow(program: ProgramView, address: string): boolean {
  const [, path] = /\/mcp(?:-test)?\/([\w/-]{1,200}?)(?:\/sse)?$/.exec(address.slice(0, 400)) ?? [];
  const flows = path === undefined ? [] : program.calls.filter(({ names }) => names.includes('flow:document'));
  return flows.some(({ args }) => args.some(([, value]) => program.constant(value) === path));
}

const interpreters: ReadonlySet<string> = new Set(['python', 'python3', 'node', 'bun', 'deno', 'tsx', 'ts-node', 'uv', 'run']);

function hasServer(program: ProgramView): boolean {
  return program.tools.some(({ form }) => form === 'server');
}

const localText = { from: 'literal', placeholder: false, environment: [], chain: [] } as const;

function isOwnPackage(program: ProgramView, name: string): boolean {
  return program.documents.some((document) => document.kind === 'package-json' && settingsAt(document, ['name'])[0]?.text === name);
}

function isOwnFile(program: ProgramView, { text }: Word): boolean {
  if (isOwnPackage(program, text)) return true;
  const file = text.replaceAll('\\', '/').replaceAll(/^["']|["']$/g, '');
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (/\.(?:py|ts|js|mjs|cjs|tsx|jar)$/.test(name))
    return hasServer(program) || program.documents.some(({ path }) => path === name || path.endsWith(`/${name}`));
  if (!/^[\w.]+$/.test(file) || file.length < 4) return false;
  const module = file.replaceAll('.', '/');
  return program.documents.some(
    ({ path }) =>
      path === `${module}.py` ||
      path.endsWith(`${module}.py`) ||
      path.endsWith(`${module}/__main__.py`) ||
      path.endsWith(`${module}/__init__.py`),
  );
}
