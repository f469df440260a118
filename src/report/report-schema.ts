import { z } from 'zod';

const trigger = z.enum([
  'production-access',
  'sensitive-data',
  'real-world-impact',
  'durable-use',
  'autonomous-action',
  'specialized-access',
]);
const path = z.string().describe('Relative to the scanned folder, with forward slashes.');
const line = z.int().min(1).describe('Counted from 1 in the raw file, in a notebook too.');
const column = z.int().min(1).describe('Counted from 1 in UTF-16 units.');
const destination = z.enum([
  'dev',
  'sre-devops',
  'data-governance',
  'privacy',
  'hr',
  'finance',
  'legal',
  'compliance',
  'procurement',
  'engineering-owner',
  'product-owner',
]);
const verb = z.enum(['read', 'write', 'delete', 'send', 'execute', 'drive', 'deploy', 'decide', 'ingest', 'compute', 'register', 'grant']);
const landing = z.strictObject({
  place: z.enum(['process', 'local', 'private-network', 'sandbox', 'public', 'managed', 'remote', 'unknown']),
  stage: z.enum(['production', 'other', 'unstated']),
  owner: z.enum(['workflow', 'operator', 'other', 'unstated']),
  known: z.enum(['written', 'by-product', 'environment-only', 'computed']),
});
const triggerVerdict = z.strictObject({
  id: trigger,
  title: z.string(),
  level: z.enum(['crossed', 'approaching', 'clear']),
  covered: z.boolean().describe('A valid handoff record covers it.'),
  baselined: z.boolean().describe('What no record covers of it is all in the baseline, so that it fails nothing.'),
  destinations: z.array(destination),
  signals: z.array(z.string()),
});
const signal = z.strictObject({
  fingerprint: z.string().describe('The same for the same evidence wherever it stands; another where its level or effect changes.'),
  trigger,
  signal: z.string(),
  level: z.enum(['crossed', 'approaching']),
  because: z.string().describe('Code of the rule that decided, then of the general rules that changed its level, joined by "+".'),
  verb,
  verbs: z.array(verb).describe('Everything that is done to the subject at this level.'),
  landing,
  subject: z.string().describe('What is touched, as handoff records name it: a name and its address, ? where none is known.'),
  detector: z.string(),
  workflows: z.array(z.string()),
  path,
  line,
  column,
  endLine: line,
  endColumn: column.describe('Counted from 1 in UTF-16 units, exclusive.'),
  message: z.string(),
  cure: z.string().describe('What would lower it.'),
  chain: z.array(z.strictObject({ path, line, column, note: z.string() })),
  coveredBy: path.nullable().describe('The handoff record that covers it.'),
  baselined: z.boolean().describe('The baseline lists it.'),
  drift: z.string().nullable().describe('Why no handoff record covers it.'),
});
const day = z.string().describe('YYYY-MM-DD, in UTC.');
const handoff = z.strictObject({
  records: z.array(
    z.strictObject({
      path,
      workflow: z.string(),
      status: z.enum(['requested', 'accepted', 'declined', 'retired']),
      expires: day.nullable(),
      acceptances: z.array(z.strictObject({ team: destination, who: z.string(), on: day, until: day, reference: z.string() })),
      covers: z.int().min(0).describe('Findings that it covers.'),
      unused: z.array(z.string()).describe('Covered subjects that the code does not touch any more.'),
      missing: z.array(z.string()).describe('Items of handoff information that nothing answers.'),
    }),
  ),
  dismissed: z
    .array(z.strictObject({ signal, reason: z.string(), author: z.string(), expires: day, at: z.string() }))
    .describe('Findings that count for nothing because somebody answers for their being false alarms.'),
  staleDismissals: z.array(z.strictObject({ fingerprint: z.string(), at: z.string(), because: z.enum(['gone', 'expired']) })),
  lowered: z.array(z.string()).describe("Keys of the tree's own configuration that lower its gate."),
  refused: z.array(z.string()).describe("What the tree would lower for itself and the caller's policy has locked; it has no effect."),
  requestsCoverUntil: day.nullable(),
  baseline: z
    .strictObject({
      path,
      known: z.int().min(0).describe('Findings that it lists and the code has.'),
      gone: z.int().min(0).describe('Entries that the code has no more.'),
    })
    .nullable()
    .describe('null: none is applied.'),
});
const standing = z.enum(['clear', 'approaching', 'handed-off', 'crossed']);
const reason = z.strictObject({ fingerprint: z.string(), path, line, message: z.string() });
const movement = z.strictObject({ id: z.string(), before: standing, after: standing, because: z.array(reason) });
const since = z.strictObject({
  ref: z.string().describe('As it was asked for.'),
  base: z.string().describe('The commit that was compared with: where both came apart.'),
  triggers: z.array(movement).describe('Those that moved.'),
  signals: z.array(movement).describe('Those that moved.'),
  new: z
    .array(z.strictObject({ fingerprint: z.string(), was: z.string().nullable() }))
    .describe('Findings that the base does not have; `was`: the same thing there with less effect or at another level.'),
  gone: z.array(
    z.strictObject({
      fingerprint: z.string(),
      trigger,
      signal: z.string(),
      level: z.enum(['crossed', 'approaching']),
      subject: z.string(),
      path,
      line,
      message: z.string(),
    }),
  ),
  unchanged: z.array(z.string()).describe('Fingerprints.'),
  weakened: z
    .array(z.strictObject({ code: z.string(), path, line: line.nullable(), message: z.string() }))
    .describe(
      'By which the change lets more pass, or answers for itself: settings, records, dismissals, the step or hook that runs the linter.',
    ),
});
const workflow = z.strictObject({
  id: z.string(),
  documents: z.int().min(0),
  models: z.int().min(0),
  closed: z.boolean().describe('It reaches only mocks, samples and its own folder.'),
});
const names = z.array(z.string());
const skip = z.strictObject({
  path,
  reason: z.enum([
    'syntax',
    'too-large',
    'too-deep',
    'encoding',
    'binary',
    'unreadable',
    'timeout',
    'unsupported',
    'excluded',
    'link',
    'not-a-file',
    'outside-root',
    'detector',
    'linking',
    'too-far',
    'too-many',
  ]),
  relevant: z.boolean().describe('It may hold evidence, so that the scan is not complete.'),
});

