/** The library: the same functions that the command line uses. */
export { check, type Checked, type CheckRequest } from './engine/check.js';
export { Project, type Observation, type ProjectFile } from './engine/project.js';
export { scanTree, type Scan } from './engine/scan.js';
export { extract, loadFrontEnds } from './facts/extract.js';
export { link } from './link/program.js';
export { loadKnowledge } from './policy/knowledge.js';
export { detectors } from './registry.generated.js';
export { exitCodeOf } from './report/exit-code.js';
export { defineDetector, type Detector } from './detector-api.js';
export type * from './model/facts.js';
export type * from './model/policy.js';
export type * from './model/program.js';
export type * from './model/touch.js';
export type * from './model/tree.js';
export type * from './model/verdict.js';
