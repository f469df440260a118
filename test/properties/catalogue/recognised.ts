import { Project } from '../../../src/engine/project.js';
import { extract, loadFrontEnds } from '../../../src/facts/extract.js';
import type { ProgramView } from '../../../src/model/program.js';
import { loadKnowledge } from '../../../src/policy/knowledge.js';
import { detectors } from '../../../src/registry.generated.js';
import { asset } from '../../../src/system/assets.js';
import { classify } from '../../../src/tree/classify.js';

await loadFrontEnds(asset);
export const knowledge = loadKnowledge();

/** The services of a detector's catalogue that a program of these files uses. */
export function servicesIn(files: Readonly<Record<string, string>>, detector: string): readonly string[] {
  return programOf(files)
    .matches(detector)
    .map(({ entry }) => entry.service);
}

export function programOf(files: Readonly<Record<string, string>>): ProgramView {
  const project = new Project(knowledge, detectors);
  project.update(
    Object.entries(files).map(([path, text]) => {
      const { kind, role } = classify(path, text);
      return { path, role, facts: extract(text, kind ?? 'text') };
    }),
  );
  return project.program();
}
