import type { Kind } from '../model/facts.js';

/** File names and places as tools know them. Names are lower case; a pattern is matched on the lower-case path. */

export const kindOfExtension = new Map<string, Kind>([
  ...each('python', 'py pyw pyi'),
  ...each('javascript', 'js jsx mjs cjs ts tsx mts cts gs'),
  ...each('java', 'java'),
  ...each('kotlin', 'kt'),
  ...each('swift', 'swift'),
  ...each('dart', 'dart'),
  ...each('csharp', 'cs csx'),
  ...each('component', 'vue svelte astro'),
  ...each('page', 'html htm ejs njk cshtml jsp twig gohtml'),
  ...each('go', 'go'),
  ...each('rust', 'rs'),
  ...each('elixir', 'ex exs'),
  ...each('livebook', 'livemd'),
  ...each('ruby', 'rb rake ru gemspec'),
  ...each('php', 'php phtml inc'),
  ...each('powershell', 'ps1 psm1 psd1'),
  ...each('r', 'r rprofile'),
  ...each('r-markdown', 'rmd qmd rmarkdown'),
  ...each('notebook', 'ipynb'),
  ...each('shell', 'sh bash zsh ksh'),
  ...each('batch', 'bat cmd'),
  ...each('plist', 'plist'),
  ...each('dockerfile', 'dockerfile containerfile'),
  ...each('json', 'json jsonc json5 webmanifest code-workspace hook'),
  ...each('yaml', 'yaml yml'),
  ...each('toml', 'toml'),
  ...each('env', 'env'),
  ...each('properties', 'properties'),
  ...each('makefile', 'mk'),
  ...each('justfile', 'just'),
  ...each('nuget', 'csproj fsproj vbproj'),
  ...each('sql', 'sql'),
  ...each('prisma', 'prisma'),
  ...each('markdown', 'md mdx mdc markdown'),
  ...each('prompt', 'prompt prompty'),
  ...each('terraform', 'tf tofu tfvars hcl nomad'),
  ...each('bicep', 'bicep bicepparam'),
  ...each('ini', 'service timer socket iss nsi ini cfg'),
  ...each('crontab', 'crontab cron'),
  ...each('jenkinsfile', 'jenkinsfile'),
  ...each('table', 'csv tsv psv'),
  ...each('records', 'jsonl ndjson geojson'),
  ...each('workbook', 'xlsx xlsm'),
  ...each('parquet', 'parquet'),
  ...each('sqlite', 'db db3 sqlite sqlite3'),
]);

export const kindOfName = new Map<string, Kind>([
  ...each('package-json', 'package.json'),
  ...each('composer-json', 'composer.json'),
  ...each('r-description', 'description'),
  ...each('r', '.rprofile'),
  ...each('pyproject', 'pyproject.toml'),
  ...each('go-mod', 'go.mod'),
  ...each('cargo', 'cargo.toml'),
  ...each('swift-package', 'package.swift'),
  ...each('podfile', 'podfile'),
  ...each('pubspec', 'pubspec.yaml'),
  ...each('nuget', 'directory.packages.props directory.build.props packages.config'),
  ...each('xml', 'app.config web.config appsettings.config connectionstrings.config'),
  ...each('maven', 'pom.xml'),
  ...each('gradle', 'build.gradle build.gradle.kts'),
  ...each('ruby', 'rakefile'),
  ...each('gemfile', 'gemfile gems.rb'),
  ...each('mix', 'mix.exs'),
  ...each('pipfile', 'pipfile'),
  ...each('conda-environment', 'environment.yml environment.yaml conda.yml conda.yaml'),
  ...each('github-action', 'action.yml action.yaml'),
  ...each('procfile', 'procfile'),
  ...each('makefile', 'makefile gnumakefile'),
  ...each('justfile', 'justfile .justfile'),
  ...each('taskfile', 'taskfile.yml taskfile.yaml taskfile.dist.yml taskfile.dist.yaml'),
  ...each('dockerfile', 'dockerfile containerfile'),
  ...each(
    'env',
    '.env .renviron .flaskenv .dev.vars env_example env-example env.example env.sample env.template .env-example .env-sample .env_example',
  ),
  ...each(
    'pipeline',
    '.gitlab-ci.yml .gitlab-ci.yaml bitbucket-pipelines.yml buildspec.yml buildspec.yaml cloudbuild.yaml cloudbuild.yml .drone.yml .woodpecker.yml .travis.yml',
  ),
  ...each('jenkinsfile', 'jenkinsfile'),
  ...each('serverless', 'serverless.yml serverless.yaml'),
  ...each(
    'hosting',
    'render.yaml render.yml fly.toml wrangler.toml wrangler.json wrangler.jsonc vercel.json netlify.toml railway.toml railway.json nixpacks.toml app.yaml app.yml apprunner.yaml amplify.yml now.json devcontainer.json .devcontainer.json launch.json launchsettings.json',
  ),
  ...each('kubernetes', 'kustomization.yaml kustomization.yml'),
  ...each('ini', 'supervisord.conf supervisor.conf'),
  ...each('crontab', 'crontab crontab.txt cron.txt'),
  ...each('toml', '.replit'),
  ...each('yaml', '.roomodes'),
  ...each('shell', '.envrc .bashrc .zshrc .profile'),
  ...each('json', '.babelrc .eslintrc .prettierrc .swcrc .mcprc'),
]);

