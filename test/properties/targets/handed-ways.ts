import type { Files } from './places.js';

/** A way in which a script, a tool or code hands a variable to the program: with the variable's name and an address. */
export type HandedWay = readonly [id: string, files: (name: string, address: string) => Files];

const script =
  (line: (name: string, address: string) => string): HandedWay[1] =>
  (name, address) => ({ 'run.sh': `#!/bin/sh\n${line(name, address)}\n` });
/** A file under a name of its own, and what names it. */
const listed =
  (files: Files): HandedWay[1] =>
  (name, address) => ({ ...files, 'config/store.vars': `# for the digest\n${name}=${address}\n` });

const commands: readonly HandedWay[] = [
  ['a container', script((name, at) => `docker run --rm \\\n  -p 8000:8000 \\\n  -e ${name}=${at} \\\n  digest`)],
  ['a container, by an option and its value', script((name, at) => `podman run --env="${name}=${at}" digest`)],
  ['a service of compose', script((name, at) => `docker compose run -e ${name}=${at} digest`)],
  [
    'a build',
    (name, at) => ({ 'build.sh': `docker build --build-arg STORE=${at} .\n`, Dockerfile: `FROM scratch\nARG STORE\nENV ${name}=$STORE\n` }),
  ],
  ['an argument of the image', (name, at) => ({ Dockerfile: `FROM scratch\nARG STORE=${at}\nENV ${name}=\${STORE}\n` })],
  ['Cloud Run', script((name, at) => `gcloud run deploy digest --source . --set-env-vars MODEL=gpt-5-mini,${name}=${at}`)],
  ['Cloud Run, in quotes', script((name, at) => `gcloud run services update digest --update-env-vars="${name}=${at},MODEL=gpt-5-mini"`)],
  [
    'Cloud Functions, by a file',
    (name, at) => ({ 'run.sh': 'gcloud functions deploy digest --env-vars-file env.yaml\n', 'env.yaml': `${name}: ${at}\n` }),
  ],
  [
    'Cloud Build',
    (name, at) => ({
      'cloudbuild.yaml': `steps:\n  - name: gcr.io/google.com/cloudsdktool/cloud-sdk\n    entrypoint: gcloud\n    args: ['run', 'jobs', 'update', 'digest', '--set-env-vars=${name}=${at}']\n`,
    }),
  ],
  [
    'substitutions of Cloud Build',
    (name, at) => ({
      'cloudbuild.yaml': `substitutions:\n  _STORE: ${at}\nsteps:\n  - name: python\n    env: ['${name}=$_STORE']\n    script: make digest\n`,
    }),
  ],
  ['Container Apps', script((name, at) => `az containerapp update -n digest -g store --set-env-vars MODEL=gpt-5-mini ${name}=${at}`)],
  ['App Service', script((name, at) => `az webapp config appsettings set --name digest --resource-group store --settings "${name}=${at}"`)],
  [
    'Lambda',
    script(
      (name, at) =>
        `aws lambda update-function-configuration --function-name digest --environment "Variables={MODEL=gpt-5-mini,${name}=${at}}"`,
    ),
  ],
  [
    'Lambda, in JSON',
    script(
      (name, at) => `aws lambda update-function-configuration --function-name digest --environment '{"Variables":{"${name}":"${at}"}}'`,
    ),
  ],
  ['Heroku', script((name, at) => `heroku config:set MODEL=gpt-5-mini ${name}=${at} --app digest`)],
  ['Fly', script((name, at) => `fly secrets set -a digest ${name}="${at}"`)],
  ['Railway', script((name, at) => `railway variables --set "${name}=${at}"`)],
  ['Vercel', script((name, at) => `echo "${at}" | vercel env add ${name} production`)],
  ['Vercel, by a text', script((name, at) => `npx vercel env add ${name} production <<< "${at}"`)],
  ['a worker', script((name, at) => `printf '${at}' | npx wrangler secret put ${name}`)],
  ['a worker, by an option', script((name, at) => `npx wrangler deploy --var ${name}:${at}`)],
  ['Netlify', script((name, at) => `netlify env:set ${name} "${at}"`)],
  ['Supabase', script((name, at) => `supabase secrets set ${name}=${at}`)],
  ['Cloud Foundry', script((name, at) => `cf set-env digest ${name} ${at}`)],
  ['Elastic Beanstalk', script((name, at) => `eb setenv ${name}=${at}`)],
  ['Actions', script((name, at) => `gh variable set ${name} --body "${at}"`)],
  ['a deployment of Kubernetes', script((name, at) => `kubectl set env deployment/digest ${name}=${at}`)],
  ['a ConfigMap', script((name, at) => `kubectl create configmap digest --from-literal=${name}=${at}`)],
  ['Modal', script((name, at) => `modal secret create digest ${name}=${at}`)],
  ['everything after a switch of the shell', script((name, at) => `set -a\n${name}=${at}\nset +a\nmake digest`)],
  ['a variable that is exported later', script((name, at) => `${name}="${at}"\nexport ${name}\nmake digest`)],
  [
    'an option of a wrapper',
    (name, at) => ({ 'package.json': `{ "name": "digest", "scripts": { "start": "dotenv -v ${name}=${at} -- make digest" } }\n` }),
  ],
];

