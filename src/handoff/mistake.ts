import type { ConfigError } from '../model/failure.js';
import type { Path } from '../model/touch.js';
import type { YamlText } from './yaml-text.js';

/** The part of a zod issue that is put into words. */
export interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly expected?: string;
  readonly input?: unknown;
}

/** The known word nearest to a mistyped one, as an advice. */
export type Advise = (word: string, known: readonly string[]) => string;

export function mistake(path: Path, line: number, message: string, cure: string): ConfigError {
  return { failure: 'config', message, place: `${path}:${line}`, cure };
}

/** The first thing that does not fit the schema, where it stands, and what to write instead. */
export function firstMistake(
  path: Path,
  yaml: YamlText,
  issues: readonly Issue[],
  known: KnownKeys,
  advise: Advise,
  schema = 'record',
): ConfigError {
  // A mistyped key is missing under its right name too; the mistyped one is what to look at.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (issue === undefined) return mistake(path, 1, 'It does not fit.', `see schemas/${schema}.schema.json`);
  const [unknown] = issue.keys ?? [];
  if (issue.code === 'unrecognized_keys' && unknown !== undefined) {
    return mistake(path, yaml.lineOf([...issue.path, unknown]), `"${unknown}" is not a key here.`, advise(unknown, known(issue.path)));
  }
  const name = issue.path.length === 0 ? 'the file' : `"${issue.path.map(String).join('.')}"`;
  return mistake(
    path,
    yaml.lineOf(issue.path),
    `${name} ${saying(issue)}.`,
    cureOf(issue, valueAt(yaml.value, issue.path), advise, schema),
  );
}

/** The keys that may stand at a place. */
export type KnownKeys = (path: readonly PropertyKey[]) => readonly string[];

function saying({ code, message, expected }: Issue): string {
  if (code === 'invalid_type') return message.endsWith('undefined') ? 'is missing' : `must be ${article(expected ?? 'another value')}`;
  return code === 'invalid_value' ? 'has no such value' : message.toLowerCase();
}

function cureOf({ code, message, values, expected }: Issue, value: unknown, advise: Advise, schema: string): string {
  if (code === 'invalid_value' && values !== undefined) return advise(typeof value === 'string' ? value : '', values.map(String));
  if (message.includes('ISO date')) return 'write a day that exists as YYYY-MM-DD';
  if (code === 'invalid_type' && message.endsWith('undefined'))
    return schema === 'record' ? 'add it; handoff-lint request writes a whole record' : 'add it';
  if (code === 'invalid_type' && expected === 'string') return 'put it in quotes, or fill it in';
  return `see schemas/${schema}.schema.json for what may stand there`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let part: unknown = value;
  for (const step of path) {
    if (Array.isArray(part)) part = part[Number(step)];
    else if (typeof part === 'object' && part !== null) part = new Map<PropertyKey, unknown>(Object.entries(part)).get(step);
    else return undefined;
  }
  return part;
}

function article(expected: string): string {
  return expected === 'array' ? 'a list' : expected === 'object' ? 'a map' : `a ${expected}`;
}
