import type { DriverId } from './drivers.js';
import { type Files, type Place, variable } from './places.js';

/** A language of the twins: a program that reads orders through each driver and lets a model write about them. */
export interface Language {
  readonly id: string;
  program(driver: DriverId, read: Place['read'], address: string): Files;
}

/** What a driver needs: imports, and the lines that read `orders` from `address`. */
interface Reading {
  readonly imports: string;
  readonly lines: string;
}

const python: Language = {
  id: 'python',
  program: (driver, read, address) => {
    const { imports, lines } = pythonReadings[driver];
    const source = pythonAddresses[read](address);
    return {
      'digest.py': `import os\n\n${imports}\nfrom openai import OpenAI\n${source.imports}\naddress = ${source.lines}\n${lines}
reply = OpenAI().responses.create(model="gpt-5-mini", input=f"Write a digest of {orders}")
print(reply.output_text)\n`,
      ...(read === 'settings'
        ? {
            'settings.py': `from pydantic_settings import BaseSettings\n\n\nclass Settings(BaseSettings):\n    store_url: str = "${address}"\n\n\nsettings = Settings()\n`,
          }
        : {}),
    };
  },
};

const pythonAddresses: Readonly<Record<Place['read'], (address: string) => Reading>> = {
  literal: (address) => ({ imports: '', lines: `"${address}"` }),
  default: (address) => ({ imports: '', lines: `os.environ.get("${variable}", "${address}")` }),
  environment: () => ({ imports: '', lines: `os.environ["${variable}"]` }),
  settings: () => ({ imports: 'from settings import settings\n', lines: 'settings.store_url' }),
};

const pythonReadings: Readonly<Record<DriverId, Reading>> = {
  postgres: {
    imports: 'import psycopg2',
    lines: 'cursor = psycopg2.connect(address).cursor()\ncursor.execute("SELECT id, due_on FROM orders")\norders = cursor.fetchall()',
  },
  mysql: {
    imports: 'import mysql.connector',
    lines: `connection = mysql.connector.connect(host=address, user="reader", database="shop")
cursor = connection.cursor()\ncursor.execute("SELECT id, due_on FROM orders")\norders = cursor.fetchall()`,
  },
  mongodb: {
    imports: 'from pymongo import MongoClient',
    lines: 'orders = list(MongoClient(address)["shop"]["orders"].find({"open": True}))',
  },
  redis: { imports: 'import redis', lines: 'orders = redis.Redis.from_url(address).lrange("orders", 0, 20)' },
  elasticsearch: {
    imports: 'from elasticsearch import Elasticsearch',
    lines: 'orders = Elasticsearch(address).search(index="orders", query={"match_all": {}})["hits"]["hits"]',
  },
  s3: {
    imports: 'import boto3',
    lines: 'orders = boto3.client("s3", endpoint_url=address).get_object(Bucket="shop-orders", Key="open.csv")["Body"].read()',
  },
  http: { imports: 'import requests', lines: 'orders = requests.get(f"{address}/orders", timeout=10).json()' },
};

const typescript: Language = {
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

export const languages: readonly Language[] = [python, typescript];