const files: readonly HandedWay[] = [
  ['a file for a container', listed({ 'run.sh': 'docker run --env-file config/store.vars digest\n' })],
  ['a file for a service of compose', listed({ 'compose.yaml': 'services:\n  app:\n    build: .\n    env_file: config/store.vars\n' })],
  [
    'a file that a wrapper reads',
    listed({ 'package.json': '{ "name": "digest", "scripts": { "start": "dotenv -e config/store.vars -- make digest" } }\n' }),
  ],
  ['a file that a script reads', listed({ 'run.sh': 'set -a\n. ./config/store.vars\nset +a\nmake digest\n' })],
  [
    'a file of a unit',
    listed({ 'deploy/digest.service': '[Service]\nEnvironmentFile=/opt/digest/store.vars\nExecStart=/usr/bin/make digest\n' }),
  ],
  ['a line added to .env', script((name, at) => `echo "${name}=${at}" >> .env`)],
  ['a format printed into .env', script((name, at) => `printf '${name}=%s\\n' "${at}" > .env`)],
  ['a document written into .env', script((name, at) => `STORE=${at}\ncat > .env <<EOF\nMODEL=gpt-5-mini\n${name}=$STORE\nEOF`)],
  ['a document that tee writes', script((name, at) => `tee .env <<'EOF'\n${name}=${at}\nEOF`)],
  ['lines of a group', script((name, at) => `{\n  echo "MODEL=gpt-5-mini"\n  echo "${name}=${at}"\n} > .env`)],
  ['a step of an image', (name, at) => ({ Dockerfile: `FROM scratch\nRUN echo "${name}=${at}" > .env\n` })],
  [
    'a step of a workflow',
    (name, at) => ({
      '.github/workflows/digest.yml': `on: workflow_dispatch\njobs:\n  digest:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo "${name}=${at}" >> "$GITHUB_ENV"\n      - run: make digest\n`,
    }),
  ],
  [
    'JetBrains',
    (name, at) => ({
      '.run/digest.run.xml': `<component name="ProjectRunConfigurationManager">\n  <configuration name="digest" type="PythonConfigurationType">\n    <envs>\n      <env name="${name}" value="${at}" />\n    </envs>\n  </configuration>\n</component>\n`,
    }),
  ],
  [
    'a task of an editor',
    (name, at) => ({
      '.vscode/tasks.json': `{ "tasks": [{ "label": "digest", "command": "make digest", "options": { "env": { "${name}": "${at}" } } }] }\n`,
    }),
  ],
  [
    'the terminal of an editor',
    (name, at) => ({ '.vscode/settings.json': `{ "terminal.integrated.env.linux": { "${name}": "${at}" } }\n` }),
  ],
  [
    'a list of PM2',
    (name, at) => ({
      'ecosystem.config.json': `{ "apps": [{ "name": "digest", "script": "digest", "env_production": { "${name}": "${at}" } }] }\n`,
    }),
  ],
  ['app.json', (name, at) => ({ 'app.json': `{ "name": "digest", "env": { "${name}": { "value": "${at}" } } }\n` })],
  ['a manifest of Cloud Foundry', (name, at) => ({ 'manifest.yml': `applications:\n  - name: digest\n    env:\n      ${name}: ${at}\n` })],
  [
    'a task definition',
    (name, at) => ({
      'task.json': `{ "containerDefinitions": [{ "name": "digest", "environment": [{ "name": "${name}", "value": "${at}" }] }] }\n`,
    }),
  ],
  [
    'a program of supervisor',
    (name, at) => ({ 'deploy/digest.conf': `[program:digest]\ncommand=make digest\nenvironment=MODEL="gpt-5-mini",${name}="${at}"\n` }),
  ],
];

