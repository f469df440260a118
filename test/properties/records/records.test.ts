import { describe, expect, it } from 'vitest';
import { sensitiveIn } from '../findings.js';
import { csharp, go, jvm, php, python, ruby, rust, typescript, type Language } from '../languages.js';
import { camel, pascal, snake, type Spelling } from './spelling.js';
import { prototypeOf, type Source, type Table } from './source.js';
import { goSources, phpSources, rubySources, rustSources } from './sources-go-php-ruby-rust.js';
import { csharpSources, javaSources, kotlinSources } from './sources-jvm-dotnet.js';
import { pythonSources } from './sources-python.js';
import { typescriptSources } from './sources-typescript.js';

const tables: readonly Table[] = [
  { kind: 'customer-data', table: 'customers', model: 'customer', columns: ['full_name', 'email', 'phone'] },
  { kind: 'customer-data', table: 'patients', model: 'patient', columns: ['age', 'symptoms', 'blood_pressure'] },
  { kind: 'employee-data', table: 'employees', model: 'employee', columns: ['employee_name', 'salary', 'performance_rating'] },
  { kind: 'financial-data', table: 'bank_transactions', model: 'bankTransaction', columns: ['iban', 'amount', 'merchant_name'] },
];
const recipes: Table = { kind: '', table: 'recipes', model: 'recipe', columns: ['dish', 'minutes', 'ingredients'] };

describe.each([
  ['Python', python, snake, pythonSources],
  ['TypeScript', typescript, snake, typescriptSources],
  ['Java', jvm, camel, javaSources],
  ['Kotlin', jvm, camel, kotlinSources],
  ['C#', csharp, pascal, csharpSources],
  ['Go', go, pascal, goSources],
  ['PHP', php, snake, phpSources],
  ['Ruby', ruby, snake, rubySources],
  ['Rust', rust, snake, rustSources],
] as const)('records that are read in %s', (_, language, spelling, sources) => {
  it.each(sources.map((source) => [source.name, source] as const))('%s', (__, source) => {
    for (const table of tables) expect(found(language, spelling, source, table)).toContain(`sensitive-data/${table.kind} crossed`);
    expect(found(language, spelling, source, recipes)).toEqual([]);
  });
});

function found(language: Language, spelling: Spelling, source: Source, table: Table): readonly string[] {
  return sensitiveIn(prototypeOf(language, spelling, source, table));
}
