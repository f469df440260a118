import type { Assigned } from '../lowering/assigned.js';

/** What a bare name means where it stands: a local, a member of the class around or of one further out, or something else. */
export type Meaning = 'local' | 'own' | 'free' | { readonly outer: string };

type Scope =
  | { readonly form: 'class'; readonly name: string; readonly members: ReadonlySet<string> }
  | { readonly form: 'function'; readonly locals: Set<string>; readonly foreign: Assigned[] };

/** Names of the functions and classes around a place. Blocks are not told apart: these languages let no local hide another. */
export class Scopes {
  private readonly open: Scope[] = [];

  enterClass(name: string, members: ReadonlySet<string>): void {
    this.open.push({ form: 'class', name, members });
  }
  enterFunction(locals: readonly string[] = []): void {
    this.open.push({ form: 'function', locals: new Set(locals), foreign: [] });
  }
  /** What the function that is left has written to variables of the one around it. */
  leave(): readonly Assigned[] {
    const left = this.open.pop();
    const around = this.open.at(-1);
    if (left?.form !== 'function' || around?.form !== 'function') return [];
    around.foreign.push(...left.foreign.filter(({ name }) => !around.locals.has(name)));
    return left.foreign.filter(({ name }) => around.locals.has(name));
  }

  /** Directly in a class body a declaration is a member. */
  get place(): 'file' | 'class' | 'function' {
    return this.open.at(-1)?.form ?? 'file';
  }
  declare(name: string): void {
    const scope = this.open.at(-1);
    if (scope?.form === 'function') scope.locals.add(name);
  }

  assign(assigned: Assigned): void {
    const scope = this.open.at(-1);
    if (scope?.form === 'function' && !scope.locals.has(assigned.name)) scope.foreign.push(assigned);
  }

  meaning(name: string): Meaning {
    let innermost = true;
    for (let at = this.open.length - 1; at >= 0; at--) {
      const scope = this.open[at];
      if (scope === undefined) continue;
      if (scope.form === 'function') {
        if (scope.locals.has(name)) return 'local';
        continue;
      }
      if (scope.members.has(name)) return innermost ? 'own' : scope.name === '' ? 'free' : { outer: scope.name };
      innermost = false;
    }
    return 'free';
  }
}
