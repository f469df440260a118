import { append } from '../../model/append.js';
import type { Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { LinkedDocument } from '../documents/documents.js';
import { literal } from '../files/modules.js';
import { baseName, folderOf, foldersUp, join } from '../../model/paths.js';

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
    const modules = new Set(
      documents.flatMap((document) => (document.facts.kind === 'terraform' && !isValues(document) ? [folderOf(document.path)] : [])),
    );
    for (const document of documents) {
      if (document.parent !== null || document.role === 'vendored') continue;
      const { kind, root } = document.facts;
      const folder = folderOf(document.path);
      if (kind === 'terraform')
        this.addModule(document, isValues(document) ? (foldersUp(folder).find((around) => modules.has(around)) ?? folder) : folder);
      else if (kind === 'kubernetes') this.addWrites(document, '');
      else if (kind === 'ansible') this.addWrites(document, playbooks);
      else if (kind === 'bicep' || kind === 'arm') this.addParameters(document, folder);
      else if (root !== null && isOfPlaybooks(document)) this.addVariables(document, root);
      else if (kind === 'helm-values' && root !== null) this.addChart(document, folder, root);
    }
  }

  /** What `name` stands for in a document of configuration. */
  of(document: LinkedDocument, name: string): readonly Value[] {
    const { kind } = document.facts;
    const folder = folderOf(document.path);
    if (kind === 'ansible') return this.found(playbooks, name) ?? [];
    if (kind === 'bicep' || kind === 'arm') return this.found(folder, name.startsWith('parameters.') ? name : `parameters.${name}`) ?? [];
    if (kind === 'terraform') return this.found(folder, name) ?? this.outputOf(folder, name);
    if (kind !== 'kubernetes' && kind !== 'helm-values') return [];
    const chart = name === 'Values' ? foldersUp(folder).find((around) => this.charts.has(around)) : '';
    return chart === undefined ? [] : (this.found(chart, name) ?? []);
  }

  /** Values that lie elsewhere are those of the only chart. */
  private addChart(document: LinkedDocument, folder: string, root: Ref): void {
    const [only, ...others] = this.charts;
    const chart = this.charts.has(folder) ? folder : others.length === 0 ? only : undefined;
    if (chart !== undefined) this.add(chart, 'Values', { doc: document.id, ref: root });
  }

  /** Variables of groups, hosts and roles, and those that an inventory keeps in sections. */
  private addVariables(document: LinkedDocument, root: Ref): void {
    const made = document.op(root);
    if (made.op !== 'make' || made.shape !== 'map') return;
    const sections = document.facts.kind === 'ini' ? made.items.filter(([key]) => String(key).endsWith(':vars')) : null;
    const maps = sections === null ? [made] : sections.map(([, ref]) => document.op(ref));
    for (const map of maps)
      for (const [key, ref] of map.op === 'make' ? map.items : []) this.add(playbooks, String(key), { doc: document.id, ref });
  }

  /** What a file of parameters says, or whoever uses the file as a module. */
  private addParameters(document: LinkedDocument, folder: string): void {
    const give = (name: string, ref: Ref): void => {
      for (const around of [folder, folderOf(folder)]) this.add(around, `parameters.${name}`, { doc: document.id, ref });
    };
    for (const [name, refs] of document.path.endsWith('.bicepparam') ? (document.writes[0] ?? []) : [])
      for (const ref of refs) give(name, ref);
    for (const [name, refs] of document.facts.kind === 'arm' ? (document.writes[0] ?? []) : [])
      if (name.startsWith('parameters.')) for (const ref of refs) give(name.slice('parameters.'.length), ref);
    for (const ref of document.calls) {
      const call = document.op(ref);
      const given =
        call.op === 'call' && document.textOf(call.callee) === 'azure:module' ? call.args.find(([key]) => key === 'params') : undefined;
      const made = given === undefined ? null : document.op(given[1]);
      for (const [name, value] of made?.op === 'make' ? made.items : []) give(String(name), value);
    }
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

/** A file that only gives variables their values. */
function isValues({ path }: LinkedDocument): boolean {
  return /\.tfvars(?:\.json)?$/.test(path);
}

/** Where Ansible looks for variables. */
function isOfPlaybooks({ path, facts: { kind } }: LinkedDocument): boolean {
  if (kind === 'ini') return true;
  return kind === 'yaml' && /(?:^|\/)(?:(?:group_vars|host_vars|vars)\/|roles\/[^/]{1,100}\/defaults\/|vars[\w.-]{0,60}$)/.test(path);
}

/** The folder that the variables of all playbooks are kept under. */
const playbooks = '\0ansible';

function keyOf(folder: string, name: string): string {
  return `${folder}\n${name}`;
}
