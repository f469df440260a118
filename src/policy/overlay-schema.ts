import { z } from 'zod';
import { entrySchema } from './catalog-schema.js';
import { destinations, signalId, text, triggerIds } from './vocabulary.js';

/** What a tree can lower for itself, and a caller can lock. */
export const lockKeys = ['roots', 'allowRequestedUntil', 'baseline', 'policy', 'dismissals'] as const;

const line = z.string().trim().min(1).max(300);
const names = z.array(line).max(500).default([]);
const lists = z.strictObject({
  approved: names.describe('Those that may be used; every other one is told. Unset: nothing is told for not being listed.'),
  blocked: names.describe('Those that may not be used.'),
});
const receivers = z.array(z.enum(destinations)).default([]);
const wording = {
  title: text.optional(),
  quote: z.string().min(1).max(2000).optional().describe("The sentence of your own policy, instead of the built-in one's."),
  destinations: receivers.describe('Teams that receive it too. None can be taken away.'),
};

/** What a company, or a tree for itself, adds to the policy. Everything is optional. */
export const overlaySchema = z.strictObject({
  extends: z
    .union([line.transform((one) => [one]), z.array(line).max(20)])
    .default([])
    .describe('Files below the folder of this one that it builds on, relative to it; what stands here comes after them.'),
  version: line.optional().describe('Version of your policy; every report names the one that it judged by.'),
  locked: z
    .union([z.boolean().transform((all) => (all ? [...lockKeys] : [])), z.array(z.enum(lockKeys))])
    .default([])
    .describe('What a scanned tree may not lower for itself; true: nothing. Only in a file given with --policy.'),
  requestForm: z.url().max(1000).optional().describe('Address of the form by which a handoff is requested.'),
  destinations: z
    .partialRecord(
      z.enum(destinations),
      z.strictObject({
        title: text.optional(),
        owner: line.optional().describe('Who answers for it: a person or a group.'),
        contact: line.optional().describe('How it is reached: a link, a channel, an address.'),
      }),
    )
    .default({}),
  triggers: z
    .partialRecord(z.enum(triggerIds), z.strictObject({ ...wording, says: text.optional() }))
    .default({})
    .describe('Your wording, and further receivers, of a trigger.'),
  signals: z
    .record(signalId, z.strictObject({ ...wording, cure: text.optional().describe('What lowers it, in your company.') }))
    .default({})
    .describe('Your wording, and further receivers, of a signal.'),
  hosts: z
    .strictObject({
      company: names.describe("Your company's hosts, with *: calling one crosses production-access."),
      production: names.describe('Hosts of production, with *: databases, APIs and queues there are production whatever they are called.'),
      sandbox: names.describe('Hosts of test systems, with *: at most near.'),
    })
    .prefault({}),
  vendors: lists.prefault({}).describe('External vendors, by service, package or host: deepgram, api.deepgram.com.'),
  models: lists.prefault({}).describe('Model providers and models, with *: openai, anthropic:claude-*, *:gpt-4o.'),
  services: z
    .array(entrySchema.required({ signal: true }))
    .max(500)
    .default([])
    .describe('Your own services, and the signal that each stands for.'),
  unapproved: z
    .enum(['told', 'fails'])
    .optional()
    .describe('What an AI account or service that is not approved does: it is told (default), or it fails the check as well.'),
});

export type Overlay = z.infer<typeof overlaySchema>;
export type LockKey = (typeof lockKeys)[number];
