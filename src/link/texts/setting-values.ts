import type { Key, Op, Ref } from '../../model/facts.js';
import type { EnvironmentKnowledge } from '../../model/environment-knowledge.js';
import type { NameKnowledge } from '../../model/knowledge.js';
import type { Value } from '../../model/program.js';
import type { Contents } from '../containers/contents.js';
import { type Definition, namesOf, settingOf } from '../names/definition.js';
import type { LinkedDocument } from '../documents/documents.js';
import { literal } from '../files/modules.js';
import { Options, type Standing, variablesIn } from './options.js';
import { isSettings, type ParsedFiles } from '../files/parsed-files.js';

interface SettingValueContext {
  readonly documents: readonly LinkedDocument[];
  readonly parsed: ParsedFiles;
  readonly contents: Contents;
  of(value: Value): readonly Definition[];
  members(definition: Definition, key: string): readonly Definition[];
  /** What a function gives where it is called. */
  called(callee: Definition, call: Value): readonly Definition[];
}

/** What code finds in files of settings that it has read, and what stands where nobody sets anything. */
export class SettingValues {
  readonly options: Options;
  private readonly fields: ReadonlyMap<string, Key>;
  private readonly optionVariables: Readonly<Record<string, string>>;

  constructor(
    private readonly context: SettingValueContext,
    names: Pick<NameKnowledge, 'fields'>,
    environment: Pick<EnvironmentKnowledge, 'options' | 'optionVariables'>,
  ) {
    this.optionVariables = environment.optionVariables;
    this.options = new Options(context.documents, environment.options);
    this.fields = new Map(Object.entries(names.fields));
  }

  /** `config.get("database", "url")`, `section.get("url")` of what a file of settings says. */
  taken(document: LinkedDocument, op: Op & { op: 'call' }): readonly Definition[] {
    const callee = document.op(op.callee);
    const [first, second] =
      callee.op === 'get' && sections.has(String(callee.key)) ? op.args.map(([, arg]) => literal(document.op(arg))) : [];
    if (callee.op !== 'get' || first === undefined || first === null) return [];
    const settings = this.context.of({ doc: document.id, ref: callee.of }).filter((item) => this.isOfSettings(item));
    const found = settings.flatMap((item) => this.within(item, first));
    const within =
      typeof second === 'string' ? found.flatMap((item) => (item.kind === 'value' ? this.context.members(item, second) : [])) : [];
    return within.length > 0 ? within : found;
  }

  /** `mongo.uri` stands alone, or within `mongo`. */
  private within(settings: Definition, key: string): readonly Definition[] {
    const whole = this.context.members(settings, key);
    if (whole.length > 0 || !key.includes('.')) return whole;
    return key
      .split('.')
      .reduce<readonly Definition[]>((found, part) => found.flatMap((item) => this.context.members(item, part)), [settings]);
  }

  /** `yaml.Unmarshal(text, &config)`: what the file says. */
  parsedInto(document: LinkedDocument, name: string): readonly Definition[] {
    return this.context.contents.fillsName(document.id, name).flatMap(({ ref }) => {
      const op = document.op(ref);
      if (op.op !== 'call') return [];
      return namesOf(this.context.of({ doc: document.id, ref: op.callee })).flatMap((own) => this.context.parsed.by(document, op, own));
    });
  }

  /** What a field or an option is when nobody gives it: `field(default_factory=lambda: os.getenv("URL"))`, `Option("http://…")`. */
  standing(document: LinkedDocument, { args }: Op & { op: 'call' }, name: string): readonly Definition[] {
    const position = this.fields.get(name);
    if (position === undefined) return [];
    const naming = args.find(([key]) => key === this.optionVariables[name])?.[1];
    if (naming !== undefined) return this.filled(document, args, naming);
    const made = args.find(([key]) => key === 'default_factory' || key === 'factory')?.[1];
    const written = args.find(([key]) => key === 'default' || key === 'default_value' || key === position)?.[1];
    if (made === undefined) return written === undefined ? [] : this.context.of({ doc: document.id, ref: written });
    const call: Value = { doc: document.id, ref: made };
    return this.context.of(call).flatMap((item) => this.context.called(item, call));
  }

  /** `typer.Option("sqlite://", envvar="STORE_URL")` */
  private filled(document: LinkedDocument, args: (Op & { op: 'call' })['args'], naming: Ref): readonly Definition[] {
    const written = args.find(
      ([key, ref]) => (key === 'default' || key === 'default_value' || key === 0) && literal(document.op(ref)) !== null,
    )?.[1];
    const fallback = written === undefined ? null : { doc: document.id, ref: written };
    return variablesIn(document, naming).map((variable) => settingOf(variable, fallback, { doc: document.id, ref: naming }));
  }

  /** What decorators hand to a parameter: `@hydra.main(config_name="config")` its file, `@click.option("--url", default=…)` a text. */
  handed(document: LinkedDocument, unit: number, index: number): readonly Definition[] {
    const { decorators = [] } = document.facts.units[unit] ?? {};
    const files = index > 0 ? [] : decorators.flatMap((ref) => this.context.of({ doc: document.id, ref }));
    const defaults = this.options.ofParameter(document, unit, index).flatMap((standing) => this.ofOption(standing));
    return [...files.filter(({ kind }) => kind === 'module'), ...defaults];
  }

  private ofOption({ at, variables, fallback }: Standing): readonly Definition[] {
    if (variables.length === 0) return fallback === null ? [] : this.context.of(fallback);
    return variables.map((name) => settingOf(name, fallback, at));
  }

  private isOfSettings(item: Definition): boolean {
    return (item.kind === 'module' || item.kind === 'value') && isSettings(this.context.documents[item.doc]);
  }
}

/** Methods that take a setting, or the settings of a section, by name. */
const sections: ReadonlySet<string> = new Set(['get', 'getint', 'getboolean', 'getfloat', 'items', 'getProperty']);
