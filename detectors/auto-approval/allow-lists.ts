import { isUnplaced, itemsOf, settingsAt, type DocumentView, type Setting } from '../../src/detector-api.js';
import { gradeCommand, gradeTool, type Grade } from './grades.js';
import { lists, type ListForm } from './lists.js';

/** Something that an assistant may do without asking, as a settings file lists it. */
export interface Allowance {
  readonly assistant: string;
  readonly document: DocumentView;
  readonly setting: Setting;
  readonly grade: Grade;
  /** `template`: somebody still has to put it into place. */
  readonly form: 'applied' | 'template';
}

/** What is allowed, less what the same folder's settings of any scope deny or ask about: a denial goes over an allowance. */
export function allowancesOf(documents: readonly DocumentView[]): readonly Allowance[] {
  const entries = documents.flatMap(entriesOf);
  const denials = new Map<string, Entry[]>();
  for (const entry of entries) if (isDenied(entry)) denials.set(entry.scope, [...(denials.get(entry.scope) ?? []), entry]);
  return entries
    .filter((entry) => !isDenied(entry) && !(denials.get(entry.scope) ?? []).some((denial) => covers(denial, entry)))
    .flatMap(({ list, document, setting, rule, folder }): Allowance[] => {
      const grade = gradeOf(list.form, rule);
      if (grade === null) return [];
      const { beside } = list;
      const isApplied =
        beside === undefined || documents.some((other) => other.path.startsWith(`${folder}${beside}`) || isLinked(other, folder));
      const form = isApplied && document.role !== 'example' && !isUnplaced(documents, document) ? 'applied' : 'template';
      return [{ assistant: list.assistant, document, setting, grade, form }];
    });
}

/** Settings that are kept in a folder of another name and linked into the one where they take effect: so is what stands beside them. */
function isLinked({ path, installed }: DocumentView, folder: string): boolean {
  return path !== installed && installed.startsWith(`${folder}.claude/settings`);
}

interface Entry {
  readonly list: ListForm;
  readonly document: DocumentView;
  readonly setting: Setting;
  readonly rule: string;
  /** Whether a map of commands says yes; anything in a list does. */
  readonly says: 'yes' | 'no';
  /** That its settings are for, with its slash. */
  readonly folder: string;
  /** The assistant and the folder. */
  readonly scope: string;
}

function entriesOf(document: DocumentView): Entry[] {
  return lists.flatMap((list): Entry[] => {
    const found = list.path.exec(document.installed);
    if (found === null) return [];
    const folder = document.installed.slice(0, found.index);
    const scope = `${list.assistant} ${folder}`;
    return settingsAt(document, list.way)
      .flatMap((listed) => [...itemsOf(document, listed.value.ref), ...written(listed)])
      .flatMap((setting): Entry[] => {
        const { rule, says } = ruleOf(document, list, setting);
        return rule === null ? [] : [{ list, document, setting, rule, says, folder, scope }];
      });
  });
}

/** Frontmatter may list its rules in one text: `Bash(git add:*), Bash(git push:*)`. */
function written(listed: Setting): Setting[] {
  return rulesIn(listed.text ?? '').map((text) => ({ ...listed, text }));
}

/** `Bash(git add:*), Edit` and `Read Edit` */
export function rulesIn(text: string): readonly string[] {
  return text.slice(0, 4000).match(/[^,()\s]{1,200}(?:\([^()]{0,500}\))?/g) ?? [];
}

/** `"git push": true`, `"rm": "deny"`, `"/^npm run/": { approve: true }`, `{ prefix: "git" }`, or the rule itself in a list. */
function ruleOf(document: DocumentView, { form }: ListForm, { key, text, value }: Setting): Pick<Entry, 'says'> & { rule: string | null } {
  const inner = text === null ? itemsOf(document, value.ref) : [];
  const [named] = inner.filter((item) => item.key === 'prefix' || item.key === 'pattern' || item.key === 'command');
  if (named !== undefined) return { rule: named.text, says: 'yes' };
  if (form !== 'commands' || typeof key === 'number') return { rule: text, says: 'yes' };
  const approved = text ?? inner.find((item) => item.key === 'approve')?.text;
  return { rule: key, says: approved === 'true' || approved === 'allow' ? 'yes' : 'no' };
}

function isDenied({ list, says }: Entry): boolean {
  return list.effect === 'deny' || says === 'no';
}

/** The same rule, the whole tool, or a command line that begins the allowed one. */
function covers(denial: Entry, allowed: Entry): boolean {
  if (denial.rule === allowed.rule) return true;
  if (denial.list.form === 'commands') return denial.rule !== '*' && startsWithWords(allowed.rule, denial.rule);
  const [left, right] = [parts(denial.rule), parts(allowed.rule)];
  if (right.tool.startsWith('mcp__')) return left.tool.replace(/__\*$/, '') === right.tool.split('__').slice(0, 2).join('__');
  return left.tool === right.tool && (isAny(left.given) || startsWithWords(right.given, left.given.replace(/:?\*$/, '').trim()));
}

function startsWithWords(line: string, head: string): boolean {
  return head !== '' && (line === head || line.startsWith(`${head} `) || line.startsWith(`${head}:`));
}

/** `Bash(npm run test:*)` → `Bash`, `npm run test:*` */
function parts(rule: string): { readonly tool: string; readonly given: string } {
  const open = rule.indexOf('(');
  const tool = (open < 0 ? rule : rule.slice(0, open)).trim();
  return { tool, given: open < 0 ? '*' : rule.slice(open + 1, rule.endsWith(')') ? -1 : undefined).trim() };
}

function isAny(given: string): boolean {
  return given === '*' || given === '**' || given === '' || given === ':*';
}

function gradeOf(form: ListForm['form'], rule: string): Grade | null {
  if (form === 'commands') return gradeCommand(rule);
  if (form === 'names') return rule === '*' ? 'acts' : gradeTool(rule);
  return gradeRule(rule);
}

/** `Bash(npm run test:*)`, `Shell(git)`, `mcp__github__create_issue`, `Read(./src/**)`. */
export function gradeRule(rule: string): Grade | null {
  const { tool, given } = parts(rule);
  if (shells.has(tool)) return gradeCommand(given);
  if (tool === '*' || tool.startsWith('mcp__')) return gradeServerRule(tool);
  return editors.has(tool) && isAny(given) ? 'acts' : null;
}

/** `mcp__server` and `mcp__server__*` allow all that a server can do. */
function gradeServerRule(rule: string): Grade {
  const [, , tool = '*'] = rule.split('__');
  return tool === '*' || tool === '' ? 'acts' : gradeTool(tool);
}

const shells: ReadonlySet<string> = new Set([
  'Bash',
  'bash',
  'Shell',
  'run_shell_command',
  'ShellTool',
  'PowerShell',
  'execute_bash',
  'shell',
  'terminal',
]);
const editors: ReadonlySet<string> = new Set(['Edit', 'Write', 'MultiEdit', 'NotebookEdit', 'write_file', 'replace', 'edit', 'write']);
