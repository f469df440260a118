import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';

/** A value of a JSON or YAML file that knows where its parts were written. */
export interface Positioned {
  readonly value: unknown;
  /** Line of the nearest part on the way to `path` that exists. */
  lineOf(path: readonly string[]): number;
}

export interface ParseProblem {
  readonly problem: string;
  readonly line: number;
}

export function parsePositioned(name: string, text: string): Positioned | ParseProblem {
  try {
    return name.endsWith('.yaml') || name.endsWith('.yml') ? parseYaml(text) : parseJson(text);
  } catch {
    // The parsers recurse, and the file may come from anybody.
    return { problem: 'It is nested too deeply.', line: 1 };
  }
}

function parseJson(text: string): Positioned | ParseProblem {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  const [error] = errors;
  if (error !== undefined) return { problem: `It is not JSON: ${printParseErrorCode(error.error)}.`, line: lineAt(text, error.offset) };
  return {
    value: tree === undefined ? undefined : getNodeValue(tree),
    lineOf: (path) => {
      const found = tree === undefined ? undefined : longest(path, (part) => findNodeAtLocation(tree, part.map(segment)));
      return lineAt(text, found?.parent?.offset ?? found?.offset ?? 0);
    },
  };
}

function parseYaml(text: string): Positioned | ParseProblem {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined) return { problem: `It is not YAML: ${error.message}.`, line: lines.linePos(error.pos[0]).line };
  try {
    return {
      value: document.toJS({ maxAliasCount: 0 }),
      lineOf: (path) => lines.linePos(keyOffset(document.contents, path) ?? 0).line,
    };
  } catch {
    return { problem: 'It refers to itself by aliases.', line: 1 };
  }
}

/** Where the key (in a list, the element) that `path` leads to starts, or the last one on the way. */
function keyOffset(contents: unknown, path: readonly string[]): number | undefined {
  let node = contents;
  let offset: number | undefined;
  for (const name of path) {
    const pair = isMap(node) ? node.items.find((item) => String(item.key) === name) : undefined;
    const element = isSeq(node) ? node.items[Number(name)] : undefined;
    offset = rangeOf(pair?.key ?? element) ?? offset;
    node = pair?.value ?? element;
  }
  return offset;
}

function rangeOf(node: unknown): number | undefined {
  const range: unknown = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}

function longest<Found>(path: readonly string[], find: (part: readonly string[]) => Found | undefined): Found | undefined {
  for (let length = path.length; length > 0; length--) {
    const found = find(path.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}

const segment = (name: string): string | number => (/^\d{1,9}$/.test(name) ? Number(name) : name);

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
