import type { ModelView, Value } from '../../model/program.js';
import type { WordView } from '../../model/word.js';
import type { LinkedDocument } from './documents.js';
import { writtenName } from './written-name.js';
import type { PromptFiles } from '../files/prompt-files.js';
import { inputsOfModel } from '../models/model-inputs.js';
import type { Slices } from '../flows/slice.js';

/** Names, keys and texts that a document writes, with the kind of place each stands in. */
export function wordsOf(document: LinkedDocument): WordView[] {
  const found: WordView[] = [];
  const add = (text: string, form: WordView['form'], ref: number): void => {
    if (text !== '') found.push({ text, form, value: { doc: document.id, ref }, span: document.span(ref) });
  };
  for (let ref = 0; ref < document.facts.ops.length; ref++) {
    const op = document.facts.ops.at(ref);
    const unit = document.facts.units[document.unitOf(ref)];
    if (op.op === 'write' && unit?.form === 'class') add(op.name, 'field', ref);
    else if (op.op === 'set') add(String(op.key), 'field', ref);
    else if (op.op === 'make' && op.shape === 'map')
      for (const [key, item] of op.items) add(typeof key === 'string' ? key : '', 'field', item);
    else if (op.op === 'get' && typeof op.key === 'string') add(op.key, isColumn(document, ref) ? 'column' : 'parameter', ref);
    else if (op.op === 'const' && typeof op.value === 'string') add(op.value, 'string', ref);
    else if (op.op === 'template') for (const part of op.parts) add(typeof part === 'string' ? part : '', 'string', ref);
  }
  for (const unit of document.facts.units)
    for (const param of unit.params)
      found.push({ text: param.name, form: 'parameter', value: { doc: document.id, ref: 0 }, span: unit.span });
  return found;
}

/** What prompts are looked for in. */
export interface PromptSources {
  readonly documents: readonly LinkedDocument[];
  readonly slices: Slices;
  readonly files: PromptFiles;
}

/** Texts that reach the input of the models, each once; those of the files that are read on the way too. */
export function promptsOf(models: readonly ModelView[], { documents, slices, files }: PromptSources): WordView[] {
  const found = new Map<string, WordView>();
  const given = models
    .flatMap((model) => [...inputsOfModel(model), ...marksOf(model, documents)])
    .flatMap((value) => [value, ...madeBy(value, documents)]);
  const reached = [...slices.all(given)];
  const helps = helpTexts(reached, documents);
  for (const value of reached.flatMap((own) => [own, ...files.namedBy(own)])) {
    const document = documents[value.doc];
    const form = document?.form(value.ref);
    if (document === undefined || (form !== 'const' && form !== 'template') || helps.has(`${value.doc}:${value.ref}`)) continue;
    const op = document.op(value.ref);
    const text =
      op.op === 'const' && typeof op.value === 'string'
        ? op.value
        : op.op === 'template'
          ? op.parts.filter((part) => typeof part === 'string').join(' {} ')
          : '';
    if (text.length > 3) found.set(`${value.doc}:${value.ref}`, { text, form: 'prompt', value, span: document.span(value.ref) });
  }
  return [...found.values()];
}

/** What a command line shows to whoever asks for help: the options that a program reads depend on it, and no model is told it. */
function helpTexts(values: readonly Value[], documents: readonly LinkedDocument[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { doc, ref } of values) {
    const document = documents[doc];
    const op = document?.form(ref) === 'call' ? document.op(ref) : null;
    for (const [key, arg] of op?.op === 'call' ? op.args : []) if (helpKeys.has(String(key))) found.add(`${doc}:${arg}`);
  }
  return found;
}

const helpKeys: ReadonlySet<string> = new Set(['help', 'epilog', 'epilogue', 'usage', 'metavar', 'prog']);

/** What a function makes that is handed over to write the request: `.user((u) -> u.text("Read this passport").media(scan))`. */
function madeBy({ doc, ref }: Value, documents: readonly LinkedDocument[]): readonly Value[] {
  const document = documents[doc];
  const closure = document?.form(ref) === 'closure' ? document.op(ref) : null;
  return document === undefined || closure?.op !== 'closure' ? [] : document.resultsOf(closure.unit);
}

/** What marks the function by which a model is asked, and the interface that it stands in. */
function marksOf({ declared }: ModelView, documents: readonly LinkedDocument[]): readonly Value[] {
  return declared.flatMap(({ doc, unit }) => {
    const units = documents[doc]?.facts.units ?? [];
    const around = units[unit]?.parent ?? 0;
    return [unit, around].flatMap((own) => (units[own]?.decorators ?? []).map((ref) => ({ doc, ref })));
  });
}

/** `row['email']` on what a data frame or reader gave. */
function isColumn(document: LinkedDocument, ref: number): boolean {
  const op = document.op(ref);
  return op.op === 'get' && /^(?:df|row|record|data|frame|patient|customer|user|item)/.test(writtenName(document, op.of));
}
