import type { Action } from './action.js';

const ticketing = 'production-access/ticketing';
const record = 'production-access/system-of-record';
const facing = 'real-world-impact/customer-facing';
const infrastructure = 'production-access/infrastructure';
const operations = 'real-world-impact/operational-decision';
const money = 'real-world-impact/financial-decision';
const post = (url: string, body: string, headers = '{}'): string =>
  `await fetch(${url}, { method: 'POST', headers: ${headers}, body: JSON.stringify(${body}) });`;

export const typescriptActions: readonly Action[] = [
  {
    name: 'Slack, a client',
    imports: "import { WebClient } from '@slack/web-api';",
    code: "await new WebClient(process.env.SLACK_TOKEN).chat.postMessage({ channel: '#general', text });",
    crosses: [],
  },
  {
    name: 'Slack, a webhook client',
    imports: "import { IncomingWebhook } from '@slack/webhook';",
    code: 'await new IncomingWebhook(process.env.SLACK_WEBHOOK_URL!).send({ text });',
    crosses: [],
  },
  { name: 'Slack, a webhook', code: post('process.env.SLACK_WEBHOOK_URL!', '{ text }'), crosses: [] },
  {
    name: 'Discord, a client',
    imports: "import { Client, GatewayIntentBits } from 'discord.js';",
    code: "const bot = new Client({ intents: [GatewayIntentBits.Guilds] });\nawait bot.login(process.env.DISCORD_TOKEN);\nconst channel = await bot.channels.fetch('1');\nawait channel.send(text);",
    crosses: [facing],
  },
  {
    name: 'Discord, a webhook client',
    imports: "import { WebhookClient } from 'discord.js';",
    code: 'await new WebhookClient({ url: process.env.DISCORD_WEBHOOK! }).send(text);',
    crosses: [facing],
  },
  { name: 'Discord, a webhook', code: post('process.env.DISCORD_WEBHOOK_URL!', '{ content: text }'), crosses: [facing] },
  {
    name: 'Telegram',
    code: post('`https://api.telegram.org/bot${process.env.TG_TOKEN}/sendMessage`', "{ chat_id: '@channel', text }"),
    crosses: [facing],
  },
  {
    name: 'Telegram, a client',
    imports: "import TelegramBot from 'node-telegram-bot-api';",
    code: 'await new TelegramBot(process.env.TG!).sendMessage(process.argv[2], text);',
    crosses: [facing],
  },
  {
    name: 'WhatsApp',
    imports: "import axios from 'axios';",
    code: "await axios.post(`https://graph.facebook.com/v20.0/${process.env.PHONE_ID}/messages`, { messaging_product: 'whatsapp', to: process.argv[2], text: { body: text } }, { headers: { Authorization: `Bearer ${process.env.WA}` } });",
    crosses: [facing],
  },
  {
    name: 'LINE',
    imports: "import { messagingApi } from '@line/bot-sdk';",
    code: "await new messagingApi.MessagingApiClient({ channelAccessToken: process.env.LINE! }).pushMessage({ to: process.argv[2], messages: [{ type: 'text', text }] });",
    crosses: [facing],
  },
  {
    name: 'nodemailer',
    imports: "import nodemailer from 'nodemailer';",
    code: "await nodemailer.createTransport({ host: 'smtp.gmail.com', auth: { user: 'a', pass: process.env.P } }).sendMail({ to: process.argv[2], text });",
    crosses: [facing],
  },
  {
    name: 'Resend',
    imports: "import { Resend } from 'resend';",
    code: "await new Resend(process.env.RESEND_API_KEY).emails.send({ from: 'a@acme.com', to: process.argv[2], subject: 'Hi', html: text });",
    crosses: [facing],
  },
  {
    name: 'SendGrid',
    imports: "import sgMail from '@sendgrid/mail';",
    code: "sgMail.setApiKey(process.env.SENDGRID!);\nawait sgMail.send({ to: process.argv[2], from: 'a@acme.com', subject: 'Hi', text });",
    crosses: [facing],
  },
  {
    name: 'Postmark',
    imports: "import { ServerClient } from 'postmark';",
    code: "await new ServerClient(process.env.PM!).sendEmail({ From: 'a@acme.com', To: process.argv[2], TextBody: text });",
    crosses: [facing],
  },
  {
    name: 'SES',
    imports: "import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';",
    code: "await new SESClient({}).send(new SendEmailCommand({ Source: 'a@acme.com', Destination: { ToAddresses: [process.argv[2]] }, Message: { Body: { Text: { Data: text } } } }));",
    crosses: [facing],
  },
  {
    name: 'Gmail',
    imports: "import { google } from 'googleapis';",
    code: "const gmail = google.gmail({ version: 'v1', auth: new google.auth.GoogleAuth({ keyFile: 'key.json' }) });\nawait gmail.users.messages.send({ userId: 'me', requestBody: { raw: text } });",
    crosses: [facing],
  },
  {
    name: 'Graph',
    imports: "import { Client } from '@microsoft/microsoft-graph-client';",
    code: "await Client.init({ authProvider: (done) => done(null, process.env.GRAPH!) }).api('/me/sendMail').post({ message: { body: { content: text } } });",
    crosses: [facing],
  },
  {
    name: 'Twilio',
    imports: "import twilio from 'twilio';",
    code: "await twilio(process.env.SID, process.env.TOKEN).messages.create({ to: process.argv[2], from: '+1', body: text });",
    crosses: [facing],
  },
  {
    name: 'X',
    imports: "import { TwitterApi } from 'twitter-api-v2';",
    code: "await new TwitterApi({ appKey: 'a', appSecret: process.env.X! }).v2.tweet(text);",
    crosses: [facing],
  },
  {
    name: 'Bluesky',
    imports: "import { AtpAgent } from '@atproto/api';",
    code: "const agent = new AtpAgent({ service: 'https://bsky.social' });\nawait agent.login({ identifier: 'a', password: process.env.B! });\nawait agent.post({ text });",
    crosses: [facing],
  },
  {
    name: 'Mastodon',
    imports: "import { createRestAPIClient } from 'masto';",
    code: "await createRestAPIClient({ url: 'https://mastodon.social', accessToken: process.env.M! }).v1.statuses.create({ status: text });",
    crosses: [facing],
  },
  {
    name: 'LinkedIn',
    code: post("'https://api.linkedin.com/rest/posts'", '{ commentary: text }', '{ Authorization: `Bearer ${process.env.LI}` }'),
    crosses: [facing],
  },
  {
    name: 'Jira',
    imports: "import { Version3Client } from 'jira.js';",
    code: "await new Version3Client({ host: 'https://acme.atlassian.net', authentication: { basic: { email: 'a', apiToken: process.env.J! } } }).issues.createIssue({ fields: { summary: text } });",
    crosses: [ticketing],
  },
  {
    name: 'GitHub',
    imports: "import { Octokit } from '@octokit/rest';",
    code: "await new Octokit({ auth: process.env.GH }).rest.issues.create({ owner: 'acme', repo: 'shop', title: 'R', body: text });",
    crosses: [ticketing],
  },
  {
    name: 'GitLab',
    imports: "import { Gitlab } from '@gitbeaker/rest';",
    code: "await new Gitlab({ token: process.env.GL! }).Issues.create(1, 'R', { description: text });",
    crosses: [ticketing],
  },
  {
    name: 'Linear',
    imports: "import { LinearClient } from '@linear/sdk';",
    code: "await new LinearClient({ apiKey: process.env.L! }).createIssue({ teamId: 't', title: text });",
    crosses: [ticketing],
  },
  {
    name: 'Asana',
    code: post("'https://app.asana.com/api/1.0/tasks'", '{ data: { name: text } }', '{ Authorization: `Bearer ${process.env.A}` }'),
    crosses: [ticketing],
  },
  {
    name: 'Trello',
    code: post('`https://api.trello.com/1/cards?key=${process.env.K}&token=${process.env.T}`', '{ name: text }'),
    crosses: [ticketing],
  },
  {
    name: 'Zendesk',
    code: post(
      "'https://acme.zendesk.com/api/v2/tickets.json'",
      '{ ticket: { comment: { body: text } } }',
      '{ Authorization: `Basic ${process.env.Z}` }',
    ),
    crosses: [ticketing],
  },
  {
    name: 'Intercom',
    code: post("'https://api.intercom.io/conversations/1/reply'", '{ body: text }', '{ Authorization: `Bearer ${process.env.IC}` }'),
    crosses: [ticketing, facing],
  },
  {
    name: 'ServiceNow',
    imports: "import axios from 'axios';",
    code: "await axios.post('https://acme.service-now.com/api/now/table/incident', { short_description: text }, { auth: { username: 'a', password: process.env.SN! } });",
    crosses: [ticketing],
  },
  {
    name: 'ServiceNow, options of axios',
    imports: "import axios from 'axios';",
    code: "await axios({ method: 'post', url: 'https://acme.service-now.com/api/now/table/incident', auth: { username: 'a', password: process.env.SN! }, data: { short_description: text } });",
    crosses: [ticketing],
  },
  {
    name: 'ServiceNow, options of axios under a name',
    imports: "import axios from 'axios';",
    code: "const options = { method: 'POST', url: `https://acme.service-now.com/api/now/table/incident`, headers: { Authorization: `Bearer ${process.env.SN}` }, data: JSON.stringify({ short_description: text }) };\nawait axios.request(options);",
    crosses: [ticketing],
  },
  {
    name: 'ServiceNow, options of got',
    imports: "import got from 'got';",
    code: "await got({ method: 'POST', url: 'https://acme.service-now.com/api/now/table/incident', password: process.env.SN!, json: { short_description: text } });",
    crosses: [ticketing],
  },
  {
    name: 'ServiceNow, https of Node',
    imports: "import https from 'node:https';",
    code: "const request = https.request({ hostname: 'acme.service-now.com', path: '/api/now/table/incident', method: 'POST', headers: { Authorization: `Bearer ${process.env.SN}` } });\nrequest.write(JSON.stringify({ short_description: text }));\nrequest.end();",
    crosses: [ticketing],
  },
  {
    name: 'ServiceNow, a URL object',
    code: "const address = new URL('/api/now/table/incident', 'https://acme.service-now.com');\nawait fetch(address, { method: 'POST', headers: { Authorization: `Bearer ${process.env.SN}` }, body: JSON.stringify({ short_description: text }) });",
    crosses: [ticketing],
  },
  {
    name: 'Notion',
    imports: "import { Client } from '@notionhq/client';",
    code: "await new Client({ auth: process.env.N }).pages.create({ parent: { page_id: 'p' }, properties: { title: text } });",
    crosses: [],
  },
  {
    name: 'HubSpot',
    imports: "import { Client } from '@hubspot/api-client';",
    code: 'await new Client({ accessToken: process.env.HS }).crm.objects.notes.basicApi.create({ properties: { hs_note_body: text } });',
    crosses: [record],
  },
  {
    name: 'Salesforce',
    imports: "import jsforce from 'jsforce';",
    code: "const conn = new jsforce.Connection({ loginUrl: 'https://login.salesforce.com' });\nawait conn.login('a', process.env.SF!);\nawait conn.sobject('Task').create({ Description: text });",
    crosses: [record],
  },
  {
    name: 'Stripe, a refund',
    imports: "import Stripe from 'stripe';",
    code: 'await new Stripe(process.env.STRIPE!).refunds.create({ charge: JSON.parse(text).charge });',
    crosses: [record, money],
  },
  {
    name: 'Google Calendar',
    imports: "import { google } from 'googleapis';",
    code: "await google.calendar({ version: 'v3', auth: new google.auth.GoogleAuth({ keyFile: 'key.json' }) }).events.insert({ calendarId: 'desk@acme.com', requestBody: JSON.parse(text) });",
    crosses: [record, operations],
  },
  {
    name: 'PagerDuty',
    imports: "import { event } from '@pagerduty/pdjs';",
    code: "await event({ data: { routing_key: process.env.PD!, event_action: 'trigger', payload: { summary: text, source: 'x', severity: 'error' } } });",
    crosses: ['production-access/incident', operations],
  },
  {
    name: 'EC2',
    imports: "import { EC2Client, StopInstancesCommand } from '@aws-sdk/client-ec2';",
    code: 'await new EC2Client({}).send(new StopInstancesCommand({ InstanceIds: JSON.parse(text) }));',
    crosses: [infrastructure, operations],
  },
  {
    name: 'Kubernetes',
    imports: "import * as k8s from '@kubernetes/client-node';",
    code: "const kc = new k8s.KubeConfig();\nkc.loadFromCluster();\nawait kc.makeApiClient(k8s.AppsV1Api).patchNamespacedDeployment({ name: 'shop', namespace: 'default', body: JSON.parse(text) });",
    crosses: [infrastructure, operations],
  },
  {
    name: 'a pipeline',
    imports: "import { Octokit } from '@octokit/rest';",
    code: "await new Octokit({ auth: process.env.GH }).actions.createWorkflowDispatch({ owner: 'acme', repo: 'shop', workflow_id: 'deploy.yml', ref: 'main', inputs: { version: text } });",
    crosses: ['production-access/ci-cd'],
  },
  { name: 'Make', code: post("'https://hook.eu1.make.com/abcdefghijklmnop'", '{ text }'), crosses: [] },
  { name: 'any API', code: post("'https://api.acme.com/v1/reports'", '{ text }'), crosses: [] },
  {
    name: 'any API, axios',
    imports: "import axios from 'axios';",
    code: "await axios.create({ baseURL: 'https://api.acme.com' }).post('/v1/reports', { text });",
    crosses: [],
  },
  {
    name: 'any API, got',
    imports: "import got from 'got';",
    code: "await got.post('https://api.acme.com/v1/reports', { json: { text } });",
    crosses: [],
  },
  {
    name: 'any API, ky',
    imports: "import ky from 'ky';",
    code: "await ky.post('https://api.acme.com/v1/reports', { json: { text } });",
    crosses: [],
  },
  {
    name: 'any API, node:https',
    imports: "import https from 'node:https';",
    code: "const request = https.request('https://api.acme.com/v1/reports', { method: 'POST' });\nrequest.write(JSON.stringify({ text }));\nrequest.end();",
    crosses: [],
  },
  {
    name: 'a queue',
    imports: "import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';",
    code: "await new SQSClient({}).send(new SendMessageCommand({ QueueUrl: 'https://sqs.eu-central-1.amazonaws.com/1/orders', MessageBody: text }));",
    crosses: ['production-access/cloud-data'],
  },
];
