import { format } from 'prettier';
import { z } from 'zod';
import { reportSchema } from '../../src/report/report-schema.js';
import type { GeneratedFile } from '../generate.js';

export async function generate(): Promise<GeneratedFile[]> {
  const { $schema, ...schema } = z.toJSONSchema(reportSchema, { target: 'draft-7' });
  const document = {
    $schema,
    $id: 'https://handoff-lint.dev/schemas/1/report.schema.json',
    title: 'JSON report of handoff-lint',
    ...schema,
  };
  return [{ path: 'schemas/report.schema.json', text: await format(JSON.stringify(document), { parser: 'json', printWidth: 140 }) }];
}
