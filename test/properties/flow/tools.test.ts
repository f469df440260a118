import { describe, expect, it } from 'vitest';
import { actionsIn } from '../../unit/detectors-autonomous-action/findings-of.js';
import { pythonFrameworks, typescriptFrameworks } from '../../unit/detectors-autonomous-action/frameworks.js';

/** What a tool does with `item`, and what is found for it, whatever the framework and whether a person is asked first. */
interface Deed {
  readonly body: string;
  /** Code in front of the program. */
  readonly setup: string;
  readonly found: readonly string[];
}

const python: Readonly<Record<string, Deed>> = {
  computes: { setup: '', body: 'return item.upper()', found: [] },
  reads: {
    setup: 'import requests',
    body: 'return requests.get("https://api.acme-robotics.com/orders", params={"q": item}).text',
    found: ['tool-use approaching'],
  },
  writes: {
    setup: 'import requests',
    body: 'requests.post("https://api.acme-robotics.com/orders", json={"item": item})',
    found: ['tool-use crossed'],
  },
  'runs a shell': { setup: 'import subprocess', body: 'subprocess.run(item, shell=True)', found: ['shell-execution crossed'] },
  'drives a browser': {
    setup:
      'from playwright.sync_api import sync_playwright\npage = sync_playwright().start().chromium.launch().new_page()\npage.goto("https://shop.acme-robotics.com")',
    body: 'page.click(item)',
    found: ['browser-session crossed'],
  },
  'runs SQL': {
    setup: 'import psycopg2\ndatabase = psycopg2.connect("postgresql://shop@db.acme-robotics.com/shop")',
    body: 'database.cursor().execute(item)',
    found: ['output-to-action crossed', 'tool-use crossed'],
  },
  sends: {
    setup: 'import smtplib',
    body: 'smtplib.SMTP("mail.acme-robotics.com").sendmail("bot@acme-robotics.com", item, "hi")',
    found: ['tool-use crossed'],
  },
};

/** The same deeds on an object that only remembers. */
const pythonFake =
  'class Shop:\n    def __init__(self):\n        self.rows = []\n    def get(self, item):\n        return {"item": item}\n    def post(self, item):\n        self.rows.append(item)\n    def run(self, item):\n        return f"ran {item}"\n    def click(self, item):\n        self.rows.append(item)\n    def execute(self, item):\n        return self.rows\n    def sendmail(self, item):\n        self.rows.append(item)\nshop = Shop()';
const fakes = ['get', 'post', 'run', 'click', 'execute', 'sendmail'];

const typescript: Readonly<Record<string, Deed>> = {
  computes: { setup: '', body: 'return String(item).toUpperCase();', found: [] },
  reads: {
    setup: '',
    body: "return (await fetch('https://api.acme-robotics.com/orders?q=' + item)).text();",
    found: ['tool-use approaching'],
  },
  writes: {
    setup: '',
    body: "await fetch('https://api.acme-robotics.com/orders', { method: 'POST', body: JSON.stringify({ item }) });",
    found: ['tool-use crossed'],
  },
  'runs a shell': { setup: "import { execSync } from 'node:child_process';", body: 'execSync(item);', found: ['shell-execution crossed'] },
  'drives a browser': {
    setup:
      "import { chromium } from 'playwright';\nconst page = await (await chromium.launch()).newPage();\nawait page.goto('https://shop.acme-robotics.com');",
    body: 'await page.click(item);',
    found: ['browser-session crossed'],
  },
  'runs SQL': {
    setup: "import pg from 'pg';\nconst database = new pg.Pool({ connectionString: 'postgresql://shop@db.acme-robotics.com/shop' });",
    body: 'await database.query(item);',
    found: ['output-to-action crossed', 'tool-use crossed'],
  },
  sends: {
    setup: "import nodemailer from 'nodemailer';\nconst mailer = nodemailer.createTransport({ host: 'mail.acme-robotics.com' });",
    body: "await mailer.sendMail({ to: item, text: 'hi' });",
    found: ['tool-use crossed'],
  },
};

const typescriptFake =
  'class Shop {\n  rows: string[] = [];\n  get(item) {\n    return { item };\n  }\n  post(item) {\n    this.rows.push(item);\n  }\n  run(item) {\n    return `ran ${item}`;\n  }\n  click(item) {\n    this.rows.push(item);\n  }\n  execute(item) {\n    return this.rows;\n  }\n  sendmail(item) {\n    this.rows.push(item);\n  }\n}\nconst shop = new Shop();';

describe.each(Object.entries(python))('a Python tool that %s', (_, { setup, body, found }) => {
  it.each(pythonFrameworks)('in %s', (__, code) => {
    const fill = (deed: string): string => `${setup}\n${code.replaceAll('{body}', () => deed)}\n`;
    expect(findingsOf({ 'main.py': fill(body) })).toEqual(found);
    expect(findingsOf({ 'main.py': fill(`if input("Really? ") == "y": ${body}`) })).toEqual(found);
  });
});

describe.each(Object.entries(typescript))('a TypeScript tool that %s', (_, { setup, body, found }) => {
  it.each(typescriptFrameworks)('in %s', (__, code) => {
    const fill = (deed: string): string =>
      `import { confirm } from '@inquirer/prompts';\n${setup}\n${code.replaceAll('{body}', () => deed)}\n`;
    expect(findingsOf({ 'main.ts': fill(body) })).toEqual(found);
    expect(findingsOf({ 'main.ts': fill(`if (await confirm({ message: 'Really?' })) {\n${body}\n}`) })).toEqual(found);
  });
});

describe('a tool on an object that only remembers', () => {
  it.each(pythonFrameworks)('in %s', (_, code) => {
    for (const method of fakes)
      expect(findingsOf({ 'main.py': `${pythonFake}\n${code.replaceAll('{body}', () => `return shop.${method}(item)`)}\n` })).toEqual([]);
  });
  it.each(typescriptFrameworks)('in %s', (_, code) => {
    for (const method of fakes)
      expect(findingsOf({ 'main.ts': `${typescriptFake}\n${code.replaceAll('{body}', () => `return shop.${method}(item);`)}\n` })).toEqual(
        [],
      );
  });
});

function findingsOf(files: Readonly<Record<string, string>>): readonly string[] {
  return [...new Set(actionsIn(files).map((line) => line.slice(0, line.indexOf(':'))))];
}
