import type { Source } from './source.js';

/** Records that one route or form takes in and keeps, and another reads whole: `{read}` is the table that the model is told of. */
export const pythonKeepers: readonly Source[] = [
  {
    name: 'sqlite3, two routes of Flask',
    path: 'app.py',
    code: 'import sqlite3\nfrom flask import Flask, request\napp = Flask(__name__)\ndef connect():\n    return sqlite3.connect("notes.db")\n@app.post("/new")\ndef new():\n    conn = connect()\n    conn.execute("INSERT INTO {table} ({columns}) VALUES (?, ?)", (request.form["{first}"], request.form["{second}"]))\n    conn.commit()\n    return "ok"\n@app.get("/report")\ndef report():\n    rows = connect().execute("SELECT * FROM {read}").fetchall()\n    text = "\\n".join(str(row) for row in rows)\n    return {ask:text}',
  },
  {
    name: 'sqlite3, a cursor in other files',
    path: 'report.py',
    code: 'from store import load\nprint({ask:"\\n".join(str(row) for row in load())})',
    files: {
      'store.py':
        'import sqlite3\ndef save({first}, {second}):\n    conn = sqlite3.connect("notes.db")\n    cur = conn.cursor()\n    cur.execute("INSERT INTO {table} ({columns}) VALUES (?, ?)", ({first}, {second}))\n    conn.commit()\ndef load():\n    conn = sqlite3.connect("notes.db")\n    cur = conn.cursor()\n    cur.execute("SELECT * FROM {read}")\n    return cur.fetchall()\n',
      'main.py':
        'from fastapi import FastAPI, Form\nfrom store import save\napp = FastAPI()\n@app.post("/new")\ndef new({first}: str = Form(...), {second}: str = Form(...)):\n    save({first}, {second})\n    return "ok"\n',
    },
  },
  {
    name: 'sqlite3, columns by name',
    path: 'app.py',
    code: 'import sqlite3\nfrom flask import Flask, request\napp = Flask(__name__)\ndef connect():\n    conn = sqlite3.connect("notes.db")\n    conn.row_factory = sqlite3.Row\n    return conn\n@app.post("/new")\ndef new():\n    conn = connect()\n    conn.execute("INSERT INTO {table} ({columns}) VALUES (?, ?)", (request.form["{first}"], request.form["{second}"]))\n    conn.commit()\n    return "ok"\n@app.get("/report")\ndef report():\n    rows = connect().execute("SELECT * FROM {read}").fetchall()\n    text = "\\n".join(f"{row[\'{first}\']}: {row[\'{second}\']}" for row in rows)\n    return {ask:text}',
  },
  {
    name: 'psycopg2, a body of FastAPI',
    path: 'main.py',
    code: 'import os\nimport psycopg2\nfrom fastapi import FastAPI\nfrom pydantic import BaseModel\napp = FastAPI()\nclass Body(BaseModel):\n{fields:    {}: str}\nconn = psycopg2.connect(os.environ["DATABASE_URL"])\n@app.post("/new")\ndef new(body: Body):\n    with conn.cursor() as cur:\n        cur.execute("INSERT INTO {table} ({columns}) VALUES (%s, %s)", (body.{first}, body.{second}))\n    conn.commit()\n@app.get("/report")\ndef report():\n    with conn.cursor() as cur:\n        cur.execute("SELECT * FROM {read}")\n        rows = cur.fetchall()\n    return {ask:str(rows)}',
  },
  {
    name: 'sqlite3, boxes of Streamlit and a data frame',
    path: 'app.py',
    code: 'import sqlite3\nimport pandas as pd\nimport streamlit as st\nconn = sqlite3.connect("notes.db")\nwith st.form("new"):\n    one = st.text_input("{first}")\n    two = st.text_area("{second}")\n    if st.form_submit_button("Save"):\n        conn.execute("INSERT INTO {table} VALUES (?, ?)", (one, two))\n        conn.commit()\nif st.button("Report"):\n    df = pd.read_sql_query("SELECT * FROM {read}", conn)\n    st.write({ask:df.to_string()})',
  },
  {
    name: 'SQLAlchemy, a class',
    path: 'main.py',
    code: 'from fastapi import FastAPI, Form\nfrom sqlalchemy import Column, Integer, String, create_engine\nfrom sqlalchemy.orm import declarative_base, sessionmaker\nBase = declarative_base()\nclass {Model}(Base):\n    __tablename__ = "{table}"\n    id = Column(Integer, primary_key=True)\n{fields:    {} = Column(String)}\nclass Recipe(Base):\n    __tablename__ = "recipes"\n    id = Column(Integer, primary_key=True)\n    dish = Column(String)\nengine = create_engine("sqlite:///notes.db")\nSession = sessionmaker(bind=engine)\napp = FastAPI()\n@app.post("/new")\ndef new({first}: str = Form(...), {second}: str = Form(...)):\n    with Session() as session:\n        session.add({Model}({first}={first}, {second}={second}))\n        session.commit()\n@app.get("/report")\ndef report():\n    with Session() as session:\n        rows = session.query({Read}).all()\n        return {ask:str([vars(row) for row in rows])}',
  },
  {
    name: 'SQLModel, the body is the row',
    path: 'main.py',
    code: 'from fastapi import FastAPI\nfrom sqlmodel import Field, Session, SQLModel, create_engine, select\nclass {Model}(SQLModel, table=True):\n    id: int | None = Field(default=None, primary_key=True)\n{fields:    {}: str}\nclass Recipe(SQLModel, table=True):\n    id: int | None = Field(default=None, primary_key=True)\n    dish: str\nengine = create_engine("sqlite:///notes.db")\napp = FastAPI()\n@app.post("/new")\ndef new(item: {Model}):\n    with Session(engine) as session:\n        session.add(item)\n        session.commit()\n@app.get("/report")\ndef report():\n    with Session(engine) as session:\n        rows = session.exec(select({Read})).all()\n        return {ask:"\\n".join(row.model_dump_json() for row in rows)}',
  },
  {
    name: 'Flask-SQLAlchemy, a form',
    path: 'app.py',
    code: 'from flask import Flask, request\nfrom flask_sqlalchemy import SQLAlchemy\napp = Flask(__name__)\napp.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///notes.db"\ndb = SQLAlchemy(app)\nclass {Model}(db.Model):\n    id = db.Column(db.Integer, primary_key=True)\n{fields:    {} = db.Column(db.String(200))}\nclass Recipe(db.Model):\n    id = db.Column(db.Integer, primary_key=True)\n    dish = db.Column(db.String(200))\n@app.route("/new", methods=["POST"])\ndef new():\n    item = {Model}({first}=request.form["{first}"], {second}=request.form["{second}"])\n    db.session.add(item)\n    db.session.commit()\n    return "ok"\n@app.route("/report")\ndef report():\n    rows = {Read}.query.all()\n    text = "\\n".join(str(row.__dict__) for row in rows)\n    return {ask:text}',
  },
  {
    name: 'Flask-SQLAlchemy, columns by name',
    path: 'app.py',
    code: 'from flask import Flask, request\nfrom flask_sqlalchemy import SQLAlchemy\napp = Flask(__name__)\napp.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///notes.db"\ndb = SQLAlchemy(app)\nclass {Model}(db.Model):\n    id = db.Column(db.Integer, primary_key=True)\n{fields:    {} = db.Column(db.String(200))}\nclass Recipe(db.Model):\n    id = db.Column(db.Integer, primary_key=True)\n{fields:    {} = db.Column(db.String(200))}\n@app.route("/new", methods=["POST"])\ndef new():\n    data = request.get_json()\n    item = {Model}({first}=data["{first}"], {second}=data["{second}"])\n    db.session.add(item)\n    db.session.commit()\n    return "ok"\n@app.route("/report")\ndef report():\n    rows = {Read}.query.order_by({Read}.id).all()\n    text = "\\n".join(f"{row.{first}}: {row.{second}}" for row in rows)\n    return {ask:text}',
  },
  {
    name: 'Django, a view and a command',
    path: 'desk/management/commands/report.py',
    code: 'from django.core.management.base import BaseCommand\nfrom desk.models import {Read}\nclass Command(BaseCommand):\n    def handle(self, *args, **options):\n        rows = {Read}.objects.all()\n        text = "\\n".join(str(row.__dict__) for row in rows)\n        self.stdout.write({ask:text})',
    files: {
      'desk/models.py':
        'from django.db import models\nclass {Model}(models.Model):\n{fields:    {} = models.CharField(max_length=200)}\nclass Recipe(models.Model):\n    dish = models.CharField(max_length=200)\n',
      'desk/views.py':
        'from django.http import HttpResponse\nfrom .models import {Model}\ndef new(request):\n    {Model}.objects.create({first}=request.POST["{first}"], {second}=request.POST["{second}"])\n    return HttpResponse("ok")\n',
      'site1/urls.py': 'from django.urls import path\nfrom desk import views\nurlpatterns = [path("new/", views.new)]\n',
      'site1/settings.py': 'ROOT_URLCONF = "site1.urls"\nINSTALLED_APPS = ["desk"]\n',
      'manage.py':
        'import os, sys\nfrom django.core.management import execute_from_command_line\nif __name__ == "__main__":\n    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site1.settings")\n    execute_from_command_line(sys.argv)\n',
    },
  },
  {
    name: 'Django, a form of the model',
    path: 'desk/views.py',
    code: 'from django.http import HttpResponse\nfrom django.shortcuts import redirect\nfrom .forms import EntryForm\nfrom .models import {Read}\ndef new(request):\n    form = EntryForm(request.POST)\n    if form.is_valid():\n        form.save()\n    return redirect("report")\ndef report(request):\n    rows = {Read}.objects.values()\n    return HttpResponse({ask:str(list(rows))})',
    files: {
      'desk/models.py':
        'from django.db import models\nclass {Model}(models.Model):\n{fields:    {} = models.CharField(max_length=200)}\nclass Recipe(models.Model):\n    dish = models.CharField(max_length=200)\n',
      'desk/forms.py':
        'from django import forms\nfrom .models import {Model}\nclass EntryForm(forms.ModelForm):\n    class Meta:\n        model = {Model}\n        fields = [{quoted}]\n',
      'site1/urls.py':
        'from django.urls import path\nfrom desk import views\nurlpatterns = [path("new/", views.new), path("report/", views.report, name="report")]\n',
      'site1/settings.py': 'ROOT_URLCONF = "site1.urls"\nINSTALLED_APPS = ["desk"]\n',
      'manage.py':
        'import os, sys\nfrom django.core.management import execute_from_command_line\nif __name__ == "__main__":\n    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site1.settings")\n    execute_from_command_line(sys.argv)\n',
    },
  },
  {
    name: 'PyMongo, a webhook',
    path: 'main.py',
    code: 'from fastapi import FastAPI, Request\nfrom pymongo import MongoClient\ndb = MongoClient("mongodb://localhost:27017")["desk"]\napp = FastAPI()\n@app.post("/hook")\nasync def hook(request: Request):\n    data = await request.json()\n    db["{table}"].insert_one({"{first}": data["{first}"], "{second}": data["{second}"]})\n@app.get("/report")\ndef report():\n    rows = list(db["{read}"].find())\n    return {ask:str(rows)}',
  },
  {
    name: 'Supabase',
    path: 'app.py',
    code: 'import os\nfrom flask import Flask, request\nfrom supabase import create_client\nclient = create_client(os.environ["SUPABASE_URL"], os.environ["SUPABASE_KEY"])\napp = Flask(__name__)\n@app.post("/new")\ndef new():\n    data = request.json\n    client.table("{table}").insert({"{first}": data["{first}"], "{second}": data["{second}"]}).execute()\n    return "ok"\n@app.get("/report")\ndef report():\n    rows = client.table("{read}").select("*").execute().data\n    return {ask:str(rows)}',
  },
  {
    name: 'peewee',
    path: 'app.py',
    code: 'from flask import Flask, request\nfrom peewee import CharField, Model, SqliteDatabase\ndb = SqliteDatabase("notes.db")\nclass {Model}(Model):\n{fields:    {} = CharField()}\n    class Meta:\n        database = db\nclass Recipe(Model):\n    dish = CharField()\n    class Meta:\n        database = db\napp = Flask(__name__)\n@app.post("/new")\ndef new():\n    {Model}.create({first}=request.form["{first}"], {second}=request.form["{second}"])\n    return "ok"\n@app.get("/report")\ndef report():\n    rows = [row.__data__ for row in {Read}.select()]\n    return {ask:str(rows)}',
  },
  {
    name: 'Firestore',
    path: 'main.py',
    code: 'from fastapi import FastAPI, Request\nfrom google.cloud import firestore\ndb = firestore.Client()\napp = FastAPI()\n@app.post("/new")\nasync def new(request: Request):\n    data = await request.json()\n    db.collection("{table}").add({"{first}": data["{first}"], "{second}": data["{second}"]})\n@app.get("/report")\ndef report():\n    rows = [doc.to_dict() for doc in db.collection("{read}").stream()]\n    return {ask:str(rows)}',
  },
  {
    name: 'a list of the process',
    path: 'app.py',
    code: 'from flask import Flask, request\napp = Flask(__name__)\n{table} = []\nrecipes = []\n@app.post("/new")\ndef new():\n    {table}.append({"{first}": request.form["{first}"], "{second}": request.form["{second}"]})\n    return "ok"\n@app.get("/report")\ndef report():\n    return {ask:str({read})}',
  },
];
