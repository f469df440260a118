import { languageOf } from '../../model/languages.js';
import type { HandlerKnowledge } from '../../model/input-knowledge.js';
import type { CallView, InputView } from '../../model/program.js';
import type { Definitions } from '../names/definitions.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';
import { NameIndex } from '../names/names.js';

/** Functions whose parameters somebody outside fills: routes of a server, commands of a terminal, answers of a chat. */
export class Handlers {
  private readonly makers = new NameIndex<Form>();
  private readonly classes = new NameIndex<Form>();
  private readonly services = new NameIndex<Form>();
  private readonly states = new NameIndex<Form>();
  private readonly types = new NameIndex<Form>();
  /** Functions that are handed to what makes handlers of them (`fire.Fire(main)`). */
  private readonly handed = new DocumentMap<Form>();

  constructor(
    private readonly definitions: Definitions,
    calls: readonly CallView[],
    knowledge: readonly HandlerKnowledge[],
  ) {
    for (const { form, makers, classes, services, states, types } of knowledge) {
      for (const name of makers) this.makers.add(name, form);
      for (const name of classes) this.classes.add(name, form);
      for (const name of services) this.services.add(name, form);
      for (const name of states) this.states.add(name, form);
      for (const name of types) this.types.add(name, form);
    }
    for (const call of calls) {
      const form = formIn(this.makers, call.names);
      if (form !== null) this.addHanded(call, form);
    }
  }

  /** How what the function is given comes in; null where it is no handler. */
  formOf(document: LinkedDocument, unit: number): Form | null {
    const own = document.facts.units[unit];
    if (own?.form !== 'function') return null;
    const around = document.facts.units[own.parent];
    const bases = around?.form === 'class' ? this.namesOf(document, around.bases) : [];
    return (
      formIn(this.makers, this.namesOf(document, own.decorators)) ??
      this.handed.get(document.id, unit) ??
      (verbs.has(own.name) || own.params[0]?.name === connection ? formIn(this.classes, bases) : null) ??
      formIn(this.services, bases)
    );
  }

  /** How the fields of a class are filled that only its page fills; null where it is no such class. */
  formOfFields(document: LinkedDocument, unit: number): Form | null {
    const own = document.facts.units[unit];
    return own?.form === 'class' ? formIn(this.states, this.namesOf(document, own.bases)) : null;
  }

  /** How a parameter of such a type comes in, whatever the function is; null where nothing tells. */
  formOfType(document: LinkedDocument, type: number): Form | null {
    const op = document.op(type);
    return formIn(this.types, this.namesOf(document, op.op === 'merge' ? op.of : [type]));
  }

  private namesOf(document: LinkedDocument, refs: readonly number[]): readonly string[] {
    return refs.flatMap((ref) => {
      const op = document.op(ref);
      if (op.op !== 'call') return this.definitions.names({ doc: document.id, ref });
      // What a function of the tree says a module is built on: `use DeskWeb, :controller`.
      const made = languageOf(document.facts.kind) === 'elixir' ? this.definitions.names({ doc: document.id, ref }) : [];
      return [...this.definitions.names({ doc: document.id, ref: op.callee }), ...made];
    });
  }

  private addHanded(call: CallView, form: Form): void {
    // `action({ args, handler: async (ctx, args) => … })`, `task({ id, run: async (payload) => … })`
    const inMap = ['0.handler', '0.run'].flatMap((key) => call.argument(key) ?? []);
    for (const value of [...call.args.map(([, own]) => own), ...inMap])
      for (const found of this.definitions.of(value)) if (found.kind === 'unit') this.handed.set(found.doc, found.unit, form);
  }
}

type Form = InputView['form'];

function formIn(index: NameIndex<Form>, names: readonly string[]): Form | null {
  return names.flatMap((name) => index.find(name))[0] ?? null;
}

/** What an action of a controller without objects is handed first. */
const connection = 'conn';

/** Methods that a class of a web framework has for what comes in. */
const verbs: ReadonlySet<string> = new Set([
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'create',
  'update',
  'dispatch',
  'OnPost',
  'OnPostAsync',
  'handle_event',
  'handle_in',
]);
