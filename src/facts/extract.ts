import type { Credential, Document, Kind } from '../model/facts.js';
import { extractAnsible } from './ansible/index.js';
import { extractArm } from './bicep/arm.js';
import { extractBatch } from './batch/index.js';
import { extractBicep } from './bicep/index.js';
import { extractCloudFormation } from './cloudformation/index.js';
import { extractCompose } from './compose/index.js';
import { findCredentials } from './credentials/find.js';
import { credentialShapes } from './credentials/shapes.generated.js';
import { extractCrontab } from './crontab/index.js';
import { extractCSharp } from './csharp/csharp.js';
import { extractComponent } from './component/component.js';
import { extractPage } from './component/page.js';
import { writtenPages } from './component/written-pages.js';
import { extractDart } from './dart/dart.js';
import { extractDockerfile } from './dockerfile/index.js';
import { extractElixir } from './elixir/elixir.js';
import { extractLivebook } from './elixir/livebook.js';
import { extractMix } from './elixir/mix.js';
import { extractEnv } from './env/index.js';
import { extractGo } from './go/go.js';
import { extractHosting, extractServerless } from './hosting/index.js';
import { extractIni } from './ini/index.js';
import { extractJava } from './java/java.js';
import { extractJavaScript, loadJavaScript } from './javascript/index.js';
import { extractJenkinsfile } from './jenkins/index.js';
import { extractJson } from './json/index.js';
import { extractJustfile } from './justfile/index.js';
import { extractKotlin } from './kotlin/kotlin.js';
import { extractHelmValues, extractKubernetes } from './kubernetes/index.js';
import { extractLowCode } from './low-code/index.js';
import type { SpanMap } from './lowering/span-map.js';
import { extractMakefile } from './makefile/index.js';
import {
  extractCargo,
  extractComposer,
  extractCondaEnvironment,
  extractDescription,
  extractGemfile,
  extractGoMod,
  extractGradle,
  extractMaven,
  extractNuGet,
  extractPackageJson,
  extractPipfile,
  extractPodfile,
  extractPubspec,
  extractPyproject,
  extractRequirements,
  extractSwiftPackage,
} from './manifest/index.js';
import { extractMarkdown } from './markdown/index.js';
import { extractMcpConfig } from './mcp/index.js';
import { extractNotebook } from './notebook/notebook.js';
import { outlineOf } from './outline.js';
import { extractPhp } from './php/php.js';
import { extractPipeline } from './pipeline/index.js';
import { extractPipelineTask } from './pipeline/task.js';
import { extractOpenApi } from './openapi/index.js';
import { extractPlist } from './plist/index.js';
import { extractPowerShell } from './powershell/powershell.js';
import { extractPrisma } from './prisma/index.js';
import { extractPrompt } from './prompt/index.js';
import { extractProcfile } from './procfile/index.js';
import { extractPython, loadPython } from './python/python.js';
import { extractRMarkdown } from './r/markdown.js';
import { extractR } from './r/r.js';
import { extractJsonSettings, extractProperties, extractYamlSettings } from './settings/index.js';
import { extractRuby } from './ruby/ruby.js';
import { extractRust } from './rust/rust.js';
import { extractShell } from './shell/index.js';
import { extractSql } from './sql/index.js';
import { extractSwift } from './swift/swift.js';
import { extractTaskfile } from './taskfile/index.js';
import { extractTerraform, loadTerraform } from './terraform/index.js';
import { claimsIn, claimsOfHead } from './tables/claims.js';
import { tablesIn } from './tables/index.js';
import { extractText } from './text.js';
import { extractToml } from './toml/index.js';
import { startRuntime } from './tree-sitter/grammar.js';
import type { Extract } from './tree/configuration.js';
import { extractAction, extractWorkflow } from './workflow/index.js';
import { extractXml } from './xml/index.js';
import { extractYaml } from './yaml/index.js';

/** Loads the grammars, once and before the first `extract`. `readAsset` gives the bytes of a file by its base name. */
export async function loadFrontEnds(readAsset: (name: string) => Uint8Array): Promise<void> {
  // One after the other: two initialisations of the parser at once leave it without a language.
  await loadPython(readAsset);
  await loadJavaScript(readAsset);
  await loadTerraform(readAsset);
  await startRuntime(readAsset);
}

/** What a file says: its own front end, then the credentials in its raw text, whatever the language, and the records in it. */
export function extract(text: string, kind: Kind): Document {
  const document = frontEnds[kind](text, kind, undefined, embed);
  const credentials = findCredentials(text, credentialShapes);
  return {
    ...document,
    credentials: credentials.filter((found) => !isHarmless(found, kind)),
    tables: tablesIn(text, kind),
    children: [...document.children, ...writtenPages(document, text)],
    claims: kind === 'markdown' ? claimsIn(text) : kind === 'sql' ? claimsOfHead(text) : [],
  };
}

export { extractBinary } from './tables/index.js';