/** The JSON report. Additions keep the version; anything else raises it. */
export const reportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('handoff-lint'), version: z.string() }),
  policy: z.string().describe('Version of the policy that was applied.'),
  requestForm: z.string().nullable().describe('Where a handoff is requested.'),
  destinations: z
    .array(
      z.strictObject({
        id: destination,
        title: z.string(),
        through: destination.nullable().describe('Who brings them in.'),
        owner: z.string().nullable(),
        contact: z.string().nullable(),
      }),
    )
    .describe('Everybody who may receive a handoff, and how they are reached.'),
  exitCode: z.int().min(0).max(3),
  complete: z.boolean().describe('Everything that may matter was analysed.'),
  triggers: z.array(triggerVerdict).length(6),
  signals: z.array(signal),
  advice: z
    .array(
      z.strictObject({
        code: z.enum(['unofficial', 'consumer', 'unknown-gateway', 'not-listed', 'blocked']),
        name: z.string(),
        message: z.string(),
        path,
        line,
        also: z.array(z.strictObject({ path, line })),
      }),
    )
    .describe('AI accounts and services that are not approved; no handoff line.'),
  unapproved: z.enum(['told', 'fails']).describe('Whether advice makes the exit code 1.'),
  since: since.nullable().describe('null: no change was asked for.'),
  handoff,
  workflows: z.array(workflow),
  inventory: z.strictObject({ models: names, vendors: names, tools: names, hosts: names }),
  skipped: z.array(skip),
  stats: z.strictObject({ files: z.int().min(0), bytes: z.int().min(0), calls: z.int().min(0) }),
});

export type JsonReport = z.infer<typeof reportSchema>;
