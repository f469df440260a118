import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/facts.js';
import {
  extractCargo,
  extractCondaEnvironment,
  extractGoMod,
  extractGradle,
  extractMaven,
  extractNuGet,
  extractPackageJson,
  extractPipfile,
  extractPyproject,
  extractRequirements,
} from '../../../src/facts/manifest/index.js';
import { environment, lines, quotes } from '../facts-tree/show.js';

function dependencies(document: Document): string[] {
  return document.dependencies.map(({ name, version, use }) => `${name} ${version ?? '*'} ${use}`);
}

describe('package.json', () => {
  const text = `{ "name": "x", "main": "index.js", "bin": {"a": "bin/a.js"},
  "scripts": { "start": "NODE_ENV=production node dist/server.js", "deploy": "sh -c \\"vercel --prod\\"" },
  "dependencies": { "openai": "^4" }, "devDependencies": { "Vitest": "1" }, "peerDependencies": { "react": "*" } }`;
  const document = extractPackageJson(text, 'package-json');

  it('gives dependencies by use', () => {
    expect(dependencies(document)).toEqual(['openai ^4 runtime', 'vitest 1 development', 'react * optional']);
  });
  it('gives a unit for each script and for what starts it', () => {
    expect(document.units.map(({ form, name }) => `${form} ${name}`.trim())).toEqual([
      'module',
      'script start',
      'script deploy',
      'script main',
      'script bin',
    ]);
    expect(lines(document)).toEqual(
      expect.arrayContaining([
        "cli:node('dist/server.js', env:NODE_ENV='production')",
        "cli:vercel('--prod')",
        "cli:node('index.js')",
        "cli:node('bin/a.js')",
      ]),
    );
  });
  it('cites a command through the escapes of its string', () => {
    expect(quotes(document, text, 'name')).toContain('vercel');
  });
});

it('reads what a Maven project itself depends on', () => {
  const text = `<project><dependencyManagement><dependencies>
    <dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></dependencyManagement>
    <dependencies><!-- <dependency><groupId>com.mysql</groupId><artifactId>mysql-connector-j</artifactId></dependency> -->
    <dependency><groupId>com.h2database</groupId><artifactId>H2</artifactId><version>2.3</version><scope>runtime</scope></dependency>
    <dependency><groupId>org.junit</groupId><artifactId>junit</artifactId><scope>test</scope></dependency>
    <dependency><groupId>cut`;
  expect(dependencies(extractMaven(text, 'maven'))).toEqual(['com.h2database:h2 2.3 runtime', 'org.junit:junit * development']);
});

it('reads what a Gradle build depends on, in both languages', () => {
  const text = `dependencies {
    implementation("org.springframework.boot:spring-boot-starter-data-jpa")
    runtimeOnly 'com.h2database:h2:2.3'
    testImplementation("org.junit:junit:4")
    implementation(project(":core"))
}`;
  expect(dependencies(extractGradle(text, 'gradle'))).toEqual([
    'org.springframework.boot:spring-boot-starter-data-jpa * runtime',
    'com.h2database:h2 2.3 runtime',
    'org.junit:junit 4 development',
  ]);
});

it('reads requirements', () => {
  const text =
    '# tools\nopenai==1.2 ; python_version > "3"\nSlack_SDK[async]>=3 # chat\n-r other.txt\n-e git+https://github.com/a/b.git#egg=My.Tool\nx @ https://a/x.whl\n./local\n';
  expect(dependencies(extractRequirements(text, 'requirements'))).toEqual([
    'openai ==1.2 runtime',
    'slack-sdk >=3 runtime',
    'my-tool * runtime',
    'x @ https://a/x.whl runtime',
  ]);
});

