import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Project, SyntaxKind, type SourceFile } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { detectors } from '../src/registry.generated.js';

const root = path.resolve(import.meta.dirname, '..');

/** What each folder of src/ may import besides itself. A stage knows the model, not the other stages. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  model: [],
  system: ['model'],
  options: ['model'],
  policy: ['model'],
  tree: ['model', 'system'],
  source: ['model', 'system'],
  facts: ['model'],
  link: ['model'],
  engine: ['model', 'tree', 'source', 'facts', 'link', 'judge', 'detector-api.ts'],
  judge: ['model'],
  handoff: ['model'],
  change: ['model'],
  adopt: ['model'],
  report: ['model'],
  detection: ['model'],
  'detector-api.ts': ['model', 'detection'],
  'version.ts': ['package.json'],
  'registry.generated.ts': ['detector-api.ts', 'detectors'],
};

/** Pure code that needs no package. */
const withoutPackages = ['model', 'judge', 'tree', 'detector-api.ts', 'detectors'];

const project = new Project({ skipAddingFilesFromTsConfig: true, skipFileDependencyResolution: true });
project.addSourceFilesAtPaths([`${root}/src/**/*.ts`, `${root}/detectors/**/*.ts`, `!${root}/**/knowledge.generated.ts`]);
const files = project
  .getSourceFiles()
  .map((file) => ({ path: path.relative(root, file.getFilePath()).replaceAll('\\', '/'), imports: importsOf(file) }));

describe('imports', () => {
  const known = new Set(Object.keys(arrows));
  const inner = files.filter(({ path: name }) => !/^src\/(?:main|prepare|run|index|lower)\.ts$|^src\/commands\//.test(name));

  it('go along the arrows of the house', () => {
    const wrong = inner.flatMap((file) =>
      file.imports
        .filter((target) => target.startsWith('.') && !isAllowed(file.path, resolve(file.path, target)))
        .map((target) => `${file.path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('know every folder of src/', () => {
    expect([...new Set(inner.map((file) => partOf(file.path)))].filter((part) => part !== 'detectors' && !known.has(part))).toEqual([]);
  });

  it('reach the operating system only from src/system', () => {
    const touching = files.filter((file) => file.imports.some((target) => target.startsWith('node:')));
    expect([...new Set(touching.map((file) => partOf(file.path)))]).toEqual(['system']);
  });

  it('need no package where the code is pure', () => {
    const wrong = files.filter(
      (file) =>
        withoutPackages.includes(partOf(file.path)) &&
        file.imports.some((target) => !target.startsWith('.') && !target.startsWith('node:')),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it('are declared packages', () => {
    const declared = declaredPackages();
    const used = new Set(
      files.flatMap((file) => file.imports.filter((target) => !target.startsWith('.') && !target.startsWith('node:')).map(packageOf)),
    );
    expect([...used].filter((name) => !declared.has(name))).toEqual([]);
  });

  function isAllowed(from: string, to: string): boolean {
    const part = partOf(from);
    if (part === 'detectors') return to === 'src/detector-api.ts' || folderOf(to, 2) === folderOf(from, 2);
    return partOf(to) === part || (arrows[part]?.includes(partOf(to)) ?? false);
  }
});

describe('detectors', () => {
  const folders = namesIn('detectors').filter((name) => existsSync(path.join(root, 'detectors', name, 'index.ts')));
  const emitted = detectors.flatMap(({ id, emits }) => emits.map((signal) => ({ id, signal })));
  const ruled = namesIn('rules').flatMap((name) => signalsOf(`rules/${name}`));

  it('are folders with a catalogue or none, and a page', () => {
    expect(namesIn('detectors').filter((name) => !folders.includes(name))).toEqual([]);
    expect(folders.filter((name) => !existsSync(path.join(root, 'detectors', name, 'README.md')))).toEqual([]);
  });

  it('are all in the registry, and nothing else is', () => {
    const registry = files.find((file) => file.path === 'src/registry.generated.ts');
    const listed = registry?.imports.filter((target) => target.startsWith('../detectors/')).map((target) => target.split('/')[2]);
    expect(listed ?? []).toEqual(folders);
  });

  it('carry the id of their folder', () => {
    for (const name of folders) expect(readFileSync(path.join(root, 'detectors', name, 'index.ts'), 'utf8')).toContain(`id: '${name}'`);
  });

  it('emit signals that have a rule', () => {
    expect(emitted.filter(({ signal }) => !ruled.includes(signal))).toEqual([]);
  });

  it('leave no rule without a detector', () => {
    const seen = new Set<string>(emitted.map(({ signal }) => signal));
    expect(ruled.filter((signal) => !seen.has(signal))).toEqual([]);
  });
});

function importsOf(file: SourceFile): string[] {
  const written = [...file.getImportDeclarations(), ...file.getExportDeclarations()].map((declaration) =>
    declaration.getModuleSpecifierValue(),
  );
  const called = file
    .getDescendantsOfKind(SyntaxKind.CallExpression)
    .filter((call) => call.getExpression().getKind() === SyntaxKind.ImportKeyword)
    .map((call) => call.getArguments()[0]?.asKind(SyntaxKind.StringLiteral)?.getLiteralText());
  const typed = file.getDescendantsOfKind(SyntaxKind.ImportType).map((type) => /^['"](.*)['"]$/.exec(type.getArgument().getText())?.[1]);
  return [...written, ...called, ...typed].filter((target) => target !== undefined);
}

function resolve(from: string, target: string): string {
  return path.posix.join(path.posix.dirname(from), target).replace(/\.js$/, '.ts');
}

/** `src/tree/walk.ts` is part of `tree`, `src/version.ts` of itself, everything below detectors/ of `detectors`. */
function partOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'src' ? second : first;
}

function folderOf(file: string, depth: number): string {
  return file.split('/').slice(0, depth).join('/');
}

function packageOf(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

function namesIn(folder: string): string[] {
  return existsSync(path.join(root, folder)) ? readdirSync(path.join(root, folder)).sort() : [];
}

function signalsOf(file: string): string[] {
  const rule: { id?: string; signals?: object } = parse(readFileSync(path.join(root, file), 'utf8'));
  return Object.keys(rule.signals ?? {}).map((signal) => `${rule.id ?? ''}/${signal}`);
}

function declaredPackages(): Set<string> {
  const { dependencies, devDependencies }: { dependencies: object; devDependencies: object } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  return new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]);
}
