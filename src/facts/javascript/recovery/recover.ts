import { Language, Parser } from 'web-tree-sitter';
import { convertTree } from './convert.js';
import type { Source } from '../syntax.js';

/** The bytes of a wasm file by its base name. */
export type ReadAsset = (name: string) => Uint8Array;

/** Starts the wasm runtime, once. The grammar is read when the first broken file comes: most runs need none. */
export function loadRecovery(readAsset: ReadAsset): Promise<void> {
  loading ??= start(readAsset);
  return loading;
}

/** The tree of a text that no dialect of the strict parser accepts: what is broken is left out, with a gap. */
export function recoverProgram(text: string): Source {
  const tree = recoveringParser()?.parse(text);
  if (!tree) return { program: emptyProgram(text), comments: [], gaps: [['unsupported', null]] };
  try {
    return convertTree(tree.rootNode);
  } finally {
    tree.delete();
  }
}

let loading: Promise<void> | null = null;
let loader: ReadAsset | null = null;
let parser: Parser | null = null;

async function start(readAsset: ReadAsset): Promise<void> {
  await Parser.init({ wasmBinary: readAsset('web-tree-sitter.wasm') });
  loader = readAsset;
}

function recoveringParser(): Parser | null {
  if (parser !== null || loader === null) return parser;
  parser = new Parser();
  parser.setLanguage(Language.loadSync(new WebAssembly.Module(loader('tree-sitter-tsx.wasm'))));
  return parser;
}

function emptyProgram(text: string): Source['program'] {
  return { type: 'Program', body: [], sourceType: 'module', hashbang: null, start: 0, end: text.length };
}

/** The types of Node 20 do not know it. */
declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => object };
