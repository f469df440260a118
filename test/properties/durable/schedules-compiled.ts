import type { Schedule } from './schedules.js';

const bean = (imports: string, method: string): string =>
  `package acme;\n${imports}\nimport org.springframework.stereotype.Component;\n@Component\npublic class Daily {\n  ${method}\n  public void run() { System.out.println("x"); }\n}\n`;

const spring = 'import java.util.concurrent.TimeUnit;\nimport org.springframework.scheduling.annotation.Scheduled;';

const every = (annotation: string, method: string): string =>
  `package acme;\nimport ${annotation};\nimport jakarta.inject.Singleton;\n@Singleton\npublic class Daily {\n  ${method}\n  void run() { System.out.println("x"); }\n}\n`;

const javaMain = (start: string): string => `package acme;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
public class Main {
  static void digest() { System.out.println(OpenAiChatModel.builder().modelName("gpt-5-mini").build().chat("Write a digest")); }
  public static void main(String[] args) {
    ${start}
  }
}
`;

const csharpHost =
  'using Microsoft.Extensions.DependencyInjection;\nusing Microsoft.Extensions.Hosting;\nvar builder = Host.CreateApplicationBuilder(args);\nbuilder.Services.AddHostedService<Worker>();\nbuilder.Build().Run();\n';

const csharpWorker = (body: string): string => `using Microsoft.Extensions.Hosting;
using OpenAI.Chat;
public class Worker : BackgroundService {
  private readonly ChatClient client = new("gpt-5-mini", Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
  private async Task Digest() { Console.WriteLine(await client.CompleteChatAsync("Write a digest")); }
  protected override async Task ExecuteAsync(CancellationToken stop) {
    ${body}
  }
}
`;

const quartz = (schedule: string): string =>
  `using Quartz;\nvar builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddQuartz(q => q.AddTrigger(t => t.ForJob("digest").WithSimpleSchedule(s => s.${schedule}.RepeatForever())));\nbuilder.Build().Run();\n`;

const goMain = (start: string): string => `package main

import (
	"context"
	"fmt"
	"time"

	"github.com/openai/openai-go"
)

func digest() {
	client := openai.NewClient()
	reply, _ := client.Chat.Completions.New(context.Background(), openai.ChatCompletionNewParams{Model: "gpt-5-mini", Messages: []openai.ChatCompletionMessageParamUnion{openai.UserMessage("Write a digest")}})
	fmt.Println(reply.Choices[0].Message.Content)
}

func main() {
	${start}
}
`;

const rustMain = (uses: string, start: string): string => `use async_openai::{types::CreateChatCompletionRequestArgs, Client};
${uses}
async fn digest() {
    let client = Client::new();
    let request = CreateChatCompletionRequestArgs::default().model("gpt-5-mini").messages([]).build().unwrap();
    let reply = client.chat().create(request).await.unwrap();
    println!("{:?}", reply.choices[0].message.content);
}

#[tokio::main]
async fn main() {
    ${start}
}
`;

const java = 'src/main/java/acme/Daily.java';

