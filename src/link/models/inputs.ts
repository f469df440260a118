import type { Key } from '../../model/facts.js';
import { languageOf } from '../../model/languages.js';
import type { InputApi, InputRoute } from '../../model/input-knowledge.js';
import type { Knowledge } from '../../model/knowledge.js';
import type { CallView, DocumentView, InputView, ModelView, Value } from '../../model/program.js';
import { writtenName } from '../documents/written-name.js';
import type { Calls } from '../calls/calls.js';
import { fitsPattern } from '../calls/patterns.js';
import { isOwnObject } from '../containers/contents.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { Handlers } from '../calls/handlers.js';
import { isHandedService, typeWords } from './handed-services.js';
import { literal } from '../files/modules.js';
import { expandBraces, NameIndex } from '../names/names.js';
import type { Reaches } from '../reach/reach.js';
import type { Switches } from '../reach/switches.js';
import type { Texts } from '../texts/texts.js';
import { pathMatcher } from '../names/wildcard.js';

export interface InputContext {
  readonly documents: readonly LinkedDocument[];
  readonly views: readonly DocumentView[];
  readonly calls: Calls;
  readonly texts: Texts;
  readonly definitions: Definitions;
  readonly reaches: Reaches;
  readonly switches: Switches;
}

/** Where something comes in that the tree does not hold: uploads, forms, arguments, request bodies, prompts to the user. */
export class InputFinder {
  private readonly index = new NameIndex<InputApi>();
  private readonly members: ReadonlySet<string>;

  private readonly routes: readonly (Omit<InputRoute, 'paths'> & { readonly paths: readonly ((path: string) => boolean)[] })[];
  private readonly handlers: Handlers;

  constructor(
    private readonly context: InputContext,
    knowledge: Pick<Knowledge, 'inputs' | 'inputHandlers' | 'inputRoutes'>,
  ) {
    this.handlers = new Handlers(context.definitions, context.calls.all, knowledge.inputHandlers);
    for (const api of knowledge.inputs) this.index.add(api.call.name, api);
    this.routes = knowledge.inputRoutes.map(({ paths, ...route }) => ({ ...route, paths: paths.map(pathMatcher) }));
    const names = knowledge.inputs.flatMap((api) => expandBraces(api.call.name));
    this.members = new Set(names.map((name) => name.slice(name.lastIndexOf('.') + 1)));
  }

  find(): InputView[] {
    return [
      ...this.fromCalls(),
      ...this.context.documents.flatMap((document) => [
        ...this.fromMembers(document),
        ...this.fromHandlers(document),
        ...this.fromStates(document),
        ...this.fromRoutes(document),
      ]),
    ];
  }

  private fromCalls(): InputView[] {
    return this.context.calls.all.flatMap((call): InputView[] => {
      const api = call.names.flatMap((name) => this.index.find(name)).find((own) => fitsPattern(call, own.call, this.context.texts));
      if (api === undefined || !this.readsFrom(call, api)) return [];
      const words = this.wordsOf(call, api).join(' ');
      return [
        {
          at: call.at,
          call,
          value: call.value,
          form: api.form,
          words,
          fields: this.fieldsOf(call, api),
          reach: call.reach,
          guards: call.guards,
        },
      ];
    });
  }

  /** `bufio.NewScanner(os.Stdin)`, unlike that of an answer's body. */
  private readsFrom(call: CallView, { of }: InputApi): boolean {
    const source = of.length === 0 ? null : call.argument(0);
    return source === null || this.context.definitions.names(source).some((name) => of.includes(name));
  }

  /** What is shown beside it; the name in the code only where nothing is. */
  private wordsOf(call: CallView, { words }: InputApi): readonly string[] {
    const textsOf = (key: Key): readonly string[] => {
      // `input.letter()`
      if (key === '()') return [call.method];
      const value = call.argument(key);
      return value === null ? [] : this.context.texts.of(value).map(({ text }) => text);
    };
    const label = call.style === 'jsx' && call.argument('label') === null ? this.labelAround(call) : [];
    const shown = [...words.filter((key) => key !== 'name').flatMap(textsOf), ...label];
    return shown.length > 0 || !words.includes('name') ? shown : textsOf('name');
  }

