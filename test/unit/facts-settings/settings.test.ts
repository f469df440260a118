import { expect, test } from 'vitest';
import { extractJsonSettings, extractProperties, extractYamlSettings } from '../../../src/facts/settings/index.js';
import type { Document } from '../../../src/model/facts.js';
import { print } from '../facts-python/show.js';

const entries = (document: Document): string[] => document.environment.map(({ name, value }) => `${name} = ${print(document, value)}`);

test('properties: separators, comments, escapes, lines that go on, placeholders', () => {
  const text = '# c\n! c\na.b=1\nc: x y \nd e\nurl=${URL:http://h:${PORT:80}/}\nlong=a,\\\n  b\nk\\=1=v\nnothing=\n';
  expect(entries(extractProperties(text, 'properties'))).toEqual([
    'a.b = "1"',
    'c = "x y"',
    'd = "e"',
    'url = `{<setting:read>(0: "URL", 1: `http://h:{<setting:read>(0: "PORT", 1: "80")}/`)}`',
    'long = "a,b"',
    'k=1 = "v"',
    'nothing = ""',
  ]);
});

test('values stand where they are written', () => {
  const text = 'a=1\r\nurl = https://jira.acme.com\r\n';
  const [, url] = extractProperties(text, 'properties').environment;
  expect(text.slice(...(url?.span ?? [0, 0]))).toBe('https://jira.acme.com');
});

test('YAML: full names, profiles of one file', () => {
  const text = 'spring:\n  datasource: { url: "${DB_URL}" }\n---\nspring:\n  datasource:\n    url: jdbc:h2:mem:x\n';
  expect(entries(extractYamlSettings(text, 'settings-yaml'))).toEqual([
    'spring.datasource.url = `{<setting:read>(0: "DB_URL")}`',
    'spring.datasource.url = "jdbc:h2:mem:x"',
  ]);
});

test('JSON of .NET', () => {
  expect(entries(extractJsonSettings('{ "Jira": { "Url": "https://x" }, /* c */ "A": 1 }', 'settings-json'))).toEqual([
    'Jira:Url = "https://x"',
    'A = 1',
  ]);
});

test('hostile properties end', () => {
  const text = `${'\\'.repeat(20_000)}\n${'a'.repeat(20_000)}\n${'x=${'.repeat(5000)}`;
  expect(extractProperties(text, 'properties').gaps).toEqual([]);
});
