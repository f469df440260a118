import { append } from '../../model/append.js';
import type { EnvironmentEntry, Kind } from '../../model/facts.js';
import type { EnvironmentKnowledge } from '../../model/environment-knowledge.js';
import type { Alternative, Origin, Value } from '../../model/program.js';
import type { Place } from '../../model/touch.js';
import type { LinkedDocument } from '../documents/documents.js';
import { NameIndex } from '../names/names.js';
import { settingAssignments, settingDefaults, settingPaths } from './setting-paths.js';
import { boundSettings, variablePrefixesIn } from './bound-settings.js';
import { setVariables, type Setters } from './set-variables.js';
import { baseName, folderOf } from '../../model/paths.js';
import { wildcard } from '../names/wildcard.js';

export interface WrittenVariable {
  readonly value: Value;
  readonly from: Origin;
  readonly document: LinkedDocument;
  readonly entry: EnvironmentEntry;
}

/** Which files of the tree write which variables. */
export class Environment {
  private readonly byName = new Map<string, WrittenVariable[]>();
  private readonly bySetting = new Map<string, WrittenVariable[]>();
  private readonly readers = new NameIndex<string>();
  private readonly prefixes = new NameIndex<string>();
  private readonly openObjects = new NameIndex<string>();
  private readonly holders: ReadonlySet<string>;
  private readonly objects: readonly string[];
  private readonly settingObjects: ReadonlySet<string>;
  private readonly schemas: ReadonlySet<string>;
  private readonly sectioned: ReadonlySet<string>;
  private readonly interpolations: readonly (readonly [string, string])[];
  private readonly placeholders: readonly ((text: string) => boolean)[];
  private readonly realNames: readonly string[];

  constructor(documents: readonly LinkedDocument[], knowledge: EnvironmentKnowledge) {
    for (const name of knowledge.readers) this.readers.add(name, name);
    for (const [name, prefix] of Object.entries(knowledge.prefixes)) this.prefixes.add(name, prefix);
    this.objects = knowledge.objects.filter((name) => !name.includes('*'));
    for (const name of knowledge.objects) if (name.includes('*')) this.openObjects.add(name, name);
    this.holders = new Set(knowledge.holders);
    this.settingObjects = new Set(knowledge.settingObjects);
    this.schemas = new Set(knowledge.schemas);
    this.sectioned = new Set(knowledge.sectioned);
    const defaults = new Set(knowledge.settingDefaults);
    this.interpolations = knowledge.interpolations.map((pattern) => [pattern.split('*')[0] ?? '', pattern.split('*')[1] ?? ''] as const);
    this.placeholders = knowledge.placeholders.map((pattern) => wildcard(pattern));
    this.realNames = knowledge.realNames;
    for (const document of documents)
      for (const entry of document.role === 'test' ? [] : document.facts.environment) {
        const variable = { value: { doc: document.id, ref: entry.value }, from: originOf(document), document, entry };
        // A file of settings in PHP is part of their names: `services.crm.url`.
        const handed = entry.name.includes(' ') ? handedName(entry.name, knowledge.handed) : entry.name;
        if (handed === null) continue;
        const name = document.facts.kind === 'php' ? `${baseName(document.path).replace(/\.\w+$/, '')}.${handed}` : handed;
        this.name(name, variable);
      }
    const setters: Setters = grouped(knowledge.setters);
    const setObjects = new Set(knowledge.setObjects);
    for (const document of documents)
      for (const [name, ref] of setVariables(document, setters, setObjects)) {
        const entry = { name, value: ref, scope: null, span: document.span(ref) };
        append(this.byName, name, { value: { doc: document.id, ref }, from: 'code-default', document, entry });
      }
    for (const document of documents)
      for (const [name, ref] of [...settingPaths(document), ...settingDefaults(document, defaults), ...settingAssignments(document)]) {
        const entry = { name, value: ref, scope: null, span: document.span(ref) };
        const variable: WrittenVariable = { value: { doc: document.id, ref }, from: 'settings', document, entry };
        append(this.bySetting, spelling(name), variable);
        // Its secrets are variables of the environment too.
        if (baseName(folderOf(document.path)) === '.streamlit' && !name.includes('.')) append(this.byName, name, variable);
      }
    this.bind(documents, knowledge);
  }

