import type { Guest } from './guest.js';

const sdk = `(await new OpenAI().chat.completions.create({ model: 'gpt-5-mini', messages: [{ role: 'user', content: {} }] })).choices[0].message.content`;
const scriptApp = `ask({})`;
const scriptFunction = `
function ask(text) {
  const response = UrlFetchApp.fetch('https://api.openai.com/v1/chat/completions', {
    method: 'post',
    headers: { Authorization: 'Bearer ' + PropertiesService.getScriptProperties().getProperty('OPENAI_KEY') },
    payload: JSON.stringify({ model: 'gpt-5-mini', messages: [{ role: 'user', content: text }] }),
  });
  return JSON.parse(response.getContentText()).choices[0].message.content;
}
`;
const question = { 'Code.gs': `function GPT(question) {\n  return {ask:question};\n}\n${scriptFunction}` };
const fetched = (fetcher: string): string =>
  `(await (await ${fetcher}('https://api.openai.com/v1/chat/completions', { method: 'POST', headers: { Authorization: 'Bearer ' + key }, body: JSON.stringify({ model: 'gpt-5-mini', messages: [{ role: 'user', content: {} }] }) })).json()).choices[0].message.content`;

export const scriptGuests: readonly Guest[] = [
  {
    name: 'Apps Script, answers mails every hour',
    ask: scriptApp,
    files: {
      'Code.gs': `function setup() {
  ScriptApp.newTrigger('answer').timeBased().everyHours(1).create();
}
function answer() {
  GmailApp.search('is:unread label:support').forEach((thread) => {
    const message = thread.getMessages()[0];
    message.reply({ask:message.getPlainBody()});
  });
}
${scriptFunction}`,
    },
    crossed: [
      'autonomous-action/output-to-action',
      'durable-use/schedule',
      'real-world-impact/customer-facing',
      'sensitive-data/confidential-material',
    ],
    harmless: question,
  },
  {
    name: 'Apps Script, a meeting is put into the calendar',
    ask: scriptApp,
    files: {
      'Code.gs': `function plan() {
  const text = DocumentApp.openById('1aB').getBody().getText();
  CalendarApp.getDefaultCalendar().createEvent({ask:text}, new Date(), new Date());
}
${scriptFunction}`,
    },
    crossed: ['autonomous-action/output-to-action', 'production-access/system-of-record', 'sensitive-data/confidential-material'],
    harmless: question,
  },
  {
    name: 'Apps Script of several files, sorts the inbox and notes it in a sheet of its own',
    ask: scriptApp,
    files: {
      'src/appsscript.json': '{"timeZone":"Europe/Madrid","runtimeVersion":"V8"}',
      'src/main.gs': `function sortInbox() {
  GmailApp.search('is:unread in:inbox').forEach(function (thread) {
    thread.getMessages().forEach(function (message) { sortMail(message); });
  });
}
`,
      'src/mail/sorting.gs': `function sortMail(message) {
  var topic = {ask:message.getPlainBody()};
  var label = GmailApp.getUserLabelByName(topic) || GmailApp.createLabel(topic);
  message.getThread().addLabel(label);
  noteMail(message.getSubject(), topic);
}
`,
      'src/notes.gs': `function noteMail(subject, topic) {
  notesSheet().appendRow([subject, topic]);
}
function notesSheet() {
  var files = DriveApp.getFilesByName('Sorted mail');
  return (files.hasNext() ? SpreadsheetApp.open(files.next()) : SpreadsheetApp.create('Sorted mail')).getSheets()[0];
}
`,
      'src/model.gs': scriptFunction,
    },
    crossed: ['autonomous-action/output-to-action', 'sensitive-data/confidential-material', 'specialized-access/persistent-storage'],
    harmless: {
      'src/main.gs': 'function riddle() {\n  Logger.log(askRiddle());\n}\n',
      'src/riddles.gs': "function askRiddle() {\n  return {ask:'Write a riddle.'};\n}\n",
      'src/model.gs': scriptFunction,
      'other/main.gs': "function label(thread) {\n  thread.addLabel(GmailApp.createLabel('Riddles'));\n}\n",
    },
  },
  {
    name: 'Outlook, a mail is summarised',
    ask: sdk,
    files: {
      'taskpane.ts': `import OpenAI from 'openai';
Office.onReady(() => {
  Office.context.mailbox.item.body.getAsync('text', async (result) => {
    document.getElementById('out')!.textContent = {ask:result.value};
  });
});
`,
    },
    crossed: ['sensitive-data/confidential-material'],
    harmless: {
      'taskpane.ts': `import OpenAI from 'openai';
Office.onReady(async () => {
  document.getElementById('out')!.textContent = {ask:'Write a riddle.'};
});
`,
    },
  },
  {
    name: 'Visual Studio Code, the open file is explained',
    ask: sdk,
    files: {
      'package.json': '{"name":"explain","engines":{"vscode":"^1.90.0"},"main":"./extension.js"}',
      'extension.js': `const vscode = require('vscode');
const OpenAI = require('openai');
exports.activate = (context) => {
  context.subscriptions.push(vscode.commands.registerCommand('explain', async () => {
    const code = vscode.window.activeTextEditor.document.getText();
    vscode.window.showInformationMessage({ask:code});
  }));
};
`,
    },
    crossed: ['sensitive-data/source-code'],
    harmless: {
      'package.json': '{"name":"ask","engines":{"vscode":"^1.90.0"},"main":"./extension.js"}',
      'extension.js': `const vscode = require('vscode');
const OpenAI = require('openai');
exports.activate = (context) => {
  context.subscriptions.push(vscode.commands.registerCommand('ask', async () => {
    const question = await vscode.window.showInputBox({ prompt: 'What about tea?' });
    vscode.window.showInformationMessage({ask:question});
  }));
};
`,
    },
  },
  {
    name: 'Forge, comments on issues',
    ask: fetched('fetch'),
    files: {
      'manifest.yml':
        'modules:\n  trigger:\n    - key: created\n      function: main\n      events: [avi:jira:created:issue]\n  function:\n    - key: main\n      handler: index.run\n',
      'src/index.js': `import api, { route, fetch } from '@forge/api';
const key = process.env.OPENAI_KEY;
export async function run(event) {
  const response = await api.asApp().requestJira(route\`/rest/api/3/issue/\${event.issue.id}\`);
  const issue = await response.json();
  const body = {ask:issue.fields.summary};
  await api.asApp().requestJira(route\`/rest/api/3/issue/\${event.issue.id}/comment\`, { method: 'POST', body: JSON.stringify({ body }) });
}
`,
    },
    crossed: ['autonomous-action/output-to-action', 'production-access/ticketing', 'sensitive-data/confidential-material'],
    harmless: {
      'manifest.yml': 'modules:\n  function:\n    - key: main\n      handler: index.run\n',
      'src/index.js': `import { fetch } from '@forge/api';
const key = process.env.OPENAI_KEY;
export async function run() {
  return {ask:'Write a riddle.'};
}
`,
    },
  },
  {
    name: 'Zendesk, a sidebar reads the ticket',
    ask: `(await client.request({ url: 'https://api.openai.com/v1/chat/completions', type: 'POST', data: JSON.stringify({ model: 'gpt-5-mini', messages: [{ role: 'user', content: {} }] }) })).choices[0].message.content`,
    files: {
      'assets/main.js': `const client = ZAFClient.init();
async function suggest() {
  const ticket = await client.get(['ticket.comments', 'ticket.subject']);
  document.body.textContent = {ask:JSON.stringify(ticket)};
}
suggest();
`,
    },
    crossed: ['production-access/ticketing', 'sensitive-data/confidential-material', 'sensitive-data/customer-data'],
    harmless: {
      'assets/main.js': `const client = ZAFClient.init();
async function suggest() {
  document.body.textContent = {ask:'Write a riddle.'};
}
suggest();
`,
    },
  },
  {
    name: 'Probot, comments on issues',
    ask: sdk,
    files: {
      'package.json': '{"name":"bot","type":"module","dependencies":{"probot":"^13.0.0"}}',
      'src/index.ts': `import { Probot } from 'probot';
import OpenAI from 'openai';
export default (app: Probot) => {
  app.on('issues.opened', async (context) => {
    await context.octokit.issues.createComment(context.issue({ body: {ask:context.payload.issue.body} }));
  });
};
`,
    },
    crossed: ['autonomous-action/output-to-action', 'production-access/ticketing'],
    harmless: {
      'src/index.ts': `import { Probot } from 'probot';
import OpenAI from 'openai';
export default (app: Probot) => {
  app.on('installation.created', async () => {
    console.log({ask:'Write a riddle.'});
  });
};
`,
    },
  },
  {
    name: 'Airtable, customers are sorted',
    ask: fetched('fetch'),
    files: {
      'script.js': `const { key } = input.config();
const table = base.getTable('Customers');
const query = await table.selectRecordsAsync({ fields: ['Name', 'Email', 'Complaint'] });
for (const record of query.records)
  await table.updateRecordAsync(record, { Topic: {ask:record.getCellValueAsString('Complaint')} });
`,
    },
    crossed: ['autonomous-action/output-to-action', 'production-access/system-of-record', 'sensitive-data/customer-data'],
    harmless: { 'script.js': `const { key } = input.config();\noutput.text({ask:'Write a riddle.'});\n` },
  },
];
