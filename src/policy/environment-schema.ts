import { z } from 'zod';
import { strings } from './catalog-schema.js';
import { text } from './vocabulary.js';

/** What `catalogs/environment.yaml` gives to linking. */
export const environment = z.strictObject({
  readers: strings,
  objects: strings,
  sectioned: strings,
  holders: strings,
  settingObjects: strings,
  prefixes: z.record(z.string(), z.string()).default({}),
  settings: strings,
  settingMarks: strings,
  settingNames: z.record(z.string(), text).default({}),
  settingDefaults: strings,
  setObjects: strings,
  setters: z
    .array(
      z.strictObject({
        call: text,
        words: strings,
        held: z.boolean().default(false),
        name: z.int().default(0),
        value: z.union([z.int(), text]).optional(),
      }),
    )
    .default([]),
  schemas: strings,
  options: z
    .array(
      z.strictObject({
        declare: text,
        default: z.union([text, z.int()]),
        flag: text.optional(),
        bare: z.boolean().default(false),
        read: text,
      }),
    )
    .default([]),
  words: strings,
  sections: strings,
  defaults: strings,
  placeholders: strings,
});
