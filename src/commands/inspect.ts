import { check, type CheckRequest, type Checked } from '../engine/check.js';
import { SharedLowering } from '../engine/lowering.js';
import { loadFrontEnds } from '../facts/extract.js';
import type { Knowledge } from '../model/knowledge.js';
import { subjectId } from '../model/subject.js';
import type { Path } from '../model/touch.js';
import type { Tree } from '../model/tree.js';
import { loadKnowledge } from '../policy/knowledge.js';
import { detectors } from '../registry.generated.js';
import type { Sources } from '../report/sources.js';
import { readSource } from '../source/read.js';
import { asset } from '../system/assets.js';
import { digest } from '../system/digest.js';
import { openThread } from '../system/threads.js';
import { classify } from '../tree/classify.js';

/** Ready to inspect trees: front ends and knowledge are loaded. */
export interface Inspector {
  readonly knowledge: Knowledge;
  /** Titles of services by canonical name, of tools of packages by their id. */
  readonly titles: ReadonlyMap<string, string>;
  inspect(tree: Tree, scope: readonly Path[], cover?: CheckRequest['cover']): Inspected;
}

export interface Inspected {
  readonly checked: Checked;
  readonly sources: Sources;
}

/** `knowing`: what policy files add. */
export async function openInspector(knowing: (known: Knowledge) => Knowledge = (known) => known): Promise<Inspector> {
  await loadFrontEnds(asset);
  const knowledge = knowing(loadKnowledge());
  return {
    knowledge,
    titles: titlesOf(knowledge),
    inspect: (tree, scope, cover) => {
      const lowering = new SharedLowering(() => openThread('lower.js'));
      const checked = check({
        tree,
        knowledge,
        detectors,
        scope,
        name: tree.root,
        digest,
        lowering,
        ...(cover === undefined ? {} : { cover }),
      });
      return { checked, sources: sourcesOf(tree, checked) };
    },
  };
}

/** Tools of a package are told apart from a service, or a tool of the tree, that has the same name. */
function titlesOf({ catalogs, prebuilt }: Knowledge): ReadonlyMap<string, string> {
  const services = [...catalogs.values()].flat().map(({ service, title }) => [service, title] as const);
  return new Map([...services, ...prebuilt.map(({ name, title }) => [subjectId({ kind: 'tool', name, target: null }), title] as const)]);
}

/** Texts are read again for the few files that are reported, instead of being kept for all. */
function sourcesOf(tree: Tree, checked: Checked): Sources {
  const texts = new Map<Path, string | null>();
  const read = (path: Path): string | null => {
    const { kind } = classify(path);
    const source = kind === null ? null : readSource(tree, { path, kind });
    return source === null || 'reason' in source ? null : source.text;
  };
  return {
    text: (path) => {
      const known = texts.get(path);
      if (known !== undefined) return known;
      const text = read(path);
      texts.set(path, text);
      return text;
    },
    credentials: (path) => checked.credentials(path),
  };
}
