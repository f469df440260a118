import { nameAndVersion, quoted, type Reader, valueOf } from './lines.js';

/**
 * `"node_modules/x": { "version": …`, and `"x": { "version": …` of the first format; a package under another name has its own behind
 * the key. What stands in the tree itself has no registry.
 */
export const npmLock: Reader = (tell) => {
  let name: string | null = null;
  return ({ text }) => {
    const version = name === null ? null : valueOf(text, '"version": ');
    if (name !== null && version !== null) tell(name, version);
    const alias = name === null ? null : valueOf(text, '"name": ');
    name = alias ?? (text.endsWith('{') ? registered(quoted(text) ?? '') : null);
  };
};

/** The package that is installed in this folder; null for one of the tree itself. */
function registered(folder: string): string | null {
  const at = folder.lastIndexOf(modules);
  const name = at < 0 ? folder : folder.slice(at + modules.length);
  return name !== '' && (name.startsWith('@') || !name.includes('/')) ? name : null;
}

const modules = 'node_modules/';

/** `"x": { …, "version": "==1" }`. */
export const pipLock: Reader = byKey('"version": ', (version) => version.replace(/^=+/, ''));

/** `"X": { "type": …, "resolved": "1" }`; a project of the tree is not resolved. */
export const nugetLock: Reader = byKey('"resolved": ', (version) => version);

function byKey(mark: string, spelled: (version: string) => string): Reader {
  return (tell) => {
    let name: string | null = null;
    return ({ text }) => {
      if (text.endsWith('{')) name = quoted(text);
      const version = name === null ? null : valueOf(text, mark);
      if (name !== null && version !== null) tell(name, spelled(version));
    };
  };
}

/** `"name": "vendor/x", "version": "v1"`: authors and the like have no version. */
export const composerLock: Reader = (tell) => {
  let name: string | null = null;
  return ({ text }) => {
    const version = name === null ? null : valueOf(text, '"version": ');
    if (name !== null && version !== null) {
      tell(name, version);
      name = null;
    }
    name = valueOf(text, '"name": ') ?? name;
  };
};

/** `"x": ["x@1", …]`. */
export const bunLock: Reader =
  (tell) =>
  ({ text }) => {
    const at = text.startsWith('"') ? text.indexOf('": ["') : -1;
    const locked = at < 0 ? null : nameAndVersion(quoted(text.slice(at + 2)) ?? '');
    if (locked !== null && !locked[1].startsWith('workspace:')) tell(...locked);
  };
