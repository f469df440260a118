import type { CallView, DocumentView, ProgramView, Value } from '../../model/program.js';
import type { Reach, Site } from '../../model/touch.js';
import { perProgram } from '../per-program.js';
import { lexiconOf } from './lexicon.js';

/** A table, collection or model of an ORM that the program declares or writes. */
export interface Table {
  /** `sample`: filled with rows in the tree. `text`: a statement in a string, mostly of a local file. */
  readonly form: 'declared' | 'sample' | 'text' | 'written';
  readonly name: string;
  readonly fields: readonly string[];
  readonly at: Site;
  readonly reach: Reach;
}

/** Declared tables and the records that are written into stores. */
export const tablesOf = perProgram((program): readonly Table[] => {
  const tables = [
    ...declared(program),
    ...modelClasses(program),
    ...migrated(program),
    ...program.documents.flatMap(inStrings),
    ...written(program),
  ];
  // The accounts that every new project of a framework has say nothing while nobody signs in.
  const skeletons = program.matches('shared-service').length > 0 ? [] : program.vocabulary('accounts.skeletons');
  return skeletons.length === 0 ? tables : tables.filter(({ at }) => !skeletons.some((path) => at.path.toLowerCase().endsWith(path)));
});

/** SQL files, Prisma models, schemas of Mongoose and Drizzle. */
function declared(program: ProgramView): Table[] {
  const filled = filledTables(program);
  return program.calls.flatMap((call): Table[] => {
    const sql = call.names.some((name) => name === 'sql:create-table' || name === 'prisma:model');
    const made = call.names.some((name) => schemaMakers.has(name.slice(name.lastIndexOf('.') + 1)) || modelMakers.has(name));
    if (!sql && (!made || isDecorator(call))) return [];
    const name = constantText(program, call.argument('name') ?? call.argument(0));
    const columns = sql ? call.argument('columns') : name === '' ? call.argument(0) : call.argument(1);
    const items = columns === null ? [] : program.items(columns);
    const fields = items.map(([key, value]) => (typeof key === 'string' ? key : constantText(program, value)));
    return fields.length === 0
      ? []
      : [
          {
            form: filled.has(call.document.path) || filled.has(besideKey(call, name)) ? 'sample' : 'declared',
            name: name === '' ? heldAs(call) : name,
            fields,
            at: call.at,
            reach: call.reach,
          },
        ];
  });
}

/** Files that put rows into tables, and tables by the folder in which a file of samples does: `init/01-schema.sql` and `init/02-sample-data.sql`. */
function filledTables(program: ProgramView): ReadonlySet<string> {
  const samples = lexiconOf(program, 'samples');
  const inserts = program.calls.filter(({ names }) => names.includes('sql:insert'));
  return new Set(
    inserts.flatMap((call) => {
      const { path } = call.document;
      const isSample = samples.in(path.slice(path.lastIndexOf('/') + 1)).length > 0;
      return isSample ? [path, besideKey(call, constantText(program, call.argument(0)))] : [path];
    }),
  );
}

function besideKey({ document: { path } }: CallView, table: string): string {
  return `${path.slice(0, Math.max(0, path.lastIndexOf('/')))}\n${table.toLowerCase()}`;
}

/** `mongoose.model('Customer', new Schema({ … }))`, `const schema = new Schema({ … })` that is handed on so, `const customerSchema = new Schema({ … })` */
function heldAs({ document: { facts }, value, receiver, method }: CallView): string {
  // `Customer.init({ … })`
  const own = method === 'init' && receiver !== null && receiver.doc === value.doc ? facts.ops.at(receiver.ref) : null;
  if (own?.op === 'read') return own.name;
  const held = new Set([value.ref]);
  let variable = '';
  for (let ref = value.ref + 1; ref < facts.ops.length; ref++) {
    const form = facts.ops.form(ref);
    if (form !== 'write' && form !== 'read' && form !== 'call') continue;
    const op = facts.ops.at(ref);
    if (op.op === 'write' && op.value === value.ref) variable = op.name;
    if (op.op === 'read' && op.name === variable) held.add(ref);
    const first = op.op === 'call' && op.args.some(([, arg]) => held.has(arg)) ? op.args[0]?.[1] : undefined;
    const name = first === undefined ? null : facts.ops.at(first);
    if (name?.op === 'const' && typeof name.value === 'string') return name.value;
  }
  return variable.replace(/Schema$/, '');
}

