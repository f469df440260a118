import { child, entriesOf, itemsOf, textOf, type TreeEntry } from '../tree/node.js';

/**
 * What a model fills in where it chooses a tool, by name: fields of the node (`"Phone": "={{ $fromAI('Phone') }}"`), placeholders of an
 * address, and the properties of a schema that stands there as a text.
 */
export function chosenFields(fields: readonly TreeEntry[]): readonly string[] {
  const found = new Set<string>();
  const pending: TreeEntry[] = [...fields];
  for (let next = pending.pop(); next !== undefined && found.size < maxFields; next = pending.pop()) {
    for (const name of namesIn(next)) if (isName(name)) found.add(name);
    const { key, value } = next;
    pending.push(...(value.form === 'list' ? value.items.map((item) => ({ ...next, key, value: item })) : entriesOf(value)));
  }
  return [...found];
}

/** The name under which the model knows a field, or where that only counts the fields the one that stands beside it. */
function namesIn({ key, value }: TreeEntry): readonly string[] {
  const text = textOf(value);
  if (text !== null) return text.includes('$fromAI(') ? [...told(text), key] : schemas.has(key) ? propertiesOf(text) : [];
  const [name, filled] = [textOf(child(value, 'name')), textOf(child(value, 'value'))];
  if (name !== null && filled?.includes('$fromAI(') === true) return [name];
  return key === 'placeholderDefinitions' ? itemsOf(child(value, 'values')).flatMap((item) => textOf(child(item, 'name')) ?? []) : [];
}

function told(text: string): readonly string[] {
  return [...text.slice(0, maxText).matchAll(/\$fromAI\(\s{0,9}["'`]([^"'`\n]{1,60})["'`]/g)].map(([, name = '']) => name);
}

/** Names that the platform makes up (`parameters0_Value`, `value`) tell nothing. */
function isName(name: string): boolean {
  return name.length < 60 && !/^(?:value|parameters?\d+_\w{0,9})$/i.test(name);
}

/** `{ "properties": { "phone": … } }`, `[{ "property": "phone" }]` and an example, `{ "phone": "…" }`. */
function propertiesOf(text: string): readonly string[] {
  let value: unknown;
  try {
    value = text.length > maxText ? null : JSON.parse(text);
  } catch {
    return [];
  }
  if (Array.isArray(value))
    return value.flatMap((item: unknown) => (isMap(item) && typeof item['property'] === 'string' ? item['property'] : []));
  const properties = isMap(value) ? (value['properties'] ?? value) : null;
  return isMap(properties) ? Object.keys(properties) : [];
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const schemas: ReadonlySet<string> = new Set(['inputSchema', 'jsonSchemaExample', 'customToolSchema', 'schema']);
const maxFields = 60;
const maxText = 20_000;
