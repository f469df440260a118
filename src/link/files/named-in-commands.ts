import { isProgram } from '../../model/languages.js';
import { folderOf } from '../../model/paths.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { Modules } from './modules.js';

/** What commands name; a test that one of them starts is a program from then on. */
export function startNamed(documents: readonly LinkedDocument[], modules: Modules): ReadonlySet<string> {
  const named = namedInCommands(documents, modules);
  for (const document of documents) if (isProgram(document.facts.kind) && named.has(document.path)) document.startAsProgram();
  return named;
}

/** Paths and dotted names written in commands, manifests and strings, those of tests aside: `python src/bot.py`, `app.main:app`, `index.handler`. */
function namedInCommands(documents: readonly LinkedDocument[], modules: Modules): ReadonlySet<string> {
  const named = new Set<string>();
  for (const document of documents) {
    if (!isOwn(document) || document.role === 'test' || document.facts.kind === 'markdown' || isTestScript(documents, document)) continue;
    const folder = folderOf(document.path);
    for (const ref of document.facts.ops.withText(['const'], mayName)) {
      const text = withoutName(document.textOf(ref) ?? '');
      const found = modules.file(folder, text);
      if (found !== null && found.id !== document.id) named.add(found.path);
      named.add(text);
      named.add(text.replace(/:\w+$/, '').replaceAll('.', '/'));
      named.add(text.replace(/\.\w+$/, '').replaceAll('.', '/'));
    }
  }
  return named;
}

function mayName(text: string): boolean {
  return text.length <= 200 && (entryPoint.test(text) || (/^[@\w./:$-]+$/.test(text) && /[./:]/.test(text)));
}

/** `freight-digest = freight.cli:run` of `setup.py` names what it starts behind the name of the command. */
function withoutName(text: string): string {
  return entryPoint.exec(text)?.[1] ?? text;
}

const entryPoint = /^[\w.-]{1,100} ?= ?([A-Za-z_][\w.]{0,100}:[A-Za-z_][\w.]{0,60})$/;

export function isOwn(document: LinkedDocument): boolean {
  return document.role !== 'vendored' && document.role !== 'generated' && document.role !== 'lock';
}

/** `"test:agent": "node test/agent.test.js"`: what such a script runs is tried out, and no program. */
function isTestScript(documents: readonly LinkedDocument[], { parent }: LinkedDocument): boolean {
  const script = parent === null ? undefined : documents[parent.doc]?.facts.units[parent.unit];
  return script?.form === 'script' && /^(?:pre|post)?(?:test|tests|e2e|check|verify)(?:$|[:_-])/.test(script.name);
}
