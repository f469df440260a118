import { z } from 'zod';
import {
  auths,
  destinations,
  guardForms,
  knowns,
  levels,
  name,
  oneOrMany,
  owners,
  places,
  reaches,
  signalId,
  stages,
  text,
  triggerIds,
  verbs,
} from './vocabulary.js';

const traits = z.record(name, text);
const conditionSchema = z.strictObject({
  verb: oneOrMany(z.enum(verbs)).optional(),
  place: oneOrMany(z.enum(places)).optional(),
  stage: oneOrMany(z.enum(stages)).optional(),
  owner: oneOrMany(z.enum(owners)).optional(),
  known: oneOrMany(z.enum(knowns)).optional(),
  auth: oneOrMany(z.enum(auths)).optional(),
  traits: oneOrMany(name).optional(),
  without: oneOrMany(name).optional(),
});
const levelRowSchema = z.strictObject({ because: name, when: conditionSchema, level: z.enum(levels), says: text });
const needSchema = z.strictObject({
  because: name,
  otherwise: z.enum(levels),
  evidence: z.enum(['different', 'any']),
  any: z.array(z.strictObject({ of: z.array(z.union([z.enum(triggerIds), signalId])).min(1), 'at-least': z.enum(levels) })).min(1),
  unless: z.array(name).default([]),
  except: z.array(name).default([]),
  same: z
    .strictObject({ when: name, of: z.array(name).min(1) })
    .nullable()
    .default(null),
  says: text,
  met: text,
});
const signalSchema = z.strictObject({
  title: text,
  quote: text,
  destinations: z.array(z.enum(destinations)).default([]),
  /** What `{what}` stands for in the phrases of the level rows. */
  what: text.optional(),
  traits,
  exempt: z.array(name).default([]),
  needs: needSchema.optional(),
  levels: z.array(levelRowSchema).min(1),
  cure: text,
  examples: z.strictObject({ crossed: z.array(text), clear: z.array(text).min(1) }),
});

/** `rules/<trigger>.yaml` */
export const triggerSchema = z.strictObject({
  id: z.enum(triggerIds),
  title: text,
  quote: text,
  says: text,
  destinations: z.array(z.enum(destinations)).min(1),
  /** Observations that any signal of the trigger may carry. */
  traits,
  /** For all signals of the trigger that state none of their own. */
  needs: needSchema.optional(),
  signals: z.record(name, signalSchema),
});

const limit = { because: name, 'at-most': z.enum(levels), says: text };
const guardSchema = z.strictObject({ lowers: z.int().min(0).max(2).default(0), 'at-most': z.enum(levels).default('crossed'), says: text });

/** `rules/general.yaml` */
export const generalSchema = z.strictObject({
  version: text,
  traits,
  reach: z.record(z.enum(reaches), z.enum(levels)),
  guards: z.record(z.enum(guardForms), guardSchema),
  limits: z.array(z.strictObject({ ...limit, when: conditionSchema })),
  closed: z.strictObject(limit),
  outside: z.strictObject(limit),
});

/** `rules/destinations.yaml` */
export const destinationsSchema = z.strictObject({
  'request-form': z.url().nullable(),
  destinations: z.record(
    z.enum(destinations),
    z.strictObject({
      title: text,
      through: z.enum(destinations).nullable().default(null),
      owner: text.nullable().default(null),
      contact: text.nullable().default(null),
    }),
  ),
  always: z.array(z.enum(destinations)),
});

export type TriggerFile = z.infer<typeof triggerSchema>;
export type SignalFile = TriggerFile['signals'][string];
export type GeneralFile = z.infer<typeof generalSchema>;
export type DestinationsFile = z.infer<typeof destinationsSchema>;
export type NeedFile = NonNullable<TriggerFile['needs']>;
export type ConditionFile = GeneralFile['limits'][number]['when'];
