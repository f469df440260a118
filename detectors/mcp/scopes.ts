import { itemsOf, settingsAt, type DocumentView, type ProgramView } from '../../src/detector-api.js';
import type { Mount } from './mounts.js';

/** Where a client keeps which servers it leaves out, or which tools of them: as names, or as `mcp__server__tool`. */
interface ScopeForm {
  readonly settings: RegExp;
  /** The configuration that mounts the servers, from the folder that the settings are for. */
  readonly mounts: RegExp;
  readonly way: readonly string[];
  /** `off`: these servers; `only`: no others; `rules`: of these servers all or one tool; `flags`: a map from `server_tool` to no. */
  readonly form: 'off' | 'only' | 'rules' | 'flags';
}

const claude = /(?:^|\/)\.claude\/settings[^/]*\.json$/;
const gemini = /(?:^|\/)\.(?:gemini|qwen)\/settings\.json$/;
const opencode = /(?:^|\/)opencode\.jsonc?$/;
const ownMounts = /^\/?\.mcp\.json$/;

const forms: readonly ScopeForm[] = [
  { settings: claude, mounts: ownMounts, way: ['disabledMcpjsonServers'], form: 'off' },
  { settings: claude, mounts: ownMounts, way: ['permissions', 'deny'], form: 'rules' },
  { settings: gemini, mounts: /^\/?\.(?:gemini|qwen)\/settings\.json$/, way: ['mcp', 'excluded'], form: 'off' },
  { settings: gemini, mounts: /^\/?\.(?:gemini|qwen)\/settings\.json$/, way: ['mcp', 'allowed'], form: 'only' },
  { settings: opencode, mounts: /^\/?opencode\.jsonc?$/, way: ['tools'], form: 'flags' },
];

/** The mounts as the settings of their folder leave them, whichever scope these are of. */
export function scoped(program: ProgramView, mounts: readonly Mount[]): readonly Mount[] {
  const rules = program.documents.flatMap(rulesOf);
  return rules.length === 0 ? mounts : mounts.map((mount) => rules.filter((rule) => isOf(rule, mount)).reduce(apply, mount));
}

interface ScopeRule {
  readonly form: ScopeForm;
  readonly document: DocumentView;
  readonly folder: string;
  readonly names: readonly string[];
}

function rulesOf(document: DocumentView): ScopeRule[] {
  return forms.flatMap((form): ScopeRule[] => {
    const found = form.settings.exec(document.installed);
    const [listed] = found === null ? [] : settingsAt(document, form.way);
    if (found === null || listed === undefined) return [];
    const items = itemsOf(document, listed.value.ref);
    const names =
      form.form === 'flags'
        ? items.flatMap(({ key, text }) => (text === 'false' ? [String(key)] : []))
        : items.flatMap(({ text }) => text ?? []);
    return [{ form, document, folder: document.installed.slice(0, found.index), names }];
  });
}

function isOf({ form, folder }: ScopeRule, { call }: Mount): boolean {
  const { path } = call.document;
  return path.startsWith(folder) && form.mounts.test(path.slice(folder.length));
}

function apply(mount: Mount, { form, names, document }: ScopeRule): Mount {
  const off: Mount = { ...mount, guards: [...mount.guards, { form: 'switch-off', at: { path: document.path, span: [0, 0] } }] };
  if (form.form === 'off') return names.includes(mount.name) ? off : mount;
  if (form.form === 'only') return names.includes(mount.name) ? mount : off;
  const [whole, prefix] = form.form === 'rules' ? [`mcp__${mount.name}`, `mcp__${mount.name}__`] : [`${mount.name}*`, `${mount.name}_`];
  if (names.some((name) => name === whole || name === `${prefix}*`)) return off;
  const denied = names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  return { ...mount, lists: { ...mount.lists, denied: [...mount.lists.denied, ...denied] } };
}