/** What a test says that nothing starts: its imports, and the credentials in its text. null: for this kind there is only the whole. */
export function extractOutline(text: string, kind: Kind): Document | null {
  if (kind !== 'python' && kind !== 'javascript') return null;
  return { ...outlineOf(text, kind), credentials: findCredentials(text, credentialShapes) };
}

function isHarmless({ shape, name }: Credential, kind: Kind): boolean {
  if (kind === 'compose') return stackPasswords.has(shape) || (shape === 'secret-value' && name !== null && stackSecret.test(name));
  return kind === 'low-code' && name !== null && accountIds.has(name.toLowerCase());
}

/** Under these keys an export names an account that the platform keeps. */
const accountIds: ReadonlySet<string> = new Set([
  'credential',
  'credentialid',
  'flowise_credential_id',
  'authentication_id',
  'webhookid',
  'id',
]);

/** A password in a compose file opens the containers of that file. */
const stackPasswords: ReadonlySet<string> = new Set(['password', 'address-password']);
/** So does what a service of the stack signs its own cookies with, or encrypts its own rows. */
const stackSecret =
  /(?:^|_)(?:encryption_?key|signing_?key|hash_salt|secret_key_base|(?:nextauth|jwt|session|cookie|auth|django|flask)_secret(?:_key)?)$|^secret_key$/i;

const frontEnds: Readonly<Record<Kind, Extract>> = {
  python: extractPython,
  javascript: extractJavaScript,
  component: extractComponent,
  page: extractPage,
  go: extractGo,
  java: extractJava,
  kotlin: extractKotlin,
  csharp: extractCSharp,
  elixir: extractElixir,
  mix: extractMix,
  'elixir-settings': extractElixir,
  livebook: (text, kind, map) => extractLivebook(text, kind, map, embed),
  ruby: extractRuby,
  rust: extractRust,
  php: extractPhp,
  swift: extractSwift,
  dart: extractDart,
  powershell: extractPowerShell,
  r: extractR,
  'r-markdown': (text, kind, map) => extractRMarkdown(text, kind, map, embed),
  'r-description': extractDescription,
  notebook: (text, kind) => extractNotebook(text, kind, embed),
  shell: extractShell,
  batch: extractBatch,
  'command-list': extractShell,
  dockerfile: extractDockerfile,
  json: extractJson,
  yaml: extractYaml,
  toml: extractToml,
  env: extractEnv,
  properties: extractProperties,
  'settings-yaml': extractYamlSettings,
  'settings-json': extractJsonSettings,
  compose: extractCompose,
  'github-workflow': extractWorkflow,
  'github-action': extractAction,
  'package-json': extractPackageJson,
  'composer-json': extractComposer,
  requirements: extractRequirements,
  pyproject: extractPyproject,
  pipfile: extractPipfile,
  'conda-environment': extractCondaEnvironment,
  'go-mod': extractGoMod,
  maven: extractMaven,
  gradle: extractGradle,
  gemfile: extractGemfile,
  nuget: extractNuGet,
  cargo: extractCargo,
  'swift-package': extractSwiftPackage,
  podfile: extractPodfile,
  pubspec: extractPubspec,
  'mcp-config': extractMcpConfig,
  'low-code': extractLowCode,
  procfile: extractProcfile,
  makefile: extractMakefile,
  justfile: extractJustfile,
  taskfile: extractTaskfile,
  sql: extractSql,
  prisma: extractPrisma,
  markdown: extractMarkdown,
  prompt: extractPrompt,
  openapi: extractOpenApi,
  terraform: extractTerraform,
  kubernetes: extractKubernetes,
  'helm-values': extractHelmValues,
  cloudformation: extractCloudFormation,
  pipeline: extractPipeline,
  'pipeline-task': extractPipelineTask,
  bicep: extractBicep,
  arm: extractArm,
  hosting: extractHosting,
  serverless: extractServerless,
  ansible: extractAnsible,
  jenkinsfile: extractJenkinsfile,
  ini: extractIni,
  crontab: extractCrontab,
  plist: extractPlist,
  xml: extractXml,
  table: extractText,
  records: extractText,
  dump: extractText,
  workbook: extractText,
  parquet: extractText,
  sqlite: extractText,
  text: extractText,
};

/** Languages that stand inside other files, by the names that notebooks, workflows and shells give them. */
const embedded: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['python', 'python'],
  ['python3', 'python'],
  ['javascript', 'javascript'],
  ['js', 'javascript'],
  ['node', 'javascript'],
  ['typescript', 'javascript'],
  ['shell', 'shell'],
  ['bash', 'shell'],
  ['sh', 'shell'],
  ['zsh', 'shell'],
  ['go', 'go'],
  ['php', 'php'],
  ['powershell', 'powershell'],
  ['r', 'r'],
  ['pwsh', 'powershell'],
  ['kubernetes', 'kubernetes'],
  ['sql', 'sql'],
  ['json', 'json'],
  ['yaml', 'yaml'],
  ['markdown', 'markdown'],
  ['env', 'env'],
]);

function embed(language: string, text: string, map: SpanMap): Document | null {
  const kind = embedded.get(language.toLowerCase());
  return kind === undefined ? null : frontEnds[kind](text, kind, map, embed);
}
