/** How a small prototype in a language asks a model. */
export interface Language {
  /** In front of every file that asks. */
  readonly head: string;
  /** An expression that has a model work on `text`. */
  readonly ask: (text: string, prompt?: string) => string;
  /** Further files that asking needs. */
  readonly files?: Readonly<Record<string, string>>;
}

export const python: Language = {
  head: 'from openai import OpenAI\nllm = OpenAI()\n',
  ask: (text, prompt) =>
    `llm.responses.create(model="gpt-5-mini"${told(prompt, (say) => `, instructions="${say}"`)}, input=${text}).output_text`,
};

export const typescript: Language = {
  head: "import OpenAI from 'openai';\nconst llm = new OpenAI();\n",
  ask: (text, prompt) =>
    `(await llm.responses.create({ model: 'gpt-5-mini'${told(prompt, (say) => `, instructions: '${say}'`)}, input: ${text} })).output_text`,
};

/** Modules of CommonJS. */
export const javascript: Language = {
  ...typescript,
  head: "const OpenAI = require('openai');\nconst llm = new OpenAI();\n",
};

/** Java and Kotlin: the model is built by one expression. */
export const jvm: Language = {
  head: 'import dev.langchain4j.model.openai.OpenAiChatModel;\n',
  ask: (text, prompt = '') =>
    `OpenAiChatModel.builder().apiKey(System.getenv("OPENAI_API_KEY")).modelName("gpt-5-mini").build().chat("${prompt} " + ${text})`,
};

export const csharp: Language = {
  head: 'using OpenAI.Chat;\n',
  ask: (text, prompt = '') =>
    `new ChatClient("gpt-5-mini", Environment.GetEnvironmentVariable("OPENAI_API_KEY")).CompleteChat(new SystemChatMessage("${prompt}"), new UserChatMessage(${text})).Value.Content[0].Text`,
};

export const go: Language = {
  head: 'package main\n\n',
  ask: (text, prompt = '') => `ask("${prompt}", ${text})`,
  files: {
    'model.go': `package main

import (
	"context"
	"os"

	"github.com/sashabaranov/go-openai"
)

func ask(prompt string, text string) string {
	client := openai.NewClient(os.Getenv("OPENAI_API_KEY"))
	messages := []openai.ChatCompletionMessage{{Role: "system", Content: prompt}, {Role: "user", Content: text}}
	reply, _ := client.CreateChatCompletion(context.Background(), openai.ChatCompletionRequest{Model: "gpt-5-mini", Messages: messages})
	return reply.Choices[0].Message.Content
}
`,
    'go.mod': 'module notes\n\ngo 1.24\n',
  },
};

export const php: Language = {
  head: '<?php\n',
  ask: (text, prompt = '') =>
    `\\OpenAI::client(getenv('OPENAI_API_KEY'))->chat()->create(['model' => 'gpt-5-mini', 'messages' => [['role' => 'system', 'content' => '${prompt}'], ['role' => 'user', 'content' => ${text}]]])->choices[0]->message->content`,
};

export const ruby: Language = {
  head: 'require "openai"\n',
  ask: (text, prompt = '') =>
    `OpenAI::Client.new.chat(parameters: { model: "gpt-5-mini", messages: [{ role: "system", content: "${prompt}" }, { role: "user", content: ${text} }] }).dig("choices", 0, "message", "content")`,
};

export const rust: Language = {
  head: 'mod model;\nuse model::ask;\n',
  ask: (text, prompt = '') => `ask("${prompt}", &${text}).await`,
  files: {
    'src/model.rs': `use async_openai::{types::{ChatCompletionRequestSystemMessageArgs, ChatCompletionRequestUserMessageArgs, CreateChatCompletionRequestArgs}, Client};

pub async fn ask(prompt: &str, text: &str) -> String {
    let messages = vec![
        ChatCompletionRequestSystemMessageArgs::default().content(prompt).build().unwrap().into(),
        ChatCompletionRequestUserMessageArgs::default().content(text).build().unwrap().into(),
    ];
    let request = CreateChatCompletionRequestArgs::default().model("gpt-5-mini").messages(messages).build().unwrap();
    let reply = Client::new().chat().create(request).await.unwrap();
    reply.choices[0].message.content.clone().unwrap_or_default()
}
`,
    'Cargo.toml': '[package]\nname = "notes"\nversion = "0.1.0"\nedition = "2024"\n\n[dependencies]\nasync-openai = "0.27"\n',
  },
};

export const r: Language = {
  head: 'library(ellmer)\n',
  ask: (text, prompt = '') => `chat_openai(system_prompt = "${prompt}", model = "gpt-5-mini")$chat(${text})`,
};

/** Code with slots, in a file of its own, and the files around it. */
export interface Slotted {
  readonly path: string;
  readonly code: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** Replaces `{ask:x}` by a question about `x` and every `{name}` by its text, in all files; only the first file needs a model. */
export function filled(
  language: Language,
  slotted: Slotted,
  slots: Readonly<Record<string, string>> = {},
  prompt?: string,
): Record<string, string> {
  const named = (text: string): string => Object.entries(slots).reduce((before, [slot, own]) => before.replaceAll(`{${slot}}`, own), text);
  const code = named(slotted.code).replace(askSlot, (_, text: string) => language.ask(text, prompt));
  const directive = /^(?:'use server';|package [\w.]+;?|@page.*)\n/.exec(code)?.[0] ?? '';
  const around = Object.entries(slotted.files ?? {}).map(([path, text]) => [path, named(text)] as const);
  return {
    ...language.files,
    ...Object.fromEntries(around),
    [slotted.path]: `${directive}${language.head}${code.slice(directive.length)}\n`,
  };
}

/** What is asked may hold one pair of braces. */
const askSlot = /\{ask:((?:[^{}]|\{[^{}]*\})*)\}/g;

function told(prompt: string | undefined, write: (prompt: string) => string): string {
  return prompt === undefined ? '' : write(prompt);
}
