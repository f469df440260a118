import type { ConfigError } from '../model/failure.js';
import type { HandoffRecord, Information, ItemId } from '../model/handoff.js';
import type { Path } from '../model/touch.js';
import { toCovered } from './envelope.js';
import { findMistake } from './record-mistakes.js';
import { firstMistake, mistake, type Advise } from './mistake.js';
import { placeInHandoff } from './folder.js';
import { itemIds, recordSchema, type RecordFile, type Vocabulary } from './record-schema.js';
import { readYamlText, type YamlText } from './yaml-text.js';

export interface RecordContext {
  readonly vocabulary: Vocabulary;
  readonly digest: (text: string) => string;
  readonly advise: Advise;
  /** `renewed`: whoever reads is about to give every entry its id. */
  readonly ids: 'checked' | 'renewed';
}

/** A record that can still be edited as the text it is. */
export interface OpenRecord {
  readonly record: HandoffRecord;
  readonly yaml: YamlText;
  /** What stands in the file. */
  readonly text: string;
}

export function readRecord(path: Path, text: string, context: RecordContext): OpenRecord | ConfigError {
  const yaml = readYamlText(text);
  if ('trouble' in yaml) return mistake(path, yaml.line, yaml.trouble, yaml.cure);
  const schema = recordSchema(context.vocabulary);
  const parsed = schema.safeParse(yaml.value);
  if (!parsed.success) return firstMistake(path, yaml, parsed.error.issues, keysAt(schema.shape), context.advise);
  return findMistake(path, yaml, parsed.data, context) ?? { record: toRecord(path, parsed.data), yaml, text };
}

function toRecord(path: Path, file: RecordFile): HandoffRecord {
  const { id, workflow, status, requested, expires, destinations, covers, acceptances, information, declined } = file;
  return {
    path,
    folder: placeInHandoff(path)?.folder ?? '',
    id,
    workflow,
    status,
    requested,
    expires: expires ?? null,
    destinations,
    information: new Map(itemIds.map((item): [ItemId, Information] => [item, toInformation(information[item])])),
    covers: covers.map(toCovered),
    acceptances,
    declinedBy: declined?.team ?? null,
  };
}

function toInformation({ answer, found, ask }: RecordFile['information'][ItemId]): Information {
  return { answer, found: found ?? [], ask: ask ?? null };
}

/** What may stand at a place, for the advice on a mistyped key. */
function keysAt(shape: ReturnType<typeof recordSchema>['shape']): (path: readonly PropertyKey[]) => readonly string[] {
  return ([first, second]) => {
    if (first === 'covers') return Object.keys(shape.covers.element.shape);
    if (first === 'acceptances') return Object.keys(shape.acceptances.element.shape);
    if (first === 'information') return second === undefined ? itemIds : Object.keys(shape.information.shape.summary.shape);
    return Object.keys(shape);
  };
}
