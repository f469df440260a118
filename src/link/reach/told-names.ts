import type { Ref } from '../../model/facts.js';
import { schemaKeys } from '../agents/schema-keys.js';
import type { LinkedDocument } from '../documents/documents.js';

/** Names of tools that only tell a model of them: where nothing else names a function, nothing runs it. */
export class ToldNames {
  private readonly isFound: boolean;

  constructor(documents: readonly LinkedDocument[]) {
    this.isFound = documents.some(findsByName);
  }

  /** `name` of `{ name: 'close', parameters: { … } }`; none where the program finds its functions by their names. */
  of(document: LinkedDocument): ReadonlySet<Ref> {
    const { ops, kind } = document.facts;
    const found = new Set<Ref>();
    if (this.isFound || !kinds.has(kind) || !schemaKeys.some((key) => ops.strings.includes(key))) return found;
    for (let ref = 0; ref < ops.length; ref++) {
      const op = document.form(ref) === 'make' ? document.op(ref) : null;
      const items = op?.op === 'make' && op.shape === 'map' ? op.items : [];
      const name = items.find(([key]) => key === 'name')?.[1];
      if (name !== undefined && items.some(([key]) => schemaKeys.includes(String(key)))) found.add(name);
    }
    return found;
  }
}

/** `globals()[name]`, `getattr(tools, name)`, `import * as tools`: whatever has the name may run. */
function findsByName(document: LinkedDocument): boolean {
  const { ops, imports, kind } = document.facts;
  if (!kinds.has(kind) || document.role === 'test') return false;
  if (kind !== 'python' && imports.some(({ name, local, module }) => name === '*' && local !== null && module.startsWith('.'))) return true;
  return ops.withText(['read'], (text) => lookups.has(text)).length > 0;
}

const kinds: ReadonlySet<string> = new Set(['python', 'javascript']);
const lookups: ReadonlySet<string> = new Set([
  'globals',
  'locals',
  'vars',
  'getattr',
  'eval',
  'exec',
  'globalThis',
  'window',
  '__import__',
  'import_module',
]);
