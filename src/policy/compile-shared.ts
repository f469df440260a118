import type { ConfigError } from '../model/failure.js';
import { sharedSchemas } from './shared-schema.js';
import type { SharedKnowledge } from './shared-schema.js';
import { failed, readYaml } from './yaml-file.js';
import type { Outcome, SourceFile } from './yaml-file.js';
import type { ZodType } from 'zod';

/** The files of `catalogs/`: what names, hosts, variables and frameworks mean, whatever they are used for. */
export function compileShared(files: readonly SourceFile[]): Outcome<SharedKnowledge> {
  const lexicons = files.filter(({ path }) => isLexicon(path));
  const others = files.filter(({ path }) => !isLexicon(path));
  const errors: ConfigError[] = others.filter(({ path }) => !(nameOf(path) in sharedSchemas)).map(({ path }) => unknownFile(path));
  function read<Value>(name: keyof typeof sharedSchemas, schema: ZodType<Value>, empty: unknown): Value {
    const file = others.find(({ path }) => nameOf(path) === name);
    if (file === undefined) return schema.parse(empty);
    const outcome = readYaml(file, schema);
    errors.push(...outcome.errors);
    return outcome.value?.value ?? schema.parse(empty);
  }
  const inputs = read('inputs', sharedSchemas.inputs, {});
  const words = read('words', sharedSchemas.words, {});
  const value: SharedKnowledge = {
    names: read('names', sharedSchemas.names, {}),
    environment: read('environment', sharedSchemas.environment, {}),
    hosts: read('hosts', sharedSchemas.hosts, {}),
    http: read('http', sharedSchemas.http, []),
    models: read('models', sharedSchemas.models, []),
    tools: read('tools', sharedSchemas.tools, []),
    prebuilt: read('prebuilt-tools', sharedSchemas['prebuilt-tools'], []),
    inputs: inputs.inputs,
    inputFolders: inputs.folders,
    inputHandlers: inputs.handlers,
    inputRoutes: inputs.routes,
    accounts: read('accounts', sharedSchemas.accounts, {}),
    packages: read('packages', sharedSchemas.packages, []),
    processes: read('processes', sharedSchemas.processes, []),
    gates: read('gates', sharedSchemas.gates, {}),
    assistants: read('assistants', sharedSchemas.assistants, {}),
    starts: read('starts', sharedSchemas.starts, {}),
    lowCode: read('low-code', sharedSchemas['low-code'], {}),
    words: merged([words, ...lexicons.flatMap((file) => lexiconOf(file, words, errors))]),
  };
  return errors.length > 0 ? failed(errors) : { value, errors: [] };
}

/** `catalogs/words/<language>.yaml`: the same lists as `words.yaml` in further languages. */
function isLexicon(path: string): boolean {
  return /(?:^|\/)words\/[^/]+$/.test(path);
}

/** A list that the first file has not is a slip of the pen that would never be asked for. */
function lexiconOf(file: SourceFile, known: WordLists, errors: ConfigError[]): WordLists[] {
  const outcome = readYaml(file, sharedSchemas.words);
  errors.push(...outcome.errors);
  if (outcome.value === null) return [];
  const { value, error } = outcome.value;
  const unknown = Object.keys(value).filter((list) => !Object.hasOwn(known, list));
  errors.push(...unknown.map((list) => error([list], `no list is called ${list}`, 'Name it as in catalogs/words.yaml.')));
  return [value];
}

type WordLists = Readonly<Record<string, readonly string[]>>;

/** Each list with what every file has of it. */
function merged(files: readonly WordLists[]): (readonly [string, readonly string[]])[] {
  const lists = new Map<string, string[]>();
  for (const [name, words] of files.flatMap((file) => Object.entries(file))) lists.set(name, [...(lists.get(name) ?? []), ...words]);
  return [...lists].map(([name, words]) => [name, [...new Set(words)]]);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
}

function unknownFile(path: string): ConfigError {
  return {
    failure: 'config',
    message: `${path} is no shared catalogue`,
    place: path,
    cure: `Name it after one of ${Object.keys(sharedSchemas).join(', ')}.`,
  };
}
