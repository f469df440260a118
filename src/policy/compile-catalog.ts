import type { ConfigError } from '../model/failure.js';
import type { CatalogEntry } from '../model/program.js';
import type { SignalId, Verb } from '../model/touch.js';
import { catalogSchema } from './catalog-schema.js';
import type { CatalogFile } from './catalog-schema.js';
import { verbs } from './vocabulary.js';
import { failed, readYaml } from './yaml-file.js';
import type { Outcome, SourceFile } from './yaml-file.js';

/** The traits that each signal's rule defines. */
export type Vocabulary = ReadonlyMap<SignalId, ReadonlyMap<string, string>>;

/** `detectors/<id>/catalog.yaml` as entries; `emits` are the signals of that folder's detector. */
export function compileCatalog(file: SourceFile, emits: readonly SignalId[], vocabulary: Vocabulary): Outcome<readonly CatalogEntry[]> {
  const read = readYaml(file, catalogSchema);
  if (read.value === null) return read;
  const { value, error } = read.value;
  const fallback = value.signal ?? (emits.length === 1 ? emits[0] : undefined);
  const errors: ConfigError[] = [];
  const entries: CatalogEntry[] = [];
  value.entries.forEach((entry, index) => {
    const signal = entry.signal ?? fallback;
    if (signal === undefined)
      errors.push(error(['entries', index], `${entry.service} has no signal`, 'Name one: the folder emits several.'));
    else if (emits.length > 0 && !emits.includes(signal))
      errors.push(error(['entries', index, 'signal'], `the folder does not emit ${signal}`, 'Name one that it emits.'));
    else entries.push(toEntry(entry, signal));
    const strange = signal === undefined ? undefined : entry.traits.find((trait) => vocabulary.get(signal)?.has(trait) === false);
    if (strange !== undefined)
      errors.push(
        error(
          ['entries', index, 'traits'],
          `${signal ?? ''} has no trait ${strange}`,
          'Use one that its rule defines, or define it there.',
        ),
      );
  });
  return errors.length > 0 ? failed(errors) : { value: entries, errors: [] };
}

export function toEntry(entry: CatalogFile['entries'][number], signal: SignalId): CatalogEntry {
  return {
    service: entry.service,
    title: entry.title,
    signal,
    place: entry.place ?? (entry.product === 'named' ? 'managed' : 'unknown'),
    product: entry.product,
    packages: entry.packages,
    clients: entry.clients,
    target: entry.target,
    resource: entry.resource,
    recipient: entry.recipient,
    environment: entry.environment,
    settledBy: entry.settledBy ?? null,
    embedded: entry.embedded ?? null,
    calls: pairs(entry.calls),
    loose: pairs(entry.loose),
    hosts: entry.hosts,
    ownPaths: entry.ownPaths,
    paths: pairs(entry.paths),
    commands: pairs(entry.commands),
    actions: pairs(entry.actions),
    files: entry.files,
    applies: entry.applies,
    sandbox: entry.sandbox,
    sandboxClients: entry.sandboxClients,
    keeps: entry.keeps,
    traits: entry.traits,
    data: entry.data,
    auth: entry.auth,
    server: serverOf(entry),
  };
}

function serverOf({ tools, readOnly, opens, allow, deny }: CatalogFile['entries'][number]): CatalogEntry['server'] {
  const known = pairs(tools);
  return known.length === 0 && readOnly.length === 0 ? null : { tools: known, readOnly, opens, allow, deny };
}

/** In the fixed order of verbs, so that the order of a file's keys means nothing. */
function pairs<Pattern>(map: Readonly<Partial<Record<Verb, readonly Pattern[]>>>): readonly (readonly [Verb, Pattern])[] {
  return verbs.flatMap((verb) => (map[verb] ?? []).map((pattern) => [verb, pattern] as const));
}
