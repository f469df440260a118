import { append } from '../../model/append.js';
import type { CallView, DocumentView, UnitView, Value } from '../../model/program.js';
import type { Calls } from '../calls/calls.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { Slices } from '../flows/slice.js';
import type { Texts } from '../texts/texts.js';

export interface CalledFlowContext {
  readonly documents: readonly LinkedDocument[];
  readonly calls: Calls;
  readonly texts: Texts;
}

/** A low-code flow that a node of another one calls. */
export interface CalledFlow {
  readonly by: CallView;
  readonly document: DocumentView;
  readonly starts: readonly Value[];
  readonly ends: readonly Value[];
  /** Nodes that run there, each a unit of its own. */
  readonly units: readonly UnitView[];
}

/**
 * Which exports of the tree call which others: by id, else by name, else by the name of the file, case, blanks and dashes alike.
 * What fits several is none of them.
 */
export function findCalledFlows(context: CalledFlowContext, keys: readonly string[]): readonly CalledFlow[] {
  const callers = context.calls.all.filter(({ names }) => names.includes(calling));
  if (callers.length === 0) return [];
  const flows = context.calls.all.flatMap((call) => (call.names.includes('flow:document') ? flowOf(context, call) : []));
  const tables = (['ids', 'names', 'files'] as const).map((kind) => {
    const table = new Map<string, Flow[]>();
    for (const flow of flows) for (const name of new Set(flow[kind])) append(table, name, flow);
    return { table, plain: kind === 'ids' ? idOf : plainName };
  });
  return callers.flatMap((by) => {
    const told = keys.flatMap((key) => namesIn(context, by, key));
    for (const { table, plain } of tables) {
      const found = new Set(told.flatMap((name) => table.get(plain(name)) ?? []).filter(({ document }) => document !== by.document));
      const [only] = found;
      if (only !== undefined) return found.size === 1 ? [{ by, ...only }] : [];
    }
    return [];
  });
}

/** What the caller hands over is what the called flow starts with, and what that ends with is what the caller is given back. */
export function joinCalledFlows({ documents, slices, calledFlows }: JoinContext, keys: readonly string[]): void {
  for (const { by, starts, ends } of calledFlows) {
    const given = by.args.flatMap(([key, value]) => (keys.includes(String(key)) ? [] : [value]));
    // What a model fills in where it chooses the flow.
    const chosen = documents[by.unit.doc]?.params[by.unit.unit] ?? [];
    const all = [...given, ...chosen.slice(0, 1).map((ref): Value => ({ doc: by.unit.doc, ref }))];
    for (const start of starts) slices.join(start, '', all);
    slices.join(by.value, '', ends);
  }
}

interface JoinContext {
  readonly documents: readonly LinkedDocument[];
  readonly slices: Slices;
  readonly calledFlows: readonly CalledFlow[];
}

const calling = 'flow:subflow.call';

type Flow = Pick<CalledFlow, 'document' | 'starts' | 'ends' | 'units'> & Readonly<Record<'ids' | 'names' | 'files', readonly string[]>>;

function flowOf(context: CalledFlowContext, call: CallView): Flow[] {
  const nodes = (key: string): readonly Value[] => nodesOf(context, call, key);
  const starts = nodes('starts');
  if (starts.length === 0) return [];
  const names = call.args.flatMap(([key, value]) => (typeof key === 'number' ? [String(context.texts.constant(value))] : []));
  const { name, id } = fileName(call.document.path);
  const units = nodes('runs').map(({ doc, ref }): UnitView => ({ doc, unit: context.documents[doc]?.unitOf(ref) ?? 0, name: '' }));
  const [ids, files] = [[...names, name, ...id].map(idOf), [plainName(name)]];
  return [{ document: call.document, starts, ends: nodes('ends'), units, ids, names: names.map(plainName), files }];
}

/** The calls of the nodes that a list holds. */
function nodesOf({ documents, calls }: CalledFlowContext, call: CallView, key: string): readonly Value[] {
  const list = call.argument(key);
  if (list === null) return [];
  return calls.items(list).flatMap(([, { doc, ref }]) => {
    const document = documents[doc];
    const write = document?.writes[0]?.get(document.textOf(ref) ?? '')?.at(-1);
    return document === undefined || write === undefined ? [] : [{ doc, ref: document.valueOf(write) }];
  });
}

function namesIn({ texts }: CalledFlowContext, call: CallView, key: string): readonly string[] {
  const value = call.argument(key);
  return value === null ? [] : texts.of(value).flatMap(({ text }) => [text, text.slice(text.lastIndexOf('/') + 1).replace(ending, '')]);
}

/** `flows/Answer-mail-6f9619ff-….json` is called by its id, too; of `answer-mail/workflow.json` the folder tells the name. */
function fileName(path: string): { readonly name: string; readonly id: readonly string[] } {
  const [file = '', folder = ''] = path.split('/').reverse();
  const base = file.replace(ending, '');
  const id = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.exec(base)?.[0];
  if (id !== undefined) return { name: base.slice(0, -id.length), id: [id] };
  return { name: /^(?:workflow|definition|flow)$/i.test(base) && folder !== '' ? folder : base, id: [] };
}

function idOf(text: string): string {
  return text.toLowerCase();
}

/** Letters and digits. */
function plainName(text: string): string {
  return text
    .slice(0, 300)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

const ending = /\.(?:json|ya?ml)$/i;
