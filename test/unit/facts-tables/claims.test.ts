import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../src/facts/tables/claims.js';

describe('claims of prose about data', () => {
  it.each([
    ['`data/Customers.csv` holds synthetic records', [{ file: 'customers.csv', says: 'synthetic' }]],
    ['All customer data is fictional.', [{ file: null, says: 'synthetic' }]],
    ['The dataset comes from Kaggle.', [{ file: null, says: 'public' }]],
    ['Replace the sample data by your own data in customers.csv', []],
    ['A synthetic voice reads the answer.', []],
    ['customers.csv: id, name, email', []],
  ])('%s', (text, claims) => {
    expect(claimsIn(text)).toEqual(claims);
  });
});
