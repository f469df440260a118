import { Language, Parser } from 'web-tree-sitter';
import { convertTree } from './convert.js';
import type { Source } from '../syntax.js';

/** The bytes of a wasm file by its base name. */
export type ReadAsset = (name: string) => Uint8Array;

/** Starts the wasm runtime. The grammar is read when the first broken file comes: most runs need none. */
export async function loadRecovery(readAsset: ReadAsset): Promise<void> {
  if (loader !== null) return;
  await Parser.init({ wasmBinary: readAsset('web-tree-sitter.wasm') });
  loader = readAsset;
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

let loader: ReadAsset | null = null;
let parser: Parser | null = null;

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
