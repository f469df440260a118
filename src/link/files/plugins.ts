import type { ToolApi, ToolPlugin } from '../../model/knowledge.js';
import type { LinkedDocument } from '../documents/documents.js';
import { pathMatcher } from '../names/wildcard.js';

/** Files that a platform loads by itself: functions in them are tools that nothing in the tree names. */
export class Plugins {
  private readonly rows: readonly Row[];
  private readonly memo = new Map<number, ReadonlyMap<number, ToolApi['form']>>();

  constructor(apis: readonly ToolApi[]) {
    this.rows = apis.flatMap(({ plugins, form }) => plugins.map((row) => ({ ...row, form, fits: row.paths.map(pathMatcher) })));
  }

  /** The units that are tools, with their form. */
  of(document: LinkedDocument): ReadonlyMap<number, ToolApi['form']> {
    const known = this.memo.get(document.id);
    if (known !== undefined) return known;
    const isCode = document.parent === null && document.facts.units.length > 1;
    const rows = isCode ? this.rows.filter((row) => this.isOf(document, row)) : [];
    const found = new Map(
      rows.flatMap((row) => [...methodsOf(document, row), ...exportsOf(document, row)].map((unit) => [unit, row.form] as const)),
    );
    this.memo.set(document.id, found);
    return found;
  }

  /** By its place, what it imports, the head of its comment, or a parameter that only the platform gives. */
  private isOf({ path, facts }: LinkedDocument, { fits, imports, headers, parameters }: Row): boolean {
    if (fits.length > 0 && !fits.some((matches) => matches(path))) return false;
    const [module] = facts.units;
    const head = (module?.doc ?? '').slice(0, maxHead).split('\n');
    return (
      imports.some((name) => facts.imports.some(({ module: own }) => own === name || own.startsWith(`${name}/`))) ||
      (headers.length > 0 && headers.every((key) => head.some((line) => line.trim().startsWith(`${key}:`)))) ||
      facts.units.some(({ params }) => params.some(({ name }) => parameters.includes(name)))
    );
  }
}

interface Row extends ToolPlugin {
  readonly form: ToolApi['form'];
  readonly fits: readonly ((path: string) => boolean)[];
}

/** What a class of that name shows: its methods, but those that a name marks as its own. */
function methodsOf({ facts }: LinkedDocument, { classes }: ToolPlugin): number[] {
  return facts.units.flatMap(({ form, name, parent }, index) => {
    const owner = facts.units[parent];
    const isShown = form === 'function' && !name.startsWith('_') && owner?.form === 'class' && owner.parent === 0;
    return isShown && classes.includes(owner.name) ? [index] : [];
  });
}

function exportsOf(document: LinkedDocument, { exports }: ToolPlugin): number[] {
  return document.facts.exports.flatMap(({ name, value }) => {
    const op = value === null || !exports.includes(name) ? null : document.op(value);
    if (op?.op === 'closure') return [op.unit];
    const written = op?.op === 'read' ? document.facts.units.findIndex((unit) => unit.parent === 0 && unit.name === op.name) : -1;
    return written < 0 ? [] : [written];
  });
}

const maxHead = 2000;
