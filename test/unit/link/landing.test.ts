import { describe, expect, it } from 'vitest';
import { programOf } from './program-of.js';

function landingOf(files: Readonly<Record<string, string>>): string {
  const program = programOf(files);
  const call = program.calls.find(({ method }) => method === 'connect' || method === 'Pool');
  const value = call?.argument('connectionString') ?? call?.argument(0) ?? null;
  if (value === null) return 'no argument';
  const { place, known, stage } = program.land(program.texts(value), 'unknown');
  return `${place} ${known} ${stage}`;
}

const reader = 'import os, psycopg2\nconn = psycopg2.connect(os.environ["DATABASE_URL"])\nconn.cursor()\n';

describe('where an address lands', () => {
  it.each([
    ['postgres://u:p@localhost/app', 'local written unstated'],
    ['postgres://u:p@db:5432/app', 'local written unstated'],
    ['postgres://u:p@10.1.2.3/app', 'private-network written unstated'],
    ['postgres://u:p@orders.c1.eu-west-1.rds.amazonaws.com/app', 'managed written unstated'],
    ['postgres://u:p@db.prod.acme-robotics.com/app', 'remote written production'],
    ['postgres://u:p@orders-prod/app', 'remote written production'],
    ['postgres://u:p@orders.shop.svc.cluster.local/app', 'remote written production'],
    ['postgres://u:p@printer.local/app', 'local written unstated'],
  ])('%s', (url, expected) => {
    expect(landingOf({ 'app.py': `import psycopg2\nconn = psycopg2.connect("${url}")\nconn.cursor()\n` })).toBe(expected);
  });

  it('is the default of the code where only the environment could say otherwise', () => {
    const code =
      "import { Pool } from 'pg'\nexport const pool = new Pool({ connectionString: process.env.DATABASE_URL ?? 'postgres://localhost/app' })\n";
    expect(landingOf({ 'index.ts': code })).toBe('local written unstated');
  });

  it('is written where an env file of the tree writes it', () => {
    expect(landingOf({ 'app.py': reader, '.env.example': 'DATABASE_URL=postgres://u:p@localhost/app\n' })).toBe('local written unstated');
  });

  it('is only in the environment where nothing writes it', () => {
    expect(landingOf({ 'app.py': reader })).toBe('unknown environment-only unstated');
  });

  it('is only in the environment where just a placeholder is written', () => {
    expect(landingOf({ 'app.py': reader, '.env.example': 'DATABASE_URL=your-database-url\n' })).toBe('unknown environment-only unstated');
  });

  it('follows a settings class and a default', () => {
    const settings =
      'from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    database_url: str = "postgres://u:p@db.internal/app"\nsettings = Settings()\n';
    expect(
      landingOf({
        'settings.py': settings,
        'app.py': 'import psycopg2\nfrom settings import settings\nc = psycopg2.connect(settings.database_url)\nc.cursor()\n',
      }),
    ).toBe('remote written production');
  });

  it('folds a template and an environment default in TypeScript', () => {
    const code =
      "import { Pool } from 'pg';\nconst host = process.env.DB_HOST ?? 'db.neon.tech';\nconst pool = new Pool({ connectionString: `postgres://u:p@${host}/app` });\npool.query('select 1');\n";
    expect(landingOf({ 'index.ts': code })).toBe('managed written unstated');
  });
});

describe('texts', () => {
  it('fill the fields of a format by name and position', () => {
    const code =
      'import requests\nAPI = "https://api.telegram.org/bot{token}/{method}"\ndef go(t):\n    requests.post(API.format(token=t, method="sendVoice"))\ngo("x" + y)\n';
    expect(programOf({ 'bot.py': code }).requests.map(({ urls }) => urls.map(({ text }) => text))).toEqual([
      ['https://api.telegram.org/bot{}/sendVoice'],
    ]);
  });

  it('do not come from tests', () => {
    const program = programOf({
      'app.py': 'import requests\ndef send(url):\n    requests.post(url)\nif __name__ == "__main__":\n    send(input())\n',
      'tests/test_app.py': 'from app import send\ndef test_send():\n    send("https://prod.example.org/x")\n',
    });
    expect(program.requests.flatMap(({ urls }) => urls.map(({ text }) => text))).toEqual(['{}']);
  });
});

describe('a text', () => {
  it('is the sum of its names where the first is an address', () => {
    const program = programOf({ 'app.py': "import requests\nBASE = 'https://acme.com'\nPATH = '/orders'\nrequests.get(BASE + PATH)\n" });
    expect(program.requests[0]?.urls.map(({ text }) => text)).toEqual(['https://acme.com/orders']);
  });

  it('stays short when it is doubled again and again', () => {
    const doubled = Array.from({ length: 60 }, (_, at) => `a${at + 1} = a${at} + a${at}\n`).join('');
    const program = programOf({ 'app.py': `import requests, subprocess\na0 = 'https://x/'\n${doubled}requests.get(a60)\n` });
    expect(program.requests[0]?.urls.every(({ text }) => text.length <= 4000)).toBe(true);
  });
});
