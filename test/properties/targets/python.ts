import type { DriverId } from './drivers.js';
import type { Language, Reading } from './language.js';
import { type Place, variable } from './places.js';

export const python: Language = {
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
