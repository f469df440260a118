import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import { csharp, filled, go, jvm, python, typescript, type Language } from '../languages.js';
import {
  csharpStatements,
  goStatements,
  javaStatements,
  ownCode,
  ownModels,
  pythonStatements,
  readOnlyStatements,
  typescriptStatements,
  type Statement,
} from './statements.js';

describe.each([
  ['Python', python, 'input()', pythonStatements],
  ['TypeScript', typescript, "process.argv[2] ?? ''", typescriptStatements],
  ['Go', go, 'os.Args[1]', goStatements],
  ['C#', csharp, 'args[0]', csharpStatements],
  ['Java', jvm, 'args[0]', javaStatements],
] as const)('SQL that a model writes in %s', (_, language, question, statements) => {
  it.each(statements.map((statement) => [statement.name, statement] as const))('%s', (__, statement) => {
    const asked = statement.code.includes('String question') ? 'question' : question;
    expect(actsOn('db.acme.com', language, statement, `{ask:${asked}}`)).toBe('crossed');
    expect(actsOn('localhost', language, statement, `{ask:${asked}}`)).toBe('approaching');
    expect(actsOn('db.acme.com', language, statement, '"SELECT 1"')).toBe('clear');
  });
});

describe('SQL that a model writes over a connection that only reads', () => {
  it.each(readOnlyStatements.map((statement) => [statement.name, statement] as const))('%s', (_, statement) => {
    expect(actsOn('db.acme.com', python, statement, '{ask:input()}')).toBe('approaching');
  });
});

describe('SQL that the model of a package writes', () => {
  it.each(ownModels.map((statement) => [statement.name, statement] as const))('%s', (_, statement) => {
    expect(actsOn('db.acme.com', python, statement, '')).toBe('crossed');
    expect(actsOn('localhost', python, statement, '')).toBe('approaching');
  });
});

describe('code that the model of a package writes', () => {
  it.each(ownCode.map((statement) => [statement.name, statement] as const))('%s', (_, { acts, ...statement }) => {
    const { findings } = observed(filled(python, statement));
    expect(findings.map(({ signal, level }) => `${signal} ${level}`)).toEqual([`autonomous-action/code-execution ${acts}`]);
  });
});

function actsOn(host: string, language: Language, statement: Statement, sql: string): string {
  const code = statement.code.replaceAll('{sql}', () => sql);
  const { findings } = observed(filled(language, { ...statement, code }, { host }));
  const acted = findings.filter(({ signal }) => signal === 'autonomous-action/output-to-action').map(({ level }) => levels.indexOf(level));
  return levels[Math.max(0, ...acted)] ?? 'clear';
}

const levels: readonly string[] = ['clear', 'approaching', 'crossed'];
