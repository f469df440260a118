import type { Finding, TriggerVerdict, Verdict } from '../model/verdict.js';
import { adviceSentence } from './advice.js';
import { changeCounts, changeSentence, tellChange, type ToldChange, type ToldFinding, type ToldMovement } from './change.js';
import type { ReportContext } from './context.js';
import { Describer } from './describe.js';
import { cut, inMarkdown, inMarkdownCode, linkInMarkdown } from './escape.js';
import { exceptionSentences } from './exceptions.js';
import { counted } from './layout.js';
import { Places } from './sources.js';
import { inOrderOfWeight } from './weight.js';

const mostOfATrigger = 8;
const mostListed = 25;
/** GitHub refuses a longer comment. */
const mostCharacters = 60_000;

/** A summary for a pull request: what this change crosses, then where the whole stands. */
export function renderMarkdown(verdict: Verdict, context: ReportContext): string {
  const text = new MarkdownReport(verdict, context).text();
  if (text.length <= mostCharacters) return text;
  const end = text.lastIndexOf('\n', mostCharacters);
  return `${text.slice(0, end)}\n\n… and more: \`handoff-lint --format text\` shows all of it.\n`;
}

class MarkdownReport {
  private readonly describer: Describer;
  private readonly places: Places;

  constructor(
    private readonly verdict: Verdict,
    private readonly context: ReportContext,
  ) {
    this.describer = new Describer(context.policy, context.titles, (text) => inMarkdownCode(cut(text)));
    this.places = new Places(context.sources);
  }

  text(): string {
    const told = this.context.since === null ? null : tellChange(this.context.since, this.describer, this.places);
    const parts = told === null ? [] : [...this.changeParts(told)];
    return `${[...(told === null ? [`## handoff-lint: ${this.answer()}`] : []), ...parts, ...this.wholeParts(told)].filter((part) => part !== '').join('\n\n')}\n`;
  }

  private changeParts(told: ToldChange): readonly string[] {
    return [
      `## handoff-lint: ${changeSentence(told)}`,
      ...told.triggers.map((movement) => this.movement(movement)),
      weakened(told),
      details(changeCounts(told), [
        ...told.fresh.map((finding) => `- ${finding.was === null ? 'new' : 'changed'}: ${line(finding)}`),
        ...told.gone.map((finding) => `- gone: ${line(finding)}`),
      ]),
      `Compared with ${told.base}.`,
    ];
  }

  private movement({ title, step, direction, reasons, after }: ToldMovement): string {
    const head = `${direction === 'down' ? '🟢' : after === 'crossed' ? '🔴' : '🟡'} **${title}**: ${step}`;
    return [
      `${head}${reasons.length === 0 ? '' : ' because'}`,
      ...reasons.slice(0, mostOfATrigger).map((reason) => `- ${line(reason)}`),
    ].join('\n');
  }

  private wholeParts(told: ToldChange | null): readonly string[] {
    const open = this.verdict.triggers.filter(({ level }) => level !== 'clear');
    return [
      told === null ? '' : `### The whole: ${this.answer()}`,
      open.length === 0
        ? ''
        : ['| handoff line | stands | goes to |', '| --- | --- | --- |', ...open.map((trigger) => this.row(trigger))].join('\n'),
      this.nextStep(),
      ...this.evidence(told),
      this.advice(),
      this.exceptions(),
      this.blindness(),
      `<sub>exit ${this.context.exitCode} · policy ${this.verdict.policyVersion} · handoff-lint ${this.context.version}</sub>`,
    ];
  }

  private answer(): string {
    const crossed = this.verdict.triggers.filter(({ level }) => level === 'crossed');
    const open = crossed.filter(({ covered, baselined }) => !covered && !baselined).length;
    const known = crossed.filter(({ baselined }) => baselined).length;
    if (open > 0) return `${counted(open, 'handoff line')} crossed and not handed off`;
    if (known > 0) return `${counted(known, 'handoff line')} crossed, known from the baseline`;
    if (crossed.length > 0) return `${counted(crossed.length, 'handoff line')} crossed, all handed off`;
    if (this.context.exitCode === 3) return 'no handoff line crossed in what could be read';
    const near = this.verdict.triggers.filter(({ level }) => level === 'approaching').length;
    return near > 0 ? `no handoff line crossed, ${near} near` : 'still an experiment, no handoff line crossed or near';
  }

