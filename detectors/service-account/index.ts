import {
  accountOf,
  actionsOf,
  defineDetector,
  effectsOf,
  isReply,
  perProgram,
  prebuiltTouch,
  requestOf,
  type CallView,
  type Effect,
  type Place,
  type ProgramView,
  type Report,
  type Touch,
} from '../../src/detector-api.js';

const signal = 'autonomous-action/service-account';

/** A bot token, a user's token, a mailbox password or a service key that what the workflow does or reads rests on. */
export default defineDetector({
  id: 'service-account',
  emits: [signal],
  turn: 'last',
  detect(program, report, seen) {
    reportKits(program, report);
    const effects = effectsOf(program, seen);
    for (const effect of usesOf(program, seen)) {
      if (isReply(program, effect, effects)) continue;
      const account = accountOf(program, effect);
      if (account === null) continue;
      report({
        signal,
        verb: effect.verb,
        subject: effect.subject,
        landing: effect.landing,
        auth: effect.auth === 'delegated' ? 'delegated' : 'service',
        traits: effect.traits,
        at: account.at,
        reach: account.reach,
        guards: effect.guards,
        chain: [
          ...handedOver(program, effect, account),
          { ...effect.call.at, note: { code: 'also-here', details: { verb: effect.verb } } },
        ],
      });
    }
  },
});

/** Tools that come with a package act under what the package is given: `new StripeAgentToolkit({ secretKey })`. */
function reportKits(program: ProgramView, report: Report): void {
  for (const tool of program.tools) {
    const account = tool.effect === 'write' && tool.call !== null ? accountOf(program, { call: tool.call, match: null }) : null;
    if (account !== null) report({ ...prebuiltTouch(signal, tool, 'write'), auth: 'service', at: account.at, reach: account.reach });
  }
}

/** Where the request, its client or the account is given the credential, and who has that done. */
function handedOver(program: ProgramView, { call }: Effect, account: CallView): readonly Place[] {
  const own = requestOf(program, call)?.credential ?? null;
  const clients = new Set([account, ...account.clients, ...call.clients]);
  const found = credentialSetters(program).filter((setter) => setter.clients.some((client) => clients.has(client)));
  const callers = found.flatMap((setter) => (setter.unit.unit > 0 ? program.callersOf(setter.unit) : []));
  return [
    ...(own === null ? [] : [own]),
    ...found.map(({ at }) => at),
    ...callers.filter(({ method }) => setsCredential(method)).map(({ at }) => at),
  ]
    .slice(0, maxPlaces)
    .map((at) => ({ ...at, note: { code: 'account-here', details: {} } }));
}

const credentialSetters = perProgram((program) => program.calls.filter(({ method }) => setsCredential(method)));

function setsCredential(method: string): boolean {
  return setters.has(method.replaceAll('_', '').toLowerCase());
}

const setters: ReadonlySet<string> = new Set([
  'setcredentials',
  'setaccesstoken',
  'setauth',
  'setapikey',
  'setsession',
  'login',
  'signin',
  'authenticate',
]);
const maxPlaces = 8;

/** What a model decides about, and what is read from systems that only an account opens. Own stores and vendors are judged elsewhere. */
function usesOf(program: ProgramView, seen: readonly Touch[]): readonly Effect[] {
  const decided = new Set(actionsOf(program, seen).map(({ effect }) => effect));
  return effectsOf(program, seen).filter((effect) => {
    if (effect.means !== 'service' && effect.means !== 'request') return false;
    if (effect.verb === 'read' || effect.verb === 'ingest') return isSystem(effect);
    return decided.has(effect);
  });
}

/** Events that a bot is told of are no reading. */
function isSystem({ match, call }: Effect): boolean {
  if (
    match === null ||
    match.entry.traits.includes('addressed-to-bot') ||
    call.args.some(([, value]) => match.document.facts.ops.at(value.ref).op === 'closure')
  )
    return false;
  // That catalogue names what other signals judge.
  if (match.signal === 'production-access/production-host') return false;
  return match.signal.startsWith('production-access/') || match.signal.startsWith('sensitive-data/');
}
