import type { Detector } from '../detector-api.js';
import { judge } from '../judge/judge.js';
import type { Knowledge } from '../model/knowledge.js';
import type { Tree } from '../model/tree.js';
import type { Verdict } from '../model/verdict.js';
import { takeInventory } from './inventory.js';
import { Project } from './project.js';
import { scanTree } from './scan.js';
import { findWorkflows } from './workflows.js';

export interface CheckRequest {
  readonly tree: Tree;
  readonly knowledge: Knowledge;
  readonly detectors: readonly Detector[];
  /** Name shown for the root. */
  readonly name: string;
  readonly digest: (text: string) => string;
}

/** A tree in, a verdict out. */
export function check({ tree, knowledge, detectors, name, digest }: CheckRequest): Verdict {
  const scan = scanTree(tree);
  const project = new Project(knowledge, detectors);
  project.update(scan.files);
  const program = project.program();
  const { touches, faults } = project.observe();
  const workflows = findWorkflows(program, touches);
  const scopes = workflows.map(({ id, paths, closed }) => ({ id, documents: paths, closed }));
  const { findings, triggers } = judge({ touches, workflows: scopes }, knowledge.policy, digest);
  const skipped = [...scan.skipped, ...faults];
  return {
    root: name,
    policyVersion: knowledge.policy.version,
    triggers,
    findings,
    workflows: workflows.map(({ id, documents, models, closed }) => ({ id, documents, models, closed })),
    inventory: takeInventory(program, touches),
    skipped,
    complete: scan.files.length > 0 && !skipped.some(({ relevant }) => relevant),
    stats: { files: scan.files.length, bytes: scan.bytes, calls: program.calls.length },
  };
}