  /** Settings that code binds to variables are what these are, and else their default. */
  private bind(documents: readonly LinkedDocument[], knowledge: EnvironmentKnowledge): void {
    const bindings = new Map<string, EnvironmentKnowledge['bindings'][number][]>();
    for (const row of knowledge.bindings) append(bindings, row.call, row);
    for (const prefix of new Set(documents.flatMap((document) => variablePrefixesIn(document, knowledge.variablePrefixes))))
      for (const [name, variables] of [...this.byName])
        if (name.startsWith(prefix) && name.length > prefix.length)
          for (const own of [name.slice(prefix.length), name.slice(prefix.length).toLowerCase()])
            for (const variable of variables) this.name(own, variable);
    const same: (readonly [name: string, other: string])[] = [];
    for (const document of documents)
      for (const { name, variables, fallback, other } of boundSettings(document, bindings)) {
        if (other !== null) same.push([name, other]);
        const filled = variables.flatMap((variable) => this.byName.get(variable) ?? []);
        for (const variable of filled) this.name(name, variable);
        if (fallback === null || filled.length > 0) continue;
        const entry = { name, value: fallback, scope: null, span: document.span(fallback) };
        this.name(name, { value: { doc: document.id, ref: fallback }, from: 'settings', document, entry });
      }
    for (const [name, other] of same) for (const variable of this.byName.get(other) ?? []) this.name(name, variable);
  }

  private name(name: string, variable: WrittenVariable): void {
    append(this.byName, name, variable);
    append(this.bySetting, spelling(name), variable);
  }

  /** Files that a reader in `path` can get the variable from: those around it and those that start it; else all. */
  written(name: string, path: string): readonly WrittenVariable[] {
    // A setting may be given as a variable: `jira.base-url` as `JIRA_BASEURL`, `Jira:Url` as `Jira__Url`.
    const all = (/[.:]/.test(name) ? this.bySetting.get(spelling(name)) : this.byName.get(name)) ?? [];
    const near = all.filter(({ document, from }) => {
      const folder = folderOf(document.path);
      return handing.has(from) || folder === '' || path.startsWith(`${folder}/`);
    });
    return near.length > 0 ? near : all;
  }

  isReader(name: string): boolean {
    return this.readers.find(name).length > 0 || this.prefixes.find(name).length > 0;
  }

  /** `ConnectionStrings:` before the name that `GetConnectionString` is given. */
  prefixOf(name: string): string {
    return this.prefixes.find(name)[0] ?? '';
  }

  /** The variable that `process.env.X` or `os.environ.X` names; null for other names. */
  variable(name: string): string | null {
    // A method that reads one is called like a member.
    if (this.isReader(name)) return null;
    for (const object of this.objects)
      if (name.startsWith(`${object}.`)) {
        const rest = name.slice(object.length + 1);
        return rest.includes('.') && !this.sectioned.has(object) ? null : rest;
      }
    const dot = name.lastIndexOf('.');
    if (dot < 0) return null;
    if (this.openObjects.find(name.slice(0, dot)).length > 0) return name.slice(dot + 1);
    return this.holders.has(name.slice(dot + 1)) ? this.variable(name.slice(0, dot)) : null;
  }

  /** The variable that a schema checks, `cleanEnv(process.env, …).X`; null for other names. */
  checked(name: string): string | null {
    const dot = name.lastIndexOf('.');
    return dot > 0 && this.schemas.has(name.slice(0, dot)) ? name.slice(dot + 1) : null;
  }

  /** The setting that `django.conf.settings.X` names; null for other names. */
  settingOf(name: string): string | null {
    const dot = name.lastIndexOf('.');
    return dot > 0 && this.settingObjects.has(name.slice(0, dot)) ? name.slice(dot + 1) : null;
  }

  isObject(name: string): boolean {
    return this.objects.includes(name);
  }

  /** The variable that a text of a file stands for, with what it is without it: `${env:STORE_URL,sqlite://}`; null for other texts. */
  interpolated(text: string): { readonly name: string; readonly fallback: string | null } | null {
    for (const [before, after] of this.interpolations) {
      if (!text.startsWith(before) || !text.endsWith(after)) continue;
      const inner = text.slice(before.length, text.length - after.length);
      const [, name, fallback] = /^([A-Za-z_]\w{0,99})(?:(?:,|:-?)\s{0,4}(.{0,500}))?$/.exec(inner) ?? [];
      if (name !== undefined) return { name, fallback: fallback ?? null };
    }
    return null;
  }