const runners: readonly HandedWay[] = [
  ['all variables of a Makefile', (name, at) => ({ Makefile: `${name} = ${at}\nexport\n\ndigest:\n\t./digest\n` })],
  ['a variable of a Makefile, by name', (name, at) => ({ Makefile: `${name} ?= ${at}\nexport ${name}\n\ndigest:\n\t./digest\n` })],
  ['a variable of a rule', (name, at) => ({ Makefile: `digest: export ${name} = ${at}\ndigest:\n\t./digest\n` })],
  ['a justfile', (name, at) => ({ justfile: `export ${name} := "${at}"\n\ndigest:\n    ./digest\n` })],
  ['a parameter of a recipe', (name, at) => ({ justfile: `digest $${name}="${at}":\n    @./digest\n` })],
  ['a line of a recipe', (name, at) => ({ justfile: `store := "${at}"\n\ndigest:\n    ${name}={{store}} ./digest\n` })],
  ['a Taskfile', (name, at) => ({ 'Taskfile.yml': `version: '3'\nenv:\n  ${name}: ${at}\ntasks:\n  digest:\n    cmds: [./digest]\n` })],
  [
    'a variable of a Taskfile',
    (name, at) => ({
      'Taskfile.yml': `version: '3'\nvars:\n  STORE: ${at}\ntasks:\n  digest:\n    cmds:\n      - cmd: ${name}={{.STORE}} ./digest\n`,
    }),
  ],
  ['mise', (name, at) => ({ 'mise.toml': `[env]\n${name} = "${at}"\n` })],
  ['Pixi', (name, at) => ({ 'pixi.toml': `[tasks]\ndigest = { cmd = "./digest", env = { ${name} = "${at}" } }\n` })],
  ['Hatch', (name, at) => ({ 'pyproject.toml': `[tool.hatch.envs.default.env-vars]\n${name} = "${at}"\n` })],
  ['Poe', (name, at) => ({ 'pyproject.toml': `[tool.poe.tasks.digest]\ncmd = "./digest"\nenv = { ${name} = "${at}" }\n` })],
  ['tox', (name, at) => ({ 'tox.ini': `[testenv:digest]\nsetenv =\n    MODEL = gpt-5-mini\n    ${name} = ${at}\ncommands = ./digest\n` })],
  [
    'Nox',
    (name, at) => ({
      'noxfile.py': `import nox\n\n\n@nox.session\ndef digest(session):\n    session.env["${name}"] = "${at}"\n    session.run("./digest")\n`,
    }),
  ],
  [
    'an input of a workflow',
    (name, at) => ({
      '.github/workflows/digest.yml': `on:\n  workflow_dispatch:\n    inputs:\n      store: { default: '${at}' }\njobs:\n  digest:\n    runs-on: ubuntu-latest\n    steps:\n      - run: make digest\n        env:\n          ${name}: \${{ github.event.inputs.store }}\n`,
    }),
  ],
  [
    'a matrix',
    (name, at) => ({
      '.github/workflows/digest.yml': `on: workflow_dispatch\njobs:\n  digest:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        store: ['${at}']\n    env:\n      ${name}: \${{ matrix.store }}\n    steps:\n      - run: make digest\n`,
    }),
  ],
  [
    'an action that rolls out',
    (name, at) => ({
      '.github/workflows/digest.yml': `on: workflow_dispatch\njobs:\n  digest:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: google-github-actions/deploy-cloudrun@v2\n        with:\n          service: digest\n          env_vars: |-\n            MODEL=gpt-5-mini\n            ${name}=${at}\n`,
    }),
  ],
  [
    'a parameter of Azure',
    (name, at) => ({
      'azure-pipelines.yml': `parameters:\n  - name: store\n    default: ${at}\nsteps:\n  - script: make digest\n    env:\n      ${name}: \${{ parameters.store }}\n`,
    }),
  ],
  [
    'a variable of Azure',
    (name, at) => ({
      'azure-pipelines.yml': `variables:\n  store: ${at}\nsteps:\n  - script: make digest\n    env:\n      ${name}: $(store)\n`,
    }),
  ],
  [
    'a parameter of CircleCI',
    (name, at) => ({
      '.circleci/config.yml': `version: 2.1\nparameters:\n  store: { type: string, default: '${at}' }\njobs:\n  digest:\n    docker: [{ image: cimg/base:current }]\n    environment:\n      ${name}: << pipeline.parameters.store >>\n    steps:\n      - run: make digest\n`,
    }),
  ],
  ['a block of Jenkins', (name, at) => ({ Jenkinsfile: `node {\n  withEnv(['${name}=${at}']) {\n    sh 'make digest'\n  }\n}\n` })],
  ['a batch file', (name, at) => ({ 'run.bat': `setx ${name} ${at}\r\ncall make digest\r\n` })],
  ['PowerShell', (name, at) => ({ 'run.ps1': `[Environment]::SetEnvironmentVariable('${name}', '${at}')\n& make digest\n` })],
];

