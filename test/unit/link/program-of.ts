import { asset } from '../../../src/system/assets.js';
import { extract, loadFrontEnds } from '../../../src/facts/extract.js';
import { link } from '../../../src/link/program.js';
import type { CatalogEntry, ProgramView } from '../../../src/model/program.js';
import { loadKnowledge } from '../../../src/policy/knowledge.js';
import { classify } from '../../../src/tree/classify.js';

await loadFrontEnds(asset);

/** Links files given as `path → text`. */
export function programOf(
  files: Readonly<Record<string, string>>,
  catalogs: ReadonlyMap<string, readonly CatalogEntry[]> = loadKnowledge().catalogs,
): ProgramView {
  const sources = Object.entries(files).map(([path, text]) => {
    const { kind, role } = classify(path, text);
    return { path, role, facts: extract(text, kind ?? 'text') };
  });
  return link(
    sources,
    { ...loadKnowledge(), catalogs },
    sources.map(({ path }) => path),
  );
}

/** Qualified names of the calls whose last written name is `method`. */
export function namesOf(program: ProgramView, method: string): string[] {
  return program.calls.filter((call) => call.method === method).flatMap((call) => [...call.names]);
}
