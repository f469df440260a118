import type { CallView, Value } from '../../model/program.js';
import type { Verb } from '../../model/touch.js';
import { verbOfDocuments } from './graphql.js';
import { parameterOf } from '../documents/scopes.js';
import type { WrappedCallContext } from '../calls/wrapped-calls.js';

/** One document of GraphQL that a client is handed. */
export interface DocumentCall {
  /** Where it is asked for: the call of the client, or of a function that hands on what its callers say. */
  readonly call: CallView;
  /** Null for what is no such document, or a computed one. */
  readonly verb: Verb | null;
}

/** What a client is asked: `client.request(document)` once or, in `const ask = (document) => client.request(document)`, by each caller of `ask`. */
export function documentCalls(context: WrappedCallContext, call: CallView): readonly DocumentCall[] {
  const handed = documentKeys.map((key) => call.argument(key)).find((value) => value !== null) ?? null;
  const given = handed === null ? null : parsedDocument(context.documents, handed);
  if (given === null) return [{ call, verb: null }];
  const asked = askedBy(context, call, given);
  if (asked.length > 1 && asked.some(({ verb }) => verb !== null)) return asked;
  return [{ call, verb: verbOfDocuments(context.texts.of(given)) }];
}

function askedBy({ documents, calls, callers, texts }: WrappedCallContext, call: CallView, given: Value): readonly DocumentCall[] {
  const index = parameterOf(documents, given);
  const { doc, unit } = call.unit;
  if (index === null) return [];
  return callers.of(doc, unit).flatMap(({ document, ref }) => {
    const caller = calls.at({ doc: document.id, ref });
    const said = caller === null ? null : callers.given(caller.value, doc, unit, index);
    return caller === null || said === null ? [] : [{ call: caller, verb: verbOfDocuments(texts.of(said)) }];
  });
}

/** The document behind its text: `document.loc?.source.body ?? ''`, `print(document)`. */
function parsedDocument(documents: WrappedCallContext['documents'], { doc, ref }: Value): Value {
  const document = documents[doc];
  let at = ref;
  for (let step = 0; step < maxSteps && document !== undefined; step++) {
    const op = document.op(at);
    const first = op.op === 'call' ? op.args[0]?.[1] : undefined;
    const callee = op.op === 'call' ? document.textOf(op.callee) : null;
    if (op.op === 'merge' && op.of[0] !== undefined) at = op.of[0];
    else if (op.op === 'get' && sourceKeys.has(String(op.key))) at = op.of;
    else if (first !== undefined && callee !== null && printers.has(callee)) at = first;
    else break;
  }
  return { doc, ref: at };
}

const sourceKeys: ReadonlySet<string> = new Set(['loc', 'source', 'body']);
const printers: ReadonlySet<string> = new Set(['print', 'String', 'str', 'print_ast', 'stripIgnoredCharacters']);
const maxSteps = 8;
const documentKeys = ['0.data.query', '0.data', '0.query', 'query', 0];
