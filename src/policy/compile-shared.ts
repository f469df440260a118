import type { ConfigError } from '../model/failure.js';
import { sharedSchemas } from './shared-schema.js';
import type { SharedKnowledge } from './shared-schema.js';
import { failed, readYaml } from './yaml-file.js';
import type { Outcome, SourceFile } from './yaml-file.js';
import type { ZodType } from 'zod';

/** The files of `catalogs/`: what names, hosts, variables and frameworks mean, whatever they are used for. */
export function compileShared(files: readonly SourceFile[]): Outcome<SharedKnowledge> {
  const errors: ConfigError[] = files.filter(({ path }) => !(nameOf(path) in sharedSchemas)).map(({ path }) => unknownFile(path));
  function read<Value>(name: keyof typeof sharedSchemas, schema: ZodType<Value>, empty: unknown): Value {
    const file = files.find(({ path }) => nameOf(path) === name);
    if (file === undefined) return schema.parse(empty);
    const outcome = readYaml(file, schema);
    errors.push(...outcome.errors);
    return outcome.value?.value ?? schema.parse(empty);
  }
  const inputs = read('inputs', sharedSchemas.inputs, {});
  const value: SharedKnowledge = {
    names: read('names', sharedSchemas.names, {}),
    environment: read('environment', sharedSchemas.environment, {}),
    hosts: read('hosts', sharedSchemas.hosts, {}),
    http: read('http', sharedSchemas.http, []),
    models: read('models', sharedSchemas.models, []),
    tools: read('tools', sharedSchemas.tools, []),
    prebuilt: read('prebuilt-tools', sharedSchemas['prebuilt-tools'], []),
    inputs: inputs.inputs,
    inputHandlers: inputs.handlers,
    inputRoutes: inputs.routes,
    accounts: read('accounts', sharedSchemas.accounts, {}),
    processes: read('processes', sharedSchemas.processes, []),
    gates: read('gates', sharedSchemas.gates, {}),
    starts: read('starts', sharedSchemas.starts, {}),
    lowCode: read('low-code', sharedSchemas['low-code'], {}),
    words: Object.entries(read('words', sharedSchemas.words, {})),
  };
  return errors.length > 0 ? failed(errors) : { value, errors: [] };
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
