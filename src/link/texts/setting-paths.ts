import type { Ref } from '../../model/facts.js';
import { baseName, folderOf } from '../../model/paths.js';
import { writtenName } from '../documents/written-name.js';
import type { LinkedDocument } from '../documents/documents.js';
import { literal, member } from '../files/modules.js';

/**
 * What a file of settings writes, by the path of its keys: `store.url`. Libraries find such files by their names and places (viper, node
 * config, Rails), so that code only names the path; one that is called after a subject stands under it: `database.production.host`.
 */
export function settingPaths(document: LinkedDocument): readonly (readonly [name: string, value: Ref])[] {
  const { root } = document.facts;
  const stack = root === null ? null : stackOf(document, root);
  if (stack !== null) return stack;
  const top = root === null ? null : stemOf(document);
  if (top === null || root === null) return [];
  const found: (readonly [string, Ref])[] = [];
  const pending: (readonly [string, Ref, number])[] = [[top, root, 0]];
  for (let next = pending.pop(); next !== undefined && found.length < maxSettings; next = pending.pop()) {
    const [name, ref, depth] = next;
    const op = document.op(ref);
    if (op.op !== 'make') found.push([name, ref]);
    else if (op.shape === 'map' && depth < maxDepth)
      for (const [key, item] of op.items) pending.push([key === '**' ? name : under(name, String(key)), item, depth + 1]);
  }
  return found;
}

/** Of a stack of Pulumi (`config: { project:store: … }`) and the context of CDK: names that the program asks for without their project. */
function stackOf(document: LinkedDocument, root: Ref): readonly (readonly [name: string, value: Ref])[] | null {
  const name = baseName(document.path);
  const [key, prefix] = /^Pulumi\.[\w-]{1,60}\.ya?ml$/.test(name) ? ['config', 'pulumi:'] : name === 'cdk.json' ? ['context', 'cdk:'] : [];
  const held = key === undefined ? null : member(document, root, key);
  const made = held === null ? null : document.op(held);
  if (key === undefined || made?.op !== 'make') return null;
  return made.items.map(([own, ref]) => [`${prefix ?? ''}${String(own).split(':').at(-1) ?? ''}`, ref] as const);
}

/** What code says a setting is when no file says it: `viper.SetDefault("store.url", "http://localhost")`. */
export function settingDefaults(document: LinkedDocument, methods: ReadonlySet<string>): readonly (readonly [name: string, value: Ref])[] {
  if (document.role === 'test') return [];
  return document.calls.flatMap((ref) => {
    const op = document.op(ref);
    const [name, value] = op.op === 'call' && methods.has(writtenName(document, op.callee)) ? op.args.map(([, arg]) => arg) : [];
    const text = name === undefined ? null : literal(document.op(name));
    return text === null || value === undefined ? [] : [[text, value] as const];
  });
}

/** `config.action_mailer.delivery_method = :test`, as Rails and its engines are set up: by the path behind `config`. */
export function settingAssignments(document: LinkedDocument): readonly (readonly [name: string, value: Ref])[] {
  if (document.facts.kind !== 'ruby' || document.role === 'test') return [];
  return [...document.sets].flatMap(([key, refs]) =>
    refs.flatMap((ref): (readonly [string, Ref])[] => {
      const op = document.op(ref);
      const section = op.op === 'set' ? document.op(calledIn(document, op.of)) : op;
      if (op.op !== 'set' || section.op !== 'get' || typeof section.key !== 'string') return [];
      const holder = document.textOf(calledIn(document, section.of));
      return holder === 'config' ? [[`${section.key}.${key}`, op.value]] : [];
    }),
  );
}

/** In Ruby, what has no arguments may be a call or not. */
function calledIn(document: LinkedDocument, ref: Ref): Ref {
  const op = document.op(ref);
  return op.op === 'call' ? op.callee : ref;
}

function under(name: string, key: string): string {
  return name === '' ? key : `${name}.${key}`;
}

/** What the file is called, '' for the settings as a whole; null: it is no file of settings. */
function stemOf({ path, parent, role, facts }: LinkedDocument): string | null {
  if (parent !== null || (role !== 'source' && role !== 'example') || !kinds.has(facts.kind)) return null;
  const [stem = ''] = baseName(path).toLowerCase().split('.');
  if (whole.has(stem) || baseName(folderOf(path)) === '.streamlit') return '';
  return baseName(folderOf(path)) === 'config' ? stem : null;
}

const kinds: ReadonlySet<string> = new Set(['json', 'yaml', 'toml']);
/** Names of files that hold all settings, or those of an environment. */
const whole: ReadonlySet<string> = new Set(['config', 'settings', 'default', 'production', 'development', 'staging', 'local']);
const maxSettings = 500;
const maxDepth = 8;
