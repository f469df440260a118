import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Grammars that the package ships. In the built package they stand beside the code, in a checkout in the packages they come from or in `vendor/`. */
export const assetSources = {
  'web-tree-sitter.wasm': 'web-tree-sitter/web-tree-sitter.wasm',
  'tree-sitter-python.wasm': '@vscode/tree-sitter-wasm/wasm/tree-sitter-python.wasm',
  'tree-sitter-go.wasm': '@vscode/tree-sitter-wasm/wasm/tree-sitter-go.wasm',
  'tree-sitter-c-sharp.wasm': '@vscode/tree-sitter-wasm/wasm/tree-sitter-c-sharp.wasm',
  'tree-sitter-java.wasm': '@vscode/tree-sitter-wasm/wasm/tree-sitter-java.wasm',
  'tree-sitter-php.wasm': '@vscode/tree-sitter-wasm/wasm/tree-sitter-php.wasm',
  'tree-sitter-ruby.wasm': '@vscode/tree-sitter-wasm/wasm/tree-sitter-ruby.wasm',
  'tree-sitter-rust.wasm': '@vscode/tree-sitter-wasm/wasm/tree-sitter-rust.wasm',
  'tree-sitter-tsx.wasm': '@vscode/tree-sitter-wasm/wasm/tree-sitter-tsx.wasm',
  'tree-sitter-elixir.wasm': 'vendor/tree-sitter-elixir/tree-sitter-elixir.wasm',
  'tree-sitter-hcl.wasm': 'vendor/tree-sitter-hcl/tree-sitter-hcl.wasm',
  'tree-sitter-r.wasm': 'vendor/tree-sitter-r/tree-sitter-r.wasm',
  'tree-sitter-kotlin.wasm': 'vendor/tree-sitter-kotlin/tree-sitter-kotlin.wasm',
  'tree-sitter-swift.wasm': 'vendor/tree-sitter-swift/tree-sitter-swift.wasm',
  'tree-sitter-dart.wasm': 'vendor/tree-sitter-dart/tree-sitter-dart.wasm',
} as const;

export type AssetName = keyof typeof assetSources;

export function readAsset(name: AssetName): Uint8Array {
  const shipped = new URL(`./assets/${name}`, import.meta.url);
  return readFileSync(existsSync(shipped) ? shipped : sourceOf(name));
}

/** Where an asset stands in a checkout. */
export function sourceOf(name: AssetName): string {
  const source = assetSources[name];
  return source.startsWith('vendor/')
    ? fileURLToPath(new URL(`../../${source}`, import.meta.url))
    : createRequire(import.meta.url).resolve(source);
}

/** An asset by the name a front end knows it by; a name that the package does not ship is a bug. */
export function asset(name: string): Uint8Array {
  if (!isAsset(name)) throw new RangeError(`no asset ${name}`);
  return readAsset(name);
}

export function isAsset(name: string): name is AssetName {
  return Object.hasOwn(assetSources, name);
}
