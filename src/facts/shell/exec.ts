import type { Argument, Ref, Span } from '../../model/facts.js';
import { composeMaps } from '../lowering/span-map.js';
import type { LoweredTree } from '../tree/lower.js';
import type { TreeScalar } from '../tree/node.js';
import { scalarMap } from '../tree/segments.js';
import { codeOf } from './index.js';
import { type CommandWord, lowerCommand } from './program.js';

/** Code in a value of a configuration: a child of the document, in the current unit. */
export function embedScript(tree: LoweredTree, scalar: TreeScalar, language = 'shell'): void {
  if (typeof scalar.value !== 'string' || scalar.value.trim() === '') return;
  const document = codeOf(
    language,
    { text: scalar.value, map: composeMaps(tree.place.map, scalarMap(tree.text, scalar)) },
    tree.place.embed,
  );
  if (document !== null) tree.builder.embed(document);
}

/** A command line that is written word by word: `["npx", "-y", "wrangler"]`. */
export function lowerExec(tree: LoweredTree, words: readonly TreeScalar[], extra: readonly Argument[], span: Span): Ref | null {
  const { builder, place } = tree;
  return lowerCommand(builder, { words: words.map((word) => execWord(tree, word)), extra, span }, (language, code) => {
    const document = codeOf(language, code, place.embed);
    if (document !== null) builder.embed(document);
  });
}

function execWord(tree: LoweredTree, scalar: TreeScalar): CommandWord {
  const { map } = tree.place;
  const ref = tree.ref(scalar);
  const known = tree.builder.at(ref).op === 'const';
  const text = String(scalar.value ?? '');
  return {
    text: known ? text : null,
    lead: known ? text : (/^[^$]{0,300}/.exec(text)?.[0] ?? ''),
    span: scalar.span,
    ref: () => ref,
    after: (length) => tree.part(scalar, length),
    code: () => (text.trim() === '' ? null : { text, map: composeMaps(map, scalarMap(tree.text, scalar)) }),
  };
}

/** A string is a shell command line, a list is an exec form. */
export function lowerEither(tree: LoweredTree, scalars: readonly TreeScalar[], form: 'scalar' | 'list', span: Span): void {
  const [only] = scalars;
  if (form === 'list') lowerExec(tree, scalars, [], span);
  else if (only !== undefined) embedScript(tree, only);
}
