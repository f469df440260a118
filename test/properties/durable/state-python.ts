import type { Prototype } from './prototype.js';

/** Ways in which a Python prototype keeps what it was asked and answered on a server, and reads it back. `{host}` is where. */
export const pythonStores: readonly Prototype[] = [
  {
    name: 'psycopg2',
    files: {
      'app.py': `import psycopg2
from flask import Flask, request
app = Flask(__name__)
conn = psycopg2.connect(host="{host}", dbname="chats", user="bot")
@app.post("/ask")
def ask():
    cur = conn.cursor()
    cur.execute("SELECT question, answer FROM turns ORDER BY id DESC LIMIT 5")
    history = cur.fetchall()
    answer = {ask:str(history) + request.form["question"]}
    cur.execute("INSERT INTO turns (question, answer) VALUES (%s, %s)", (request.form["question"], answer))
    conn.commit()
    return answer`,
    },
  },
  {
    name: 'psycopg 3, a pool in a module of its own',
    files: {
      'db.py': `from psycopg_pool import ConnectionPool
pool = ConnectionPool("postgresql://bot@{host}:5432/chats")
def save(question, answer):
    with pool.connection() as conn:
        conn.execute("INSERT INTO turns (question, answer) VALUES (%s, %s)", (question, answer))
def recent():
    with pool.connection() as conn:
        return conn.execute("SELECT question, answer FROM turns LIMIT 5").fetchall()`,
      'app.py': `import streamlit as st
from db import recent, save
question = st.chat_input()
if question:
    answer = {ask:str(recent()) + question}
    save(question, answer)
    st.write(answer)`,
    },
  },
  {
    name: 'asyncpg behind FastAPI',
    files: {
      'main.py': `from contextlib import asynccontextmanager
import asyncpg
from fastapi import FastAPI, Request
@asynccontextmanager
async def lifespan(app):
    app.state.pool = await asyncpg.create_pool("postgresql://bot@{host}:5432/chats")
    yield
app = FastAPI(lifespan=lifespan)
@app.post("/ask")
async def ask(request: Request, question: str):
    rows = await request.app.state.pool.fetch("SELECT answer FROM turns")
    answer = {ask:str(rows) + question}
    await request.app.state.pool.execute("INSERT INTO turns (question, answer) VALUES ($1, $2)", question, answer)
    return answer`,
    },
  },
  {
    name: 'SQLAlchemy, a session that is injected',
    files: {
      'database.py': `from sqlalchemy import create_engine
from sqlalchemy.orm import declarative_base, sessionmaker
engine = create_engine("postgresql://bot@{host}:5432/chats")
SessionLocal = sessionmaker(autocommit=False, autoflush=False, bind=engine)
Base = declarative_base()
def get_db():
    db = SessionLocal()
    try:
        yield db
    finally:
        db.close()`,
      'models.py': `from sqlalchemy import Column, Integer, String
from database import Base
class Turn(Base):
    __tablename__ = "turns"
    id = Column(Integer, primary_key=True)
    question = Column(String)
    answer = Column(String)`,
      'main.py': `from fastapi import Depends, FastAPI
from sqlalchemy.orm import Session
from database import get_db
from models import Turn
app = FastAPI()
@app.post("/ask")
def ask(question: str, db: Session = Depends(get_db)):
    history = db.query(Turn).order_by(Turn.id.desc()).limit(5).all()
    answer = {ask:str([turn.answer for turn in history]) + question}
    db.add(Turn(question=question, answer=answer))
    db.commit()
    return answer`,
    },
  },
  {
    name: 'SQLAlchemy, asynchronous',
    files: {
      'main.py': `from fastapi import FastAPI
from sqlalchemy import select
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from models import Turn
engine = create_async_engine("postgresql+asyncpg://bot@{host}:5432/chats")
sessions = async_sessionmaker(engine, expire_on_commit=False)
app = FastAPI()
@app.post("/ask")
async def ask(question: str):
    async with sessions() as session:
        history = (await session.execute(select(Turn).limit(5))).scalars().all()
        answer = {ask:str([turn.answer for turn in history]) + question}
        session.add(Turn(question=question, answer=answer))
        await session.commit()
        return answer`,
      'models.py': `from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
class Base(DeclarativeBase):
    pass
class Turn(Base):
    __tablename__ = "turns"
    id: Mapped[int] = mapped_column(primary_key=True)
    question: Mapped[str] = mapped_column()
    answer: Mapped[str] = mapped_column()`,
    },
  },
  {
    name: 'SQLModel',
    files: {
      'main.py': `from fastapi import FastAPI
from sqlmodel import Field, Session, SQLModel, create_engine, select
class Turn(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    question: str
    answer: str
engine = create_engine("postgresql://bot@{host}:5432/chats")
app = FastAPI()
@app.post("/ask")
def ask(question: str):
    with Session(engine) as session:
        history = session.exec(select(Turn)).all()
        answer = {ask:str(history) + question}
        session.add(Turn(question=question, answer=answer))
        session.commit()
    return answer`,
    },
  },
  {
    name: 'Flask-SQLAlchemy',
    files: {
      'app.py': `from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy
app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "postgresql://bot@{host}:5432/chats"
db = SQLAlchemy(app)
class Turn(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    question = db.Column(db.Text)
    answer = db.Column(db.Text)
@app.post("/ask")
def ask():
    history = Turn.query.order_by(Turn.id.desc()).limit(5).all()
    answer = {ask:str([turn.answer for turn in history]) + request.form["question"]}
    db.session.add(Turn(question=request.form["question"], answer=answer))
    db.session.commit()
    return answer`,
    },
  },
  {
    name: 'Django ORM',
    files: {
      'manage.py': `import os
from django.core.management import execute_from_command_line
if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site1.settings")
    execute_from_command_line()`,
      'site1/settings.py': `ROOT_URLCONF = "site1.urls"
INSTALLED_APPS = ["notes"]
DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "chats", "USER": "bot", "HOST": "{host}"}}`,
      'site1/urls.py': `from django.urls import path
from notes import views
urlpatterns = [path("ask/", views.ask)]`,
      'notes/models.py': `from django.db import models
class Turn(models.Model):
    question = models.TextField()
    answer = models.TextField()`,
      'notes/views.py': `from django.http import HttpResponse
from .models import Turn
def ask(request):
    history = list(Turn.objects.order_by("-id")[:5].values_list("answer", flat=True))
    answer = {ask:str(history) + request.POST["question"]}
    Turn.objects.create(question=request.POST["question"], answer=answer)
    return HttpResponse(answer)`,
    },
  },
  {
    name: 'Django REST, an address of the database',
    files: {
      'manage.py': `import os
from django.core.management import execute_from_command_line
if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site1.settings")
    execute_from_command_line()`,
      'site1/settings.py': `import dj_database_url
ROOT_URLCONF = "site1.urls"
INSTALLED_APPS = ["rest_framework", "notes"]
DATABASES = {"default": dj_database_url.parse("postgres://bot@{host}:5432/chats")}`,
      'site1/urls.py': `from rest_framework.routers import DefaultRouter
from notes.views import TurnViewSet
router = DefaultRouter()
router.register("turns", TurnViewSet)
urlpatterns = router.urls`,
      'notes/models.py': `from django.db import models
class Turn(models.Model):
    question = models.TextField()
    answer = models.TextField()`,
      'notes/views.py': `from rest_framework import serializers, viewsets
from rest_framework.response import Response
from .models import Turn
class TurnSerializer(serializers.ModelSerializer):
    class Meta:
        model = Turn
        fields = "__all__"
class TurnViewSet(viewsets.ModelViewSet):
    queryset = Turn.objects.all()
    serializer_class = TurnSerializer
    def create(self, request):
        question = request.data["question"]
        turn = Turn(question=question, answer={ask:question})
        turn.save()
        return Response(TurnSerializer(turn).data)`,
    },
  },
  {
    name: 'Tortoise ORM',
    files: {
      'main.py': `from fastapi import FastAPI
from tortoise import fields
from tortoise.contrib.fastapi import register_tortoise
from tortoise.models import Model
class Turn(Model):
    id = fields.IntField(primary_key=True)
    question = fields.TextField()
    answer = fields.TextField()
app = FastAPI()
@app.post("/ask")
async def ask(question: str):
    history = await Turn.all().limit(5)
    answer = {ask:str(history) + question}
    await Turn.create(question=question, answer=answer)
    return answer
register_tortoise(app, db_url="postgres://bot@{host}:5432/chats", modules={"models": ["main"]})`,
    },
  },
  {
    name: 'Peewee',
    files: {
      'app.py': `from peewee import Model, PostgresqlDatabase, TextField
import streamlit as st
db = PostgresqlDatabase("chats", host="{host}", user="bot")
class Turn(Model):
    question = TextField()
    answer = TextField()
    class Meta:
        database = db
question = st.chat_input()
if question:
    history = [turn.answer for turn in Turn.select().limit(5)]
    answer = {ask:str(history) + question}
    Turn.create(question=question, answer=answer)
    st.write(answer)`,
    },
  },
  {
    name: 'PyMySQL',
    files: {
      'app.py': `import pymysql
import streamlit as st
conn = pymysql.connect(host="{host}", user="bot", database="chats")
question = st.chat_input()
if question:
    with conn.cursor() as cursor:
        cursor.execute("SELECT answer FROM turns")
        answer = {ask:str(cursor.fetchall()) + question}
        cursor.execute("INSERT INTO turns (question, answer) VALUES (%s, %s)", (question, answer))
    conn.commit()
    st.write(answer)`,
    },
  },
  {
    name: 'the connector of MySQL',
    files: {
      'app.py': `import mysql.connector
import streamlit as st
def get_connection():
    return mysql.connector.connect(host="{host}", user="bot", database="chats")
def save(question, answer):
    conn = get_connection()
    cursor = conn.cursor()
    cursor.execute("INSERT INTO turns (question, answer) VALUES (%s, %s)", (question, answer))
    conn.commit()
def recent():
    cursor = get_connection().cursor(dictionary=True)
    cursor.execute("SELECT * FROM turns")
    return cursor.fetchall()
question = st.chat_input()
if question:
    answer = {ask:str(recent()) + question}
    save(question, answer)
    st.write(answer)`,
    },
  },
  {
    name: 'pyodbc',
    files: {
      'app.py': `import pyodbc
import streamlit as st
conn = pyodbc.connect("DRIVER={ODBC Driver 18 for SQL Server};SERVER={host};DATABASE=chats;UID=bot")
question = st.chat_input()
if question:
    rows = conn.execute("SELECT answer FROM turns").fetchall()
    answer = {ask:str(rows) + question}
    conn.execute("INSERT INTO turns (question, answer) VALUES (?, ?)", question, answer)
    conn.commit()
    st.write(answer)`,
    },
  },
  {
    name: 'PyMongo',
    files: {
      'app.py': `from datetime import datetime
import streamlit as st
from pymongo import MongoClient
client = MongoClient("mongodb://{host}:27017")
turns = client["chats"]["turns"]
question = st.chat_input()
if question:
    history = list(turns.find().sort("at", -1).limit(5))
    answer = {ask:str(history) + question}
    turns.insert_one({"question": question, "answer": answer, "at": datetime.now()})
    st.write(answer)`,
    },
  },
  {
    name: 'Motor, through a class',
    files: {
      'store.py': `from motor.motor_asyncio import AsyncIOMotorClient
class Store:
    def __init__(self):
        self.client = AsyncIOMotorClient("mongodb://{host}:27017")
        self.turns = self.client.chats.turns
    async def recent(self):
        return await self.turns.find({}).to_list(5)
    async def save(self, question, answer):
        await self.turns.insert_one({"question": question, "answer": answer})`,
      'main.py': `from fastapi import FastAPI
from store import Store
app = FastAPI()
store = Store()
@app.post("/ask")
async def ask(question: str):
    answer = {ask:str(await store.recent()) + question}
    await store.save(question, answer)
    return answer`,
    },
  },
  {
    name: 'Beanie',
    files: {
      'main.py': `from beanie import Document, init_beanie
from fastapi import FastAPI
from motor.motor_asyncio import AsyncIOMotorClient
class Turn(Document):
    question: str
    answer: str
app = FastAPI()
@app.on_event("startup")
async def start():
    await init_beanie(database=AsyncIOMotorClient("mongodb://{host}:27017").chats, document_models=[Turn])
@app.post("/ask")
async def ask(question: str):
    history = await Turn.find_all().to_list()
    answer = {ask:str(history) + question}
    await Turn(question=question, answer=answer).insert()
    return answer`,
    },
  },
  {
    name: 'MongoEngine',
    files: {
      'app.py': `import streamlit as st
from mongoengine import Document, StringField, connect
connect("chats", host="mongodb://{host}:27017/chats")
class Turn(Document):
    question = StringField()
    answer = StringField()
question = st.chat_input()
if question:
    answer = {ask:str([turn.answer for turn in Turn.objects.limit(5)]) + question}
    Turn(question=question, answer=answer).save()
    st.write(answer)`,
    },
  },
  {
    name: 'Redis, a list for each session',
    files: {
      'app.py': `import json
import redis
from flask import Flask, request
app = Flask(__name__)
r = redis.Redis(host="{host}", port=6379, decode_responses=True)
@app.post("/ask")
def ask():
    key = "chat:" + request.form["session"]
    history = r.lrange(key, 0, -1)
    answer = {ask:str(history) + request.form["question"]}
    r.rpush(key, json.dumps({"question": request.form["question"], "answer": answer}))
    return answer`,
    },
  },
  {
    name: 'Redis, through a URL and a function',
    files: {
      'memory.py': `import json
import redis.asyncio as redis
client = redis.from_url("redis://{host}:6379/0")
async def load(session):
    data = await client.get(session)
    return json.loads(data) if data else []
async def save(session, messages):
    await client.set(session, json.dumps(messages))`,
      'main.py': `from fastapi import FastAPI
from memory import load, save
app = FastAPI()
@app.post("/ask")
async def ask(session: str, question: str):
    messages = await load(session)
    answer = {ask:str(messages) + question}
    await save(session, [*messages, question, answer])
    return answer`,
    },
  },
  {
    name: 'a chat history of LangChain in Redis',
    files: {
      'app.py': `import streamlit as st
from langchain_community.chat_message_histories import RedisChatMessageHistory
from langchain_core.prompts import ChatPromptTemplate, MessagesPlaceholder
from langchain_core.runnables.history import RunnableWithMessageHistory
from langchain_openai import ChatOpenAI
prompt = ChatPromptTemplate.from_messages([MessagesPlaceholder("history"), ("human", "{input}")])
chain = RunnableWithMessageHistory(prompt | ChatOpenAI(), lambda session: RedisChatMessageHistory(session, url="redis://{host}:6379/0"), input_messages_key="input", history_messages_key="history")
question = st.chat_input()
if question:
    st.write(chain.invoke({"input": question}, config={"configurable": {"session_id": "a"}}).content)`,
    },
  },
  {
    name: 'a chat history of LangChain in Postgres',
    files: {
      'app.py': `import streamlit as st
from langchain_community.chat_message_histories import SQLChatMessageHistory
from langchain_openai import ChatOpenAI
history = SQLChatMessageHistory(session_id="a", connection_string="postgresql://bot@{host}:5432/chats")
question = st.chat_input()
if question:
    history.add_user_message(question)
    answer = ChatOpenAI().invoke(history.messages)
    history.add_ai_message(answer.content)
    st.write(answer.content)`,
    },
  },
  {
    name: 'a checkpointer of LangGraph in Postgres',
    files: {
      'app.py': `import streamlit as st
from langchain_openai import ChatOpenAI
from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.graph import MessagesState, StateGraph
def call(state: MessagesState):
    return {"messages": ChatOpenAI().invoke(state["messages"])}
builder = StateGraph(MessagesState)
builder.add_node("call", call)
builder.set_entry_point("call")
question = st.chat_input()
with PostgresSaver.from_conn_string("postgresql://bot@{host}:5432/chats") as checkpointer:
    checkpointer.setup()
    graph = builder.compile(checkpointer=checkpointer)
    if question:
        st.write(graph.invoke({"messages": [question]}, {"configurable": {"thread_id": "1"}}))`,
    },
  },
  {
    name: 'a checkpointer of LangGraph in Redis',
    files: {
      'app.py': `import streamlit as st
from langchain_openai import ChatOpenAI
from langgraph.checkpoint.redis import RedisSaver
from langgraph.prebuilt import create_react_agent
question = st.chat_input()
with RedisSaver.from_conn_string("redis://{host}:6379") as checkpointer:
    checkpointer.setup()
    agent = create_react_agent(ChatOpenAI(), tools=[], checkpointer=checkpointer)
    if question:
        st.write(agent.invoke({"messages": [question]}, {"configurable": {"thread_id": "1"}}))`,
    },
  },
  {
    name: 'a checkpointer of LangGraph in MongoDB',
    files: {
      'app.py': `import streamlit as st
from langchain_openai import ChatOpenAI
from langgraph.checkpoint.mongodb import MongoDBSaver
from langgraph.prebuilt import create_react_agent
from pymongo import MongoClient
agent = create_react_agent(ChatOpenAI(), tools=[], checkpointer=MongoDBSaver(MongoClient("mongodb://{host}:27017")))
question = st.chat_input()
if question:
    st.write(agent.invoke({"messages": [question]}, {"configurable": {"thread_id": "1"}}))`,
    },
  },
  {
    name: 'sessions of OpenAI Agents in SQL',
    files: {
      'app.py': `import asyncio
import sys
from agents import Agent, Runner
from agents.extensions.memory import SQLAlchemySession
async def main():
    session = SQLAlchemySession.from_url("user-1", url="postgresql+asyncpg://bot@{host}:5432/chats", create_tables=True)
    print((await Runner.run(Agent(name="a"), sys.argv[1], session=session)).final_output)
asyncio.run(main())`,
    },
  },
  {
    name: 'Agno with a database',
    files: {
      'app.py': `import sys
from agno.agent import Agent
from agno.db.postgres import PostgresDb
from agno.models.openai import OpenAIChat
agent = Agent(model=OpenAIChat(id="gpt-5-mini"), db=PostgresDb(db_url="postgresql+psycopg://bot@{host}:5432/chats"), add_history_to_context=True)
agent.print_response(sys.argv[1])`,
    },
  },
  {
    name: 'sessions of Google ADK in a database',
    files: {
      'app.py': `import asyncio
import sys
from google.adk.agents import Agent
from google.adk.runners import Runner
from google.adk.sessions import DatabaseSessionService
from google.genai import types
service = DatabaseSessionService(db_url="postgresql://bot@{host}:5432/chats")
runner = Runner(agent=Agent(name="a", model="gemini-2.5-flash"), app_name="a", session_service=service)
async def main():
    async for event in runner.run_async(user_id="u", session_id="s", new_message=types.Content(role="user", parts=[types.Part(text=sys.argv[1])])):
        print(event)
asyncio.run(main())`,
    },
  },
  {
    name: 'SQL in Cassandra',
    files: {
      'app.py': `import streamlit as st
from cassandra.cluster import Cluster
session = Cluster(["{host}"]).connect("chats")
question = st.chat_input()
if question:
    rows = session.execute("SELECT answer FROM turns")
    answer = {ask:str(list(rows)) + question}
    session.execute("INSERT INTO turns (question, answer) VALUES (%s, %s)", (question, answer))
    st.write(answer)`,
    },
  },
  {
    name: 'a connection of Streamlit',
    files: {
      'app.py': `import streamlit as st
from sqlalchemy import text
conn = st.connection("chats", type="sql", url="postgresql://bot@{host}:5432/chats")
question = st.chat_input()
if question:
    history = conn.query("SELECT answer FROM turns")
    answer = {ask:str(history) + question}
    with conn.session as session:
        session.execute(text("INSERT INTO turns (question, answer) VALUES (:q, :a)"), {"q": question, "a": answer})
        session.commit()
    st.write(answer)`,
    },
  },
];

