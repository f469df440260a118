import type { Argument, Ref } from '../../model/facts.js';
import { filledFormat } from '../lowering/filled.js';
import { emitOperand } from '../lowering/operand.js';
import type { Node } from '../tree-sitter/tree.js';
import { argumentsOf } from './calls.js';
import { classOf } from './classes.js';
import { delayed } from './functions.js';
import type { RLowering } from './state.js';
import { nameOf, textOf } from './strings.js';

export type Special = (lowering: RLowering, node: Node, given: readonly Node[]) => Ref;

/** Functions whose meaning other ops tell. */
export const special: ReadonlyMap<string, Special> = new Map<string, Special>([
  ...['library', 'require', 'requireNamespace', 'loadNamespace', 'p_load'].map((name): [string, Special] => [name, attached]),
  ['source', sourced],
  ['return', returned],
  ['list', collection],
  ['c', collection],
  ['paste0', (lowering, node) => pasted(lowering, node, '')],
  ['paste', (lowering, node) => pasted(lowering, node, ' ')],
  ['str_c', (lowering, node) => pasted(lowering, node, '')],
  ['sprintf', formatted],
  ['glue', glued],
  ['str_glue', glued],
  ['Sys.setenv', setEnvironment],
  ['switch', chosen],
  ['R6Class', classOf],
  ['reactive', later],
  ['eventReactive', later],
  ...`tryCatch try withCallingHandlers suppressWarnings suppressMessages suppressPackageStartupMessages isolate local withProgress with_progress invisible force
  identity unlist as.character as.list trimws tolower toupper toJSON fromJSON toString as_tibble as.data.frame shQuote URLencode enc2utf8 str_trim str_squish noquote`
    .split(/\s+/)
    .map((name): [string, Special] => [name, same]),
]);

/** Packages that one name attaches (https://tidyverse.tidyverse.org/). */
const bundles: ReadonlyMap<string, readonly string[]> = new Map([
  ['tidyverse', ['ggplot2', 'dplyr', 'tidyr', 'readr', 'purrr', 'tibble', 'stringr', 'forcats', 'lubridate']],
]);

function attached(lowering: RLowering, node: Node, given: readonly Node[]): Ref {
  const { tree, out } = lowering;
  const span = lowering.span(node);
  for (const argument of given) {
    const value = tree.field(argument, 'name') === null ? tree.field(argument, 'value') : null;
    if (value === null || (tree.kind(value) !== 'identifier' && tree.kind(value) !== 'string')) continue;
    const name = tree.kind(value) === 'string' ? textOf(tree.text(value)) : nameOf(tree.text(value));
    for (const module of bundles.get(name) ?? [name]) out.import(module, '*', null, span);
  }
  return out.unknown([], span);
}

/** `source("R/helpers.R")` takes a file in. */
function sourced(lowering: RLowering, node: Node): Ref {
  const { out } = lowering;
  const args = argumentsOf(lowering, node);
  const op = args[0] === undefined ? null : out.at(args[0][1]);
  const path = op?.op === 'const' && typeof op.value === 'string' ? op.value : null;
  if (path !== null && path.length < 300) {
    out.import(`./${path.replace(/^(?:\.?\/)+/, '')}`, '*', null, lowering.span(node));
    return out.unknown([], lowering.span(node));
  }
  return out.call(out.name('base.source', lowering.span(node)), args, lowering.span(node));
}

function returned(lowering: RLowering, node: Node, [value]: readonly Node[]): Ref {
  const { out } = lowering;
  const ref = lowering.optional(value === undefined ? null : lowering.tree.field(value, 'value'), node);
  return out.return(ref, lowering.span(node));
}

/** `list(a = 1)` is a map, `c(1, 2)` a list. */
function collection(lowering: RLowering, node: Node): Ref {
  const { out } = lowering;
  const items = argumentsOf(lowering, node);
  const isMap = items.some(([key]) => typeof key === 'string' && key !== '*');
  return out.make(
    isMap ? 'map' : 'list',
    isMap ? items.map(([key, ref]): Argument => [key === '*' ? '**' : key, ref]) : items,
    lowering.span(node),
  );
}

