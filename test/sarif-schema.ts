import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The published schema of SARIF 2.1.0, in a draft that differs from the newer ones in its name alone. */
const published: Record<string, unknown> = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
);
const schema = Object.fromEntries(Object.entries(published).filter(([name]) => name !== '$schema' && name !== 'id'));

// One of its patterns is not one with Unicode's rules.
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

/** What does not fit the schema. */
export function sarifErrors(log: unknown): readonly unknown[] {
  return validate(log) ? [] : (validate.errors ?? []);
}
