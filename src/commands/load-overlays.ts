import { firstMistake, mistake } from '../handoff/mistake.js';
import { readYamlText, type YamlText } from '../handoff/yaml-text.js';
import type { ConfigError } from '../model/failure.js';
import type { Knowledge } from '../model/knowledge.js';
import type { PolicyFiles } from '../model/options.js';
import { didYouMean } from '../options/suggest.js';
import { applyOverlay, detectorOf, loweredBy, settingsOf, strictPart } from '../policy/apply-overlay.js';
import { overlaySchema, type LockKey, type Overlay } from '../policy/overlay-schema.js';
import { readRegularFile } from '../system/files.js';
import { parentOf, pathBelow, resolvePath } from '../system/paths.js';
import { currentFolder } from '../system/process.js';
import { readFromTop } from '../tree/staged.js';
import type { Location } from '../tree/locate.js';

/** What the caller's policy and the scanned tree's own add. */
export interface Overlays {
  readonly locked: readonly LockKey[];
  /** Keys of the tree's overlay that take something out of its verdict. */
  readonly lowered: readonly string[];
  /** Keys of it that the caller's policy does not let count. */
  readonly refused: readonly string[];
  readonly apply: (knowledge: Knowledge) => Knowledge;
}

export interface OverlayQuery {
  readonly files: PolicyFiles;
  readonly location: Location;
  readonly content: 'work-tree' | 'index';
  readonly knowledge: Knowledge;
}

/** Both layers, the caller's after the tree's, so that its words are the last. */
export function loadOverlays({ files, location, content, knowledge }: OverlayQuery): Overlays | ConfigError {
  const ofCaller = files.caller === null ? [] : readLayer(files.caller, callersReader, knowledge);
  if ('failure' in ofCaller) return ofCaller;
  const ofTree = files.tree === null ? [] : readLayer(files.tree, treesReader(location, content), knowledge);
  if ('failure' in ofTree) return ofTree;
  const locked = [...new Set(ofCaller.flatMap((overlay) => overlay.locked))];
  const lowers = [...new Set(ofTree.flatMap(loweredBy))].map((key) => `policy: ${key}`);
  const isLocked = locked.includes('policy');
  const layers = [...(isLocked ? ofTree.map(strictPart) : ofTree), ...ofCaller];
  return {
    locked,
    lowered: isLocked ? [] : lowers,
    refused: isLocked ? lowers : [],
    apply: (known) => layers.reduce(applyOverlay, known),
  };
}

/** How the files of a layer are read: the caller's as they are named, the tree's only from inside of it. */
export interface LayerReader {
  readonly layer: 'caller' | 'tree';
  readonly read: (path: string) => Uint8Array | null;
}

const callersReader: LayerReader = {
  layer: 'caller',
  read: (path) => {
    const bytes = readRegularFile(path, limit);
    return typeof bytes === 'string' ? null : bytes;
  },
};

export function treesReader(location: Location, content: 'work-tree' | 'index'): LayerReader {
  const { root, repository } = location;
  return {
    layer: 'tree',
    read: (path) => {
      if (pathBelow(root, path) === null || path.split(/[/\\]/).includes('node_modules')) return null;
      if (repository === null) return callersReader.read(path);
      return readFromTop(pathBelow(repository.top, path) ?? '', location, content, limit.bytes);
    },
  };
}

/** A tree's own policy as the settings that a change can weaken; nothing where it cannot be read. */
export function policySettings(
  path: string,
  read: (path: string) => Uint8Array | null,
  knowledge: Knowledge,
): ReadonlyMap<string, unknown> {
  const layer = readLayer(path, { layer: 'tree', read }, knowledge);
  return settingsOf('failure' in layer ? [] : layer);
}

