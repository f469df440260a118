import type { Prototype } from './prototype.js';

/** Ways in which a Python prototype has accounts, roles or tenants for other people. */
export const pythonAccounts: readonly Prototype[] = [
  {
    name: 'Flask-Login with SQLAlchemy',
    files: {
      'app.py': `from flask import Flask, request, redirect
from flask_login import LoginManager, UserMixin, login_user, login_required
from flask_sqlalchemy import SQLAlchemy
from werkzeug.security import generate_password_hash, check_password_hash
app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///app.db"
db = SQLAlchemy(app)
login_manager = LoginManager()
login_manager.init_app(app)
class User(UserMixin, db.Model):
    id = db.Column(db.Integer, primary_key=True)
    username = db.Column(db.String(80), unique=True)
    password = db.Column(db.String(200))
@login_manager.user_loader
def load_user(user_id):
    return User.query.get(int(user_id))
@app.post("/register")
def register():
    db.session.add(User(username=request.form["username"], password=generate_password_hash(request.form["password"])))
    db.session.commit()
    return redirect("/login")
@app.post("/login")
def login():
    user = User.query.filter_by(username=request.form["username"]).first()
    if user and check_password_hash(user.password, request.form["password"]):
        login_user(user)
    return redirect("/")
@app.post("/ask")
@login_required
def ask():
    return {ask:request.form["question"]}
if __name__ == "__main__":
    app.run()`,
    },
  },
  {
    name: 'Flask sessions over passwords in SQLite',
    files: {
      'app.py': `import sqlite3
from flask import Flask, request, redirect, session
from werkzeug.security import generate_password_hash, check_password_hash
app = Flask(__name__)
app.secret_key = "dev"
@app.post("/signup")
def signup():
    conn = sqlite3.connect("users.db")
    conn.execute("INSERT INTO users (email, password) VALUES (?, ?)", (request.form["email"], generate_password_hash(request.form["password"])))
    conn.commit()
    return redirect("/login")
@app.post("/login")
def login():
    conn = sqlite3.connect("users.db")
    row = conn.execute("SELECT id, password FROM users WHERE email = ?", (request.form["email"],)).fetchone()
    if row and check_password_hash(row[1], request.form["password"]):
        session["user_id"] = row[0]
    return redirect("/")
@app.post("/ask")
def ask():
    return {ask:request.form["question"]}
app.run()`,
    },
  },
  {
    name: 'Flask, only the sign-in of a table of users',
    files: {
      'app.py': `import sqlite3
from flask import Flask, request, redirect, session
from werkzeug.security import check_password_hash
app = Flask(__name__)
@app.post("/login")
def login():
    row = sqlite3.connect("users.db").execute("SELECT id, password_hash FROM users WHERE email = ?", (request.form["email"],)).fetchone()
    if row and check_password_hash(row[1], request.form["password"]):
        session["user_id"] = row[0]
    return redirect("/")
@app.post("/ask")
def ask():
    return {ask:request.form["question"]}
app.run()`,
    },
  },
  {
    name: 'passwords hashed with hashlib',
    files: {
      'app.py': `import hashlib
import sqlite3
import streamlit as st
conn = sqlite3.connect("users.db")
conn.execute("CREATE TABLE IF NOT EXISTS users (username TEXT PRIMARY KEY, password TEXT)")
def make_hash(password):
    return hashlib.sha256(password.encode()).hexdigest()
def add_user(username, password):
    conn.execute("INSERT INTO users (username, password) VALUES (?, ?)", (username, make_hash(password)))
    conn.commit()
def login_user(username, password):
    return conn.execute("SELECT * FROM users WHERE username = ? AND password = ?", (username, make_hash(password))).fetchone()
choice = st.sidebar.selectbox("Menu", ["Login", "Sign up"])
username = st.text_input("User name")
password = st.text_input("Password", type="password")
if choice == "Sign up" and st.button("Create"):
    add_user(username, password)
elif st.button("Login") and login_user(username, password):
    st.write({ask:st.text_input("Question")})`,
    },
  },
  {
    name: 'passwords hashed with a salt by pbkdf2',
    files: {
      'auth.py': `import hashlib
import os
import sqlite3
def register(conn: sqlite3.Connection, email: str, password: str) -> None:
    salt = os.urandom(16)
    key = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 100_000)
    conn.execute("INSERT INTO accounts (email, salt, key) VALUES (?, ?, ?)", (email, salt, key))
    conn.commit()`,
      'main.py': `import sqlite3
from fastapi import FastAPI
from pydantic import BaseModel
from auth import register
app = FastAPI()
class Account(BaseModel):
    email: str
    password: str
@app.post("/register")
def sign_up(account: Account):
    register(sqlite3.connect("app.db"), account.email, account.password)
    return {"ok": True}
@app.post("/ask")
def ask(question: str):
    return {ask:question}`,
    },
  },
  {
    name: 'Django sign-up form',
    files: {
      'manage.py': `import os
from django.core.management import execute_from_command_line
if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site1.settings")
    execute_from_command_line()`,
      'site1/settings.py': `ROOT_URLCONF = "site1.urls"
INSTALLED_APPS = ["django.contrib.auth", "django.contrib.sessions", "notes"]`,
      'site1/urls.py': `from django.urls import path
from notes import views
urlpatterns = [path("signup/", views.signup), path("ask/", views.ask)]`,
      'notes/views.py': `from django.contrib.auth import login
from django.contrib.auth.decorators import login_required
from django.contrib.auth.forms import UserCreationForm
from django.http import HttpResponse
from django.shortcuts import redirect, render
def signup(request):
    form = UserCreationForm(request.POST)
    if form.is_valid():
        user = form.save()
        login(request, user)
        return redirect("/ask/")
    return render(request, "signup.html", {"form": form})
@login_required
def ask(request):
    return HttpResponse({ask:request.POST["question"]})`,
    },
  },
  {
    name: 'Django, urls of accounts',
    files: {
      'manage.py': `import os
from django.core.management import execute_from_command_line
if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site1.settings")
    execute_from_command_line()`,
      'site1/settings.py': `ROOT_URLCONF = "site1.urls"
INSTALLED_APPS = ["django.contrib.auth", "notes"]`,
      'site1/urls.py': `from django.urls import include, path
from notes import views
urlpatterns = [path("accounts/", include("django.contrib.auth.urls")), path("ask/", views.ask)]`,
      'notes/views.py': `from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
@login_required
def ask(request):
    return HttpResponse({ask:request.POST["question"]})`,
    },
  },
  {
    name: 'Django allauth',
    files: {
      'manage.py': `import os
from django.core.management import execute_from_command_line
if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site1.settings")
    execute_from_command_line()`,
      'site1/settings.py': `ROOT_URLCONF = "site1.urls"
INSTALLED_APPS = ["django.contrib.auth", "allauth", "allauth.account", "notes"]`,
      'site1/urls.py': `from django.urls import include, path
from notes import views
urlpatterns = [path("accounts/", include("allauth.urls")), path("ask/", views.ask)]`,
      'notes/views.py': `from django.http import HttpResponse
def ask(request):
    return HttpResponse({ask:request.POST["question"]})`,
    },
  },
  {
    name: 'Django REST with a registration',
    files: {
      'manage.py': `import os
from django.core.management import execute_from_command_line
if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site1.settings")
    execute_from_command_line()`,
      'site1/settings.py': `ROOT_URLCONF = "site1.urls"
INSTALLED_APPS = ["django.contrib.auth", "rest_framework", "notes"]`,
      'site1/urls.py': `from django.urls import path
from notes.views import Ask, Register
urlpatterns = [path("register/", Register.as_view()), path("ask/", Ask.as_view())]`,
      'notes/serializers.py': `from django.contrib.auth import get_user_model
from rest_framework import serializers
User = get_user_model()
class RegisterSerializer(serializers.ModelSerializer):
    class Meta:
        model = User
        fields = ["username", "email", "password"]
    def create(self, validated_data):
        return User.objects.create_user(**validated_data)`,
      'notes/views.py': `from rest_framework import generics
from rest_framework.response import Response
from rest_framework.views import APIView
from .serializers import RegisterSerializer
class Register(generics.CreateAPIView):
    serializer_class = RegisterSerializer
class Ask(APIView):
    def post(self, request):
        return Response({ask:request.data["question"]})`,
    },
  },
  {
    name: 'FastAPI with passlib and tokens',
    files: {
      'main.py': `from datetime import datetime, timedelta
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import OAuth2PasswordBearer, OAuth2PasswordRequestForm
from jose import jwt
from passlib.context import CryptContext
from sqlalchemy.orm import Session
from database import User, get_db
app = FastAPI()
pwd_context = CryptContext(schemes=["bcrypt"], deprecated="auto")
oauth2_scheme = OAuth2PasswordBearer(tokenUrl="token")
@app.post("/register")
def register(username: str, password: str, db: Session = Depends(get_db)):
    db.add(User(username=username, hashed_password=pwd_context.hash(password)))
    db.commit()
@app.post("/token")
def token(form: OAuth2PasswordRequestForm = Depends(), db: Session = Depends(get_db)):
    user = db.query(User).filter(User.username == form.username).first()
    if not user or not pwd_context.verify(form.password, user.hashed_password):
        raise HTTPException(401)
    return {"access_token": jwt.encode({"sub": user.username, "exp": datetime.utcnow() + timedelta(hours=1)}, "dev")}
@app.post("/ask")
def ask(question: str, token: str = Depends(oauth2_scheme)):
    return {ask:question}`,
      'database.py': `from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import declarative_base, sessionmaker
engine = create_engine("sqlite:///app.db")
SessionLocal = sessionmaker(bind=engine)
Base = declarative_base()
class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    username = Column(String)
    hashed_password = Column(String)
def get_db():
    db = SessionLocal()
    try:
        yield db
    finally:
        db.close()`,
    },
  },
  {
    name: 'FastAPI, passwords in a module of their own',
    files: {
      'app/core/security.py': `import bcrypt
import jwt
def hash_password(password: str) -> str:
    return bcrypt.hashpw(password.encode("utf-8"), bcrypt.gensalt()).decode("utf-8")
def verify_password(plain: str, hashed: str) -> bool:
    return bcrypt.checkpw(plain.encode("utf-8"), hashed.encode("utf-8"))
def create_access_token(data: dict) -> str:
    return jwt.encode(data, "dev", algorithm="HS256")`,
      'app/core/__init__.py': '',
      'app/__init__.py': '',
      'app/routes/__init__.py': '',
      'app/routes/auth.py': `from fastapi import APIRouter
from pydantic import BaseModel, EmailStr
from app.core.security import create_access_token, hash_password
router = APIRouter(prefix="/auth")
class RegisterRequest(BaseModel):
    email: EmailStr
    password: str
    role: str = "user"
users: dict[str, str] = {}
@router.post("/register")
def register(body: RegisterRequest):
    users[body.email] = hash_password(body.password)
    return {"token": create_access_token({"sub": body.email, "role": body.role})}`,
      'app/main.py': `from fastapi import FastAPI
from app.routes import auth
app = FastAPI()
app.include_router(auth.router)
@app.post("/ask")
def ask(question: str):
    return {ask:question}`,
    },
  },
  {
    name: 'FastAPI users',
    files: {
      'main.py': `from fastapi import Depends, FastAPI
from fastapi_users import FastAPIUsers
from users import User, auth_backend, get_user_manager
app = FastAPI()
fastapi_users = FastAPIUsers(get_user_manager, [auth_backend])
app.include_router(fastapi_users.get_register_router(User, User), prefix="/auth")
@app.post("/ask")
def ask(question: str, user=Depends(fastapi_users.current_user())):
    return {ask:question}`,
      'users.py': `from fastapi_users.authentication import AuthenticationBackend, BearerTransport, JWTStrategy
class User:
    pass
auth_backend = AuthenticationBackend(name="jwt", transport=BearerTransport(tokenUrl="auth/login"), get_strategy=lambda: JWTStrategy(secret="dev", lifetime_seconds=3600))
def get_user_manager():
    yield None`,
    },
  },
  {
    name: 'FastAPI, tokens of an identity provider checked',
    files: {
      'main.py': `import os
import jwt
from fastapi import Depends, FastAPI
from fastapi.security import HTTPBearer
app = FastAPI()
bearer = HTTPBearer()
jwks = jwt.PyJWKClient("https://acme.eu.auth0.com/.well-known/jwks.json")
def current_user(token=Depends(bearer)):
    key = jwks.get_signing_key_from_jwt(token.credentials).key
    return jwt.decode(token.credentials, key, algorithms=["RS256"], audience="https://api.acme.example")
@app.post("/ask")
def ask(question: str, user=Depends(current_user)):
    return {ask:question}`,
    },
  },
  {
    name: 'Supabase tokens checked by FastAPI',
    files: {
      'main.py': `import os
from fastapi import Depends, FastAPI, Header
from supabase import create_client
app = FastAPI()
supabase = create_client(os.environ["SUPABASE_URL"], os.environ["SUPABASE_KEY"])
def current_user(authorization: str = Header()):
    return supabase.auth.get_user(authorization.removeprefix("Bearer "))
@app.post("/ask")
def ask(question: str, user=Depends(current_user)):
    return {ask:question}`,
    },
  },
  {
    name: 'Supabase sign-in in Streamlit',
    files: {
      'app.py': `import streamlit as st
from supabase import create_client
supabase = create_client(st.secrets["SUPABASE_URL"], st.secrets["SUPABASE_KEY"])
email = st.text_input("E-mail")
password = st.text_input("Password", type="password")
if st.button("Log in"):
    supabase.auth.sign_in_with_password({"email": email, "password": password})
    st.write({ask:st.text_input("Question")})`,
    },
  },
  {
    name: 'streamlit-authenticator',
    files: {
      'app.py': `import streamlit as st
import streamlit_authenticator as stauth
import yaml
from yaml.loader import SafeLoader
with open("config.yaml") as file:
    config = yaml.load(file, Loader=SafeLoader)
authenticator = stauth.Authenticate(config["credentials"], config["cookie"]["name"], config["cookie"]["key"], config["cookie"]["expiry_days"])
authenticator.login()
if st.session_state["authentication_status"]:
    st.write({ask:st.text_input("Question")})`,
      'requirements.txt': 'streamlit\nstreamlit-authenticator\nopenai\n',
    },
  },
  {
    name: 'st.login',
    files: {
      'app.py': `import streamlit as st
if not st.user.is_logged_in:
    st.button("Log in", on_click=st.login)
    st.stop()
st.write({ask:st.text_input("Question")})`,
    },
  },
  {
    name: 'streamlit, a Google button',
    files: {
      'app.py': `import streamlit as st
from streamlit_google_auth import Authenticate
authenticator = Authenticate(secret_credentials_path="google_credentials.json", cookie_name="c", cookie_key="k", redirect_uri="http://localhost:8501")
authenticator.check_authentification()
authenticator.login()
if st.session_state["connected"]:
    st.write({ask:st.text_input("Question")})`,
    },
  },
  {
    name: 'Chainlit with OAuth',
    files: {
      'app.py': `import chainlit as cl
@cl.oauth_callback
def oauth_callback(provider_id, token, raw_user_data, default_user):
    return default_user
@cl.on_message
async def main(message: cl.Message):
    await cl.Message(content={ask:message.content}).send()`,
    },
  },
  {
    name: 'Chainlit with passwords in a table',
    files: {
      'app.py': `import bcrypt
import chainlit as cl
from db import find_user
@cl.password_auth_callback
def auth_callback(username: str, password: str):
    user = find_user(username)
    if user and bcrypt.checkpw(password.encode(), user["password_hash"]):
        return cl.User(identifier=username, metadata={"role": user["role"]})
@cl.on_message
async def main(message: cl.Message):
    await cl.Message(content={ask:message.content}).send()`,
      'db.py': `import sqlite3
conn = sqlite3.connect("users.db")
conn.row_factory = sqlite3.Row
def find_user(username):
    return conn.execute("SELECT * FROM users WHERE username = ?", (username,)).fetchone()`,
    },
  },
  {
    name: 'Gradio behind a function that checks accounts',
    files: {
      'app.py': `import sqlite3
import bcrypt
import gradio as gr
def check(username, password):
    row = sqlite3.connect("users.db").execute("SELECT password FROM users WHERE name = ?", (username,)).fetchone()
    return bool(row) and bcrypt.checkpw(password.encode(), row[0])
def answer(question):
    return {ask:question}
gr.Interface(answer, "text", "text").launch(auth=check)`,
    },
  },
  {
    name: 'Gradio with OAuth of Hugging Face',
    files: {
      'app.py': `import gradio as gr
def answer(question, profile: gr.OAuthProfile | None):
    return {ask:question}
with gr.Blocks() as demo:
    gr.LoginButton()
    box = gr.Textbox()
    out = gr.Textbox()
    box.submit(answer, box, out)
demo.launch()`,
    },
  },
  {
    name: 'Authlib with Google',
    files: {
      'app.py': `import os
from authlib.integrations.flask_client import OAuth
from flask import Flask, request, session, url_for
app = Flask(__name__)
oauth = OAuth(app)
oauth.register("google", client_id=os.environ["GOOGLE_CLIENT_ID"], client_secret=os.environ["GOOGLE_CLIENT_SECRET"], server_metadata_url="https://accounts.google.com/.well-known/openid-configuration")
@app.get("/login")
def login():
    return oauth.google.authorize_redirect(url_for("callback", _external=True))
@app.get("/callback")
def callback():
    session["user"] = oauth.google.authorize_access_token()["userinfo"]
    return "ok"
@app.post("/ask")
def ask():
    return {ask:request.form["question"]}
app.run()`,
    },
  },
  {
    name: 'Flask-Dance',
    files: {
      'app.py': `from flask import Flask, request
from flask_dance.contrib.github import github, make_github_blueprint
app = Flask(__name__)
app.register_blueprint(make_github_blueprint(), url_prefix="/login")
@app.post("/ask")
def ask():
    if not github.authorized:
        return "no", 401
    return {ask:request.form["question"]}
app.run()`,
    },
  },
  {
    name: 'Flask-JWT-Extended',
    files: {
      'app.py': `from flask import Flask, jsonify, request
from flask_bcrypt import Bcrypt
from flask_jwt_extended import JWTManager, create_access_token, jwt_required
from models import User
app = Flask(__name__)
bcrypt = Bcrypt(app)
jwt = JWTManager(app)
@app.post("/login")
def login():
    user = User.query.filter_by(email=request.json["email"]).first()
    if user and bcrypt.check_password_hash(user.password, request.json["password"]):
        return jsonify(token=create_access_token(identity=user.id))
    return "no", 401
@app.post("/ask")
@jwt_required()
def ask():
    return {ask:request.json["question"]}
app.run()`,
      'models.py': `from flask_sqlalchemy import SQLAlchemy
db = SQLAlchemy()
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.String(120))
    password = db.Column(db.String(60))`,
    },
  },
  {
    name: 'Firebase tokens checked on the server',
    files: {
      'main.py': `import firebase_admin
from fastapi import Depends, FastAPI, Header
from firebase_admin import auth
firebase_admin.initialize_app()
app = FastAPI()
def user(authorization: str = Header()):
    return auth.verify_id_token(authorization)
@app.post("/ask")
def ask(question: str, who=Depends(user)):
    return {ask:question}`,
    },
  },
  {
    name: 'Pyrebase in Streamlit',
    files: {
      'app.py': `import pyrebase
import streamlit as st
firebase = pyrebase.initialize_app(st.secrets["firebase"])
auth = firebase.auth()
email = st.text_input("E-mail")
password = st.text_input("Password", type="password")
if st.button("Sign up"):
    auth.create_user_with_email_and_password(email, password)
if st.button("Log in"):
    auth.sign_in_with_email_and_password(email, password)
    st.write({ask:st.text_input("Question")})`,
    },
  },
  {
    name: 'Cognito through boto3',
    files: {
      'main.py': `import boto3
from fastapi import FastAPI
cognito = boto3.client("cognito-idp")
app = FastAPI()
@app.post("/register")
def register(email: str, password: str):
    cognito.sign_up(ClientId="3n4b5urk1ft4fl3mg5e62d9ado", Username=email, Password=password)
@app.post("/login")
def login(email: str, password: str):
    return cognito.initiate_auth(ClientId="3n4b5urk1ft4fl3mg5e62d9ado", AuthFlow="USER_PASSWORD_AUTH", AuthParameters={"USERNAME": email, "PASSWORD": password})
@app.post("/ask")
def ask(question: str):
    return {ask:question}`,
    },
  },
  {
    name: 'MSAL of a web application',
    files: {
      'app.py': `import msal
from flask import Flask, redirect, request, session
app = Flask(__name__)
def client():
    return msal.ConfidentialClientApplication("11111111-2222-3333-4444-555555555555", authority="https://login.microsoftonline.com/common", client_credential=app.config["SECRET"])
@app.get("/login")
def login():
    session["flow"] = client().initiate_auth_code_flow(["User.Read"], redirect_uri="/callback")
    return redirect(session["flow"]["auth_uri"])
@app.get("/callback")
def callback():
    session["user"] = client().acquire_token_by_auth_code_flow(session["flow"], request.args)["id_token_claims"]
    return redirect("/")
@app.post("/ask")
def ask():
    return {ask:request.form["question"]}
app.run()`,
    },
  },
  {
    name: 'Keycloak behind FastAPI',
    files: {
      'main.py': `from fastapi import Depends, FastAPI
from fastapi.security import OAuth2AuthorizationCodeBearer
from keycloak import KeycloakOpenID
app = FastAPI()
keycloak = KeycloakOpenID(server_url="https://sso.acme.example/", client_id="notes", realm_name="acme")
scheme = OAuth2AuthorizationCodeBearer(authorizationUrl="/auth", tokenUrl="/token")
def user(token: str = Depends(scheme)):
    return keycloak.introspect(token)
@app.post("/ask")
def ask(question: str, who=Depends(user)):
    return {ask:question}`,
    },
  },
  {
    name: 'Reflex with local auth',
    files: {
      'app/app.py': `import reflex as rx
import reflex_local_auth
class State(reflex_local_auth.LocalAuthState):
    answer: str = ""
    def ask(self, form: dict):
        self.answer = {ask:form["question"]}
@reflex_local_auth.require_login
def index():
    return rx.form(rx.input(name="question"), on_submit=State.ask)
app = rx.App()
app.add_page(index)`,
      'rxconfig.py': 'import reflex as rx\nconfig = rx.Config(app_name="app")\n',
    },
  },
  {
    name: 'passwords kept as they are, in MongoDB',
    files: {
      'app.py': `from flask import Flask, request, session
from pymongo import MongoClient
app = Flask(__name__)
users = MongoClient("mongodb://localhost:27017").notes.users
@app.post("/register")
def register():
    users.insert_one({"email": request.form["email"], "password": request.form["password"]})
    return "ok"
@app.post("/login")
def login():
    user = users.find_one({"email": request.form["email"], "password": request.form["password"]})
    session["user"] = str(user["_id"])
    return "ok"
@app.post("/ask")
def ask():
    return {ask:request.form["question"]}
app.run()`,
    },
  },
  {
    name: 'roles of users in a model of SQLAlchemy',
    files: {
      'main.py': `from fastapi import FastAPI
from sqlalchemy import create_engine
from sqlalchemy.orm import Session
from models import User
app = FastAPI()
engine = create_engine("sqlite:///app.db")
@app.post("/users")
def create(email: str, role: str):
    with Session(engine) as db:
        db.add(User(email=email, role=role))
        db.commit()
@app.post("/ask")
def ask(question: str):
    return {ask:question}`,
      'models.py': `import enum
from sqlalchemy import Column, Enum, Integer, String
from sqlalchemy.orm import declarative_base
Base = declarative_base()
class UserRole(enum.Enum):
    admin = "admin"
    member = "member"
class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    email = Column(String)
    role = Column(Enum(UserRole))`,
    },
  },
];

