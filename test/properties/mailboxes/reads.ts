/** How records of a service are read through an account and given to a model; the twin only sends there, or reads what is public. */
export interface Read {
  readonly name: string;
  readonly signal: string;
  readonly code: string;
  readonly twin: string;
}

export const pythonReads: readonly Read[] = [
  {
    name: 'Gmail',
    signal: 'confidential-material',
    code: 'from google.oauth2.credentials import Credentials\nfrom googleapiclient.discovery import build\nservice = build("gmail", "v1", credentials=Credentials.from_authorized_user_file("token.json"))\nfound = service.users().messages().list(userId="me", q="is:unread").execute()\nfor item in found.get("messages", []):\n    mail = service.users().messages().get(userId="me", id=item["id"]).execute()\n    print({ask:mail["snippet"]})',
    twin: 'from google.oauth2.credentials import Credentials\nfrom googleapiclient.discovery import build\nservice = build("gmail", "v1", credentials=Credentials.from_authorized_user_file("token.json"))\nservice.users().messages().send(userId="me", body={"raw": "aGVsbG8="}).execute()\nprint({ask:"a poem"})',
  },
  {
    name: 'IMAP',
    signal: 'confidential-material',
    code: 'import email, imaplib, os\nbox = imaplib.IMAP4_SSL("imap.gmail.com")\nbox.login(os.environ["MAIL_USER"], os.environ["MAIL_PASSWORD"])\nbox.select("INBOX")\n_, data = box.search(None, "UNSEEN")\nfor num in data[0].split():\n    _, parts = box.fetch(num, "(RFC822)")\n    message = email.message_from_bytes(parts[0][1])\n    print({ask:message.get_payload()})',
    twin: 'import os, smtplib\nserver = smtplib.SMTP_SSL("smtp.gmail.com")\nserver.login(os.environ["MAIL_USER"], os.environ["MAIL_PASSWORD"])\nserver.sendmail("a@acme-robotics.com", "a@acme-robotics.com", "hello")\nprint({ask:"a poem"})',
  },
  {
    name: 'Outlook on the desktop',
    signal: 'confidential-material',
    code: 'import win32com.client\noutlook = win32com.client.Dispatch("Outlook.Application").GetNamespace("MAPI")\nfor message in outlook.GetDefaultFolder(6).Items:\n    print({ask:message.Body})',
    twin: 'import win32com.client\nexcel = win32com.client.Dispatch("Excel.Application")\nexcel.Visible = True\nprint({ask:"a poem"})',
  },
  {
    name: 'Graph by requests',
    signal: 'confidential-material',
    code: 'import os, requests\nheaders = {"Authorization": f"Bearer {os.environ[\'GRAPH_TOKEN\']}"}\nmails = requests.get("https://graph.microsoft.com/v1.0/me/messages?$top=10", headers=headers).json()["value"]\nfor mail in mails:\n    print({ask:mail["bodyPreview"]})',
    twin: 'import requests\npage = requests.get("https://en.wikipedia.org/wiki/Mail").text\nprint({ask:page})',
  },
  {
    name: 'Slack, a history',
    signal: 'confidential-material',
    code: 'import os\nfrom slack_sdk import WebClient\nclient = WebClient(token=os.environ["SLACK_TOKEN"])\nhistory = client.conversations_history(channel="C01234567")\ntext = "\\n".join(m["text"] for m in history["messages"])\nprint({ask:text})',
    twin: 'import os\nfrom slack_sdk import WebClient\nclient = WebClient(token=os.environ["SLACK_TOKEN"])\nclient.chat_postMessage(channel="C01234567", text="hello")\nprint({ask:"a poem"})',
  },
  {
    name: 'Telegram, a history by Telethon',
    signal: 'confidential-material',
    code: 'import asyncio, os\nfrom telethon import TelegramClient\nasync def main():\n    async with TelegramClient("me", int(os.environ["API_ID"]), os.environ["API_HASH"]) as client:\n        lines = []\n        async for message in client.iter_messages("team", limit=100):\n            lines.append(message.text)\n        print({ask:"\\n".join(lines)})\nasyncio.run(main())',
    twin: 'import asyncio, os\nfrom telethon import TelegramClient\nasync def main():\n    async with TelegramClient("me", int(os.environ["API_ID"]), os.environ["API_HASH"]) as client:\n        await client.send_message("me", "hello")\n        print({ask:"a poem"})\nasyncio.run(main())',
  },
  {
    name: 'Zendesk',
    signal: 'customer-data',
    code: 'import os\nfrom zenpy import Zenpy\nclient = Zenpy(email="a@acme-robotics.com", token=os.environ["ZENDESK_TOKEN"], subdomain="acme")\nfor ticket in client.search(type="ticket", status="open"):\n    print({ask:ticket.description})',
    twin: 'import requests\nitems = requests.get("https://hacker-news.firebaseio.com/v0/topstories.json").json()\nprint({ask:str(items)})',
  },
  {
    name: 'Freshdesk by requests',
    signal: 'customer-data',
    code: 'import os, requests\ntickets = requests.get("https://acme.freshdesk.com/api/v2/tickets", auth=(os.environ["FRESHDESK_KEY"], "X")).json()\nfor ticket in tickets:\n    print({ask:ticket["subject"]})',
    twin: 'import requests\nposts = requests.get("https://jsonplaceholder.typicode.com/posts").json()\nfor post in posts:\n    print({ask:post["title"]})',
  },
  {
    name: 'Jira',
    signal: 'confidential-material',
    code: 'import os\nfrom jira import JIRA\njira = JIRA("https://acme.atlassian.net", basic_auth=("a@acme-robotics.com", os.environ["JIRA_TOKEN"]))\nfor issue in jira.search_issues("project = OPS"):\n    print({ask:issue.fields.description})',
    twin: 'import requests\nissues = requests.get("https://api.github.com/repos/python/cpython/issues").json()\nprint({ask:str(issues)})',
  },
  {
    name: 'HubSpot',
    signal: 'customer-data',
    code: 'import os\nfrom hubspot import HubSpot\nclient = HubSpot(access_token=os.environ["HUBSPOT_TOKEN"])\ncontacts = client.crm.contacts.get_all()\nprint({ask:str(contacts)})',
    twin: 'import requests\ncountries = requests.get("https://restcountries.com/v3.1/all").json()\nprint({ask:str(countries)})',
  },
  {
    name: 'Salesforce',
    signal: 'customer-data',
    code: 'import os\nfrom simple_salesforce import Salesforce\nsf = Salesforce(username="a@acme-robotics.com", password=os.environ["SF_PW"], security_token=os.environ["SF_TOKEN"])\nrows = sf.query("SELECT Name, Email, Phone FROM Contact")["records"]\nprint({ask:str(rows)})',
    twin: 'import csv, io, requests\ntext = requests.get("https://people.sc.fsu.edu/~jburkardt/data/csv/cities.csv").text\nprint({ask:text})',
  },
  {
    name: 'Confluence',
    signal: 'confidential-material',
    code: 'import os\nfrom atlassian import Confluence\nconfluence = Confluence(url="https://acme.atlassian.net", username="a@acme-robotics.com", password=os.environ["TOKEN"])\npage = confluence.get_page_by_id("123", expand="body.storage")\nprint({ask:page["body"]["storage"]["value"]})',
    twin: 'import wikipedia\nprint({ask:wikipedia.summary("Confluence")})',
  },
  {
    name: 'Fireflies',
    signal: 'confidential-material',
    code: 'import os, requests\nquery = "query { transcripts { title sentences { text } } }"\nreply = requests.post("https://api.fireflies.ai/graphql", json={"query": query}, headers={"Authorization": f"Bearer {os.environ[\'FIREFLIES_KEY\']}"})\nprint({ask:str(reply.json())})',
    twin: 'from youtube_transcript_api import YouTubeTranscriptApi\ntext = YouTubeTranscriptApi().fetch("dQw4w9WgXcQ")\nprint({ask:str(text)})',
  },
  {
    name: 'Elasticsearch, alerts of a SIEM',
    signal: 'security-findings',
    code: 'import os\nfrom elasticsearch import Elasticsearch\nes = Elasticsearch("https://siem.acme-robotics.com:9200", api_key=os.environ["ES_KEY"])\nhits = es.search(index=".alerts-security.alerts-default", size=20)["hits"]["hits"]\nprint({ask:str(hits)})',
    twin: 'from elasticsearch import Elasticsearch\nes = Elasticsearch("http://localhost:9200")\nhits = es.search(index="recipes", size=20)["hits"]["hits"]\nprint({ask:str(hits)})',
  },
  {
    name: 'CloudWatch logs',
    signal: 'production-logs',
    code: 'import boto3\nlogs = boto3.client("logs")\nevents = logs.filter_log_events(logGroupName="/aws/lambda/orders", filterPattern="ERROR")["events"]\nprint({ask:str(events)})',
    twin: 'lines = open("samples/app.log").read()\nprint({ask:lines})',
  },
  {
    name: 'Loki by requests',
    signal: 'production-logs',
    code: 'import requests\nrows = requests.get("https://loki.acme-robotics.com/loki/api/v1/query_range", params={"query": "{app=\'orders\'}"}).json()\nprint({ask:str(rows)})',
    twin: 'import requests\nrows = requests.get("http://localhost:8000/api/quotes", params={"q": "a"}).json()\nprint({ask:str(rows)})',
  },
  {
    name: 'Datadog',
    signal: 'production-logs',
    code: 'from datadog_api_client import ApiClient, Configuration\nfrom datadog_api_client.v2.api.logs_api import LogsApi\nwith ApiClient(Configuration()) as client:\n    found = LogsApi(client).list_logs_get(filter_query="status:error")\n    print({ask:str(found)})',
    twin: 'import logging\nlogging.basicConfig(filename="own.log")\nlogging.info("started")\nprint({ask:"a poem"})',
  },
];

