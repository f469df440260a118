import { z } from 'zod';
import type { Knowledge } from '../model/knowledge.js';
import type { CallPattern } from '../model/program.js';
import { registries } from '../model/dependency.js';
import { account } from './account-schema.js';
import { assistants } from './assistant-schema.js';
import { callPattern, keys, strings } from './catalog-schema.js';
import { environment } from './environment-schema.js';
import { starts } from './start-schema.js';
import { states } from './state-schema.js';
import { text } from './vocabulary.js';

/** What `catalogs/*.yaml` give to linking: everything of `Knowledge` that is neither policy nor a detector's own. */
export type SharedKnowledge = Omit<Knowledge, 'policy' | 'catalogs' | 'words'> & {
  readonly words: readonly (readonly [string, readonly string[]])[];
};

const toolForms = ['decorator', 'list', 'schema', 'server', 'class', 'mount', 'prebuilt'] as const;
const callAt = z.strictObject({ call: callPattern, keys }).transform(({ call, keys: at }) => [call, at] as const);
const classWith = z
  .strictObject({ name: text, methods: strings, named: text.nullable().default(null) })
  .transform(({ name, methods, named }) => [name, methods, named] as const);

const objectsAt = z
  .strictObject({ call: callPattern, keys, methods: strings })
  .transform(({ call, keys: at, methods }) => [call, at, methods] as const);

/** One row of a file may name several calls that mean the same. */
const calls = z.array(callPattern).min(1);

const tool = z.strictObject({
  framework: text,
  form: z.enum(toolForms),
  decorators: strings,
  lists: z.array(callAt).default([]),
  definitions: z.array(callAt).default([]),
  objects: z.array(objectsAt).default([]),
  declares: z.array(callAt).default([]),
  beside: z.array(callPattern).default([]),
  events: strings,
  specs: z.array(callPattern).default([]),
  schemas: z.array(callPattern).default([]),
  classes: z.array(classWith).default([]),
  plugins: z
    .array(z.strictObject({ paths: strings, imports: strings, headers: strings, parameters: strings, classes: strings, exports: strings }))
    .default([]),
  handoffs: z.array(callAt).default([]),
  names: keys,
  maps: z.strictObject({ tools: keys, agents: keys }).nullable().default(null),
  wrappers: z.array(callAt).default([]),
  joins: z.array(z.strictObject({ call: callPattern, from: keys, to: keys })).default([]),
  peers: z.array(callPattern).default([]),
  asks: z
    .array(z.strictObject({ method: text, name: keys, of: z.enum(['arguments', 'receiver']).default('arguments'), arguments: keys }))
    .default([]),
  gathers: z
    .array(z.strictObject({ decorator: text, field: text }).transform(({ decorator, field }) => [decorator, field] as const))
    .default([]),
});
const prebuilt = z.strictObject({
  name: text,
  title: text,
  calls,
  effect: z.enum(['read', 'write', 'execute', 'browser', 'compute', 'unknown']),
});
const packages = z.strictObject({ purpose: text, names: z.partialRecord(z.enum(registries), strings) });
const http = z.strictObject({
  calls,
  method: text.nullable().default(null),
  methodKey: z.union([text, z.int()]).nullable().default(null),
  carrying: text.nullable().default(null),
  url: keys,
  address: text.nullable().default(null),
  body: keys,
  base: keys,
  headers: keys,
  steps: z.strictObject({ start: strings, headers: strings, auth: strings, body: strings }).nullable().default(null),
  prepares: z.boolean().default(false),
});
const model = z.strictObject({
  provider: text,
  task: z.enum(['chat', 'agent', 'conversation', 'embedding', 'image', 'speech']),
  calls: z.array(callPattern).default([]),
  id: keys,
  urls: strings,
  environment: strings,
  bodies: z.array(strings).default([]),
  commands: strings,
  actions: strings,
});
const inputForm = z.enum(['upload', 'text', 'chat', 'argument', 'stdin', 'route', 'file']);
const input = z.strictObject({ form: inputForm, calls, words: keys, fields: keys, of: strings });
const process = z.strictObject({ calls, command: keys, words: strings, runs: strings });

