/** Bundles the linter to dist/: our code with the JavaScript it needs, the grammars it uses, and the library's types (not with `--no-types`). */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { build, type Metafile } from 'esbuild';
import { assetSources, isAsset, sourceOf } from '../src/system/assets.js';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const vendoredHashes = hashesOf(readFileSync(path.join(root, 'vendor', 'HASHES'), 'utf8'));

if (existsSync(path.join(root, 'scripts', 'generate.ts'))) run('tsx', 'scripts/generate.ts');
rmSync(dist, { recursive: true, force: true });
mkdirSync(path.join(dist, 'assets'), { recursive: true });
copyAssets();
writeNotices(await bundle());
// What is installed only to be run, by pre-commit say, needs no types; what is packed does.
const isInstalled = ['install', 'ci'].includes(process.env['npm_command'] ?? '');
if (!isInstalled && !process.argv.includes('--no-types')) run('tsc', '-p', 'tsconfig.build.json');

/** `vendor/HASHES`: a line per file, as `sha256sum` writes them. */
function hashesOf(listing: string): ReadonlyMap<string, string> {
  const lines = listing
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/));
  return new Map(lines.map(([hash = '', file = '']) => [path.basename(file), hash]));
}

async function bundle(): Promise<Metafile> {
  const entries = ['src/main.ts', 'src/index.ts', 'src/lower.ts'].filter((entry) => existsSync(path.join(root, entry)));
  const result = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    // Some packages' CommonJS build requires by computed names.
    mainFields: ['module', 'main'],
    target: 'node20.19',
    chunkNames: '[name]-[hash]',
    // A native binary cannot be bundled.
    external: ['oxc-parser'],
    // What CommonJS packages among the bundled expect to find.
    banner: { js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);" },
    minifySyntax: true,
    minifyWhitespace: true,
    keepNames: false,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  return result.metafile;
}

function copyAssets(): void {
  for (const name of Object.keys(assetSources).filter(isAsset)) {
    const source = sourceOf(name);
    const wanted = vendoredHashes.get(name);
    if (wanted !== undefined && createHash('sha256').update(readFileSync(source)).digest('hex') !== wanted)
      throw new Error(`vendor/ holds another ${name} than its hash says`);
    copyFileSync(source, path.join(dist, 'assets', name));
  }
}

/** The licences of what the bundle contains. */
function writeNotices(metafile: Metafile): void {
  const packages = new Set<string>(['@vscode/tree-sitter-wasm', 'web-tree-sitter']);
  for (const input of Object.keys(metafile.inputs)) {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (name !== undefined) packages.add(name);
  }
  const folders = [...packages].map((name) => [name, path.join(root, 'node_modules', name)] as const);
  const vendored = [...vendoredHashes.keys()].map((name) => path.parse(name).name);
  folders.push(...vendored.map((name) => [name, path.join(root, 'vendor', name)] as const));
  const notices = folders.sort().map(([name, folder]) => {
    const licence = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'LICENCE']
      .map((file) => path.join(folder, file))
      .find((file) => existsSync(file));
    return `${name}\n${'='.repeat(name.length)}\n${licence === undefined ? '(see its package.json)' : readFileSync(licence, 'utf8').trim()}\n`;
  });
  writeFileSync(path.join(dist, 'THIRD-PARTY-LICENSES.txt'), notices.join('\n'));
}

function run(program: string, ...words: string[]): void {
  const result = spawnSync(process.execPath, [programPath(program), ...words], { cwd: root, stdio: 'inherit' });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

function programPath(program: string): string {
  return path.join(root, 'node_modules', program === 'tsc' ? 'typescript/bin/tsc' : 'tsx/dist/cli.mjs');
}
