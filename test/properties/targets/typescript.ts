import type { DriverId } from './drivers.js';
import type { Language, Reading } from './language.js';
import { type Place, variable } from './places.js';

export const typescript: Language = {
  id: 'typescript',
  program: (driver, read, address) => {
    const { imports, lines } = scriptReadings[driver];
    const source = scriptAddresses[read](address);
    return {
      'digest.ts': `import OpenAI from 'openai';\n${imports}\n${source.imports}\nconst address = ${source.lines};\n${lines}
const reply = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: \`Write a digest of \${JSON.stringify(orders)}\` });
console.log(reply.output_text);\n`,
      ...(read === 'settings'
        ? {
            'settings.ts': `import { z } from 'zod';\n\nconst schema = z.object({ ${variable}: z.string().default('${address}') });\nexport const settings = schema.parse(process.env);\n`,
          }
        : {}),
    };
  },
};

const scriptAddresses: Readonly<Record<Place['read'], (address: string) => Reading>> = {
  literal: (address) => ({ imports: '', lines: `'${address}'` }),
  default: (address) => ({ imports: '', lines: `process.env.${variable} ?? '${address}'` }),
  environment: () => ({ imports: '', lines: `process.env.${variable}!` }),
  settings: () => ({ imports: "import { settings } from './settings';\n", lines: `settings.${variable}` }),
};

const scriptReadings: Readonly<Record<DriverId, Reading>> = {
  postgres: {
    imports: "import { Pool } from 'pg';",
    lines: "const { rows: orders } = await new Pool({ connectionString: address }).query('SELECT id, due_on FROM orders');",
  },
  mysql: {
    imports: "import mysql from 'mysql2/promise';",
    lines: `const connection = await mysql.createConnection({ host: address, user: 'reader', database: 'shop' });
const [orders] = await connection.query('SELECT id, due_on FROM orders');`,
  },
  mongodb: {
    imports: "import { MongoClient } from 'mongodb';",
    lines: "const orders = await new MongoClient(address).db('shop').collection('orders').find({ open: true }).toArray();",
  },
  redis: { imports: "import Redis from 'ioredis';", lines: "const orders = await new Redis(address).lrange('orders', 0, 20);" },
  elasticsearch: {
    imports: "import { Client } from '@elastic/elasticsearch';",
    lines: "const orders = (await new Client({ node: address }).search({ index: 'orders', query: { match_all: {} } })).hits.hits;",
  },
  s3: {
    imports: "import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';",
    lines: `const client = new S3Client({ endpoint: address });
const orders = await (await client.send(new GetObjectCommand({ Bucket: 'shop-orders', Key: 'open.csv' }))).Body?.transformToString();`,
  },
  http: { imports: '', lines: 'const orders = await (await fetch(`${address}/orders`)).json();' },
};
