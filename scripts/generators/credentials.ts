import { readFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { parse } from 'yaml';
import { credentialSchema } from '../../src/facts/credentials/schema.js';
import type { GeneratedFile } from '../generate.js';
import { root } from '../detector-folders.js';

const source = 'catalogs/credentials/shapes.yaml';

/** The shapes of credentials, checked and compiled to what a start reads. */
export async function generate(): Promise<GeneratedFile[]> {
  const shapes = credentialSchema.parse(parse(readFileSync(path.join(root, source), 'utf8')));
  const lines = [
    `// Made by scripts/generate.ts from ${source}. Do not edit.`,
    "import type { CredentialShapes } from './shape.js';",
    '',
    `export const credentialShapes: CredentialShapes = ${JSON.stringify(shapes)};`,
  ];
  const text = await format(lines.join('\n'), { parser: 'typescript', printWidth: 140, singleQuote: true });
  return [{ path: 'src/facts/credentials/shapes.generated.ts', text }];
}