/** Clocks of Java, .NET, Go and Rust. */
export const compiledSchedules: readonly Schedule[] = [
  ...(
    [
      [
        'Spring, a unit',
        java,
        bean(spring, '@Scheduled(fixedRate = 6, timeUnit = TimeUnit.HOURS)'),
        bean(spring, '@Scheduled(fixedRate = 6, timeUnit = TimeUnit.SECONDS)'),
      ],
      [
        'Spring, a length of time as a text',
        java,
        bean(spring, '@Scheduled(fixedDelayString = "PT6H")'),
        bean(spring, '@Scheduled(fixedDelayString = "PT5S")'),
      ],
      [
        'Quarkus',
        java,
        every('io.quarkus.scheduler.Scheduled', '@Scheduled(every = "24h")'),
        every('io.quarkus.scheduler.Scheduled', '@Scheduled(every = "10s")'),
      ],
      [
        'Micronaut',
        java,
        every('io.micronaut.scheduling.annotation.Scheduled', '@Scheduled(fixedDelay = "12h")'),
        every('io.micronaut.scheduling.annotation.Scheduled', '@Scheduled(fixedDelay = "10s")'),
      ],
      [
        'Java, an executor',
        'src/main/java/acme/Main.java',
        javaMain('Executors.newScheduledThreadPool(1).scheduleAtFixedRate(Main::digest, 0, 24, TimeUnit.HOURS);'),
        javaMain('Executors.newScheduledThreadPool(1).scheduleAtFixedRate(Main::digest, 0, 24, TimeUnit.SECONDS);'),
      ],
      ['Quartz.NET, an interval', 'Program.cs', quartz('WithIntervalInHours(24)'), quartz('WithIntervalInSeconds(10)')],
      [
        'Azure Functions in .NET',
        'Digest.cs',
        'using Microsoft.Azure.Functions.Worker;\npublic class Digest {\n  [Function("Digest")]\n  public void Run([TimerTrigger("0 0 7 * * *")] TimerInfo timer) { Console.WriteLine("x"); }\n}\n',
        'using Microsoft.Azure.Functions.Worker;\npublic class Digest {\n  [Function("Digest")]\n  public void Run([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequestData request) { Console.WriteLine("x"); }\n}\n',
      ],
      [
        'Go, a ticker',
        'main.go',
        goMain('ticker := time.NewTicker(24 * time.Hour)\n\tdefer ticker.Stop()\n\tfor range ticker.C {\n\t\tdigest()\n\t}'),
        goMain('ticker := time.NewTicker(5 * time.Second)\n\tdefer ticker.Stop()\n\tfor range ticker.C {\n\t\tdigest()\n\t}'),
      ],
      [
        'Go, a ticker among channels',
        'main.go',
        goMain('ticker := time.NewTicker(6 * time.Hour)\n\tfor {\n\t\tselect {\n\t\tcase <-ticker.C:\n\t\t\tdigest()\n\t\t}\n\t}'),
        goMain('digest()\n\tticker := time.NewTicker(24 * time.Hour)\n\tfor range ticker.C {\n\t\tfmt.Println("clean up")\n\t}'),
      ],
      [
        'Go, ticks',
        'main.go',
        goMain('for range time.Tick(time.Hour) {\n\t\tdigest()\n\t}'),
        goMain('for range time.Tick(time.Second) {\n\t\tdigest()\n\t}'),
      ],
    ] as const satisfies readonly (readonly [string, string, string, string])[]
  ).map(([name, path, entry, without]) => ({ name, path, entry, without })),
  ...(
    [
      ['Spring, a setting', 'digest.every=3600000\n', 'digest.every=5000\n', '@Scheduled(fixedDelayString = "${digest.every}")'],
      ['Spring, a cron as a setting', 'digest.cron=0 0 7 * * *\n', 'digest.cron=-\n', '@Scheduled(cron = "${digest.cron}")'],
    ] as const
  ).map(([name, entry, without, method]) => ({
    name,
    path: 'src/main/resources/application.properties',
    entry,
    without,
    beside: { [java]: bean(spring, method) },
  })),
  ...(
    [
      [
        '.NET, a periodic timer',
        'using var timer = new PeriodicTimer(TimeSpan.FromHours(24));\n    while (await timer.WaitForNextTickAsync(stop)) await Digest();',
        'using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5));\n    while (await timer.WaitForNextTickAsync(stop)) await Digest();',
      ],
      [
        '.NET, a timer',
        'var timer = new Timer(async _ => await Digest(), null, TimeSpan.Zero, TimeSpan.FromDays(1));\n    await Task.CompletedTask;',
        'var timer = new Timer(async _ => await Digest(), null, TimeSpan.Zero, TimeSpan.FromSeconds(1));\n    await Task.CompletedTask;',
      ],
    ] as const
  ).map(([name, entry, without]) => ({
    name,
    path: 'Worker.cs',
    entry: csharpWorker(entry),
    without: csharpWorker(without),
    beside: { 'Program.cs': csharpHost },
  })),
  ...(
    [
      [
        'Rust, an interval',
        'use tokio::time::{self, Duration};',
        'let mut interval = time::interval(Duration::from_secs(60 * 60 * 24));\n    loop {\n        interval.tick().await;\n        digest().await;\n    }',
        'let mut interval = time::interval(Duration::from_millis(500));\n    loop {\n        interval.tick().await;\n        digest().await;\n    }',
      ],
      [
        'Rust, clokwerk',
        'use clokwerk::{AsyncScheduler, TimeUnits};',
        'let mut scheduler = AsyncScheduler::new();\n    scheduler.every(1.day()).at("7:00").run(|| digest());\n    loop { scheduler.run_pending().await; }',
        'let mut scheduler = AsyncScheduler::new();\n    digest().await;\n    scheduler.run_pending().await;',
      ],
    ] as const
  ).map(([name, uses, entry, without]) => ({
    name,
    path: 'src/main.rs',
    entry: rustMain(uses, entry),
    without: rustMain(uses, without),
    beside: { 'Cargo.toml': '[package]\nname = "digest"\n' },
  })),
];
