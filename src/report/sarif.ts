import type { SignalRule, TriggerRule } from '../model/policy.js';
import type { Place, Site } from '../model/touch.js';
import type { Advice, Finding, Verdict } from '../model/verdict.js';
import type { ReportContext } from './context.js';
import { adviceSentence, failsByAdvice } from './advice.js';
import { Describer } from './describe.js';
import { cut, inUri, plain, safeJson } from './escape.js';
import { exceptionSentences } from './exceptions.js';
import { counted } from './layout.js';
import type { SarifCodeFlow, SarifLocation, SarifLog, SarifNotification, SarifResult, SarifRule } from './sarif-types.js';
import { Places } from './sources.js';
import { isAside } from './words.js';

/** What GitHub shows of a run; it refuses a file with more than five times as many. */
const mostResults = 5000;
const mostSteps = 50;

/** SARIF 2.1.0 as GitHub and others take it: every rule on every run, and what no handoff covers as results. */
export function renderSarif(verdict: Verdict, context: ReportContext): string {
  return `${safeJson(new SarifReport(verdict, context).log())}\n`;
}

class SarifReport {
  private readonly describer: Describer;
  private readonly places: Places;
  private readonly rules: readonly { readonly trigger: TriggerRule; readonly rule: SignalRule }[];
  private readonly indexes: ReadonlyMap<string, number>;
  private readonly fresh: ReadonlySet<string> | null;

  constructor(
    private readonly verdict: Verdict,
    private readonly context: ReportContext,
  ) {
    this.describer = new Describer(context.policy, context.titles, plain);
    this.places = new Places(context.sources);
    this.rules = context.policy.triggers.flatMap((trigger) => trigger.signals.map((rule) => ({ trigger, rule })));
    this.indexes = new Map(this.rules.map(({ rule }, index) => [rule.id, index]));
    this.fresh = context.since === null ? null : new Set(context.since.change.fresh.map(({ finding }) => finding.fingerprint));
  }

  log(): SarifLog {
    const open = this.verdict.findings.filter(({ coveredBy, baselined }) => coveredBy === null && !baselined);
    const shown = [...open].sort(crossedFirst).slice(0, mostResults);
    return {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'handoff-lint',
              semanticVersion: this.context.version,
              informationUri: 'https://www.npmjs.com/package/handoff-lint',
              rules: this.rules.map(({ trigger, rule }) => toRule(trigger, rule)),
            },
          },
          automationDetails: { id: 'handoff-lint/' },
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: { SRCROOT: { description: { text: 'The top of the repository.' } } },
          invocations: [
            {
              executionSuccessful: true,
              exitCode: this.context.exitCode,
              toolExecutionNotifications: this.notifications(open.length - shown.length),
            },
          ],
          results: shown.map((finding) => this.result(finding)),
        },
      ],
    };
  }

  private notifications(left: number): readonly SarifNotification[] {
    const missed = this.verdict.skipped.filter(({ relevant }) => relevant);
    const exceptions = exceptionSentences(this.verdict, this.describer, this.places);
    return [
      ...this.verdict.advice.slice(0, 100).map((advice) => this.adviceNotification(advice)),
      ...exceptions.slice(0, 100).map((sentence) => notification('note', sentence)),
      ...(left > 0 ? [notification('warning', `${counted(left, 'more finding')} left out: no more than ${mostResults} are shown.`)] : []),
      ...missed.slice(0, 100).map(({ path, reason }) => notification('warning', `${cut(path)} could not be analysed (${reason}).`)),
    ];
  }

  /** No handoff line, so no result. */
  private adviceNotification(advice: Advice): SarifNotification {
    const text = `${inUri(advice.at.path)}:${this.places.start(advice.at).line} ${adviceSentence(advice, plain)}.`;
    return notification(failsByAdvice(this.verdict) ? 'error' : 'note', text);
  }

  private result(finding: Finding): SarifResult {
    const index = this.indexes.get(finding.signal);
    const destinations = this.verdict.triggers.find(({ id }) => id === finding.trigger)?.destinations ?? [];
    const flow = this.flow(finding);
    const also = finding.chain.filter(isAside).slice(0, mostSteps);
    return {
      ruleId: finding.signal,
      ...(index === undefined ? {} : { ruleIndex: index }),
      level: finding.level === 'crossed' ? 'error' : 'warning',
      message: { text: `${capital(this.describer.message(finding))}. Goes to ${this.describer.receivers(destinations)}.` },
      locations: [this.location(finding.at, null)],
      partialFingerprints: { 'handoff/v1': finding.fingerprint },
      ...(also.length === 0 ? {} : { relatedLocations: also.map((place) => this.location(place, this.describer.note(place))) }),
      ...(flow === null ? {} : { codeFlows: [flow] }),
      ...(this.fresh === null ? {} : { baselineState: this.fresh.has(finding.fingerprint) ? 'new' : 'unchanged' }),
      properties: { trigger: finding.trigger, level: finding.level, because: finding.because, destinations: [...destinations] },
    };
  }

  /** From where it comes to where it lands; a single step is no flow. */
  private flow({ chain, at }: Finding): SarifCodeFlow | null {
    const steps = chain.filter((place) => !isAside(place)).slice(0, mostSteps);
    if (steps.length === 0) return null;
    const locations = [
      ...steps.map((place: Place) => this.location(place, this.describer.note(place))),
      this.location(at, 'here it lands'),
    ];
    return { threadFlows: [{ locations: locations.map((location) => ({ location })) }] };
  }

  /** One line, for a pull request shows only what lies in its lines whole. */
  private location(site: Site, text: string | null): SarifLocation {
    const start = this.places.start(site);
    const end = this.places.end(site);
    const { below } = this.context;
    const lineEnd = this.places.lineLength(site.path, start.line) + 1;
    const endColumn = end.line === start.line ? end.column : lineEnd;
    return {
      physicalLocation: {
        artifactLocation: { uri: inUri(below === '' ? site.path : `${below}/${site.path}`), uriBaseId: 'SRCROOT' },
        region: { startLine: start.line, startColumn: start.column, endLine: start.line, endColumn: Math.max(endColumn, start.column + 1) },
      },
      ...(text === null ? {} : { message: { text } }),
    };
  }
}

function toRule(trigger: TriggerRule, rule: SignalRule): SarifRule {
  const help = `${trigger.says} ${rule.cure === '' ? '' : `What would lower it: ${rule.cure}`}`.trim();
  return {
    id: rule.id,
    name: pascal(rule.id),
    shortDescription: { text: limited(`${trigger.title}: ${rule.title}`) },
    fullDescription: { text: limited(`${trigger.says} Policy: “${rule.quote}”`) },
    help: { text: help, markdown: `${help}\n\n> ${rule.quote}` },
    defaultConfiguration: { level: 'error' },
    properties: { precision: 'high', 'problem.severity': 'error', tags: ['handoff', trigger.id] },
  };
}

function notification(level: SarifNotification['level'], text: string): SarifNotification {
  return { level, message: { text } };
}

function crossedFirst(one: Finding, other: Finding): number {
  return Number(one.level !== 'crossed') - Number(other.level !== 'crossed');
}

function limited(text: string): string {
  return text.length <= 1024 ? text : `${text.slice(0, 1023)}…`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function pascal(id: string): string {
  return id.split(/[/-]/).map(capital).join('');
}
