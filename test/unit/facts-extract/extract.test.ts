import { beforeAll, expect, it } from 'vitest';
import type { Kind } from '../../../src/model/facts.js';
import { extract, loadFrontEnds } from '../../../src/facts/extract.js';
import { readAsset } from '../facts-python/show.js';
import { lines } from '../facts-tree/show.js';

beforeAll(() => loadFrontEnds(readAsset));

it.each<[Kind, string]>([
  ['python', 'x = 1'],
  ['javascript', 'const x = 1'],
  ['notebook', '{"cells": []}'],
  ['dockerfile', 'FROM a'],
  ['text', 'hello'],
  ['command-list', 'aws s3 ls'],
  ['json', '{'],
  ['yaml', ': ['],
  ['procfile', '::'],
])('gives a document of each kind: %s', (kind, text) => expect(extract(text, kind).kind).toBe(kind));

it('hands code in a script to the front end of its language', () => {
  const document = extract('RUN', 'dockerfile');
  expect(document.children).toEqual([]);
  const outer = extract('FROM a\nRUN python -c \'import jira; jira.JIRA("x")\'\nRUN psql <<EOF\ndelete from users\nEOF\n', 'dockerfile');
  expect(lines(outer)).toEqual(expect.arrayContaining(["jira.JIRA('x')", "sql:delete('users')"]));
});

it('finds credentials in any kind, but not what opens a stack of containers', () => {
  const line = "PASSWORD: 'Kp7!rvTq2#x'";
  expect(extract(line, 'yaml').credentials).toHaveLength(1);
  expect(extract(`services: {db: {environment: {${line}}}}`, 'compose').credentials).toEqual([]);
  expect(extract(`// ${line}`, 'text').credentials).toHaveLength(1);
});
