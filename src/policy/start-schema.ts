import { z } from 'zod';
import { strings } from './catalog-schema.js';

/** `catalogs/starts.yaml`: what runs although nothing in the tree calls it. */
export const starts = z.strictObject({
  handlers: strings,
  appliers: z
    .strictObject({ programs: strings, lines: strings, verbs: strings, groups: strings, clients: strings, parsers: strings })
    .default({ programs: [], lines: [], verbs: [], groups: [], clients: [], parsers: [] }),
  bases: strings,
  paths: strings,
  runners: strings,
  interpreters: strings,
  loaders: strings,
  archives: strings,
  called: strings,
  hosted: z.strictObject({ manifests: strings, endings: strings, globals: strings }).default({ manifests: [], endings: [], globals: [] }),
  callbacks: strings,
  conventions: strings,
  signatures: z
    .array(z.strictObject({ kinds: strings, names: strings.default([]), types: strings.default([]), imports: strings.default([]) }))
    .default([]),
  loaded: strings,
  preparations: strings,
});
