import { Language, Parser } from 'web-tree-sitter';
import type { SyntaxTree } from './tree.js';
import { readTree } from './walk.js';

/** Loads the grammar once; after it, parsing is synchronous. */
export function loadPython(readAsset: (name: string) => Uint8Array): Promise<void> {
  loading ??= load(readAsset);
  return loading;
}

/** Null where the parser gave up (its memory ran out). */
export function parsePython(text: string): SyntaxTree | null {
  if (parser === null) throw new Error('loadPython comes first');
  try {
    const tree = parser.parse(withNewlines(text));
    if (tree === null) return null;
    try {
      return readTree(tree, text);
    } finally {
      tree.delete();
    }
  } catch {
    return null;
  }
}

let loading: Promise<void> | null = null;
let parser: Parser | null = null;

async function load(readAsset: (name: string) => Uint8Array): Promise<void> {
  await Parser.init({ wasmBinary: readAsset('web-tree-sitter.wasm') });
  const language = await Language.load(readAsset('tree-sitter-python.wasm'));
  parser = new Parser().setLanguage(language);
}

/** The grammar knows no lone carriage return as the end of a line. Offsets stay the same. */
function withNewlines(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}
