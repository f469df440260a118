import type { Ref, Span } from '../../model/facts.js';
import { type Assigned, writeAround } from './assigned.js';
import type { DocumentBuilder } from './builder.js';

/** Which function owns a name: a function may assign to a variable of those around it. */
export class Scopes {
  private readonly open: Scope[] = [newScope()];

  constructor(private readonly facts: DocumentBuilder) {}

  declare(name: string): void {
    this.open[this.open.length - 1]?.declared.add(name);
  }

  assign(name: string, value: Ref, span: Span): void {
    const own = this.open[this.open.length - 1];
    if (own !== undefined && !own.declared.has(name)) own.foreign.push({ name, value, span });
  }

  /** `arguments` is read: what the function is called with. */
  useArguments(): void {
    const own = this.open[this.open.length - 1];
    if (own !== undefined && this.open.length > 1) own.usesArguments = true;
  }

  /** Are the arguments of the innermost function read as a whole? Asked once. */
  takeArguments(): boolean {
    const own = this.open[this.open.length - 1];
    const uses = own?.usesArguments === true;
    if (own !== undefined) own.usesArguments = false;
    return uses;
  }

  enter(): void {
    this.open.push(newScope());
  }

  /** After the unit was left: what it assigns to a name of the enclosing one is written there too. */
  leave(): void {
    const left = this.open.pop();
    const around = this.open[this.open.length - 1];
    if (left === undefined || around === undefined) return;
    const mine = left.foreign.filter(({ name }) => around.declared.has(name));
    around.foreign.push(...left.foreign.filter(({ name }) => !around.declared.has(name)));
    writeAround(this.facts, mine);
    // Arrow functions have those of the function around them.
    if (left.usesArguments) around.usesArguments = true;
  }

  /** At the end of the module, when all its names are known. */
  finish(): void {
    const module = this.open[0];
    if (module !== undefined)
      writeAround(
        this.facts,
        module.foreign.filter(({ name }) => module.declared.has(name)),
      );
  }
}

interface Scope {
  readonly declared: Set<string>;
  readonly foreign: Assigned[];
  usesArguments: boolean;
}

function newScope(): Scope {
  return { declared: new Set(), foreign: [], usesArguments: false };
}
