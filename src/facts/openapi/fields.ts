import type { Span } from '../../model/facts.js';
import { child, entriesOf, itemsOf, textOf, type TreeEntry, type TreeNode } from '../tree/node.js';

/** A name that comes in or goes out with an operation, and where it is written. */
export interface Field {
  readonly key: string;
  readonly keySpan: Span;
}

/** Parameters, then what the body and the first successful answer hold; references within the document are followed. */
export function fieldsOf(root: TreeNode | null, path: TreeNode, operation: TreeNode): readonly Field[] {
  const found = new Map<string, Field>();
  const parameters = [...itemsOf(child(path, 'parameters')), ...itemsOf(child(operation, 'parameters'))].map((item) =>
    resolved(root, item),
  );
  for (const parameter of parameters) {
    const name = child(parameter, 'name');
    const text = textOf(name);
    if (name !== null && text !== null) found.set(text, { key: text, keySpan: name.span });
    addProperties(root, child(parameter, 'schema'), found);
  }
  const success = entriesOf(child(operation, 'responses')).find(({ key }) => key.startsWith('2'));
  for (const holder of [child(operation, 'requestBody'), success?.value ?? null]) {
    const body = holder === null ? null : resolved(root, holder);
    for (const { value } of entriesOf(child(body, 'content'))) addProperties(root, child(value, 'schema'), found);
    addProperties(root, child(body, 'schema'), found);
  }
  return [...found.values()];
}

/** Breadth first through lists, parts and references, with a bound, because a schema may hold itself. */
function addProperties(root: TreeNode | null, schema: TreeNode | null, found: Map<string, Field>): void {
  const pending: TreeNode[] = schema === null ? [] : [schema];
  for (let at = 0; at < pending.length && at < maxSchemas && found.size < maxFields; at++) {
    const own = resolved(root, pending[at] ?? null);
    for (const entry of entriesOf(child(own, 'properties'))) addProperty(entry, found, pending);
    const parts = ['allOf', 'oneOf', 'anyOf'].flatMap((key) => itemsOf(child(own, key)));
    const items = child(own, 'items');
    pending.push(...parts, ...(items === null ? [] : [items]));
  }
}

function addProperty({ key, keySpan, value }: TreeEntry, found: Map<string, Field>, pending: TreeNode[]): void {
  if (!found.has(key)) found.set(key, { key, keySpan });
  pending.push(value);
}

/** `$ref: '#/components/schemas/Member'`; other documents are not followed. */
function resolved(root: TreeNode | null, node: TreeNode | null): TreeNode | null {
  let at = node;
  for (let step = 0; step < maxSteps; step++) {
    const reference = textOf(child(at, '$ref'));
    if (reference === null || !reference.startsWith('#/')) return at;
    const way = reference
      .slice(2)
      .split('/')
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
    at = child(root, ...way);
  }
  return at;
}

const maxSchemas = 60;
const maxFields = 120;
const maxSteps = 6;
