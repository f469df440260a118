/** Writes what is made from other files: every module of scripts/generators/ gives some. `--check` fails where one is stale. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface GeneratedFile {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
}

const root = path.resolve(import.meta.dirname, '..');
const mode = process.argv.includes('--check') ? 'check' : 'write';
const stale: string[] = [];

for (const name of readdirSync(path.join(import.meta.dirname, 'generators')).sort()) {
  const generator: unknown = await import(`./generators/${name}`);
  if (!isGenerator(generator)) throw new Error(`scripts/generators/${name} exports no generate()`);
  for (const file of await generator.generate()) settle(file);
}
if (stale.length > 0) {
  console.error(`stale, run npm run generate: ${stale.join(', ')}`);
  process.exitCode = 1;
}

function isGenerator(value: unknown): value is { generate: () => Promise<GeneratedFile[]> } {
  return typeof value === 'object' && value !== null && 'generate' in value && typeof value.generate === 'function';
}

function settle(file: GeneratedFile): void {
  const target = path.join(root, file.path);
  if (readOrNull(target) === file.text) return;
  if (mode === 'check') stale.push(file.path);
  else {
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.text);
    console.log(`wrote ${file.path}`);
  }
}

function readOrNull(target: string): string | null {
  try {
    return readFileSync(target, 'utf8');
  } catch {
    return null;
  }
}
