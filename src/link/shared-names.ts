import { append } from '../model/append.js';
import type { Value } from '../model/program.js';
import type { LinkedDocument } from './documents.js';
import { literal } from './modules.js';
import { baseName, folderOf, foldersUp, join } from '../model/paths.js';

/**
 * Names that files of configuration share without importing: variables, locals and resources of a Terraform module (its folder), the
 * values of a chart (its templates), the keys of ConfigMaps (everywhere).
 */
export class SharedNames {
  private readonly table = new Map<string, Value[]>();
  private readonly charts = new Set<string>();
  /** Folders of modules by the folder that uses them and the name it gives them. */
  private readonly modules = new Map<string, string>();

  constructor(documents: readonly LinkedDocument[]) {
    for (const document of documents) if (baseName(document.path) === 'Chart.yaml') this.charts.add(folderOf(document.path));
    for (const document of documents) {
      if (document.parent !== null || document.role === 'vendored') continue;
      const { kind, root } = document.facts;
      const folder = folderOf(document.path);
      if (kind === 'terraform') this.addModule(document, folder);
      else if (kind === 'kubernetes') this.addWrites(document, '');
      else if (kind === 'helm-values' && root !== null && this.charts.has(folder))
        this.add(folder, 'Values', { doc: document.id, ref: root });
    }
  }

  /** What `name` stands for in a document of configuration. */
  of(document: LinkedDocument, name: string): readonly Value[] {
    const { kind } = document.facts;
    const folder = folderOf(document.path);
    if (kind === 'terraform') return this.found(folder, name) ?? this.outputOf(folder, name);
    if (kind !== 'kubernetes' && kind !== 'helm-values') return [];
    const chart = name === 'Values' ? foldersUp(folder).find((around) => this.charts.has(around)) : '';
    return chart === undefined ? [] : (this.found(chart, name) ?? []);
  }

  private found(folder: string, name: string): readonly Value[] | null {
    return this.table.get(keyOf(folder, name)) ?? null;
  }

  /** `module.x.y` is what the module's folder writes as its output `y`. */
  private outputOf(folder: string, name: string): readonly Value[] {
    const [root, module = '', output = ''] = name.split('.');
    const target = root === 'module' ? this.modules.get(keyOf(folder, module)) : undefined;
    return target === undefined ? [] : (this.found(target, `output.${output}`) ?? []);
  }

  private addWrites(document: LinkedDocument, folder: string): void {
    for (const [name, refs] of document.writes[0] ?? []) for (const ref of refs) this.add(folder, name, { doc: document.id, ref });
  }

  /** A module gives its arguments to the variables of the folder it is made from. */
  private addModule(document: LinkedDocument, folder: string): void {
    this.addWrites(document, folder);
    for (const ref of document.calls) {
      const call = document.op(ref);
      const callee = call.op === 'call' ? document.op(call.callee) : null;
      if (call.op !== 'call' || callee?.op !== 'name' || callee.name !== 'terraform:module') continue;
      const textOf = (key: string): string | null => {
        const value = call.args.find(([own]) => own === key)?.[1];
        return value === undefined ? null : literal(document.op(value));
      };
      const source = textOf('source');
      const target = source?.startsWith('.') === true ? join(folder, source) : null;
      if (target === null) continue;
      this.modules.set(keyOf(folder, textOf('name') ?? ''), target);
      for (const [key, value] of call.args)
        if (key !== 'name') this.add(target, `var.${key === 'own-name' ? 'name' : key}`, { doc: document.id, ref: value });
    }
  }

  private add(folder: string, name: string, value: Value): void {
    append(this.table, keyOf(folder, name), value);
  }
}

function keyOf(folder: string, name: string): string {
  return `${folder}\n${name}`;
}
