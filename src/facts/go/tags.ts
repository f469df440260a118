import type { Ref } from '../../model/facts.js';
import type { Node, SyntaxTree } from '../tree-sitter/tree.js';
import type { GoLowering } from './state.js';
import { textOf } from './strings.js';

/** What the tag of a field says about where it is filled from. */
export interface Tag {
  /** Another name where it comes from: `json:"patient_letter"`. */
  readonly outside: string | null;
  /** The variable that fills it: `env:"DATABASE_URL"`, `arg:"--dsn,env:DATABASE_URL"`. */
  readonly variable: string | null;
  /** What it is where nobody gives it: `envDefault:"…"`, `default:"…"`, `env:"DATABASE_URL, default=…"`. */
  readonly fallback: string | null;
  /** How the variables of its own fields begin: `envPrefix:"STORE_"`. */
  readonly prefix: string | null;
}

export function tagOf(tree: SyntaxTree, field: Node): Tag {
  const tag = tree.field(field, 'tag');
  const text = tag === null ? '' : textOf(tree, tag).slice(0, maxTag);
  const named = /\b(?:env|envconfig|mapstructure):"([A-Z][A-Z0-9_]*)/.exec(text)?.[1];
  const listed = /\barg:"(?:[^"]{0,100},)?\s?env:([A-Z][A-Z0-9_]*)/.exec(text)?.[1];
  return {
    outside: /\b(?:json|form|query|db|bson):"([\w-]{1,60})/.exec(text)?.[1] ?? null,
    variable: named ?? listed ?? (/\bsplit_words:"true"/.test(text) ? spelledOut(tree, field) : null),
    fallback:
      /\b(?:envDefault|env-default|default):"([^"]*)"/.exec(text)?.[1] ?? /\benv:"[^"]{0,100}, ?default=([^"]*)"/.exec(text)?.[1] ?? null,
    prefix: /\b(?:envPrefix|env-prefix|envprefix):"(\w{1,60})"/.exec(text)?.[1] ?? /\benv:",? ?prefix=(\w{1,60})/.exec(text)?.[1] ?? null,
  };
}

/** What a field is before the program sets it, where its tag says so: a variable of the environment, or a default. */
export function standingBy(lowering: GoLowering, field: Node): Ref | null {
  const { tree, out, state } = lowering;
  const { variable, fallback, outside } = tagOf(tree, field);
  const tag = tree.field(field, 'tag');
  if (tag === null) return null;
  const span = lowering.span(tag);
  // The default of what somebody sends says nothing about what they do send.
  if (variable === null) return fallback === null || outside !== null ? null : out.const(valueOf(lowering, field, fallback), span);
  const args = [
    [0, out.const(state.prefixes.join('') + variable, span)] as const,
    ...(fallback === null ? [] : [[1, out.const(fallback, span)] as const]),
  ];
  return out.call(out.name('os.Getenv', span), args, span);
}

function valueOf({ tree }: GoLowering, field: Node, text: string): string | boolean {
  const type = tree.field(field, 'type');
  return type !== null && tree.text(type) === 'bool' && /^(?:true|false)$/.test(text) ? text === 'true' : text;
}

/** `DATABASE_URL` of `DatabaseURL` */
function spelledOut(tree: SyntaxTree, field: Node): string | null {
  const [name] = tree.fields(field, 'name');
  return name === undefined
    ? null
    : tree
        .text(name)
        .replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '_')
        .toUpperCase();
}

const maxTag = 500;
