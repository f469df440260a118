import { append } from '../../model/append.js';
import type { HttpClient, RequestStepNames } from '../../model/knowledge.js';
import type { CallView, Value } from '../../model/program.js';
import type { Calls } from '../calls/calls.js';

/**
 * Requests that are put together call by call: `client.post(url).header(…).json(body).send()`, `req.Header.Set("Authorization", …)`.
 * The steps of a request are what was called before it on the way, and what is called on it later.
 */
export class RequestSteps {
  private readonly later = new Map<CallView, CallView[]>();

  constructor(calls: Calls, clients: readonly HttpClient[]) {
    const names = new Set(clients.flatMap(({ steps }) => (steps === null ? [] : [...steps.headers, ...steps.auth, ...steps.body])));
    for (const call of calls.all) {
      if (!names.has(call.method) || call.receiver === null) continue;
      for (const before of call.clients) {
        append(this.later, before, call);
      }
    }
  }

  body(call: CallView, client: HttpClient): Value | null {
    for (const step of this.of(call, stepsOf(client).body)) {
      // A function is handed the request first: `req_body_json(request, body)`.
      const value = step.receiver === null ? (step.argument(1) ?? step.argument('data')) : step.argument(0);
      if (value !== null) return value;
    }
    return null;
  }

  /** The address and the method where an earlier step holds them. */
  start(call: CallView, client: HttpClient): { readonly url: Value | null; readonly method: string | null } {
    const step = call.clients.find(({ method }) => stepsOf(client).start.includes(method));
    if (step === undefined) return { url: null, method: null };
    const method = step.method.toUpperCase();
    return {
      url: client.url.map((key) => step.argument(key)).find((value) => value !== null) ?? null,
      method: verbs.has(method) ? method : null,
    };
  }

  /** Calls that hand over a credential, and header calls with their name and value. */
  credentials(call: CallView, client: HttpClient): { readonly auth: readonly CallView[]; readonly headers: readonly CallView[] } {
    return { auth: this.of(call, stepsOf(client).auth), headers: this.of(call, stepsOf(client).headers) };
  }

  private of(call: CallView, names: readonly string[]): CallView[] {
    if (names.length === 0) return [];
    return [...call.clients, ...(this.later.get(call) ?? [])].filter(({ method }) => names.includes(method));
  }
}

/** Methods of HTTP. */
export const verbs: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD']);
const noSteps: RequestStepNames = { start: [], headers: [], auth: [], body: [] };

function stepsOf({ steps }: HttpClient): RequestStepNames {
  return steps ?? noSteps;
}
