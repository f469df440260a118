import { Language, Parser, type Tree } from 'web-tree-sitter';
import { isNestedTooDeep } from '../nesting/nesting.js';
import { convertTree } from './convert.js';
import type { Refusal } from '../parse.js';
import type { Source } from '../syntax.js';

/** The bytes of a wasm file by its base name. */
export type ReadAsset = (name: string) => Uint8Array;

/** Starts the wasm runtime, once. The grammar is read when the first broken file comes: most runs need none. */
export function loadRecovery(readAsset: ReadAsset): Promise<void> {
  loading ??= start(readAsset);
  return loading;
}

/** The tree of a text that the strict parser refuses, for `reason`: what is broken is left out, with a gap. */
export function recoverProgram(text: string, reason: Refusal): Source {
  const tree = isNestedTooDeep(text, 'tags') ? null : parseTree(text);
  if (tree === null) return { program: emptyProgram(text), comments: [], gaps: [[reason, null]] };
  try {
    const source = convertTree(tree.rootNode);
    return source.gaps.length > 0 || reason !== 'syntax' ? source : { ...source, gaps: [[reason, null]] };
  } finally {
    tree.delete();
  }
}

/** Of milliseconds: some kilobytes of nonsense would keep the recovering parser busy for minutes. */
const patience = 500;

let loading: Promise<void> | null = null;
let loader: ReadAsset | null = null;
let parser: Parser | null = null;

async function start(readAsset: ReadAsset): Promise<void> {
  await Parser.init({ wasmBinary: readAsset('web-tree-sitter.wasm') });
  loader = readAsset;
}

function parseTree(text: string): Tree | null {
  const end = performance.now() + patience;
  try {
    parser ??= createParser();
    const tree = parser?.parse(text, null, { progressCallback: () => performance.now() > end }) ?? null;
    if (tree === null) parser?.reset();
    return tree;
  } catch {
    // The wasm module has aborted and will not work again.
    parser = null;
    loader = null;
    return null;
  }
}

function createParser(): Parser | null {
  if (loader === null) return null;
  const created = new Parser();
  created.setLanguage(Language.loadSync(new WebAssembly.Module(loader('tree-sitter-tsx.wasm'))));
  return created;
}

function emptyProgram(text: string): Source['program'] {
  return { type: 'Program', body: [], sourceType: 'module', hashbang: null, start: 0, end: text.length };
}

/** The types of Node 20 do not know it. */
declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => object };