/** `create_table "customers" do |t| t.string "email" end`, `Schema::create('customers', …)`, `knex.schema.createTable('customers', …)` */
function migrated(program: ProgramView): Table[] {
  return program.calls.flatMap((call): Table[] => {
    if (!isMigration(call)) return [];
    const { facts } = call.document;
    const makers = call.args.flatMap(([, { ref }]) => {
      const op = facts.ops.at(ref);
      return op.op === 'closure' ? [op.unit] : [];
    });
    const fields: string[] = [];
    for (let ref = 0; ref < facts.ops.length; ref++) {
      const isInside = facts.ops.form(ref) === 'call' && makers.includes(facts.blocks[facts.ops.block(ref)]?.unit ?? 0);
      const op = isInside ? facts.ops.at(ref) : null;
      const first = op?.op === 'call' ? op.args[0]?.[1] : undefined;
      if (first === undefined) continue;
      fields.push(constantText(program, { doc: call.document.id, ref: first }));
    }
    const name = constantText(program, call.argument(0));
    return fields.length === 0 || name === '' ? [] : [{ form: 'declared', name, fields, at: call.at, reach: call.reach }];
  });
}

function isMigration({ method, names }: CallView): boolean {
  return method === 'create_table' || method === 'createTable' || names.includes('Illuminate.Support.Facades.Schema.create');
}

/** `@Schema()` marks a class, whose fields are the columns. */
function isDecorator({ document, value }: CallView): boolean {
  return document.facts.units.some(({ decorators }) => decorators.includes(value.ref));
}

/** Classes whose fields are columns: by the fields' types, or by what the class is marked as; `$fillable` of Eloquent lists them. */
function modelClasses(program: ProgramView): Table[] {
  const classes = new Map<string, { readonly document: DocumentView; readonly unit: number }>();
  for (const document of program.documents)
    document.facts.units.forEach((unit, index) => {
      if (unit.form === 'class' && unit.decorators.some((ref) => recordMarkers.has(writtenAs(document, ref))))
        classes.set(`${document.id} ${index}`, { document, unit: index });
    });
  for (const { document, unit } of listedColumns(program)) classes.set(`${document.id} ${unit}`, { document, unit });
  for (const call of program.calls) {
    const { unit, document } = call;
    if (isColumn(call) && document.facts.units[unit.unit]?.form === 'class')
      classes.set(`${document.id} ${unit.unit}`, { document, unit: unit.unit });
    const made = schemaClass(call);
    if (made >= 0) classes.set(`${document.id} ${made}`, { document, unit: made });
  }
  return [...classes.values()].map(({ document, unit }) => {
    const { ops, blocks, units } = document.facts;
    const fields: string[] = [];
    for (let ref = 0; ref < ops.length; ref++) {
      if (ops.form(ref) !== 'write') continue;
      const op = ops.at(ref);
      if (op.op !== 'write' || blocks[ops.block(ref)]?.unit !== unit || ops.at(op.value).op === 'closure') continue;
      if (op.name !== columnList) fields.push(op.name);
      else for (const [, item] of program.items({ doc: document.id, ref: op.value })) fields.push(constantText(program, item));
    }
    const span = units[unit]?.span ?? [0, 0];
    return { form: 'declared', name: units[unit]?.name ?? '', fields, at: { path: document.path, span }, reach: document.reach };
  });
}

/** Classes that list their columns under a name. */
function listedColumns(program: ProgramView): readonly { readonly document: DocumentView; readonly unit: number }[] {
  return program.documents.flatMap((document) => {
    const { ops, blocks, units } = document.facts;
    if (!ops.strings.includes(columnList)) return [];
    const found: { readonly document: DocumentView; readonly unit: number }[] = [];
    for (let ref = 0; ref < ops.length; ref++) {
      const op = ops.form(ref) === 'write' ? ops.at(ref) : null;
      const unit = blocks[ops.block(ref)]?.unit ?? 0;
      if (op?.op === 'write' && op.name === columnList && units[unit]?.form === 'class') found.push({ document, unit });
    }
    return found;
  });
}

