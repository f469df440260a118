import { type Reader, valueOf } from './lines.js';

/** `[[package]]`, `name = "x"`, `version = "1"`: Cargo, Poetry, uv, PDM. */
export const tomlLock: Reader = (tell) => {
  let name: string | null = null;
  return ({ text }) => {
    if (text.startsWith('[')) name = null;
    const version = name === null ? null : valueOf(text, 'version = ');
    if (name !== null && version !== null) {
      tell(name, version);
      name = null;
    }
    name = valueOf(text, 'name = ') ?? name;
  };
};

/** `- name: x`, `version: 1`, `manager: pip`. */
export const condaLock: Reader = (tell) => {
  let name = '';
  let version: string | null = null;
  return ({ text }) => {
    if (text.startsWith('- name: ')) [name, version] = [text.slice(8), null];
    else if (text.startsWith('version: ')) version = text.slice(9).replaceAll(/['"]/g, '');
    else if (text.startsWith('manager: ') && name !== '') tell(name, version);
  };
};

/** `module version hash`; of what only its `go.mod` was read of, nothing is built. */
export const goSum: Reader =
  (tell) =>
  ({ text }) => {
    const [name, version] = text.split(' ', 2);
    if (name !== undefined && version?.startsWith('v') === true && !version.endsWith('/go.mod')) tell(name, version);
  };

/** `group:artifact:version=configurations`. */
export const gradleLock: Reader =
  (tell) =>
  ({ text }) => {
    const [group, artifact, version] = (text.split('=', 1)[0] ?? '').split(':');
    if (group !== undefined && artifact !== undefined && !text.startsWith('#')) tell(`${group}:${artifact}`, version ?? null);
  };

/** `name (version)` under `specs:`; what such a gem asks for stands deeper. */
export const rubyLock: Reader =
  (tell) =>
  ({ indent, text }) => {
    const open = text.indexOf(' (');
    if (indent === 4 && open > 0 && text.endsWith(')')) tell(text.slice(0, open), text.slice(open + 2, -1));
  };

/** `"name": {:hex, :package, "version", …}`; what comes from git has no version. */
export const mixLock: Reader =
  (tell) =>
  ({ text }) => {
    const [, name, version] = /^"([\w.-]{1,80})": \{:(?:hex, :\w{1,80}, "([^"]{1,40})"|git,)/.exec(text) ?? [];
    if (name !== undefined) tell(name, version ?? null);
  };