  /** What a text says: an address that leaves open only who logs in still tells where, unless that is the machine of whoever fills it in. */
  told(text: string): Pick<Alternative, 'text' | 'placeholder'> {
    if (!this.isPlaceholder(text)) return { text, placeholder: false };
    // Of many tenants of one host the name before the password says which it is: `postgres.xxxx:…@pooler.vendor.com`.
    if (/^[a-z][\w+.-]{0,30}:\/\/[\w-]{1,60}\.(?:x{2,}|your|project|ref|[[<{])/i.test(text)) return { text, placeholder: true };
    const address = text.replace(/^([a-z][\w+.-]{0,30}:\/\/)[^/?#@\s]{1,200}@(?=[\w-]{1,100}\.[\w.-]{0,200}[a-z][^@\s]{0,500}$)/i, '$1{}@');
    return address === text || this.isPlaceholder(address) ? { text, placeholder: true } : { text: address, placeholder: false };
  }

  isPlaceholder(text: string): boolean {
    const lower = this.realNames.reduce((rest, name) => rest.replaceAll(name, ''), text.trim().toLowerCase());
    return isFiller(lower) || this.placeholders.some((matches) => matches(lower));
  }
}

function grouped(setters: EnvironmentKnowledge['setters']): Setters {
  const found = new Map<string, EnvironmentKnowledge['setters'][number][]>();
  for (const setter of setters) append(found, setter.call, setter);
  return found;
}

/** `terraform var region`, of `terraform apply -var region=eu`, as the program calls it; null where its option sets no variable. */
function handedName(said: string, rows: EnvironmentKnowledge['handed']): string | null {
  const [program = '', option = '', name = ''] = said.split(' ');
  const row = rows.find((own) => own.option === option && own.programs.includes(program));
  return row === undefined ? null : row.prefix + name;
}

/** From where the text stands to where a file gives it to the variable, each place once. */
export function wayTo({ document, entry }: WrittenVariable, item: Alternative): readonly Place[] {
  const [start, end] = entry.span;
  const before = item.chain.filter(({ path, span }) => path !== document.path || span[0] < start || span[1] > end);
  const given: Place = { path: document.path, span: entry.span, note: { code: 'written-here', details: { name: entry.name } } };
  return [...before.slice(0, maxSteps), given];
}

const maxSteps = 5;

/** `****`, `xxxx`, `...`: the place of a value. */
function isFiller(text: string): boolean {
  return text === '' || /^[*x•._-]{2,200}$/.test(text);
}

/** Files that start others, wherever those stand. */
const handing: ReadonlySet<Origin> = new Set<Origin>(['compose', 'ci', 'manifest', 'infrastructure']);

/** One spelling for the names that frameworks take for the same setting. */
function spelling(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('-', '')
    .replaceAll(/[.:_]+/g, '_');
}

function originOf({ facts, path }: LinkedDocument): Origin {
  if (facts.kind === 'env') return /example|sample|template|dist/i.test(baseName(path)) ? 'env-example' : 'env-file';
  return origins[facts.kind] ?? 'env-file';
}

const origins: Readonly<Partial<Record<Kind, Origin>>> = {
  php: 'settings',
  elixir: 'settings',
  'elixir-settings': 'settings',
  properties: 'settings',
  'settings-yaml': 'settings',
  'settings-json': 'settings',
  xml: 'settings',
  compose: 'compose',
  dockerfile: 'dockerfile',
  'github-workflow': 'ci',
  'github-action': 'ci',
  pipeline: 'ci',
  'pipeline-task': 'ci',
  jenkinsfile: 'ci',
  kubernetes: 'manifest',
  'helm-values': 'manifest',
  hosting: 'manifest',
  terraform: 'infrastructure',
  cloudformation: 'infrastructure',
  bicep: 'infrastructure',
  arm: 'infrastructure',
  serverless: 'infrastructure',
  ansible: 'infrastructure',
};