  /** The keys of a map of parts (`['name' => 'required']`), the texts of a list of them, some levels deep. */
  private fieldsOf(call: CallView, { fields }: InputApi): readonly string[] {
    const found: string[] = [];
    const pending = fields.flatMap((key) => call.argument(key) ?? []);
    for (let at = 0; at < maxParts; at++) {
      const value = pending[at];
      if (value === undefined) break;
      for (const [key, item] of this.context.calls.items(value)) {
        if (this.context.calls.items(item).length > 0) pending.push(item);
        else if (typeof key === 'string' && at === 0) found.push(key);
        else found.push(...this.context.texts.of(item).map(({ text }) => text.slice(0, maxWord)));
      }
    }
    return found;
  }

  /** `<label>Letter of the patient <textarea /></label>` */
  private labelAround({ document, at: { span } }: CallView): readonly string[] {
    const labels = (this.labels ??= this.context.calls.all.filter(({ names }) => names.includes('html:label')));
    const around = labels.find((label) => label.document === document && label.at.span[0] <= span[0] && span[1] <= label.at.span[1]);
    const children = around?.argument('children') ?? null;
    if (children === null) return [];
    const { ops } = document.facts;
    const op = ops.at(children.ref);
    const parts = op.op === 'make' ? op.items.map(([, ref]) => ops.at(ref)) : [op];
    return parts.flatMap((part) => literal(part)?.trim() ?? []).filter((text) => text !== '');
  }
  private labels: readonly CallView[] | null = null;

  /** `req.body`, `event['body']`: members rather than calls. */
  private fromMembers(document: LinkedDocument): InputView[] {
    const found: InputView[] = [];
    for (const ref of document.facts.ops.withText(['get', 'read'], (text) => this.members.has(text))) {
      if (!this.mayBeMember(document, ref)) continue;
      const reach = this.context.reaches.unit(document.id, document.unitOf(ref));
      if (reach !== 'started' && reach !== 'may-run') continue;
      // What is told by the arguments of a call is no member: `open` of any file is not that of the standard input.
      const named = this.context.definitions.names({ doc: document.id, ref }).flatMap((name) => this.index.find(name));
      const api = named.find(({ call }) => call.with.length === 0);
      if (api !== undefined) found.push(this.view(document, { doc: document.id, ref }, api.form, ''));
    }
    return found;
  }

  /** `req.body`, or a name that the language or an import gives what comes in (`$_POST`, `ARGV`). */
  private mayBeMember(document: LinkedDocument, ref: number): boolean {
    const name = document.textOf(ref) ?? '';
    return (
      document.form(ref) === 'get' || document.unitsAround(document.unitOf(ref)).every((unit) => document.writes[unit]?.has(name) !== true)
    );
  }

  /** Parameters of routes and commands. */
  private fromHandlers(document: LinkedDocument): InputView[] {
    return document.facts.units.flatMap((unit, index) => {
      const reach = this.context.reaches.unit(document.id, index);
      if (reach !== 'started' && reach !== 'may-run') return [];
      const handled = this.handlers.formOf(document, index);
      return unit.params.flatMap((param, position): InputView[] => {
        const ref = paramRef(document, index, position);
        const type = param.type === null ? '' : typeWords(document, param.type);
        if (ref === null || selves.has(param.name) || isHandedState(document, param.name) || isProvided(document, param.default)) return [];
        const known = handled ?? (param.type === null ? null : this.handlers.formOfType(document, param.type));
        if (known === null || isHandedService(this.context, document, known, param.type)) return [];
        const form = /UploadFile|File/.test(type) ? 'upload' : known;
        return [this.view(document, { doc: document.id, ref }, form, `${param.name} ${type}`)];
      });
    });
  }

