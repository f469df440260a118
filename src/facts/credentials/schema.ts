import { z } from 'zod';
import type { CredentialShapes } from './shape.js';

const words = z.array(z.string().min(1));

const alphabet = z.enum([
  'alnum',
  'upper',
  'digits',
  'hex',
  'uuid',
  'token',
  'token-dot',
  'token-colon',
  'base64',
  'base64url',
  'path',
  'percent',
  'azure',
]);

const token = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  vendor: z.string().min(1),
  prefix: z.array(z.string().min(2)).min(1),
  alphabet,
  min: z.int().positive(),
  max: z.int().positive(),
  live: z.enum(['live', 'test', 'publishable']).default('live'),
  digits: z.enum(['required', 'any']).default('required'),
  before: z.strictObject({ alphabet, min: z.int(), max: z.int() }).nullable().default(null),
  named: words.default([]),
  publicNear: words.default([]),
});

const assignment = z.strictObject({
  id: z.string(),
  value: z.enum(['random', 'chosen']),
  named: words.min(1),
  near: words.default([]),
});

/** Read when the catalogue is compiled, never at a start. */
export const credentialSchema: z.ZodType<CredentialShapes> = z.strictObject({
  tokens: z.array(token).min(1),
  hints: words.min(1),
  assignments: z.array(assignment).min(1),
  pairs: words.min(1),
  notSecret: z.strictObject({ endings: words, words, forms: z.array(z.strictObject({ named: z.string(), host: z.string() })) }),
  placeholders: z.strictObject({ parts: words, values: words, passwords: words }),
  addresses: z.strictObject({ localHosts: words }),
});
