import { append } from '../../model/append.js';
import { bareName } from '../../model/bare-name.js';
import { variableName } from '../../model/variables.js';
import type { Op, Ref } from '../../model/facts.js';
import type { EnvironmentKnowledge } from '../../model/environment-knowledge.js';
import type { Value } from '../../model/program.js';
import { writtenName } from '../documents/written-name.js';
import type { LinkedDocument } from '../documents/documents.js';
import { literal, member } from '../files/modules.js';
import { NameIndex } from '../names/names.js';

type Option = EnvironmentKnowledge['options'][number];

/** What the options of a command are when nobody gives them: `parser.add_argument("--url", default="http://localhost")`. */
export class Options {
  private readonly rows = new NameIndex<Option>();
  private readonly byMethod = new Map<string, Option[]>();
  private memo: ReadonlyMap<Option, ReadonlyMap<string, readonly Declared[]>> | null = null;

  constructor(
    private readonly documents: readonly LinkedDocument[],
    options: readonly Option[],
  ) {
    for (const option of options) {
      this.rows.add(option.read, option);
      append(this.byMethod, option.declare, option);
    }
  }

  /** Of what is read under a qualified name, `argparse.ArgumentParser.parse_args.url`, in a document; those that it declares itself first. */
  of(name: string, doc: number): readonly Standing[] {
    return standingOf(this.declaredAs(name, doc));
  }

  /** The documents that declare it. */
  declaredIn(name: string, doc: number): readonly number[] {
    return [...new Set(this.declaredAs(name, doc).map((declared) => declared.doc))];
  }

  /** Of a parameter that decorators of its function declare: `@click.option("--url", default=…)`. */
  ofParameter(document: LinkedDocument, unit: number, index: number): readonly Standing[] {
    return standingOf(this.declaredFor(document, unit, document.facts.units[unit]?.params[index]?.name));
  }

  /** What a flag without a default is when nobody gives it; null for what is no flag. */
  flag(name: string, doc: number): 'on' | 'off' | null {
    return stateOf(this.declaredAs(name, doc));
  }

  flagOfParameter(document: LinkedDocument, unit: number, name: string): 'on' | 'off' | null {
    return stateOf(this.declaredFor(document, unit, name));
  }

  private declaredAs(name: string, doc: number): readonly Declared[] {
    const dot = name.lastIndexOf('.');
    const rows = dot < 0 ? [] : this.rows.find(name.slice(0, dot));
    this.memo ??= this.collect();
    const all = rows.flatMap((row) => this.memo?.get(row)?.get(bareName(name.slice(dot + 1))) ?? []);
    const own = all.filter((declared) => declared.doc === doc);
    return own.length > 0 ? own : all;
  }

  private declaredFor(document: LinkedDocument, unit: number, name: string | undefined): readonly Declared[] {
    if (name === undefined) return [];
    return (document.facts.units[unit]?.decorators ?? []).flatMap((decorator) => {
      const call = document.op(decorator);
      if (call.op !== 'call') return [];
      const rows = (this.byMethod.get(writtenName(document, call.callee)) ?? []).filter(isDecorator);
      const found = rows.flatMap((row) => declaredBy(document, decorator, call, row));
      return found.flatMap(([own, declared]) => (own === bareName(name) ? [declared] : []));
    });
  }

  private collect(): ReadonlyMap<Option, ReadonlyMap<string, readonly Declared[]>> {
    const found = new Map<Option, Map<string, Declared[]>>();
    for (const document of this.documents)
      for (const ref of document.role === 'test' ? [] : document.calls) {
        const op = document.op(ref);
        for (const row of op.op === 'call' ? (this.byMethod.get(writtenName(document, op.callee)) ?? []) : []) {
          const own = found.get(row) ?? new Map<string, Declared[]>();
          found.set(row, own);
          if (op.op === 'call') for (const [name, declared] of declaredBy(document, ref, op, row)) append(own, name, declared);
        }
      }
    return found;
  }
}

/** What is read under the name of what declares it is handed to the function below. */
function isDecorator({ declare, read }: Option): boolean {
  return read.endsWith(`.${declare}`);
}

/** What an option is where nobody gives it: what its variables are, else its default. */
export interface Standing {
  readonly at: Value;
  readonly variables: readonly string[];
  readonly fallback: Value | null;
}

function standingOf(declared: readonly Declared[]): readonly Standing[] {
  return declared.flatMap(({ doc, ref, fallback: own, variables }) => {
    // `.option('url', …).default('url', '…')` says so apart from it.
    const fallback =
      own ?? (variables.length > 0 ? (declared.find((other) => other.doc === doc && other.fallback !== null)?.fallback ?? null) : null);
    return fallback === null && variables.length === 0
      ? []
      : [{ at: { doc, ref }, variables, fallback: fallback === null ? null : { doc, ref: fallback } }];
  });
}

interface Declared {
  readonly doc: number;
  readonly ref: Ref;
  readonly fallback: Ref | null;
  readonly variables: readonly string[];
  readonly flag: 'on' | 'off' | null;
}

function stateOf(declared: readonly Declared[]): 'on' | 'off' | null {
  const [first, ...others] = declared.map(({ flag }) => flag);
  return first === undefined || others.some((other) => other !== first) ? null : first;
}

