import { Language, Parser, type Tree } from 'web-tree-sitter';

export type ReadAsset = (name: string) => Uint8Array;

/** Starts the wasm runtime, once. The grammar is read when the first file comes: most trees hold none. */
export function loadTerraform(readAsset: ReadAsset): Promise<void> {
  loading ??= start(readAsset);
  return loading;
}

/** The caller deletes the tree. Null where the parser gave up. */
export function parseHcl(text: string): Tree | null {
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

/** Of milliseconds: a module is some kilobytes. */
const patience = 1000;

let loading: Promise<void> | null = null;
let loader: ReadAsset | null = null;
let parser: Parser | null = null;

async function start(readAsset: ReadAsset): Promise<void> {
  await Parser.init({ wasmBinary: readAsset('web-tree-sitter.wasm') });
  loader = readAsset;
}

function createParser(): Parser | null {
  if (loader === null) return null;
  const created = new Parser();
  created.setLanguage(Language.loadSync(new WebAssembly.Module(loader('tree-sitter-hcl.wasm'))));
  return created;
}

/** The types of Node 20 do not know it. */
declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => object };
