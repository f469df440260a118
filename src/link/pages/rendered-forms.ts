import { append } from '../../model/append.js';
import type { Key } from '../../model/facts.js';
import type { CallView, Value } from '../../model/program.js';
import type { Calls } from '../calls/calls.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { Part } from './own-routes.js';

export interface RenderContext {
  readonly documents: readonly LinkedDocument[];
  readonly calls: Calls;
}

/** A form of a page that a server fills in: where it is sent, what stands in its fields, and where the page is filled in. */
export interface RenderedForm {
  readonly action: string;
  readonly fields: readonly Part[];
  /** The calls that fill in the page. */
  readonly renders: readonly Value[];
}

/** Forms whose fields show what a function of a server hands to their page: `render_template('index.html', draft=draft)`. */
export function renderedForms(context: RenderContext): readonly RenderedForm[] {
  const forms = context.calls.all.filter((call) => call.names.includes('html:form') && call.argument('fields') !== null);
  if (forms.length === 0) return [];
  const renders = new Renders(context);
  return forms.flatMap((form): readonly RenderedForm[] => {
    const own = renders.of(form.document.path);
    const fields = filledIn(context, form, own);
    if (fields.length === 0) return [];
    const action = form.argument('action');
    const written = action === null ? null : context.documents[action.doc]?.textOf(action.ref);
    return [{ action: written ?? '', fields, renders: own.map(({ at }) => at) }];
  });
}

interface Render {
  readonly at: Value;
  readonly parts: readonly Part[];
}

/** Where pages are filled in: by a call that names one, by one of what such a call gives, or by a function whose result its name is. */
class Renders {
  /** By what is written, the calls that are given it. */
  private readonly naming = new Map<string, CallView[]>();
  /** `return "index"` beside `model.addAttribute("draft", draft)`. */
  private readonly returning: readonly { readonly text: string; readonly render: Render }[];
  private readonly memo = new Map<string, readonly Render[]>();

  constructor(private readonly context: RenderContext) {
    for (const call of context.calls.all)
      for (const text of call.style === 'jsx' ? [] : namesAmong(context, call)) append(this.naming, text, call);
    this.returning = context.documents.flatMap((document) => returnedNames(document, context.calls));
  }

  of(path: string): readonly Render[] {
    const known = this.memo.get(path) ?? this.find(path);
    this.memo.set(path, known);
    return known;
  }

  private find(path: string): readonly Render[] {
    const { calls } = this.context;
    const named = new Set([...this.naming].flatMap(([text, found]) => (isNameOf(text, path) ? found : [])));
    const behind = named.size === 0 ? [] : calls.all.filter(({ clients }) => clients.some((client) => named.has(client)));
    const called = [...named, ...behind].map((call): Render => ({ at: call.value, parts: partsOf(calls, call) }));
    return [...called, ...this.returning.flatMap(({ text, render }) => (isNameOf(text, path) ? [render] : []))];
  }
}

/** Texts that a call is given and that may name a page, each once. */
function namesAmong({ documents }: RenderContext, { args }: CallView): ReadonlySet<string> {
  const texts = args.flatMap(([, { doc, ref }]) => {
    const document = documents[doc];
    const text = document?.form(ref) === 'const' ? document.textOf(ref) : null;
    return text !== null && pageName.test(text) ? [text] : [];
  });
  return new Set(texts);
}

function returnedNames(document: LinkedDocument, calls: Calls): readonly { readonly text: string; readonly render: Render }[] {
  const handing = document.calls.filter((call) => handedOver.has(document.textOf(document.calleeOf(call)) ?? ''));
  return [...new Set(handing.map((call) => document.unitOf(call)))].flatMap((unit) => {
    const own = handing.filter((call) => document.unitOf(call) === unit).flatMap((ref) => calls.at({ doc: document.id, ref }) ?? []);
    const parts = own.flatMap((call) => handedBy(document, call));
    return document.resultsOf(unit).flatMap(({ doc, ref }) => {
      const at: Value = { doc, ref: document.valueOf(ref) };
      const text = document.form(at.ref) === 'const' ? document.textOf(at.ref) : null;
      return text === null ? [] : [{ text, render: { at, parts } }];
    });
  });
}

function handedBy(document: LinkedDocument, { args }: CallView): readonly Part[] {
  const [name, value] = [args.find(([key]) => key === 0)?.[1], args.find(([key]) => key === 1)?.[1]];
  const text = name === undefined ? null : document.textOf(name.ref);
  return text === null || value === undefined ? [] : [[text, value]];
}

/** What a call hands to the page by name: itself, or in a map. */
function partsOf(calls: Calls, { args }: CallView): readonly Part[] {
  const own = args.filter(([key]) => isName(key)).map(([key, value]): Part => [String(key), value]);
  const within = args.flatMap(([, value]) =>
    calls.items(value).flatMap(([key, item]): readonly Part[] => (isName(key) ? [[String(key), item]] : [])),
  );
  return [...own, ...within];
}

function isName(key: Key): boolean {
  return typeof key === 'string' && /^\w+$/.test(key);
}

/** `index` and `index.html` name `templates/index.html`. */
function isNameOf(text: string, path: string): boolean {
  const wanted = text.replace(/^\.?\//, '');
  if (!/^[\w./-]{2,120}$/.test(wanted)) return false;
  return [path, path.replace(/(?:\.\w{1,10}){1,2}$/, '')].some((own) => own === wanted || own.endsWith(`/${wanted}`));
}

/** What stands in the fields of a form, by their names, of what its page is handed. */
function filledIn(context: RenderContext, form: CallView, renders: readonly Render[]): readonly Part[] {
  const given = renders.flatMap(({ parts }) => parts);
  return shownIn(context, form).flatMap(([name, shown]) => {
    const [first = '', ...rest] = shown.toLowerCase().split('.');
    // `Model.Draft` of what a page is given as a whole.
    const whole = rest.length > 0 && (first === 'model' || first === 'locals') ? rest[0] : first;
    return given.filter(([key]) => key?.toLowerCase() === whole).map(([, value]): Part => [name, value]);
  });
}

function shownIn({ documents, calls }: RenderContext, form: CallView): readonly (readonly [string, string])[] {
  const fields = form.argument('fields');
  return (fields === null ? [] : calls.items(fields)).flatMap(([name, { doc, ref }]) => {
    const shown = documents[doc]?.textOf(ref);
    return typeof name === 'string' && typeof shown === 'string' ? [[name, shown] as const] : [];
  });
}

const pageName = /^\.?\/?[\w./-]{2,120}$/;
const handedOver: ReadonlySet<string> = new Set(['addAttribute', 'addObject', 'addFlashAttribute']);
