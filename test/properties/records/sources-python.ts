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
  {
    name: 'Django, a query set',
    path: 'shop/views.py',
    code: 'from django.http import HttpResponse\nfrom .models import {Model}\ndef report(request):\n    rows = {Model}.objects.all()\n    text = \"\\n\".join(str(row.__dict__) for row in rows)\n    return HttpResponse({ask:text})',
    files: {
      'shop/models.py': 'from django.db import models\nclass {Model}(models.Model):\n{fields:    {} = models.CharField(max_length=200)}\n',
      'manage.py':
        'import os\nfrom django.core.management import execute_from_command_line\nif __name__ == "__main__":\n    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site1.settings")\n    execute_from_command_line()\n',
      'site1/settings.py':
        'ROOT_URLCONF = "site1.urls"\nINSTALLED_APPS = ["shop"]\nDATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "HOST": "db.acme-robotics.com", "NAME": "shop"}}\n',
      'site1/urls.py': 'from django.urls import path\nfrom shop import views\nurlpatterns = [path("report/", views.report)]\n',
    },
  },
  {
    name: 'Django, one record',
    path: 'shop/views.py',
    code: 'from django.http import HttpResponse\nfrom django.shortcuts import get_object_or_404\nfrom .models import {Model}\ndef report(request):\n    row = get_object_or_404({Model}, pk=request.GET[\"id\"])\n    return HttpResponse({ask:f\"{row.{first}} {row.{second}}\"})',
    files: {
      'shop/models.py': 'from django.db import models\nclass {Model}(models.Model):\n{fields:    {} = models.CharField(max_length=200)}\n',
      'manage.py':
        'import os\nfrom django.core.management import execute_from_command_line\nif __name__ == "__main__":\n    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site1.settings")\n    execute_from_command_line()\n',
      'site1/settings.py':
        'ROOT_URLCONF = "site1.urls"\nINSTALLED_APPS = ["shop"]\nDATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "HOST": "db.acme-robotics.com", "NAME": "shop"}}\n',
      'site1/urls.py': 'from django.urls import path\nfrom shop import views\nurlpatterns = [path("report/", views.report)]\n',
    },
  },
  {
    name: 'SQLAlchemy, a select',
    code: `from sqlalchemy import create_engine, select, String\nfrom sqlalchemy.orm import declarative_base, sessionmaker\nfrom sqlalchemy import Column, Integer\nBase = declarative_base()\nclass {Model}(Base):\n    __tablename__ = "{table}"\n    id = Column(Integer, primary_key=True)\n{fields:    {} = Column(String)}\nengine = create_engine("${address}")\nSession = sessionmaker(bind=engine)\ndef load(key):\n    with Session() as session:\n        return session.execute(select({Model}).where({Model}.id == key)).scalar_one()\nrow = load(7)\nprint({ask:f"{row.{first}}, {row.{second}}"})`,
  },
  {
    name: 'SQLModel, a dependency',
    path: 'main.py',
    code: `from fastapi import Depends, FastAPI\nfrom sqlmodel import Session, select\nfrom .db import get_session\nfrom .models import {Model}\napp = FastAPI()\n@app.get("/report/{key}")\ndef report(key: int, session: Session = Depends(get_session)):\n    row = session.get({Model}, key)\n    return {ask:f"Here it is: {row.model_dump_json()}"}`,
    files: {
      'models.py':
        'from sqlmodel import Field, SQLModel\nclass {Model}(SQLModel, table=True):\n    id: int = Field(primary_key=True)\n{fields:    {}: str}\n',
      'db.py': `from sqlmodel import Session, create_engine\nengine = create_engine("${address}")\ndef get_session():\n    with Session(engine) as session:\n        yield session\n`,
      '__init__.py': '',
    },
  },
  {
    name: 'Flask-SQLAlchemy',
    path: 'app.py',
    code: `from flask import Flask\nfrom flask_sqlalchemy import SQLAlchemy\napp = Flask(__name__)\napp.config["SQLALCHEMY_DATABASE_URI"] = "${address}"\ndb = SQLAlchemy(app)\nclass {Model}(db.Model):\n    id = db.Column(db.Integer, primary_key=True)\n{fields:    {} = db.Column(db.String(120))}\n@app.route("/report/<int:key>")\ndef report(key):\n    row = {Model}.query.get(key)\n    return {ask:f"{row.{first}} / {row.{second}}"}`,
  },
  {
    name: 'peewee',
    code: 'from peewee import CharField, Model, PostgresqlDatabase\ndb = PostgresqlDatabase("shop", host="db.acme-robotics.com", user="reader")\nclass {Model}(Model):\n{fields:    {} = CharField()}\n    class Meta:\n        database = db\nrows = [row.__data__ for row in {Model}.select()]\nprint({ask:str(rows)})',
  },
  {
    name: 'Tortoise',
    code: `import asyncio\nfrom tortoise import Tortoise, fields\nfrom tortoise.models import Model\nclass {Model}(Model):\n    id = fields.IntField(primary_key=True)\n{fields:    {} = fields.CharField(max_length=80)}\nasync def main():\n    await Tortoise.init(db_url="postgres://reader@db.acme-robotics.com/shop", modules={"models": ["__main__"]})\n    rows = await {Model}.all().values()\n    print({ask:str(rows)})\nasyncio.run(main())`,
  },
  {
    name: 'MongoEngine',
    code: 'from mongoengine import Document, StringField, connect\nconnect("shop", host="mongodb+srv://reader@cluster0.ab1cd.mongodb.net/shop")\nclass {Model}(Document):\n{fields:    {} = StringField()}\nrows = [row.to_json() for row in {Model}.objects]\nprint({ask:str(rows)})',
  },
  {
    name: 'Beanie',
    code: 'import asyncio\nfrom beanie import Document, init_beanie\nfrom pymongo import AsyncMongoClient\nclass {Model}(Document):\n{fields:    {}: str}\nasync def main():\n    client = AsyncMongoClient("mongodb+srv://reader@cluster0.ab1cd.mongodb.net")\n    await init_beanie(database=client.shop, document_models=[{Model}])\n    rows = await {Model}.find_all().to_list()\n    print({ask:str(rows)})\nasyncio.run(main())',
  },
  {
    name: 'Motor',
    code: 'import asyncio\nfrom motor.motor_asyncio import AsyncIOMotorClient\nclient = AsyncIOMotorClient("mongodb+srv://reader@cluster0.ab1cd.mongodb.net")\nasync def main():\n    row = await client.shop.{table}.find_one({"_id": 7}, {projection})\n    print({ask:str(row)})\nasyncio.run(main())',
  },
  {
    name: 'pyodbc',
    code: 'import pyodbc\nconn = pyodbc.connect("DRIVER={ODBC Driver 18 for SQL Server};SERVER=sql.acme-robotics.com;DATABASE=shop;Trusted_Connection=yes")\ncursor = conn.cursor()\nfor row in cursor.execute("SELECT {columns} FROM {table}"):\n    print({ask:str(row)})',
  },
  {
    name: 'polars',
    code: `import polars as pl\ndf = pl.read_database_uri(query="SELECT {columns} FROM {table}", uri="${address}")\nprint({ask:df.write_csv()})`,
  },
  {
    name: 'DynamoDB, one item of a client',
    code: 'import boto3\nclient = boto3.client("dynamodb")\nitem = client.get_item(TableName="{table}", Key={"id": {"S": "7"}}, ProjectionExpression="{columns}")["Item"]\nprint({ask:str(item)})',
  },
  {
    name: 'Firestore, firebase-admin',
    code: 'import firebase_admin\nfrom firebase_admin import firestore\nfirebase_admin.initialize_app()\ndb = firestore.client()\nrow = db.collection("{table}").document("7").get([{quoted}]).to_dict()\nprint({ask:str(row)})',
  },
  {
    name: 'LlamaIndex, a reader',
    code: `from llama_index.readers.database import DatabaseReader\nreader = DatabaseReader(uri="${address}")\ndocs = reader.load_data(query="SELECT {columns} FROM {table}")\nprint({ask:docs[0].text})`,
  },
  {
    name: 'rows in a service class of another file',
    path: 'main.py',
    code: 'from fastapi import FastAPI\nfrom services.records import RecordService\napp = FastAPI()\nservice = RecordService()\n@app.get("/report/{key}")\nasync def report(key: str):\n    row = await service.find(key)\n    return {ask:f"Here: {row}"}',
    files: {
      'services/records.py':
        'from db.mongo import get_db\nclass RecordService:\n    def __init__(self):\n        self.collection = get_db()["{table}"]\n    async def find(self, key):\n        return await self.collection.find_one({"_id": key}, {projection})\n',
      'db/mongo.py':
        'from motor.motor_asyncio import AsyncIOMotorClient\nclient = AsyncIOMotorClient("mongodb+srv://reader@cluster0.ab1cd.mongodb.net")\ndef get_db():\n    return client["shop"]\n',
    },
  },
].map((source) => ({ path: 'report.py', ...source }));
