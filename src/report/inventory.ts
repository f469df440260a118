import type { PackageUse } from '../model/dependency.js';
import type { Use } from '../model/handoff.js';
import type { Subject } from '../model/touch.js';
import type { Touched, Verdict } from '../model/verdict.js';
import { placeWords } from './drift.js';
import { plain, safeJson, shown } from './escape.js';
import { counted } from './layout.js';
import { Places, type Sources } from './sources.js';
import { does } from './words.js';

/** What a tree is made of: models, tools and inputs, and everything that it touches, with the place where each is first met. */
export interface InventoryPage {
  readonly verdict: Verdict;
  readonly uses: readonly Use[];
  readonly touched: readonly Touched[];
  readonly packages: readonly PackageUse[];
  /** Titles of tools of packages by their id. */
  readonly titles: ReadonlyMap<string, string>;
  readonly sources: Sources;
  readonly version: string;
}

export function renderInventoryText(page: InventoryPage): string {
  const { verdict, uses, touched, packages } = page;
  const places = new Places(page.sources);
  const used = (form: Use['form']): Line[] => uses.filter((use) => use.form === form).map(({ name, at }) => [shown(name), placeOf(at)]);
  const touching = (fits: (kind: Subject['kind']) => boolean): Line[] =>
    touched
      .filter(({ subject }) => fits(subject.kind))
      .map(({ id, subject, verbs, places: where, at }) => {
        const done = verbs.map((verb) => does[verb]).join(', ');
        // Where tools of a package land, only their settings know.
        if (subject.kind === 'tool') return [`${shown(page.titles.get(id) ?? id)}  ${done}`, placeOf(at)];
        return [`${shown(id)}  ${done}; ${where.map((place) => placeWords[place]).join(', ')}`, placeOf(at)];
      });
  const blocks = [
    block('Models', used('model')),
    block('Tools that a model may choose', used('tool')),
    block('Inputs', used('input')),
    block('Packages that a manifest asks for', packages.filter(({ use }) => use !== 'transitive').map(packageLine)),
    block('Packages that only others bring in', packages.filter(({ use }) => use === 'transitive').map(packageLine)),
    block('Systems', touching(isSystem)),
    block(
      'Data',
      touching((kind) => kind === 'data'),
    ),
    block(
      'Other',
      touching((kind) => !isSystem(kind) && kind !== 'data'),
    ),
  ].filter((text) => text !== '');
  const name = shown(verdict.root.split(/[/\\]/).pop() ?? '');
  const head = `handoff-lint inventory · ${name} · ${counted(verdict.stats.files, 'file')}`;
  const body = blocks.length === 0 ? ['No model, tool, input or system was found.'] : blocks;
  return `${[head, ...body, ...blindness(verdict)].join('\n\n')}\n`;

  function packageLine({ name, version, registry, purpose, use, path, span }: PackageUse): Line {
    const written = [shown(name), ...(version === null ? [] : [shown(version)])].join(' ');
    const unused = use === 'development' || use === 'optional' ? `, ${use}` : '';
    return [`${written}  ${registry}, ${purpose}${unused}`, span === null ? shown(path) : placeOf({ path, span })];
  }

  function placeOf(at: Use['at']): string {
    return `${shown(at.path)}:${places.start(at).line}`;
  }
}

export function renderInventoryJson({ verdict, uses, touched, packages, sources, version }: InventoryPage): string {
  const places = new Places(sources);
  const used = (form: Use['form']) =>
    uses.filter((use) => use.form === form).map(({ name, at }) => ({ name: plain(name), path: at.path, line: places.start(at).line }));
  return `${safeJson({
    schemaVersion: 1,
    tool: { name: 'handoff-lint', version },
    complete: verdict.complete,
    models: used('model'),
    tools: used('tool'),
    inputs: used('input'),
    touched: touched.map(({ id, subject, verbs, places: where, at }) => ({
      subject: plain(id),
      kind: subject.kind,
      verbs: [...verbs],
      places: [...where],
      path: at.path,
      line: places.start(at).line,
    })),
    packages: packages.map(({ name, version: written, registry, purpose, use, path, span }) => ({
      name: plain(name),
      registry,
      version: written === null ? null : plain(written),
      purpose,
      use,
      path,
      line: span === null ? null : places.start({ path, span }).line,
    })),
    hosts: verdict.inventory.hosts.map(plain),
    skipped: verdict.skipped.filter(({ relevant }) => relevant).map(({ path, reason }) => ({ path, reason })),
  })}\n`;
}

type Line = readonly [says: string, place: string];

function block(title: string, lines: readonly Line[]): string {
  if (lines.length === 0) return '';
  return [title, ...lines.map(([says, place]) => `  ${says}  (${place})`)].join('\n');
}

function isSystem(kind: Subject['kind']): boolean {
  return kind === 'service' || kind === 'host';
}

function blindness({ skipped, complete }: Verdict): readonly string[] {
  const missed = skipped.filter(({ relevant }) => relevant);
  if (complete) return [];
  if (missed.length === 0) return ['Nothing was scanned.'];
  return [`Not the whole: ${counted(missed.length, 'file')} that may matter could not be analysed.`];
}
