import { describe, expect, it } from 'vitest';
import type { Level, SignalId } from '../../../src/model/touch.js';
import { levelOf, policy } from './evidence.js';
import type { Seen } from './evidence.js';

/** Every sentence of the reading of the policy that decides a level, as one row. */
type Row = readonly [sentence: string, seen: Omit<Seen, 'signal'>, level: Level];
type BesideRow = readonly [sentence: string, signal: SignalId, seen: Omit<Seen, 'signal'>, beside: readonly Seen[], level: Level];

const signals = policy.triggers.flatMap((trigger) => trigger.signals.map(({ id }) => id));
const elsewhere = ['other.py', 0] as const;

const general: readonly (readonly [sentence: string, seen: Seen, level: Level])[] = [
  ['prose never reaches crossed', { signal: 'production-access/ticketing', traits: ['prose'] }, 'approaching'],
  ['code that nothing imports or starts is clear', { signal: 'production-access/ticketing', reach: 'dead' }, 'clear'],
  ['tests do not count', { signal: 'production-access/ticketing', reach: 'test' }, 'clear'],
  ['vendored code does not count', { signal: 'production-access/ticketing', reach: 'vendored' }, 'clear'],
  [
    'a registered client that is never called is approaching',
    { signal: 'production-access/ticketing', reach: 'registered' },
    'approaching',
  ],
  ['what may run counts', { signal: 'production-access/ticketing', reach: 'may-run' }, 'crossed'],
  ['a non-default switch: one level lower', { signal: 'production-access/ticketing', guards: ['switch-off'] }, 'approaching'],
  ['a non-default switch: approaching becomes clear', { signal: 'specialized-access/gated-model', guards: ['switch-off'] }, 'clear'],
  [
    'a mounted server with a placeholder for a token: one level lower',
    { signal: 'autonomous-action/mcp', guards: ['placeholder'] },
    'approaching',
  ],
  [
    'a template that nothing copies into place is at most approaching',
    { signal: 'autonomous-action/mcp', guards: ['template'] },
    'approaching',
  ],
  [
    'a template of what is approaching anyway stays so',
    { signal: 'autonomous-action/mcp', verb: 'read', guards: ['template'] },
    'approaching',
  ],
  [
    'what a typo or an absent file keeps from running: one level lower',
    { signal: 'production-access/deployment', guards: ['broken'] },
    'approaching',
  ],
  ['with a per-action confirmation it still counts', { signal: 'autonomous-action/shell-execution', guards: ['asked'] }, 'crossed'],
  [
    'an authenticated read whose result reaches neither model nor store is at most approaching',
    { signal: 'production-access/system-of-record', verb: 'read', traits: ['unused-result'] },
    'approaching',
  ],
  ['a vendor sandbox is approaching', { signal: 'production-access/iam', place: 'sandbox' }, 'approaching'],
  [
    'a sandbox is approaching in every row but secrets',
    { signal: 'sensitive-data/secrets', place: 'sandbox', traits: ['live-shape'] },
    'crossed',
  ],
  ['a hard-coded private address is approaching', { signal: 'production-access/database', place: 'private-network' }, 'approaching'],
  [
    'a private address whose name says production is crossed',
    { signal: 'production-access/database', place: 'private-network', stage: 'production' },
    'crossed',
  ],
  ['cluster DNS is remote', { signal: 'production-access/log-store', verb: 'read', place: 'remote' }, 'crossed'],
  ['a named product is the target by itself', { signal: 'production-access/ticketing', place: 'managed', known: 'by-product' }, 'crossed'],
  [
    'a service that exists only as a managed cloud is remote',
    { signal: 'production-access/database', place: 'managed', known: 'environment-only' },
    'crossed',
  ],
  [
    'acting counts whatever the address',
    { signal: 'real-world-impact/financial-decision', place: 'unknown', known: 'environment-only' },
    'crossed',
  ],
  [
    'mail only to the operator is approaching',
    { signal: 'real-world-impact/customer-facing', verb: 'send', owner: 'operator' },
    'approaching',
  ],
  [
    'mail only to the operator is approaching in trigger 5 too',
    { signal: 'autonomous-action/output-to-action', verb: 'send', owner: 'operator' },
    'approaching',
  ],
];