const code: readonly HandedWay[] = [
  ['code that starts it', (name, at) => ({ 'start.py': `import os\n\nos.environ["${name}"] = "${at}"\nimport digest\n` })],
  [
    'code that leaves what is there',
    (name, at) => ({ 'start.py': `import os\n\nos.environ.setdefault("${name}", "${at}")\nimport digest\n` }),
  ],
  [
    'code that adds a map',
    (name, at) => ({ 'start.py': `import os\n\nos.environ.update({"MODEL": "gpt-5-mini", "${name}": "${at}"})\nimport digest\n` }),
  ],
  [
    'a secret of Modal',
    (name, at) => ({
      'remote.py': `import modal\n\napp = modal.App("digest")\n\n\n@app.function(secrets=[modal.Secret.from_dict({"${name}": "${at}"})])\ndef run():\n    import digest\n`,
    }),
  ],
  ['a script of Node', (name, at) => ({ 'start.js': `process.env.${name} ??= '${at}';\n` })],
];

const play = (name: string, value: string): string =>
  `- hosts: digest\n  tasks:\n    - name: run\n      community.docker.docker_container:\n        name: digest\n        env:\n          ${name}: "${value}"\n`;
const app = (name: string): string =>
  `param store string\n\nresource app 'Microsoft.Web/sites@2023-12-01' = {\n  name: 'digest'\n  properties: {\n    siteConfig: {\n      appSettings: [\n        { name: '${name}', value: store }\n      ]\n    }\n  }\n}\n`;
const task = (name: string): string =>
  `variable "store" {}\n\nresource "aws_ecs_task_definition" "digest" {\n  family = "digest"\n  container_definitions = jsonencode([{ name = "digest", environment = [{ name = "${name}", value = var.store }] }])\n}\n`;