/** What looks like accounts and is none. */
export const pythonWithout: readonly Prototype[] = [
  {
    name: 'a key for the model',
    files: {
      'app.py':
        'import os\nimport streamlit as st\nos.environ["OPENAI_API_KEY"] = st.text_input("API key", type="password")\nst.write({ask:st.text_input("Question")})',
    },
  },
  {
    name: 'a demo user written in the code',
    files: {
      'app.py': `from flask import Flask, request, session
app = Flask(__name__)
USERS = {"demo": "demo"}
@app.post("/login")
def login():
    if USERS.get(request.form["username"]) == request.form["password"]:
        session["user"] = request.form["username"]
    return "ok"
@app.post("/ask")
def ask():
    return {ask:request.form["question"]}
app.run()`,
    },
  },
  {
    name: 'a written user with a hashed password',
    files: {
      'app.py': `from flask import Flask, request
from flask_httpauth import HTTPBasicAuth
from werkzeug.security import check_password_hash, generate_password_hash
app = Flask(__name__)
auth = HTTPBasicAuth()
users = {"demo": generate_password_hash("demo")}
@auth.verify_password
def verify(username, password):
    return username if username in users and check_password_hash(users[username], password) else None
@app.post("/ask")
@auth.login_required
def ask():
    return {ask:request.form["question"]}
app.run()`,
    },
  },
  {
    name: 'one password of Streamlit from the secrets',
    files: {
      'app.py': `import hmac
import streamlit as st
if not hmac.compare_digest(st.text_input("Password", type="password"), st.secrets["password"]):
    st.stop()
st.write({ask:st.text_input("Question")})`,
    },
  },
  {
    name: 'Gradio with one written user',
    files: {
      'app.py':
        'import gradio as gr\ndef answer(question):\n    return {ask:question}\ngr.Interface(answer, "text", "text").launch(auth=("admin", "pass1234"))',
    },
  },
  {
    name: 'Gradio with a user from the environment',
    files: {
      'app.py':
        'import os\nimport gradio as gr\ndef answer(question):\n    return {ask:question}\ngr.Interface(answer, "text", "text").launch(auth=(os.environ["USER"], os.environ["PASSWORD"]))',
    },
  },
  {
    name: 'Chainlit with one written user',
    files: {
      'app.py': `import chainlit as cl
@cl.password_auth_callback
def auth_callback(username: str, password: str):
    if (username, password) == ("admin", "admin"):
        return cl.User(identifier="admin")
@cl.on_message
async def main(message: cl.Message):
    await cl.Message(content={ask:message.content}).send()`,
    },
  },
  {
    name: 'an API key that the server asks for',
    files: {
      'main.py': `import os
from fastapi import Depends, FastAPI, HTTPException, Security
from fastapi.security import APIKeyHeader
app = FastAPI()
header = APIKeyHeader(name="X-API-Key")
def check(key: str = Security(header)):
    if key != os.environ["API_KEY"]:
        raise HTTPException(403)
@app.post("/ask")
def ask(question: str, _=Depends(check)):
    return {ask:question}`,
    },
  },
  {
    name: "the developer's own Google sign-in of a script",
    files: {
      'main.py': `from google_auth_oauthlib.flow import InstalledAppFlow
from googleapiclient.discovery import build
flow = InstalledAppFlow.from_client_secrets_file("credentials.json", ["https://www.googleapis.com/auth/youtube.readonly"])
youtube = build("youtube", "v3", credentials=flow.run_local_server(port=0))
print({ask:str(youtube.videos().list(part="snippet", id="x").execute())})`,
    },
  },
  {
    name: "the developer's own sign-in by device code",
    files: {
      'main.py': `import msal
app = msal.PublicClientApplication("11111111-2222-3333-4444-555555555555", authority="https://login.microsoftonline.com/common")
flow = app.initiate_device_flow(scopes=["User.Read"])
print(flow["message"])
token = app.acquire_token_by_device_flow(flow)
print({ask:"hello"})`,
    },
  },
  {
    name: 'a hash of a text for the cache',
    files: {
      'app.py': `import hashlib
import streamlit as st
question = st.text_input("Question")
key = hashlib.sha256(question.encode()).hexdigest()
cache = {}
cache[key] = {ask:question}
st.write(cache[key])`,
    },
  },
  {
    name: 'roles of messages',
    files: {
      'app.py': `from pydantic import BaseModel
import streamlit as st
class Message(BaseModel):
    role: str
    content: str
history: list[Message] = [Message(role="user", content=st.text_input("Question"))]
st.write({ask:history[-1].content})`,
    },
  },
  {
    name: 'a fake user of every request',
    files: {
      'main.py': `from fastapi import Depends, FastAPI
app = FastAPI()
def get_current_user():
    return {"id": 1, "name": "Demo user", "role": "admin"}
@app.post("/ask")
def ask(question: str, user=Depends(get_current_user)):
    return {ask:question}`,
    },
  },
  {
    name: 'a Django project with nothing of its own for accounts',
    files: {
      'manage.py': `import os
from django.core.management import execute_from_command_line
if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site1.settings")
    execute_from_command_line()`,
      'site1/settings.py': `ROOT_URLCONF = "site1.urls"
INSTALLED_APPS = ["django.contrib.admin", "django.contrib.auth", "django.contrib.sessions", "notes"]`,
      'site1/urls.py': `from django.contrib import admin
from django.urls import path
from notes import views
urlpatterns = [path("admin/", admin.site.urls), path("ask/", views.ask)]`,
      'notes/views.py': `from django.http import HttpResponse
def ask(request):
    return HttpResponse({ask:request.POST["question"]})`,
    },
  },
];
