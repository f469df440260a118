import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { z } from 'zod';
import { recordContext } from '../../src/commands/record-context.js';
import { dismissalsSchema, recordSchema } from '../../src/handoff/record-schema.js';
import { compilePolicy } from '../../src/policy/compile-policy.js';
import { root } from '../detector-folders.js';
import type { GeneratedFile } from '../generate.js';

/** What may stand in `.handoff/`, for editors. */
export async function generate(): Promise<GeneratedFile[]> {
  const folder = path.join(root, 'rules');
  const rules = readdirSync(folder)
    .sort()
    .map((name) => ({ path: `rules/${name}`, text: readFileSync(path.join(folder, name), 'utf8') }));
  const { value: policy } = compilePolicy(rules);
  if (policy === null) return [];
  return [
    await schemaFile('record', 'Handoff record of handoff-lint', recordSchema(recordContext(policy).vocabulary)),
    await schemaFile('dismissals', 'Dismissed findings of handoff-lint', dismissalsSchema),
  ];
}

async function schemaFile(name: string, title: string, schema: z.ZodType): Promise<GeneratedFile> {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  const document = { $schema, $id: `https://unpkg.com/handoff-lint@0/schemas/${name}.schema.json`, title, ...rest };
  return { path: `schemas/${name}.schema.json`, text: await format(JSON.stringify(document), { parser: 'json', printWidth: 140 }) };
}
