import { bareName } from '../../model/bare-name.js';
import type { Span } from '../../model/facts.js';
import type { CallView, CatalogMatch, ProgramView, Value } from '../../model/program.js';
import { takesCredential } from './auth.js';
import { requestOf } from '../effects/by-call.js';
import type { Effect } from '../effects/effects.js';
import { perProgram } from '../per-program.js';

/** The call that gives an effect its rights: a login, the maker of a token, the client or the request that a credential is handed to. */
export function accountOf(program: ProgramView, { call: own, match }: Pick<Effect, 'call' | 'match'>): CallView | null {
  const call = match?.through ?? own;
  const request = match?.request ?? requestOf(program, call);
  const maker = tokenMakers(program).find((own) => own === call || call.clients.includes(own) || reachesCall(program, own, call));
  if (maker !== undefined) return maker;
  const client = call.clients.filter((own) => takesKey(program, own)).at(-1);
  if (client !== undefined) return makerWithin(program, client);
  const login = logins(program).find((own) => own.clients.some((made) => call.clients.includes(made)));
  if (login !== undefined) return login;
  if (isNodeOfProduct(match) || sendsKey(program, call)) return call;
  if (request?.authorised === 'no') return null;
  return takesCredential(call) || namesCredential(program, call) || request?.authorised === 'yes' ? call : null;
}

/** The node of a flow that changes something in a product has no other way in than an account of the platform, and an export may leave out which. */
function isNodeOfProduct(match: CatalogMatch | null): boolean {
  if (match?.verb === 'read' || match?.verb === 'ingest') return false;
  if (match === null || match.call === null || match.entry.auth === 'none' || match.entry.product !== 'named') return false;
  return match.request === null && match.call.names.some((name) => name.startsWith('flow:'));
}

/** A token or key of the environment beside the fields of what is sent: `post(url, { name, token })`. */
function sendsKey(program: ProgramView, call: CallView): boolean {
  return call.args.some(([, value]) =>
    program
      .items(value)
      .some(
        ([key, item]) => isCredentialName(String(key)) && program.texts(item).some(({ environment }) => environment.some(isCredentialName)),
      ),
  );
}

/** `MetricsApi(ApiClient(Configuration(api_key=…)))`: the outermost call that the key passes through on its way into the client. */
function makerWithin(program: ProgramView, client: CallView): CallView {
  if (takesCredential(client) || namesCredential(program, client)) return client;
  const flow = program.flows(credentialReads(program), client);
  const passed = flow?.through.filter(({ path }) => path === client.at.path) ?? [];
  const makers = program.calls.filter(
    (call) => isConstructor(call.method) && passed.some(({ path, span }) => path === call.at.path && isSameSpan(span, call.at.span)),
  );
  return makers.find(({ at }) => !isWithin(at.span, client.at.span)) ?? client;
}

function isSameSpan(one: Span, other: Span): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

function isConstructor(method: string): boolean {
  return /^[A-Z]/.test(method);
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}

/** Identities of applications and users, as `detectors/service-account/catalog.yaml` names their makers. */
const tokenMakers = perProgram((program): readonly CallView[] =>
  program
    .matches('service-account')
    .filter(({ form, call }) => form === 'client' && call !== null)
    .flatMap(({ call }) => (call === null ? [] : [call])),
);

function reachesCall(program: ProgramView, maker: CallView, call: CallView): boolean {
  // What several accounts keep in one table is not one account: across files only a proven way counts.
  return [call, ...call.clients].some((own) => {
    const flow = program.flows([maker.value], own);
    return flow !== null && (flow.certainty === 'proven' || maker.document === call.document);
  });
}

function takesKey(program: ProgramView, call: CallView): boolean {
  return takesCredential(call) || namesCredential(program, call) || program.flows(credentialReads(program), call) !== null;
}

/** A key of a map that the call is handed says so: `{authentication: …}`, `{headers: {'X-Api-Key': …}}`. */
function namesCredential(program: ProgramView, call: CallView): boolean {
  const pending: { readonly value: Value; readonly depth: number }[] = call.args.map(([, value]) => ({ value, depth: 0 }));
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.depth > maxDepth) continue;
    for (const [key, value] of program.items(next.value)) {
      if (isCredentialName(String(key))) return true;
      pending.push({ value, depth: next.depth + 1 });
    }
  }
  return false;
}

const maxDepth = 3;

const logins = perProgram((program): readonly CallView[] =>
  program.calls.filter((call) => loginMethods.has(call.method) && call.clients.length > 0),
);

const loginMethods: ReadonlySet<string> = new Set([
  'login',
  'authenticate',
  'sign_in',
  'signIn',
  'auth',
  'createSession',
  'set_access_token',
  'authorize',
]);

/** Where a token, a key or a password is read: `os.environ["X_TOKEN"]`, `settings.api_key`. */
const credentialReads = perProgram((program): readonly Value[] => {
  const found: Value[] = [];
  for (const document of program.documents) {
    if (document.role === 'test' || document.role === 'vendored') continue;
    const isName = (text: string): boolean => text.length < maxName && isCredentialName(text);
    for (const ref of document.facts.ops.withText(['get', 'read', 'const'], isName)) found.push({ doc: document.id, ref });
  }
  return found;
});

const maxName = 60;

/** `SLACK_BOT_TOKEN`, `apiKey`, `client-secret`; never `max_tokens`. */
export function isCredentialName(name: string): boolean {
  const plain = bareName(name);
  return endings.some((ending) => plain.endsWith(ending)) || plain === 'auth' || plain === 'authentication' || plain === 'pat';
}

const endings = [
  'token', 'secret', 'password', 'passwd', 'apikey', 'privatekey', 'credentials', 'credential', 'accesskey', 'secretkey', 'authorization', 'jwt',
  'apikeyauth', 'basicauth', 'tokenauth', 'appkey', 'pass', 'subscriptionkey',
]; // prettier-ignore
