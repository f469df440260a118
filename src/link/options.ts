import { append } from '../model/append.js';
import { bareName } from '../model/bare-name.js';
import type { Key, Op, Ref } from '../model/facts.js';
import type { EnvironmentKnowledge } from '../model/knowledge.js';
import type { Value } from '../model/program.js';
import { writtenName } from './callers.js';
import type { LinkedDocument } from './documents.js';
import { literal } from './modules.js';
import { NameIndex } from './names.js';

type Option = EnvironmentKnowledge['options'][number];

/** What the options of a command are when nobody gives them: `parser.add_argument("--url", default="http://localhost")`. */
export class Options {
  private readonly rows = new NameIndex<Option>();
  private readonly byMethod: ReadonlyMap<string, Option>;
  private memo: ReadonlyMap<string, readonly Value[]> | null = null;

  constructor(
    private readonly documents: readonly LinkedDocument[],
    options: readonly Option[],
  ) {
    for (const option of options) this.rows.add(option.read, option);
    this.byMethod = new Map(options.map((option) => [option.declare, option]));
  }

  /** Of what is read under a qualified name, `argparse.ArgumentParser.parse_args.url`, in a document; those that it declares itself first. */
  of(name: string, doc: number): readonly Value[] {
    const dot = name.lastIndexOf('.');
    const [row] = dot < 0 ? [] : this.rows.find(name.slice(0, dot));
    if (row === undefined) return [];
    const all = this.declared(row, name.slice(dot + 1));
    const own = all.filter((value) => value.doc === doc);
    return own.length > 0 ? own : all;
  }

  /** Of a parameter that decorators of its function declare: `@click.option("--url", default=…)`. */
  ofParameter(document: LinkedDocument, unit: number, index: number): readonly Value[] {
    const own = document.facts.units[unit];
    const name = own?.params[index]?.name;
    if (own === undefined || name === undefined) return [];
    return own.decorators.flatMap((decorator) => {
      const call = document.op(decorator);
      const row = call.op === 'call' ? this.byMethod.get(writtenName(document, call.callee)) : undefined;
      const given = row === undefined || call.op !== 'call' || !isOf(document, call, name) ? undefined : argument(call, row.default);
      return given === undefined ? [] : [{ doc: document.id, ref: given }];
    });
  }

  private declared({ declare }: Option, name: string): readonly Value[] {
    this.memo ??= this.collect();
    return this.memo.get(`${declare}\n${bareName(name)}`) ?? [];
  }

  private collect(): ReadonlyMap<string, readonly Value[]> {
    const found = new Map<string, Value[]>();
    for (const document of this.documents)
      for (const ref of document.role === 'test' ? [] : document.calls) {
        const op = document.op(ref);
        const method = op.op === 'call' ? writtenName(document, op.callee) : '';
        const row = this.byMethod.get(method);
        const given = op.op !== 'call' || row === undefined ? undefined : argument(op, row.default);
        if (op.op !== 'call' || given === undefined) continue;
        for (const name of new Set(namesOf(document, op))) append(found, `${method}\n${name}`, { doc: document.id, ref: given });
      }
    return found;
  }
}

function argument({ args }: Op & { op: 'call' }, key: Key): Ref | undefined {
  return args.find(([own]) => own === key)?.[1];
}

function isOf(document: LinkedDocument, call: Op & { op: 'call' }, name: string): boolean {
  return namesOf(document, call).includes(bareName(name));
}

/** `--store-url`, `-s, --store-url <url>`, `dest="store"`: what the option is called. */
function namesOf(document: LinkedDocument, { args }: Op & { op: 'call' }): readonly string[] {
  return args.flatMap(([key, ref]) => {
    const text = typeof key === 'number' || key === 'dest' ? literal(document.op(ref)) : null;
    const name = text === null ? undefined : (/--([\w-]{1,60})/.exec(text)?.[1] ?? /^-?([\w-]{1,60})$/.exec(text)?.[1]);
    return name === undefined ? [] : [bareName(name)];
  });
}
