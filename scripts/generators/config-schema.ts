import { format } from 'prettier';
import * as z from 'zod';
import { configSchema } from '../../src/options/config-schema.js';
import { configSchemaAddress } from '../../src/options/options.js';
import type { GeneratedFile } from '../generate.js';

export async function generate(): Promise<GeneratedFile[]> {
  const { $schema, ...schema } = z.toJSONSchema(configSchema, { target: 'draft-7' });
  const document = {
    $schema,
    $id: configSchemaAddress,
    title: 'Configuration of handoff-lint',
    ...schema,
  };
  return [{ path: 'schemas/config.schema.json', text: await format(JSON.stringify(document), { parser: 'json', printWidth: 140 }) }];
}
