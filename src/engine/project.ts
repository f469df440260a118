import { withWays, type Detector } from '../detector-api.js';
import type { Document, Gap } from '../model/facts.js';
import type { Knowledge } from '../model/knowledge.js';
import type { ProgramView, Role } from '../model/program.js';
import type { Path, Touch } from '../model/touch.js';
import type { Skip } from '../model/verdict.js';
import { looksAt } from './exports.js';
import { link } from '../link/program.js';
import type { SourceDocument } from '../link/documents/documents.js';

/** A file whose text and kind are known. */
export interface ProjectFile {
  readonly path: Path;
  readonly role: Role;
  readonly facts: Document;
}

export interface Observation {
  readonly touches: readonly Touch[];
  /** Detectors that failed; the others' touches stand. */
  readonly faults: readonly Skip[];
}

/** The linked tree, kept up to date file by file. Synchronous; every surface uses this one object. */
export class Project {
  private readonly files = new Map<Path, SourceDocument>();
  private paths: readonly Path[] = [];
  private linked: ProgramView | null = null;

  constructor(
    private readonly knowledge: Knowledge,
    private readonly detectors: readonly Detector[],
  ) {}

  /** Adds or replaces files; `facts: null` removes one. */
  update(changes: readonly (ProjectFile | { readonly path: Path; readonly facts: null })[]): void {
    for (const change of changes)
      if (change.facts === null) this.files.delete(change.path);
      else this.files.set(change.path, change);
    this.linked = null;
    this.linkFault = false;
  }

  /** Says which files stand in the tree, those that nothing is read of among them. */
  list(paths: readonly Path[]): void {
    this.paths = paths;
    this.linked = null;
  }

  program(): ProgramView {
    this.linked ??= this.tryLink();
    return this.linked;
  }

  /** A tree that linking fails on is as one without files, and the observation says so. */
  private tryLink(): ProgramView {
    try {
      return link([...this.files.values()].sort(byPath), this.knowledge, this.paths);
    } catch {
      this.linkFault = true;
      return link([], this.knowledge, []);
    }
  }
  private linkFault = false;

  /** What every detector sees. A detector that throws loses its own touches only. */
  observe(): Observation {
    const faults: Skip[] = [];
    const whole = this.program();
    if (this.linkFault) faults.push({ path: '.', reason: 'linking', relevant: true });
    const touches = looksAt(whole).flatMap(({ program, counts }) => this.observePart(program, faults).filter(({ at }) => counts(at.path)));
    return { touches, faults: [...faults, ...whole.cuts.map(cutOff)] };
  }

  private observePart(program: ProgramView, faults: Skip[]): readonly Touch[] {
    const early = this.detectors.filter(({ turn }) => turn !== 'last');
    const late = this.detectors.filter(({ turn }) => turn === 'last');
    const first = this.touchesOf(program, early, [], faults);
    return withWays(program, [...first, ...this.touchesOf(program, late, first, faults)]);
  }

  private touchesOf(program: ProgramView, detectors: readonly Detector[], seen: readonly Touch[], faults: Skip[]): Touch[] {
    return detectors.flatMap((detector) => {
      const own: Touch[] = [];
      try {
        detector.detect(program, (touch) => own.push({ ...touch, detector: detector.id }), seen);
        return own;
      } catch {
        faults.push({ path: `detectors/${detector.id}`, reason: 'detector', relevant: true });
        return [];
      }
    });
  }

  /** Syntax gaps and the like, by file. */
  gaps(): readonly { readonly path: Path; readonly gap: Gap }[] {
    return [...this.files.values()].sort(byPath).flatMap((file) => file.facts.gaps.map((gap) => ({ path: file.path, gap })));
  }
}

/** A long chain may be what the file is about; of many ways to one place, those that were followed tell enough. */
function cutOff({ document, because }: ProgramView['cuts'][number]): Skip {
  const counts = document.reach === 'started' || document.reach === 'may-run';
  return { path: document.path, reason: because, relevant: counts && because === 'too-far' };
}

export function byPath(a: { readonly path: Path }, b: { readonly path: Path }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
