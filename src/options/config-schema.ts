import * as z from 'zod';
import { failLevels, formats } from './flags.js';

const folder = z.string().min(1).max(1000);

/** The configuration file. Every flag of the command line has its key here. */
export const configSchema = z.strictObject({
  $schema: z.string().optional().describe('Address of this schema, for editors.'),
  format: z.enum(formats).optional().describe('Report format.'),
  output: z.string().min(1).optional().describe('File for the report. Only in a configuration that is given with --config.'),
  failOn: z.enum(failLevels).optional().describe('What makes the exit code 1.'),
  staged: z.boolean().optional().describe('Check what the next commit would hold. Only in a configuration that is given with --config.'),
  since: z.string().min(1).max(500).optional().describe('Branch, tag or commit to compare with.'),
  baseline: z.boolean().optional().describe('Let pass what .handoff/baseline.json lists. Listed in every report.'),
  policy: z.string().min(1).optional().describe('File with additions to the policy, relative to this file.'),
  stats: z.boolean().optional().describe('Add what was read and how long it took.'),
  quiet: z.boolean().optional().describe('Report only what is crossed.'),
  exitZero: z.boolean().optional().describe('Exit 0 whatever was found. Only in a configuration that is given with --config.'),
  color: z.boolean().optional().describe('Colour the text report; unset: where the terminal shows it.'),
  allowRequestedUntil: z.iso
    .date()
    .optional()
    .describe('Until this day a handoff that is requested, and not accepted yet, covers what it names. Listed in every report.'),
  roots: z
    .array(folder)
    .optional()
    .describe('Folders (with * and **) that are each a tree of their own, such as one prototype among many.'),
});

export type ConfigFile = z.infer<typeof configSchema>;
