import { z } from 'zod';
import type { ItemId, RecordStatus } from '../model/handoff.js';
import type { Destination } from '../model/policy.js';
import type { Landing, SignalId, Verb } from '../model/touch.js';

/** The words that a record may use, as the policy and the model have them. */
export interface Vocabulary {
  readonly signals: readonly SignalId[];
  readonly destinations: readonly Destination[];
  readonly verbs: readonly Verb[];
  readonly places: readonly Landing['place'][];
}

export const itemIds: readonly ItemId[] = [
  'summary',
  'owner',
  'affected',
  'data',
  'resources',
  'production-systems',
  'actions',
  'access',
  'risks',
  'other-teams',
];

/** A file of `.handoff/`: one workflow, what was said about it, what is covered, and who took it over. */
export function recordSchema({ signals, destinations, verbs, places }: Vocabulary) {
  const team = z.enum(destinations).describe('Who receives the handoff.');
  const covered = z.strictObject({
    id: entryId.describe('Made from the lines below it. Leave it to handoff-lint request.'),
    signal: z.enum(signals),
    level: z.enum(['crossed', 'approaching']).optional().describe('How far it goes; unset: crossed.'),
    subject: z
      .string()
      .min(1)
      .max(400)
      .refine((text) => !text.includes('*'), 'a record names each subject, it cannot cover everything')
      .describe('What is touched, as reports name it: jira:acme.atlassian.net, postgres:?, data:customer-data.'),
    verbs: z.array(z.enum(verbs)).min(1).describe('All that may be done to it.'),
    places: z.array(z.enum(places)).min(1).describe('Where it may lie.'),
    seen: z.array(place).max(most.places).optional().describe('Where the code does it. Rewritten by handoff-lint request.'),
  });
  const acceptance = z.strictObject({
    team,
    who,
    on: day,
    until: day.describe('The last day on which it holds.'),
    reference,
    subjects: z.array(entryId).describe('Ids of what was accepted.'),
  });
  return z.strictObject({
    schema: z.literal(1).describe('Version of this format.'),
    id: z
      .string()
      .regex(/^[a-z0-9]+(?:[._-][a-z0-9]+)*$/, 'must be lower-case words joined by - _ or .')
      .max(100)
      .describe("The file's name without .yaml."),
    workflow: z.string().min(1).max(1000).describe('A folder below the one that holds .handoff, or . for all of it.'),
    status: z.enum(statuses),
    requested: day.describe('When it was asked for.'),
    expires: day.optional().describe('The last day of the whole record, whatever was accepted.'),
    destinations: z.array(team).describe('Whom it was put to.'),
    information: z.strictObject(informationShape()),
    covers: z.array(covered).max(most.subjects),
    acceptances: z.array(acceptance).max(100),
    declined: z.strictObject({ team, who, on: day, reference, reason: answer }).optional(),
    retired: z.strictObject({ who, on: day, reason: answer }).optional(),
  });
}

export type RecordFile = z.infer<ReturnType<typeof recordSchema>>;

/** False alarms that somebody answers for. */
export const dismissalsSchema = z.strictObject({
  dismissals: z
    .array(
      z.strictObject({
        fingerprint: z.string().regex(/^[0-9a-f]{16,64}$/, 'must be a fingerprint as the JSON report has it'),
        reason: z.string().trim().min(10).max(2000).describe('Why it is a false alarm.'),
        author: z.string().trim().min(1).max(200).describe('Who answers for it.'),
        expires: z.iso.date().describe('The last day on which it holds.'),
      }),
    )
    .max(2000),
});

const statuses: readonly RecordStatus[] = ['requested', 'accepted', 'declined', 'retired'];
const most = { subjects: 2000, places: 20 };
const day = z.iso.date();
const who = z.string().trim().min(1).max(200).describe('A person.');
const reference = z.string().trim().min(1).max(500).describe('The ticket, form or page where it was decided.');
const answer = z.string().trim().min(1).max(10_000);
const place = z.string().min(1).max(1000);
const entryId = z.string().regex(/^s[0-9a-f]{8}$/, 'must be an s and 8 hexadecimal digits');

function informationShape() {
  const item = z.strictObject({
    answer: answer.nullable().describe('Yours to write; never overwritten.'),
    found: z
      .array(z.strictObject({ says: z.string(), at: place }))
      .optional()
      .describe('What the code says. Rewritten by handoff-lint request.'),
    ask: z.string().optional().describe('What is still open, and why it is asked.'),
  });
  return {
    summary: item,
    owner: item,
    affected: item,
    data: item,
    resources: item,
    'production-systems': item,
    actions: item,
    access: item,
    risks: item,
    'other-teams': item,
  };
}
