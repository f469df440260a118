import type { Detector } from '../detector-api.js';
import { judge } from '../judge/judge.js';
import { toTriggers } from '../judge/triggers.js';
import type { PackageUse } from '../model/dependency.js';
import type { Document, Span } from '../model/facts.js';
import type { Use } from '../model/handoff.js';
import type { Knowledge } from '../model/knowledge.js';
import type { ProgramView } from '../model/program.js';
import type { WorkflowGraph } from '../model/graph.js';
import type { Path } from '../model/touch.js';
import type { Tree } from '../model/tree.js';
import type { Finding, HandoffSummary, SeenTouch, Touched, Verdict } from '../model/verdict.js';
import { findUnapproved } from '../link/models/accounts.js';
import { takeInventory } from './inventory.js';
import { drawGraph } from './graph.js';
import { takeUses } from './uses.js';
import type { Lowering } from './lowering.js';
import { takePackages } from './packages.js';
import { Project, type ProjectFile } from './project.js';
import { scanTree } from './scan.js';
import { takeTouched } from './touched.js';
import { findWorkflows } from './workflows.js';

export interface CheckRequest {
  readonly tree: Tree;
  readonly knowledge: Knowledge;
  readonly detectors: readonly Detector[];
  /** Paths that the report is limited to; none means all. They change no level of what is reported. */
  readonly scope: readonly Path[];
  /** Name shown for the root. */
  readonly name: string;
  readonly digest: (text: string) => string;
  readonly lowering?: Lowering;
  /** Which findings a handoff covers; absent: nothing is handed off. It sees all findings, whatever the scope. */
  readonly cover?: (findings: readonly Finding[]) => HandedOff;
}

export interface HandedOff {
  readonly findings: readonly Finding[];
  readonly handoff: HandoffSummary;
}

export interface Checked {
  readonly verdict: Verdict;
  readonly program: ProgramView;
  readonly seen: readonly SeenTouch[];
  /** Models, tools and inputs, for a handoff request. */
  uses(): readonly Use[];
  /** Packages that say what the tree works with; reads its lock files. */
  packages(): readonly PackageUse[];
  /** Systems, data and other subjects, whether touching them counts or not. */
  touched(): readonly Touched[];
  /** The workflow as a drawing. */
  graph(): WorkflowGraph;
  /** Stretches of a file that are not shown: what looks like a live credential, and the whole of a file that holds records. */
  credentials(path: Path): readonly Span[];
}

/** A tree in, a verdict out. */
export function check({ tree, knowledge, detectors, scope, name, digest, lowering, cover = nothingCovered }: CheckRequest): Checked {
  const scan = scanTree(tree, lowering);
  const project = new Project(knowledge, detectors);
  project.update(scan.files);
  project.list(scan.paths);
  const program = project.program();
  const { touches, faults } = project.observe();
  const workflows = findWorkflows(program, touches);
  const scopes = workflows.map(({ id, paths, closed }) => ({ id, documents: paths, closed }));
  const judged = judge({ touches, workflows: scopes }, knowledge.policy, digest);
  const covered = cover(judged.findings);
  const findings = covered.findings.filter(({ at }) => isWithin(at.path, scope));
  const skipped = [...scan.skipped, ...faults];
  const verdict: Verdict = {
    root: name,
    policyVersion: knowledge.policy.version,
    triggers: toTriggers(findings, knowledge.policy),
    findings,
    advice: findUnapproved(program, knowledge).filter(({ at }) => isWithin(at.path, scope)),
    unapproved: knowledge.policy.unapproved,
    handoff: covered.handoff,
    workflows: workflows.map(({ id, documents, models, closed }) => ({ id, documents, models, closed })),
    inventory: takeInventory(program, touches),
    skipped,
    complete: scan.files.length > 0 && !skipped.some(({ relevant }) => relevant),
    stats: { files: scan.files.length, bytes: scan.bytes, calls: program.calls.length },
  };
  const uses = (): readonly Use[] => takeUses(program).filter(({ at }) => isWithin(at.path, scope));
  const touched = (): readonly Touched[] => takeTouched(touches, (path) => isWithin(path, scope));
  const packages = (): readonly PackageUse[] => takePackages(program, tree, knowledge.packages).filter(({ path }) => isWithin(path, scope));
  const graph = (): WorkflowGraph => drawGraph(program, findings);
  return { verdict, program, seen: judged.seen, uses, touched, packages, graph, credentials: (path) => hiddenOf(scan.files, path) };
}

function nothingCovered(findings: readonly Finding[]): HandedOff {
  return {
    findings,
    handoff: { records: [], dismissed: [], stale: [], requestsCoverUntil: null, lowered: [], refused: [], baseline: null },
  };
}

function isWithin(path: Path, scope: readonly Path[]): boolean {
  return scope.length === 0 || scope.some((top) => path === top || path.startsWith(`${top}/`));
}

function hiddenOf(files: readonly ProjectFile[], path: Path): Span[] {
  const file = files.find((own) => own.path === path);
  if (file !== undefined && holdsRecords(file)) return [[0, Number.MAX_SAFE_INTEGER]];
  const pending: Document[] = file === undefined ? [] : [file.facts];
  const spans: Span[] = [];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    spans.push(...next.credentials.map(({ span }) => span));
    pending.push(...next.children.map(({ document }) => document));
  }
  return spans;
}

function holdsRecords({ role, facts: { kind, tables } }: ProjectFile): boolean {
  if (kind === 'table' || kind === 'records' || kind === 'dump') return true;
  return tables.length > 0 && (role === 'data' || tables.some(({ looks }) => looks === 'real'));
}
