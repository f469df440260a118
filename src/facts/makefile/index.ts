import type { Document, Kind, Ref, Span } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import { composeMaps, identityMap, segmentMap, type SpanMap } from '../lowering/span-map.js';
import { extractShell } from '../shell/index.js';
import { type EmbedCode, embedNothing } from '../tree/embed.js';
import { interpolate } from '../tree/interpolation.js';
import { type Literals, toShell } from './recipe.js';

/** A script per target with its recipe as shell; variables are writes of the module. */
export function extractMakefile(text: string, kind: Kind, map: SpanMap = identityMap, embed: EmbedCode = embedNothing): Document {
  const builder = new DocumentBuilder(kind, text.length, map);
  const lines = linesOf(text);
  const recipes: Recipes = { text, map, embed, literals: literalsOf(text, lines) };
  const exported = exportsOf(text, lines);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) continue;
    const written = text.slice(...line);
    if (written.startsWith('#')) builder.note('comment', line);
    else if (!written.startsWith('\t') && lowerVariable(builder, written, line[0], exported) === 'other') {
      const target = targetOf(written);
      if (target === null) continue;
      const below = recipeAfter(text, lines, index);
      index += below.length;
      const recipe = [...recipeBeside(written, line), ...below];
      builder.enterUnit({ name: target, form: 'script', span: [line[0], recipe.at(-1)?.[1] ?? line[1]] });
      if (recipe.length > 0) embedRecipe(builder, recipe, recipes);
      builder.leaveUnit();
    }
  }
  return builder.build();
}

/** Logical lines: a backslash before the line break continues. */
function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let at = 0; at < text.length;) {
    let end = text.indexOf('\n', at);
    while (end > 0 && (text[end - 1] === '\\' || (text[end - 1] === '\r' && text[end - 2] === '\\'))) end = text.indexOf('\n', end + 1);
    if (end < 0) end = text.length;
    lines.push([at, end]);
    at = end + 1;
  }
  return lines;
}

interface Recipes {
  readonly text: string;
  readonly map: SpanMap;
  readonly embed: EmbedCode;
  readonly literals: Literals;
}

/** `run: export NAME = value` is a variable of that rule. */
const variable = /^(?:[\w./ -]{1,100}:[ \t]{1,20})?(export[ \t]+)?([A-Za-z_][\w.-]{0,100})[ \t]{0,100}[:?+!]{0,3}=[ \t]{0,100}/;

function literalsOf(text: string, lines: readonly Span[]): Literals {
  const literals = new Map<string, string>();
  const twice = new Set<string>();
  for (const line of lines) {
    const written = text.slice(...line);
    const found = written.startsWith('\t') ? null : variable.exec(written);
    const name = found?.[2];
    if (found === null || name === undefined) continue;
    if (literals.has(name)) twice.add(name);
    const value = written.slice(found[0].length).trim();
    literals.set(name, value);
    if (value === '' || /[$#\\]/.test(value.slice(0, 500))) twice.add(name);
  }
  for (const name of twice) literals.delete(name);
  return literals;
}

/** Variables that the file hands to its recipes beside those that are written so: named by `export NAME`, or all. */
function exportsOf(text: string, lines: readonly Span[]): ReadonlySet<string> | 'all' {
  const written = lines.map((line) => text.slice(...line).trimEnd());
  if (written.some((line) => line === 'export' || line.startsWith('.EXPORT_ALL_VARIABLES'))) return 'all';
  return new Set(written.flatMap((line) => (/^export[ \t][\w \t]{1,500}$/.test(line) ? line.split(/\s+/).slice(1) : [])));
}

function lowerVariable(builder: DocumentBuilder, line: string, start: number, exported: ReadonlySet<string> | 'all'): 'variable' | 'other' {
  const found = variable.exec(line);
  if (found === null) return 'other';
  const name = found[2] ?? '';
  const from = start + found[0].length;
  const value = line.slice(found[0].length).trimEnd();
  const ref = lowerValue(builder, value, from);
  const at = start + found[0].indexOf(name, found[0].indexOf(found[1] ?? ''));
  builder.write(name, ref, [at, at + name.length]);
  if (found[1] !== undefined || exported === 'all' || exported.has(name))
    builder.setEnvironment(name, ref, null, [from, from + value.length]);
  return 'variable';
}

/** `$(NAME)` reads a variable; a function of make is computed. */
function lowerValue(builder: DocumentBuilder, value: string, from: number): Ref {
  const span: Span = [from, from + value.length];
  const rewritten = value.replace(/\$\(([\w.-]{1,100})\)/g, '${$1}');
  if (rewritten.includes('$(')) return builder.unknown([], span);
  const parts = interpolate(builder, rewritten, 'variables', ([first, end]) => [first + from, end + from]);
  return parts === null ? builder.const(value, span) : builder.template(parts, span);
}

/** `deploy: build` is a rule of `deploy`; `.PHONY` and pattern rules are none. */
function targetOf(line: string): string | null {
  const found = /^(\w[\w./-]{0,200})[ \t]{0,100}:(?!=)/.exec(line);
  return found?.[1] ?? null;
}

/** `test: ; pytest` */
function recipeBeside(written: string, [start, end]: Span): Span[] {
  const sign = written.indexOf(';');
  const comment = written.indexOf('#');
  return sign < 0 || (comment >= 0 && comment < sign) ? [] : [[start + sign + 1, end]];
}

function recipeAfter(text: string, lines: readonly Span[], index: number): Span[] {
  const recipe: Span[] = [];
  for (const line of lines.slice(index + 1, index + 1 + maxRecipeLines)) {
    if (text[line[0]] !== '\t' && text.slice(...line).trim() !== '') break;
    recipe.push(line);
  }
  while (recipe.length > 0 && text.slice(...(recipe.at(-1) ?? [0, 0])).trim() === '') recipe.pop();
  return recipe;
}

function embedRecipe(builder: DocumentBuilder, recipe: readonly Span[], { text, map, embed, literals }: Recipes): void {
  const { script, segments } = toShell(text, recipe, literals);
  builder.embed(extractShell(script, 'shell', composeMaps(map, segmentMap(segments)), embed));
}

const maxRecipeLines = 2000;
