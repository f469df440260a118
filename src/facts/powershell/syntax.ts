import type { Span } from '../../model/facts.js';

/** The syntax tree of a PowerShell script. Expressions, pipelines and statements all give values. */
export type Node =
  | { readonly form: 'text'; readonly parts: readonly (string | Node)[]; readonly span: Span }
  | { readonly form: 'constant'; readonly value: string | number | boolean | null; readonly span: Span }
  | { readonly form: 'variable'; readonly name: string; readonly span: Span }
  /** `[System.IO.File]` */
  | { readonly form: 'type'; readonly name: string; readonly span: Span }
  | { readonly form: 'member'; readonly of: Node; readonly name: Node; readonly span: Span }
  | { readonly form: 'element'; readonly of: Node; readonly index: Node; readonly span: Span }
  | { readonly form: 'invocation'; readonly of: Node; readonly args: readonly Node[]; readonly span: Span }
  | { readonly form: 'list'; readonly items: readonly Node[]; readonly span: Span }
  | { readonly form: 'map'; readonly items: readonly (readonly [Node, Node])[]; readonly span: Span }
  | { readonly form: 'unary'; readonly operator: string; readonly of: Node; readonly span: Span }
  | { readonly form: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node; readonly span: Span }
  | { readonly form: 'ternary'; readonly test: Node; readonly first: Node; readonly second: Node; readonly span: Span }
  | { readonly form: 'assignment'; readonly target: Node; readonly operator: string; readonly value: Node; readonly span: Span }
  | { readonly form: 'command'; readonly name: Node; readonly args: readonly Argument[]; readonly call: CallMark; readonly span: Span }
  | { readonly form: 'pipeline'; readonly steps: readonly Node[]; readonly span: Span }
  | { readonly form: 'block'; readonly statements: readonly Node[]; readonly span: Span }
  /** `{ param($a) … }` as a value. */
  | { readonly form: 'closure'; readonly body: Node; readonly span: Span }
  | { readonly form: 'params'; readonly params: readonly Parameter[]; readonly span: Span }
  | { readonly form: 'function'; readonly name: string; readonly params: readonly Parameter[]; readonly body: Node; readonly span: Span }
  | {
      readonly form: 'class';
      readonly name: string;
      readonly bases: readonly Node[];
      readonly members: readonly Node[];
      readonly span: Span;
    }
  | { readonly form: 'field'; readonly name: string; readonly value: Node | null; readonly span: Span }
  | { readonly form: 'if'; readonly clauses: readonly (readonly [Node | null, Node])[]; readonly span: Span }
  | { readonly form: 'loop'; readonly start: Node | null; readonly test: Node | null; readonly body: Node; readonly span: Span }
  | { readonly form: 'foreach'; readonly target: Node; readonly of: Node; readonly body: Node; readonly span: Span }
  | { readonly form: 'switch'; readonly of: Node; readonly clauses: readonly (readonly [Node | null, Node])[]; readonly span: Span }
  | { readonly form: 'try'; readonly body: Node; readonly catches: readonly Node[]; readonly last: Node | null; readonly span: Span }
  | { readonly form: 'return'; readonly value: Node | null; readonly span: Span }
  | { readonly form: 'nothing'; readonly span: Span };

/** `&` runs, `.` takes in, a plain word is looked up. */
export type CallMark = '' | '&' | '.';

export interface Argument {
  /** null: by position; `@`: spread; `>`: where the output goes. */
  readonly name: string | null;
  /** null: a switch that is on. */
  readonly value: Node | null;
}

export interface Parameter {
  readonly name: string;
  readonly value: Node | null;
  readonly span: Span;
}
