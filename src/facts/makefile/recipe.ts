import type { Span } from '../../model/facts.js';
import type { Segment } from '../lowering/span-map.js';

/** Values of variables that are written once and hold no other variable. */
export type Literals = ReadonlyMap<string, string>;

/** A recipe as a shell script: `$(PY)` becomes its value or `${PY}`, `$$` becomes `$`, the marks `@` and `-` before a line go. */
export function toShell(
  text: string,
  lines: readonly Span[],
  literals: Literals,
): { readonly script: string; readonly segments: readonly Segment[] } {
  const script = new Script(text, literals);
  for (const [start, end] of lines) {
    let at = start;
    while (at < end && '\t @-+'.includes(text[at] ?? '')) at++;
    while (at < end) at = copy(script, text, at, end);
    script.add('\n', end);
  }
  return script;
}

const plain = /[^$]+/y;
const variable = /\$\(([A-Za-z_][\w.-]*)\)/y;

function copy(script: Script, text: string, at: number, end: number): number {
  plain.lastIndex = at;
  const run = plain.exec(text)?.[0] ?? '';
  if (run !== '') {
    const length = Math.min(run.length, end - at);
    script.add(text.slice(at, at + length), at);
    return at + length;
  }
  if (text[at + 1] === '$') {
    script.add('$', at + 1);
    return at + 2;
  }
  variable.lastIndex = at;
  const name = variable.exec(text)?.[1];
  if (name !== undefined) {
    script.add(script.literals.get(name) ?? `\${${name}}`, at);
    return at + name.length + 3;
  }
  if (text.startsWith('$(shell ', at)) {
    script.add('$(', at);
    return at + '$(shell '.length;
  }
  script.add('$', at);
  return at + 1;
}

class Script {
  script = '';
  readonly segments: Segment[] = [];

  constructor(
    private readonly text: string,
    readonly literals: Literals,
  ) {}

  add(part: string, to: number): void {
    const last = this.segments.at(-1);
    const continues = last !== undefined && last.to + last.length === to && this.text.startsWith(part, to);
    if (continues) this.segments[this.segments.length - 1] = { ...last, length: last.length + part.length };
    else this.segments.push({ from: this.script.length, to, length: part.length });
    this.script += part;
  }
}
