import type { Ref } from '../../model/facts.js';
import type { CallView } from '../../model/program.js';
import { writtenName } from '../documents/written-name.js';
import type { Definition } from '../names/definition.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { literal } from '../files/modules.js';

export interface TableNameContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
}

/** The tables that calls of an ORM are about: by the classes and schemas that they are written with, or by the names that their chain is given. */
export class TableNames {
  /** `makers`: functions that make a schema or a model of a table. */
  constructor(
    private readonly context: TableNameContext,
    private readonly makers: ReadonlySet<string>,
  ) {}

  /** `session.query(Complaint).all()`, `session.add(item)`, `db.select().from(complaints)`, `getRepository(Complaint).find()`, `db('complaints').insert(row)` */
  of({ value, args }: CallView): readonly string[] {
    const document = this.context.documents[value.doc];
    if (document === undefined) return [];
    const found: Found = { classes: new Set(), texts: new Set() };
    for (const [, arg] of args) this.collect(document, arg.ref, found);
    this.collectChain(document, value.ref, found);
    return [...(found.classes.size > 0 ? found.classes : found.texts)];
  }

  /** What the call is called on, with the arguments of the calls on the way there. */
  private collectChain(document: LinkedDocument, call: Ref, found: Found): void {
    let at = document.calleeOf(call);
    for (let steps = 0; steps < maxSteps; steps++) {
      const op = document.op(at);
      if (op.op === 'get') at = op.of;
      else if (op.op === 'call') {
        for (const [, arg] of op.args) {
          this.collect(document, arg, found);
          const text = literal(document.op(arg));
          if (text !== null && /^\w{1,60}$/.test(text)) found.texts.add(text);
        }
        at = op.callee;
      } else {
        this.collect(document, at, found);
        return;
      }
    }
  }

  /** A class or a schema by its name, an object of one, or one that is handed to another call: `execute(select(Complaint))`. */
  private collect(document: LinkedDocument, ref: Ref, found: Found, depth = 0): void {
    const op = document.op(ref);
    if (op.op !== 'read' && op.op !== 'get' && op.op !== 'call') return;
    for (const definition of this.context.definitions.of({ doc: document.id, ref })) {
      const name = this.nameOf(definition);
      if (name !== '') found.classes.add(name);
    }
    if (op.op === 'get') this.collect(document, op.of, found, depth + 1);
    else if (op.op === 'call' && depth < maxDepth) for (const [, arg] of op.args) this.collect(document, arg, found, depth + 1);
  }

  private nameOf(definition: Definition): string {
    if (definition.kind === 'instance' || definition.kind === 'unit') {
      const unit = this.context.documents[definition.doc]?.facts.units[definition.unit];
      return unit?.form === 'class' ? (this.modelOf(definition.doc, definition.unit) ?? unit.name) : '';
    }
    const made = definition.kind === 'external' ? definition.call : definition.kind === 'value' ? definition : null;
    const document = made === null ? undefined : this.context.documents[made.doc];
    const call = made === null ? undefined : document?.op(made.ref);
    if (document === undefined || call?.op !== 'call' || !this.makers.has(writtenName(document, call.callee))) return '';
    const [, first] = call.args[0] ?? [];
    return first === undefined ? '' : (literal(document.op(first)) ?? '');
  }

  /** What a form says that it fills: `class Meta: model = Complaint`. */
  private modelOf(doc: number, unit: number): string | null {
    const document = this.context.documents[doc];
    const meta = document?.facts.units.findIndex((own) => own.form === 'class' && own.name === 'Meta' && own.parent === unit) ?? -1;
    const [model] = document?.writes[meta]?.get('model') ?? [];
    return document === undefined || model === undefined ? null : writtenName(document, document.valueOf(model));
  }
}

interface Found {
  readonly classes: Set<string>;
  readonly texts: Set<string>;
}

const maxSteps = 12;
const maxDepth = 2;
