import { z } from 'zod';

const words = z.array(z.string().min(1));
const forms = z.enum([
  'person',
  'first-name',
  'last-name',
  'phone',
  'street',
  'city',
  'company',
  'job',
  'card',
  'iban',
  'ssn',
  'national',
  'amount',
  'id',
  'text',
  'mail',
]);

/** `catalogs/data/realness.yaml`. */
export const realnessSchema = z
  .strictObject({
    signs: z.record(z.string(), z.strictObject({ weight: z.number(), says: z.string() })),
    limits: z.strictObject({ real: z.number(), synthetic: z.number() }),
    columns: z.array(z.strictObject({ form: forms, any: words, all: words.default([]), without: words.default([]) })),
    'reserved-endings': words,
    'placeholder-domains': words,
    providers: words,
    'three-providers': words,
    'placeholder-names': words,
    cast: words,
    titles: words,
    suffixes: words,
    'faker-surnames': words,
    'faker-streets': words,
    'short-streets': words,
    'city-prefixes': words,
    'city-endings': words,
    'city-names': words,
    'company-endings': words,
    'job-levels': words,
    'job-areas': words,
    'job-kinds': words,
    lorem: words,
    'latin-endings': words,
    'stop-words': words,
    'test-cards': words,
    'known-ibans': words,
    'known-ssns': words,
    'claims-invented': words,
    'claims-published': words,
    'claims-denied': words,
    'claims-about': words,
    'area-codes': z.string().transform((text) => text.trim().split(/\s+/)),
  })
  .readonly();

export type Realness = z.infer<typeof realnessSchema>;
