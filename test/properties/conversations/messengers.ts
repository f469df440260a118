/** A bot that answers in a messenger. `{ask:x}` has a model work on `x`; `{who:x}` is whoever wrote, or somebody else in the twin. */
export interface Messenger {
  readonly name: string;
  readonly path: string;
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
    path: 'bot.ts',
    code: "import { App } from '@slack/bolt';\nconst app = new App({ token: process.env.T });\napp.event('app_mention', async ({ event, client }) => { await client.chat.postMessage({ channel: {who:event.channel}, text: {ask:event.text} }); });\nawait app.start();",
  },
  {
    name: 'fetch to Telegram',
    path: 'api/hook.ts',
    code: "export default async function handler(req, res) {\n  const { message } = req.body;\n  await fetch(`https://api.telegram.org/bot${process.env.T}/sendMessage`, { method: 'POST', body: JSON.stringify({ chat_id: {who:message.chat.id}, text: {ask:message.text} }) });\n  res.end();\n}",
  },
];