const table: Readonly<Record<SignalId, readonly Row[]>> = {
  'production-access/database': [
    ['a managed host is crossed', { place: 'managed' }, 'crossed'],
    ['a remote host is crossed', { place: 'remote', verb: 'read' }, 'crossed'],
    ['prod in the name is crossed', { place: 'unknown', known: 'environment-only', stage: 'production' }, 'crossed'],
    ['an address only from the environment is approaching', { place: 'unknown', known: 'environment-only' }, 'approaching'],
    ['a managed store that the workflow alone fills is approaching', { traits: ['own-store'] }, 'approaching'],
    ['its own store that is called production is crossed', { traits: ['own-store'], stage: 'production' }, 'crossed'],
    ['local is clear', { place: 'local' }, 'clear'],
    ['in memory is clear', { place: 'process' }, 'clear'],
  ],
  'production-access/production-host': [
    ['the company host is crossed', { place: 'remote', traits: ['company-host'] }, 'crossed'],
    ['a name that says production is crossed', { place: 'remote', stage: 'production' }, 'crossed'],
    ['a name that says internal is crossed', { place: 'remote', traits: ['internal-name'] }, 'crossed'],
    ['an address only from the environment is approaching', { place: 'unknown', known: 'environment-only' }, 'approaching'],
    ['public web pages are clear', { place: 'public' }, 'clear'],
    ['localhost is clear', { place: 'local' }, 'clear'],
  ],
  'production-access/log-store': [
    ['queried: crossed', { verb: 'read', place: 'managed', known: 'by-product' }, 'crossed'],
    ['an address only from the environment is approaching', { verb: 'read', place: 'unknown', known: 'environment-only' }, 'approaching'],
    ['local is clear', { verb: 'read', place: 'local' }, 'clear'],
  ],
  'production-access/ticketing': [
    ['read through an authenticated client: crossed', { verb: 'read' }, 'crossed'],
    ['written: crossed', { verb: 'write' }, 'crossed'],
    ['reading public repositories is clear', { verb: 'read', traits: ['public-read'] }, 'clear'],
    ['a sandbox tenant is approaching', { place: 'sandbox' }, 'approaching'],
    ['a fake is clear', { place: 'process' }, 'clear'],
  ],
  'production-access/source-control': [
    ['pushes, opens or merges: crossed', {}, 'crossed'],
    ['its own repository is approaching', { traits: ['own-repository'] }, 'approaching'],
    ['housekeeping by bots is none', { traits: ['housekeeping'] }, 'clear'],
    ['reading is another signal', { verb: 'read' }, 'clear'],
  ],
  'production-access/deployment': [
    ['ships to a place that is not local: crossed', { verb: 'deploy', place: 'remote' }, 'crossed'],
    ['a local cluster is clear', { verb: 'deploy', place: 'local' }, 'clear'],
    ['pushing an image without roll-out is approaching', { verb: 'deploy', traits: ['publish-only'] }, 'approaching'],
    ['hosting that listens to git is approaching', { verb: 'deploy', traits: ['git-hosting'] }, 'approaching'],
    ['manifests that nothing applies are approaching', { verb: 'deploy', traits: ['unapplied-manifest'] }, 'approaching'],
    ['configuration that ships only the prototype is durable use only', { verb: 'deploy', traits: ['ships-prototype'] }, 'clear'],
  ],
  'production-access/infrastructure': [
    ['control planes of other systems: crossed', {}, 'crossed'],
    ['its own training job is specialised access only', { traits: ['own-training-job'] }, 'clear'],
    ['kind and minikube are clear', { place: 'local' }, 'clear'],
  ],
  'production-access/cloud-data': [
    ['a bucket named in the tree is crossed', { known: 'written' }, 'crossed'],
    ['a name only from the environment is approaching', { known: 'environment-only' }, 'approaching'],
    ['an emulator is clear', { place: 'local' }, 'clear'],
    ['its own bucket holds no other system', { traits: ['own-store'] }, 'clear'],
  ],
  'production-access/ci-cd': [
    ['the model takes part in a CI job: crossed', {}, 'crossed'],
    ['only reads its results: approaching', { verb: 'read' }, 'approaching'],
    ["the prototype's own tests in its own CI are clear", { traits: ['own-ci-tests'] }, 'clear'],
    ["only runs the prototype's script: a schedule", { traits: ['own-script'] }, 'clear'],
  ],
  'production-access/observability': [
    ["another system's metrics: crossed", { verb: 'read', known: 'by-product' }, 'crossed'],
    ["sending one's own telemetry is clear", { verb: 'send', traits: ['own-telemetry'] }, 'clear'],
  ],
  'production-access/iam': [
    ['users and groups: crossed', {}, 'crossed'],
    ["roles for the workflow's own service are none", { traits: ['own-role'] }, 'clear'],
  ],
  'production-access/incident': [['an incident tool: crossed', { verb: 'read', known: 'by-product' }, 'crossed']],
  'production-access/system-of-record': [
    ['CRM, ERP, brokers: crossed', { known: 'by-product' }, 'crossed'],
    ['a sandbox or test key is approaching', { traits: ['test-key'] }, 'approaching'],
    ['a paper account is approaching', { place: 'sandbox' }, 'approaching'],
    ['a sheet that the flow alone fills is persistent storage', { traits: ['own-store'] }, 'clear'],
  ],
  'sensitive-data/customer-data': [
    ['a live source is crossed', { verb: 'read', place: 'managed' }, 'crossed'],
    ['an open input that names it is crossed', { verb: 'ingest', place: 'process', traits: ['open-input'] }, 'crossed'],
    ['fields with an unknown source are approaching', { verb: 'ingest', place: 'unknown', traits: ['fields-only'] }, 'approaching'],
    ['an input whose default runs on samples is approaching', { verb: 'ingest', traits: ['open-input', 'sample-default'] }, 'approaching'],
    ['account fields that never reach the model are approaching', { traits: ['not-to-model'] }, 'approaching'],
    ['a synthetic set is clear', { verb: 'read', traits: ['synthetic'] }, 'clear'],
    ['a public set is clear', { verb: 'read', place: 'public' }, 'clear'],
    ['documents in general are clear', { verb: 'ingest', traits: ['open-input', 'general-documents'] }, 'clear'],
    ['free chat that is not stored is clear', { verb: 'ingest', place: 'process', traits: ['free-chat'] }, 'clear'],
    ['free chat in a local playground is clear', { verb: 'ingest', traits: ['free-chat', 'local-playground', 'under-user'] }, 'clear'],
    [
      'free chat stored under a user is approaching',
      { verb: 'ingest', place: 'local', traits: ['free-chat', 'under-user'] },
      'approaching',
    ],
    [
      'free chat that asks for personal fields is crossed',
      { verb: 'ingest', place: 'process', traits: ['free-chat', 'asks-personal'] },
      'crossed',
    ],
  ],
  'sensitive-data/employee-data': [
    ['an upload for CVs is crossed', { verb: 'ingest', place: 'process', traits: ['open-input'] }, 'crossed'],
    ['a sample CV is clear', { verb: 'read', place: 'local', traits: ['synthetic'] }, 'clear'],
  ],
  'sensitive-data/secrets': [
    ['a live-looking credential in the tree is crossed', { traits: ['live-shape'] }, 'crossed'],
    ["others' entries of a secret store are crossed", { verb: 'read', traits: ['others-entries'] }, 'crossed'],
    ["one's own credential from a store is clear", { verb: 'read', traits: ['own-credential'] }, 'clear'],
    ['publishable client keys are clear', { traits: ['live-shape', 'publishable'] }, 'clear'],
    ['compose passwords are clear', { traits: ['live-shape', 'compose-password'] }, 'clear'],
  ],
  'sensitive-data/financial-data': [
    ['a portfolio of a real party is crossed', { verb: 'read', known: 'by-product' }, 'crossed'],
    ['public quotes are clear', { verb: 'read', place: 'public' }, 'clear'],
  ],
  'sensitive-data/security-findings': [['alerts of a real system are crossed', { verb: 'read', place: 'remote' }, 'crossed']],
  'sensitive-data/source-code': [
    ['contents through a token are crossed', { verb: 'read' }, 'crossed'],
    ['a local diff sent to a model is crossed', { verb: 'read', place: 'local' }, 'crossed'],
    ['only file names are approaching', { verb: 'read', traits: ['names-only'] }, 'approaching'],
    ['its own sample files are none', { verb: 'read', traits: ['own-sample'] }, 'clear'],
  ],
  'sensitive-data/production-logs': [
    ['configuration of a running system is crossed', { verb: 'read', place: 'local', traits: ['running-system'] }, 'crossed'],
    ['sample logs are clear', { verb: 'read', place: 'local' }, 'clear'],
  ],
  'sensitive-data/confidential-material': [
    ['a mailbox is crossed', { verb: 'read', known: 'by-product' }, 'crossed'],
    ['messages addressed to a bot are approaching', { verb: 'read', traits: ['addressed-to-bot'] }, 'approaching'],
    ['mail forwarded to it is approaching', { verb: 'read', traits: ['forwarded'] }, 'approaching'],
    ["screenshots of the user's desktop are approaching", { verb: 'read', traits: ['desktop-screenshots'] }, 'approaching'],
    ['a client that only sends is clear', { verb: 'send' }, 'clear'],
  ],
  'real-world-impact/customer-facing': [
    ['mail and messages to people outside are crossed', { verb: 'send', known: 'environment-only', place: 'unknown' }, 'crossed'],
    ['a page that something in the tree deploys is crossed', { verb: 'deploy', traits: ['deployed-page'] }, 'crossed'],
    ['internal chat is approaching', { verb: 'send', traits: ['internal-chat'] }, 'approaching'],
    [
      'a page with hosting configuration but no deploy step is approaching',
      { verb: 'deploy', traits: ['hosted-no-deploy'] },
      'approaching',
    ],
    ['a web UI with no deployment evidence is clear', { verb: 'register', traits: ['no-deployment'] }, 'clear'],
    ["a vendor's shared test sender is approaching", { verb: 'send', place: 'sandbox' }, 'approaching'],
    ['a local mail catcher is clear', { verb: 'send', place: 'local' }, 'clear'],
  ],
  'real-world-impact/employee-impacting': [
    ['a stored score of a real candidate is crossed', { verb: 'decide', traits: ['real-case', 'stored'] }, 'crossed'],
    ["a local UI which takes in real people's cases is approaching", { verb: 'decide', traits: ['real-case'] }, 'approaching'],
    ['behind a fixed sample is clear', { verb: 'decide', traits: ['fixed-case', 'decision-field'] }, 'clear'],
  ],
  'real-world-impact/operational-decision': [
    ['an actuator is crossed', { verb: 'execute' }, 'crossed'],
    ['a simulation in the same process is clear', { verb: 'execute', place: 'process' }, 'clear'],
    ['a schema whose field is the decision is approaching', { verb: 'decide', traits: ['decision-field'] }, 'approaching'],
  ],
  'real-world-impact/financial-decision': [
    ['trades and payments are crossed', { verb: 'execute' }, 'crossed'],
    ['a paper account is approaching', { verb: 'execute', place: 'sandbox' }, 'approaching'],
    ["advice on the asker's own case is approaching", { verb: 'decide', traits: ['own-case'] }, 'approaching'],
  ],
  'real-world-impact/security-action': [
    ['blocking and closing is crossed', { verb: 'write' }, 'crossed'],
    ['a decision that is sent is crossed', { verb: 'decide', traits: ['sent'] }, 'crossed'],
  ],
  'real-world-impact/business-critical': [
    ['an advice bot for the own case is approaching', { verb: 'decide', traits: ['own-case', 'operator-only'] }, 'approaching'],
    ['other advice shown only to the operator is clear', { verb: 'decide', traits: ['operator-only'] }, 'clear'],
    ['a mock case is clear', { verb: 'decide', traits: ['fixed-case'] }, 'clear'],
  ],
  'durable-use/schedule': [
    ['recurring automation by itself is approaching', { verb: 'register' }, 'approaching'],
    ['a polling loop is none', { traits: ['polling'] }, 'clear'],
    ['a scheduler without any entry is none', { traits: ['without-entry'] }, 'clear'],
    ["the prototype's own tests are none", { traits: ['own-ci-tests'] }, 'clear'],
  ],
  'durable-use/deployed-service': [
    ['a hosting file by itself is approaching', { verb: 'deploy' }, 'approaching'],
    ['a Dockerfile alone is no signal', { verb: 'deploy', traits: ['bare-container'] }, 'clear'],
    ["an installer of the author's own settings is none", { traits: ['own-settings'] }, 'clear'],
    ['bin and files alone do not count', { traits: ['package-fields'] }, 'clear'],
  ],
  'durable-use/persistent-state': [
    ['a compose service is none', { traits: ['compose-only'] }, 'clear'],
    ['an index is persistent storage only', { traits: ['corpus'] }, 'clear'],
    ['a local file is none', { place: 'local' }, 'clear'],
  ],
  'durable-use/shared-service': [
    ['a bare HTTP endpoint is none', { traits: ['bare-endpoint'] }, 'clear'],
    ['constant users are none', { traits: ['constant-users'] }, 'clear'],
  ],
  'durable-use/operations-practice': [['alerts by themselves are approaching', { verb: 'register' }, 'approaching']],
  'autonomous-action/tool-use': [
    ['tools that change something outside are crossed', { verb: 'send' }, 'crossed'],
    ['tools that only read something real are approaching', { verb: 'read' }, 'approaching'],
    ['tools that only compute are clear', { verb: 'compute', place: 'process' }, 'clear'],
    ['tools on a sample database of the tree are clear', { verb: 'write', place: 'local', traits: ['own-sample'] }, 'clear'],
    ['tools that search the own index are clear', { verb: 'read', place: 'local', traits: ['own-index'] }, 'clear'],
  ],
  'autonomous-action/shell-execution': [
    ['model output that reaches a shell is crossed', { verb: 'execute', place: 'local' }, 'crossed'],
    ['a real remote sandbox is approaching', { verb: 'execute', place: 'sandbox' }, 'approaching'],
    ['a fixed read-only verb is a read-only tool', { verb: 'execute', traits: ['fixed-read-only'] }, 'approaching'],
    ['processes without model output are no evidence', { verb: 'execute', traits: ['no-model-output'] }, 'clear'],
  ],
  'autonomous-action/code-execution': [
    ['model output that reaches exec is crossed', { verb: 'execute', place: 'process' }, 'crossed'],
    ['a real remote sandbox is approaching', { verb: 'execute', traits: ['remote-sandbox'] }, 'approaching'],
  ],
  'autonomous-action/browser-session': [
    ['the model chooses clicks: crossed', { verb: 'drive', place: 'unknown' }, 'crossed'],
    ['reading public pages only is approaching', { verb: 'drive', traits: ['public-pages'] }, 'approaching'],
    ['fixed selectors are tool use', { verb: 'drive', traits: ['fixed-selectors'] }, 'clear'],
  ],
  'autonomous-action/computer-use': [['a desktop: crossed', { verb: 'drive', place: 'local' }, 'crossed']],
  'autonomous-action/mcp': [
    ['defining a tool that acts is enough', { verb: 'write' }, 'crossed'],
    ['restricted to read-only is approaching', { verb: 'write', traits: ['restricted-read-only'] }, 'approaching'],
    ['tools that compute are clear', { verb: 'compute' }, 'clear'],
    ['a mount whose tools are unknown is approaching', { verb: 'register', place: 'unknown' }, 'approaching'],
  ],
  'autonomous-action/output-to-action': [
    ['a record that others act on is crossed', { traits: ['own-table', 'read-by-others'] }, 'crossed'],
    ['a message to a channel is crossed', { verb: 'send', known: 'environment-only', place: 'unknown' }, 'crossed'],
    ['with a human in between it still counts', { traits: ['human-in-between'] }, 'crossed'],
    ['model-written SQL on a non-local database is crossed', { verb: 'execute', traits: ['model-sql'] }, 'crossed'],
    ['over a read-only connection it is approaching', { verb: 'execute', traits: ['model-sql', 'read-only-connection'] }, 'approaching'],
    ['on a local database it is approaching', { verb: 'execute', place: 'local', traits: ['model-sql'] }, 'approaching'],
    ['on a sample database of the tree it is clear', { verb: 'execute', place: 'local', traits: ['model-sql', 'own-sample'] }, 'clear'],
    ["the caller's own response is not this", { traits: ['own-response'] }, 'clear'],
    ["the workflow's own table is not this", { traits: ['own-table'] }, 'clear'],
    ['its own output folder is not this', { place: 'local', traits: ['own-output'] }, 'clear'],
    ['a reply where it was asked is not this', { verb: 'send', traits: ['same-conversation'] }, 'clear'],
  ],
  'autonomous-action/auto-approval': [
    ['an allow list of fixed commands is approaching', { verb: 'grant', traits: ['fixed-commands', 'brings-tools'] }, 'approaching'],
    ['a coding assistant brings its tools: crossed', { verb: 'grant', traits: ['brings-tools'] }, 'crossed'],
    ['without any tool it is approaching', { verb: 'grant' }, 'approaching'],
  ],
  'autonomous-action/service-account': [
    ['read-only is approaching', { verb: 'read', auth: 'service' }, 'approaching'],
    ['only to reply in the same conversation is clear', { verb: 'send', auth: 'service', traits: ['reply-only'] }, 'clear'],
    ["for the workflow's own store it is clear", { auth: 'service', traits: ['own-store'] }, 'clear'],
    ['an ambient cloud role is clear', { auth: 'ambient' }, 'clear'],
    ['without any action it is approaching', { verb: 'send', auth: 'service' }, 'approaching'],
  ],
  'specialized-access/fine-tuning': [
    ['fine-tuning jobs are crossed', {}, 'crossed'],
    ['a small classic model is clear', { traits: ['classic-model'] }, 'clear'],
  ],
  'specialized-access/gpu-capacity': [
    ['GPU instances are crossed', {}, 'crossed'],
    ['cuda if available is clear', { traits: ['if-available'] }, 'clear'],
    ['Ollama on localhost is clear', { traits: ['local-runner'] }, 'clear'],
  ],
  'specialized-access/provisioned-capacity': [
    ['provisioned throughput is crossed', {}, 'crossed'],
    ['one batch API call is clear', { traits: ['single-batch'] }, 'clear'],
  ],
  'specialized-access/persistent-storage': [
    ['a managed vector database is crossed', { known: 'by-product' }, 'crossed'],
    ['a managed-only service is crossed', { known: 'environment-only' }, 'crossed'],
    [
      'a client that also runs locally, address from the environment: approaching',
      { place: 'unknown', known: 'environment-only' },
      'approaching',
    ],
    ['local is clear', { place: 'local' }, 'clear'],
    ['build artifacts and weights do not count', { traits: ['build-artifact'] }, 'clear'],
  ],
  'specialized-access/external-vendor': [
    ['an account-bound service is approaching', {}, 'approaching'],
    ['a blocked one is crossed', { traits: ['blocked'] }, 'crossed'],
    ['customer content goes to it: crossed', { traits: ['personal-content'] }, 'crossed'],
    ['an approved one is clear', { traits: ['approved', 'personal-content'] }, 'clear'],
    ['judged elsewhere is clear', { traits: ['judged-elsewhere'] }, 'clear'],
  ],
  'specialized-access/gated-model': [
    ['a model on request is approaching', {}, 'approaching'],
    ['open weights through a provider are clear', { traits: ['open-weights'] }, 'clear'],
  ],
};

