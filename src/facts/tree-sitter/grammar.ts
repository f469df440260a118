import { Language, Parser } from 'web-tree-sitter';
import type { SyntaxTree } from './tree.js';
import { readTree, type Syntax } from './walk.js';

/** The bytes of a wasm file by its base name. */
export type ReadAsset = (name: string) => Uint8Array;

/** Starts the wasm runtime, once; after it, parsing is synchronous. */
export function startRuntime(readAsset: ReadAsset): Promise<void> {
  starting ??= start(readAsset);
  return starting;
}

let starting: Promise<void> | null = null;
let assets: ReadAsset | null = null;

async function start(readAsset: ReadAsset): Promise<void> {
  await Parser.init({ wasmBinary: readAsset('web-tree-sitter.wasm') });
  assets = readAsset;
}

/** The parser of one language. Its grammar is read when the first file of that language comes: most trees have few. */
export class Grammar {
  private parser: Parser | null = null;

  constructor(
    private readonly asset: string,
    private readonly syntax: Syntax,
  ) {}

  /** Null where the parser gave up: its memory ran out, or nonsense kept it too long. */
  parse(text: string): SyntaxTree | null {
    const end = performance.now() + patience;
    try {
      this.parser ??= this.load();
      const tree = this.parser.parse(withNewlines(text), null, { progressCallback: () => performance.now() > end });
      if (tree === null) this.parser.reset();
      if (tree === null) return null;
      try {
        return readTree(tree, text, this.syntax);
      } finally {
        tree.delete();
      }
    } catch (error) {
      if (assets === null) throw error;
      return null;
    }
  }

  private load(): Parser {
    if (assets === null) throw new Error('startRuntime comes first');
    return new Parser().setLanguage(Language.loadSync(new WebAssembly.Module(assets(this.asset))));
  }
}

/** Of milliseconds. A megabyte of code takes a tenth of it. */
const patience = 5000;

/** Grammars know no lone carriage return as the end of a line. Offsets stay the same. */
function withNewlines(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/** The types of Node 20 do not know it. */
declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => object };
