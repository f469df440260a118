import type { Dependency, Kind, Span } from './facts.js';
import type { Path } from './touch.js';

/** Where packages come from; the same name means another package in another of them. */
export const registries = [
  'npm',
  'pypi',
  'go',
  'maven',
  'nuget',
  'cargo',
  'rubygems',
  'packagist',
  'cran',
  'psgallery',
  'swift',
  'cocoapods',
  'pub',
  'hex',
] as const;
export type Registry = (typeof registries)[number];

/** A package that a lock file fixes, whoever asks for it. */
export interface Locked {
  readonly registry: Registry;
  /** As the registry spells it, lower case. */
  readonly name: string;
  readonly version: string | null;
}

/** Where the packages of a manifest come from; null: it is none. */
export function registryOf(kind: Kind): Registry | null {
  return registryOfKind.get(kind) ?? null;
}

const registryOfKind: ReadonlyMap<Kind, Registry> = new Map<Kind, Registry>([
  ['package-json', 'npm'],
  ['requirements', 'pypi'],
  ['pyproject', 'pypi'],
  ['pipfile', 'pypi'],
  ['conda-environment', 'pypi'],
  ['go-mod', 'go'],
  ['maven', 'maven'],
  ['gradle', 'maven'],
  ['nuget', 'nuget'],
  ['cargo', 'cargo'],
  ['swift-package', 'swift'],
  ['podfile', 'cocoapods'],
  ['pubspec', 'pub'],
  ['gemfile', 'rubygems'],
  ['composer-json', 'packagist'],
  ['r-description', 'cran'],
  ['powershell', 'psgallery'],
  ['mix', 'hex'],
  ['elixir', 'hex'],
  ['livebook', 'hex'],
]);

/** `catalogs/packages.yaml`: packages that say what a project works with, as their registries spell them, with `*`. */
export interface PackageGroup {
  readonly purpose: string;
  readonly names: Readonly<Partial<Record<Registry, readonly string[]>>>;
}

/** A package of the catalogue that a tree asks for, or that only other packages bring in. */
export interface PackageUse {
  readonly name: string;
  readonly registry: Registry;
  readonly version: string | null;
  readonly purpose: string;
  readonly use: Dependency['use'];
  readonly path: Path;
  /** In a manifest; null for a lock file, of which no places are kept. */
  readonly span: Span | null;
}
