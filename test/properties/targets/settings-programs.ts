import type { Files } from './places.js';

/** Programs that read orders for a model, around the way in which they come by the address. */

export const url = (host: string): string => `postgresql://reader@${host}:5432/shop`;

export const askRuby = `class DigestJob
  def perform
    orders = Order.where(open: true).pluck(:id, :due_on)
    client = OpenAI::Client.new(access_token: ENV.fetch("OPENAI_API_KEY"))
    puts client.chat(parameters: { model: "gpt-5-mini", messages: [{ role: "user", content: "Write a digest of #{orders}" }] })
  end
end

DigestJob.new.perform
`;

const askPython = 'reply = OpenAI().responses.create(model="gpt-5-mini", input=f"Write a digest of {orders}")\nprint(reply.output_text)\n';

export function csharp(read: string, types = ''): string {
  return `using Microsoft.Extensions.Configuration;
using Npgsql;
using OpenAI.Chat;

var builder = WebApplication.CreateBuilder(args);
await using var source = NpgsqlDataSource.Create(${read});
await using var command = source.CreateCommand("SELECT id, due_on FROM orders");
await using var orders = await command.ExecuteReaderAsync();
var client = new ChatClient("gpt-5-mini", Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
Console.WriteLine(client.CompleteChat("Write a digest of " + orders));
${types}`;
}

export function go(imports: string, read: string, types = ''): string {
  return `package main

import (
	"context"
	"fmt"
	"os"

	"github.com/jackc/pgx/v5"
	"github.com/openai/openai-go"
${imports}
)
${types}
func main() {
	ctx := context.Background()
${read}
	orders, _ := conn.Query(ctx, "SELECT id, due_on FROM orders")
	client := openai.NewClient()
	reply, _ := client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{
		Model:    "gpt-5-mini",
		Messages: []openai.ChatCompletionMessageParamUnion{openai.UserMessage(fmt.Sprint("Write a digest of ", orders))},
	})
	fmt.Fprintln(os.Stdout, reply.Choices[0].Message.Content)
}
`;
}

export function django(settings: Files, module: string): Files {
  return {
    'manage.py': `import os\nimport sys\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "${module}")\n\nfrom django.core.management import execute_from_command_line\n\nexecute_from_command_line(sys.argv)\n`,
    'shop/management/commands/digest.py': `from django.core.management.base import BaseCommand
from django.db import connection
from openai import OpenAI


class Command(BaseCommand):
    def handle(self, *args, **options):
        with connection.cursor() as cursor:
            cursor.execute("SELECT id, due_on FROM orders")
            orders = cursor.fetchall()
        reply = OpenAI().responses.create(model="gpt-5-mini", input=f"Write a digest of {orders}")
        print(reply.output_text)
`,
    ...settings,
  };
}

export const djangoDatabases = (host: string): string =>
  `DATABASES = {\n    "default": {\n        "ENGINE": "django.db.backends.postgresql",\n        "NAME": "shop",\n        "HOST": "${host}",\n    }\n}\n`;

export const readConfigured = (read: string): string => `${read}
import psycopg2
from openai import OpenAI

cursor = psycopg2.connect(address).cursor()
cursor.execute("SELECT id, due_on FROM orders")
orders = cursor.fetchall()
${askPython}`;

export const digestTs = (imports: string, read: string): string => `import OpenAI from 'openai';
import { Pool } from 'pg';
${imports}

export const { rows: orders } = await new Pool({ connectionString: ${read} }).query('SELECT id, due_on FROM orders');
const reply = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: \`Write a digest of \${JSON.stringify(orders)}\` });
console.log(reply.output_text);
`;
