import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Grammars that the package ships. In the built package they stand beside the code, in a checkout in the packages they come from. */
export const assetSources = {
  'web-tree-sitter.wasm': 'web-tree-sitter/web-tree-sitter.wasm',
  'tree-sitter-python.wasm': '@vscode/tree-sitter-wasm/wasm/tree-sitter-python.wasm',
  'tree-sitter-go.wasm': '@vscode/tree-sitter-wasm/wasm/tree-sitter-go.wasm',
  'tree-sitter-tsx.wasm': '@vscode/tree-sitter-wasm/wasm/tree-sitter-tsx.wasm',
} as const;

export type AssetName = keyof typeof assetSources;

export function readAsset(name: AssetName): Uint8Array {
  const shipped = new URL(`./assets/${name}`, import.meta.url);
  return readFileSync(existsSync(shipped) ? shipped : createRequire(import.meta.url).resolve(assetSources[name]));
}

/** An asset by the name a front end knows it by; a name that the package does not ship is a bug. */
export function asset(name: string): Uint8Array {
  if (!isAsset(name)) throw new RangeError(`no asset ${name}`);
  return readAsset(name);
}

function isAsset(name: string): name is AssetName {
  return Object.hasOwn(assetSources, name);
}
