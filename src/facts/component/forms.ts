import type { Argument, Span } from '../../model/facts.js';
import type { DocumentBuilder } from '../lowering/builder.js';
import { blocksOf, endOfTag } from './blocks.js';

/**
 * The forms of a page: where each is sent, and what a server fills into its fields, by their names: `text` of
 * `<textarea name="text">{{ draft }}</textarea>` shows `draft`.
 */
export function lowerForms(out: DocumentBuilder, text: string): void {
  for (const { attributes, span } of blocksOf(text, 'form')) {
    const action = actions.map((name) => attributeOf(attributes, name)).find((own) => own !== null) ?? '';
    const fields = filledFields(text, span).map(({ name, shown, at }): Argument => [name, out.const(shown, at)]);
    if (action === '' && fields.length === 0) continue;
    const args: Argument[] = [['action', out.const(action, span)]];
    if (fields.length > 0) args.push(['fields', out.make('map', fields, span)]);
    out.call(out.name('html:form', span), args, span, 'jsx');
  }
}

interface FilledField {
  readonly name: string;
  /** What stands in it, as the template names it: `draft`, `result.draft`. */
  readonly shown: string;
  readonly at: Span;
}

function filledFields(text: string, [start, end]: Span): FilledField[] {
  const found: FilledField[] = [];
  for (const { index, 0: opening } of text.slice(start, end).matchAll(/<(?:input|textarea)\b/gi)) {
    const [at, close] = [start + index, endOfTag(text, start + index + opening.length)];
    if (close < 0 || found.length >= mostFields) continue;
    const attributes = text.slice(at + opening.length, close);
    const content = opening.length > '<input'.length ? text.slice(close + 1, close + maxContent).split('</textarea')[0] : undefined;
    const name = attributeOf(attributes, 'name');
    const places = [content, ...filling.map((key) => attributeOf(attributes, key))];
    const shown = places.map((own) => shownBy(own ?? '')).find((own) => own !== null) ?? null;
    if (name !== null && shown !== null) found.push({ name, shown, at: [at, close + 1] });
  }
  return found;
}

function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?<![\\w:-])${name}\\s{0,3}=\\s{0,3}(?:"([^"]{0,500})"|'([^']{0,500})')`, 'i').exec(attributes);
  return found?.[1] ?? found?.[2] ?? null;
}

/** The first name that a template engine fills in: `{{ draft | safe }}`, `{{ .Draft }}`, `<?= htmlspecialchars($draft) ?>`, `${draft}`, `@Model.Draft`. */
function shownBy(content: string): string | null {
  const tag = filled.exec(content)?.[1] ?? '';
  const name = named.exec(tag)?.[1];
  return name === undefined
    ? null
    : name
        .replaceAll('->', '.')
        .replace(/\[['"]/g, '.')
        .replace(/['"]\]/g, '');
}

const filled = /(?:\{\{\{?-?\s{0,9}\.?|\{!!|<\?(?:=|php\s{1,5}echo)|<%[=-]|\$\{|@Model\.)([^{}<]{1,300})/;
const named = /(?<![\w.'"])\$?([A-Za-z_]\w{0,80}(?:(?:\.|->|\[['"])\w{1,80}(?:['"]\])?){0,6})(?![\w'"]|\s{0,3}\()/;
const actions = ['action', 'th:action', 'asp-action', 'hx-post', 'hx-put', 'hx-patch'];
const filling = ['value', 'th:value', 'th:text', 'th:utext'];
const maxContent = 2000;
const mostFields = 60;
