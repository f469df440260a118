import type { Span } from '../../model/facts.js';
import type { Lowering } from '../tree-sitter/lowering.js';

export type ElixirLowering = Lowering<ElixirState>;

interface OwnModule {
  /** With all the names around it: `Desk.Tickets`. */
  readonly name: string;
  readonly functions: ReadonlySet<string>;
}

interface Scope {
  readonly names: Set<string>;
  readonly aliases: Map<string, string>;
}

/** What names mean in a file of Elixir: a bare one is a variable, else a function of the module around, else one that is imported. */
export class ElixirState {
  private readonly scopes: Scope[] = [{ names: new Set(), aliases: new Map() }];
  private readonly modules: OwnModule[] = [];
  private readonly known = new Set<string>();
  /** Modules that the scopes of a router put before the names of controllers. */
  readonly routed: string[] = [];
  /** What is put between the folds of `quote` is said where the macro is used. */
  quotes = 0;
  /** What `@doc` says of the next function. */
  private said: string | null = null;

  open(): void {
    this.scopes.push({ names: new Set(), aliases: new Map() });
  }
  close(): void {
    this.scopes.pop();
  }
  declare(name: string): void {
    this.scopes.at(-1)?.names.add(name);
  }
  isVariable(name: string): boolean {
    return this.scopes.some(({ names }) => names.has(name));
  }

  /** `alias Desk.Tickets, as: T` */
  alias(full: string, local: string): void {
    this.scopes.at(-1)?.aliases.set(local, full);
  }
  fullName(written: string): string {
    const parts = written.split('.').filter(Boolean);
    const [first = '', ...rest] = parts;
    if (first === 'Elixir') return rest.join('.');
    for (let at = this.scopes.length - 1; at >= 0; at--) {
      const full = this.scopes[at]?.aliases.get(first);
      if (full !== undefined) return [full, ...rest].join('.');
    }
    return parts.join('.');
  }
  /** True where nothing of the file says that the name is short for another one. */
  isShort(written: string): boolean {
    const [first = ''] = written.split('.');
    return !this.scopes.some(({ aliases }) => aliases.has(first));
  }
  /** True once for each module that the file names. */
  isFirstUse(full: string): boolean {
    const isFirst = !this.known.has(full);
    this.known.add(full);
    return isFirst;
  }

  get module(): string {
    return this.modules.at(-1)?.name ?? '';
  }
  openModule(name: string, functions: ReadonlySet<string>): void {
    this.modules.push({ name, functions });
    this.open();
  }
  closeModule(): void {
    this.modules.pop();
    this.close();
  }
  isOwnFunction(name: string): boolean {
    return this.modules.at(-1)?.functions.has(name) === true;
  }

  say(doc: string | null): void {
    this.said = doc;
  }
  takeDoc(): string | null {
    const doc = this.said;
    this.said = null;
    return doc;
  }
}

export function spanOf({ tree }: ElixirLowering, node: number): Span {
  return [tree.start(node), tree.end(node)];
}
