import type { AssistantFile, AssistantKnowledge } from '../../model/assistant-knowledge.js';
import type { Ref } from '../../model/facts.js';
import { baseName, folderOf } from '../../model/paths.js';
import type { Gate, Site } from '../../model/touch.js';
import type { LinkedDocument } from '../documents/documents.js';
import { valuesAt } from '../documents/key-paths.js';
import { installedPath } from './installed-files.js';
import { pathMatcher } from '../names/wildcard.js';

/** A name that a file writes. */
export interface Named {
  readonly name: string;
  readonly at: Site;
}

/** An agent, or an assistant itself, as one file sets it up. */
export interface AssistantEntry {
  readonly row: AssistantFile;
  readonly document: LinkedDocument;
  readonly ref: Ref;
  /** The folder that it is for, with its slash. */
  readonly folder: string;
  readonly name: string;
  readonly model: Named | null;
  readonly tools: readonly Named[];
  readonly hands: readonly string[];
  readonly rules: readonly AssistantRule[];
  readonly modes: readonly Gate[];
}

/** A tool, all or certain uses of it, and what happens when it is chosen. */
export interface AssistantRule extends Named {
  readonly says: 'allow' | 'ask' | 'deny';
}

export function assistantEntries(documents: readonly LinkedDocument[], knowledge: AssistantKnowledge): readonly AssistantEntry[] {
  const kinds = new Map(gateKinds.flatMap((kind) => knowledge.modes[kind].map((text) => [text, kind] as const)));
  const files = documents.filter(({ parent, role, facts }) => parent === null && facts.root !== null && !unread.has(role));
  return knowledge.agents.flatMap((row) => {
    const isNamed = pathMatcher(row.path);
    return files.flatMap((document) => {
      const path = installedPath(document, knowledge.agents);
      if (!isNamed(path)) return [];
      const folder = folderFor(row, path);
      const { beside } = row;
      if (beside !== null && !documents.some(({ path }) => path.startsWith(`${folder}${beside}`))) return [];
      return agentsIn(document, row).map(([name, ref]) => read({ row, document, folder, ref, name }, kinds));
    });
  });
}

const gateKinds = ['asked', 'confined', 'open'] as const;
const unread: ReadonlySet<string> = new Set(['test', 'vendored', 'lock', 'generated']);

function folderFor({ path: pattern }: AssistantFile, path: string): string {
  const [first = '', ...others] = pattern.split('/');
  if (others.length > 0) return path.slice(0, Math.max(0, `/${path}`.lastIndexOf(`/${first}/`)));
  const folder = folderOf(path);
  return folder === '' ? '' : `${folder}/`;
}

/** Each agent of the file with the key that it stands under, or the name of the file where it is the only one. */
function agentsIn(document: LinkedDocument, { each }: AssistantFile): readonly (readonly [string, Ref])[] {
  const { root } = document.facts;
  if (root === null) return [];
  const [stem = ''] = baseName(document.path).split('.');
  if (each === '') return [[stem, root]];
  const way = each.split('.');
  const holders = valuesAt(document, root, way.slice(0, -1).join('.'));
  return holders.flatMap((holder) => {
    const op = document.op(holder);
    return op.op === 'make' ? op.items.map(([key, item]) => [typeof key === 'string' ? key : stem, item] as const) : [];
  });
}

type Found = Pick<AssistantEntry, 'row' | 'document' | 'ref' | 'folder' | 'name'>;

function read(found: Found, kinds: ReadonlyMap<string, Gate['kind']>): AssistantEntry {
  const { row, document, ref } = found;
  const first = (way: string): Named | undefined => valuesAt(document, ref, way).flatMap((own) => textAt(document, own) ?? [])[0];
  const named = (ways: readonly string[]): Named[] =>
    ways.flatMap((way) => valuesAt(document, ref, way).flatMap((own) => namesIn(document, own)));
  const listed = (says: AssistantRule['says'], ways: readonly string[]): AssistantRule[] => named(ways).map((own) => ({ ...own, says }));
  const denied = new Set(named(row.denied).map(({ name }) => name));
  const model = first(row.model);
  return {
    ...found,
    name: row.is === 'assistant' ? row.title : (first(row.name)?.name ?? found.name),
    model: model === undefined || model.name === 'inherit' ? null : model,
    tools: named(row.tools).filter(({ name }) => !denied.has(name)),
    hands: named(row.hands).map(({ name }) => name),
    rules: [
      ...listed('deny', row.deny),
      ...listed('ask', row.ask),
      ...listed('allow', row.allow),
      ...row.permissions.flatMap((way) => valuesAt(document, ref, way).flatMap((own) => permissionsIn(document, own))),
    ],
    modes: row.modes.flatMap((way): Gate[] => {
      const mode = first(way);
      const kind = mode === undefined ? undefined : kinds.get(mode.name);
      return mode === undefined || kind === undefined ? [] : [{ ...mode.at, kind }];
    }),
  };
}

/** `Bash, Read(src/**)` in one text, a list of names, or a map that switches each on or off. */
function namesIn(document: LinkedDocument, ref: Ref): readonly Named[] {
  const op = document.op(ref);
  if (op.op === 'make' && op.shape === 'map')
    return op.items.flatMap(([key, item]) =>
      typeof key === 'string' && literal(document, item) !== 'false' ? [{ name: key, at: siteOf(document, item) }] : [],
    );
  // The first of a group with options is its name: `- [edit, { fileRegex: … }]`.
  if (op.op === 'make')
    return op.items.flatMap(([, item]) => namesIn(document, item).slice(0, document.op(item).op === 'make' ? 1 : maxNames));
  const text = literal(document, ref);
  if (text === null) return [];
  const [start, end] = document.span(ref);
  const offset = end - start > text.length ? 1 : 0;
  return [...text.slice(0, maxText).matchAll(/[^,()\s]{1,200}(?:\([^()]{0,500}\))?/g)].slice(0, maxNames).map((match) => {
    const from = start + offset + match.index;
    return { name: match[0], at: { path: document.path, span: [from, from + match[0].length] } };
  });
}

/** `edit: ask`, `bash: { '*': allow }`, `"git push": false`. */
function permissionsIn(document: LinkedDocument, ref: Ref): readonly AssistantRule[] {
  const op = document.op(ref);
  if (op.op !== 'make' || op.shape !== 'map') return [];
  return op.items.flatMap(([key, item]): AssistantRule[] => {
    const inner = document.op(item);
    const told = inner.op === 'make' ? inner.items.find(([own]) => own === '*' || own === 'approve')?.[1] : item;
    const says = told === undefined ? undefined : answers.get(literal(document, told) ?? '');
    return says === undefined ? [] : [{ name: String(key), at: siteOf(document, item), says }];
  });
}

const answers = new Map<string, AssistantRule['says']>([
  ['allow', 'allow'],
  ['true', 'allow'],
  ['ask', 'ask'],
  ['false', 'ask'],
  ['deny', 'deny'],
]);

function textAt(document: LinkedDocument, ref: Ref): Named | null {
  const name = literal(document, ref);
  return name === null || name === '' ? null : { name, at: siteOf(document, ref) };
}

function literal(document: LinkedDocument, ref: Ref): string | null {
  const op = document.op(ref);
  return op.op === 'const' && op.value !== null ? String(op.value) : null;
}

function siteOf(document: LinkedDocument, ref: Ref): Site {
  return { path: document.path, span: document.span(ref) };
}

const maxText = 4000;
const maxNames = 100;
