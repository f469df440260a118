import type { Action } from './action.js';

/** A program of one language that prints what a model wrote, or does something else with it at `{code}`. */
export interface Elsewhere {
  readonly language: string;
  readonly path: string;
  readonly program: string;
  readonly shown: string;
  readonly actions: readonly Action[];
}

const ticketing = 'production-access/ticketing';
const facing = 'real-world-impact/customer-facing';

export const elsewhere: readonly Elsewhere[] = [
  {
    language: 'Go',
    path: 'main.go',
    program: `package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/smtp"
	"os"

	openai "github.com/sashabaranov/go-openai"
	"github.com/slack-go/slack"
)

func main() {
	client := openai.NewClient(os.Getenv("OPENAI_API_KEY"))
	resp, err := client.CreateChatCompletion(context.Background(), openai.ChatCompletionRequest{
		Model:    openai.GPT4oMini,
		Messages: []openai.ChatCompletionMessage{{Role: "user", Content: "Write a note about tea."}},
	})
	if err != nil {
		panic(err)
	}
	text := resp.Choices[0].Message.Content
	{code}
}
`,
    shown: `fmt.Println(text)`,
    actions: [
      {
        name: 'Slack, a client',
        code: `slack.New(os.Getenv("SLACK_TOKEN")).PostMessage("C1", slack.MsgOptionText(text, false))`,
        crosses: [],
      },
      {
        name: 'Slack, a webhook',
        code: `body, _ := json.Marshal(map[string]string{"text": text})
	http.Post(os.Getenv("SLACK_WEBHOOK_URL"), "application/json", bytes.NewBuffer(body))`,
        crosses: [],
      },
      {
        name: 'any API',
        code: `body, _ := json.Marshal(map[string]string{"text": text})
	req, _ := http.NewRequest("POST", "https://api.acme.com/v1/reports", bytes.NewReader(body))
	req.Header.Set("Authorization", "Bearer "+os.Getenv("T"))
	http.DefaultClient.Do(req)`,
        crosses: [],
      },
      {
        name: 'Jira, its API',
        code: `body, _ := json.Marshal(map[string]any{"fields": map[string]string{"summary": text}})
	req, _ := http.NewRequest("POST", "https://acme.atlassian.net/rest/api/3/issue", bytes.NewReader(body))
	req.SetBasicAuth("a", os.Getenv("J"))
	http.DefaultClient.Do(req)`,
        crosses: [ticketing],
      },
      {
        name: 'mail',
        code: `smtp.SendMail("smtp.gmail.com:587", smtp.PlainAuth("", "a", os.Getenv("P"), "smtp.gmail.com"), "a@acme.com", []string{os.Args[1]}, []byte(text))`,
        crosses: [facing],
      },
    ],
  },
  {
    language: 'Java',
    path: 'Main.java',
    program: `import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ChatModel;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import okhttp3.*;
import com.slack.api.Slack;
import jakarta.mail.*;
import jakarta.mail.internet.*;

public class Main {
  public static void main(String[] args) throws Exception {
    OpenAIClient client = OpenAIOkHttpClient.fromEnv();
    ChatCompletionCreateParams params = ChatCompletionCreateParams.builder().addUserMessage("Write a note about tea.").model(ChatModel.GPT_4O_MINI).build();
    String text = client.chat().completions().create(params).choices().get(0).message().content().get();
    {code}
  }
}
`,
    shown: `System.out.println(text);`,
    actions: [
      {
        name: 'Slack, a client',
        code: `Slack.getInstance().methods(System.getenv("SLACK_TOKEN")).chatPostMessage(req -> req.channel("C1").text(text));`,
        crosses: [],
      },
      {
        name: 'Slack, a webhook',
        code: `HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(System.getenv("SLACK_WEBHOOK_URL"))).POST(HttpRequest.BodyPublishers.ofString("{\\"text\\":\\"" + text + "\\"}")).build(), HttpResponse.BodyHandlers.ofString());`,
        crosses: [],
      },
      {
        name: 'any API',
        code: `new OkHttpClient().newCall(new Request.Builder().url("https://api.acme.com/v1/reports").post(RequestBody.create(text, MediaType.get("text/plain"))).build()).execute();`,
        crosses: [],
      },
      {
        name: 'Jira, its API',
        code: `HttpRequest request = HttpRequest.newBuilder().uri(URI.create("https://acme.atlassian.net/rest/api/3/issue")).header("Authorization", "Basic " + System.getenv("J")).POST(HttpRequest.BodyPublishers.ofString(text)).build();
    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());`,
        crosses: [ticketing],
      },
      {
        name: 'mail',
        code: `MimeMessage mail = new MimeMessage(Session.getInstance(System.getProperties()));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(args[0]));
    mail.setText(text);
    Transport.send(mail);`,
        crosses: [facing],
      },
    ],
  },
  {
    language: 'C#',
    path: 'Program.cs',
    program: `using System.Net.Http;
using System.Net.Http.Json;
using System.Net.Mail;
using System.Text;
using OpenAI.Chat;

var client = new ChatClient("gpt-4o-mini", Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
ChatCompletion completion = await client.CompleteChatAsync("Write a note about tea.");
var text = completion.Content[0].Text;
{code}
`,
    shown: `Console.WriteLine(text);`,
    actions: [
      {
        name: 'Slack, a webhook',
        code: `await new HttpClient().PostAsJsonAsync(Environment.GetEnvironmentVariable("SLACK_WEBHOOK_URL"), new { text });`,
        crosses: [],
      },
      {
        name: 'any API',
        code: `await new HttpClient().PostAsync("https://api.acme.com/v1/reports", new StringContent(text, Encoding.UTF8, "application/json"));`,
        crosses: [],
      },
      {
        name: 'any API, another way',
        code: `var request = new HttpRequestMessage(HttpMethod.Post, "https://api.acme.com/v1/reports");
request.Content = new StringContent(text);
await new HttpClient().SendAsync(request);`,
        crosses: [],
      },
      {
        name: 'Jira, its API',
        code: `var http = new HttpClient { BaseAddress = new Uri("https://acme.atlassian.net") };
http.DefaultRequestHeaders.Add("Authorization", "Basic " + Environment.GetEnvironmentVariable("J"));
await http.PostAsJsonAsync("/rest/api/3/issue", new { fields = new { summary = text } });`,
        crosses: [ticketing],
      },
      { name: 'mail', code: `new SmtpClient("smtp.gmail.com").Send("a@acme.com", args[0], "Hi", text);`, crosses: [facing] },
    ],
  },
  {
    language: 'PHP',
    path: 'main.php',
    program: `<?php
require 'vendor/autoload.php';
use GuzzleHttp\\Client;
use PHPMailer\\PHPMailer\\PHPMailer;

$client = OpenAI::client(getenv('OPENAI_API_KEY'));
$text = $client->chat()->create(['model' => 'gpt-4o-mini', 'messages' => [['role' => 'user', 'content' => 'Write a note about tea.']]])->choices[0]->message->content;
{code}
`,
    shown: `echo $text;`,
    actions: [
      { name: 'Slack, a webhook', code: `(new Client())->post(getenv('SLACK_WEBHOOK_URL'), ['json' => ['text' => $text]]);`, crosses: [] },
      {
        name: 'any API',
        code: `$ch = curl_init('https://api.acme.com/v1/reports');
curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode(['text' => $text]));
curl_exec($ch);`,
        crosses: [],
      },
      {
        name: 'any API, another way',
        code: `file_get_contents('https://api.acme.com/v1/reports', false, stream_context_create(['http' => ['method' => 'POST', 'content' => $text]]));`,
        crosses: [],
      },
      {
        name: 'Jira, its API',
        code: `(new Client(['base_uri' => 'https://acme.atlassian.net', 'auth' => ['a', getenv('J')]]))->post('/rest/api/3/issue', ['json' => ['fields' => ['summary' => $text]]]);`,
        crosses: [ticketing],
      },
      { name: 'mail', code: `mail($argv[1], 'Hi', $text);`, crosses: [facing] },
      {
        name: 'mail, a library',
        code: `$mail = new PHPMailer(true);
$mail->addAddress($argv[1]);
$mail->Body = $text;
$mail->send();`,
        crosses: [facing],
      },
    ],
  },
  {
    language: 'Ruby',
    path: 'main.rb',
    program: `require "openai"
require "net/http"
require "json"
require "mail"
require "slack-ruby-client"

client = OpenAI::Client.new(access_token: ENV.fetch("OPENAI_API_KEY"))
response = client.chat(parameters: { model: "gpt-4o-mini", messages: [{ role: "user", content: "Write a note about tea." }] })
text = response.dig("choices", 0, "message", "content")
{code}
`,
    shown: `puts text`,
    actions: [
      {
        name: 'Slack, a client',
        code: `Slack::Web::Client.new(token: ENV["SLACK_TOKEN"]).chat_postMessage(channel: "C1", text: text)`,
        crosses: [],
      },
      {
        name: 'Slack, a webhook',
        code: `Net::HTTP.post(URI(ENV["SLACK_WEBHOOK_URL"]), { text: text }.to_json, "Content-Type" => "application/json")`,
        crosses: [],
      },
      {
        name: 'any API',
        code: `uri = URI("https://api.acme.com/v1/reports")
request = Net::HTTP::Post.new(uri)
request.body = { text: text }.to_json
Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(request) }`,
        crosses: [],
      },
      {
        name: 'Jira, its API',
        code: `uri = URI("https://acme.atlassian.net/rest/api/3/issue")
request = Net::HTTP::Post.new(uri)
request.basic_auth("a", ENV["J"])
request.body = { fields: { summary: text } }.to_json
Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(request) }`,
        crosses: [ticketing],
      },
      {
        name: 'mail',
        code: `Mail.deliver do
  to ARGV[0]
  body text
end`,
        crosses: [facing],
      },
    ],
  },
  {
    language: 'Rust',
    path: 'src/main.rs',
    program: `use async_openai::{types::{ChatCompletionRequestUserMessageArgs, CreateChatCompletionRequestArgs}, Client};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::new();
    let request = CreateChatCompletionRequestArgs::default()
        .model("gpt-4o-mini")
        .messages([ChatCompletionRequestUserMessageArgs::default().content("Write a note about tea.").build()?.into()])
        .build()?;
    let response = client.chat().create(request).await?;
    let text = response.choices[0].message.content.clone().unwrap_or_default();
    {code}
    Ok(())
}
`,
    shown: `println!("{text}");`,
    actions: [
      {
        name: 'Slack, a webhook',
        code: `reqwest::Client::new().post(std::env::var("SLACK_WEBHOOK_URL")?).json(&serde_json::json!({ "text": text })).send().await?;`,
        crosses: [],
      },
      {
        name: 'any API',
        code: `let http = reqwest::Client::new();
    http.post("https://api.acme.com/v1/reports").body(text).send().await?;`,
        crosses: [],
      },
      {
        name: 'Jira, its API',
        code: `reqwest::Client::new().post("https://acme.atlassian.net/rest/api/3/issue").basic_auth("a", Some(std::env::var("J")?)).json(&serde_json::json!({ "fields": { "summary": text } })).send().await?;`,
        crosses: [ticketing],
      },
    ],
  },
  {
    language: 'Kotlin',
    path: 'Main.kt',
    program: `import com.aallam.openai.api.chat.*
import com.aallam.openai.api.model.ModelId
import com.aallam.openai.client.OpenAI
import io.ktor.client.*
import io.ktor.client.request.*
import kotlinx.coroutines.runBlocking

fun main(args: Array<String>) = runBlocking {
    val openAI = OpenAI(System.getenv("OPENAI_API_KEY"))
    val completion = openAI.chatCompletion(ChatCompletionRequest(ModelId("gpt-4o-mini"), listOf(ChatMessage(role = ChatRole.User, content = "Write a note about tea."))))
    val text = completion.choices.first().message.content.orEmpty()
    {code}
}
`,
    shown: `println(text)`,
    actions: [
      {
        name: 'Slack, a webhook',
        code: `HttpClient().post(System.getenv("SLACK_WEBHOOK_URL")) { setBody("""{"text": "$text"}""") }`,
        crosses: [],
      },
      { name: 'any API', code: `HttpClient().post("https://api.acme.com/v1/reports") { setBody(text) }`, crosses: [] },
    ],
  },
  {
    language: 'shell',
    path: 'run.sh',
    program: `#!/bin/bash
text=$(curl -s https://api.openai.com/v1/chat/completions -H "Authorization: Bearer $OPENAI_API_KEY" -d '{"model":"gpt-4o-mini","messages":[{"role":"user","content":"Write a note about tea."}]}' | jq -r '.choices[0].message.content')
{code}
`,
    shown: `echo "$text"`,
    actions: [
      { name: 'any API', code: `curl -X POST https://api.acme.com/v1/reports -d "$text"`, crosses: [] },
      {
        name: 'Jira, its API',
        code: `curl -u "a:$J" -X POST https://acme.atlassian.net/rest/api/3/issue -d "{\\"fields\\": {\\"summary\\": \\"$text\\"}}"`,
        crosses: [ticketing],
      },
    ],
  },
];
