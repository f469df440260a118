import { format } from 'prettier';
import { z } from 'zod';
import { overlaySchema } from '../../src/policy/overlay-schema.js';
import type { GeneratedFile } from '../generate.js';

/** What may stand in a policy overlay, for editors. */
export async function generate(): Promise<GeneratedFile[]> {
  const { $schema, ...schema } = z.toJSONSchema(overlaySchema, { target: 'draft-7', io: 'input' });
  const document = {
    $schema,
    $id: 'https://unpkg.com/handoff-lint@0/schemas/policy.schema.json',
    title: 'Policy overlay of handoff-lint',
    ...schema,
  };
  return [{ path: 'schemas/policy.schema.json', text: await format(JSON.stringify(document), { parser: 'json', printWidth: 140 }) }];
}
