import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findCredentials } from '../../../src/facts/credentials/find.js';
import { credentialSchema } from '../../../src/facts/credentials/schema.js';
import { credentialShapes } from '../../../src/facts/credentials/shapes.generated.js';

/** Tokens are put together here, so that no scanner takes this file for a leak. */
const body = (length: number): string => 'h7Kq2ZpX9vTn4RbW6yLc8MdF3sGj5AeU1oHiQwErBtYuNkVz'.repeat(8).slice(0, length);
const hex = (length: number): string => '9f3a7c1e5b8d2046ea91c7d3f05b6829a4e8d17c'.repeat(4).slice(0, length);
const edge = (side: 'BEGIN' | 'END'): string => ['-----', side, ' PRIVATE', ' KEY-----'].join('');
const published = ['wJalrXUtnFEMI', 'K7MDENG', 'bPxRfiCYEXAMPLEKEY'].join('/');

function shapes(text: string): string[] {
  return findCredentials(text, credentialShapes).map(({ shape }) => shape);
}

describe('what providers give out', () => {
  it.each([
    ['openai-key', `OPENAI_API_KEY=${'sk-' + 'proj-'}${body(60)}`],
    ['model-key', `client = OpenAI(api_key="${'sk' + '-'}${body(48)}")`],
    ['anthropic-key', `const key = '${'sk-' + 'ant-'}api03-${body(90)}'`],
    ['google-key', `genai.configure(api_key="${'AI' + 'za'}${body(35)}")`],
    ['github-token', `# pushed with ${'gh' + 'p_'}${body(36)}`],
    ['gitlab-token', `GITLAB_TOKEN: ${'glp' + 'at-'}${body(20)}`],
    ['slack-token', `{"token": "${'xo' + 'xb-'}5839201746-7261930485-${body(24)}"}`],
    ['slack-webhook', `curl -X POST https://hooks.slack.com/${'serv' + 'ices'}/T0${body(8)}/B0${body(8)}/${body(24)}`],
    ['aws-access-key', `aws_access_key_id = ${'AK' + 'IA'}QZ3XT7VNB2KLMW5D`],
    ['stripe-key', `stripe.api_key = "${'sk_' + 'live_'}${body(24)}"`],
    ['stripe-test-key', `stripe.api_key = "${'sk_' + 'test_'}${body(24)}"`],
    ['sendgrid-key', `SENDGRID=${'S' + 'G.'}${body(22)}.${body(43)}`],
    ['telegram-token', `bot = Bot("5839201746${':A' + 'A'}${body(33)}")`],
    ['huggingface-token', `login(token="${'h' + 'f_'}${body(34)}")`],
    ['meta-token', `WHATSAPP_ACCESS_TOKEN=${'EA' + 'A'}${body(150)}`],
    ['flagsmith-key', `FLAGSMITH_SERVER_KEY=${'se' + 'r.'}${body(22)}`],
    ['openrouter-key', `"OPENROUTER_API_KEY = \\"${'sk-or' + '-v1-'}${hex(64)}\\"\\n",`],
  ])('%s', (shape, text) => expect(shapes(text)).toEqual([shape]));

  it('knows a private key in a file and in a string', () => {
    const lines = `${body(64)}\n${body(64)}\n${body(64)}`;
    const key = `${edge('BEGIN')}\n${lines}\n${edge('END')}`;
    expect(shapes(key)).toEqual(['private-key']);
    expect(shapes(JSON.stringify({ type: 'service_account', private_key: key }))).toEqual(['private-key']);
    expect(shapes(`${edge('BEGIN')}\n...\n${edge('END')}`)).toEqual([]);
  });

  it('takes a signed token with a name, but not the one that Supabase gives to browsers', () => {
    const token = (claims: object): string =>
      [{ alg: 'HS256', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.') +
      `.${body(43)}`;
    expect(shapes(`SUPABASE_SERVICE_KEY=${token({ iss: 'supabase', role: 'service_role' })}`)).toEqual(['web-token']);
    expect(shapes(`SUPABASE_KEY=${token({ iss: 'supabase', role: 'anon' })}`)).toEqual([]);
    expect(shapes(token({ iss: 'somebody', sub: 'x1' }))).toEqual([]);
  });
});

describe('what a name says', () => {
  it.each([
    `CLIENT_SECRET = '${hex(32)}'`,
    `FCM_SERVER_KEY=${body(40)}`,
    `const apiKey =\n    "${hex(64)}";`,
    `url = \`https://serpapi.com/search?engine=x&api_key=${hex(64)}&q=\${q}\``,
    `os.environ["SERPER_API_KEY"] = "${hex(40)}"`,
    `os.getenv("TAVILY_TOKEN", "${body(32)}")`,
    `  auth_token: ${hex(32)}`,
    `spring.ai.vendor.api-key=${body(40)}`,
    `api_key: str = "${body(40)}"`,
    `<apiKey>${body(40)}</apiKey>`,
    `Authorization: Bearer ${body(40)}`,
    `"client_secret = \\"${hex(32)}\\"\\n"`,
    `tool --token ${body(40)}`,
  ])('%s', (text) => expect(shapes(text)).toEqual(['secret-value']));

  it.each([`SNOW_PASSWORD = "aas*1F1fG*UP"`, `password: 'Kp7!rvTq2#x'`, `DB_PASSWORD=Herbst2024`, `$password = 'Kp7#rv\`Tq2';`])(
    '%s',
    (text) => expect(shapes(text)).toEqual(['password']),
  );

  it.each(['# DB_PASSWORD=\n\nSESSION_DRIVER=database', 'password:\n  minimum_length: 12', 'token =\nnext_step2 = True'])(
    'takes nothing of the next line: %j',
    (text) => expect(shapes(text)).toEqual([]),
  );

  it('keeps the name and neither the value nor a part of it', () => {
    const value = hex(32);
    const [found] = findCredentials(`a = 1\nCLIENT_SECRET = '${value}'`, credentialShapes);
    expect(found).toMatchObject({ name: 'CLIENT_SECRET', length: 32, span: [23, 55] });
    expect(found?.digest).toMatch(/^[0-9a-f]{4}$/);
    expect(JSON.stringify(found)).not.toContain(value.slice(0, 6));
  });
});

describe('what is no secret', () => {
  it.each([
    'OPENAI_API_KEY=your-api-key-here',
    'W ActivityManager: bad activity token: android.os.BinderProxy@2bd79ce',
    `OPENAI_API_KEY=${'sk-' + 'proj-'}${'x'.repeat(48)}`,
    'api_key = "sk-abcdefghijklmnopqrstuvwxyz123456"',
    `AWS_ACCESS_KEY_ID=${'AK' + 'IA'}IOSFODNN7EXAMPLE`,
    `aws_secret_access_key = ${published}`,
    `NEXT_PUBLIC_STRIPE=${'pk_' + 'live_'}${body(24)}`,
    `{ apiKey: "${'AI' + 'za'}${body(35)}", authDomain: "demo.firebaseapp.com", messagingSenderId: "1" }`,
    `dsn: "https://${hex(32)}@o12345.ingest.sentry.io/67890"`,
    `mapboxgl.accessToken = '${'pk.' + 'eyJ'}1${body(80)}'`,
    'POSTGRES_PASSWORD: postgres',
    'password: "Admin123!"',
    'password: "<Mail7#Server>"',
    'password = "{Mail7#Server}"',
    'PASSWORD=P@ssw0rd1',
    'password = get_password_from_vault()',
    'login({ password: process.env.BLUESKY_APP_PASSWORD! })',
    'const body = { password: formValues.newPassword2 }',
    'api_key=os.getenv("OPENAI_API_KEY")',
    'token: ${{ secrets.GITHUB_TOKEN }}',
    'const accessToken = response.data.accessToken2024Value;',
    'max_tokens: 4096, eos_token: "<|endoftext|>"',
    'secretName: bluesky-credentials-v2-prod',
    'password_hash = "$2b$12$KIXQ8h0m3vPzY0uJ1lJ0ceXw2WnF3d"',
    '  password: cGFzc3dvcmQ=',
    `integrity sha512-${body(80)}==`,
    `- uses: actions/checkout@${hex(40)}`,
    `"${body(40)}"`,
    'throw new Error("Password must have 8 characters, like Abc!1234")',
  ])('%s', (text) => expect(shapes(text)).toEqual([]));
});

describe('addresses with a password', () => {
  it('counts for a host elsewhere', () => {
    expect(shapes('mongodb+srv://app:Xk29dlsQ@cluster0.ab1cd.mongodb.net/db')).toEqual(['address-password']);
    expect(shapes('postgresql://neondb_owner:npg_A1b2C3d4@ep-cool.eu-central-1.aws.neon.tech/neondb')).toEqual(['address-password']);
  });
  it.each([
    'postgresql://app:Xk29dlsQ@localhost:5432/db',
    'postgresql+asyncpg://restaurant_user:restaurant_pass@postgres:5432/db',
    'postgres://user:password@db.acme.com/x',
    'mongodb+srv://<user>:<password>@cluster0.xxxxx.mongodb.net',
    'https://x-access-token:${TOKEN}@github.com/a/b',
  ])('%s', (text) => expect(shapes(text)).toEqual([]));
});

describe('the catalogue', () => {
  it('is the one that was compiled', () => {
    const written: unknown = parse(readFileSync('catalogs/credentials/shapes.yaml', 'utf8'));
    expect(credentialSchema.parse(written)).toEqual(credentialShapes);
  });
  it('has names that its hints find', () => {
    const names = credentialShapes.assignments.flatMap(({ named }) => named);
    expect(names.filter((name) => !credentialShapes.hints.some((hint) => name.includes(hint)))).toEqual([]);
  });
});

it.each(['key=', 'password="a', 'sk-', '://a:', 'eyJ', 'A', `${edge('BEGIN')}\n`, 'token   '])(
  'reads a megabyte of %s in linear time',
  (part) => {
    const started = performance.now();
    findCredentials(part.repeat(Math.ceil(500_000 / part.length)), credentialShapes);
    expect(performance.now() - started).toBeLessThan(3000);
  },
);
