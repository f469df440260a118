import type { LinkedDocument } from './documents.js';

/**
 * The last name of a callee as written: `create_issue` in `jira.create_issue`; of `$reply`, as parameters are named.
 * What is imported under another name has the one it has where it comes from.
 */
export function writtenName(document: LinkedDocument, ref: number): string {
  const form = document.form(ref);
  const text = form === 'read' || form === 'name' || form === 'get' ? (document.textOf(ref) ?? '') : '';
  if (form === 'read') return text.length > 1 && text.startsWith('$') ? text.slice(1) : document.importedName(text);
  return form === 'name' && text.startsWith('cli:') ? text.slice('cli:'.length) : text;
}
