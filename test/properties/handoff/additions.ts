import type { SignalId } from '../../../src/model/touch.js';
import type { Files } from './prototype.js';

/** The same thing, as a script of its own in either language. */
export interface Addition {
  readonly python: string;
  readonly script: string;
}

/** In which of the two a prototype is written. */
export function languageOf(files: Files): keyof Addition {
  return [...files.keys()].some((name) => name.endsWith('.py')) ? 'python' : 'script';
}

const customers = 'You get the support conversations of customers, with name, email and message. What do they ask for?';

/** Scripts that give a model data that the prototype did not have. */
export const dataSources: readonly (Addition & { readonly signal: SignalId; readonly subject: string })[] = [
  {
    signal: 'sensitive-data/confidential-material',
    subject: 'gmail:',
    python: asking('python', 'mails', [
      'from googleapiclient.discovery import build',
      '',
      'gmail = build("gmail", "v1")',
      'mails = gmail.users().messages().list(userId="me").execute()',
    ]),
    script: asking('script', 'mails', [
      "import { google } from 'googleapis';",
      '',
      "const gmail = google.gmail({ version: 'v1' });",
      "const mails = (await gmail.users.messages.list({ userId: 'me' })).data;",
    ]),
  },
  {
    signal: 'sensitive-data/confidential-material',
    subject: 'slack:',
    python: asking('python', 'talk', [
      'import os',
      'from slack_sdk import WebClient',
      '',
      'slack = WebClient(token=os.environ["SLACK_TOKEN"])',
      'talk = slack.conversations_history(channel="C0123456789")["messages"]',
    ]),
    script: asking('script', 'talk', [
      "import { WebClient } from '@slack/web-api';",
      '',
      'const slack = new WebClient(process.env.SLACK_TOKEN);',
      "const talk = (await slack.conversations.history({ channel: 'C0123456789' })).messages;",
    ]),
  },
  {
    signal: 'sensitive-data/confidential-material',
    subject: 'notion:',
    python: asking('python', 'page', [
      'import os',
      'from notion_client import Client',
      '',
      'notion = Client(auth=os.environ["NOTION_TOKEN"])',
      'page = notion.blocks.children.list(block_id=os.environ["PAGE"])',
    ]),
    script: asking('script', 'page', [
      "import { Client } from '@notionhq/client';",
      '',
      'const notion = new Client({ auth: process.env.NOTION_TOKEN });',
      'const page = await notion.blocks.children.list({ block_id: process.env.PAGE! });',
    ]),
  },
  {
    signal: 'sensitive-data/production-logs',
    subject: 'cloudwatch-logs:',
    python: asking('python', 'events', [
      'import boto3',
      '',
      'logs = boto3.client("logs")',
      'events = logs.filter_log_events(logGroupName="/ecs/orders-prod")["events"]',
    ]),
    script: asking('script', 'events', [
      "import { CloudWatchLogsClient, FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';",
      '',
      'const logs = new CloudWatchLogsClient({});',
      "const { events } = await logs.send(new FilterLogEventsCommand({ logGroupName: '/ecs/orders-prod' }));",
    ]),
  },
  {
    signal: 'sensitive-data/source-code',
    subject: 'git-checkout:',
    python: asking('python', 'change', [
      'import subprocess',
      '',
      'change = subprocess.run(["git", "diff"], capture_output=True, text=True).stdout',
    ]),
    script: asking('script', 'change', [
      "import { execFileSync } from 'node:child_process';",
      '',
      "const change = execFileSync('git', ['diff'], { encoding: 'utf8' });",
    ]),
  },
  {
    signal: 'sensitive-data/customer-data',
    subject: 'data:customer-data',
    python: asking('python', 'talks', ['import sys', '', 'talks = open(sys.argv[1]).read()'], customers),
    script: asking(
      'script',
      'talks',
      ["import { readFileSync } from 'node:fs';", '', "const talks = readFileSync(process.argv[2]!, 'utf8');"],
      customers,
    ),
  },
  {
    signal: 'sensitive-data/employee-data',
    subject: 'data:employee-data',
    python: asking(
      'python',
      'cv',
      ['import sys', '', 'cv = open(sys.argv[1]).read()'],
      'You get the CV of an applicant. Sum up skills and salary expectation.',
    ),
    script: asking(
      'script',
      'cv',
      ["import { readFileSync } from 'node:fs';", '', "const cv = readFileSync(process.argv[2]!, 'utf8');"],
      'You get the CV of an applicant. Sum up skills and salary expectation.',
    ),
  },
];