  /** Where to go, as far as the policy says. */
  private nextStep(): string {
    const { policy } = this.context;
    const open = this.verdict.triggers.filter(({ level, covered, baselined }) => level === 'crossed' && !covered && !baselined);
    const asked = new Set(open.flatMap(({ destinations }) => destinations));
    const reached = [...policy.destinations].filter(([id, { owner, contact }]) => asked.has(id) && (owner !== null || contact !== null));
    if (open.length === 0 || (policy.requestForm === null && reached.length === 0)) return '';
    const form = policy.requestForm === null ? [] : [`Hand it off: ${linkInMarkdown(policy.requestForm)}`];
    const teams = reached.map(([, { title, owner, contact }]) => {
      const how = [owner, contact].filter((part) => part !== null).map(linkInMarkdown);
      return `- ${inMarkdown(title)}: ${how.join(', ')}`;
    });
    return [...form, ...teams].join('\n');
  }

  private row(trigger: TriggerVerdict): string {
    const title = this.context.policy.triggers.find(({ id }) => id === trigger.id)?.title ?? trigger.id;
    return `| ${title} | ${standing(trigger)} | ${this.describer.receivers(trigger.destinations)} |`;
  }

  /** All of it where no change is told, else folded away. */
  private evidence(told: ToldChange | null): readonly string[] {
    const open = this.verdict.triggers.filter(({ covered, baselined }) => !covered && !baselined);
    const blocks = open.flatMap((trigger) => {
      const rule = this.context.policy.triggers.find(({ id }) => id === trigger.id);
      const own = this.verdict.findings.filter(
        (finding) => finding.trigger === trigger.id && finding.coveredBy === null && !finding.baselined,
      );
      if (rule === undefined || own.length === 0) return [];
      const more = own.length > mostOfATrigger ? [`- and ${own.length - mostOfATrigger} more`] : [];
      const lines = inOrderOfWeight(own, rule)
        .slice(0, mostOfATrigger)
        .map((finding) => this.bullet(finding));
      return [[`**${rule.title}**`, ...lines, ...more].join('\n')];
    });
    if (told === null) return blocks;
    return blocks.length === 0 ? [] : [details('The evidence', ['', blocks.join('\n\n')])];
  }

  private bullet(finding: Finding): string {
    const place = this.describer.clean(`${finding.at.path}:${this.places.start(finding.at).line}`);
    const near = finding.level === 'approaching' ? ' (near)' : '';
    const cure = this.describer.rule(finding)?.cure ?? '';
    return `- ${place} ${this.describer.message(finding)}${near}${cure === '' ? '' : `\n  <br>lower it: ${cure}`}`;
  }

  private advice(): string {
    const { advice, unapproved } = this.verdict;
    if (advice.length === 0) return '';
    const lines = advice.slice(0, mostListed).map((one) => {
      const place = this.describer.clean(`${one.at.path}:${this.places.start(one.at).line}`);
      return `- ${place} ${adviceSentence(one, this.describer.clean)}`;
    });
    const effect = unapproved === 'fails' ? 'fails the check' : 'advice, no handoff line';
    return [`**AI accounts and services** (${effect})`, ...lines].join('\n');
  }

  private exceptions(): string {
    const lines = exceptionSentences(this.verdict, this.describer, this.places);
    return details(
      'Handoff records and exceptions',
      lines.map((sentence) => `- ${sentence}`),
    );
  }

  private blindness(): string {
    const missed = this.verdict.skipped.filter(({ relevant }) => relevant);
    if (missed.length === 0) return '';
    const names = missed.slice(0, mostListed).map(({ path, reason }) => `- ${this.describer.clean(path)} (${reason})`);
    return details(`${counted(missed.length, 'file')} that may matter could not be analysed`, names);
  }
}

function standing({ level, covered, baselined }: TriggerVerdict): string {
  if (covered) return 'handed off';
  if (baselined) return 'in the baseline';
  return level === 'crossed' ? '**crossed**' : 'near';
}

function weakened({ weakened: all }: ToldChange): string {
  if (all.length === 0) return '';
  return [
    '⚠️ **The gate itself is changed**: somebody who owns it should look at',
    ...all.map(({ path, line: at, message }) => `- ${path}${at === null ? '' : ` line ${at}`}: ${message}`),
  ].join('\n');
}

function details(summary: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const more = lines.length > mostListed ? [`- and ${lines.length - mostListed} more`] : [];
  return [`<details><summary>${summary}</summary>`, '', ...lines.slice(0, mostListed), ...more, '', '</details>'].join('\n');
}

function line({ path, line: at, message }: ToldFinding): string {
  return `${path} line ${at}: ${message}`;
}
