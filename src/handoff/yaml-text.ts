import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';

/** A YAML file whose parts know their lines, and which can be edited without losing its comments and order. */
export interface YamlText {
  readonly document: Document;
  readonly value: unknown;
  /** Where the nearest part on the way to `path` that exists begins. */
  offsetOf(path: readonly PropertyKey[]): number;
  lineOf(path: readonly PropertyKey[]): number;
}

export interface YamlTrouble {
  readonly trouble: string;
  readonly line: number;
  readonly cure: string;
}

/** Plain data only: no aliases, no tags, no key twice, nothing nested deeper than a record can be. */
export function readYamlText(text: string): YamlText | YamlTrouble {
  if (isTooDeep(text)) return { trouble: 'It is nested too deeply.', line: 1, cure: 'a handoff file has a few levels only' };
  const lines = new LineCounter();
  // The library compares each key with all others; `oddPart` does it in one pass.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error', uniqueKeys: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined)
    return { trouble: `It is not plain YAML: ${problem.message}.`, line: lineAt(problem.pos[0]), cure: 'correct the syntax' };
  if (document.directives.yaml.explicit === true)
    return { trouble: 'It starts with a directive.', line: 1, cure: 'leave the line with % out' };
  const odd = oddPart(document.contents);
  if (odd !== null) return { trouble: odd.trouble, line: lineAt(odd.offset), cure: odd.cure };
  return {
    document,
    value: document.toJS({ maxAliasCount: 0 }),
    offsetOf: (path) => offsetOf(document.contents, path),
    lineOf: (path) => lineAt(offsetOf(document.contents, path)),
  };
}

/** Characters that open something, counted without understanding them: far above any record, far below what a parser's stack holds. */
function isTooDeep(text: string): boolean {
  let open = 0;
  let indent = 0;
  for (const line of text.split('\n')) {
    indent = Math.max(indent, line.length - line.trimStart().length);
    for (const character of line)
      if (character === '[' || character === '{') open++;
      else if (character === ']' || character === '}') open--;
    if (open > mostOpen || indent > mostIndent || /^[\s-]{200}/.test(line)) return true;
  }
  return false;
}

const mostOpen = 60;
const mostIndent = 200;

interface OddPart {
  readonly trouble: string;
  readonly offset: number;
  readonly cure: string;
}

function oddPart(contents: unknown): OddPart | null {
  const pending = [contents];
  for (let node = pending.pop(); pending.length > 0 || node !== undefined; node = pending.pop()) {
    if (!isNode(node)) continue;
    const offset = node.range?.[0] ?? 0;
    if (isAlias(node) || node.anchor !== undefined) return { trouble: 'It uses an anchor or alias.', offset, cure: 'write the value out' };
    if (node.tag?.startsWith('!') === true) return { trouble: `It uses the tag ${node.tag}.`, offset, cure: 'write the plain value' };
    if (isSeq(node)) pending.push(...node.items);
    if (!isMap(node)) continue;
    const seen = new Set<unknown>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? key.value : key;
      if (typeof name !== 'string') return { trouble: 'A key is no plain word.', offset: startOf(key) ?? offset, cure: 'put it in quotes' };
      if (seen.has(name)) return { trouble: `"${name}" stands twice.`, offset: startOf(key) ?? offset, cure: 'keep one of them' };
      seen.add(name);
      pending.push(key, value);
    }
  }
  return null;
}

/** Where the nearest part on the way to `path` stands. */
function offsetOf(contents: unknown, path: readonly PropertyKey[]): number {
  let node = contents;
  let offset = startOf(contents) ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
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
  return isNode(node) ? node.range?.[0] : undefined;
}
