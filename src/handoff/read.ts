import type { ConfigError } from '../model/failure.js';
import type { Dismissal, Handoff, HandoffRecord } from '../model/handoff.js';
import type { Path } from '../model/touch.js';
import { dismissalsName, placeInHandoff } from './folder.js';
import { firstMistake, mistake } from './mistake.js';
import { readRecord, type RecordContext } from './read-record.js';
import { dismissalsSchema } from './record-schema.js';
import { readYamlText } from './yaml-text.js';

export interface HandoffFile {
  readonly path: Path;
  /** null: it is too large, or no text. */
  readonly text: string | null;
}

/** All of `.handoff/`. One mistake anywhere and nothing is covered: a gate that half understands its rules is none. */
export function readHandoff(files: readonly HandoffFile[], context: RecordContext): Handoff | ConfigError {
  const records: HandoffRecord[] = [];
  const dismissals: Dismissal[] = [];
  if (files.length > mostFiles)
    return mistake(files[0]?.path ?? '', 1, `There are ${files.length} handoff files.`, `keep at most ${mostFiles}`);
  for (const { path, text } of files) {
    const place = placeInHandoff(path);
    if (place === null) continue;
    if (text === null) return mistake(path, 1, 'It is larger than a handoff file can be, or no text.', 'keep it below 500 kB of UTF-8');
    if (!place.name.endsWith('.yaml'))
      return mistake(path, 1, 'Its name does not end in .yaml.', `rename it to ${place.name.replace(/\.yml$/, '.yaml')}`);
    if (place.name === dismissalsName) {
      const read = readDismissals(path, text, context);
      if ('failure' in read) return read;
      dismissals.push(...read);
    } else {
      const read = readRecord(path, text, context);
      if ('failure' in read) return read;
      const other = records.find((record) => isSame(record, read.record));
      if (other !== undefined)
        return mistake(
          path,
          read.yaml.lineOf(['workflow']),
          `${other.path} is a record of the same workflow.`,
          'merge them, or retire one: handoff-lint record retire',
        );
      records.push(read.record);
    }
  }
  return { records, dismissals };
}

const mostFiles = 500;

/** A declined or retired record may stay beside the one that follows it. */
function isSame(a: HandoffRecord, b: HandoffRecord): boolean {
  return a.folder === b.folder && a.workflow === b.workflow && isLive(a) && isLive(b);
}

function isLive({ status }: HandoffRecord): boolean {
  return status === 'requested' || status === 'accepted';
}

function readDismissals(path: Path, text: string, { advise }: RecordContext): readonly Dismissal[] | ConfigError {
  const yaml = readYamlText(text);
  if ('trouble' in yaml) return mistake(path, yaml.line, yaml.trouble, yaml.cure);
  const parsed = dismissalsSchema.safeParse(yaml.value);
  const { shape } = dismissalsSchema;
  if (!parsed.success) {
    return firstMistake(
      path,
      yaml,
      parsed.error.issues,
      (at) => Object.keys(at.length === 0 ? shape : shape.dismissals.element.shape),
      advise,
    );
  }
  const { dismissals } = parsed.data;
  const folder = placeInHandoff(path)?.folder ?? '';
  for (const [index, { fingerprint }] of dismissals.entries()) {
    if (dismissals.findIndex((own) => own.fingerprint === fingerprint) < index)
      return mistake(path, yaml.lineOf(['dismissals', index]), `${fingerprint} is dismissed twice.`, 'keep one entry');
  }
  return dismissals.map((dismissal, index) => ({ ...dismissal, folder, at: `${path}:${yaml.lineOf(['dismissals', index])}` }));
}
