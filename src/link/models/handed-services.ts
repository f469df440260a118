import type { Ref } from '../../model/facts.js';
import type { InputView } from '../../model/program.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { literal } from '../files/modules.js';

export interface ServiceContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
}

/**
 * What a framework itself hands to a function beside what comes in: the request as a whole, a session, in C# whatever is no text, number,
 * file or class of the tree that only holds fields.
 */
export function isHandedService(
  { documents, definitions }: ServiceContext,
  document: LinkedDocument,
  form: InputView['form'],
  type: Ref | null,
): boolean {
  const words = type === null ? '' : typeWords(document, type);
  if (/^(?:Depends|Request|Response|Session|BackgroundTasks)$/.test(words)) return true;
  if (document.facts.kind !== 'csharp' || form !== 'route' || type === null || brought.test(words)) return false;
  const classes = definitions.of({ doc: document.id, ref: type }).filter((own) => own.kind === 'unit' || own.kind === 'instance');
  return classes.length === 0 || classes.some(({ doc, unit }) => hasMethods(documents[doc], unit));
}

/** Does the class do more than hold what it is made with? */
function hasMethods(document: LinkedDocument | undefined, unit: number): boolean {
  const own = document?.facts.units[unit]?.name;
  return (
    document?.facts.units.some(
      ({ form, parent, name }) => form === 'function' && parent === unit && name !== own && name !== 'constructor',
    ) === true
  );
}

const brought =
  /^(?:string|String|int|long|short|double|float|decimal|bool|char|byte|Guid|DateTime|DateOnly|DateTimeOffset|Uri|object|dynamic|Stream|PipeReader|IFormFile|IFormFileCollection|IFormCollection|IQueryCollection|Json\w{1,40}|List|IList|IEnumerable|IReadOnlyList|ICollection|Dictionary|IDictionary)\b/;

/** A type as it is written, all its parts. */
export function typeWords(document: LinkedDocument, ref: number): string {
  const op = document.op(ref);
  if (op.op === 'read') return op.name;
  if (op.op === 'get') return String(op.key);
  if (op.op === 'index') return `${typeWords(document, op.of)} ${typeWords(document, op.by)}`;
  if (op.op === 'make') return op.items.map(([, item]) => typeWords(document, item)).join(' ');
  if (op.op === 'merge' || op.op === 'unknown')
    return (op.op === 'merge' ? op.of : op.uses).map((part) => typeWords(document, part)).join(' ');
  return literal(op) ?? '';
}
