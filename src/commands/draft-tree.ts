import { aboutNames, readAbout } from '../handoff/about.js';
import { draftHandoff } from '../handoff/draft.js';
import type { About, Draft, HandoffRecord } from '../model/handoff.js';
import type { Options } from '../model/options.js';
import type { Path } from '../model/touch.js';
import type { Tree } from '../model/tree.js';
import { Describer } from '../report/describe.js';
import { shown } from '../report/escape.js';
import { Places } from '../report/sources.js';
import { today } from '../system/clock.js';
import { digest } from '../system/digest.js';
import { workflowOf } from './find-record.js';
import type { Inspected, Inspector } from './inspect.js';
import { readHandoffFile } from './load-handoff.js';

export interface TreeDraft {
  readonly tree: Tree;
  readonly scope: readonly Path[];
  readonly include: Options['failOn'];
  readonly id: string;
  /** What people have answered already. */
  readonly record: HandoffRecord | null;
  readonly inspector: Inspector;
}

/** The handoff of a part of a tree, with the answers of its record. */
export function draftTree({ tree, scope, include, id, record, inspector }: TreeDraft): Draft {
  const { policy } = inspector.knowledge;
  const inspected = inspector.inspect(tree, scope);
  const { checked, sources } = inspected;
  const describer = new Describer(policy, inspector.titles, shown);
  const places = new Places(sources);
  const draft = draftHandoff({
    id,
    workflow: workflowOf(scope),
    today: today(),
    findings: checked.verdict.findings,
    uses: checked.uses(),
    about: aboutTree(tree, workflowOf(scope), inspected),
    include,
    policy,
    digest,
    wording: {
      says: (finding) => describer.message(finding),
      place: (site) => `${shown(site.path)}:${places.start(site).line}`,
      clean: shown,
      title: (destination) => describer.title(destination),
    },
  });
  return record === null ? draft : withAnswers(draft, record);
}

/** The prototype's own folder speaks before the whole repository does. A line with a credential says nothing. */
function aboutTree(tree: Tree, workflow: string, { checked }: Inspected): readonly About[] {
  const known = new Set(tree.list().map(({ path }) => path));
  const folders = workflow === '.' ? [''] : [`${workflow}/`, ''];
  const paths = folders.flatMap((folder) => aboutNames.map((name) => `${folder}${name}`)).concat('.github/CODEOWNERS', 'docs/CODEOWNERS');
  const files = paths.filter((path) => known.has(path)).map((path) => ({ path, text: readHandoffFile(tree, path).text ?? '' }));
  return readAbout(files).filter(
    ({ at }) => !checked.credentials(at.path).some(([start, end]) => start <= at.span[1] && end >= at.span[0]),
  );
}

function withAnswers(draft: Draft, { information, requested }: HandoffRecord): Draft {
  const items = draft.items.map((item) => {
    const answer = information.get(item.id)?.answer ?? null;
    return answer === null ? item : { ...item, answer, ask: null };
  });
  return { ...draft, requested, items };
}
