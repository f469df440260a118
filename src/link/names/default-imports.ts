import { baseName, folderOf } from '../../model/paths.js';
import type { LinkedDocument } from '../documents/documents.js';

/** What other files call the one thing that a file exports: `register` of `const register = require('./commands')`. */
export class DefaultImports {
  /** Local names by the last part of the module that is imported. */
  private readonly locals = new Map<string, Set<string>>();

  constructor(documents: readonly LinkedDocument[]) {
    for (const { facts } of documents)
      for (const { module, name, local } of facts.imports) {
        if (local === null || (name !== 'default' && name !== '*')) continue;
        const stem = stemOf(module);
        this.locals.set(stem, (this.locals.get(stem) ?? new Set()).add(local));
      }
  }

  /** What functions that a file writes out where it exports them are exported or imported as: `exports.ask = async (message) => …`. */
  namesOfExported(document: LinkedDocument): readonly string[] {
    return document.facts.exports.flatMap(({ name, value }) => {
      const op = value === null ? null : document.op(value);
      return op?.op === 'closure' ? [name, ...this.of(document, op.unit)] : [];
    });
  }

  /** The names that a unit may be imported by; none where it is not what its file exports by default. */
  of(document: LinkedDocument, unit: number): readonly string[] {
    const isDefault = document.facts.exports.some(({ name, value }) => {
      const op = name === 'default' && value !== null ? document.op(value) : null;
      return op?.op === 'closure' ? op.unit === unit : op?.op === 'read' && op.name === document.facts.units[unit]?.name;
    });
    if (!isDefault) return [];
    const own = stemOf(document.path);
    return [...(this.locals.get(own === 'index' ? baseName(folderOf(document.path)) : own) ?? [])];
  }
}

/** `commands` of `./bot/commands.js`. */
function stemOf(path: string): string {
  return baseName(path).replace(/\.[cm]?[jt]sx?$/, '');
}
