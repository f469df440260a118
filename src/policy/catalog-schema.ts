import { z } from 'zod';
import type { Key } from '../model/facts.js';
import type { CallPattern } from '../model/program.js';
import { auths, name, places, signalId, text, verbs } from './vocabulary.js';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const constants = z.record(z.string(), z.union([scalar.transform((value) => [value]), z.array(scalar).min(1)])).default({});
export const strings = z.array(z.string().min(1)).default([]);

/** A position, a name or a dotted way into a map: `0`, `server`, `options.server`. */
export const keys = z.array(z.union([z.string().min(1), z.int().min(0)])).default([]);

/** A name, or several in `{a,b}` and `*`. */
const pattern = z.string().min(1).max(2000);

export const callPattern = z.union([
  pattern.transform((call): CallPattern => ({ name: call, with: [], without: [] })),
  z
    .strictObject({ call: pattern, with: constants, without: constants })
    .transform((value): CallPattern => ({ name: value.call, with: conditions(value.with), without: conditions(value.without) })),
]);

function byVerb<Schema extends z.ZodType>(schema: Schema) {
  return z.partialRecord(z.enum(verbs), z.array(schema).min(1)).default({});
}

const filePattern = z.strictObject({
  path: text,
  key: text.nullable().default(null),
  value: z.union([z.string().transform((value) => [value]), z.array(z.string())]).default([]),
  verb: z.enum(verbs).default('register'),
});

/** An address on one line; a blank in it is text that slipped in. */
export const docsAddress = z.url().regex(/^\S+$/);

/** One thing of the world: what its packages, calls, hosts, commands, actions and files are called, and where it lives. */
export const entrySchema = z.strictObject({
  service: name,
  title: text,
  docs: docsAddress.optional(),
  /** Default: the file's own `signal`, else the only one that the folder emits. */
  signal: signalId.optional(),
  /** `named`: the client itself is the target. `generic`: a protocol, whose address is. */
  product: z.enum(['named', 'generic']).default('named'),
  /** Where it is when nothing tells an address. Default: `managed` for a named product, else `unknown`. */
  place: z.enum(places).optional(),
  auth: z.enum(auths).default('own'),
  packages: strings,
  clients: z.array(callPattern).default([]),
  target: keys,
  /** Arguments that name the bucket, table or queue; `from(0)`: the first argument of the call `from` in the chain. */
  resource: keys,
  recipient: keys,
  environment: strings,
  /** A service of the same catalogue whose registration in the tree says where this one is. */
  settledBy: name.optional(),
  /** Databases that start in the process itself where one of `with` is depended upon, none of `without`, and no address is given. */
  embedded: z.strictObject({ with: strings, without: strings }).optional(),
  calls: byVerb(callPattern),
  loose: byVerb(text),
  hosts: strings,
  ownPaths: strings,
  paths: byVerb(text),
  commands: byVerb(text),
  actions: byVerb(text),
  files: z.array(filePattern).default([]),
  /** Files of the working folder, with `*`, that it applies without being told their names. */
  applies: strings,
  sandbox: strings,
  sandboxClients: z.array(callPattern).default([]),
  /** What keeps a message on the machine: clients that are made so, and settings (`NAME=value`, with `*`) where all that is written says so. */
  keeps: z.strictObject({ clients: z.array(callPattern).default([]), settings: strings }).default({ clients: [], settings: [] }),
  traits: z.array(name).default([]),
  data: strings,
  /** Of a server that is mounted: its tools, with `*`, by what they do. */
  tools: byVerb(text),
  /** Switches of such a server that leave nothing but reading, and those without which it only reads. */
  readOnly: strings,
  opens: strings,
  /** Switches that name the only tools it offers, and those it does not offer. */
  allow: strings,
  deny: strings,
});

/** `detectors/<id>/catalog.yaml` */
export const catalogSchema = z.strictObject({ signal: signalId.optional(), entries: z.array(entrySchema) });

export type CatalogFile = z.infer<typeof catalogSchema>;

function conditions(given: Readonly<Record<string, (string | number | boolean | null)[]>>): CallPattern['with'] {
  return Object.entries(given).map(([key, values]) => [toKey(key), values] as const);
}

function toKey(key: string): Key {
  return /^\d{1,4}$/.test(key) ? Number(key) : key;
}
