import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CatalogEntry } from '../../src/model/program.js';
import { compileCatalog, type Vocabulary } from '../../src/policy/compile-catalog.js';
import { compilePolicy } from '../../src/policy/compile-policy.js';
import { compileShared } from '../../src/policy/compile-shared.js';
import { storePolicy } from '../../src/policy/stored.js';
import type { StoredKnowledge } from '../../src/policy/stored.js';
import { failed, type Outcome, type SourceFile } from '../../src/policy/yaml-file.js';
import type { GeneratedFile } from '../generate.js';
import { detectorFolders, emitsOf, root } from '../detector-folders.js';

/** rules/, catalogs/ and the catalogue of every detector (calls in `catalog.yaml`, nodes of low-code platforms in `nodes.yaml`), checked and compiled to what a start reads. */
export async function generate(): Promise<GeneratedFile[]> {
  const policy = compilePolicy(yamlFiles('rules'));
  const shared = compileShared([...yamlFiles('catalogs'), ...yamlFiles('catalogs/words')]);
  const vocabulary: Vocabulary = new Map(policy.value?.triggers.flatMap(({ signals }) => signals.map(({ id, traits }) => [id, traits])));
  const catalogs = await Promise.all(detectorFolders().map((id) => compileDetector(id, vocabulary)));
  const errors = [...policy.errors, ...shared.errors, ...catalogs.flatMap(([, outcome]) => outcome.errors)];
  if (errors.length > 0 || policy.value === null || shared.value === null)
    throw new Error(errors.map(({ place, message, cure }) => `${place ?? 'rules/'}: ${message}. ${cure}`).join('\n'));
  const knowledge: StoredKnowledge = {
    policy: storePolicy(policy.value),
    catalogs: catalogs.map(([id, outcome]) => [id, outcome.value ?? []]),
    shared: shared.value,
  };
  const lines = [
    '// Made by scripts/generate.ts from rules/, catalogs/ and detectors/. Do not edit, do not commit.',
    "import type { StoredKnowledge } from './stored.js';",
    '',
    `export const knowledge: StoredKnowledge = ${JSON.stringify(knowledge, null, 1)};`,
    '',
  ];
  return [{ path: 'src/policy/knowledge.generated.ts', text: lines.join('\n') }];
}

async function compileDetector(id: string, vocabulary: Vocabulary): Promise<readonly [string, Outcome<readonly CatalogEntry[]>]> {
  const emits = await emitsOf(id);
  const outcomes = ['catalog.yaml', 'nodes.yaml']
    .map((name) => `detectors/${id}/${name}`)
    .filter((file) => existsSync(path.join(root, file)))
    .map((file) => compileCatalog(readFile(file), emits, vocabulary));
  const errors = outcomes.flatMap((outcome) => outcome.errors);
  return [id, errors.length > 0 ? failed(errors) : { value: outcomes.flatMap(({ value }) => value ?? []), errors: [] }];
}

function yamlFiles(folder: string): SourceFile[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readFile(`${folder}/${name}`));
}

function readFile(file: string): SourceFile {
  return { path: file, text: readFileSync(path.join(root, file), 'utf8') };
}
