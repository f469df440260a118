import { expect, it } from 'vitest';
import { onlyAsks } from '../../../src/link/requests/graphql.js';
import type { Alternative } from '../../../src/model/program.js';

const written = (text: string): Alternative => ({ text, from: 'literal', placeholder: false, environment: [], chain: [] });

it.each([
  'query Stock($search: String!) { products(first: 3) { nodes { id } } }',
  '\n  # what is left\n  query {\n    shop { name }\n  }\n',
  '{ shop { name } }',
  'query\n{ shop { name } }',
  'fragment Names on Shop { name }\nquery Shop { shop { ...Names } }',
])('asks: %s', (text) => {
  expect(onlyAsks([written(text)])).toBe(true);
});

it.each([
  'mutation Retitle($id: ID!) { productUpdate(product: { id: $id }) { product { id } } }',
  'fragment Names on Shop { name }\nmutation Rename { shopUpdate { shop { ...Names } } }',
  'query of the week',
  'what is left of the oak shelf?',
  '{}',
  '',
])('does not only ask: %s', (text) => {
  expect(onlyAsks([written(text)])).toBe(false);
});

it('is told nothing by no document, and by a document beside a change', () => {
  expect(onlyAsks([])).toBe(false);
  expect(onlyAsks([written('{ shop { name } }'), written('mutation Close { shopClose { id } }')])).toBe(false);
});
