import type { Files } from './places.js';
import { askRuby, csharp, digestTs, django, djangoDatabases, go, readConfigured, url } from './settings-programs.js';

/** A framework's own way to keep an address in its settings, and a program that reads orders from there for a model. */
export interface SettingsOf {
  readonly id: string;
  readonly through: 'database' | 'request';
  /** With the host of the database or of the API. */
  readonly files: (host: string) => Files;
}

export const settings: readonly SettingsOf[] = [
  {
    id: 'Rails, database of an environment',
    through: 'database',
    files: (host) => ({
      'config/database.yml': `default: &default\n  adapter: postgresql\n  pool: 5\n\nproduction:\n  <<: *default\n  host: ${host}\n  database: shop\n`,
      'app/models/order.rb': 'class Order < ApplicationRecord\nend\n',
      'app/jobs/digest_job.rb': askRuby,
    }),
  },
  {
    id: 'Rails, address of an environment',
    through: 'database',
    files: (host) => ({
      'config/database.yml': `production:\n  adapter: postgresql\n  url: ${url(host)}\n`,
      'app/models/order.rb': 'class Order < ActiveRecord::Base\nend\n',
      'app/jobs/digest_job.rb': askRuby,
    }),
  },
  {
    id: 'Rails, setting of an environment',
    through: 'request',
    files: (host) => ({
      'config/environments/production.rb': `Rails.application.configure do\n  config.store_url = "http://${host}:8080"\nend\n`,
      'app/jobs/digest_job.rb': askRuby.replace(
        'Order.where(open: true).pluck(:id, :due_on)',
        'Net::HTTP.get(URI("#{Rails.configuration.store_url}/orders"))',
      ),
    }),
  },
  {
    id: '.NET, connection string by its name',
    through: 'database',
    files: (host) => ({
      'appsettings.json': '{ "Logging": { "LogLevel": { "Default": "Warning" } } }\n',
      'appsettings.Production.json': `{ "ConnectionStrings": { "Shop": "Host=${host};Database=shop;Username=reader" } }\n`,
      'Program.cs': csharp('builder.Configuration.GetConnectionString("Shop")'),
    }),
  },
  {
    id: '.NET, setting by its path',
    through: 'database',
    files: (host) => ({
      'appsettings.json': `{ "Store": { "Address": "Host=${host};Database=shop;Username=reader" } }\n`,
      'Program.cs': csharp('builder.Configuration["Store:Address"]'),
    }),
  },
  {
    id: 'Django, one module',
    through: 'database',
    files: (host) => django({ 'shop/settings.py': djangoDatabases(host) }, 'shop.settings'),
  },
  {
    id: 'Django, module of an environment',
    through: 'database',
    files: (host) =>
      django(
        {
          'shop/settings/__init__.py': '',
          'shop/settings/base.py': 'INSTALLED_APPS = ["shop"]\n',
          'shop/settings/production.py': `from .base import *\n\n${djangoDatabases(host)}`,
        },
        'shop.settings.production',
      ),
  },
  {
    id: 'Django, setting of its own',
    through: 'database',
    files: (host) => ({
      'shop/settings.py': `STORE_URL = "${url(host)}"\n`,
      'digest.py': readConfigured('from django.conf import settings\n\naddress = settings.STORE_URL'),
    }),
  },
  {
    id: 'Next, variables of its configuration',
    through: 'database',
    files: (host) => ({
      'next.config.mjs': `export default { env: { STORE_URL: '${url(host)}' } };\n`,
      'app/api/digest/route.ts': `import OpenAI from 'openai';
import { Pool } from 'pg';

export async function GET() {
  const { rows: orders } = await new Pool({ connectionString: process.env.STORE_URL }).query('SELECT id, due_on FROM orders');
  const reply = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: \`Write a digest of \${JSON.stringify(orders)}\` });
  return Response.json(reply.output_text);
}
`,
    }),
  },
  {
    id: 'Next, public variable',
    through: 'request',
    files: (host) => ({
      '.env.production': `NEXT_PUBLIC_STORE_URL=http://${host}:8080\n`,
      'app/page.tsx': `import OpenAI from 'openai';

export default async function Page() {
  const orders = await (await fetch(\`\${process.env.NEXT_PUBLIC_STORE_URL}/orders\`)).json();
  const reply = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: \`Write a digest of \${JSON.stringify(orders)}\` });
  return <p>{reply.output_text}</p>;
}
`,
    }),
  },
  {
    id: 'Quarkus, profile of production',
    through: 'database',
    files: (host) => ({
      'src/main/resources/application.properties': `%prod.store.url=jdbc:postgresql://${host}:5432/shop\n`,
      'src/main/java/com/gripper/Digest.java': `package com.gripper;

import dev.langchain4j.model.openai.OpenAiChatModel;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@QuarkusMain
public class Digest implements QuarkusApplication {
    @ConfigProperty(name = "store.url")
    String address;

    @Override
    public int run(String... args) throws Exception {
        Connection connection = DriverManager.getConnection(address);
        ResultSet orders = connection.createStatement().executeQuery("SELECT id, due_on FROM orders");
        OpenAiChatModel model = OpenAiChatModel.builder().apiKey(System.getenv("OPENAI_API_KEY")).modelName("gpt-5-mini").build();
        System.out.println(model.chat("Write a digest of " + orders));
        return 0;
    }
}
`,
    }),
  },
  {
    id: 'Go, viper',
    through: 'database',
    files: (host) => ({
      'config.yaml': `store:\n  url: ${url(host)}\n`,
      'main.go': go(
        '\t"github.com/spf13/viper"',
        '\tviper.SetConfigName("config")\n\tviper.ReadInConfig()\n\tconn, _ := pgx.Connect(ctx, viper.GetString("store.url"))',
      ),
    }),
  },
  {
    id: 'Python, YAML',
    through: 'database',
    files: (host) => ({
      'config.yaml': `store:\n  url: ${url(host)}\n`,
      'digest.py': readConfigured('import yaml\n\nconfig = yaml.safe_load(open("config.yaml"))\naddress = config["store"]["url"]'),
    }),
  },
  {
    id: 'Python, TOML',
    through: 'database',
    files: (host) => ({
      'settings.toml': `[store]\nurl = "${url(host)}"\n`,
      'digest.py': readConfigured(
        'import tomllib\n\nwith open("settings.toml", "rb") as file:\n    config = tomllib.load(file)\naddress = config["store"]["url"]',
      ),
    }),
  },
  {
    id: 'Python, JSON',
    through: 'database',
    files: (host) => ({
      'config.json': `{ "store": { "url": "${url(host)}" } }\n`,
      'digest.py': readConfigured('import json\n\nconfig = json.load(open("config.json"))\naddress = config["store"]["url"]'),
    }),
  },
  {
    id: 'Node, config',
    through: 'database',
    files: (host) => ({
      'config/default.json': '{ "model": "gpt-5-mini" }\n',
      'config/production.json': `{ "store": { "url": "${url(host)}" } }\n`,
      'digest.ts': digestTs("import config from 'config';", "config.get('store.url')"),
    }),
  },
  {
    id: 'Node, JSON',
    through: 'database',
    files: (host) => ({
      'config.json': `{ "store": { "url": "${url(host)}" } }\n`,
      'digest.ts': digestTs("import config from './config.json' with { type: 'json' };", 'config.store.url'),
    }),
  },
  {
    id: 'Node, YAML',
    through: 'database',
    files: (host) => ({
      'config.yaml': `store:\n  url: ${url(host)}\n`,
      'digest.ts': digestTs(
        "import { readFileSync } from 'node:fs';\nimport { parse } from 'yaml';\n\nconst config = parse(readFileSync('config.yaml', 'utf8'));",
        'config.store.url',
      ),
    }),
  },
];
