/**
 * A bot that answers in a messenger. `{ask:x}` has a model work on `x`; in its twins `{who:x}`, whoever wrote, is somebody else and
 * `{say:x}`, the model's words, are fixed ones.
 */
export interface Messenger {
  readonly name: string;
  readonly path: string;
  /** A chat of the company's own people. */
  readonly internal?: boolean;
  readonly code: string;
}

export const messengers: readonly Messenger[] = [
  {
    name: 'telebot',
    path: 'bot.py',
    code: 'import os\nimport telebot\nbot = telebot.TeleBot(os.environ["T"])\n@bot.message_handler(func=lambda m: True)\ndef run(message):\n    bot.send_message({who:message.chat.id}, {ask:message.text})\nbot.infinity_polling()',
  },
  {
    name: 'telebot with types',
    path: 'bot.py',
    code: 'import os, asyncio\nfrom telebot import types\nfrom telebot.async_telebot import AsyncTeleBot\nbot = AsyncTeleBot(os.environ["T"])\n@bot.message_handler(content_types=["text"])\nasync def run(message: types.Message):\n    await bot.send_message({who:message.chat.id}, {ask:message.text})\nasyncio.run(bot.polling())',
  },
  {
    name: 'python-telegram-bot',
    path: 'bot.py',
    code: 'import os\nfrom telegram import Update\nfrom telegram.ext import Application, ContextTypes, MessageHandler, filters\nasync def run(update: Update, context: ContextTypes.DEFAULT_TYPE):\n    await context.bot.send_message({who:update.effective_chat.id}, {ask:update.message.text})\napp = Application.builder().token(os.environ["T"]).build()\napp.add_handler(MessageHandler(filters.TEXT, run))\napp.run_polling()',
  },
  {
    name: 'aiogram',
    path: 'bot.py',
    code: 'import os\nfrom aiogram import Bot, Dispatcher\nfrom aiogram.types import Message\nbot = Bot(os.environ["T"])\ndp = Dispatcher()\n@dp.message()\nasync def run(message: Message):\n    await bot.send_message({who:message.chat.id}, {ask:message.text})\ndp.run_polling(bot)',
  },
  {
    name: 'Telethon',
    path: 'bot.py',
    code: 'import os\nfrom telethon import TelegramClient, events\nclient = TelegramClient("bot", 1, os.environ["H"])\n@client.on(events.NewMessage)\nasync def run(event):\n    await client.send_message({who:event.chat_id}, {ask:event.raw_text})\nclient.start()\nclient.run_until_disconnected()',
  },
  {
    name: 'Pyrogram',
    path: 'bot.py',
    code: 'import os\nfrom pyrogram import Client, filters\napp = Client("bot", bot_token=os.environ["T"])\n@app.on_message(filters.text)\nasync def run(client, message):\n    await client.send_message({who:message.chat.id}, {ask:message.text})\napp.run()',
  },
  {
    name: 'requests to Telegram',
    path: 'bot.py',
    code: 'import os\nimport requests\nfrom flask import Flask, request\napp = Flask(__name__)\n@app.post("/hook")\ndef run():\n    message = request.get_json()["message"]\n    requests.post(f"https://api.telegram.org/bot{os.environ[\'T\']}/sendMessage", json={"chat_id": {who:message["chat"]["id"]}, "text": {ask:message["text"]}})\n    return "ok"',
  },
  {
    name: 'Slack Bolt',
    internal: true,
    path: 'bot.py',
    code: 'import os\nfrom slack_bolt import App\napp = App(token=os.environ["T"])\n@app.event("app_mention")\ndef run(event, client):\n    client.chat_postMessage(channel={who:event["channel"]}, text={ask:event["text"]})\napp.start()',
  },
  {
    name: 'discord.py',
    path: 'bot.py',
    code: 'import os\nimport discord\nclient = discord.Client(intents=discord.Intents.default())\n@client.event\nasync def on_message(message):\n    channel = client.get_channel({who:message.channel.id})\n    await channel.send({ask:message.content})\nclient.run(os.environ["T"])',
  },
  {
    name: 'Twilio for WhatsApp',
    path: 'bot.py',
    code: 'import os\nfrom flask import Flask, request\nfrom twilio.rest import Client\napp = Flask(__name__)\nclient = Client(os.environ["S"], os.environ["T"])\n@app.post("/hook")\ndef run():\n    client.messages.create(from_="whatsapp:+14155238886", to={who:request.form["From"]}, body={ask:request.form["Body"]})\n    return "ok"',
  },
  {
    name: 'LINE',
    path: 'bot.py',
    code: 'import os\nfrom flask import Flask, request\nfrom linebot import LineBotApi, WebhookHandler\nfrom linebot.models import MessageEvent, TextMessage, TextSendMessage\napp = Flask(__name__)\napi = LineBotApi(os.environ["T"])\nhandler = WebhookHandler(os.environ["S"])\n@app.post("/hook")\ndef hook():\n    handler.handle(request.get_data(as_text=True), request.headers["X-Line-Signature"])\n    return "ok"\n@handler.add(MessageEvent, message=TextMessage)\ndef run(event):\n    api.push_message({who:event.source.user_id}, TextSendMessage(text={ask:event.message.text}))',
  },
  {
    name: 'Cloud API of WhatsApp',
    path: 'bot.py',
    code: 'import os\nimport requests\nfrom fastapi import FastAPI, Request\napp = FastAPI()\n@app.post("/hook")\nasync def run(request: Request):\n    data = await request.json()\n    message = data["entry"][0]["changes"][0]["value"]["messages"][0]\n    requests.post("https://graph.facebook.com/v20.0/1/messages", headers={"Authorization": os.environ["T"]}, json={"to": {who:message["from"]}, "text": {"body": {ask:message["text"]["body"]}}})\n    return "ok"',
  },
  {
    name: 'Telegraf',
    path: 'bot.ts',
    code: "import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.T!);\nbot.on('text', async (ctx) => { await ctx.telegram.sendMessage({who:ctx.chat.id}, {ask:ctx.message.text}); });\nbot.launch();",
  },
  {
    name: 'grammY',
    path: 'bot.ts',
    code: "import { Bot } from 'grammy';\nconst bot = new Bot(process.env.T!);\nbot.on('message:text', async (ctx) => { await bot.api.sendMessage({who:ctx.chat.id}, {ask:ctx.message.text}); });\nbot.start();",
  },
  {
    name: 'node-telegram-bot-api',
    path: 'bot.js',
    code: "const TelegramBot = require('node-telegram-bot-api');\nconst bot = new TelegramBot(process.env.T, { polling: true });\nbot.on('message', async (msg) => { bot.sendMessage({who:msg.chat.id}, {ask:msg.text}); });",
  },
  {
    name: 'discord.js',
    path: 'bot.ts',
    code: "import { Client } from 'discord.js';\nconst client = new Client({ intents: [] });\nclient.on('messageCreate', async (message) => { const channel = await client.channels.fetch({who:message.channelId}); await channel.send({ask:message.content}); });\nclient.login(process.env.T);",
  },
  {
    name: 'whatsapp-web.js',
    path: 'bot.js',
    code: "const { Client } = require('whatsapp-web.js');\nconst client = new Client();\nclient.on('message', async (msg) => { await client.sendMessage({who:msg.from}, {ask:msg.body}); });\nclient.initialize();",
  },
  {
    name: 'Bolt in TypeScript',
    internal: true,
    path: 'bot.ts',
    code: "import { App } from '@slack/bolt';\nconst app = new App({ token: process.env.T });\napp.event('app_mention', async ({ event, client }) => { await client.chat.postMessage({ channel: {who:event.channel}, text: {ask:event.text} }); });\nawait app.start();",
  },
  {
    name: 'fetch to Telegram',
    path: 'api/hook.ts',
    code: "export default async function handler(req, res) {\n  const { message } = req.body;\n  await fetch(`https://api.telegram.org/bot${process.env.T}/sendMessage`, { method: 'POST', body: JSON.stringify({ chat_id: {who:message.chat.id}, text: {ask:message.text} }) });\n  res.end();\n}",
  },
  {
    name: 'telebot of Go',
    path: 'main.go',
    code: 'import (\n\t"os"\n\n\ttele "gopkg.in/telebot.v3"\n)\n\nfunc main() {\n\tbot, _ := tele.NewBot(tele.Settings{Token: os.Getenv("T")})\n\tbot.Handle(tele.OnText, func(c tele.Context) error {\n\t\ttext := {ask:c.Text()}\n\t\t_, err := bot.Send({who:c.Chat()}, text)\n\t\treturn err\n\t})\n\tbot.Start()\n}',
  },
  {
    name: 'go-telegram-bot-api',
    path: 'main.go',
    code: 'import (\n\t"os"\n\n\ttgbotapi "github.com/go-telegram-bot-api/telegram-bot-api/v5"\n)\n\nfunc main() {\n\tbot, _ := tgbotapi.NewBotAPI(os.Getenv("T"))\n\tfor update := range bot.GetUpdatesChan(tgbotapi.NewUpdate(0)) {\n\t\ttext := {ask:update.Message.Text}\n\t\tbot.Send(tgbotapi.NewMessage({who:update.Message.Chat.ID}, text))\n\t}\n}',
  },
  {
    name: 'discordgo',
    path: 'main.go',
    code: 'import (\n\t"os"\n\n\t"github.com/bwmarrin/discordgo"\n)\n\nfunc main() {\n\tsession, _ := discordgo.New("Bot " + os.Getenv("T"))\n\tsession.AddHandler(func(s *discordgo.Session, m *discordgo.MessageCreate) {\n\t\ttext := {ask:m.Content}\n\t\ts.ChannelMessageSend({who:m.ChannelID}, text)\n\t})\n\tsession.Open()\n\tselect {}\n}',
  },
  {
    name: 'Twilio of Java',
    path: 'src/main/java/Hook.java',
    code: 'import com.twilio.rest.api.v2010.account.Message;\nimport com.twilio.type.PhoneNumber;\nimport java.util.Map;\nimport org.springframework.web.bind.annotation.PostMapping;\nimport org.springframework.web.bind.annotation.RequestParam;\nimport org.springframework.web.bind.annotation.RestController;\n\n@RestController\npublic class Hook {\n  private final Replies replies;\n\n  public Hook(Replies replies) {\n    this.replies = replies;\n  }\n\n  @PostMapping("/hook")\n  public String receive(@RequestParam Map<String, String> payload) {\n    replies.answer(payload);\n    return "ok";\n  }\n}\n\n@org.springframework.stereotype.Service\nclass Replies {\n  public void answer(Map<String, String> payload) {\n    String to = payload.get("From");\n    String text = {ask:payload.get("Body")};\n    Message.creator(new PhoneNumber({who:to}), new PhoneNumber("+14155238886"), text).create();\n  }\n}',
  },
  {
    name: 'Telegram.Bot of C#',
    path: 'Program.cs',
    code: 'using Telegram.Bot;\nusing Telegram.Bot.Types;\n\nvar bot = new TelegramBotClient(Environment.GetEnvironmentVariable("T"));\nbot.StartReceiving(OnUpdate, OnError);\nConsole.ReadLine();\n\nasync Task OnUpdate(ITelegramBotClient client, Update update, CancellationToken token)\n{\n    var text = {ask:update.Message.Text};\n    await client.SendMessage({who:update.Message.Chat.Id}, text);\n}\n\nTask OnError(ITelegramBotClient client, Exception error, CancellationToken token) => Task.CompletedTask;',
  },
  {
    name: 'telegram-bot-ruby',
    path: 'bot.rb',
    code: 'require "telegram/bot"\n\nTelegram::Bot::Client.run(ENV["T"]) do |bot|\n  bot.listen do |message|\n    bot.api.send_message(chat_id: {who:message.chat.id}, text: {ask:message.text})\n  end\nend',
  },
  {
    name: 'telegram-bot-ruby behind a webhook',
    path: 'app.rb',
    code: 'require "json"\nrequire "sinatra"\nrequire "telegram/bot"\n\npost "/hook" do\n  update = Telegram::Bot::Types::Update.new(JSON.parse(request.body.read))\n  bot = Telegram::Bot::Api.new(ENV["T"])\n  bot.send_message(chat_id: {who:update.message.chat.id}, text: {ask:update.message.text})\n  "ok"\nend',
  },
  {
    name: 'a function that also sends to others',
    path: 'bot.py',
    code: 'import os\nimport telebot\nbot = telebot.TeleBot(os.environ["T"])\ndef send_long(chat, text):\n    for start in range(0, len(text), 4000):\n        bot.send_message(chat, text[start:start + 4000])\n@bot.message_handler(func=lambda m: True)\ndef run(message):\n    send_long(message.chat.id, {ask:message.text})\n    send_long({who:message.chat.id}, {ask:message.text})\nsend_long(os.environ["OWNER"], "started")\nbot.infinity_polling()',
  },
  {
    name: 'a function of Go that also sends to others',
    path: 'main.go',
    code: 'import (\n\t"os"\n\n\ttele "gopkg.in/telebot.v3"\n)\n\nfunc sendLong(bot *tele.Bot, to tele.Recipient, text string) error {\n\t_, err := bot.Send(to, text, tele.ModeHTML)\n\treturn err\n}\n\nfunc main() {\n\tbot, _ := tele.NewBot(tele.Settings{Token: os.Getenv("T")})\n\tbot.Handle(tele.OnText, func(c tele.Context) error {\n\t\ttext := {ask:c.Text()}\n\t\tsendLong(c.Bot(), {who:c.Chat()}, text)\n\t\treturn sendLong(c.Bot(), c.Chat(), text)\n\t})\n\tsendLong(bot, tele.ChatID(7), "started")\n\tbot.Start()\n}',
  },
  {
    name: 'a workflow of Cloudflare that a webhook starts',
    path: 'src/main.ts',
    code: "import { WorkflowEntrypoint, type WorkflowEvent, type WorkflowStep } from 'cloudflare:workers';\nexport class Answer extends WorkflowEntrypoint<Env, Update> {\n  async run(event: WorkflowEvent<Update>, step: WorkflowStep) {\n    const { message } = event.payload;\n    await step.do('answer', async () => {\n      await fetch(`https://api.telegram.org/bot${process.env.T}/sendMessage`, { method: 'POST', body: JSON.stringify({ chat_id: {who:message.chat.id}, text: {ask:message.text} }) });\n    });\n  }\n}\nexport default {\n  async fetch(request: Request, env: Env) {\n    await env.ANSWER.create({ params: await request.json() });\n    return new Response('ok');\n  },\n};",
  },
  {
    name: 'a queue of Cloudflare behind a webhook',
    path: 'src/index.ts',
    code: "export default {\n  async fetch(request: Request, env: Env) {\n    await env.UPDATES.send(await request.json());\n    return new Response('ok');\n  },\n  async queue(batch: MessageBatch<Update>, env: Env) {\n    for (const { body } of batch.messages) {\n      await fetch(`https://api.telegram.org/bot${process.env.T}/sendMessage`, { method: 'POST', body: JSON.stringify({ chat_id: {who:body.message.chat.id}, text: {ask:body.message.text} }) });\n    }\n  },\n};",
  },
  {
    name: 'a worker of BullMQ',
    path: 'worker.ts',
    code: "import { Worker } from 'bullmq';\nnew Worker('updates', async (job) => {\n  const { message } = job.data;\n  await fetch(`https://api.telegram.org/bot${process.env.T}/sendMessage`, { method: 'POST', body: JSON.stringify({ chat_id: {who:message.chat.id}, text: {ask:message.text} }) });\n});",
  },
  {
    name: 'a function of Inngest',
    path: 'inngest.ts',
    code: "import { Inngest } from 'inngest';\nconst inngest = new Inngest({ id: 'bot' });\nexport const answer = inngest.createFunction({ id: 'answer' }, { event: 'telegram/update' }, async ({ event, step }) => {\n  const { message } = event.data;\n  await fetch(`https://api.telegram.org/bot${process.env.T}/sendMessage`, { method: 'POST', body: JSON.stringify({ chat_id: {who:message.chat.id}, text: {ask:message.text} }) });\n});",
  },
  {
    name: 'a workflow of Upstash',
    path: 'app/api/workflow/route.ts',
    code: "import { serve } from '@upstash/workflow/nextjs';\nexport const { POST } = serve(async (context) => {\n  const { message } = context.requestPayload;\n  await fetch(`https://api.telegram.org/bot${process.env.T}/sendMessage`, { method: 'POST', body: JSON.stringify({ chat_id: {who:message.chat.id}, text: {ask:message.text} }) });\n});",
  },
  {
    name: 'a task of Trigger.dev',
    path: 'trigger/answer.ts',
    code: "import { task } from '@trigger.dev/sdk/v3';\nexport const answer = task({ id: 'answer', run: async ({ message }) => {\n  await fetch(`https://api.telegram.org/bot${process.env.T}/sendMessage`, { method: 'POST', body: JSON.stringify({ chat_id: {who:message.chat.id}, text: {ask:message.text} }) });\n} });",
  },
  {
    name: 'a table of commands, walked through',
    path: 'bot.js',
    code: "const { Client } = require('whatsapp-web.js');\nconst client = new Client();\nconst ask = async (message) => { await client.sendMessage({who:message.from}, {ask:message.body}); };\nconst commands = { '#ask': { execute: ask } };\nclient.on('message', (message) => {\n  Object.entries(commands).forEach((command) => { if (message.body.startsWith(command[0])) { const execute = command[1].execute; execute(message); } });\n});\nclient.initialize();",
  },
  {
    name: 'a table of commands, by the word',
    path: 'bot.js',
    code: "const TelegramBot = require('node-telegram-bot-api');\nconst bot = new TelegramBot(process.env.T, { polling: true });\nconst ask = async (msg) => { bot.sendMessage({who:msg.chat.id}, {ask:msg.text}); };\nconst commands = { ask, help: (msg) => bot.sendMessage(msg.chat.id, 'Ask me anything.') };\nbot.on('message', (msg) => { const command = commands[msg.text.split(' ')[0]]; if (command) command(msg); });",
  },
  {
    name: 'functions between the command and the message',
    path: 'bot.ts',
    code: "import { Bot } from 'grammy';\nconst bot = new Bot(process.env.T!);\nasync function send(chat: number, text: string) { await bot.api.sendMessage(chat, text); }\nasync function sumUp(chat: number, said: string) { const summary = {ask:said}; await send(chat, summary); }\nbot.command('summary', async (ctx) => { await sumUp({who:ctx.chat.id}, ctx.message.text); });\nbot.start();",
  },
];
