import type { HttpClient } from '../../model/knowledge.js';
import type { CallView, RequestView, Value } from '../../model/program.js';
import type { Site } from '../../model/touch.js';
import type { Calls } from '../calls/calls.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { Interceptors } from './interceptors.js';
import type { RequestSteps } from './request-steps.js';
import type { Texts } from '../texts/texts.js';

export interface CredentialContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
  readonly calls: Calls;
  readonly texts: Texts;
  readonly steps: RequestSteps;
}

/** Does a request carry a credential, and where is it given one? */
type Authorisation = Pick<RequestView, 'authorised' | 'credential'>;

/** Credentials that a request or the client it goes through is given: as an argument, in a header, in the address, later on. */
export class RequestCredentials {
  private memoLater: ReadonlyMap<CallView, Site> | null = null;

  private readonly interceptors: Interceptors;

  constructor(private readonly context: CredentialContext) {
    const names = (call: CallView): boolean => this.namesCredential(call);
    this.interceptors = new Interceptors(context.documents, context.calls, { header: credentialHeader, names });
  }

  of(call: CallView, client: HttpClient): Authorisation {
    const step = this.ofSteps(call, client);
    if (step !== null) return { authorised: 'yes', credential: step };
    let told: RequestView['authorised'] = 'no';
    for (const owner of [call, ...call.clients]) {
      const given = this.given(owner, client) ?? this.later().get(owner) ?? null;
      if (given === 'unknown') told = 'unknown';
      else if (given !== null) return { authorised: 'yes', credential: given };
    }
    const url = client.url.map((key) => call.argument(key)).find((value) => value !== null) ?? null;
    const inAddress =
      url !== null &&
      this.context.texts
        .of(url)
        .some(({ text, environment }) => keyInAddress.test(text) || environment.some((name) => credentialVariable.test(name)));
    if (inAddress) return { authorised: 'yes', credential: call.at };
    const between = told === 'no' ? this.interceptors.of(call) : null;
    return between === null ? { authorised: told, credential: null } : { authorised: 'yes', credential: between };
  }

  private ofSteps(call: CallView, client: HttpClient): Site | null {
    const { auth, headers } = this.context.steps.credentials(call, client);
    const named = headers.find((step) => {
      const name = step.argument(0);
      if (step.args.some(([key]) => typeof key === 'string' && credentialHeader.test(key))) return true;
      // `setValue("Bearer …", forHTTPHeaderField: "Authorization")`
      const given = [...(name === null ? [] : [name]), ...step.args.flatMap(([key, value]) => (typeof key === 'string' ? [value] : []))];
      return given.some((value) => this.context.texts.of(value).some(({ text }) => credentialHeader.test(text)));
    });
    return (auth[0] ?? named)?.at ?? null;
  }

  private given(owner: CallView, client: HttpClient): Site | 'unknown' | null {
    for (const key of ['auth', 'cookies']) {
      const value = owner.argument(key);
      if (value !== null) return this.site(value);
    }
    for (const key of client.headers) {
      const headers = owner.argument(key);
      if (headers === null) continue;
      const items = this.context.calls.items(headers);
      const own = items.find(([name]) => credentialHeader.test(String(name)));
      if (own !== undefined) return this.site(own[1]);
      // `["Authorization: Bearer …"]`, as curl takes its headers.
      const written = items.find(([, item]) => this.context.texts.of(item).some(({ text }) => headerLine.test(text)));
      if (written !== undefined) return this.site(written[1]);
      if (items.length === 0) return 'unknown';
    }
    return null;
  }

  /** `client.DefaultRequestHeaders.Authorization = …`, `session.headers["X-Api-Key"] = …`, `session.headers.update({…})` */
  private later(): ReadonlyMap<CallView, Site> {
    if (this.memoLater !== null) return this.memoLater;
    const found = new Map<CallView, Site>();
    for (const document of this.context.documents)
      for (const [key, sets] of document.sets) if (credentialHeader.test(key)) for (const ref of sets) this.noteSet(document, ref, found);
    for (const call of this.context.calls.all)
      if (headerMethods.has(call.method) && this.isHeaders(call) && this.namesCredential(call))
        for (const owner of call.clients) if (!found.has(owner)) found.set(owner, call.at);
    this.memoLater = found;
    return found;
  }

  private noteSet(document: LinkedDocument, ref: number, found: Map<CallView, Site>): void {
    const set = document.op(ref);
    if (set.op !== 'set') return;
    const [holder, base] = headersOf(document, set.of);
    if (!holder) return;
    for (const definition of this.context.definitions.of({ doc: document.id, ref: base })) {
      const made = 'call' in definition && definition.call !== null ? this.context.calls.at(definition.call) : null;
      if (made !== null && !found.has(made)) found.set(made, { path: document.path, span: document.span(ref) });
    }
  }

  private isHeaders({ receiver }: CallView): boolean {
    const document = receiver === null ? undefined : this.context.documents[receiver.doc];
    return receiver !== null && document !== undefined && headersOf(document, receiver.ref)[0];
  }

  private namesCredential(call: CallView): boolean {
    const [first] = call.args.map(([, value]) => value);
    if (first === undefined) return call.args.some(([key]) => credentialHeader.test(String(key)));
    const names = [...this.context.texts.of(first).map(({ text }) => text), ...this.context.calls.items(first).map(([key]) => String(key))];
    return names.some((name) => name.length < maxName && credentialHeader.test(name));
  }

  private site({ doc, ref }: Value): Site {
    const document = this.context.documents[doc];
    return { path: document?.path ?? '', span: document?.span(ref) ?? [0, 0] };
  }
}

/** Is it the headers of something, and of what? */
function headersOf(document: LinkedDocument, ref: number): readonly [isHeaders: boolean, of: number] {
  let at = ref;
  for (let op = document.op(at); op.op === 'get' && headerKeys.test(String(op.key)); op = document.op(at)) at = op.of;
  return [at !== ref, at];
}

const headerKeys = /headers?$|^(?:defaults|common)$/i;
/** A header and its value in one text. */
const headerLine = /^(?:[\w-]{0,20}auth[\w-]{0,20}|[\w-]{0,20}token|[\w-]{0,10}api-?key|cookie):/i;
const credentialHeader = /auth|token|api-?key|cookie/i;
const keyInAddress = /[?&](?:api_?key|token|access_token|appid|key)=/i;
/** `https://api.telegram.org/bot${TELEGRAM_BOT_TOKEN}/…` */
const credentialVariable = /(?:^|_)(?:token|api_?key|secret)$/i;
const headerMethods: ReadonlySet<string> = new Set(['update', 'Add', 'add', 'set', 'append', 'setdefault', 'TryAddWithoutValidation']);
const maxName = 60;
