import type { Slotted } from '../languages.js';

/** A program that runs SQL on the server `{host}`. Where fixed code runs it, it stands in `{sql}`. */
export interface Statement extends Slotted {
  readonly name: string;
}

const py = (name: string, code: string): Statement => ({ name, path: 'main.py', code });
const ts = (name: string, code: string): Statement => ({
  name,
  path: 'main.ts',
  code,
  files: { 'package.json': '{ "name": "asks", "type": "module", "scripts": { "start": "tsx main.ts" } }\n' },
});
const cs = (name: string, code: string): Statement => ({ name, path: 'Program.cs', code });
const go = (name: string, imports: string, body: string): Statement => ({
  name,
  path: 'main.go',
  code: `import (\n\t"os"\n\t${imports}\n)\n\nfunc main() {\n\t${body}\n}`,
});

const sqlDatabase = `from langchain_community.utilities import SQLDatabase
from langchain_openai import ChatOpenAI
db = SQLDatabase.from_uri("postgresql://app@{host}/shop")
`;

export const pythonStatements: readonly Statement[] = [
  py('psycopg2', 'import psycopg2\ncursor = psycopg2.connect("postgresql://app@{host}/shop").cursor()\ncursor.execute({sql})'),
  py('SQLAlchemy through pandas', 'import pandas\nfrom sqlalchemy import create_engine, text\nengine = create_engine("mysql+pymysql://app@{host}/shop")\nprint(pandas.read_sql(text({sql}), engine))'),
  py('SQLDatabase of LangChain', 'from langchain_community.utilities import SQLDatabase\ndb = SQLDatabase.from_uri("postgresql://app@{host}/shop")\nprint(db.run({sql}))'),
  py('a word list in front', 'import psycopg2\ncursor = psycopg2.connect("postgresql://app@{host}/shop").cursor()\nquery = {sql}\nif "drop" not in query.lower():\n    cursor.execute(query)'),
]; // prettier-ignore

export const typescriptStatements: readonly Statement[] = [
  ts('pg', "import { Pool } from 'pg';\nconst pool = new Pool({ connectionString: 'postgresql://app@{host}/shop' });\nconsole.log((await pool.query({sql})).rows);"),
  ts('Knex', "import knex from 'knex';\nconst db = knex({ client: 'pg', connection: 'postgresql://app@{host}/shop' });\nconsole.log(await db.raw({sql}));"),
  ts('SqlDatabase of LangChain', "import { SqlDatabase } from '@langchain/classic/sql_db';\nimport { DataSource } from 'typeorm';\nconst source = new DataSource({ type: 'postgres', url: 'postgresql://app@{host}/shop' });\nconst db = await SqlDatabase.fromDataSourceParams({ appDataSource: source });\nconsole.log(await db.run({sql}));"),
]; // prettier-ignore

export const goStatements: readonly Statement[] = [
  go('database/sql', '"database/sql"', 'db, _ := sql.Open("postgres", "postgres://app@{host}/shop")\n\trows, _ := db.Query({sql})\n\tdefer rows.Close()'),
  go('database/sql with a context', '"context"\n\t"database/sql"', 'db, _ := sql.Open("postgres", "postgres://app@{host}/shop")\n\trows, _ := db.QueryContext(context.Background(), {sql})\n\tdefer rows.Close()'),
  go('GORM', '"gorm.io/driver/postgres"\n\t"gorm.io/gorm"', 'db, _ := gorm.Open(postgres.Open("host={host} user=app dbname=shop"), &gorm.Config{})\n\tvar rows []map[string]any\n\tdb.Raw({sql}).Scan(&rows)'),
]; // prettier-ignore

export const csharpStatements: readonly Statement[] = [
  cs('Npgsql', 'using Npgsql;\nusing var connection = new NpgsqlConnection("Host={host};Database=shop;Username=app");\nusing var command = new NpgsqlCommand({sql}, connection);\nusing var reader = await command.ExecuteReaderAsync();'),
  cs('Dapper', 'using Dapper;\nusing Microsoft.Data.SqlClient;\nusing var connection = new SqlConnection("Server={host};Database=shop;");\nvar rows = await connection.QueryAsync({sql});'),
]; // prettier-ignore

export const javaStatements: readonly Statement[] = [
  {
    name: 'JDBC',
    path: 'src/main/java/com/acme/Main.java',
    code: `package com.acme;
import java.sql.*;
public class Main {
  public static void main(String[] args) throws Exception {
    Connection connection = DriverManager.getConnection("jdbc:postgresql://{host}/shop");
    ResultSet rows = connection.createStatement().executeQuery({sql});
  }
}`,
  },
  {
    name: 'JdbcTemplate of Spring',
    path: 'src/main/java/com/acme/AskController.java',
    code: `package com.acme;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.*;
@RestController
public class AskController {
  private final JdbcTemplate database;
  public AskController(JdbcTemplate database) { this.database = database; }
  @PostMapping("/ask")
  public Object ask(@RequestBody String question) { return database.queryForList({sql}); }
}`,
    files: {
      'src/main/resources/application.properties': 'spring.datasource.url=jdbc:postgresql://{host}/shop\n',
      'src/main/java/com/acme/App.java':
        'package com.acme;\nimport org.springframework.boot.SpringApplication;\nimport org.springframework.boot.autoconfigure.SpringBootApplication;\n@SpringBootApplication\npublic class App { public static void main(String[] args) { SpringApplication.run(App.class, args); } }\n',
    },
  },
];

