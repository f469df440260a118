import type { Options, PolicyFiles } from '../model/options.js';
import type { Arguments } from './arguments.js';
import type { ConfigFile } from './config-schema.js';

/** Names of a configuration file; a folder may hold one of them. */
export const configNames: readonly string[] = ['handoff-lint.config', '.handoff-lint'].flatMap((stem) =>
  ['json', 'jsonc', 'yaml', 'yml'].map((ending) => `${stem}.${ending}`),
);

/** Where editors find the schema of a configuration. */
export const configSchemaAddress = 'https://unpkg.com/handoff-lint@0/schemas/config.schema.json';

/** Keys by which a tree takes something out of its own verdict: allowed, and told in every report. */
export const loweringKeys = ['roots', 'allowRequestedUntil', 'baseline'] as const;

/** The command line, then the configuration, then the defaults. */
export function mergeOptions(given: Arguments, config: ConfigFile): Options {
  return {
    paths: given.paths,
    outputs: given.outputs ?? [{ format: config.format ?? 'text', file: config.output ?? null }],
    failOn: given.failOn ?? config.failOn ?? 'crossed',
    content: given.content ?? (config.staged === true ? 'index' : 'work-tree'),
    since: given.since ?? config.since ?? null,
    baseline: given.baseline ?? (config.baseline === true ? 'applied' : 'ignored'),
    policy: policyFiles(given, config),
    stats: given.stats ?? (config.stats === true ? 'shown' : 'hidden'),
    detail: given.detail ?? (config.quiet === true ? 'quiet' : 'full'),
    exit: given.exit ?? (config.exitZero === true ? 'zero' : 'by-verdict'),
    color: given.color ?? (config.color === undefined ? 'auto' : config.color ? 'always' : 'never'),
    requestsCoverUntil: config.allowRequestedUntil ?? null,
    lowered: given.config === 'search' ? loweringKeys.filter((key) => config[key] !== undefined) : [],
    refused: [],
    dismissals: 'applied',
  };
}

/** The configuration that the caller names speaks for the caller. */
function policyFiles({ policy, config: choice }: Arguments, config: ConfigFile): PolicyFiles {
  const own = config.policy ?? null;
  return choice === 'search' ? { caller: policy ?? null, tree: own } : { caller: policy ?? own, tree: null };
}

/** The configuration without what the caller's policy locks. What the caller asks for itself stays. */
export function lockConfig(
  config: ConfigFile,
  locked: readonly string[],
): { readonly config: ConfigFile; readonly refused: readonly string[] } {
  const refused = loweringKeys.filter((key) => locked.includes(key) && config[key] !== undefined);
  return { config: { ...config, ...Object.fromEntries(refused.map((key) => [key, undefined])) }, refused };
}
