import type { DocumentView, ProgramView } from '../../model/program.js';
import type { Path } from '../../model/touch.js';
import type { LinkedDocument } from './documents.js';
import type { Limits } from './limits.js';
import type { Reaches } from '../reach/reach.js';

/** A document as detectors see it. */
export function viewOf(document: LinkedDocument, reaches: Reaches, installed: Path): DocumentView {
  return {
    id: document.id,
    path: document.path,
    installed,
    kind: document.facts.kind,
    role: document.role,
    facts: document.facts,
    reach: reaches.document(document.id),
    parent: document.parent?.doc ?? null,
  };
}

/** What was cut off so far, by document. */
export function cutsOf(documents: readonly DocumentView[], limits: Limits): ProgramView['cuts'] {
  return documents.flatMap((document) => {
    const because = limits.cuts.get(document.id);
    return because === undefined ? [] : [{ document, because }];
  });
}