/** Connections that only read: what a model wrote does no harm on `db.acme.com` either. */
export const readOnlyStatements: readonly Statement[] = [
  py('psycopg2, a session that only reads', 'import psycopg2\nconnection = psycopg2.connect("postgresql://app@{host}/shop")\nconnection.set_session(readonly=True)\nconnection.cursor().execute({sql})'),
  py('psycopg, an attribute', 'import psycopg\nconnection = psycopg.connect("postgresql://app@{host}/shop")\nconnection.read_only = True\nconnection.execute({sql})'),
  py('an option of the server', 'import psycopg2\nconnection = psycopg2.connect("postgresql://app@{host}/shop", options="-c default_transaction_read_only=on")\nconnection.cursor().execute({sql})'),
  py('a transaction that only reads', 'import psycopg2\ncursor = psycopg2.connect("postgresql://app@{host}/shop").cursor()\ncursor.execute("SET TRANSACTION READ ONLY")\ncursor.execute({sql})'),
]; // prettier-ignore

/** Chains, engines and agents whose own model writes what they run. */
export const ownModels: readonly Statement[] = [
  py('a chain that hands its query on', `${sqlDatabase}from langchain.chains import create_sql_query_chain\nchain = create_sql_query_chain(ChatOpenAI(), db) | db.run\nprint(chain.invoke({"question": input()}))`),
  py('a chain that assigns what a function runs', `${sqlDatabase}from langchain_core.output_parsers import StrOutputParser\nfrom langchain_core.prompts import ChatPromptTemplate\nfrom langchain_core.runnables import RunnablePassthrough\nprompt = ChatPromptTemplate.from_template("SQL for {question}")\ndef run(query):\n    return db.run(query)\nasked = prompt | ChatOpenAI() | StrOutputParser()\nchain = RunnablePassthrough.assign(query=asked).assign(rows=lambda own: run(own["query"])) | prompt | ChatOpenAI()\nprint(chain.invoke({"question": input()}))`),
  py('a toolkit of LangChain', `${sqlDatabase}from langchain_community.agent_toolkits import SQLDatabaseToolkit\nfrom langgraph.prebuilt import create_react_agent\nagent = create_react_agent(ChatOpenAI(), SQLDatabaseToolkit(db=db, llm=ChatOpenAI()).get_tools())\nprint(agent.invoke({"messages": [input()]}))`),
  py('an agent of LangChain', `${sqlDatabase}from langchain_community.agent_toolkits import create_sql_agent\nprint(create_sql_agent(ChatOpenAI(), db=db).invoke(input()))`),
  py('a chain of LangChain', `${sqlDatabase}from langchain_experimental.sql import SQLDatabaseChain\nprint(SQLDatabaseChain.from_llm(ChatOpenAI(), db).run(input()))`),
  py('an engine of LlamaIndex', 'from llama_index.core import SQLDatabase\nfrom llama_index.core.query_engine import NLSQLTableQueryEngine\nfrom sqlalchemy import create_engine\ndatabase = SQLDatabase(create_engine("postgresql://app@{host}/shop"))\nprint(NLSQLTableQueryEngine(sql_database=database, tables=["orders"]).query(input()))'),
  py('Vanna', 'from vanna.chromadb import ChromaDB_VectorStore\nfrom vanna.openai import OpenAI_Chat\nclass Asked(ChromaDB_VectorStore, OpenAI_Chat):\n    def __init__(self, config=None):\n        ChromaDB_VectorStore.__init__(self, config=config)\n        OpenAI_Chat.__init__(self, config=config)\nvn = Asked(config={"model": "gpt-5-mini"})\nvn.connect_to_postgres(host="{host}", dbname="shop", user="app", password="", port=5432)\nprint(vn.ask(question=input()))'),
  py('SQL of Vanna', 'from vanna.remote import VannaDefault\nvn = VannaDefault(model="shop", api_key="")\nvn.connect_to_postgres(host="{host}", dbname="shop")\nprint(vn.run_sql(vn.generate_sql(input())))'),
]; // prettier-ignore

/** Agents and engines whose own model writes code, and where it runs. */
export const ownCode: readonly (Statement & { readonly acts: 'approaching' | 'crossed' })[] = [
  { acts: 'crossed', ...py('an engine of LlamaIndex', 'import pandas\nfrom llama_index.experimental.query_engine import PandasQueryEngine\nprint(PandasQueryEngine(df=pandas.read_csv("sales.csv")).query(input()))') },
  { acts: 'crossed', ...py('PandasAI', 'import pandasai\nprint(pandasai.read_csv("sales.csv").chat(input()))') },
  { acts: 'approaching', ...py('PandasAI in a container', 'import pandasai\nfrom pandasai_docker import DockerSandbox\nsandbox = DockerSandbox()\nprint(pandasai.read_csv("sales.csv").chat(input(), sandbox=sandbox))') },
  { acts: 'crossed', ...py('smolagents', 'from smolagents import CodeAgent, InferenceClientModel\nprint(CodeAgent(tools=[], model=InferenceClientModel()).run(input()))') },
  { acts: 'approaching', ...py('smolagents in a remote sandbox', 'from smolagents import CodeAgent, InferenceClientModel\nprint(CodeAgent(tools=[], model=InferenceClientModel(), executor_type="e2b").run(input()))') },
]; // prettier-ignore
