import type { Dependency, Span } from '../../model/facts.js';
import type { LoweredTree } from '../tree/lower.js';
import { entriesOf, scalarsOf, type TreeNode } from '../tree/node.js';

/** `name[extra]>=1.0; marker`, `name @ url`, a bare git URL with `#egg=name`; null for what names nothing. */
export function parseRequirement(text: string): { readonly name: string; readonly version: string | null } | null {
  const head = text.trim().slice(0, 500);
  const egg = /[#&]egg=([\w.-]+)/.exec(head)?.[1];
  if (egg !== undefined) return { name: normalise(egg), version: null };
  const repository = /^(?:git\+|https?:)\S*\/([\w.-]+?)(?:\.git)?(?:@[\w./-]+)?$/.exec(head)?.[1];
  if (repository !== undefined) return { name: normalise(repository), version: null };
  const name = /^[A-Za-z0-9][\w.-]*/.exec(head)?.[0];
  if (name === undefined) return null;
  const rest = head.slice(name.length).trimStart();
  if (/^[/\\:]/.test(rest)) return null;
  const extras = rest.startsWith('[') ? rest.indexOf(']') + 1 : 0;
  const version = (rest.slice(extras).split(/[;#]/)[0] ?? '').trim();
  return { name: normalise(name), version: version === '' ? null : version };
}

/** PyPI takes `_`, `.` and `-` for the same. */
function normalise(name: string): string {
  return name.toLowerCase().replace(/[_.]+/g, '-');
}

/** A list of requirement strings. */
export function addRequirements(tree: LoweredTree, node: TreeNode | null, use: Dependency['use']): void {
  for (const item of scalarsOf(node)) {
    const parsed = typeof item.value === 'string' ? parseRequirement(item.value) : null;
    if (parsed !== null) tree.builder.dependency({ ...parsed, use }, item.span);
  }
}

/** A map of names to versions, or to tables with a version. */
export function addTable(tree: LoweredTree, node: TreeNode | null, use: Dependency['use'], form: 'python' | 'npm' | 'composer'): void {
  for (const { key, keySpan, value } of entriesOf(node)) {
    // The language itself and what it is built with.
    if (form === 'python' && key === 'python') continue;
    if (form === 'composer' && !key.includes('/')) continue;
    const version = versionOf(value);
    const span: Span = [keySpan[0], Math.max(keySpan[1], value.span[1])];
    tree.builder.dependency({ name: form === 'python' ? normalise(key) : key.toLowerCase(), version, use }, span);
  }
}

function versionOf(value: TreeNode): string | null {
  const written = value.form === 'map' ? entriesOf(value).find(({ key }) => key === 'version')?.value : value;
  return written?.form === 'scalar' && typeof written.value === 'string' ? written.value : null;
}

/** Groups are named after their use. */
export function useOfGroup(name: string): Dependency['use'] {
  return /^(?:dev|test|lint|docs?|typing|ci|build|style|format|bench)/.test(name.toLowerCase()) ? 'development' : 'optional';
}