/** Stores that exist only as somebody's service: no address is needed. */
export const pythonManaged: readonly Prototype[] = [
  {
    name: 'Supabase',
    files: {
      'app.py': `import os
import streamlit as st
from supabase import create_client
supabase = create_client(os.environ["SUPABASE_URL"], os.environ["SUPABASE_KEY"])
question = st.chat_input()
if question:
    history = supabase.table("turns").select("*").limit(5).execute().data
    answer = {ask:str(history) + question}
    supabase.table("turns").insert({"question": question, "answer": answer}).execute()
    st.write(answer)`,
    },
  },
  {
    name: 'Firestore',
    files: {
      'app.py': `import streamlit as st
from google.cloud import firestore
db = firestore.Client()
question = st.chat_input()
if question:
    history = [doc.to_dict() for doc in db.collection("turns").limit(5).stream()]
    answer = {ask:str(history) + question}
    db.collection("turns").add({"question": question, "answer": answer})
    st.write(answer)`,
    },
  },
  {
    name: 'Firestore through the admin',
    files: {
      'app.py': `import firebase_admin
import streamlit as st
from firebase_admin import credentials, firestore
firebase_admin.initialize_app(credentials.ApplicationDefault())
db = firestore.client()
question = st.chat_input()
if question:
    history = [doc.to_dict() for doc in db.collection("turns").stream()]
    answer = {ask:str(history) + question}
    db.collection("turns").document().set({"question": question, "answer": answer})
    st.write(answer)`,
    },
  },
  {
    name: 'the realtime database of Firebase',
    files: {
      'app.py': `import firebase_admin
import streamlit as st
from firebase_admin import db
firebase_admin.initialize_app(options={"databaseURL": "https://notes-4f1c2.firebaseio.com"})
question = st.chat_input()
if question:
    history = db.reference("turns").get()
    answer = {ask:str(history) + question}
    db.reference("turns").push({"question": question, "answer": answer})
    st.write(answer)`,
    },
  },
  {
    name: 'DynamoDB',
    files: {
      'lambda_function.py': `import json
import boto3
table = boto3.resource("dynamodb").Table("turns")
def lambda_handler(event, context):
    question = json.loads(event["body"])["question"]
    history = table.scan()["Items"]
    answer = {ask:str(history) + question}
    table.put_item(Item={"id": context.aws_request_id, "question": question, "answer": answer})
    return {"statusCode": 200, "body": answer}`,
    },
  },
  {
    name: 'a history of LangChain in DynamoDB',
    files: {
      'app.py': `import sys
from langchain_community.chat_message_histories import DynamoDBChatMessageHistory
from langchain_openai import ChatOpenAI
history = DynamoDBChatMessageHistory(table_name="turns", session_id="a")
history.add_user_message(sys.argv[1])
answer = ChatOpenAI().invoke(history.messages)
history.add_ai_message(answer.content)
print(answer.content)`,
    },
  },
  {
    name: 'Cosmos DB',
    files: {
      'app.py': `import os
import streamlit as st
from azure.cosmos import CosmosClient
container = CosmosClient("https://notes.documents.azure.com:443/", os.environ["COSMOS_KEY"]).get_database_client("chats").get_container_client("turns")
question = st.chat_input()
if question:
    history = list(container.query_items("SELECT * FROM c", enable_cross_partition_query=True))
    answer = {ask:str(history) + question}
    container.create_item({"id": "1", "question": question, "answer": answer})
    st.write(answer)`,
    },
  },
  {
    name: 'a memory of Mem0',
    files: {
      'app.py': `import sys
from mem0 import MemoryClient
client = MemoryClient()
found = client.search(sys.argv[1], user_id="u")
answer = {ask:str(found) + sys.argv[1]}
client.add([{"role": "user", "content": sys.argv[1]}, {"role": "assistant", "content": answer}], user_id="u")
print(answer)`,
    },
  },
  {
    name: 'a memory of Zep',
    files: {
      'app.py': `import os
import sys
from zep_cloud.client import Zep
zep = Zep(api_key=os.environ["ZEP_API_KEY"])
context = zep.thread.get_user_context("t").context
answer = {ask:context + sys.argv[1]}
zep.thread.add_messages("t", messages=[{"role": "user", "content": sys.argv[1]}])
print(answer)`,
    },
  },
  {
    name: 'Upstash',
    files: {
      'app.py': `import os
import sys
from upstash_redis import Redis
redis = Redis(url="https://notes-4711.upstash.io", token=os.environ["UPSTASH_TOKEN"])
history = redis.lrange("turns", 0, -1)
answer = {ask:str(history) + sys.argv[1]}
redis.rpush("turns", answer)
print(answer)`,
    },
  },
  {
    name: 'Turso',
    files: {
      'app.py': `import os
import sys
import libsql_experimental as libsql
conn = libsql.connect("notes.db", sync_url="libsql://notes-acme.turso.io", auth_token=os.environ["TURSO_TOKEN"])
history = conn.execute("SELECT answer FROM turns").fetchall()
answer = {ask:str(history) + sys.argv[1]}
conn.execute("INSERT INTO turns (answer) VALUES (?)", (answer,))
conn.commit()
print(answer)`,
    },
  },
  {
    name: 'BigQuery',
    files: {
      'app.py': `import sys
from google.cloud import bigquery
client = bigquery.Client()
history = list(client.query("SELECT answer FROM notes.turns LIMIT 5").result())
answer = {ask:str(history) + sys.argv[1]}
client.insert_rows_json("acme.notes.turns", [{"question": sys.argv[1], "answer": answer}])
print(answer)`,
    },
  },
];

