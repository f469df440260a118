import { expect, it } from 'vitest';
import { extractPrisma } from '../../../src/facts/prisma/index.js';
import { gaps, lines, quotes } from '../facts-tree/show.js';

const text = `datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
}

model User {
  id    Int    @id
  email String @unique // mail
  @@index([email])
}
model Open {
`;

it('gives its source and its models', () => {
  const document = extractPrisma(text, 'prisma');
  expect(lines(document)).toEqual([
    "env('DATABASE_URL')",
    "prisma:datasource(name='db', provider='postgresql', url=env('DATABASE_URL'))",
    "prisma:model(name='User', columns=['id', 'email'])",
  ]);
  expect(quotes(document, text, 'const')).toEqual(['db', 'postgresql', 'DATABASE_URL', 'User', 'id', 'email']);
  expect(gaps(document)).toEqual(['syntax']);
});
