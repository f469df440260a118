import { Project, type Observation } from '../../src/engine/project.js';
import { findWorkflows } from '../../src/engine/workflows.js';
import { extract, loadFrontEnds } from '../../src/facts/extract.js';
import { judge } from '../../src/judge/judge.js';
import type { ProgramView } from '../../src/model/program.js';
import type { Finding } from '../../src/model/verdict.js';
import { loadKnowledge } from '../../src/policy/knowledge.js';
import { detectors } from '../../src/registry.generated.js';
import { asset } from '../../src/system/assets.js';
import { classify } from '../../src/tree/classify.js';

await loadFrontEnds(asset);

interface Observed {
  readonly program: ProgramView;
  readonly findings: readonly Finding[];
  readonly faults: Observation['faults'];
}

/** What every detector finds in files given as `path → text`, judged. */
export function observed(files: Readonly<Record<string, string>>): Observed {
  const knowledge = loadKnowledge();
  const project = new Project(knowledge, detectors);
  project.update(
    Object.entries(files).map(([path, text]) => {
      const { kind, role } = classify(path, text);
      return { path, role, facts: extract(text, kind ?? 'text') };
    }),
  );
  project.list(Object.keys(files));
  const program = project.program();
  const { touches, faults } = project.observe();
  const scopes = findWorkflows(program, touches).map(({ id, paths, closed }) => ({ id, documents: paths, closed }));
  return { program, findings: judge({ touches, workflows: scopes }, knowledge.policy, (text) => text).findings, faults };
}
