import type { Kind, Ref } from '../../model/facts.js';
import type { LinkedDocument } from './documents.js';

/** `if rows:` and `if not rows:` ask whether there is anything to go on with; `if is_urgent:` asks what was decided. */
export function isPresence(document: LinkedDocument, test: Ref): boolean {
  const op = document.op(test);
  const [inner] = op.op === 'unknown' && op.operator === 'not' ? op.uses : [];
  const asked = inner === undefined ? op : document.op(inner);
  return asked.op === 'read' && !isVerdict(document.facts.kind, asked.name);
}

/** A name that says yes or no, or any in a language whose conditions are nothing else; but for what tells how asking went. */
function isVerdict(kind: Kind, name: string): boolean {
  return (verdict.test(name) || strict.has(kind)) && !outcome.test(name);
}

const verdict = /^(?:is|should|must|needs|can|was)(?:_[a-z]|[A-Z])/;
const outcome =
  /^(?:ok|err|error|found|exists|done|more)$|(?:ok|valid|succe\w{1,6}|empty|null|none|ready|available|configured|enabled|loaded|connected|found|exists|present|open|error|failed|done|sent|sended|running|loading|active|new|first|last|main|test|dev|prod|production|debug|dry_?run|browser|server|mobile|authenticated|logged_?in|admin|array|string|number|object|json|html|pdf|image|cached|streaming|mounted|initiali[sz]ed)$/i;
const strict: ReadonlySet<Kind> = new Set(['go', 'java', 'kotlin', 'csharp', 'rust', 'swift', 'dart']);
