import type { Files } from './places.js';
import { csharp, go, url } from './settings-programs.js';
import type { SettingsOf } from './settings.js';

/** Structs and classes that Go, .NET, Java and Rust fill from the environment and from files of settings. */
export const compiledSettings: readonly SettingsOf[] = (
  [
    [
      '.NET, connection string of App.config',
      (host) => ({
        'App.config': `<?xml version="1.0"?>\n<configuration>\n  <connectionStrings>\n    <add name="Shop" connectionString="Host=${host};Database=shop;Username=reader" providerName="Npgsql" />\n  </connectionStrings>\n</configuration>\n`,
        'Program.cs': `using System.Configuration;\n${csharp('ConfigurationManager.ConnectionStrings["Shop"].ConnectionString')}`,
      }),
    ],
    [
      '.NET, setting of App.config',
      (host) => ({
        'App.config': `<configuration>\n  <appSettings>\n    <add key="Store" value="Host=${host};Database=shop;Username=reader" />\n  </appSettings>\n</configuration>\n`,
        'Program.cs': `using System.Configuration;\n${csharp('ConfigurationManager.AppSettings["Store"]')}`,
      }),
    ],
    [
      'Go, tags of caarlos0/env',
      (host) => ({
        'main.go': go(
          '\t"github.com/caarlos0/env/v11"',
          '\tcfg := Config{}\n\tif err := env.Parse(&cfg); err != nil {\n\t\tpanic(err)\n\t}\n\tconn, _ := pgx.Connect(ctx, cfg.StoreURL)',
          `\ntype Config struct {\n\tModel    string \`env:"MODEL" envDefault:"gpt-5-mini"\`\n\tStoreURL string \`env:"STORE_URL" envDefault:"${url(host)}"\`\n}\n`,
        ),
      }),
    ],
    [
      'Go, tags and a file of variables',
      (host) => ({
        '.env': `STORE_URL=${url(host)}\n`,
        'config/config.go': `package config

import "github.com/caarlos0/env/v11"

type Config struct {
	StoreURL string \`env:"STORE_URL,required"\`
}

func Load() (*Config, error) {
	cfg := &Config{}
	if err := env.Parse(cfg); err != nil {
		return nil, err
	}
	return cfg, nil
}
`,
        'go.mod': 'module gripper.com/digest\n\ngo 1.23\n',
        'main.go': go('\t"gripper.com/digest/config"', '\tcfg, _ := config.Load()\n\tconn, _ := pgx.Connect(ctx, cfg.StoreURL)'),
      }),
    ],
    [
      'Go, envconfig',
      (host) => ({
        'main.go': go(
          '\t"github.com/kelseyhightower/envconfig"',
          '\tvar cfg Config\n\tenvconfig.MustProcess("", &cfg)\n\tconn, _ := pgx.Connect(ctx, cfg.StoreURL)',
          `\ntype Config struct {\n\tStoreURL string \`envconfig:"STORE_URL" default:"${url(host)}"\`\n}\n`,
        ),
      }),
    ],
    [
      'Go, viper into a struct',
      (host) => ({
        'config.yaml': `store:\n  url: ${url(host)}\n`,
        'main.go': go(
          '\t"github.com/spf13/viper"',
          '\tviper.SetConfigFile("config.yaml")\n\tviper.ReadInConfig()\n\tvar cfg Config\n\tviper.Unmarshal(&cfg)\n\tconn, _ := pgx.Connect(ctx, cfg.Store.URL)',
          `\ntype Config struct {\n\tStore StoreConfig \`mapstructure:"store"\`\n}\n\ntype StoreConfig struct {\n\tURL string \`mapstructure:"url"\`\n}\n`,
        ),
      }),
    ],
    [
      'Go, viper with variables',
      (host) => ({
        'app.env': `STORE_URL=${url(host)}\n`,
        'main.go': go(
          '\t"github.com/spf13/viper"',
          '\tviper.AddConfigPath(".")\n\tviper.SetConfigName("app")\n\tviper.SetConfigType("env")\n\tviper.AutomaticEnv()\n\tviper.ReadInConfig()\n\tvar cfg Config\n\tviper.Unmarshal(&cfg)\n\tconn, _ := pgx.Connect(ctx, cfg.StoreURL)',
          `\ntype Config struct {\n\tStoreURL string \`mapstructure:"STORE_URL"\`\n}\n`,
        ),
      }),
    ],
    [
      'Go, viper with a default',
      (host) => ({
        'main.go': go(
          '\t"github.com/spf13/viper"',
          `\tviper.SetDefault("store.url", "${url(host)}")\n\tviper.AutomaticEnv()\n\tconn, _ := pgx.Connect(ctx, viper.GetString("store.url"))`,
        ),
      }),
    ],
    [
      'Go, YAML into a struct',
      (host) => ({
        'config.yml': `store:\n  url: ${url(host)}\n`,
        'main.go': go(
          '\t"gopkg.in/yaml.v3"',
          '\tdata, err := os.ReadFile("config.yml")\n\tif err != nil {\n\t\tpanic(err)\n\t}\n\tvar cfg Config\n\tyaml.Unmarshal(data, &cfg)\n\tconn, _ := pgx.Connect(ctx, cfg.Store.URL)',
          `\ntype Config struct {\n\tStore struct {\n\t\tURL string \`yaml:"url"\`\n\t} \`yaml:"store"\`\n}\n`,
        ),
      }),
    ],
    [
      'Go, JSON into a struct',
      (host) => ({
        'config.json': `{ "store_url": "${url(host)}" }\n`,
        'main.go': go(
          '\t"encoding/json"',
          '\tfile, _ := os.Open("config.json")\n\tdefer file.Close()\n\tcfg := Config{}\n\tjson.NewDecoder(file).Decode(&cfg)\n\tconn, _ := pgx.Connect(ctx, cfg.StoreURL)',
          `\ntype Config struct {\n\tStoreURL string \`json:"store_url"\`\n}\n`,
        ),
      }),
    ],
    [
      'Go, TOML into a struct',
      (host) => ({
        'config.toml': `[store]\nurl = "${url(host)}"\n`,
        'main.go': go(
          '\t"github.com/BurntSushi/toml"',
          '\tvar cfg Config\n\ttoml.DecodeFile("config.toml", &cfg)\n\tconn, _ := pgx.Connect(ctx, cfg.Store.URL)',
          `\ntype Config struct {\n\tStore StoreConfig \`toml:"store"\`\n}\n\ntype StoreConfig struct {\n\tURL string \`toml:"url"\`\n}\n`,
        ),
      }),
    ],
    [
      'Go, cleanenv',
      (host) => ({
        'config.yml': `store_url: ${url(host)}\n`,
        'main.go': go(
          '\t"github.com/ilyakaznacheev/cleanenv"',
          '\tvar cfg Config\n\tcleanenv.ReadConfig("config.yml", &cfg)\n\tconn, _ := pgx.Connect(ctx, cfg.StoreURL)',
          `\ntype Config struct {\n\tStoreURL string \`yaml:"store_url" env:"STORE_URL"\`\n}\n`,
        ),
      }),
    ],
    [
      'Go, a function with a default',
      (host) => ({
        'main.go': go(
          '',
          `\tconn, _ := pgx.Connect(ctx, getEnv("STORE_URL", "${url(host)}"))`,
          `\nfunc getEnv(key, fallback string) string {\n\tif value, ok := os.LookupEnv(key); ok {\n\t\treturn value\n\t}\n\treturn fallback\n}\n`,
        ),
      }),
    ],
    [
      'Go, a flag',
      (host) => ({
        'main.go': go(
          '\t"flag"',
          `\tstore := flag.String("store", "${url(host)}", "where the orders are")\n\tflag.Parse()\n\tconn, _ := pgx.Connect(ctx, *store)`,
        ),
      }),
    ],
    [
      '.NET, a section as an object',
      (host) => ({
        'appsettings.json': `{ "Store": { "Address": "Host=${host};Database=shop;Username=reader" } }\n`,
        'Program.cs': csharp(
          'builder.Configuration.GetSection("Store").Get<StoreOptions>().Address',
          '\npublic class StoreOptions\n{\n    public string Address { get; set; } = "";\n}\n',
        ),
      }),
    ],
    [
      '.NET, a section that is bound',
      (host) => ({
        'appsettings.json': `{ "Store": { "Address": "Host=${host};Database=shop;Username=reader" } }\n`,
        'Program.cs': csharp(
          'options.Address',
          '\npublic class StoreOptions\n{\n    public string Address { get; set; } = "";\n}\n',
        ).replace(
          'await using var source',
          'var options = new StoreOptions();\nbuilder.Configuration.GetSection("Store").Bind(options);\nawait using var source',
        ),
      }),
    ],
    [
      '.NET, injected options',
      (host) => ({
        'appsettings.json': `{ "Store": { "Address": "Host=${host};Database=shop;Username=reader" } }\n`,
        'Program.cs': `using Microsoft.Extensions.Options;
using Npgsql;
using OpenAI.Chat;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<StoreOptions>(builder.Configuration.GetSection("Store"));
builder.Services.AddScoped<DigestWriter>();
var app = builder.Build();
app.MapGet("/digest", (DigestWriter writer) => writer.Write());
app.Run();

public class StoreOptions
{
    public string Address { get; set; } = "";
}

public class DigestWriter
{
    private readonly StoreOptions _options;

    public DigestWriter(IOptions<StoreOptions> options)
    {
        _options = options.Value;
    }

    public string Write()
    {
        using var source = NpgsqlDataSource.Create(_options.Address);
        using var command = source.CreateCommand("SELECT id, due_on FROM orders");
        using var orders = command.ExecuteReader();
        var client = new ChatClient("gpt-5-mini", Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
        return client.CompleteChat("Write a digest of " + orders).ToString();
    }
}
`,
      }),
    ],
    [
      '.NET, variables of a profile',
      (host) => ({
        'Properties/launchSettings.json': `{ "profiles": { "http": { "commandName": "Project", "environmentVariables": { "STORE_URL": "Host=${host};Database=shop;Username=reader" } } } }\n`,
        'Program.cs': csharp('Environment.GetEnvironmentVariable("STORE_URL")'),
      }),
    ],
    [
      'Spring, a value',
      (host) => ({
        'src/main/resources/application.yml': `store:\n  url: jdbc:postgresql://${host}:5432/shop\n`,
        'src/main/java/com/gripper/Digest.java': spring(
          'import org.springframework.beans.factory.annotation.Value;',
          '    @Value("${store.url}")\n    private String address;\n',
          'address',
        ),
      }),
    ],
    [
      'Spring, a default of a value',
      (host) => ({
        'src/main/java/com/gripper/Digest.java': spring(
          'import org.springframework.beans.factory.annotation.Value;',
          `    @Value("\${store.url:jdbc:postgresql://${host}:5432/shop}")\n    private String address;\n`,
          'address',
        ),
      }),
    ],
    [
      'Spring, properties of a class',
      (host) => ({
        'src/main/resources/application.properties': `store.url=jdbc:postgresql://${host}:5432/shop\n`,
        'src/main/java/com/gripper/StoreProperties.java':
          'package com.gripper;\n\nimport org.springframework.boot.context.properties.ConfigurationProperties;\n\n@ConfigurationProperties(prefix = "store")\npublic class StoreProperties {\n    private String url;\n\n    public String getUrl() {\n        return url;\n    }\n\n    public void setUrl(String url) {\n        this.url = url;\n    }\n}\n',
        'src/main/java/com/gripper/Digest.java': spring(
          '',
          '    private final StoreProperties store;\n\n    public Digest(StoreProperties store) {\n        this.store = store;\n    }\n',
          'store.getUrl()',
        ),
      }),
    ],
    [
      'Spring, a record of properties',
      (host) => ({
        'src/main/resources/application.yaml': `app:\n  store:\n    url: jdbc:postgresql://${host}:5432/shop\n`,
        'src/main/java/com/gripper/StoreProperties.java':
          'package com.gripper;\n\nimport org.springframework.boot.context.properties.ConfigurationProperties;\n\n@ConfigurationProperties("app.store")\npublic record StoreProperties(String url) {}\n',
        'src/main/java/com/gripper/Digest.java': spring(
          '',
          '    private final StoreProperties store;\n\n    public Digest(StoreProperties store) {\n        this.store = store;\n    }\n',
          'store.url()',
        ),
      }),
    ],
    [
      'Rust, a default beside the variable',
      (host) => ({
        'Cargo.toml': '[package]\nname = "digest"\nversion = "0.1.0"\n\n[dependencies]\nsqlx = "0.8"\nasync-openai = "0.27"\n',
        'src/main.rs': rust('', `let address = std::env::var("STORE_URL").unwrap_or_else(|_| "${url(host)}".to_string());`),
      }),
    ],
  ] as const satisfies readonly (readonly [string, (host: string) => Files])[]
).map(([id, files]) => ({ id, through: 'database', files }));