/** Keeps nothing on a server between runs. */
export const pythonLocal: readonly Prototype[] = [
  {
    name: 'SQLite',
    files: {
      'app.py': `import sqlite3
import sys
conn = sqlite3.connect("turns.db")
history = conn.execute("SELECT answer FROM turns").fetchall()
answer = {ask:str(history) + sys.argv[1]}
conn.execute("INSERT INTO turns (answer) VALUES (?)", (answer,))
conn.commit()
print(answer)`,
    },
  },
  {
    name: 'SQLAlchemy over SQLite by default of the code',
    files: {
      'app.py': `import os
import sys
from sqlalchemy import create_engine, text
engine = create_engine(os.getenv("DATABASE_URL", "sqlite:///turns.db"))
with engine.begin() as conn:
    history = conn.execute(text("SELECT answer FROM turns")).fetchall()
    answer = {ask:str(history) + sys.argv[1]}
    conn.execute(text("INSERT INTO turns (answer) VALUES (:a)"), {"a": answer})
print(answer)`,
    },
  },
  {
    name: 'a JSON file',
    files: {
      'app.py': `import json
import sys
from pathlib import Path
path = Path("history.json")
history = json.loads(path.read_text()) if path.exists() else []
answer = {ask:str(history) + sys.argv[1]}
path.write_text(json.dumps([*history, answer]))
print(answer)`,
    },
  },
  {
    name: 'Django over SQLite',
    files: {
      'manage.py': `import os
from django.core.management import execute_from_command_line
if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site1.settings")
    execute_from_command_line()`,
      'site1/settings.py': `from pathlib import Path
BASE_DIR = Path(__file__).resolve().parent.parent
ROOT_URLCONF = "site1.urls"
INSTALLED_APPS = ["notes"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": BASE_DIR / "db.sqlite3"}}`,
      'site1/urls.py': `from django.urls import path
from notes import views
urlpatterns = [path("ask/", views.ask)]`,
      'notes/models.py': `from django.db import models
class Turn(models.Model):
    answer = models.TextField()`,
      'notes/views.py': `from django.http import HttpResponse
from .models import Turn
def ask(request):
    history = list(Turn.objects.all())
    answer = {ask:str(history) + request.POST["question"]}
    Turn.objects.create(answer=answer)
    return HttpResponse(answer)`,
    },
  },
  {
    name: 'an in-memory saver',
    files: {
      'app.py': `import sys
from langchain_openai import ChatOpenAI
from langgraph.checkpoint.memory import MemorySaver
from langgraph.prebuilt import create_react_agent
agent = create_react_agent(ChatOpenAI(), tools=[], checkpointer=MemorySaver())
print(agent.invoke({"messages": [sys.argv[1]]}, {"configurable": {"thread_id": "1"}}))`,
    },
  },
  {
    name: 'a saver over SQLite',
    files: {
      'app.py': `import sys
from langchain_openai import ChatOpenAI
from langgraph.checkpoint.sqlite import SqliteSaver
from langgraph.prebuilt import create_react_agent
with SqliteSaver.from_conn_string("turns.db") as saver:
    agent = create_react_agent(ChatOpenAI(), tools=[], checkpointer=saver)
    print(agent.invoke({"messages": [sys.argv[1]]}, {"configurable": {"thread_id": "1"}}))`,
    },
  },
  {
    name: 'Chroma and FAISS on disk',
    files: {
      'app.py': `import sys
import chromadb
collection = chromadb.PersistentClient("index").get_or_create_collection("turns")
found = collection.query(query_texts=[sys.argv[1]], n_results=3)["documents"]
answer = {ask:str(found) + sys.argv[1]}
collection.add(ids=["1"], documents=[answer])
print(answer)`,
    },
  },
  {
    name: 'a cache of Streamlit',
    files: {
      'app.py': `import streamlit as st
@st.cache_data
def answer(question):
    return {ask:question}
question = st.chat_input()
if question:
    st.session_state.setdefault("messages", []).append(answer(question))
    st.write(st.session_state["messages"])`,
    },
  },
  {
    name: 'a fake of Redis',
    files: {
      'app.py': `import sys
import fakeredis
r = fakeredis.FakeRedis()
history = r.lrange("turns", 0, -1)
answer = {ask:str(history) + sys.argv[1]}
r.rpush("turns", answer)
print(answer)`,
    },
  },
  {
    name: 'DuckDB and TinyDB',
    files: {
      'app.py': `import sys
import duckdb
from tinydb import TinyDB
db = TinyDB("turns.json")
conn = duckdb.connect("turns.duckdb")
answer = {ask:str(db.all()) + sys.argv[1]}
db.insert({"answer": answer})
conn.execute("INSERT INTO turns VALUES (?)", [answer])
print(answer)`,
    },
  },
  {
    name: 'DynamoDB on the own machine',
    files: {
      'app.py': `import sys
import boto3
table = boto3.resource("dynamodb", endpoint_url="http://localhost:8000").Table("turns")
answer = {ask:str(table.scan()["Items"]) + sys.argv[1]}
table.put_item(Item={"id": "1", "answer": answer})
print(answer)`,
    },
  },
];