/** Tools that act on something outside, for a model to choose. */
export const tools: readonly (Addition & { readonly service: string })[] = [
  {
    service: 'jira',
    python: withTool(
      'python',
      [
        'import os',
        'from jira import JIRA',
        '',
        'board = JIRA("https://acme-robotics.atlassian.net", token_auth=os.environ["JIRA_TOKEN"])',
      ],
      'board.create_issue(project="ARM", summary=text, issuetype={"name": "Task"})',
    ),
    script: withTool(
      'script',
      [
        "import { Version3Client } from 'jira.js';",
        '',
        "const board = new Version3Client({ host: 'https://acme-robotics.atlassian.net' });",
      ],
      "await board.issues.createIssue({ fields: { project: { key: 'ARM' }, summary: text, issuetype: { name: 'Task' } } });",
    ),
  },
  {
    service: 'slack',
    python: withTool(
      'python',
      ['import os', 'from slack_sdk import WebClient', '', 'slack = WebClient(token=os.environ["SLACK_TOKEN"])'],
      'slack.chat_postMessage(channel="#orders", text=text)',
    ),
    script: withTool(
      'script',
      ["import { WebClient } from '@slack/web-api';", '', 'const slack = new WebClient(process.env.SLACK_TOKEN);'],
      "await slack.chat.postMessage({ channel: '#orders', text });",
    ),
  },
  {
    service: 'stripe',
    python: withTool('python', ['import stripe'], 'stripe.Refund.create(payment_intent=text)'),
    script: withTool(
      'script',
      ["import Stripe from 'stripe';", '', 'const stripe = new Stripe(process.env.STRIPE_KEY!);'],
      'await stripe.refunds.create({ payment_intent: text });',
    ),
  },
  {
    service: 'twilio',
    python: withTool(
      'python',
      ['from twilio.rest import Client', '', 'phone = Client()'],
      'phone.messages.create(to=text, from_="+491709876543", body="Your order is on its way.")',
    ),
    script: withTool(
      'script',
      ["import twilio from 'twilio';", '', 'const phone = twilio();'],
      "await phone.messages.create({ to: text, from: '+491709876543', body: 'Your order is on its way.' });",
    ),
  },
  {
    service: 'shell',
    python: withTool('python', ['import subprocess'], 'subprocess.run(text, shell=True)'),
    script: withTool('script', ["import { execSync } from 'node:child_process';"], 'execSync(text);'),
  },
];

/** What only read does more than that, told by what the gate must say that it does now. */
export const writes: readonly { readonly from: string; readonly to: string; readonly verb: string }[] = [
  { from: 'orders.get(', to: 'orders.post(', verb: 'changes' },
  { from: 'orders.get(', to: 'orders.put(', verb: 'changes' },
  { from: 'orders.get(', to: 'orders.delete(', verb: 'deletes' },
  { from: "method: 'PUT'", to: "method: 'DELETE'", verb: 'deletes' },
  { from: 'SELECT sku, on_hand, reorder_at FROM stock WHERE', to: 'UPDATE stock SET on_hand = 0 WHERE', verb: 'changes' },
  { from: 'SELECT sku, on_hand, reorder_at FROM stock WHERE', to: 'DELETE FROM stock WHERE', verb: 'deletes' },
  { from: 'SELECT sku, site, on_hand, reorder_point\nFROM', to: 'DELETE FROM', verb: 'deletes' },
  { from: 'verdict = judge(llm, issue)', to: 'verdict = judge(llm, issue)\n        issue.delete()', verb: 'deletes' },
  { from: 'board.transition_issue(issue, "Done", comment=verdict["reason"])', to: 'issue.delete()', verb: 'deletes' },
  { from: 'await mailbox.logout()', to: "await mailbox.messageDelete('1:*')\n  await mailbox.logout()", verb: 'deletes' },
  {
    from: 'mailbox.fetchAll({ seen: false }, { source: true })',
    to: "mailbox.fetchAll({ seen: false }, { source: true })\n  await mailbox.messageMove('1:*', 'Archive')",
    verb: 'changes',
  },
  { from: 'await pd.post(', to: 'await pd.delete(', verb: 'deletes' },
  { from: 'issues.createIssue(', to: 'issues.deleteIssue(', verb: 'deletes' },
  { from: 'apps.replaceNamespacedDeploymentScale(', to: 'apps.deleteNamespacedDeployment(', verb: 'deletes' },
];

function asking(language: keyof Addition, value: string, lines: readonly string[], prompt = 'Sum this up.'): string {
  return language === 'python'
    ? `${lines.join('\n')}\n\nfrom openai import OpenAI\nprint(OpenAI().responses.create(model="gpt-4.1", instructions="${prompt}", input=str(${value})).output_text)\n`
    : `import OpenAI from 'openai';\n${lines.join('\n')}\n\nconst reply = await new OpenAI().responses.create({ model: 'gpt-4.1', instructions: '${prompt}', input: JSON.stringify(${value}) });\nconsole.log(reply.output_text);\n`;
}

function withTool(language: keyof Addition, lines: readonly string[], effect: string): string {
  return language === 'python'
    ? `${lines.join('\n')}\nfrom agents import Agent, Runner, function_tool\n\n\n@function_tool\ndef carry_out(text: str) -> str:\n    ${effect}\n    return "done"\n\n\nprint(Runner.run_sync(Agent(name="helper", tools=[carry_out]), "Look after the open points.").final_output)\n`
    : `import { openai } from '@ai-sdk/openai';\nimport { generateText, tool } from 'ai';\nimport { z } from 'zod';\n${lines.join('\n')}\n\nconst carryOut = tool({\n  description: 'Carry it out',\n  inputSchema: z.object({ text: z.string() }),\n  execute: async ({ text }) => {\n    ${effect}\n    return 'done';\n  },\n});\nconst reply = await generateText({ model: openai('gpt-4.1'), tools: { carryOut }, prompt: 'Look after the open points.' });\nconsole.log(reply.text);\n`;
}
