import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { main } from '../../src/main.js';

const folders: string[] = [];
afterAll(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder with these files, gone after the tests. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'handoff-lint-'));
  folders.push(folder);
  write(folder, files);
  return folder;
}

export function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** `handoff-lint` with these words in a folder, as somebody would run it there. */
export async function handoffLint(folder: string, ...words: string[]): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const restore = (['stdout', 'stderr'] as const).map((stream) => {
    const original = process[stream].write.bind(process[stream]);
    const taken = (text: string, done: () => void): boolean => {
      written[stream] += text;
      done();
      return true;
    };
    Object.assign(process[stream], { write: taken });
    return () => Object.assign(process[stream], { write: original });
  });
  const before = process.cwd();
  try {
    process.chdir(folder);
    const code = await main(words);
    return { code, out: written.stdout, error: written.stderr };
  } finally {
    process.chdir(before);
    for (const undo of restore) undo();
  }
}
