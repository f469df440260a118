import type { Op } from '../../model/facts.js';
import type { NameKnowledge } from '../../model/knowledge.js';
import type { Alternative, Value } from '../../model/program.js';
import type { NoteCode, Place } from '../../model/touch.js';
import { computed, distinct, filledPlaces, join, maxAlternatives, tidySlashes, plain, productOf } from './alternatives.js';
import type { Definition, Definitions } from '../names/definitions.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { Environment } from './environment.js';
import { namesVariables, textsOfVariable } from './variable-texts.js';
import { formatted } from './formatted.js';
import { GivenInputs } from './given-inputs.js';
import { GivenOptions } from './given-options.js';
import type { Standing } from './options.js';
import { addressParts } from './put-together.js';
import { fieldValue, parsedVariable, settingsNamed } from './settings.js';

/** Folds an expression to its possible texts, each with where it was written. */
export class Texts {
  private readonly memo = new DocumentMap<readonly Alternative[]>();
  private readonly settings = new Map<string, readonly Alternative[]>();
  private readonly inputs: GivenInputs;
  private readonly given: GivenOptions;
  private readonly textMethods: ReadonlySet<string>;
  private readonly joiners: ReadonlySet<string>;
  private readonly addresses: ReadonlySet<string>;
  private readonly folders: ReadonlyMap<string, string>;

  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly definitions: Definitions,
    private readonly environment: Environment,
    names: NameKnowledge,
  ) {
    this.inputs = new GivenInputs(documents);
    this.given = new GivenOptions(documents);
    this.textMethods = new Set(names.textMethods);
    this.joiners = new Set(names.joiners);
    this.addresses = new Set(names.addresses);
    const fixed = [...Object.entries(names.folders), ...Object.entries(names.constants)];
    this.folders = new Map(fixed.flatMap(([text, calls]) => calls.map((call) => [call, text] as const)));
  }

  of(value: Value): readonly Alternative[] {
    const known = this.memo.get(value.doc, value.ref);
    if (known !== undefined) return known;
    if (!this.definitions.limits.enter(value.doc)) return [computed];
    this.memo.set(value.doc, value.ref, []);
    const found = distinct(this.definitions.of(value).flatMap((definition) => this.ofDefinition(definition, value)));
    this.definitions.limits.leave();
    const result = found.length > 0 ? found : [computed];
    this.memo.set(value.doc, value.ref, result);
    return result;
  }

  /** What the tree writes for a variable of the environment, as read at `at`. */
  variable(name: string, at: Value): readonly Alternative[] {
    return this.ofVariable(name, [], at);
  }

  /** What code writes for a setting: `app.config['NAME'] = …`, or `NAME = …` in a module or class; `NAME.a.b` is within a map. */
  configured(name: string): readonly Alternative[] {
    const known = this.settings.get(name);
    if (known !== undefined) return known;
    const written = settingsNamed(this.documents, this.definitions, name).flatMap((value) => this.of(value));
    written.push(...this.environment.written(name, '').flatMap(({ value }) => this.of(value)));
    const found = distinct(written.filter(({ from, text }) => from !== 'computed' || text !== '{}'));
    this.settings.set(name, found);
    return found;
  }

  /** A single literal, where there is exactly one. */
  constant(value: Value): string | number | boolean | null | undefined {
    const found = this.definitions.of(value);
    const only = found.length === 1 ? found[0] : undefined;
    const op = only?.kind === 'value' ? this.op(only) : undefined;
    return op?.op === 'const' ? op.value : undefined;
  }

  private ofDefinition(definition: Definition, from: Value): readonly Alternative[] {
    switch (definition.kind) {
      case 'value':
        return this.ofOp(definition);
      case 'setting':
        return this.ofSetting(definition);
      case 'external':
        return this.ofExternal(definition, from);
      case 'unit':
        return this.definitions.memberTable.gotten(definition).flatMap((value) => this.of(value));
      default:
        return [];
    }
  }

  private ofOp(value: Value): readonly Alternative[] {
    const op = this.op(value);
    if (op === undefined) return [];
    if (op.op === 'const') return op.value === null ? [] : this.ofConstant(String(op.value), value);
    if (op.op === 'template')
      return this.combine(
        op.parts.map((part) => (typeof part === 'string' ? [plain(part)] : this.of({ doc: value.doc, ref: part }))),
        value,
      );
    if (op.op === 'unknown') return this.ofSum(op, value);
    return op.op === 'call' ? this.ofCall(op, value) : [];
  }

  private ofConstant(text: string, at: Value): readonly Alternative[] {
    return (text.endsWith('}') ? this.interpolated(text, at) : null) ?? [this.literal(text, at)];
  }

  private interpolated(text: string, at: Value): readonly Alternative[] | null {
    const filled = this.environment.interpolated(text);
    if (filled === null) return null;
    return this.ofVariable(filled.name, filled.fallback === null ? [] : [this.literal(filled.fallback, at)], at);
  }

  /** `BASE + path`: a sum of names is a text where the first is an address. */
  private ofSum({ uses, operator }: Op & { op: 'unknown' }, value: Value): readonly Alternative[] {
    const parts = operator === undefined && uses.length > 1 && uses.length <= 16 ? uses.map((ref) => this.of({ doc: value.doc, ref })) : [];
    const product = productOf(parts);
    if (product !== null) return [this.literal(product, value)];
    return parts[0]?.some(({ text, environment }) => text.includes('://') || environment.length > 0) === true
      ? this.combine(parts, value)
      : filledPlaces(parts);
  }

  /** `x.strip()`, `urljoin(a, b)` and the like: enough of the text stays to tell the target. */
  private ofCall(op: Op & { op: 'call' }, value: Value): readonly Alternative[] {
    const document = this.documents[value.doc];
    const callee = document?.op(op.callee);
    if (callee?.op === 'get' && callee.key === 'format')
      return formatted(this.of({ doc: value.doc, ref: callee.of }), op, (ref) => this.constant({ doc: value.doc, ref }));
    const names = this.definitions.names({ doc: value.doc, ref: op.callee });
    if (names.some((name) => this.addresses.has(name))) {
      const parts = addressParts(op, (ref) => this.of({ doc: value.doc, ref }));
      return parts.length === 0 ? [] : this.combine(parts, value);
    }
    if (!names.some((name) => this.joiners.has(name)))
      return callee?.op === 'get' && this.textMethods.has(String(callee.key)) ? this.of({ doc: value.doc, ref: callee.of }) : [];
    const parts = op.args.map(([, ref]) => this.of({ doc: value.doc, ref }));
    const own = callee?.op === 'get' ? this.of({ doc: value.doc, ref: callee.of }).filter(({ from }) => from !== 'computed') : [];
    const absolute = parts.findIndex((part) => part.some(({ text }) => text.includes('://')));
    return this.joined(
      absolute > 0 ? [parts[absolute] ?? [], ...parts.slice(0, absolute)] : [...(own.length > 0 ? [own] : []), ...parts],
      value,
    );
  }

  /** Parts of a path or an address, with one slash between them. */
  private joined(parts: readonly (readonly Alternative[])[], at: Value): readonly Alternative[] {
    return this.combine(
      parts.flatMap((part, index) => (index === 0 ? [part] : [[plain('/')], part])),
      at,
    ).map((item) => ({ ...item, text: tidySlashes(item.text) }));
  }

  private ofExternal(definition: Definition & { kind: 'external' }, from: Value): readonly Alternative[] {
    const direct = this.environment.isReader(definition.name) ? null : this.environment.variable(definition.name);
    if (direct !== null) return this.ofVariable(direct, [], from);
    const setting = this.environment.settingOf(definition.name);
    if (setting !== null) return this.configured(setting);
    const folder = this.folders.get(definition.name);
    if (folder !== undefined) return [this.literal(folder, definition.call ?? from)];
    if (definition.call === null) return this.ofAbsent(definition.name, from);
    const { options } = this.definitions.settingValues;
    const given = this.given.to(options.declaredIn(definition.name, from.doc), definition.name);
    const standing = options.of(definition.name, from.doc).flatMap((option) => this.ofOption(option));
    for (const own of given) standing.push(...(own.text === null ? this.of(own) : [this.literal(own.text, own)]));
    if (standing.some((item) => item.from !== 'computed')) return standing;
    const { doc } = definition.call;
    const op = this.op(definition.call);
    if (op?.op === 'unknown')
      return this.joined(
        op.uses.map((ref) => this.of({ doc, ref })),
        definition.call,
      );
    if (op?.op !== 'call') return [];
    if (this.environment.isReader(definition.name)) return this.ofReader(op, definition.call, this.environment.prefixOf(definition.name));
    const parsed = this.ofParsedEnvironment(definition.name, op, doc, from);
    return parsed.length > 0 ? parsed : this.ofCall(op, definition.call);
  }

  private ofOption({ at, variables, fallback }: Standing): readonly Alternative[] {
    const written = fallback === null ? [] : this.of(fallback);
    return variables.length === 0 ? written : variables.flatMap((name) => this.ofVariable(name, written, at));
  }

  /** `from config import JIRA_URL` where the tree's own `config` is not in the tree: kept out of it as the environment is. */
  private ofAbsent(name: string, from: Value): readonly Alternative[] {
    const named = this.ofNamed(name, from);
    if (named.length > 0) return named;
    const parts = name.split('.');
    const last = parts[parts.length - 1] ?? '';
    if (parts.length < 2 || !/^[A-Z][A-Z0-9_]{3,59}$/.test(last)) return [];
    this.memoRoots ??= new Set(this.documents.flatMap(({ path, role }) => (role === 'source' ? [path.split('/')[0] ?? ''] : [])));
    return this.memoRoots.has(parts[0] ?? '') ? this.ofVariable(last, [], from) : [];
  }
  private memoRoots: ReadonlySet<string> | null = null;

  /** `$STORE` of a script, a Dockerfile or a compose file that does not write it itself: what other files, or its own arguments, say. */
  private ofNamed(name: string, from: Value): readonly Alternative[] {
    const filled = name.includes(':') ? this.interpolated(`\${${name}}`, from) : null;
    if (filled !== null) return filled;
    const input = /^inputs\.([\w-]{1,100})$/.exec(name)?.[1];
    if (input !== undefined) return this.inputs.of(this.documents[from.doc]?.path ?? '', input).flatMap((value) => this.of(value));
    const given = /^var\.(\w{1,100})$/.exec(name)?.[1];
    if (given !== undefined && this.documents[from.doc]?.facts.kind === 'terraform') return this.ofNamedVariable(`TF_VAR_${given}`, from);
    if (!namesVariables.has(this.documents[from.doc]?.facts.kind ?? 'text') || !/^[A-Za-z_]\w*$/.test(name)) return [];
    return this.ofNamedVariable(name, from);
  }

  private ofNamedVariable(name: string, from: Value): readonly Alternative[] {
    return this.environment.written(name, this.documents[from.doc]?.path ?? '').length === 0 ? [] : this.ofVariable(name, [], from);
  }

  private ofReader(op: Op & { op: 'call' }, call: Value, prefix: string): readonly Alternative[] {
    const name = op.args.find(([key]) => key === 0 || key === 'key' || key === 'name' || key === 'x')?.[1];
    const fallback = op.args.find(([key]) => key === 1 || key === 'default' || key === 'defaultValue' || key === 'unset')?.[1];
    const text = name === undefined ? undefined : this.constant({ doc: call.doc, ref: name });
    if (typeof text !== 'string') return [computed];
    // `${env:STORE_URL}` of an annotation
    const inner = fallback === undefined ? undefined : this.constant({ doc: call.doc, ref: fallback });
    const filled = typeof inner === 'string' ? this.interpolated(`\${${text}:${inner}}`, call) : null;
    if (filled !== null) return filled;
    return this.ofVariable(prefix + text, fallback === undefined ? [] : this.of({ doc: call.doc, ref: fallback }), call);
  }

  private ofSetting(setting: Definition & { kind: 'setting' }): readonly Alternative[] {
    const fallback = setting.fallback === null ? [] : this.of(fieldValue(this.documents, setting.fallback));
    const upper = setting.name.toUpperCase();
    const written = this.ofVariable(upper, fallback, setting.at);
    return written.map((item) => (item.from === 'code-default' ? { ...item, from: 'settings' as const } : item));
  }

  /** `schema.parse(process.env).X`, with the schema's own default for X. */
  private ofParsedEnvironment(name: string, op: Op & { op: 'call' }, doc: number, from: Value): readonly Alternative[] {
    const parsed = parsedVariable(this.documents, this.definitions, this.environment, name, { doc, op });
    return parsed === null ? [] : this.ofVariable(parsed.name, parsed.fallback === null ? [] : this.of(parsed.fallback), from);
  }

  /** What files write for the variable, then the code's default; only the environment when neither says anything. */
  private ofVariable(name: string, fallback: readonly Alternative[], at: Value): readonly Alternative[] {
    const written = this.environment.written(name, this.documents[at.doc]?.path ?? '');
    const told = written.map((variable) => [variable, this.of(variable.value)] as const);
    return textsOfVariable(name, told, fallback, this.place('environment-here', at, { name }));
  }

  private combine(parts: readonly (readonly Alternative[])[], at: Value): readonly Alternative[] {
    let combined: readonly Alternative[] = [plain('')];
    for (const part of parts) {
      const all = combined.flatMap((left) => (part.length === 0 ? [computed] : part).map((right) => join(left, right)));
      combined = this.definitions.limits.first(all, maxAlternatives, at.doc);
    }
    return combined.map((item) => ({
      ...item,
      ...this.environment.told(item.text),
      chain: item.chain.length > 0 ? item.chain : [this.place('written-here', at)],
    }));
  }

  private literal(text: string, at: Value): Alternative {
    return {
      ...this.environment.told(text),
      from: 'literal',
      environment: [],
      chain: [this.place('written-here', at)],
    };
  }

  private place(code: NoteCode, at: Value, details: Readonly<Record<string, string>> = {}): Place {
    const document = this.documents[at.doc];
    return { path: document?.path ?? '', span: document?.span(at.ref) ?? [0, 0], note: { code, details } };
  }
  private readonly op = (value: Value): Op | undefined => this.documents[value.doc]?.op(value.ref);
}
