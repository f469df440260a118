import { z } from 'zod';
import { strings } from './catalog-schema.js';
import { text } from './vocabulary.js';

const path = z.string();
const paths = z.array(path).default([]);

const functions = z.strictObject({
  under: path,
  parameters: paths,
  slices: z.boolean().default(false),
  message: z.int().nullable().default(null),
  field: text.nullable().default(null),
  typed: z.boolean().default(false),
  results: z.boolean().default(false),
  starts: paths,
  argument: z.int().default(0),
  named: z.boolean().default(false),
  keyed: z.boolean().default(false),
  returns: z.boolean().default(false),
});

const storeKind = z.strictObject({
  makers: strings,
  aliases: strings,
  hooks: paths,
  handing: paths,
  state: paths,
  setup: paths,
  members: strings,
  computed: strings,
  functions: z.array(functions).default([]),
  results: paths,
});

const fill = z.strictObject({ calls: strings, value: z.int().default(0), state: z.int().nullable().default(null) });
const context = z.strictObject({ makers: strings, provider: text, value: text });
const root = z.strictObject({ calls: strings, state: path });

/** What `catalogs/names.yaml` says of states that pages and applications keep. */
export const states = z
  .strictObject({
    pairs: strings,
    views: strings,
    contexts: z.array(context).default([]),
    wraps: strings,
    taps: strings,
    fills: z.array(fill).default([]),
    stores: z.array(storeKind).default([]),
    roots: z.strictObject({ made: z.array(root).default([]), reads: strings }).prefault({}),
  })
  .prefault({});
