import type { Kind } from '../model/facts.js';
import type { Role } from '../model/program.js';
import type { Path } from '../model/touch.js';
import {
  agentFiles,
  backupExtensions,
  binaryExtensions,
  binaryNames,
  buildFolders,
  dataExtensions,
  dataFolders,
  docExtensions,
  docNames,
  exampleFolders,
  generatedClients,
  generatedFolders,
  kindOfExtension,
  kindOfName,
  lockFiles,
  mcpConfigs,
  mcpKeys,
  promptExtensions,
  promptWords,
  routeFolders,
  testFolders,
  textExtensions,
  vendoredFolders,
} from './kinds.js';
import { isLowCode } from './low-code.js';
import { isMinified } from './minified.js';
import { isCommandList } from './command-list.js';
import { isVariableList } from './variable-list.js';
import { kindOfProgramText } from './program-text.js';
import { kindOfShebang } from './shebang.js';

export interface Classification {
  /** null: no text, a lock file or a generated client; not read. `text` has no front end but may hold a credential. */
  readonly kind: Kind | null;
  readonly role: Role;
}

/** What a file is, by its path alone and again with its text: a shebang, a key or a minified line says more than a name. */
export function classify(path: Path, text: string | null = null): Classification {
  const place = placeOf(path);
  const kind = kindOf(place, text);
  return { kind, role: kind === null && lockFiles.has(place.name) ? 'lock' : roleOf(place, kind, text) };
}

interface Place {
  readonly path: string;
  readonly name: string;
  readonly extension: string;
  readonly folders: readonly string[];
}

function placeOf(path: Path): Place {
  const lower = path.toLowerCase();
  const folders = lower.split('/');
  const name = folders.pop() ?? '';
  const dot = name.lastIndexOf('.');
  return { path: lower, name, extension: dot <= 0 ? '' : name.slice(dot + 1), folders };
}

function kindOf(place: Place, text: string | null): Kind | null {
  if (lockFiles.has(place.name) || binaryNames.has(place.name) || binaryExtensions.has(place.extension)) return null;
  // Linking takes such a folder for the package that it is a copy of (`generated` of catalogs/names.yaml).
  if (generatedClients.some((folder) => `/${place.path}`.includes(`/${folder}`))) return null;
  const named =
    kindOfPlace(place) ??
    kindOfConfiguration(place) ??
    kindOfName.get(place.name) ??
    kindOfPattern(place.name) ??
    (isPrompt(place) ? 'prompt' : kindOfExtension.get(realExtension(place)));
  if (text === null) return named ?? 'text';
  if (named === undefined) return kindOfUnnamed(place, text);
  if (isLowCode(text, named)) return 'low-code';
  const isConfig = named === 'json' || named === 'yaml' || named === 'toml';
  if (!isConfig) return named;
  return mcpKeys.some((key) => text.includes(key)) ? 'mcp-config' : (kindOfContent(place, named, text) ?? named);
}