const infrastructure: readonly HandedWay[] = [
  ['variables of a group', (name, at) => ({ 'deploy/site.yml': play(name, '{{ store }}'), 'deploy/group_vars/all.yml': `store: ${at}\n` })],
  ['variables of a host', (name, at) => ({ 'deploy/site.yml': play(name, '{{ store }}'), 'deploy/host_vars/box.yml': `store: ${at}\n` })],
  ['an inventory', (name, at) => ({ 'deploy/site.yml': play(name, '{{ store }}'), 'deploy/hosts.ini': `[digest:vars]\nstore=${at}\n` })],
  [
    'defaults of a role',
    (name, at) => ({
      'deploy/site.yml': '- hosts: digest\n  roles: [digest]\n',
      'deploy/roles/digest/defaults/main.yml': `store: ${at}\n`,
      'deploy/roles/digest/tasks/main.yml': `- name: run\n  community.docker.docker_container:\n    name: digest\n    env:\n      ${name}: "{{ store }}"\n`,
    }),
  ],
  [
    'a line that a task adds',
    (name, at) => ({
      'deploy/site.yml': `- hosts: digest\n  tasks:\n    - ansible.builtin.lineinfile:\n        path: /opt/digest/.env\n        line: "${name}=${at}"\n`,
    }),
  ],
  [
    'a stack of Pulumi',
    (name, at) => ({
      'infra/Pulumi.prod.yaml': `config:\n  digest:store: ${at}\n`,
      'infra/index.ts': `import * as aws from '@pulumi/aws';\nimport * as pulumi from '@pulumi/pulumi';\n\nconst config = new pulumi.Config();\nnew aws.lambda.Function('digest', { environment: { variables: { ${name}: config.require('store') } } });\n`,
    }),
  ],
  [
    'a method of CDK',
    (name, at) => ({
      'infra/stack.ts': `import { aws_lambda as lambda, Stack } from 'aws-cdk-lib';\n\nconst digest = new lambda.Function(new Stack(), 'digest', {});\ndigest.addEnvironment('${name}', '${at}');\n`,
    }),
  ],
  [
    'parameters of Bicep',
    (name, at) => ({ 'infra/main.bicep': app(name), 'infra/prod.bicepparam': `using 'main.bicep'\n\nparam store = '${at}'\n` }),
  ],
  [
    'a module of Bicep',
    (name, at) => ({
      'infra/app.bicep': app(name),
      'infra/main.bicep': `module app 'app.bicep' = {\n  name: 'app'\n  params: {\n    store: '${at}'\n  }\n}\n`,
    }),
  ],
  ['a variable for Terraform', (name, at) => ({ 'infra/main.tf': task(name), 'run.sh': `export TF_VAR_store=${at}\nterraform plan\n` })],
  ['an option of Terraform', (name, at) => ({ 'infra/main.tf': task(name), 'run.sh': `terraform plan -var "store=${at}"\n` })],
  ['values of an environment', (name, at) => ({ 'infra/main.tf': task(name), 'infra/envs/prod.tfvars': `store = "${at}"\n` })],
  [
    'a name of a service',
    (name, at) => ({
      'serverless.yml': `service: digest\ncustom:\n  store: ${at}\nprovider:\n  name: aws\n  environment:\n    ${name}: \${self:custom.store}\n`,
    }),
  ],
];

export const handedWays: readonly HandedWay[] = [...commands, ...files, ...runners, ...code, ...infrastructure];

/** What only looks like it: the variable is printed, looked for, noted down elsewhere, computed, or one of a test. */
export const notHanded: readonly HandedWay[] = [
  ['a line that is printed', script((name, at) => `echo "usage: docker run -e ${name}=${at} digest"\necho "${name}=${at}"`)],
  ['a search', script((name, at) => `grep -q "${name}=${at}" .config || exit 1`)],
  ['notes', script((name, at) => `echo "${name}=${at}" >> notes.txt`)],
  ['another variable', script((name, at) => `docker run -e OTHER_${name}=${at} digest`)],
  ['a variable of a Makefile that is not handed on', (name, at) => ({ Makefile: `${name} = ${at}\n\ndigest:\n\t./digest\n` })],
  ['a variable of a justfile that is not handed on', (name, at) => ({ justfile: `${name} := "${at}"\n\ndigest:\n    ./digest\n` })],
  [
    'a fixture of a test',
    (name, at) => ({ 'tests/test_digest.py': `def test_digest(monkeypatch):\n    monkeypatch.setenv("${name}", "${at}")\n` }),
  ],
  ['an environment of tests', (name, at) => ({ 'tox.ini': `[testenv]\nsetenv =\n    ${name} = ${at}\ncommands = pytest\n` })],
  ['settings of a test runner', (name, at) => ({ 'pyproject.toml': `[tool.pytest_env]\nenv = { ${name} = "${at}" }\n` })],
  ['a list in prose', (name, at) => ({ 'docs/notes.txt': `Set this first:\n${name}=${at}\n` })],
];