  /** `self.letter` of a state whose page fills `letter`: a field that no code of its file sets. */
  private fromStates(document: LinkedDocument): InputView[] {
    return document.facts.units.flatMap((own, unit): InputView[] => {
      const form = own.form === 'class' ? this.handlers.formOfFields(document, unit) : null;
      if (form === null) return [];
      const isInside = (at: number): boolean => at !== unit && document.unitsAround(at).includes(unit);
      const isSet = (name: string): boolean =>
        document.sets.has(name) || document.writes.some((names, at) => names.has(name) && isInside(at));
      const fields = new Set([...(document.writes[unit]?.keys() ?? [])].filter((name) => !isSet(name)));
      const read = document.facts.ops.withText(['get', 'read'], (text) => fields.has(text));
      return read
        .filter(
          (ref) => isInside(document.unitOf(ref)) && (document.form(ref) === 'read' || isOwnObject(document.op(document.baseOf(ref)))),
        )
        .map((ref) => this.view(document, { doc: document.id, ref }, form, document.textOf(ref) ?? ''))
        .filter(({ reach }) => reach === 'started' || reach === 'may-run');
    });
  }

  /** Functions that a platform calls by the path of their file and their name. */
  private fromRoutes(document: LinkedDocument): InputView[] {
    const routes = this.routes.filter(({ paths }) => paths.some((matches) => matches(document.path)));
    const units = new Set(routes.flatMap((route) => this.routed(document, route)));
    return [...units].flatMap((unit) => {
      const ref = paramRef(document, unit, 0);
      return ref === null ? [] : [this.view(document, { doc: document.id, ref }, 'route', firstParam(document, unit))];
    });
  }

  private routed(document: LinkedDocument, { functions, params }: Pick<InputRoute, 'functions' | 'params'>): readonly number[] {
    const names = new Set(functions);
    const taken = document.facts.exports.flatMap(({ name, value }) => (value === null ? [] : this.named(document, names, name, value)));
    const written = [...(document.writes[0] ?? [])].flatMap(([name, refs]) => (names.has(name) ? refs : []));
    const units = [...taken, ...written].flatMap((ref) => this.context.definitions.of({ doc: document.id, ref }));
    const own = units.flatMap((found) => (found.kind === 'unit' && found.doc === document.id ? [found.unit] : []));
    return params.length === 0 ? own : own.filter((unit) => params.includes(firstParam(document, unit)));
  }

  /** An export of one of the names; of `default.fetch`, what stands under the key of the exported map. */
  private named(document: LinkedDocument, names: ReadonlySet<string>, name: string, value: number): number[] {
    const op = document.op(value);
    const items = op.op === 'make' ? op.items.filter(([key]) => names.has(`${name}.${key}`)).map(([, item]) => item) : [];
    return names.has(name) ? [value, ...items] : items;
  }

  private view(document: LinkedDocument, value: Value, form: InputView['form'], words: string): InputView {
    const reach = this.context.reaches.unit(document.id, document.unitOf(value.ref));
    const guards = this.context.switches.guardsOf(document, value.ref);
    return { at: { path: document.path, span: document.span(value.ref) }, call: null, value, form, words, fields: [], reach, guards };
  }
}

/** What people say to agents that a platform opens to them. */
export function conversations(models: readonly ModelView[]): readonly InputView[] {
  return models
    .filter(({ task }) => task === 'conversation')
    .map(({ call }) => ({
      at: call.at,
      call,
      value: call.value,
      form: 'chat',
      words: '',
      fields: [],
      reach: call.reach,
      guards: call.guards,
    }));
}

const maxParts = 100;
const maxWord = 100;

const selves: ReadonlySet<string> = new Set(['self', 'cls', 'this']);

/** What a live page holds for whoever looks at it is nothing that comes in. */
function isHandedState(document: LinkedDocument, name: string): boolean {
  return name === 'socket' && languageOf(document.facts.kind) === 'elixir';
}

/** `db: Session = Depends(get_db)`: the framework fills it. */
function isProvided(document: LinkedDocument, fallback: number | null): boolean {
  const op = fallback === null ? null : document.op(fallback);
  return op?.op === 'call' && ['Depends', 'Security'].includes(writtenName(document, op.callee));
}

function firstParam(document: LinkedDocument, unit: number): string {
  return document.facts.units[unit]?.params[0]?.name ?? '';
}

function paramRef(document: LinkedDocument, unit: number, position: number): number | null {
  const found = document.params[unit]?.find((ref) => {
    const op = document.op(ref);
    return op.op === 'param' && op.index === position;
  });
  return found ?? null;
}
