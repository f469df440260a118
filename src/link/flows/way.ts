import type { FlowView, Value } from '../../model/program.js';
import type { NoteCode, Place, Site } from '../../model/touch.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { Tie } from './edges.js';

/** A value on a way, and how it was come to from the one before. */
export interface WayStep extends Tie {
  readonly value: Value;
}

/** The way from a hit, which is the first step, to where the question began: one place for each thing that happens to the value. */
export function wayOf(documents: readonly LinkedDocument[], steps: readonly WayStep[]): FlowView {
  const chain: Place[] = [];
  const through: Site[] = [];
  for (const [index, step] of steps.entries()) {
    const place = placeOf(documents, step, steps[index - 1]);
    if (place !== null) chain.push(place);
    const document = documents[step.value.doc];
    if (document?.form(step.value.ref) === 'call') through.push({ path: document.path, span: document.span(step.value.ref) });
  }
  return { certainty: steps.some(({ certainty }) => certainty === 'possible') ? 'possible' : 'proven', chain, through };
}

function placeOf(documents: readonly LinkedDocument[], { value, step, kept }: WayStep, source: WayStep | undefined): Place | null {
  const document = documents[value.doc];
  if (document === undefined) return null;
  const op = document.op(value.ref);
  const place = (code: NoteCode, name: string, at = value): Place => {
    const path = documents[at.doc]?.path ?? '';
    return { path, span: documents[at.doc]?.span(at.ref) ?? [0, 0], note: { code, details: name === '' ? {} : { name } } };
  };
  if (step === 'decides') return place('decides-here', '');
  const unit = document.facts.units[document.unitOf(value.ref)]?.name ?? '';
  switch (op.op) {
    case 'write':
      // A parameter is named where it is handed over.
      if (document.form(op.value) === 'param') return null;
      return namedByLowering.test(op.name) ? place('handed-here', '') : place('kept-here', op.name);
    case 'set':
      return place('kept-here', op.key === '[]' ? '' : String(op.key));
    case 'return':
    case 'yield':
      return unit === '' ? null : place('returned-here', unit);
    case 'param':
      return source === undefined || unit === '' ? null : place('handed-here', unit, source.value);
    default:
      return kept === null ? null : place('kept-here', kept);
  }
}

/** What a node of a low-code flow gives on has no name that its author would know. */
const namedByLowering = /^(?:node:|\$json$)/;