/** Of a file whose name says nothing. */
function kindOfUnnamed(place: Place, text: string): Kind {
  if (place.extension === 'xml' && (isTask(text) || text.slice(0, 1000).includes('RunConfiguration'))) return 'xml';
  if (place.extension === 'config' && place.folders.includes('.ebextensions')) return 'hosting';
  if (isManifest(text) && manifestExtensions.has(place.extension)) return 'kubernetes';
  if (/^\s{0,20}[[{]/.test(text) && isLowCode(text, 'json')) return 'low-code';
  if (isVariableList(text)) return 'env';
  if (/^\[(?:program:[^\]\n]{1,100}|Service)\]\s*$/m.test(text)) return 'ini';
  if (backupExtensions.has(place.extension) || place.name.endsWith('~')) return 'text';
  const written = place.name.includes('.') ? null : kindOfProgramText(text);
  return kindOfShebang(text) ?? written ?? (isNotes(place) && isCommandList(text) ? 'command-list' : 'text');
}

/** What a file of settings declares, by the keys that its format requires. */
function kindOfContent({ name }: Place, named: 'json' | 'yaml' | 'toml', text: string): Kind | undefined {
  if (name === 'task.json' && /"instanceNameFormat"|"minimumAgentVersion"/.test(text)) return 'pipeline-task';
  if (named !== 'toml' && isOpenApi(text)) return 'openapi';
  if (named === 'yaml' && isManifest(text)) return 'kubernetes';
  if (named === 'yaml' && /^- op: (?:add|replace)\s*$/m.test(text) && /^ {2}path: \//m.test(text)) return 'kubernetes';
  if (named !== 'toml' && text.includes('Resources') && /AWSTemplateFormatVersion|AWS::Serverless-2016/.test(text)) return 'cloudformation';
  if (named === 'json' && /\/deploymentTemplate\.json|\/deploymentParameters\.json/.test(text.slice(0, 2000))) return 'arm';
  if (named === 'yaml' && /^- (?:name:[^\n]{0,200}\n {2})?hosts:/m.test(text) && /^ {2}(?:tasks|roles):/m.test(text)) return 'ansible';
  return undefined;
}

/** A task of Windows, by its namespace. */
function isTask(text: string): boolean {
  return text.slice(0, 1000).includes('schemas.microsoft.com/windows/2004/02/mit/task');
}

/** An object of Kubernetes. */
function isManifest(text: string): boolean {
  return /^ {0,4}apiVersion:/m.test(text) && /^ {0,4}kind:/m.test(text);
}

/** Manifests whose variables something fills before they are applied have an ending of their own, or none. */
const manifestExtensions: ReadonlySet<string> = new Set(['', 'tpl', 'tmpl', 'j2', 'template', 'in']);

/** The key that says so stands first, behind comments and an opening brace. */
function isOpenApi(text: string): boolean {
  const lines = text.slice(0, 4000).split('\n');
  const first =
    lines.map((line) => line.trim()).find((line) => line !== '' && line !== '---' && line !== '{' && !line.startsWith('#')) ?? '';
  return /^\{?\s{0,4}["']?(?:openapi|swagger)["']?\s{0,4}:\s{0,4}["']?[23]\./.test(first.slice(0, 80));
}

function kindOfPlace({ path, name, folders, extension }: Place): Kind | undefined {
  const folder = folders[folders.length - 1];
  const isYaml = extension === 'yml' || extension === 'yaml';
  if (isYaml && /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\//.test(path)) return 'github-workflow';
  if (isYaml && (folder === '.circleci' || folder === '.buildkite' || folder === '.woodpecker' || folder === '.gitlab')) return 'pipeline';
  if (isYaml && folder === 'tasks' && folders.includes('roles')) return 'ansible';
  if (folders.includes('botcomponents') && name === 'data') return 'yaml';
  if (folder === 'cron.d' && extension === '') return 'crontab';
  if (mcpConfigs.includes(withoutExampleMark(name))) return 'mcp-config';
  if (folder === 'requirements' && (extension === 'txt' || extension === 'in')) return 'requirements';
  if ((folder === '.husky' || folder === '.githooks' || folder === 'git-hooks') && extension === '') return 'shell';
  return undefined;
}

/** `config/runtime.exs`: settings that are written as a program. */
function kindOfConfiguration({ folders, extension }: Place): Kind | undefined {
  return folders[folders.length - 1] === 'config' && extension === 'exs' ? 'elixir-settings' : undefined;
}

/** Names with a free part: `Dockerfile.gpu`, `.env.production`, `requirements-dev.txt`, `docker-compose.prod.yml`. */
function kindOfPattern(name: string): Kind | undefined {
  if (name.startsWith('dockerfile.') || name.startsWith('dockerfile-') || name.startsWith('containerfile.')) return 'dockerfile';
  if (name.startsWith('.env.') || (name.startsWith('env.') && isExampleName(name))) return 'env';
  if (name.startsWith('procfile.')) return 'procfile';
  if (isYamlName(name) && (startsWithWord(name, 'docker-compose') || startsWithWord(name, 'compose'))) return 'compose';
  if (isYamlName(name) && (startsWithWord(name, 'azure-pipelines') || startsWithWord(name, 'values')))
    return name.startsWith('values') ? 'helm-values' : 'pipeline';
  if (name.startsWith('jenkinsfile.') || name.endsWith('.jenkinsfile')) return 'jenkinsfile';
  if (name.endsWith('.tf.json') || name.endsWith('.tfvars.json')) return 'terraform';
  const settings = settingsNames.find(([pattern]) => pattern.test(name));
  if (settings !== undefined) return settings[1];
  const isList = name.endsWith('.txt') || name.endsWith('.in');
  return isList && (startsWithWord(name, 'requirements') || /[-_.]requirements\.(?:txt|in)$/.test(name)) ? 'requirements' : undefined;
}

/** Profiles stand behind the stem: `application-prod.yml`, `appsettings.Production.json`, `fly.staging.toml`. */
const settingsNames: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:application|bootstrap)(?:[-.].+)?\.ya?ml$/, 'settings-yaml'],
  [/^(?:appsettings(?:\.[^/]+)?|local\.settings)\.json$/, 'settings-json'],
  [/^fly\.[^/]+\.toml$/, 'hosting'],
];

/** A text file that says nothing by its name. */
function isNotes({ extension }: Place): boolean {
  return extension === 'txt' || extension === 'text' || extension === '';
}

/** Text in a folder of prompts, or called one; not what assistants read as their own settings. */
function isPrompt({ path, name, folders, extension }: Place): boolean {
  const [stem = ''] = name.split('.');
  if (!promptExtensions.has(extension) || docNames.has(stem) || agentFiles.some((folder) => `/${path}`.includes(`/${folder}`)))
    return false;
  const said = stem.split(/[-_ ]/);
  // `instruction_data.txt` holds what a model is trained on.
  if (said.some((word) => dataFolders.has(word))) return false;
  return folders.some((folder) => promptWords.has(folder)) || said.some((word) => promptWords.has(word));
}

function startsWithWord(name: string, word: string): boolean {
  return name.startsWith(word) && '.-_'.includes(name[word.length] ?? '');
}

const isYamlName = (name: string): boolean => name.endsWith('.yml') || name.endsWith('.yaml');

/** `config.yaml.example` is YAML. */
function realExtension({ name, extension }: Place): string {
  return exampleMarks.has(extension) ? placeOf(name.slice(0, -extension.length - 1)).extension : extension;
}

function withoutExampleMark(name: string): string {
  return name
    .split('.')
    .filter((part) => !exampleMarks.has(part))
    .join('.');
}

const exampleMarks = new Set(['example', 'sample', 'template', 'tmpl', 'dist', 'default', 'defaults']);

function isExampleName(name: string): boolean {
  return (
    name.split(/[._-]/).some((part, index) => index > 0 && exampleMarks.has(part)) ||
    name.startsWith('example.') ||
    name.startsWith('sample.')
  );
}

function roleOf(place: Place, kind: Kind | null, text: string | null): Role {
  if (isVendored(place)) return 'vendored';
  if (isGenerated(place, kind, text)) return 'generated';
  if (isTest(place, kind)) return 'test';
  if (kind !== 'prompt' && isDoc(place)) return 'doc';
  if (kind === null || isData(place, kind)) return 'data';
  return aroundPackages(place.folders).some(isExampleFolder) || isExampleName(place.name) ? 'example' : 'source';
}

/** The folders of `src/main/java/com/example/demo` down to those that spell the name of a package of the JVM. */
function aroundPackages(folders: readonly string[]): readonly string[] {
  const at = folders.findIndex((folder, i) => jvm.has(folder) && folders[i - 1] === 'main' && folders[i - 2] === 'src');
  return at < 0 ? folders : folders.slice(0, at);
}

const jvm: ReadonlySet<string> = new Set(['java', 'kotlin', 'scala', 'groovy']);

/** `examples`, `sample_deployments`, `code-samples`. */
function isExampleFolder(folder: string): boolean {
  return folder.split(/[-_ ]/).some((word) => exampleFolders.has(word));
}

function isVendored({ folders, name }: Place): boolean {
  if (folders.some((folder) => vendoredFolders.has(folder))) return true;
  const at = folders.indexOf('vendor');
  return (
    at === 0 ||
    (at > 0 && folders.slice(0, at).some((folder) => buildFolders.has(folder))) ||
    name.endsWith('.min.js') ||
    name.endsWith('.min.mjs') ||
    copied.test(name)
  );
}

/** Libraries of pages that are copied into a tree under their own name. */
const copied = /^(?:jquery|font-?awesome|mathjax|codemirror)(?:[.-][\w.-]{1,60})?\.js$|^bootstrap\.(?:bundle|esm)\.js$/;

function isGenerated({ folders, name }: Place, kind: Kind | null, text: string | null): boolean {
  if (folders.some((folder) => generatedFolders.has(folder) || isCache(folder))) return true;
  if (/(?:_pb2(?:_grpc)?\.pyi?|\.pb\.go|\.g\.dart|\.generated\.[a-z]+)$/.test(name)) return true;
  return text !== null && kind === 'javascript' && isMinified(text);
}

/** `.wwebjs_cache`, `.parcel-cache`: what a program keeps for itself. */
function isCache(folder: string): boolean {
  return folder.startsWith('.') && folder.endsWith('cache');
}

function isTest({ folders, name }: Place, kind: Kind | null): boolean {
  const at = folders.findIndex((folder) => testFolders.has(folder));
  const isRoute = folders[at] === 'test' && folders.slice(0, at).some((folder) => routeFolders.has(folder));
  if (at >= 0 && !isRoute) return true;
  // What an application is told while its tests run.
  if (kind === 'elixir-settings' && name === 'test.exs') return true;
  // Code of a folder `test-app` may be the prototype itself; its manifests are tried out.
  // A target of Xcode is called after what it tests.
  if (kind === 'swift' && folders.some((folder) => /[a-z\d](?:ui)?tests$/.test(folder))) return true;
  if (kind === 'kubernetes' && folders.some((folder) => /^tests?[-_]/.test(folder))) return true;
  // A page is named after what it shows.
  return kind !== 'notebook' && !folders.includes('pages') && testNames.some((pattern) => pattern.test(name));
}

/** As the runners of each language collect them. */
const testNames = [
  /^(?:test_[^.]*|[^.]*_tests?|conftest|tests?)\.py$/,
  /(?:^|[._-])(?:test|spec|cy)\.[cm]?[jt]sx?$/,
  /^test-[^.]*\.[cm]?[jt]s$/,
  /_test\.(?:go|rb|exs|dart)$|_spec\.rb$/,
  /(?:tests?|testcase|it)\.(?:java|kt|cs|scala|groovy|swift)$/,
];

function isDoc({ path, name, extension }: Place): boolean {
  if (docExtensions.has(extension)) return !agentFiles.some((folder) => `/${path}`.includes(`/${folder}`)) && name !== 'skill.md';
  const [stem = ''] = name.split('.');
  return docNames.has(stem) && (extension === '' || extension === 'txt');
}

function isData({ folders, extension }: Place, kind: Kind): boolean {
  if (dataExtensions.has(extension)) return true;
  const mayBeData = kind === 'json' || kind === 'yaml' || ((kind === 'text' || kind === 'page') && textExtensions.has(extension));
  return mayBeData && folders.some((folder) => dataFolders.has(folder));
}
