import type { CoveredSubject, Envelope } from '../model/handoff.js';
import type { RecordFile } from './record-schema.js';

/** An entry is known by everything that it allows. The letter keeps YAML from taking it for a number. */
export function entryId({ signal, level, subject, verbs, places }: Envelope, digest: (text: string) => string): string {
  return `s${digest([signal, level, subject, [...verbs].sort().join(), [...places].sort().join()].join('\n')).slice(0, 8)}`;
}

export function toCovered({ id, signal, level, subject, verbs, places }: RecordFile['covers'][number]): CoveredSubject {
  return { id, signal, level: level ?? 'crossed', subject, verbs, places };
}
