import { Project } from '../../../src/engine/project.js';
import { findWorkflows } from '../../../src/engine/workflows.js';
import { extract, loadFrontEnds } from '../../../src/facts/extract.js';
import { judge } from '../../../src/judge/judge.js';
import type { Finding } from '../../../src/model/verdict.js';
import { loadKnowledge } from '../../../src/policy/knowledge.js';
import { detectors } from '../../../src/registry.generated.js';
import { asset } from '../../../src/system/assets.js';
import { classify } from '../../../src/tree/classify.js';

await loadFrontEnds(asset);

/** `signal level text` of each finding of autonomous action in files given as `path → text`; the text is the cited line. */
export function actionsIn(files: Readonly<Record<string, string>>): readonly string[] {
  return findingsOf(files)
    .filter(({ trigger }) => trigger === 'autonomous-action')
    .map(({ signal, level, at }) => `${signal.replace('autonomous-action/', '')} ${level}: ${lineAt(files[at.path] ?? '', at.span[0])}`)
    .sort();
}

/** `signal level` of each finding of any trigger. */
export function levelsIn(files: Readonly<Record<string, string>>): readonly string[] {
  return findingsOf(files)
    .map(({ signal, level }) => `${signal} ${level}`)
    .sort();
}

function findingsOf(files: Readonly<Record<string, string>>): readonly Finding[] {
  const knowledge = loadKnowledge();
  const project = new Project(knowledge, detectors);
  project.update(
    Object.entries(files).map(([path, text]) => {
      const { kind, role } = classify(path, text);
      return { path, role, facts: extract(text, kind ?? 'text') };
    }),
  );
  const program = project.program();
  const { touches, faults } = project.observe();
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  const scopes = findWorkflows(program, touches).map(({ id, paths, closed }) => ({ id, documents: paths, closed }));
  return judge({ touches, workflows: scopes }, knowledge.policy, (text) => text).findings;
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? undefined : end).trim();
}