/** By file name; a file that is missing says nothing. */
export const sharedSchemas = {
  names: z.strictObject({
    keyed: strings,
    keyedBy: strings,
    aliases: z.record(z.string(), z.string()).default({}),
    bindings: z.array(z.strictObject({ files: strings, holder: text, keys: z.record(z.string(), text) })).default([]),
    generated: z.record(z.string(), strings).default({}),
    transparent: strings,
    injectors: strings,
    textMethods: strings,
    parsers: strings,
    parsedBy: z.record(z.string(), strings).default({}),
    parsedByStem: strings,
    fields: z.record(z.string(), z.union([z.number(), text])).default({}),
    joiners: strings,
    addresses: strings,
    paths: strings,
    pipes: strings,
    folders: z.record(z.string(), strings).default({}),
    constants: z.record(z.string(), strings).default({}),
    mutators: strings,
    senders: strings,
    holders: z.strictObject({ types: strings, puts: strings }).prefault({}),
    states,
    fillers: z
      .record(text, z.union([z.int(), text]))
      .default({})
      .transform((found) => Object.entries(found)),
    forwarders: z
      .record(text, z.int())
      .default({})
      .transform((found) => Object.entries(found)),
    pagers: z
      .record(text, text)
      .default({})
      .transform((found) => Object.entries(found)),
    runners: z
      .record(text, z.int())
      .default({})
      .transform((found) => Object.entries(found)),
    files: z
      .strictObject({
        writers: strings,
        bystanders: strings,
        printers: strings,
        converters: strings,
        outputs: z.record(z.string(), strings).default({}),
      })
      .prefault({}),
    lists: strings,
    maps: strings,
    elements: strings,
    views: strings,
    iterators: strings,
    listeners: strings,
    handlers: strings,
    emitters: strings,
    partials: strings,
    deferrers: strings,
    steppers: strings,
    starters: strings,
    stepFields: strings,
    stepSetters: strings,
    routing: z.strictObject({ routers: strings, jumps: strings, deciders: strings, listeners: strings, takers: strings }).prefault({}),
    outcomes: strings,
    services: z.strictObject({ puts: strings, takes: strings }).prefault({}),
    keepers: strings,
    keptBoxes: z.array(z.strictObject({ calls: strings, keeper: text, key: text })).default([]),
    wirings: z.array(z.strictObject({ calls: strings, function: keys, inputs: keys, outputs: keys })).default([]),
    runContexts: z.array(z.strictObject({ types: strings, members: strings, calls: strings, argument: text })).default([]),
    wrappings: strings,
    tables: strings,
  }),
  environment,
  hosts: z.strictObject({
    local: strings,
    sandbox: strings,
    public: strings,
    managed: strings,
    managedSchemes: strings,
    applications: strings,
    production: strings,
    internalSuffixes: strings,
    namedByStage: strings,
    company: strings,
    companyProduction: strings,
    modelProviders: strings,
    tunnels: z
      .strictObject({
        commands: z.array(z.strictObject({ program: text, form: z.enum(['through', 'cluster', 'instance']) })).default([]),
        ownClusters: strings,
        calls: z.record(z.string(), z.string()).default({}),
      })
      .prefault({}),
  }),
  http: z.array(http).default([]).transform(perCall),
  models: z.array(model).default([]),
  tools: z.array(tool).default([]),
  'prebuilt-tools': z.array(prebuilt).default([]).transform(perCall),
  inputs: z.strictObject({
    inputs: z.array(input).default([]).transform(perCall),
    folders: z.strictObject({ arguments: strings, receivers: strings }).default({ arguments: [], receivers: [] }),
    handlers: z
      .array(z.strictObject({ form: inputForm, makers: strings, classes: strings, services: strings, states: strings, types: strings }))
      .default([]),
    routes: z.array(z.strictObject({ paths: strings, functions: strings, params: strings })).default([]),
  }),
  packages: z.array(packages).default([]),
  accounts: z.strictObject({
    base: keys,
    environment: strings,
    local: strings,
    known: strings,
    services: z
      .array(
        account.transform(({ title, kind, packages, calls: called, commands, hosts }) => ({
          title,
          kind,
          packages,
          calls: called,
          commands,
          hosts,
        })),
      )
      .default([]),
  }),
  processes: z.array(process).default([]).transform(perCall),
  assistants,
  gates: z.strictObject({ prompts: strings, settings: strings, objects: strings }),
  starts,
  'low-code': z.strictObject({
    verbs: z.record(z.string(), strings).default({}),
    called: strings,
    nodes: z
      .array(
        z.strictObject({
          service: text,
          verb: text.default('use'),
          always: text.nullable().default(null),
          operations: z.record(z.string(), strings).default({}),
          types: z.array(text).min(1),
        }),
      )
      .default([]),
  }),
  words: z.record(z.string(), z.array(z.string().min(1))).default({}),
};

function perCall<Row extends { readonly calls: readonly CallPattern[] }>(
  rows: readonly Row[],
): (Omit<Row, 'calls'> & { readonly call: CallPattern })[] {
  return rows.flatMap(({ calls: patterns, ...row }) => patterns.map((call) => ({ ...row, call })));
}
