import { baselinePath } from '../change/baseline.js';
import { compare } from '../change/compare.js';
import { baselineGrowth } from '../change/gate-baseline.js';
import { weakenedLines, type Snapshot } from '../change/gate-lines.js';
import { weakenedRecords } from '../change/gate-records.js';
import { weakenedSettings, type Settings } from '../change/gate-settings.js';
import type { Weakening } from '../model/change.js';
import type { Handoff } from '../model/handoff.js';
import type { Path } from '../model/touch.js';
import type { Tree } from '../model/tree.js';
import { configNames } from '../options/options.js';
import type { Scan } from '../prepare.js';
import type { SinceContext } from '../report/context.js';
import { joinPath, parentOf, pathBelow } from '../system/paths.js';
import type { Base } from '../tree/base.js';
import { readFromTop } from '../tree/staged.js';
import { openGate, type Gate, type GateOptions } from './gate.js';
import type { Inspected, Inspector } from './inspect.js';

export interface Compared {
  readonly scan: Scan;
  readonly base: Base;
  readonly inspector: Inspector;
  readonly gate: Gate;
  readonly inspected: Inspected;
}

/** What the scanned tree has that the base has not, and the other way round. */
export async function compareWithBase({ scan, base, inspector, gate, inspected }: Compared): Promise<SinceContext> {
  const { policy } = inspector.knowledge;
  const settings = await settingsOf(scan, base);
  const opened = await openGate(base.tree, policy, formerOptions(scan, base, settings.before));
  // What cannot be read at the base covered nothing there.
  const old = 'failure' in opened ? null : opened;
  const former = inspector.inspect(base.tree, scan.location.scope, old?.cover);
  const snapshot: Snapshot = { paths: base.repository.list().map(({ path }) => path), text: (path) => textOf(base.repository, path) };
  const text = (path: Path): string | null => decoded(readFromTop(path, scan.location, scan.options.content, mostBytes));
  return {
    change: {
      since: scan.options.since ?? '',
      base: base.commit,
      ...compare(former.checked.verdict, inspected.checked.verdict),
      weakened: [
        ...weakenedSettings(settings.before, settings.after, settings.path),
        ...(await weakenedPolicy(scan, base)),
        ...weakenedRecords(old?.handoff ?? nothing, gate.handoff),
        ...baselineGrowth(old?.baseline ?? null, gate.baseline),
        ...weakenedLines(snapshot, { text }),
      ],
    },
    before: former.sources,
  };
}

interface SettingsPair {
  readonly path: Path;
  readonly before: Settings;
  readonly after: Settings;
}

/** The configuration in the tree, then and now; it may have got another name in between. */
async function settingsOf({ location, options, configPath }: Scan, base: Base): Promise<SettingsPair> {
  const top = location.repository?.top ?? location.root;
  const folder = configPath === null ? location.root : parentOf(joinPath(top, configPath));
  const names = configNames.map((name) => pathBelow(top, joinPath(folder, name)) ?? name);
  const read = async (text: (path: Path) => string | null): Promise<readonly [Path, Settings] | null> => {
    for (const path of names) {
      const found = text(path);
      if (found !== null) return [path, await parseSettings(path, found)];
    }
    return null;
  };
  const before = await read((path) => textOf(base.repository, path));
  const after = await read((path) => decoded(readFromTop(path, location, options.content, mostBytes)));
  return { path: after?.[0] ?? before?.[0] ?? '', before: before?.[1] ?? new Map(), after: after?.[1] ?? new Map() };
}

/** The tree's own policy, then and now. */
async function weakenedPolicy({ location, options }: Scan, { repository }: Base): Promise<readonly Weakening[]> {
  const path = options.policy.tree;
  if (path === null) return [];
  const [{ policySettings, treesReader }, { loadKnowledge }] = await Promise.all([
    import('./load-overlays.js'),
    import('../policy/knowledge.js'),
  ]);
  const fromTop = (absolute: string): Path => pathBelow(location.repository?.top ?? location.root, absolute) ?? '';
  const former = (absolute: string): Uint8Array | null => {
    const bytes = repository.read(fromTop(absolute), { bytes: mostBytes, over: 'refuse' });
    return 'reason' in bytes ? null : bytes;
  };
  const knowledge = loadKnowledge();
  const before = policySettings(path, former, knowledge);
  return weakenedSettings(before, policySettings(path, treesReader(location, options.content).read, knowledge), fromTop(path));
}

async function parseSettings(path: Path, text: string): Promise<Settings> {
  const { parseConfig } = await import('../options/config.js');
  const config = parseConfig({ name: path, text, trust: 'given' });
  return 'failure' in config ? new Map() : new Map(Object.entries(config));
}

function formerOptions({ options }: Scan, { tree }: Base, settings: Settings): GateOptions {
  const until = settings.get('allowRequestedUntil');
  const hasBaseline = options.baseline === 'applied' && tree.list().some(({ path }) => path === baselinePath);
  return {
    requestsCoverUntil: typeof until === 'string' ? until : null,
    lowered: options.lowered,
    refused: options.refused,
    dismissals: options.dismissals,
    baseline: hasBaseline ? 'applied' : 'ignored',
  };
}

function textOf(tree: Tree, path: Path): string | null {
  const bytes = tree.read(path, { bytes: mostBytes, over: 'refuse' });
  return 'reason' in bytes ? null : decoded(bytes);
}

function decoded(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

const nothing: Handoff = { records: [], dismissals: [] };
const mostBytes = 1_000_000;
