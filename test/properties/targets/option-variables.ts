/** How options and settings of programs are filled from a variable, which a file of the tree sets to `{address}`. */
export const optionVariables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'click, an option': {
    'main.py': `import click
import psycopg
from openai import OpenAI
def work(url):
    rows = psycopg.connect(url).execute("select * from orders").fetchall()
    print(OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role":"user","content":str(rows)}]).choices[0].message.content)

@click.command()
@click.option("--store-url", envvar="STORE_URL")
def main(store_url):
    work(store_url)
main()
`,
    '.env': `STORE_URL={address}
`,
  },
  'click, several variables': {
    'main.py': `import click
import psycopg
from openai import OpenAI
def work(url):
    rows = psycopg.connect(url).execute("select * from orders").fetchall()
    print(OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role":"user","content":str(rows)}]).choices[0].message.content)

@click.command()
@click.option("--store-url", "store", envvar=["STORE_URL", "DB"], required=True)
def main(store):
    work(store)
main()
`,
    '.env': `STORE_URL={address}
`,
  },
  'click, an argument': {
    'main.py': `import click
import psycopg
from openai import OpenAI
def work(url):
    rows = psycopg.connect(url).execute("select * from orders").fetchall()
    print(OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role":"user","content":str(rows)}]).choices[0].message.content)

@click.command()
@click.argument("store", envvar="STORE_URL")
def main(store):
    work(store)
main()
`,
    '.env': `STORE_URL={address}
`,
  },
  'typer, a default': {
    'main.py': `import typer
import psycopg
from openai import OpenAI
def work(url):
    rows = psycopg.connect(url).execute("select * from orders").fetchall()
    print(OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role":"user","content":str(rows)}]).choices[0].message.content)

app = typer.Typer()
@app.command()
def main(store_url: str = typer.Option(..., envvar="STORE_URL")):
    work(store_url)
app()
`,
    '.env': `STORE_URL={address}
`,
  },
  'typer, an annotation': {
    'main.py': `from typing import Annotated
import typer
import psycopg
from openai import OpenAI
def work(url):
    rows = psycopg.connect(url).execute("select * from orders").fetchall()
    print(OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role":"user","content":str(rows)}]).choices[0].message.content)

def main(store_url: Annotated[str, typer.Option(envvar="STORE_URL")]):
    work(store_url)
typer.run(main)
`,
    '.env': `STORE_URL={address}
`,
  },
  'typer, an annotation with a default': {
    'main.py': `from typing import Annotated
import typer
import psycopg
from openai import OpenAI
def work(url):
    rows = psycopg.connect(url).execute("select * from orders").fetchall()
    print(OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role":"user","content":str(rows)}]).choices[0].message.content)

app = typer.Typer()
@app.command()
def main(store_url: Annotated[str, typer.Option(envvar="STORE_URL")] = "sqlite://"):
    work(store_url)
app()
`,
    '.env': `STORE_URL={address}
`,
  },
  ConfigArgParse: {
    'main.py': `import configargparse
import psycopg
from openai import OpenAI
def work(url):
    rows = psycopg.connect(url).execute("select * from orders").fetchall()
    print(OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role":"user","content":str(rows)}]).choices[0].message.content)

p = configargparse.ArgParser()
p.add_argument("--store-url", env_var="STORE_URL")
args = p.parse_args()
work(args.store_url)
`,
    '.env': `STORE_URL={address}
`,
  },
  'argparse, a default': {
    'main.py': `import argparse, os
import psycopg
from openai import OpenAI
def work(url):
    rows = psycopg.connect(url).execute("select * from orders").fetchall()
    print(OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role":"user","content":str(rows)}]).choices[0].message.content)

p = argparse.ArgumentParser()
p.add_argument("--store-url", default=os.environ.get("STORE_URL"))
args = p.parse_args()
work(args.store_url)
`,
    '.env': `STORE_URL={address}
`,
  },
  'Hydra, an interpolation': {
    'conf/config.yaml': `store:
  url: \${oc.env:STORE_URL}
`,
    'main.py': `import hydra
import psycopg
from openai import OpenAI
def work(url):
    rows = psycopg.connect(url).execute("select * from orders").fetchall()
    print(OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role":"user","content":str(rows)}]).choices[0].message.content)

@hydra.main(config_path="conf", config_name="config", version_base=None)
def main(cfg):
    work(cfg.store.url)
main()
`,
    '.env': `STORE_URL={address}
`,
  },
  convict: {
    'package.json': `{"name":"x","type":"module","scripts":{"start":"tsx main.ts"}}
`,
    'main.ts': `import convict from 'convict'
import pg from 'pg'
import OpenAI from 'openai'
async function work(url: string) {
  const pool = new pg.Pool({ connectionString: url })
  const { rows } = await pool.query('select * from orders')
  const out = await new OpenAI().chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: JSON.stringify(rows) }] })
  console.log(out.choices[0].message.content)
}

const config = convict({ store: { url: { doc: 'store', format: String, default: '', env: 'STORE_URL' } } })
await work(config.get('store.url'))
`,
    '.env': `STORE_URL={address}
`,
  },
  'env-schema': {
    'package.json': `{"name":"x","type":"module","scripts":{"start":"tsx main.ts"}}
`,
    'main.ts': `import envSchema from 'env-schema'
import pg from 'pg'
import OpenAI from 'openai'
async function work(url: string) {
  const pool = new pg.Pool({ connectionString: url })
  const { rows } = await pool.query('select * from orders')
  const out = await new OpenAI().chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: JSON.stringify(rows) }] })
  console.log(out.choices[0].message.content)
}

const config = envSchema({ schema: { type: 'object', properties: { STORE_URL: { type: 'string' } } }, dotenv: true })
await work(config.STORE_URL)
`,
    '.env': `STORE_URL={address}
`,
  },
  commander: {
    'package.json': `{"name":"x","type":"module","scripts":{"start":"tsx main.ts"}}
`,
    'main.ts': `import { Command, Option } from 'commander'
import pg from 'pg'
import OpenAI from 'openai'
async function work(url: string) {
  const pool = new pg.Pool({ connectionString: url })
  const { rows } = await pool.query('select * from orders')
  const out = await new OpenAI().chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: JSON.stringify(rows) }] })
  console.log(out.choices[0].message.content)
}

const program = new Command()
program.addOption(new Option('--store-url <url>', 'store').env('STORE_URL'))
program.parse()
await work(program.opts().storeUrl)
`,
    '.env': `STORE_URL={address}
`,
  },
  Nuxt: {
    'package.json': `{"name":"x","scripts":{"start":"nuxt start"},"dependencies":{"nuxt":"3"}}
`,
    'nuxt.config.ts': `export default defineNuxtConfig({ runtimeConfig: { storeUrl: process.env.STORE_URL } })
`,
    'server/api/look.get.ts': `import pg from 'pg'
import OpenAI from 'openai'
export default defineEventHandler(async () => {
  const config = useRuntimeConfig()
  const pool = new pg.Pool({ connectionString: config.storeUrl })
  const { rows } = await pool.query('select * from orders')
  const out = await new OpenAI().chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: JSON.stringify(rows) }] })
  return out.choices[0].message.content
})
`,
    '.env': `STORE_URL={address}
`,
  },
  clap: {
    'Cargo.toml': `[package]
name="x"
version="0.1.0"
[dependencies]
clap={version="4",features=["derive","env"]}
sqlx="0.8"
async-openai="0.29"
`,
    'src/main.rs': `use clap::Parser;
use async_openai::{Client, types::CreateChatCompletionRequestArgs};
#[derive(Parser)]
struct Args {
    #[arg(long, env = "STORE_URL")]
    store_url: String,
}
#[tokio::main]
async fn main() {
    let args = Args::parse();
    let pool = sqlx::PgPool::connect(&args.store_url).await.unwrap();
    let rows = sqlx::query("select * from orders").fetch_all(&pool).await.unwrap();
    let request = CreateChatCompletionRequestArgs::default().model("gpt-4o").messages(vec![format!("{:?}", rows)]).build().unwrap();
    let out = Client::new().chat().create(request).await.unwrap();
    println!("{:?}", out);
}
`,
    '.env': `STORE_URL={address}
`,
  },
  'clap, an earlier spelling': {
    'Cargo.toml': `[package]
name="x"
version="0.1.0"
[dependencies]
clap="4"
sqlx="0.8"
async-openai="0.29"
`,
    'src/main.rs': `use clap::Parser;
use async_openai::{Client, types::CreateChatCompletionRequestArgs};
#[derive(Parser)]
struct Args {
    #[clap(short, long, env("STORE_URL"))]
    store: String,
}
#[tokio::main]
async fn main() {
    let args = Args::parse();
    let pool = sqlx::PgPool::connect(&args.store).await.unwrap();
    let rows = sqlx::query("select * from orders").fetch_all(&pool).await.unwrap();
    let request = CreateChatCompletionRequestArgs::default().model("gpt-4o").messages(vec![format!("{:?}", rows)]).build().unwrap();
    let out = Client::new().chat().create(request).await.unwrap();
    println!("{:?}", out);
}
`,
    '.env': `STORE_URL={address}
`,
  },
  picocli: {
    'pom.xml': `<project><dependencies><dependency><groupId>info.picocli</groupId><artifactId>picocli</artifactId></dependency></dependencies></project>
`,
    'src/main/java/Desk.java': `import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import java.sql.*;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
@Command(name = "desk")
public class Desk implements Runnable {
  @Option(names = "--store-url", defaultValue = "\${env:STORE_URL}")
  String storeUrl;
  public void run() {
    try (Connection c = DriverManager.getConnection(storeUrl)) {
      ResultSet rows = c.createStatement().executeQuery("select * from orders");
      var client = OpenAIOkHttpClient.fromEnv();
      var out = client.chat().completions().create(ChatCompletionCreateParams.builder().model("gpt-4o").addUserMessage(rows.toString()).build());
      System.out.println(out);
    } catch (SQLException e) { throw new RuntimeException(e); }
  }
  public static void main(String[] args) { new CommandLine(new Desk()).execute(args); }
}
`,
    '.env': `STORE_URL=jdbc:{address}
`,
  },
  'viper, one setting': {
    'go.mod': `module example.com/x
`,
    'main.go': `package main

import (
	"context"
	"database/sql"
	"fmt"

	_ "github.com/lib/pq"
	"github.com/openai/openai-go"
	"github.com/spf13/viper"
)

func work(url string) {
	db, _ := sql.Open("postgres", url)
	rows, _ := db.Query("select * from orders")
	client := openai.NewClient()
	out, _ := client.Chat.Completions.New(context.Background(), openai.ChatCompletionNewParams{Model: "gpt-4o", Messages: []openai.ChatCompletionMessageParamUnion{openai.UserMessage(fmt.Sprint(rows))}})
	fmt.Println(out.Choices[0].Message.Content)
}

func main() {
	viper.BindEnv("store.url", "STORE_URL")
	work(viper.GetString("store.url"))
}
`,
    '.env': `STORE_URL={address}
`,
  },
  'viper, a prefix': {
    'go.mod': `module example.com/x
`,
    'main.go': `package main

import (
	"context"
	"database/sql"
	"fmt"

	_ "github.com/lib/pq"
	"github.com/openai/openai-go"
	"github.com/spf13/viper"
)

func work(url string) {
	db, _ := sql.Open("postgres", url)
	rows, _ := db.Query("select * from orders")
	client := openai.NewClient()
	out, _ := client.Chat.Completions.New(context.Background(), openai.ChatCompletionNewParams{Model: "gpt-4o", Messages: []openai.ChatCompletionMessageParamUnion{openai.UserMessage(fmt.Sprint(rows))}})
	fmt.Println(out.Choices[0].Message.Content)
}

func main() {
	viper.SetEnvPrefix("store")
	viper.AutomaticEnv()
	work(viper.GetString("url"))
}
`,
    '.env': `STORE_URL={address}
`,
  },
  'tags of a struct': {
    'go.mod': `module example.com/x
`,
    'main.go': `package main

import (
	"context"
	"database/sql"
	"fmt"

	_ "github.com/lib/pq"
	"github.com/openai/openai-go"
	"github.com/caarlos0/env/v11"
)

func work(url string) {
	db, _ := sql.Open("postgres", url)
	rows, _ := db.Query("select * from orders")
	client := openai.NewClient()
	out, _ := client.Chat.Completions.New(context.Background(), openai.ChatCompletionNewParams{Model: "gpt-4o", Messages: []openai.ChatCompletionMessageParamUnion{openai.UserMessage(fmt.Sprint(rows))}})
	fmt.Println(out.Choices[0].Message.Content)
}

type config struct {
	StoreURL string \`env:"STORE_URL"\`
}
func main() {
	cfg := config{}
	env.Parse(&cfg)
	work(cfg.StoreURL)
}
`,
    '.env': `STORE_URL={address}
`,
  },
};
