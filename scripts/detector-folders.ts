import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Detector, SignalId } from '../src/detector-api.js';

export const root = path.resolve(import.meta.dirname, '..');

/** Folders of detectors/ in order of code points. */
export function detectorFolders(): string[] {
  const folder = path.join(root, 'detectors');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, 'index.ts')))
    .map((entry) => entry.name)
    .sort();
}

/** What the detector of a folder emits; nothing where it does not load, which its own tests tell better. */
export async function emitsOf(id: string): Promise<readonly SignalId[]> {
  try {
    const module: { default: Detector } = await import(path.join(root, 'detectors', id, 'index.ts'));
    return module.default.emits;
  } catch {
    return [];
  }
}
