import {
  Composer,
  type Document as YamlDocument,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Parser,
  type ParsedNode,
} from 'yaml';
import type { Scalar, Span } from '../../model/facts.js';
import { dataFileLength, maxTreeDepth, nodeLimit, type Tree, type TreeEntry, type TreeNode } from '../tree/node.js';
import { tooDeepAt } from '../tree/nesting.js';
import { hasTemplateLines, hasTemplates, maskTemplates, unmask } from './mask.js';

/** One tree; a file of several documents is the list of them. */
export function parseYaml(text: string): Tree {
  return parseText(text, 'plain');
}

/** As `parseYaml`, with a value under an own tag (`!Ref x`) as the map of that tag alone, which is its long form. */
export function parseTaggedYaml(text: string): Tree {
  return parseText(text, 'tagged');
}

type Tags = 'plain' | 'tagged';

function parseText(text: string, tags: Tags): Tree {
  const deep = tooDeepAt(text, 'yaml');
  const limit = nodeLimit(text);
  const tree = readText(headOf(deep === null ? text : text.slice(0, text.lastIndexOf('\n', deep - 1) + 1)), limit, tags);
  return deep === null ? tree : { root: tree.root, gaps: [{ reason: 'too-deep', span: [deep, deep + 1] }, ...tree.gaps] };
}

function readText(head: string, limit: number, tags: Tags): Tree {
  if (!hasTemplates(head)) return readStream(head, limit, tags).tree;
  const plain = hasTemplateLines(head) ? null : readStream(head, limit, tags);
  if (plain?.verdict === 'sound') return plain.tree;
  return {
    root: readStream(maskTemplates(head), limit, tags).tree.root,
    gaps: [plain?.tree.gaps[0] ?? { reason: 'syntax', span: [0, 0] }],
  };
}

/** The parser reads 2 MB a second: of a data file, only whole lines of its head are parsed. */
function headOf(text: string): string {
  if (text.length <= dataFileLength) return text;
  const end = text.lastIndexOf('\n', dataFileLength / 2);
  return text.slice(0, end < 0 ? 0 : end + 1);
}

interface Stream {
  readonly tree: Tree;
  /** `doubtful`: broken, or with a map for a key, as `{{ value }}` reads. */
  readonly verdict: 'sound' | 'doubtful';
}

function readStream(text: string, limit: number, tags: Tags): Stream {
  const reader = new YamlReader(text, limit, tags);
  const roots: TreeNode[] = [];
  try {
    for (const document of new Composer<ParsedNode, false>(composerOptions).compose(new Parser().parse(text))) {
      const root = reader.read(document);
      if (root !== null) roots.push(root);
      if (roots.length >= maxDocuments) break;
    }
  } catch {
    reader.broken([0, 0]);
  }
  const first = roots[0] ?? null;
  const root: TreeNode | null =
    roots.length > 1 ? { form: 'list', items: roots, span: [first?.span[0] ?? 0, roots.at(-1)?.span[1] ?? 0] } : first;
  return { tree: { root, gaps: reader.gaps }, verdict: reader.verdict };
}

const composerOptions = { keepSourceTokens: false, strict: false, uniqueKeys: false, logLevel: 'silent', prettyErrors: false } as const;
const maxDocuments = 1000;

class YamlReader {
  readonly gaps: { reason: 'syntax' | 'too-deep'; span: Span }[] = [];
  verdict: Stream['verdict'] = 'sound';
  private readonly anchors = new Map<string, TreeNode>();

  constructor(
    private readonly text: string,
    private left: number,
    private readonly tags: Tags,
  ) {}

  read(document: YamlDocument<ParsedNode, false>): TreeNode | null {
    this.anchors.clear();
    for (const error of document.errors) this.broken(error.pos);
    const contents = asNode(document.contents);
    return contents === null ? null : this.node(contents, 0);
  }

  broken(span: Span): void {
    this.verdict = 'doubtful';
    if (this.gaps.length === 0) this.gaps.push({ reason: 'syntax', span });
  }

  /** The parser itself gives up below some 800 levels, so this recursion is bounded twice. */
  private node(node: Node, depth: number): TreeNode {
    this.left--;
    const span = spanOf(node);
    if (depth > maxTreeDepth) {
      if (this.gaps.every((gap) => gap.reason !== 'too-deep')) this.gaps.push({ reason: 'too-deep', span });
      return nothing(span);
    }
    if (isAlias(node)) return this.anchors.get(node.source) ?? nothing(span);
    const plain = isMap(node)
      ? this.map(node.items, span, depth)
      : isSeq(node)
        ? this.list(node.items, span, depth)
        : this.scalar(node, span);
    const tag = this.tags === 'tagged' && node.tag?.startsWith('!') === true && !node.tag.startsWith('!!') ? node.tag.slice(1) : '';
    const made: TreeNode = tag === '' ? plain : { form: 'map', entries: [{ key: tag, keySpan: span, value: plain }], span };
    if ('anchor' in node && typeof node.anchor === 'string') this.anchors.set(node.anchor, made);
    return made;
  }

  private map(pairs: readonly Pair[], span: Span, depth: number): TreeNode {
    const entries: TreeEntry[] = [];
    for (const pair of pairs) {
      if (this.left <= 0) break;
      const key = this.key(pair.key);
      const value = asNode(pair.value);
      entries.push({ ...key, value: value === null ? nothing([key.keySpan[1], key.keySpan[1]]) : this.node(value, depth + 1) });
    }
    return { form: 'map', entries, span: [entries[0]?.keySpan[0] ?? span[0], span[1]] };
  }

  private list(values: readonly unknown[], span: Span, depth: number): TreeNode {
    const items: TreeNode[] = [];
    for (const value of values) {
      if (this.left <= 0) break;
      const item = pairOrNode(value);
      if (item === null) items.push(nothing(span));
      else if ('pair' in item) items.push(this.map([item.pair], span, depth + 1));
      else items.push(this.node(item.node, depth + 1));
    }
    return { form: 'list', items, span };
  }

  private scalar(node: Node, span: Span): TreeNode {
    const value = isScalar(node) ? scalarValue(node.value, this.text.slice(...span)) : null;
    const quoted = this.text[span[0]] === '"';
    return { form: 'scalar', value: typeof value === 'string' ? unmask(value) : value, span, escapes: quoted ? 'backslash' : 'none' };
  }

  private key(key: unknown): { key: string; keySpan: Span } {
    const node = asNode(key);
    if (node === null) return { key: '', keySpan: [0, 0] };
    const keySpan = spanOf(node);
    if (!isScalar(node)) {
      this.verdict = 'doubtful';
      return { key: '[]', keySpan };
    }
    const written = unmask(String(scalarValue(node.value, this.text.slice(...keySpan)) ?? ''));
    return { key: written === '<<' ? '**' : written, keySpan };
  }
}

function asNode(value: unknown): Node | null {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value) ? value : null;
}

/** A flow list may hold a bare pair: `[a: 1]`. */
function pairOrNode(value: unknown): { pair: Pair } | { node: Node } | null {
  const node = asNode(value);
  if (node !== null) return { node };
  return isPair(value) ? { pair: value } : null;
}

function scalarValue(value: unknown, written: string): Scalar {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : written;
}

function spanOf(node: Node): Span {
  return node.range ? [node.range[0], node.range[1]] : [0, 0];
}

function nothing(span: Span): TreeNode {
  return { form: 'scalar', value: null, span, escapes: 'none' };
}
