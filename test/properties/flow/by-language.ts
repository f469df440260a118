/** How a prototype of a language asks a model and posts something, in one file. */
export interface OneFile {
  readonly path: string;
  readonly ask: string;
  readonly fixed: string;
  readonly send: (text: string) => string;
  /** The file around code that runs at once; what stands before `---` is declared beside it. */
  readonly file: (declared: string, code: string) => string;
  readonly others?: Readonly<Record<string, string>>;
}

const address = 'https://api.acme-robotics.com/notes';

const python: OneFile = {
  path: 'main.py',
  ask: 'ask("q")',
  fixed: 'str("q")',
  send: (text) => `requests.post("${address}", json={"text": ${text}})`,
  file: (declared, code) => `import requests
from openai import OpenAI
llm = OpenAI()
def ask(q):
    return llm.responses.create(model="gpt-5-mini", input=q).output_text
print(ask("hi"))
${declared}
${code}
`,
};

const typescript: OneFile = {
  path: 'index.ts',
  ask: "await ask('q')",
  fixed: "String('q')",
  send: (text) => `await fetch('${address}', { method: 'POST', body: ${text} });`,
  file: (declared, code) => `import OpenAI from 'openai';
const llm = new OpenAI();
async function ask(q) {
  return (await llm.responses.create({ model: 'gpt-5-mini', input: q })).output_text;
}
console.log(await ask('hi'));
${declared}
${code}
`,
};

const ruby: OneFile = {
  path: 'main.rb',
  ask: 'ask("q")',
  fixed: 'String("q")',
  send: (text) => `Net::HTTP.post(URI("${address}"), ${text})`,
  file: (declared, code) => `require "openai"
require "net/http"
def ask(q)
  OpenAI::Client.new.chat(parameters: { model: "gpt-5-mini", messages: [{ role: "user", content: q }] }).dig("choices", 0, "message", "content")
end
puts ask("hi")
${declared}
${code}
`,
};

const php: OneFile = {
  path: 'index.php',
  ask: "ask('q')",
  fixed: "strval('q')",
  send: (text) => `(new \\GuzzleHttp\\Client())->post('${address}', ['body' => ${text}]);`,
  file: (declared, code) => `<?php
function ask($q) {
  return \\OpenAI::client(getenv('OPENAI_API_KEY'))->chat()->create(['model' => 'gpt-5-mini', 'messages' => [['role' => 'user', 'content' => $q]]])->choices[0]->message->content;
}
echo ask('hi');
${declared}
${code}
`,
};

const go: OneFile = {
  path: 'main.go',
  ask: 'ask("q")',
  fixed: 'strings.ToUpper("q")',
  send: (text) => `http.Post("${address}", "text/plain", strings.NewReader(${text}))`,
  file: (declared, code) => `package main

import (
	"context"
	"net/http"
	"os"
	"strings"
	"sync"

	"github.com/sashabaranov/go-openai"
)

func ask(q string) string {
	client := openai.NewClient(os.Getenv("OPENAI_API_KEY"))
	reply, _ := client.CreateChatCompletion(context.Background(), openai.ChatCompletionRequest{Model: "gpt-5-mini", Messages: []openai.ChatCompletionMessage{{Role: "user", Content: q}}})
	return reply.Choices[0].Message.Content
}

${declared}
func main() {
	println(ask("hi"))
${code}
}
`,
  others: { 'go.mod': 'module notes\n\ngo 1.24\n' },
};

const csharp: OneFile = {
  path: 'Program.cs',
  ask: 'Ask("q")',
  fixed: 'string.Concat("q")',
  send: (text) => `await new HttpClient().PostAsync("${address}", new StringContent(${text}));`,
  file: (declared, code) => `using OpenAI.Chat;
using System.Net.Http;
using System.Linq;
Console.WriteLine(Ask("hi"));
${code}
string Ask(string q) => new ChatClient("gpt-5-mini", Environment.GetEnvironmentVariable("OPENAI_API_KEY")).CompleteChat(new UserChatMessage(q)).Value.Content[0].Text;
${declared}
`,
};

const jvmSend = (text: string): string =>
  `java.net.http.HttpClient.newHttpClient().send(java.net.http.HttpRequest.newBuilder(java.net.URI.create("${address}")).POST(java.net.http.HttpRequest.BodyPublishers.ofString(${text})).build(), java.net.http.HttpResponse.BodyHandlers.ofString())`;

const kotlin: OneFile = {
  path: 'src/main/kotlin/Main.kt',
  ask: 'ask("q")',
  fixed: '"q".trim()',
  send: jvmSend,
  file: (declared, code) => `import dev.langchain4j.model.openai.OpenAiChatModel

fun ask(q: String): String = OpenAiChatModel.builder().apiKey(System.getenv("OPENAI_API_KEY")).modelName("gpt-5-mini").build().chat(q)
${declared}
fun main() {
  println(ask("hi"))
${code}
}
`,
};

const java: OneFile = {
  path: 'src/main/java/Main.java',
  ask: 'ask("q")',
  fixed: 'String.valueOf("q")',
  send: (text) => `${jvmSend(text)};`,
  file: (declared, code) => `import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class Main {
  static String ask(String q) { return OpenAiChatModel.builder().apiKey(System.getenv("OPENAI_API_KEY")).modelName("gpt-5-mini").build().chat(q); }
${declared}
  public static void main(String[] args) throws Exception {
    System.out.println(ask("hi"));
${code}
  }
}
`,
};

export const oneFiles = { python, typescript, ruby, php, go, csharp, kotlin, java } as const;
