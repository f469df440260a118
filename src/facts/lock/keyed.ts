import { nameAndVersion, type Reader } from './lines.js';

/** `/x/1:`, `/x@1(peer):` or `'x@1':` under `packages:`, as the format was over the years. */
export const pnpmLock: Reader = (tell) => {
  let section = '';
  return ({ indent, text }) => {
    if (indent === 0) section = text;
    if (indent !== 2 || section !== 'packages:' || !text.endsWith(':')) return;
    const key = withoutQuotes(text.slice(0, -1)).replace(/^\//, '').split('(', 1)[0] ?? '';
    const locked = namedFolder(key) ?? nameAndVersion(key);
    if (locked !== null) tell(...locked);
  };
};

/** `@scope/x/1_peer`. */
function namedFolder(key: string): readonly [string, string] | null {
  const [, name, version] = /^([^_]{1,200}|@[^/]{1,100}\/[^/]{1,100})\/(\d[^/_]{0,60})(?:_.*)?$/.exec(key) ?? [];
  return name === undefined || version === undefined ? null : [name, version];
}

/** `x@^1, x@^1.2:` or `"x@npm:^1":`, and the version in the next line. */
export const yarnLock: Reader = (tell) => {
  let name: string | null = null;
  return ({ indent, text }) => {
    if (indent === 0) name = text.endsWith(':') ? nameOf(text) : null;
    else if (name !== null && text.startsWith('version')) {
      tell(name, withoutQuotes(text.slice('version'.length).replace(/^:/, '').trim()));
      name = null;
    }
  };
};

/** The first of the descriptors; `own@npm:x@^1` is x. */
function nameOf(text: string): string | null {
  const [first = ''] = text.slice(0, -1).replaceAll('"', '').split(',', 1);
  const asked = nameAndVersion(first);
  if (asked === null || asked[1].startsWith('workspace:')) return null;
  const alias = asked[1].startsWith('npm:') ? nameAndVersion(asked[1].slice('npm:'.length)) : null;
  return alias?.[0] ?? asked[0];
}

function withoutQuotes(text: string): string {
  return text.replace(/^['"]|['"]$/g, '');
}
