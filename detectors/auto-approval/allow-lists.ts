import { itemsOf, settingsAt, type DocumentView, type Setting } from '../../src/detector-api.js';
import { gradeCommand, gradeTool, type Grade } from './grades.js';

/** Something that an assistant may do without asking, as a settings file lists it. */
export interface Allowance {
  readonly assistant: string;
  readonly setting: Setting;
  readonly grade: Grade;
}

interface ListForm {
  readonly assistant: string;
  readonly path: RegExp;
  readonly way: readonly string[];
  /** `rules`: `Bash(git:*)`. `names`: tools of a server. `commands`: a map from commands to whether they are allowed. */
  readonly form: 'rules' | 'names' | 'commands';
}

/** Where assistants keep what needs no confirmation (their own manuals). */
const lists: readonly ListForm[] = [
  { assistant: 'claude-code', path: /(?:^|\/)\.claude\/settings[^/]*\.json$/, way: ['permissions', 'allow'], form: 'rules' },
  { assistant: 'claude-code', path: /\.claude\/(?:commands|skills)\/.{1,200}\.md$/, way: ['allowed-tools'], form: 'rules' },
  { assistant: 'cursor', path: /(?:^|\/)\.cursor\/cli\.json$/, way: ['permissions', 'allow'], form: 'rules' },
  { assistant: 'gemini-cli', path: /(?:^|\/)\.gemini\/settings\.json$/, way: ['tools', 'allowed'], form: 'rules' },
  { assistant: 'copilot', path: /(?:^|\/)\.vscode\/settings\.json$/, way: ['chat.tools.terminal.autoApprove'], form: 'commands' },
  { assistant: 'opencode', path: /(?:^|\/)opencode\.jsonc?$/, way: ['permission', 'bash'], form: 'commands' },
  { assistant: 'mcp-client', path: /mcp[^/]*\.json$/, way: ['mcpServers', '*', 'autoApprove'], form: 'names' },
  { assistant: 'mcp-client', path: /mcp[^/]*\.json$/, way: ['mcpServers', '*', 'alwaysAllow'], form: 'names' },
];

export function allowancesOf(document: DocumentView): readonly Allowance[] {
  return lists
    .filter(({ path }) => path.test(document.path))
    .flatMap(({ assistant, way, form }) =>
      settingsAt(document, way)
        .flatMap((listed) => [...itemsOf(document, listed.value.ref), ...written(listed)])
        .flatMap((setting): Allowance[] => {
          const grade = gradeOf(form, setting);
          return grade === null ? [] : [{ assistant, setting, grade }];
        }),
    );
}

/** Frontmatter may list its rules in one text: `Bash(git add:*), Bash(git push:*)`. */
function written(listed: Setting): Setting[] {
  const rules = listed.text?.slice(0, 4000).match(/[^,()\s]{1,200}(?:\([^()]{0,500}\))?/g) ?? [];
  return rules.map((text) => ({ ...listed, text }));
}

function gradeOf(form: ListForm['form'], { key, text }: Setting): Grade | null {
  if (form === 'commands') return text === 'true' || text === 'allow' ? gradeCommand(String(key)) : null;
  if (text === null) return null;
  if (form === 'names') return text === '*' ? 'acts' : gradeTool(text);
  return gradeRule(text);
}

/** `Bash(npm run test:*)`, `Shell(git)`, `mcp__github__create_issue`, `Read(./src/**)`. */
function gradeRule(rule: string): Grade | null {
  const open = rule.indexOf('(');
  const tool = (open < 0 ? rule : rule.slice(0, open)).trim();
  const given = open < 0 ? '*' : rule.slice(open + 1, rule.endsWith(')') ? -1 : undefined).trim();
  if (shells.has(tool)) return gradeCommand(given);
  if (tool === '*' || tool.startsWith('mcp__')) return gradeServerRule(tool);
  return editors.has(tool) && (given === '*' || given === '**') ? 'acts' : null;
}

/** `mcp__server` and `mcp__server__*` allow all that a server can do. */
function gradeServerRule(rule: string): Grade {
  const [, , tool = '*'] = rule.split('__');
  return tool === '*' || tool === '' ? 'acts' : gradeTool(tool);
}

const shells: ReadonlySet<string> = new Set(['Bash', 'Shell', 'run_shell_command', 'ShellTool', 'PowerShell']);
const editors: ReadonlySet<string> = new Set(['Edit', 'Write', 'MultiEdit', 'NotebookEdit', 'write_file', 'replace']);
