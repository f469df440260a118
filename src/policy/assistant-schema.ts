import { z } from 'zod';
import { docsAddress, strings } from './catalog-schema.js';
import { text } from './vocabulary.js';

const file = z.strictObject({
  assistant: text,
  title: text,
  docs: docsAddress,
  path: text,
  told: z
    .strictObject({ key: text, value: z.array(text).min(1) })
    .nullable()
    .default(null),
  beside: text.nullable().default(null),
  each: z.string().default(''),
  is: z.enum(['agent', 'assistant']).default('agent'),
  name: text.default('name'),
  model: text.default('model'),
  tools: strings,
  denied: strings,
  hands: strings,
  allow: strings,
  ask: strings,
  deny: strings,
  permissions: strings,
  modes: strings,
  mounts: strings,
});

/** What `catalogs/assistants.yaml` gives to the graph. */
export const assistants = z.strictObject({
  agents: z.array(file).default([]),
  modes: z.strictObject({ asked: strings, confined: strings, open: strings }).default({ asked: [], confined: [], open: [] }),
});
