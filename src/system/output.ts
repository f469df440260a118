import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, constants, lstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export type Written = 'written' | 'closed' | 'failed';

/** Resolves when the text has left the process. `closed`: the reader has gone (`| head -1`), which is no error. */
export function writeStandard(stream: 'stdout' | 'stderr', text: string): Promise<Written> {
  const target = process[stream];
  return new Promise((resolve) => {
    const fail = (error: Error): void => resolve('code' in error && (error.code === 'EPIPE' || error.code === 'EOF') ? 'closed' : 'failed');
    target.once('error', fail);
    target.write(text, (error) => {
      if (error) return fail(error);
      target.off('error', fail);
      resolve('written');
    });
  });
}

/** All or nothing: a file that is there keeps its old content when writing fails. Links and folders are refused. */
export function writeReport(path: string, text: string): 'written' | 'refused' | 'failed' {
  const form = targetForm(path);
  if (form === 'refused') return form;
  if (form === 'device') return writeTo(path, text, constants.O_WRONLY);
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  if (writeTo(temporary, text, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL) === 'failed') return 'failed';
  try {
    renameSync(temporary, path);
    return 'written';
  } catch {
    rmSync(temporary, { force: true });
    return 'failed';
  }
}

/**
 * A file of a repository below `root`, with the folders that it needs, all or nothing. Nothing is written through a link. A file that is
 * there keeps its rights; `executable` adds that of running it.
 */
export function writeBelow(root: string, path: string, text: string, mode: 'plain' | 'executable'): 'written' | 'refused' | 'failed' {
  const steps = path.split('/');
  let folder = root;
  for (const step of steps.slice(0, -1)) {
    folder = join(folder, step);
    const form = lstatSync(folder, { throwIfNoEntry: false });
    if (form === undefined ? makeFolder(folder) === 'failed' : !form.isDirectory()) return 'refused';
  }
  const target = join(root, path);
  const former = lstatSync(target, { throwIfNoEntry: false });
  const written = writeReport(target, text);
  if (written !== 'written') return written;
  try {
    const rights = (former ?? lstatSync(target)).mode & 0o777;
    // Whoever may read it may run it.
    chmodSync(target, mode === 'executable' ? rights | ((rights & 0o444) >> 2) : rights);
    return 'written';
  } catch {
    return 'failed';
  }
}

/** A folder in one that is there. */
export function makeFolder(path: string): 'written' | 'failed' {
  try {
    mkdirSync(path);
    return 'written';
  } catch {
    return 'failed';
  }
}

/** Adds to a file that somebody else began, and makes it if need be; never through a link. */
export function appendReport(path: string, text: string): 'written' | 'refused' | 'failed' {
  const form = targetForm(path);
  return form === 'refused' ? form : writeTo(path, text, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT);
}

function targetForm(path: string): 'file' | 'device' | 'refused' {
  try {
    const status = lstatSync(path);
    if (status.isFile()) return 'file';
    return status.isCharacterDevice() || status.isFIFO() ? 'device' : 'refused';
  } catch {
    return 'file';
  }
}

function writeTo(path: string, text: string, flags: number): 'written' | 'failed' {
  const bytes = Buffer.from(text, 'utf8');
  let file: number | undefined;
  try {
    file = openSync(path, flags, 0o666);
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    return 'written';
  } catch {
    return 'failed';
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
