import type { Files } from './places.js';
import { digestTs, url } from './settings-programs.js';
import type { SettingsOf } from './settings.js';

/** Ways of JavaScript and PHP to keep an address in settings. */
export const scriptSettings: readonly SettingsOf[] = (
  [
    [
      'Node, an option of commander',
      (host) => ({
        'digest.ts': digestTs(
          `import { program } from 'commander';\n\nprogram.option('--store-url <url>', 'where', '${url(host)}').parse();`,
          'program.opts().storeUrl',
        ),
      }),
    ],
    [
      'Node, an option of yargs',
      (host) => ({
        'digest.ts': digestTs(
          `import yargs from 'yargs';\nimport { hideBin } from 'yargs/helpers';\n\nconst argv = yargs(hideBin(process.argv)).option('store-url', { type: 'string', default: '${url(host)}' }).parseSync();`,
          'argv.storeUrl',
        ),
      }),
    ],
    [
      'Node, an option of its own',
      (host) => ({
        'digest.ts': digestTs(
          `import { parseArgs } from 'node:util';\n\nconst { values } = parseArgs({ options: { 'store-url': { type: 'string', default: '${url(host)}' } } });`,
          "values['store-url']",
        ),
      }),
    ],
    [
      'Node, an option of minimist',
      (host) => ({
        'digest.ts': digestTs(
          `import minimist from 'minimist';\n\nconst argv = minimist(process.argv.slice(2), { default: { store: '${url(host)}' } });`,
          'argv.store',
        ),
      }),
    ],
    [
      'Node, envalid',
      (host) => ({
        'digest.ts': digestTs(
          `import { cleanEnv, str, url } from 'envalid';\n\nconst env = cleanEnv(process.env, { STORE_URL: url({ default: '${url(host)}' }) });`,
          'env.STORE_URL',
        ),
      }),
    ],
    [
      'Node, t3-env',
      (host) => ({
        '.env': `STORE_URL=${url(host)}\n`,
        'env.ts':
          "import { createEnv } from '@t3-oss/env-core';\nimport { z } from 'zod';\n\nexport const env = createEnv({ server: { STORE_URL: z.string().url() }, runtimeEnv: process.env });\n",
        'digest.ts': digestTs("import { env } from './env';", 'env.STORE_URL'),
      }),
    ],
    [
      'Node, a default of a schema',
      (host) => ({
        'env.ts': `import { createEnv } from '@t3-oss/env-nextjs';\nimport { z } from 'zod';\n\nexport const env = createEnv({ server: { STORE_URL: z.string().default('${url(host)}') }, experimental__runtimeEnv: {} });\n`,
        'digest.ts': digestTs("import { env } from './env';", 'env.STORE_URL'),
      }),
    ],
    [
      'Node, an object of settings',
      (host) => ({
        'config.ts': `import 'dotenv/config';\n\nexport const config = {\n  model: process.env.MODEL ?? 'gpt-5-mini',\n  store: { url: process.env.STORE_URL || '${url(host)}' },\n} as const;\n\nexport default config;\n`,
        'digest.ts': digestTs("import config from './config';", 'config.store.url'),
      }),
    ],
    [
      'Nest, a service of settings',
      (host) => ({
        '.env': `STORE_URL=${url(host)}\n`,
        'src/digest.service.ts': `import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import OpenAI from 'openai';
import { Pool } from 'pg';

@Injectable()
export class DigestService {
  constructor(private readonly config: ConfigService) {}

  async write(): Promise<string> {
    const { rows: orders } = await new Pool({ connectionString: this.config.get<string>('STORE_URL') }).query('SELECT id, due_on FROM orders');
    const reply = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: \`Write a digest of \${JSON.stringify(orders)}\` });
    return reply.output_text;
  }
}
`,
        'src/main.ts': `import { Controller, Get, Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import { NestFactory } from '@nestjs/core';
import { DigestService } from './digest.service';

@Controller('digest')
class DigestController {
  constructor(private readonly digest: DigestService) {}

  @Get()
  write() {
    return this.digest.write();
  }
}

@Module({ imports: [ConfigModule.forRoot()], controllers: [DigestController], providers: [DigestService] })
class AppModule {}

NestFactory.create(AppModule).then((app) => app.listen(3000));
`,
      }),
    ],
    [
      'Svelte, private variables',
      (host) => ({
        '.env.example': `STORE_URL="${url(host)}"\n`,
        'src/routes/digest/+server.ts': `import { STORE_URL } from '$env/static/private';
import OpenAI from 'openai';
import { Pool } from 'pg';

export async function GET() {
  const { rows: orders } = await new Pool({ connectionString: STORE_URL }).query('SELECT id, due_on FROM orders');
  const reply = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: \`Write a digest of \${JSON.stringify(orders)}\` });
  return new Response(reply.output_text);
}
`,
      }),
    ],
    [
      'Deno',
      (host) => ({
        '.env': `STORE_URL=${url(host)}\n`,
        'digest.ts': digestTs('', 'Deno.env.get("STORE_URL")'),
      }),
    ],
    [
      'Bun',
      (host) => ({
        '.env': `STORE_URL=${url(host)}\n`,
        'digest.ts': digestTs('', 'Bun.env.STORE_URL'),
      }),
    ],
    [
      'Node, taken apart',
      (host) => ({
        'digest.ts': digestTs(`const { STORE_URL = '${url(host)}' } = process.env;`, 'STORE_URL'),
      }),
    ],
    [
      'PHP, parse_ini_file',
      (host) => ({
        'config.ini': `[store]\nhost = "${host}"\n`,
        'digest.php': php(
          "$config = parse_ini_file(__DIR__ . '/config.ini', true);",
          "'pgsql:host=' . $config['store']['host'] . ';dbname=shop'",
        ),
      }),
    ],
    [
      'PHP, a file that gives an array',
      (host) => ({
        'config.php': `<?php\nreturn ['store' => ['dsn' => 'pgsql:host=${host};dbname=shop']];\n`,
        'digest.php': php("$config = require __DIR__ . '/config.php';", "$config['store']['dsn']"),
      }),
    ],
    [
      'PHP, constants',
      (host) => ({
        'config.php': `<?php\ndefine('DB_HOST', '${host}');\n`,
        'digest.php': php("require_once 'config.php';", "'pgsql:host=' . DB_HOST . ';dbname=shop'"),
      }),
    ],
  ] as const satisfies readonly (readonly [string, (host: string) => Files])[]
).map(([id, files]) => ({ id, through: 'database', files }));

function php(read: string, dsn: string): string {
  return `<?php
require 'vendor/autoload.php';
${read}
$pdo = new PDO(${dsn}, 'reader', getenv('STORE_PASSWORD'));
$orders = $pdo->query('SELECT id, due_on FROM orders')->fetchAll();
$client = OpenAI::client(getenv('OPENAI_API_KEY'));
$reply = $client->chat()->create(['model' => 'gpt-5-mini', 'messages' => [['role' => 'user', 'content' => 'Write a digest of ' . json_encode($orders)]]]);
echo $reply->choices[0]->message->content;
`;
}
