import type { Locked, Registry } from '../../model/dependency.js';
import { podLock, pubLock, swiftLock } from './apps.js';
import { condaLock, goSum, gradleLock, mixLock, rubyLock, tomlLock } from './listed.js';
import { bunLock, composerLock, npmLock, nugetLock, pipLock } from './json.js';
import { pnpmLock, yarnLock } from './keyed.js';
import { type Reader, linesOf } from './lines.js';

/**
 * What a lock file fixes, each package and version once; null for a file that is none. Read line by line as its tool writes it,
 * in one pass and without parsing the whole: such files are large, and of most lines nothing is wanted.
 */
export function lockedIn(name: string, text: string): readonly Locked[] | null {
  const format = formats.get(name.toLowerCase());
  if (format === undefined) return null;
  const [registry, reader] = format;
  const found = new Map<string, Locked>();
  const read = reader((written, version) => {
    // PyPI takes `_`, `.` and `-` for the same.
    const own = registry === 'pypi' ? written.toLowerCase().replace(/[_.]+/g, '-') : written.toLowerCase();
    found.set(`${own} ${version ?? ''}`, { registry, name: own, version });
  });
  for (const line of linesOf(text)) read(line);
  return [...found.values()];
}

/** By the name that its tool gives the file, in lower case. */
const formats: ReadonlyMap<string, readonly [Registry, Reader]> = new Map<string, readonly [Registry, Reader]>([
  ['package-lock.json', ['npm', npmLock]],
  ['npm-shrinkwrap.json', ['npm', npmLock]],
  ['pnpm-lock.yaml', ['npm', pnpmLock]],
  ['yarn.lock', ['npm', yarnLock]],
  ['bun.lock', ['npm', bunLock]],
  ['poetry.lock', ['pypi', tomlLock]],
  ['uv.lock', ['pypi', tomlLock]],
  ['pdm.lock', ['pypi', tomlLock]],
  ['pipfile.lock', ['pypi', pipLock]],
  ['conda-lock.yml', ['pypi', condaLock]],
  ['cargo.lock', ['cargo', tomlLock]],
  ['go.sum', ['go', goSum]],
  ['gradle.lockfile', ['maven', gradleLock]],
  ['gemfile.lock', ['rubygems', rubyLock]],
  ['mix.lock', ['hex', mixLock]],
  ['composer.lock', ['packagist', composerLock]],
  ['packages.lock.json', ['nuget', nugetLock]],
  ['package.resolved', ['swift', swiftLock]],
  ['podfile.lock', ['cocoapods', podLock]],
  ['pubspec.lock', ['pub', pubLock]],
]);
