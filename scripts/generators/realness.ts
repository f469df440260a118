import { readFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { parse } from 'yaml';
import { realnessSchema } from '../../src/facts/realness/schema.js';
import type { GeneratedFile } from '../generate.js';
import { root } from '../detector-folders.js';

const source = 'catalogs/data/realness.yaml';

/** The signs of real and of made-up records, checked and compiled to what a start reads. */
export async function generate(): Promise<GeneratedFile[]> {
  const realness = realnessSchema.parse(parse(readFileSync(path.join(root, source), 'utf8')));
  const lines = [
    `// Made by scripts/generate.ts from ${source}. Do not edit.`,
    "import type { Realness } from './schema.js';",
    '',
    `export const realness: Realness = ${JSON.stringify(realness)};`,
  ];
  const text = await format(lines.join('\n'), { parser: 'typescript', printWidth: 140, singleQuote: true });
  return [{ path: 'src/facts/realness/realness.generated.ts', text }];
}
