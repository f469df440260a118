import { z } from 'zod';
import { strings } from './catalog-schema.js';
import { text } from './vocabulary.js';

const key = z.union([text, z.int()]);

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
        variable: text.optional(),
        name: z.int().default(0),
        value: key.optional(),
      }),
    )
    .default([]),
  handed: z.array(z.strictObject({ programs: strings, option: text, prefix: text })).default([]),
  schemas: strings,
  options: z
    .array(
      z.strictObject({
        declare: text,
        default: key,
        flag: text.optional(),
        variable: text.optional(),
        steps: z.strictObject({ default: text, variable: text }).optional(),
        prefixedBy: text.optional(),
        bare: z.boolean().default(false),
        read: text,
      }),
    )
    .default([]),
  optionVariables: z.record(z.string(), text).default({}),
  bindings: z
    .array(
      z.strictObject({
        call: text,
        map: text.optional(),
        setting: key.optional(),
        variable: key.optional(),
        default: key.optional(),
        other: key.optional(),
        prefix: text.optional(),
      }),
    )
    .default([]),
  variablePrefixes: z.record(z.string(), key).default({}),
  interpolations: strings,
  choices: z.array(z.strictObject({ calls: z.array(text), start: z.array(key) })).default([]),
  simulations: strings,
  overviews: strings,
  injectables: strings,
  words: strings,
  sections: strings,
  defaults: strings,
  placeholders: strings,
  realNames: strings,
});
