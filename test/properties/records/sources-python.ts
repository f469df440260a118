import type { Source } from './source.js';

const address = 'postgresql://reader@db.acme-robotics.com:5432/shop';

export const pythonSources: readonly Source[] = [
  {
    name: 'psycopg, a cursor',
    code: `import psycopg\nconn = psycopg.connect("${address}")\ncur = conn.cursor()\ncur.execute("SELECT {columns} FROM {table}")\nrows = cur.fetchall()\nprint({ask:str(rows)})`,
  },
  {
    name: 'psycopg2, a cursor of a context',
    code: `import psycopg2\ndef load():\n    with psycopg2.connect("${address}") as conn:\n        with conn.cursor() as cur:\n            cur.execute("SELECT {columns} FROM {table} WHERE id = %s", (7,))\n            return cur.fetchone()\nprint({ask:f"Here it is: {load()}"})`,
  },
  {
    name: 'psycopg2, rows in a loop',
    code: `import psycopg2\nconn = psycopg2.connect(host="db.acme-robotics.com", dbname="shop")\ncursor = conn.cursor()\nquery = "SELECT {columns} FROM {table}"\ncursor.execute(query)\nfor row in cursor.fetchall():\n    print({ask:", ".join(map(str, row))})`,
  },
  {
    name: 'mysql.connector',
    code: 'import mysql.connector\ndb = mysql.connector.connect(host="db.acme-robotics.com", user="reader", database="shop")\ncursor = db.cursor(dictionary=True)\ncursor.execute("SELECT {columns} FROM {table}")\nrows = cursor.fetchall()\nprint({ask:str(rows)})',
  },
  {
    name: 'SQLAlchemy, a statement',
    code: `from sqlalchemy import create_engine, text\nengine = create_engine("${address}")\nwith engine.connect() as conn:\n    rows = conn.execute(text("SELECT {columns} FROM {table}")).fetchall()\nprint({ask:str(rows)})`,
  },
  {
    name: 'SQLAlchemy, a class',
    code: `from sqlalchemy import create_engine\nfrom sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column\nclass Base(DeclarativeBase):\n    pass\nclass {Model}(Base):\n    __tablename__ = "{table}"\n    id: Mapped[int] = mapped_column(primary_key=True)\n{fields:    {} = mapped_column()}\nengine = create_engine("${address}")\nwith Session(engine) as session:\n    rows = session.query({Model}).all()\n    print({ask:str([vars(row) for row in rows])})`,
  },
  {
    name: 'pandas',
    code: `import pandas as pd\nfrom sqlalchemy import create_engine\nengine = create_engine("${address}")\ndf = pd.read_sql("SELECT {columns} FROM {table}", engine)\nprint({ask:df.to_string()})`,
  },
  {
    name: 'asyncpg',
    code: `import asyncio, asyncpg\nasync def main():\n    conn = await asyncpg.connect("${address}")\n    rows = await conn.fetch("SELECT {columns} FROM {table}")\n    print({ask:str(rows)})\nasyncio.run(main())`,
  },
  {
    name: 'PyMongo',
    code: 'from pymongo import MongoClient\ndb = MongoClient("mongodb+srv://reader@cluster0.ab1cd.mongodb.net")["shop"]\nrows = list(db["{table}"].find({}, {projection}))\nprint({ask:str(rows)})',
  },
  {
    name: 'Supabase',
    code: 'import os\nfrom supabase import create_client\nclient = create_client(os.environ["SUPABASE_URL"], os.environ["SUPABASE_KEY"])\nrows = client.table("{table}").select("{columns}").execute().data\nprint({ask:str(rows)})',
  },
  {
    name: 'BigQuery',
    code: 'from google.cloud import bigquery\njob = bigquery.Client().query("SELECT {columns} FROM shop.{table}")\nrows = [dict(row) for row in job.result()]\nprint({ask:str(rows)})',
  },
  {
    name: 'Snowflake',
    code: 'import os\nimport snowflake.connector\nconn = snowflake.connector.connect(account="ac12345", user="reader", password=os.environ["PW"])\ncur = conn.cursor()\ncur.execute("SELECT {columns} FROM {table}")\ndf = cur.fetch_pandas_all()\nprint({ask:df.to_string()})',
  },
  {
    name: 'DynamoDB',
    code: 'import boto3\ntable = boto3.resource("dynamodb").Table("{table}")\nrows = table.scan(ProjectionExpression="{columns}")["Items"]\nprint({ask:str(rows)})',
  },
  {
    name: 'Firestore',
    code: 'from google.cloud import firestore\ndb = firestore.Client(project="shop")\nrows = [doc.to_dict() for doc in db.collection("{table}").select([{quoted}]).stream()]\nprint({ask:str(rows)})',
  },
  {
    name: 'a repository of another file',
    path: 'report.py',
    code: 'from store import Store\nrows = Store().load()\nprint({ask:str(rows)})',
    files: {
      'store.py': `import psycopg2\nclass Store:\n    def __init__(self):\n        self.conn = psycopg2.connect("${address}")\n    def load(self):\n        cur = self.conn.cursor()\n        cur.execute("SELECT {columns} FROM {table}")\n        return [dict(zip([d[0] for d in cur.description], row)) for row in cur.fetchall()]\n`,
    },
  },
].map((source) => ({ path: 'report.py', ...source }));
