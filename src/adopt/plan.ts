import type { Adoption, Advice, Edit, Present } from '../model/adoption.js';
import type { Path } from '../model/touch.js';
import { planHook } from './hook.js';
import { planOwners } from './owners.js';
import { planPipeline, type Forge } from './pipeline.js';

/** The files of a repository, by path from its top; never through a link. */
export interface Snapshot {
  text(path: Path): string | null;
  /** Names in a folder; empty where there is none. */
  names(folder: Path): readonly string[];
}

export interface Wishes {
  /** Of the linter, which steps and hooks pin. */
  readonly version: string;
  readonly schema: string;
  /** As CODEOWNERS names them; empty: nobody was named. */
  readonly owners: readonly string[];
  /** `found`: where the repository has files of one. */
  readonly forge: Forge | 'found' | 'none';
  /** Where there is a configuration already. */
  readonly configuration: Path | null;
  /** The folder of git's own hooks, from the top of the repository; `elsewhere`: it lies outside. null: there is no repository. */
  readonly hooks: { readonly folder: Path } | 'elsewhere' | null;
}

/** What one part of the plan comes to. */
export type Step = { readonly edit: Edit } | { readonly present: Present } | { readonly left: Advice };

/** Everything that makes a repository's gate, each part once and beside what is there. */
export function planAdoption(snapshot: Snapshot, wishes: Wishes): Adoption {
  const steps = [planConfiguration(wishes), planHook(snapshot, wishes), ...planPipeline(snapshot, wishes), planOwners(snapshot, wishes)];
  return {
    edits: steps.flatMap((step) => ('edit' in step ? [step.edit] : [])),
    present: steps.flatMap((step) => ('present' in step ? [step.present] : [])),
    left: steps.flatMap((step) => ('left' in step ? [step.left] : [])),
  };
}

export const configurationPath = 'handoff-lint.config.json';

function planConfiguration({ configuration, schema }: Wishes): Step {
  const part = 'configuration';
  if (configuration !== null) return { present: { part, path: configuration } };
  const after = `${JSON.stringify({ $schema: schema, failOn: 'crossed' }, null, 2)}\n`;
  return { edit: { part, path: configurationPath, before: null, after, mode: 'plain' } };
}