/** The file and what it extends, what is extended first. */
function readLayer(top: string, reader: LayerReader, knowledge: Knowledge): readonly Overlay[] | ConfigError {
  const found: Overlay[] = [];
  const pending: { readonly path: string; readonly from: string; readonly above: readonly string[] }[] = [
    { path: top, from: '', above: [] },
  ];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { path, from, above } = next;
    const name = pathBelow(currentFolder(), path) ?? path;
    if (above.includes(path) || above.length > mostFiles) return mistake(from, 1, `It extends itself, by ${name}.`, 'break the circle');
    const bytes = reader.read(path);
    if (bytes === null)
      return from === ''
        ? { failure: 'config', message: 'The policy cannot be read.', place: name, cure: 'name a YAML file of at most 256 kB, no link' }
        : mistake(from, 1, `It extends ${name}, which cannot be read.`, 'name a file below the folder of this one');
    const overlay = parseOverlay(name, new TextDecoder().decode(bytes), reader.layer, knowledge);
    if ('failure' in overlay) return overlay;
    found.unshift(overlay);
    for (const one of overlay.extends) {
      const target = resolvePath(parentOf(path), one);
      if (pathBelow(parentOf(top), target) === null)
        return mistake(name, 1, `It extends ${one}, which lies outside its folder.`, 'extend only files below the folder of the first one');
      pending.push({ path: target, from: name, above: [...above, path] });
    }
    if (found.length > mostFiles) return mistake(name, 1, 'It extends too many files.', `keep at most ${mostFiles}`);
  }
  return found;
}

export function parseOverlay(name: string, text: string, layer: 'caller' | 'tree', knowledge: Knowledge): Overlay | ConfigError {
  const yaml = readYamlText(text);
  if ('trouble' in yaml) return mistake(name, yaml.line, yaml.trouble, yaml.cure);
  const parsed = overlaySchema.safeParse(yaml.value ?? {});
  if (!parsed.success) return firstMistake(name, yaml, parsed.error.issues, keysAt, didYouMean, 'policy');
  return inOverlay(name, yaml, parsed.data, layer, knowledge) ?? parsed.data;
}

/** What no schema can say. */
function inOverlay(name: string, yaml: YamlText, overlay: Overlay, layer: 'caller' | 'tree', knowledge: Knowledge): ConfigError | null {
  if (layer === 'tree' && overlay.locked.length > 0)
    return mistake(
      name,
      yaml.lineOf(['locked']),
      'A scanned tree cannot lock its own gate.',
      'give this file with --policy, or leave it out',
    );
  const signals = knowledge.policy.triggers.flatMap((trigger) => trigger.signals.map(({ id }) => id));
  const strange = Object.keys(overlay.signals).find((id) => !signals.some((known) => known === id));
  if (strange !== undefined)
    return mistake(name, yaml.lineOf(['signals', strange]), `${strange} is no signal.`, didYouMean(strange, signals));
  const at = overlay.services.findIndex(({ signal }) => (knowledge.catalogs.get(detectorOf(signal))?.length ?? 0) === 0);
  const [service] = overlay.services.slice(at);
  if (at < 0 || service === undefined) return null;
  const possible = signals.filter((id) => (knowledge.catalogs.get(detectorOf(id))?.length ?? 0) > 0);
  return mistake(
    name,
    yaml.lineOf(['services', at, 'signal']),
    `No service can stand for ${service.signal}.`,
    didYouMean(service.signal, possible),
  );
}

function keysAt([first]: readonly PropertyKey[]): readonly string[] {
  const { shape } = overlaySchema;
  if (first === 'hosts') return ['company', 'production', 'sandbox'];
  if (first === 'vendors' || first === 'models') return ['approved', 'blocked'];
  if (first === 'destinations') return ['title', 'owner', 'contact'];
  if (first === 'triggers') return ['title', 'quote', 'says', 'destinations'];
  if (first === 'signals') return ['title', 'quote', 'cure', 'destinations'];
  return first === 'services' ? Object.keys(shape.services.unwrap().element.shape) : Object.keys(shape);
}

const limit = { bytes: 256_000, over: 'refuse' } as const;
const mostFiles = 20;
