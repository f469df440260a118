/** Programs with a function of their own that reads the variable it is asked for; `{host}` is where the variable points. */
export const ownReaders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'an arrow function of TypeScript': {
    '.env': 'DATABASE_URL=postgresql://app@{host}/shop\nOPENAI_API_KEY=\n',
    'index.ts': `import OpenAI from 'openai';
import { Pool } from 'pg';

const env = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(\`Missing \${name}\`);
  return value;
};

const openai = new OpenAI({ apiKey: env('OPENAI_API_KEY') });
const pool = new Pool({ connectionString: env('DATABASE_URL') });

const answer = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: 'Invent a note' }] });
await pool.query('INSERT INTO notes (text) VALUES ($1)', [answer.choices[0].message.content]);
`,
  },
  'a method of TypeScript with a default': {
    '.env': 'DATABASE_URL=postgresql://app@{host}/shop\nOPENAI_API_KEY=\n',
    'index.ts': `import OpenAI from 'openai';
import { Pool } from 'pg';

class Config {
  get(name: string, fallback?: string): string {
    return process.env[name] ?? fallback ?? '';
  }
}
const config = new Config();
const openai = new OpenAI({ apiKey: config.get('OPENAI_API_KEY') });
const pool = new Pool({ connectionString: config.get('DATABASE_URL', 'postgres://localhost/notes') });

const answer = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: 'Invent a note' }] });
await pool.query('INSERT INTO notes (text) VALUES ($1)', [answer.choices[0].message.content]);
`,
  },
  'a function of Python with a default': {
    '.env': 'DATABASE_URL=postgresql://app@{host}/shop\nOPENAI_API_KEY=\n',
    'app.py': `import os

import psycopg2
from openai import OpenAI


def env(name, default=None):
    value = os.environ.get(name, default)
    if value is None:
        raise KeyError(name)
    return value.strip()


client = OpenAI(api_key=env("OPENAI_API_KEY"))
rows = psycopg2.connect(env("DATABASE_URL", "postgresql://localhost/notes"))
answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Invent a note"}])
rows.cursor().execute("INSERT INTO notes (text) VALUES (%s)", (answer.choices[0].message.content,))
`,
  },
  'a static method of Python': {
    '.env': 'DATABASE_URL=postgresql://app@{host}/shop\nOPENAI_API_KEY=\n',
    'app.py': `import os

import psycopg2
from openai import OpenAI


class Settings:
    @staticmethod
    def required(name: str) -> str:
        try:
            return os.environ[name]
        except KeyError:
            raise SystemExit(f"set {name}")


client = OpenAI(api_key=Settings.required("OPENAI_API_KEY"))
rows = psycopg2.connect(Settings.required("DATABASE_URL"))
answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Invent a note"}])
rows.cursor().execute("INSERT INTO notes (text) VALUES (%s)", (answer.choices[0].message.content,))
`,
  },
  'a function of Go': {
    '.env': 'DATABASE_URL=postgresql://app@{host}/shop\nOPENAI_API_KEY=\n',
    'main.go': `package main

import (
	"context"
	"database/sql"
	"log"
	"os"

	_ "github.com/lib/pq"
	"github.com/sashabaranov/go-openai"
)

func mustEnv(key string) string {
	v := os.Getenv(key)
	if v == "" {
		log.Fatalf("missing %s", key)
	}
	return v
}

func main() {
	db, _ := sql.Open("postgres", mustEnv("DATABASE_URL"))
	client := openai.NewClient(mustEnv("OPENAI_API_KEY"))
	answer, _ := client.CreateChatCompletion(context.Background(), openai.ChatCompletionRequest{Model: "gpt-4o", Messages: []openai.ChatCompletionMessage{{Role: "user", Content: "Invent a note"}}})
	db.Exec("INSERT INTO notes (text) VALUES ($1)", answer.Choices[0].Message.Content)
}
`,
  },
  'a function of Go with a default': {
    '.env': 'DATABASE_URL=postgresql://app@{host}/shop\nOPENAI_API_KEY=\n',
    'main.go': `package main

import (
	"context"
	"database/sql"
	"log"
	"os"

	_ "github.com/lib/pq"
	"github.com/sashabaranov/go-openai"
)

func getEnv(key, fallback string) string {
	if value, ok := os.LookupEnv(key); ok {
		return value
	}
	return fallback
}

func mustEnv(key string) string {
	v := os.Getenv(key)
	if v == "" {
		log.Fatalf("missing %s", key)
	}
	return v
}

func main() {
	db, _ := sql.Open("postgres", getEnv("DATABASE_URL", "postgres://localhost/notes"))
	client := openai.NewClient(mustEnv("OPENAI_API_KEY"))
	answer, _ := client.CreateChatCompletion(context.Background(), openai.ChatCompletionRequest{Model: "gpt-4o", Messages: []openai.ChatCompletionMessage{{Role: "user", Content: "Invent a note"}}})
	db.Exec("INSERT INTO notes (text) VALUES ($1)", answer.Choices[0].Message.Content)
}
`,
  },
  'a static method of Java': {
    '.env': 'DATABASE_URL=jdbc:postgresql://{host}/shop\nOPENAI_API_KEY=\n',
    'App.java': `import com.theokanning.openai.service.OpenAiService;
import com.theokanning.openai.completion.CompletionRequest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;

public class App {
  static String env(String name) {
    String value = System.getenv(name);
    if (value == null) {
      throw new IllegalStateException("Missing " + name);
    }
    return value;
  }

  public static void main(String[] args) throws Exception {
    OpenAiService service = new OpenAiService(env("OPENAI_API_KEY"));
    Connection connection = DriverManager.getConnection(env("DATABASE_URL"));
    String text = service.createCompletion(CompletionRequest.builder().model("gpt-3.5-turbo-instruct").prompt("Invent a note").build()).getChoices().get(0).getText();
    PreparedStatement statement = connection.prepareStatement("INSERT INTO notes (text) VALUES (?)");
    statement.setString(1, text);
    statement.executeUpdate();
  }
}
`,
  },
  'a function of Kotlin': {
    '.env': 'DATABASE_URL=jdbc:postgresql://{host}/shop\nOPENAI_API_KEY=\n',
    'App.kt': `import com.aallam.openai.client.OpenAI
import com.aallam.openai.api.chat.*
import com.aallam.openai.api.model.ModelId
import java.sql.DriverManager

fun env(name: String): String = System.getenv(name) ?: error("Missing $name")

suspend fun main() {
  val openai = OpenAI(env("OPENAI_API_KEY"))
  val connection = DriverManager.getConnection(env("DATABASE_URL"))
  val answer = openai.chatCompletion(ChatCompletionRequest(model = ModelId("gpt-4o"), messages = listOf(ChatMessage(role = ChatRole.User, content = "Invent a note"))))
  val statement = connection.prepareStatement("INSERT INTO notes (text) VALUES (?)")
  statement.setString(1, answer.choices.first().message.content)
  statement.executeUpdate()
}
`,
  },
  'a local function of C#': {
    '.env': 'DATABASE_URL=postgresql://app@{host}/shop\nOPENAI_API_KEY=\n',
    'Program.cs': `using Npgsql;
using OpenAI.Chat;

string Env(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"Missing {name}");

var client = new ChatClient("gpt-4o", Env("OPENAI_API_KEY"));
await using var connection = new NpgsqlConnection(Env("DATABASE_URL"));
await connection.OpenAsync();
ChatCompletion answer = client.CompleteChat("Invent a note");
await using var command = new NpgsqlCommand("INSERT INTO notes (text) VALUES (@text)", connection);
command.Parameters.AddWithValue("text", answer.Content[0].Text);
await command.ExecuteNonQueryAsync();
`,
  },
  'a function of Ruby': {
    '.env': 'DATABASE_URL=postgresql://app@{host}/shop\nOPENAI_API_KEY=\n',
    'app.rb': `require "openai"
require "pg"

def env!(name)
  ENV.fetch(name) { raise "Missing #{name}" }
end

client = OpenAI::Client.new(access_token: env!("OPENAI_API_KEY"))
rows = PG.connect(env!("DATABASE_URL"))
answer = client.chat(parameters: { model: "gpt-4o", messages: [{ role: "user", content: "Invent a note" }] })
rows.exec_params("INSERT INTO notes (text) VALUES ($1)", [answer.dig("choices", 0, "message", "content")])
`,
  },
  'a function of PHP': {
    '.env': 'DATABASE_URL=pgsql:host={host};dbname=shop\nOPENAI_API_KEY=\n',
    'app.php': `<?php
require 'vendor/autoload.php';

function required(string $name): string
{
    $value = getenv($name);
    if ($value === false) {
        throw new RuntimeException("Missing $name");
    }
    return $value;
}

$client = OpenAI::client(required('OPENAI_API_KEY'));
$rows = new PDO(required('DATABASE_URL'));
$answer = $client->chat()->create(['model' => 'gpt-4o', 'messages' => [['role' => 'user', 'content' => 'Invent a note']]]);
$rows->prepare('INSERT INTO notes (text) VALUES (?)')->execute([$answer->choices[0]->message->content]);
`,
  },
};
