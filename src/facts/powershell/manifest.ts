import type { DocumentBuilder } from '../lowering/builder.js';
import type { Node } from './syntax.js';

/** `RequiredModules = @('Az.Accounts', @{ ModuleName = 'PSOpenAI'; ModuleVersion = '4.0' })` in a manifest, which is one map. */
export function addRequiredModules(out: DocumentBuilder, statements: readonly Node[]): void {
  const [only] = statements;
  if (statements.length !== 1 || only?.form !== 'map') return;
  const required = valueOf(only, 'RequiredModules');
  const modules = required === null ? [] : required.form === 'list' ? required.items : [required];
  for (const module of modules) {
    const name = textOf(module.form === 'map' ? valueOf(module, 'ModuleName') : module);
    const version = module.form === 'map' ? textOf(valueOf(module, 'ModuleVersion') ?? valueOf(module, 'RequiredVersion')) : null;
    if (name !== null) out.dependency({ name: name.toLowerCase(), version, use: 'runtime' }, module.span);
  }
}

function valueOf(map: Node & { form: 'map' }, name: string): Node | null {
  return map.items.find(([key]) => textOf(key)?.toLowerCase() === name.toLowerCase())?.[1] ?? null;
}

function textOf(node: Node | null): string | null {
  if (node?.form === 'text') return node.parts.every((part) => typeof part === 'string') ? node.parts.join('') : null;
  return node?.form === 'constant' && node.value !== null ? String(node.value) : null;
}
