import type { Import } from '../../model/facts.js';
import type { Path } from '../../model/touch.js';
import type { SourceDocument } from '../documents/documents.js';

/** `global using A.B;` in one file takes a namespace in for every file of the project: of its folder, and of the folders below. */
export function withGlobalImports(sources: readonly SourceDocument[]): readonly SourceDocument[] {
  const taken = new Map<Path, Import[]>();
  for (const { path, facts } of sources) {
    if (facts.kind !== 'csharp') continue;
    const modules = facts.exports.flatMap(({ name, from }) => (name === '*' && from !== null ? [from] : []));
    if (modules.length === 0) continue;
    const folder = projectOf(path);
    taken.set(folder, [...(taken.get(folder) ?? []), ...modules.map(wholly)]);
  }
  if (taken.size === 0) return sources;
  return sources.map((source) => {
    const { path, facts } = source;
    if (facts.kind !== 'csharp') return source;
    const known = new Set(facts.imports.flatMap(({ module, name, local }) => (name === '*' && local === null ? [module] : [])));
    const added = foldersOf(path).flatMap((folder) => (taken.get(folder) ?? []).filter(({ module }) => !known.has(module)));
    return added.length === 0 ? source : { ...source, facts: { ...facts, imports: [...facts.imports, ...added] } };
  });
}

function wholly(module: string): Import {
  return { module, name: '*', local: null, typeOnly: false, span: [0, 0] };
}

/** The folder of a file; what stands in `Properties` belongs to the folder around. */
function projectOf(path: Path): Path {
  const folders = path.split('/').slice(0, -1);
  if (folders.at(-1) === 'Properties') folders.pop();
  return folders.join('/');
}

/** The folder of a file and every folder around it. */
function foldersOf(path: Path): Path[] {
  const folders = path.split('/').slice(0, -1);
  return ['', ...folders.map((_, index) => folders.slice(0, index + 1).join('/'))];
}