function pasted(lowering: RLowering, node: Node, between: string): Ref {
  const { out } = lowering;
  const args = argumentsOf(lowering, node);
  const given = args.find(([key]) => key === 'sep')?.[1];
  const op = given === undefined ? null : out.at(given);
  const separator = op?.op === 'const' && typeof op.value === 'string' ? op.value : between;
  const refs = args.filter(([key]) => key !== 'sep' && key !== 'collapse').map(([, ref]) => ref);
  const parts = refs.flatMap((ref, index): (string | Ref)[] => [...(index === 0 ? [] : [separator]), ...partsOf(lowering, ref)]);
  return emitOperand(out, { form: 'text', parts }, lowering.span(node));
}

function partsOf({ out }: RLowering, ref: Ref): readonly (string | Ref)[] {
  const op = out.at(ref);
  if (op.op === 'template') return op.parts;
  return op.op === 'const' && typeof op.value === 'string' ? [op.value] : [ref];
}

function formatted(lowering: RLowering, node: Node): Ref {
  const { out } = lowering;
  const [format, ...values] = argumentsOf(lowering, node).map(([, ref]) => ref);
  if (format === undefined) return out.unknown([], lowering.span(node));
  return emitOperand(out, { form: 'text', parts: filledFormat(partsOf(lowering, format), values) }, lowering.span(node));
}

/** `glue("Hello {name}")`: the names in braces are filled in. */
function glued(lowering: RLowering, node: Node): Ref {
  const { out } = lowering;
  const span = lowering.span(node);
  const args = argumentsOf(lowering, node);
  const named = new Map(args.flatMap(([key, ref]) => (typeof key === 'string' ? [[key, ref] as const] : [])));
  const parts = args.filter(([key]) => typeof key === 'number').flatMap(([, ref]) => partsOf(lowering, ref));
  const filled = parts.flatMap((part): (string | Ref)[] =>
    (typeof part === 'string' ? part.split(/(\{[^{}]{1,300}\})/) : [part]).map(fill),
  );
  return emitOperand(out, { form: 'text', parts: filled }, span);

  function fill(part: string | Ref): string | Ref {
    if (typeof part !== 'string' || !/^\{[^{}]+\}$/.test(part)) return part;
    const names = [...part.matchAll(/(?<![\w.$])[A-Za-z.][\w.]*(?!\s*\()/g)].map(([name]) => named.get(name) ?? out.read(name, span));
    const [only] = names;
    return names.length === 1 && only !== undefined ? only : out.unknown(names, span);
  }
}

function setEnvironment(lowering: RLowering, node: Node): Ref {
  const { out } = lowering;
  for (const [key, ref] of argumentsOf(lowering, node))
    if (typeof key === 'string') out.setEnvironment(key, ref, null, lowering.span(node));
  return out.unknown([], lowering.span(node));
}

/** `switch(x, a = …, b = …, default)` */
function chosen(lowering: RLowering, node: Node, [subject, ...clauses]: readonly Node[]): Ref {
  const { tree, out } = lowering;
  const compared = lowering.optional(subject === undefined ? null : tree.field(subject, 'value'), node);
  const values = clauses.map((clause) => {
    const name = tree.field(clause, 'name');
    const text = name === null ? null : tree.kind(name) === 'string' ? textOf(tree.text(name)) : nameOf(tree.text(name));
    const test = text === null || name === null ? [compared] : [compared, out.const(text, lowering.span(name))];
    out.enterBlock('case', out.unknown(test, lowering.span(clause)));
    const value = lowering.optional(tree.field(clause, 'value'), clause);
    out.leaveBlock();
    return value;
  });
  return out.merge(values, lowering.span(node));
}

/** A reactive expression is a function of what it holds. */
function later(lowering: RLowering, node: Node, given: readonly Node[]): Ref {
  const body = given.findLast((argument) => lowering.tree.field(argument, 'name') === null);
  const value = body === undefined ? null : lowering.tree.field(body, 'value');
  for (const argument of given) if (argument !== body) lowering.optional(lowering.tree.field(argument, 'value'), argument);
  return value === null ? lowering.out.unknown([], lowering.span(node)) : delayed(lowering, value);
}

/** Functions that give what they are given. */
function same(lowering: RLowering, node: Node): Ref {
  return argumentsOf(lowering, node)[0]?.[1] ?? lowering.out.unknown([], lowering.span(node));
}