/** Clients of MCP servers, by where they keep their list (reference: the clients' own manuals). */
export const mcpConfigs: readonly string[] = words(`
  mcp.json mcp.jsonc .mcp.json mcp_config.json mcp-config.json mcp_servers.json mcp-servers.json mcp_settings.json
  cline_mcp_settings.json claude_desktop_config.json .claude.json managed-mcp.json opencode.json opencode.jsonc`);

/** A key that makes any JSON, YAML or TOML file a list of MCP servers. */
export const mcpKeys: readonly string[] = ['mcpServers', 'mcp_servers', 'context_servers'];

export const lockFiles = new Set(
  words(`
    package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb deno.lock poetry.lock pipfile.lock uv.lock
    pdm.lock pixi.lock conda-lock.yml cargo.lock go.sum composer.lock gemfile.lock packages.lock.json mix.lock flake.lock
    renv.lock packrat.lock .terraform.lock.hcl gradle.lockfile podfile.lock pubspec.lock package.resolved`),
);

/** Never text, so not read at all. */
export const binaryExtensions = new Set(
  words(`
    7z a avi avif bin bmp bz2 ckpt class dll doc docx dylib eot exe faiss feather flac gif gguf gz h5 icns ico jar jpeg jpg
    joblib keras lockb m4a mkv mov mp3 mp4 npy npz o obj ogg onnx otf pb pdf pickle pkl png ppt pptx psd pt pth pyc pyd
    rar safetensors so tar tflite tgz tif tiff ttf wasm wav webm webp whl woff woff2 xls xz zip zst`),
);

/** What editors and people leave beside a file: it does not run, whatever its first line says. */
export const backupExtensions = new Set(words('bak backup old orig save swp'));

export const dataExtensions = new Set(
  words(`
    csv tsv psv jsonl ndjson geojson xlsx xlsm parquet db db3 sqlite sqlite3 log svg srt vtt map snap snapshot tmx po arff libsvm bib`),
);

export const binaryNames = new Set(words('.ds_store thumbs.db desktop.ini'));

/** In a folder of data these are data; program text there is a package of that name. */
export const textExtensions = new Set(words('txt text xml html htm eml mbox ics vcf'));

export const docExtensions = new Set(words('md mdx markdown rst adoc asciidoc tex org'));

export const docNames = new Set(
  words(`
    readme license licence copying notice authors contributors changelog changes history contributing security code_of_conduct`),
);

/** Markdown that an agent reads as configuration: its frontmatter counts. */
export const agentFiles: readonly string[] = words(`
  .claude/ .cursor/ .github/agents/ .github/chatmodes/ .github/prompts/ .github/instructions/ .kiro/ .opencode/ .agents/
  .windsurf/ .gemini/ .codex/`);

/** What a file of instructions for a model is called, in its name or its folder's. */
export const promptWords = new Set(words('prompt prompts skprompt persona personas instruction instructions system_message systemprompt'));

/** Text that is a prompt where its name says so. */
export const promptExtensions = new Set(words('txt text md markdown jinja jinja2 j2 tmpl tpl hbs handlebars mustache liquid st'));

export const dataFolders = new Set(words('data dataset datasets raw_data sample_data sample-data seed_data corpus'));

export const exampleFolders = new Set(words('example examples sample samples cookbook'));

export const testFolders = new Set(
  words(`
    test tests __tests__ __mocks__ __fixtures__ __snapshots__ spec specs e2e cypress testdata test-data test_data unit_tests
    integration_tests mocks`),
);

/** Below these a folder called `test` is a route or a page of that name. */
export const routeFolders = new Set(words('app pages api routes functions'));

export const generatedFolders = new Set(
  words(`
    dist .next .nuxt .output .svelte-kit .astro cdk.out .aws-sam .serverless .vercel htmlcov lcov-report playwright-report allure-report storybook-static .docusaurus
    __generated__ .ipynb_checkpoints __pycache__`),
);

/** Clients that a generator writes for the tree's own schema. */
export const generatedClients = ['generated/prisma/', 'prisma/generated/'];

/** Build output by name, where its content says so too. */
export const buildFolders = new Set(words('build out lib public static assets target www'));

export const vendoredFolders = new Set(
  words(`
    node_modules bower_components jspm_packages site-packages third_party third-party thirdparty .venv venv virtualenv .yarn pods
    elm-stuff __pypackages__ .eggs .dart_tool`),
);

function each(kind: Kind, names: string): [string, Kind][] {
  return words(names).map((name) => [name, kind]);
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