/** `SchemaFactory.createForClass(User)` */
function schemaClass({ method, args, document: { facts } }: CallView): number {
  const [, given] = method === 'createForClass' ? (args[0] ?? []) : [];
  const op = given === undefined ? null : facts.ops.at(given.ref);
  return op?.op === 'read' ? facts.units.findIndex(({ form, name }) => form === 'class' && name === op.name) : -1;
}

/** A field that is a column by its type; `Field` is one of a table only where it is its key. */
function isColumn({ method, args }: CallView): boolean {
  return columnMakers.has(method) || (method === 'Field' && args.some(([key]) => key === 'primary_key' || key === 'foreign_key'));
}

/** `CREATE TABLE turns (user TEXT, question TEXT)` in a string. */
function inStrings(document: DocumentView): Table[] {
  const { ops } = document.facts;
  const found: Table[] = [];
  for (const ref of ops.withText(['const'], (text) => /create\s+table\s/i.test(text))) {
    const text = (ops.text(ref) ?? '').slice(0, maxStatement);
    for (const statement of text.split(/(?=create\s+table\s)/i)) {
      const head = /^create\s+table\s+(?:if\s+not\s+exists\s+)?["'`[]?(\w+)["'`\]]?\s*\(/i.exec(statement);
      if (head === null) continue;
      const fields = statement
        .slice(head[0].length)
        .split(',')
        .map((part) => /^\s*["'`[]?(\w+)/.exec(part)?.[1] ?? '');
      found.push({ form: 'text', name: head[1] ?? '', fields, at: { path: document.path, span: ops.span(ref) }, reach: document.reach });
    }
  }
  return found;
}

/** Records that are put into a store by calls. */
function written(program: ProgramView): Table[] {
  return ['database', 'cloud-data'].flatMap((detector) =>
    program.matches(detector).flatMap(({ call, verb, form }): Table[] => {
      if (call === null || verb !== 'write' || form === 'client') return [];
      const fields = recordKeys(program, call);
      return fields.length === 0 ? [] : [{ form: 'written', name: call.names.join(' '), fields, at: call.at, reach: call.reach }];
    }),
  );
}

/** The keys of the records that a call is handed. */
export function recordKeys(program: ProgramView, call: CallView): readonly string[] {
  return call.args.flatMap(([, value]) => keysOf(program, value, 0));
}

function keysOf(program: ProgramView, value: Value, depth: number): string[] {
  if (depth > maxDepth) return [];
  return program.items(value).flatMap(([key, item]) => [...(typeof key === 'string' ? [key] : []), ...keysOf(program, item, depth + 1)]);
}

function constantText(program: ProgramView, value: Value | null): string {
  const text = value === null ? undefined : program.constant(value);
  return typeof text === 'string' ? text : '';
}

const schemaMakers: ReadonlySet<string> = new Set(['Schema', 'pgTable', 'sqliteTable', 'mysqlTable', 'defineTable']);
const modelMakers: ReadonlySet<string> = new Set([
  'sequelize.Sequelize.define',
  'sequelize.Model.init',
  'sequelize-typescript.Sequelize.define',
]);
/** `Entity` of `@Entity` and of `@Entity(name = …)`. */
function writtenAs({ facts: { ops } }: DocumentView, ref: number): string {
  const op = ops.at(ref);
  const named = op.op === 'call' ? ops.at(op.callee) : op;
  return named.op === 'read' ? named.name : named.op === 'get' ? String(named.key) : '';
}

const columnList = 'fillable';
const recordMarkers: ReadonlySet<string> = new Set([
  'Entity',
  'Document',
  'Table',
  'MappedEntity',
  'RedisHash',
  'DynamoDbBean',
  'TableName',
]);
const columnMakers: ReadonlySet<string> = new Set([
  'Column',
  'mapped_column',
  'CharField',
  'TextField',
  'EmailField',
  'ForeignKey',
  'StringField',
  'DateTimeField',
  'IntegerField',
]);
const maxStatement = 4000;
const maxDepth = 3;