export const typescriptReads: readonly Read[] = [
  {
    name: 'Gmail',
    signal: 'confidential-material',
    code: "import { google } from 'googleapis';\nconst gmail = google.gmail({ version: 'v1', auth: new google.auth.GoogleAuth() });\nconst { data } = await gmail.users.messages.get({ userId: 'me', id: '1' });\nconsole.log({ask:data.snippet});",
    twin: "import nodemailer from 'nodemailer';\nconst mail = nodemailer.createTransport({ host: 'smtp.acme-robotics.com' });\nawait mail.sendMail({ to: 'a@acme-robotics.com', text: 'hello' });\nconsole.log({ask:'a poem'});",
  },
  {
    name: 'IMAP by imapflow and a parser',
    signal: 'confidential-material',
    code: "import { ImapFlow } from 'imapflow';\nimport { simpleParser } from 'mailparser';\nconst client = new ImapFlow({ host: 'imap.acme-robotics.com', port: 993, auth: { user: 'a', pass: process.env.PW } });\nawait client.connect();\nfor await (const message of client.fetch('1:10', { source: true })) {\n  const mail = await simpleParser(message.source);\n  console.log({ask:mail.text});\n}",
    twin: "import { simpleParser } from 'mailparser';\nconst mail = await simpleParser('Subject: hello');\nconsole.log({ask:mail.text});",
  },
  {
    name: 'Graph by fetch',
    signal: 'confidential-material',
    code: "const reply = await fetch('https://graph.microsoft.com/v1.0/me/messages', { headers: { Authorization: `Bearer ${process.env.TOKEN}` } });\nconst { value } = await reply.json();\nconsole.log({ask:JSON.stringify(value)});",
    twin: "const reply = await fetch('https://api.open-meteo.com/v1/forecast?latitude=1&longitude=2');\nconsole.log({ask:JSON.stringify(await reply.json())});",
  },
  {
    name: 'Slack, a thread',
    signal: 'confidential-material',
    code: "import { WebClient } from '@slack/web-api';\nconst slack = new WebClient(process.env.SLACK_TOKEN);\nconst { messages } = await slack.conversations.replies({ channel: 'C1', ts: '1' });\nconsole.log({ask:JSON.stringify(messages)});",
    twin: "import { WebClient } from '@slack/web-api';\nconst slack = new WebClient(process.env.SLACK_TOKEN);\nawait slack.chat.postMessage({ channel: 'C1', text: 'hello' });\nconsole.log({ask:'a poem'});",
  },
  {
    name: 'WhatsApp, a history',
    signal: 'confidential-material',
    code: "import { Client, LocalAuth } from 'whatsapp-web.js';\nconst client = new Client({ authStrategy: new LocalAuth() });\nclient.on('ready', async () => {\n  const [chat] = await client.getChats();\n  const messages = await chat.fetchMessages({ limit: 50 });\n  console.log({ask:messages.map((m) => m.body).join()});\n});\nclient.initialize();",
    twin: "import { Client, LocalAuth } from 'whatsapp-web.js';\nconst client = new Client({ authStrategy: new LocalAuth() });\nclient.on('ready', async () => { await client.sendMessage('1@c.us', 'hello'); });\nclient.initialize();\nconsole.log({ask:'a poem'});",
  },
  {
    name: 'Intercom by fetch',
    signal: 'customer-data',
    code: "const reply = await fetch('https://api.intercom.io/conversations', { headers: { Authorization: `Bearer ${process.env.TOKEN}` } });\nconst { conversations } = await reply.json();\nconsole.log({ask:JSON.stringify(conversations)});",
    twin: "const reply = await fetch('https://api.github.com/repos/nodejs/node/releases');\nconsole.log({ask:JSON.stringify(await reply.json())});",
  },
  {
    name: 'Notion',
    signal: 'confidential-material',
    code: "import { Client } from '@notionhq/client';\nconst notion = new Client({ auth: process.env.NOTION_TOKEN });\nconst page = await notion.blocks.children.list({ block_id: '1' });\nconsole.log({ask:JSON.stringify(page)});",
    twin: "import { readFileSync } from 'node:fs';\nconsole.log({ask:readFileSync('samples/page.md', 'utf8')});",
  },
  {
    name: 'Sentry by fetch',
    signal: 'production-logs',
    code: "const reply = await fetch('https://sentry.io/api/0/projects/acme/shop/issues/', { headers: { Authorization: `Bearer ${process.env.TOKEN}` } });\nconsole.log({ask:JSON.stringify(await reply.json())});",
    twin: "import * as Sentry from '@sentry/node';\nSentry.init({ dsn: process.env.SENTRY_DSN });\nconsole.log({ask:'a poem'});",
  },
];
