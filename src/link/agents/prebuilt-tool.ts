import type { Knowledge } from '../../model/knowledge.js';
import type { CallView, ToolView, Value } from '../../model/program.js';
import type { LinkedDocument } from '../documents/documents.js';

/** A tool that comes with a package: made by the call, or the item of a list that it is handed. */
export function prebuiltTool(
  documents: readonly LinkedDocument[],
  call: CallView,
  { name, title, effect }: Knowledge['prebuilt'][number],
  item: Value | null,
): ToolView {
  const document = item === null ? undefined : documents[item.doc];
  return {
    name,
    title,
    at: item === null || document === undefined ? call.at : { path: document.path, span: document.span(item.ref) },
    form: 'prebuilt',
    units: [],
    given: [],
    calls: [],
    call,
    effect,
    reach: call.reach,
    guards: call.guards,
  };
}
