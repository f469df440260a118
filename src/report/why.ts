import type { Policy } from '../model/policy.js';
import type { CallView, CatalogMatch } from '../model/program.js';
import type { Place, Reach } from '../model/touch.js';
import type { Finding, SeenTouch } from '../model/verdict.js';
import type { LineSight } from '../model/why.js';
import { Describer } from './describe.js';
import { driftSentence, placeWords } from './drift.js';
import { shown } from './escape.js';
import { excerptOf } from './excerpt.js';
import { labelled, wrap } from './layout.js';
import type { Places } from './sources.js';
import { does, skipReasons } from './words.js';

export interface WhyContext {
  readonly policy: Policy;
  readonly titles: ReadonlyMap<string, string>;
  readonly places: Places;
  readonly width: number;
}

/** What was seen on a line, and why it counts or does not. */
export function renderWhy(sight: LineSight, context: WhyContext): string {
  return `${new Answer(sight, context).lines().join('\n')}\n`;
}

class Answer {
  private readonly describer: Describer;
  private readonly width: number;

  constructor(
    private readonly sight: LineSight,
    private readonly context: WhyContext,
  ) {
    this.describer = new Describer(context.policy, context.titles, shown);
    this.width = Math.min(120, Math.max(50, context.width));
  }

  lines(): readonly string[] {
    const { site, line, findings, dismissed, steps, clear } = this.sight;
    const code = excerptOf(site, this.context.places, this.width - 14).filter(({ form }) => form === 'code');
    const parts = [
      [
        `${shown(site.path)}:${line} · policy ${shown(this.context.policy.version)}`,
        ...code.map(({ number, text }) => `  ${number} │ ${text}`),
      ],
      this.file(),
      ...findings.map((finding) => this.finding(finding)),
      ...dismissed.map((finding) =>
        this.sentence('dismissed', `${this.describer.message(finding)}: somebody answers for its being a false alarm.`),
      ),
      ...this.steps(steps),
      ...distinct(clear, ({ touch, because }) => `${touch.signal} ${because}`)
        .slice(0, most)
        .map((seen) => this.clear(seen)),
      this.known(),
      this.nothing(),
    ];
    return parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : ['', ...part]));
  }

  /** What keeps the whole file, or the code of the line, from counting. */
  private file(): readonly string[] {
    const { document, skip, reach } = this.sight;
    if (document === null)
      return wrap(
        skip === null
          ? 'The file is not looked at: it is ignored by git, lies outside the tree, or is of a kind that says nothing.'
          : `The file was not analysed: ${skipReasons[skip.reason]}.`,
        this.width,
      );
    const role = roles.get(document.role);
    if (role !== undefined) return wrap(role, this.width);
    const words = reach === null ? undefined : reachWords[reach];
    return words === undefined ? [] : wrap(words, this.width);
  }

  private finding(finding: Finding): readonly string[] {
    const word = finding.level === 'crossed' ? 'crossed' : 'near';
    const rule = this.describer.rule(finding);
    return [
      ...this.sentence(word, `${this.describer.message(finding)} (${finding.signal})`),
      ...this.chain(finding.chain),
      ...(rule === null ? [] : labelled('  policy', column, `“${rule.quote}”`, this.width)),
      ...labelled('  handoff', column, this.handoff(finding), this.width),
      ...(rule === null ? [] : labelled('  lower it', column, rule.cure, this.width)),
    ];
  }

  private handoff(finding: Finding): string {
    if (finding.coveredBy !== null) return `covered by ${shown(finding.coveredBy)}`;
    if (finding.baselined) return 'known from the baseline, which lets it pass';
    return finding.drift === null ? 'nothing covers it' : driftSentence(finding, finding.drift, this.describer);
  }

  /** Each finding that rests on the line, with all that the line is for it. */
  private steps(steps: LineSight['steps']): readonly (readonly string[])[] {
    const findings = distinct(
      steps.map(({ finding }) => finding),
      ({ fingerprint }) => fingerprint,
    );
    return findings.slice(0, most).map((finding) => {
      const at = `${shown(finding.at.path)}:${this.context.places.start(finding.at).line}`;
      const word = finding.level === 'crossed' ? 'crossed' : 'near';
      const here = steps.filter((step) => step.finding === finding).map(({ place }) => this.describer.note(place));
      return this.sentence('part of', `${at} is ${word}: ${this.describer.message(finding)}. Here: ${[...new Set(here)].join('; ')}`);
    });
  }

  private clear({ touch, because }: SeenTouch): readonly string[] {
    const { signal, subject, verb, chain, landing } = touch;
    const message = this.describer.message({ signal, because, chain, subject, verb });
    const [row = ''] = because.split('+');
    return [
      ...this.sentence('clear', `${message} (${signal}, by the row ${row})`),
      ...labelled('  lands', column, placeWords[landing.place], this.width),
      ...this.chain([...landing.chain, ...chain]),
    ];
  }

  private chain(chain: readonly Place[]): readonly string[] {
    const told = distinct(chain, ({ path, span, note }) => `${path}:${span[0]} ${note.code}`).slice(0, most);
    return told.flatMap((place, index) => {
      const at = `${shown(place.path)}:${this.context.places.start(place).line}`;
      return labelled(index === 0 ? '  why' : '', column, `${at}  ${this.describer.note(place)}`, this.width);
    });
  }

  /** What is known about the calls of the line, as long as nothing above told more. */
  private known(): readonly string[] {
    const { models, tools, inputs, matches, calls, imports, own } = this.sight;
    const about = distinct(
      [
        ...models.map(
          ({ provider, task }) =>
            `calls a model: ${provider} (${task}). Ordinary use of a model is no evidence; what goes in and what its output does is.`,
        ),
        ...tools.map(
          ({ name }) => `a tool that a model may choose${name === '' ? '' : `: ${shown(name)}`}. It counts by what its body does.`,
        ),
        ...inputs.map(({ form }) => `something comes in here (${form}). It counts by what kind of data it is made for.`),
        ...matches.map((match) => this.match(match)),
        ...imports.map((module) => `takes in ${shown(module)}. A package alone is no evidence; what is called of it is.`),
        ...own.map(
          ({ name, at }) =>
            `${shown(name)} stands in the tree (${shown(at.path)}:${this.context.places.start(at).line}): it counts by what that does.`,
        ),
        ...(matches.length + models.length > 0 ? [] : calls.filter(({ names }) => names.length > 0).map((call) => callSentence(call))),
      ],
      (text) => text,
    );
    return about.slice(0, most).flatMap((text) => this.sentence('known', text));
  }

  private match({ entry, verb, signal, landing, target }: CatalogMatch): string {
    const where = target === null ? placeWords[landing.place] : `${shown(target)}, ${placeWords[landing.place]}`;
    return `${does[verb]} ${shown(entry.title)} (${where}); looked at for ${signal}.`;
  }

  private nothing(): readonly string[] {
    const { document, findings, dismissed, steps, clear, reach, imports } = this.sight;
    if (document === null || imports.length > 0 || findings.length + dismissed.length + steps.length + clear.length > 0) return [];
    return wrap(
      reach === null
        ? 'Nothing begins on this line that runs: a comment, a text, a closing bracket or prose. Prose is no evidence.'
        : 'Nothing on this line is evidence of any trigger.',
      this.width,
    );
  }

  private sentence(word: string, text: string): readonly string[] {
    return labelled(word, column, text, this.width);
  }
}

function callSentence({ names, method }: CallView): string {
  return `${shown(names[0] ?? method)}: no catalogue names it, so by itself it is no evidence.`;
}

function distinct<Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

const column = 12;
const most = 8;

const roles: ReadonlyMap<string, string> = new Map([
  ['test', 'The file is a test. Tests do not count unless something else runs them as the program.'],
  ['vendored', "The file is somebody else's code that is kept here. It does not count."],
  ['generated', 'The file is made by a tool. It does not count.'],
  ['lock', 'The file is a lock file. It does not count.'],
  [
    'doc',
    'The file is documentation. Prose can support or lower a level and never reaches crossed; a credential in it counts all the same.',
  ],
]);

const reachWords: Readonly<Record<Reach, string | undefined>> = {
  started: undefined,
  'may-run': undefined,
  registered: 'The code is set up, but nothing calls it: at most near.',
  dead: 'Nothing that runs starts, imports or calls this code: it counts for nothing.',
  test: 'The code is a test. Tests do not count unless something else runs them as the program.',
  vendored: "The code is somebody else's that is kept here. It does not count.",
};
