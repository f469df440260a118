/**
 * The package that a specifier names, as an npm import would: `openai` for `npm:openai@4`, `https://esm.sh/openai@4.28.0?target=deno`
 * and `https://deno.land/x/openai@v4/mod.ts`. What is no package stays as written.
 */
export function moduleOf(written: string): string {
  const path = packagePath(written);
  if (path === null) return written;
  const parts = (path.split(/[?#]/, 1)[0] ?? '').split('/').filter((part) => part !== '' && part !== '+esm');
  const length = parts[0]?.startsWith('@') === true ? 2 : 1;
  const name = parts.slice(0, length).map(withoutVersion);
  const below = parts.slice(length).filter((part) => !/^(?:mod|index)\.[cm]?[jt]sx?$/.test(part));
  return name.length < length ? written : [...name, ...below].join('/');
}

function packagePath(written: string): string | null {
  for (const scheme of ['npm:', 'jsr:']) if (written.startsWith(scheme)) return written.slice(scheme.length);
  for (const server of packageServers) if (written.startsWith(server)) return written.slice(server.length).replace(/^v\d{1,4}\//, '');
  return /^[@\w][\w./@-]{0,200}\/mod\.[jt]s$/.test(written) ? written : null;
}

function withoutVersion(part: string, index: number): string {
  const at = part.indexOf('@', index === 0 ? 1 : 0);
  return at < 0 ? part : part.slice(0, at);
}

/** Where Deno and browsers take packages from. */
const packageServers = [
  'https://esm.sh/',
  'https://cdn.skypack.dev/',
  'https://cdn.jsdelivr.net/npm/',
  'https://unpkg.com/',
  'https://ga.jspm.io/npm:',
  'https://deno.land/x/',
];