/** The options that a call declares, by their bare names: one by its own words, or several in a map. */
function declaredBy(document: LinkedDocument, ref: Ref, call: Op & { op: 'call' }, row: Option): readonly (readonly [string, Declared])[] {
  const [path, way] = [keysOf(row.default), keysOf(row.flag)];
  const star = path.indexOf('*');
  if (star < 0) {
    const later = row.steps === undefined ? null : stepsAfter(document, ref);
    const fallback = later?.get(row.steps?.default ?? '') ?? within(document, call, path);
    const variable = later?.get(row.steps?.variable ?? '') ?? within(document, call, keysOf(row.variable));
    const variables = variablesIn(document, variable);
    const told = way.length === 0 ? null : flagOf(document, within(document, call, way));
    const prefix = prefixIn(document, row.prefixedBy);
    return textsOf(document, call).map((text) => {
      const flag = fallback === null && variables.length === 0 ? (told ?? flagIn(text, row)) : null;
      const all =
        prefix === null
          ? variables
          : [
              ...variables,
              prefix +
                optionIn(text)
                  .replaceAll(/(?<=[a-z\d])(?=[A-Z])|-/g, '_')
                  .toUpperCase(),
            ];
      return [nameIn(text), { doc: document.id, ref, fallback, variables: all, flag }];
    });
  }
  const options = within(document, call, path.slice(0, star));
  const map = options === null ? null : document.op(options);
  return (map?.op === 'make' ? map.items : []).map(([name, item]) => {
    const fallback = below(document, item, path.slice(star + 1));
    const flag = fallback === null ? flagOf(document, below(document, item, way.slice(star + 1))) : null;
    return [bareName(String(name)), { doc: document.id, ref, fallback, variables: [], flag }];
  });
}

/** What methods are given that are called one after the other on what a call makes: `new Option('--url').env('URL').default('…')`. */
function stepsAfter(document: LinkedDocument, start: Ref): ReadonlyMap<string, Ref> {
  const found = new Map<string, Ref>();
  for (let at = document.callOn(start), steps = 0; at !== null && steps < maxSteps; at = document.callOn(at), steps++) {
    const op = document.op(at);
    const given = op.op === 'call' ? op.args[0]?.[1] : undefined;
    if (op.op === 'call' && given !== undefined) found.set(writtenName(document, op.callee), given);
  }
  return found;
}

const maxSteps = 12;

/** One name, or a list of them. */
export function variablesIn(document: LinkedDocument, ref: Ref | null): readonly string[] {
  const op = ref === null ? null : document.op(ref);
  const texts = op === null ? [] : op.op === 'make' ? op.items.map(([, item]) => literal(document.op(item))) : [literal(op)];
  // The first that is set fills it; which one that is nobody can tell.
  return texts.flatMap((text) => (text !== null && variableName.test(text) ? [text] : [])).slice(0, 1);
}

/** Words that name an option: `--store-url`, `-s, --store-url <url>`, `dest="store"`. */
function textsOf(document: LinkedDocument, { args }: Op & { op: 'call' }): readonly string[] {
  const texts = args.flatMap(([key, ref]) => {
    const text = typeof key === 'number' || key === 'dest' ? literal(document.op(ref)) : null;
    return text !== null && optionWord.test(text) ? [text] : [];
  });
  return [...new Map(texts.map((text) => [nameIn(text), text])).values()];
}

function nameIn(text: string): string {
  return bareName(optionIn(text));
}

function optionIn(text: string): string {
  return (/--(?:no-)?([\w-]{1,60})/.exec(text)?.[1] ?? optionWord.exec(text)?.[1] ?? '').replace(/^no-/, '');
}

/** `STORE_` of `yargs(words).env('STORE')` */
function prefixIn(document: LinkedDocument, method: string | undefined): string | null {
  if (method === undefined) return null;
  for (const ref of document.calls) {
    const op = document.op(ref);
    const given =
      op.op === 'call' && document.form(op.callee) === 'get' && document.textOf(op.callee) === method ? op.args[0]?.[1] : undefined;
    const text = given === undefined ? null : literal(document.op(given));
    if (text !== null && /^[A-Za-z]\w{0,60}$/.test(text)) return `${text.toUpperCase()}_`;
  }
  return null;
}

const optionWord = /--[\w-]{1,60}|^-?([\w-]{1,60})$/;

/** `--send` alone; `--no-dry-run` of what is on unless somebody says no; `--send/--no-send`. */
function flagIn(text: string, { bare }: Option): 'on' | 'off' | null {
  if (text.includes('/--')) return 'off';
  if (!bare || /[<[]/.test(text)) return null;
  return text.includes('--no-') ? 'on' : 'off';
}

/** `action="store_true"`, `is_flag=True`, `type: 'boolean'` */
function flagOf(document: LinkedDocument, ref: Ref | null): 'on' | 'off' | null {
  const op = ref === null ? null : document.op(ref);
  const value = op?.op === 'const' ? op.value : op?.op === 'read' ? op.name : null;
  if (value === 'store_false') return 'on';
  return value === 'store_true' || value === 'boolean' || value === 'Boolean' || value === true ? 'off' : null;
}

function keysOf(path: Option['default'] | undefined): readonly string[] {
  return path === undefined ? [] : String(path).split('.');
}

/** What stands under a way of keys: the first an argument, the others within its maps. */
function within(document: LinkedDocument, { args }: Op & { op: 'call' }, [first, ...others]: readonly string[]): Ref | null {
  const given = args.find(([key]) => String(key) === first)?.[1];
  return given === undefined ? null : below(document, given, others);
}

function below(document: LinkedDocument, ref: Ref, keys: readonly string[]): Ref | null {
  return keys.reduce<Ref | null>((at, key) => member(document, at, key), ref);
}
