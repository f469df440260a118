import type { ConfigError } from '../model/failure.js';
import { configSchema, type ConfigFile } from './config-schema.js';
import { parsePositioned, type Positioned } from './positioned.js';
import { didYouMean } from './suggest.js';

export interface ConfigSource {
  /** As it is shown in messages. */
  readonly name: string;
  readonly text: string;
  /** Found in the scanned tree, which may be anybody's, or named by the caller. */
  readonly trust: 'found' | 'given';
}

export function parseConfig(source: ConfigSource): ConfigFile | ConfigError {
  const parsed = parsePositioned(source.name, source.text);
  if ('problem' in parsed)
    return configError(source, parsed.line, parsed.problem, 'see schemas/config.schema.json for what may stand there');
  const result = configSchema.safeParse(parsed.value ?? {});
  if (!result.success) return explain(source, parsed, result.error.issues);
  const reserved = source.trust === 'given' ? undefined : callersOwn.find((key) => result.data[key] !== undefined);
  if (reserved !== undefined) {
    return configError(
      source,
      parsed.lineOf([reserved]),
      `"${reserved}" may not be set by a file of the scanned tree.`,
      `take it out, or name the file yourself: --config ${source.name}`,
    );
  }
  return result.data;
}

/** What would let a scanned tree write files, choose what is looked at or pass every gate. */
const callersOwn = ['output', 'exitZero', 'staged'] as const;

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

function explain(source: ConfigSource, parsed: Positioned, issues: readonly Issue[]): ConfigError {
  const [issue] = issues;
  if (issue === undefined) return configError(source, 1, 'it is not valid', 'see schemas/config.schema.json');
  const path = issue.path.map(String);
  const [unknown] = issue.keys ?? [];
  if (issue.code === 'unrecognized_keys' && unknown !== undefined) {
    return configError(
      source,
      parsed.lineOf([...path, unknown]),
      `"${unknown}" is not a key.`,
      didYouMean(unknown, Object.keys(configSchema.shape)),
    );
  }
  const what = path.length === 0 ? 'the file' : `"${path.join('.')}"`;
  return configError(
    source,
    parsed.lineOf(path),
    `${what} does not fit: ${issue.message}.`,
    'see schemas/config.schema.json for what may stand there',
  );
}

function configError(source: ConfigSource, line: number, message: string, cure: string): ConfigError {
  return { failure: 'config', message, place: `${source.name}:${line}`, cure };
}
