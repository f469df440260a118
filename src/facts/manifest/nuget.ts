import type { Dependency, Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import { blankOut, stretches } from './markup.js';

/**
 * Projects of MSBuild, their shared properties and `packages.config`: what is asked for. A `PackageVersion` only fixes the version of
 * what a project asks for elsewhere.
 */
export function extractNuGet(text: string, kind: Kind, map?: SpanMap): Document {
  const builder = new DocumentBuilder(kind, text.length, map);
  const code = blankOut(text, '<!--', '-->');
  for (const [open, name, version] of references)
    for (const [start, end] of stretches(code, open, '>')) {
      const tag = code.slice(start, Math.min(end, start + maxTag)).replaceAll(/\s/g, ' ');
      const id = attribute(tag, name);
      if (id === null) continue;
      const span = [start, end] as const;
      builder.dependency({ name: id.toLowerCase(), version: attribute(tag, version), use: useOf(code, tag, end) }, span);
    }
  return builder.build();
}

/** Elements with the attributes that name the package and its version. */
const references = [
  ['<PackageReference', 'Include', 'Version'],
  ['<GlobalPackageReference', 'Include', 'Version'],
  ['<package', 'id', 'version'],
] as const;

/** Nothing of a private asset is part of what is built. */
function useOf(code: string, tag: string, end: number): Dependency['use'] {
  if (attribute(tag, 'developmentDependency') === 'true' || attribute(tag, 'PrivateAssets')?.toLowerCase() === 'all') return 'development';
  if (tag.endsWith('/>')) return 'runtime';
  const body = code.slice(end, end + maxTag).split('</PackageReference>', 1)[0] ?? '';
  return /<PrivateAssets>all</i.test(body) ? 'development' : 'runtime';
}

function attribute(tag: string, name: string): string | null {
  const at = tag.indexOf(` ${name}="`);
  if (at < 0) return null;
  const start = at + name.length + 3;
  const end = tag.indexOf('"', start);
  return end <= start ? null : tag.slice(start, end).trim();
}

const maxTag = 2000;
