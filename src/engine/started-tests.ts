import type { SourceDocument } from '../link/documents/documents.js';
import { append } from '../model/append.js';
import type { Path } from '../model/touch.js';

/**
 * Which tests a program could start: those whose name is written somewhere in code or configuration that is no test, or that a test
 * imports which is started itself. More than are started, never fewer, so that whatever runs is read in full.
 */
export class StartedTests {
  private readonly byName = new Map<string, Path[]>();
  private readonly found: Path[] = [];

  /** A test that nothing is known to start. */
  add(path: Path): void {
    const name = nameOf(path);
    append(this.byName, name, path);
  }

  /** Takes in what a file says: whatever it imports is started, and what it names as well unless it is a test. */
  read({ role, facts }: Pick<SourceDocument, 'role' | 'facts'>): void {
    if (this.byName.size === 0) return;
    const pending = [facts];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      for (const { module, name } of next.imports) {
        this.mention(module);
        this.mention(name);
      }
      for (const { from } of next.exports) if (from !== null) this.mention(from);
      if (role !== 'test' && next.kind !== 'markdown') for (const text of next.ops.strings) this.mention(text);
      pending.push(...next.children.map((child) => child.document));
    }
  }

  /** The tests that were named since the last time. */
  take(): Path[] {
    return this.found.splice(0);
  }

  private mention(text: string): void {
    if (text.length > maxText || text.includes(' ')) return;
    for (const part of separators.test(text) ? text.split(separators) : [text]) {
      this.start(part);
      if (!part.includes('.')) continue;
      // `helpers.spec.ts`, `tests.helpers`
      this.start(withoutEnding(part));
      for (const name of part.split('.')) this.start(name);
    }
  }

  private start(name: string): void {
    const paths = this.byName.get(name);
    if (paths === undefined) return;
    this.byName.delete(name);
    this.found.push(...paths);
  }
}

/** A module and a package's first file have names that are not written when they are imported. */
export function isNamedByFolder(path: Path): boolean {
  return unwritten.has(nameOf(path));
}

/** `helpers.spec` of `tests/helpers.spec.ts`: who imports or runs it writes that much of it. */
function nameOf(path: Path): string {
  return withoutEnding(path.slice(path.lastIndexOf('/') + 1));
}

function withoutEnding(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? name : name.slice(0, dot);
}

const unwritten: ReadonlySet<string> = new Set(['index', 'main', '__init__', '__main__']);
const separators = /[/:\\]/;
const maxText = 200;