it('reads pyproject files of all tools', () => {
  const document = extractPyproject(
    `[project]
dependencies = ["openai>=1", "jira"]
[project.optional-dependencies]
dev = ["pytest"]
voice = ["twilio"]
[project.scripts]
close = "app.cli:main"
[dependency-groups]
lint = ["ruff"]
[tool.poetry.dependencies]
python = "^3.11"
httpx = { version = "^0.27" }
[tool.poetry.group.test.dependencies]
mock = "*"
[tool.poe.tasks]
deploy = "kubectl apply -f k8s"
run.cmd = "uvicorn a:b"
`,
    'pyproject',
  );
  expect(dependencies(document)).toEqual([
    'openai >=1 runtime',
    'jira * runtime',
    'pytest * development',
    'twilio * optional',
    'ruff * development',
    'httpx ^0.27 runtime',
    'mock * development',
  ]);
  expect(lines(document)).toEqual(["python:entry('app.cli:main')", "cli:kubectl('apply', '-f', 'k8s')", "cli:uvicorn('a:b')"]);
  expect(document.units.map(({ name }) => name)).toEqual(['', 'close', 'deploy', 'run']);
});

it('reads Pipfiles and conda environments', () => {
  const pipfile = extractPipfile('[packages]\nopenai = "*"\n[dev-packages]\nruff = "1"\n[scripts]\nstart = "python app.py"\n', 'pipfile');
  expect(dependencies(pipfile)).toEqual(['openai * runtime', 'ruff 1 development']);
  expect(lines(pipfile)).toEqual(["cli:python('app.py')"]);
  const conda = extractCondaEnvironment(
    'dependencies:\n  - python=3.11\n  - conda-forge::numpy=1.26\n  - pip:\n      - openai==1.0\nvariables: {MODE: live}\n',
    'conda-environment',
  );
  expect(dependencies(conda)).toEqual(['numpy 1.26 runtime', 'openai ==1.0 runtime']);
  expect(environment(conda)).toEqual(["MODE='live'"]);
});

it('reads what .NET projects ask for, in every form', () => {
  const project = `<Project Sdk="Microsoft.NET.Sdk"><ItemGroup>
  <PackageReference Include="Azure.AI.OpenAI" Version="2.1.0" />
  <!-- <PackageReference Include="Stripe.net" Version="45" /> -->
  <PackageReference
      Include="Npgsql" />
  <PackageReference Include="Analyzers"><PrivateAssets>all</PrivateAssets></PackageReference>
  <ProjectReference Include="../Core/Core.csproj" />
</ItemGroup></Project>`;
  expect(dependencies(extractNuGet(project, 'nuget'))).toEqual([
    'azure.ai.openai 2.1.0 runtime',
    'npgsql * runtime',
    'analyzers * development',
  ]);
  const central =
    '<Project><ItemGroup><PackageVersion Include="OpenAI" Version="2.1.0" /><GlobalPackageReference Include="Versions" Version="1" /></ItemGroup></Project>';
  expect(dependencies(extractNuGet(central, 'nuget'))).toEqual(['versions 1 runtime']);
  const older =
    '<packages>\n  <package id="OpenAI" version="2.1.0" targetFramework="net48" />\n  <package id="Fody" version="6" developmentDependency="true" />\n</packages>';
  expect(dependencies(extractNuGet(older, 'nuget'))).toEqual(['openai 2.1.0 runtime', 'fody 6 development']);
});

it('reads what a crate asks for, and not what a workspace only fixes', () => {
  const text = `[package]
name = "demo"
[dependencies]
async-openai = "0.2"
pg = { package = "tokio-postgres", version = "0.7" }
axum = { workspace = true, optional = true }
[dev-dependencies]
mockito = "1"
[target.'cfg(unix)'.dependencies]
nix = "0.2"
[workspace.dependencies]
sqlx = "0.8"
`;
  expect(dependencies(extractCargo(text, 'cargo'))).toEqual([
    'async-openai 0.2 runtime',
    'tokio-postgres 0.7 runtime',
    'axum * optional',
    'mockito 1 development',
    'nix 0.2 runtime',
  ]);
});

it('tells what a Go module asks for from what its dependencies do', () => {
  const text = 'module demo\n\nrequire github.com/openai/openai-go v1.2.0\n\nrequire (\n\tgolang.org/x/sys v0.1.0 // indirect\n)\n';
  expect(dependencies(extractGoMod(text, 'go-mod'))).toEqual([
    'github.com/openai/openai-go v1.2.0 runtime',
    'golang.org/x/sys v0.1.0 transitive',
  ]);
});