const cron = 'durable-use/schedule';
const hosting = 'durable-use/deployed-service';

const together: readonly BesideRow[] = [
  [
    'production access elsewhere, near',
    cron,
    {},
    [{ signal: 'production-access/database', place: 'unknown', known: 'environment-only', at: elsewhere }],
    'crossed',
  ],
  [
    'sensitive data elsewhere, near',
    cron,
    {},
    [{ signal: 'sensitive-data/customer-data', traits: ['fields-only'], at: elsewhere }],
    'crossed',
  ],
  [
    'real-world impact in the same file, another place',
    cron,
    {},
    [{ signal: 'real-world-impact/customer-facing', verb: 'send', at: ['app.py', 50] }],
    'crossed',
  ],
  ['at the same place', cron, {}, [{ signal: 'real-world-impact/customer-facing', verb: 'send' }], 'approaching'],
  ['autonomous action, only near', cron, {}, [{ signal: 'autonomous-action/tool-use', verb: 'read', at: elsewhere }], 'approaching'],
  ['autonomous action, crossed', cron, {}, [{ signal: 'autonomous-action/tool-use', at: elsewhere }], 'crossed'],
  ['capacity', cron, {}, [{ signal: 'specialized-access/gpu-capacity', at: elsewhere }], 'crossed'],
  ['fine-tuning', cron, {}, [{ signal: 'specialized-access/fine-tuning', at: elsewhere }], 'crossed'],
  ['storage and vendors lift nothing', cron, {}, [{ signal: 'specialized-access/persistent-storage', at: elsewhere }], 'approaching'],
  [
    'a store does not lift itself',
    'durable-use/persistent-state',
    { name: 'redis' },
    [{ signal: 'production-access/database', name: 'redis', traits: ['own-store'], at: elsewhere }],
    'approaching',
  ],
  ['durable use lifts nothing', cron, {}, [{ signal: hosting, verb: 'deploy', at: elsewhere }], 'approaching'],
  [
    'the same hosting file never lifts itself',
    hosting,
    { verb: 'deploy', at: ['vercel.json', 0] },
    [{ signal: 'real-world-impact/customer-facing', verb: 'deploy', traits: ['hosted-no-deploy'], at: ['vercel.json', 40] }],
    'approaching',
  ],
  [
    'nor through a page that only rests on it',
    hosting,
    { verb: 'deploy', at: ['vercel.json', 0] },
    [
      {
        signal: 'real-world-impact/customer-facing',
        verb: 'deploy',
        traits: ['hosted-no-deploy'],
        at: ['app/page.tsx', 0],
        chain: [{ path: 'vercel.json', span: [0, 5], note: { code: 'configured-here', details: {} } }],
      },
    ],
    'approaching',
  ],
  [
    'what is approaching by its own row stays so',
    'durable-use/persistent-state',
    { place: 'unknown', known: 'environment-only' },
    [{ signal: 'production-access/ticketing', at: elsewhere }],
    'approaching',
  ],
  [
    'auto-approval together with a tool',
    'autonomous-action/auto-approval',
    { verb: 'grant' },
    [{ signal: 'autonomous-action/tool-use', verb: 'read', at: elsewhere }],
    'crossed',
  ],
  [
    'auto-approval together with output that acts only',
    'autonomous-action/auto-approval',
    { verb: 'grant' },
    [{ signal: 'autonomous-action/output-to-action', at: elsewhere }],
    'approaching',
  ],
  [
    'an account together with an action',
    'autonomous-action/service-account',
    { auth: 'service' },
    [{ signal: 'autonomous-action/output-to-action' }],
    'crossed',
  ],
  [
    'an account together with reading only',
    'autonomous-action/service-account',
    { auth: 'service' },
    [{ signal: 'autonomous-action/tool-use', verb: 'read' }],
    'approaching',
  ],
  [
    'a reading account beside an action stays near',
    'autonomous-action/service-account',
    { verb: 'read', auth: 'service' },
    [{ signal: 'autonomous-action/output-to-action' }],
    'approaching',
  ],
];

it('has rows for every signal', () => expect(Object.keys(table)).toEqual(signals));

describe('the general rules', () => {
  it.each(general)('%s', (_, seen, level) => expect(levelOf(seen)).toBe(level));

  it.each(Object.keys(table))('a workflow that reaches only mocks and samples is clear: %s', (key) => {
    const signal = signalOf(key);
    expect(levelOf({ signal }, [], 'closed')).toBe('clear');
  });

  it('a credential counts wherever it stands', () => {
    expect(levelOf({ signal: 'sensitive-data/secrets', traits: ['live-shape'] }, [], 'closed')).toBe('crossed');
  });
});

describe.each(Object.entries(table))('%s', (key, rows) => {
  it.each(rows)('%s', (_, seen, level) => expect(levelOf({ signal: signalOf(key), ...seen })).toBe(level));
});

describe('conditions between signals', () => {
  it.each(together)('%s', (_, signal, seen, beside, level) => expect(levelOf({ signal, ...seen }, beside)).toBe(level));
});

function signalOf(key: string): SignalId {
  const found = signals.find((signal) => signal === key);
  if (found === undefined) throw new Error(`${key} is no signal`);
  return found;
}
