import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { ZodType } from 'zod';
import type { ConfigError } from '../model/failure.js';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A checked YAML file that still knows on which line each of its parts was written. */
export interface Checked<Value> {
  readonly file: SourceFile;
  readonly value: Value;
  readonly error: (path: readonly PropertyKey[], message: string, cure: string) => ConfigError;
}

export type Outcome<Value> =
  { readonly value: Value; readonly errors: readonly [] } | { readonly value: null; readonly errors: readonly ConfigError[] };

export function readYaml<Value>(file: SourceFile, schema: ZodType<Value>): Outcome<Checked<Value>> {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const at = (offset: number): string => `${file.path}:${lines.linePos(offset).line}`;
  const error = (path: readonly PropertyKey[], message: string, cure: string): ConfigError => ({
    failure: 'config',
    message,
    place: at(offsetOf(document.contents, path)),
    cure,
  });
  if (document.errors.length > 0)
    return failed(
      document.errors.map((problem) => ({
        failure: 'config',
        message: `not YAML: ${problem.message}`,
        place: at(problem.pos[0]),
        cure: 'Correct the syntax.',
      })),
    );
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (parsed.success) return { value: { file, value: parsed.data, error }, errors: [] };
  return failed(
    parsed.error.issues.map((issue) => error(issue.path, `${issue.path.map(String).join('.')}: ${issue.message}`, 'Correct this value.')),
  );
}

export function failed(errors: readonly ConfigError[]): { readonly value: null; readonly errors: readonly ConfigError[] } {
  return { value: null, errors };
}

/** Where the nearest part on the way to `path` stands. */
function offsetOf(contents: unknown, path: readonly PropertyKey[]): number {
  let node = contents;
  let offset = startOf(contents) ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(step));
      if (pair === undefined) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  const range: unknown = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}
