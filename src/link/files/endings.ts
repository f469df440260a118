/** Of files that an import of a script may mean, in the order in which they are looked for. */
export const scriptEndings = [
  '', '.ts', '.tsx', '.js', '.jsx', '.mjs', '.cjs', '.mts', '.cts', '.json', '.vue', '.svelte',
  '/index.ts', '/index.tsx', '/index.js', '/index.jsx', '/index.mjs', '/index.cjs', '/mod.ts', '/mod.js',
]; // prettier-ignore

export const importMaps: ReadonlySet<string> = new Set(['deno.json', 'deno.jsonc', 'import_map.json']);

export const builtFolders = new Set(['dist', 'build', 'out', 'lib', '.next', 'output']);
