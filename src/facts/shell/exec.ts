import type { Argument, Ref, Span } from '../../model/facts.js';
import { composeMaps, type Segment, segmentMap, type SpanMap } from '../lowering/span-map.js';
import type { LoweredTree } from '../tree/lower.js';
import type { TreeScalar } from '../tree/node.js';
import { scalarMap } from '../tree/segments.js';
import type { DocumentBuilder } from '../lowering/builder.js';
import { codeOf } from './index.js';
import type { WrittenProgram } from './source.js';
import { type Code, type CommandWord, lowerCommand } from './program.js';

/** Code in a value of a configuration: a child of the document, in the current unit. */
export function embedScript(tree: LoweredTree, scalar: TreeScalar, language = 'shell'): void {
  const code = codeIn(tree, scalar);
  const document = code === null ? null : codeOf(language, code, tree.place.embed, programsOf(tree.builder));
  if (document !== null) tree.builder.embed(document);
}

/** Files that one step writes are there for the next one. */
function programsOf(builder: DocumentBuilder): Map<string, WrittenProgram> {
  const known = written.get(builder) ?? new Map<string, WrittenProgram>();
  written.set(builder, known);
  return known;
}

const written = new WeakMap<DocumentBuilder, Map<string, WrittenProgram>>();

/** A command line that is written word by word: `["npx", "-y", "wrangler"]`. */
export function lowerExec(tree: LoweredTree, words: readonly TreeScalar[], extra: readonly Argument[], span: Span): Ref | null {
  const { builder, place } = tree;
  return lowerCommand(builder, { words: words.map((word) => execWord(tree, word)), extra, span }, (language, code) => {
    const document = codeOf(language, code, place.embed);
    if (document !== null) builder.embed(document);
  });
}

function execWord(tree: LoweredTree, scalar: TreeScalar): CommandWord {
  const ref = tree.ref(scalar);
  const known = tree.builder.at(ref).op === 'const';
  const text = String(scalar.value ?? '');
  return {
    text: known ? text : null,
    lead: known ? text : (/^[^$]{0,300}/.exec(text)?.[0] ?? ''),
    span: scalar.span,
    ref: () => ref,
    after: (length) => tree.part(scalar, length),
    code: () => codeIn(tree, scalar),
  };
}

/** The text of a value as code. */
export function codeIn(tree: LoweredTree, scalar: TreeScalar): Code | null {
  if (typeof scalar.value !== 'string' || scalar.value.trim() === '') return null;
  const map = composeMaps(tree.place.map, scalarMap(tree.text, scalar));
  return tree.interpolation === 'variables' ? withoutEscapes(scalar.value, map) : { text: scalar.value, map };
}

/** Where the format itself fills in `$NAME`, the shell's own is written `$$NAME`. */
function withoutEscapes(text: string, map: SpanMap): Code {
  if (!text.includes('$$')) return { text, map };
  const segments: Segment[] = [];
  let from = 0;
  let to = 0;
  const kept = text.split('$$').map((part, index) => {
    const piece = index === 0 ? part : `$${part}`;
    to += index === 0 ? 0 : 1;
    segments.push({ from, to, length: piece.length });
    from += piece.length;
    to += piece.length;
    return piece;
  });
  return { text: kept.join(''), map: composeMaps(map, segmentMap(segments)) };
}
