import { lockedIn } from '../facts/lock/index.js';
import { expandBraces } from '../link/names/names.js';
import { wildcard } from '../link/names/wildcard.js';
import { type PackageGroup, type PackageUse, type Registry, registries, registryOf } from '../model/dependency.js';
import type { ProgramView } from '../model/program.js';
import { baseName } from '../model/paths.js';
import type { Tree } from '../model/tree.js';
import { decode } from '../source/decode.js';
import { classify } from '../tree/classify.js';

/**
 * Packages of the catalogue that a tree uses, each once, in the order of their names: as a manifest asks for them, else as a lock file
 * fixes what others bring in. Nothing here is evidence, and a check reads no lock file.
 */
export function takePackages(program: ProgramView, tree: Tree, groups: readonly PackageGroup[]): readonly PackageUse[] {
  const known = new KnownPackages(groups);
  const found = new Map<string, PackageUse>();
  const add = (use: PackageUse): void => {
    const key = `${use.name} ${use.registry}`;
    const before = found.get(key);
    if (before === undefined || (before.use === 'transitive' && use.use !== 'transitive')) found.set(key, use);
  };
  for (const use of [...declared(program, known), ...locked(tree, known)]) add(use);
  return [...found.values()].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

function declared(program: ProgramView, known: KnownPackages): PackageUse[] {
  return program.documents
    .filter(({ role }) => role !== 'vendored' && role !== 'generated' && role !== 'test')
    .flatMap(({ path, facts }) => {
      const registry = registryOf(facts.kind);
      return registry === null
        ? []
        : facts.dependencies.flatMap(({ name, version, use, span }) => {
            const purpose = known.purpose(registry, name);
            return purpose === null ? [] : [{ name, registry, version, purpose, use, path, span }];
          });
    });
}

function locked(tree: Tree, known: KnownPackages): PackageUse[] {
  return tree.list().flatMap(({ path }) => {
    if (classify(path).role !== 'lock') return [];
    const bytes = tree.read(path, { bytes: maxBytes, over: 'refuse' });
    const text = 'reason' in bytes ? null : decode(bytes);
    if (text === null || typeof text === 'string') return [];
    return (lockedIn(baseName(path), text.text) ?? []).flatMap(({ registry, name, version }): PackageUse[] => {
      const purpose = known.purpose(registry, name);
      return purpose === null ? [] : [{ name, registry, version, purpose, use: 'transitive', path, span: null }];
    });
  });
}

/** What packages are for. */
class KnownPackages {
  private readonly exact = new Map<string, string>();
  private readonly open: { readonly registry: Registry; readonly fits: (name: string) => boolean; readonly purpose: string }[] = [];

  constructor(groups: readonly PackageGroup[]) {
    for (const { purpose, names } of groups)
      for (const registry of registries)
        for (const name of (names[registry] ?? []).flatMap(expandBraces))
          if (name.includes('*')) this.open.push({ registry, fits: wildcard(name), purpose });
          else this.exact.set(`${registry} ${name}`, purpose);
  }

  purpose(registry: Registry, name: string): string | null {
    const own = this.exact.get(`${registry} ${name}`);
    return own ?? this.open.find((pattern) => pattern.registry === registry && pattern.fits(name))?.purpose ?? null;
  }
}

function keyOf({ purpose, name, registry }: PackageUse): string {
  return `${purpose} ${name} ${registry}`;
}

/** The largest that are written for one repository have some ten megabytes. */
const maxBytes = 20_000_000;