function spring(imports: string, fields: string, read: string): string {
  return `package com.gripper;

import dev.langchain4j.model.openai.OpenAiChatModel;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
${imports}
import org.springframework.boot.CommandLineRunner;
import org.springframework.stereotype.Component;

@Component
public class Digest implements CommandLineRunner {
${fields}
    @Override
    public void run(String... args) throws Exception {
        Connection connection = DriverManager.getConnection(${read});
        ResultSet orders = connection.createStatement().executeQuery("SELECT id, due_on FROM orders");
        OpenAiChatModel model = OpenAiChatModel.builder().apiKey(System.getenv("OPENAI_API_KEY")).modelName("gpt-5-mini").build();
        System.out.println(model.chat("Write a digest of " + orders));
    }
}
`;
}

function rust(types: string, read: string): string {
  return `use async_openai::{types::{ChatCompletionRequestUserMessageArgs, CreateChatCompletionRequestArgs}, Client};
use sqlx::postgres::PgPoolOptions;
${types}
#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    ${read}
    let pool = PgPoolOptions::new().connect(&address).await?;
    let orders = sqlx::query("SELECT id, due_on FROM orders").fetch_all(&pool).await?;
    let request = CreateChatCompletionRequestArgs::default()
        .model("gpt-5-mini")
        .messages([ChatCompletionRequestUserMessageArgs::default().content(format!("Write a digest of {:?}", orders)).build()?.into()])
        .build()?;
    let reply = Client::new().chat().create(request).await?;
    println!("{:?}", reply.choices[0].message.content);
    Ok(())
}
`;
}
