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
  const memo = new Map<string, readonly Render[]>();
  return forms.flatMap((form): readonly RenderedForm[] => {
    const { path } = form.document;
    const renders = memo.get(path) ?? rendersOf(context, path);
    memo.set(path, renders);
    const given = renders.flatMap((render) => render.parts);
    const fields = shownIn(context, form).flatMap(([name, shown]) => {
      const [first = '', ...rest] = shown.toLowerCase().split('.');
      // `Model.Draft` of what a page is given as a whole.
      const whole = rest.length > 0 && (first === 'model' || first === 'locals') ? rest[0] : first;
      return given.filter(([key]) => key?.toLowerCase() === whole).map(([, value]): Part => [name, value]);
    });
    const action = form.argument('action');
    return fields.length === 0
      ? []
      : [
          {
            action: action === null ? '' : (context.documents[action.doc]?.textOf(action.ref) ?? ''),
            fields,
            renders: renders.map(({ at }) => at),
          },
        ];
  });
}

interface Render {
  readonly at: Value;
  readonly parts: readonly Part[];
}

/** Where a page is filled in: by a call that names it, by one of what such a call gives, or by a function whose result it is. */
function rendersOf({ documents, calls }: RenderContext, path: string): readonly Render[] {
  const namesPage = (value: Value): boolean => {
    const text = documents[value.doc]?.form(value.ref) === 'const' ? documents[value.doc]?.textOf(value.ref) : null;
    return typeof text === 'string' && isNameOf(text, path);
  };
  const naming = calls.all.filter(({ args, style }) => style !== 'jsx' && args.some(([, value]) => namesPage(value)));
  const named = new Set<CallView>(naming);
  const behind = naming.length === 0 ? [] : calls.all.filter(({ clients }) => clients.some((client) => named.has(client)));
  const called = [...naming, ...behind].map((call): Render => ({ at: call.value, parts: partsOf(calls, call) }));
  return [...called, ...documents.flatMap((document) => returning(document, calls, namesPage))];
}

/** `return "index"` beside `model.addAttribute("draft", draft)`. */
function returning(document: LinkedDocument, calls: Calls, namesPage: (value: Value) => boolean): readonly Render[] {
  const handing = document.calls.filter((call) => handedOver.has(document.textOf(document.calleeOf(call)) ?? ''));
  return [...new Set(handing.map((call) => document.unitOf(call)))].flatMap((unit) => {
    const [result] = document
      .resultsOf(unit)
      .map(({ doc, ref }): Value => ({ doc, ref: document.valueOf(ref) }))
      .filter(namesPage);
    if (result === undefined) return [];
    const own = handing.filter((call) => document.unitOf(call) === unit).flatMap((ref) => calls.at({ doc: document.id, ref }) ?? []);
    return [{ at: result, parts: own.flatMap((call) => handedBy(document, call)) }];
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

function shownIn({ documents, calls }: RenderContext, form: CallView): readonly (readonly [string, string])[] {
  const fields = form.argument('fields');
  return (fields === null ? [] : calls.items(fields)).flatMap(([name, { doc, ref }]) => {
    const shown = documents[doc]?.textOf(ref);
    return typeof name === 'string' && typeof shown === 'string' ? [[name, shown] as const] : [];
  });
}

const handedOver: ReadonlySet<string> = new Set(['addAttribute', 'addObject', 'addFlashAttribute']);
