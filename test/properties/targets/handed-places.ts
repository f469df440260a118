import { type Place, variable } from './places.js';

/** Files that hand a variable to what they start: each in the format of its tool. */
export const handedPlaces: readonly Place[] = (
  [
    [
      'generator of a kustomization',
      (address) => ({
        'k8s/kustomization.yaml': `resources: [job.yaml]\nconfigMapGenerator:\n  - name: digest\n    literals:\n      - ${variable}=${address}\n`,
      }),
    ],
    [
      'variables of a generator',
      (address) => ({
        'k8s/overlay/kustomization.yaml': `resources: [../base]\nconfigMapGenerator:\n  - name: digest\n    behavior: merge\n    envs: [store.properties]\n`,
        'k8s/overlay/store.properties': `${variable}=${address}\n`,
      }),
    ],
    [
      'patch of a kustomization',
      (address) => ({
        'k8s/overlay/kustomization.yaml': `namespace: digest
resources: [../base]
patches:
  - patch: |-
      apiVersion: batch/v1
      kind: Job
      metadata:
        name: digest
      spec:
        template:
          spec:
            containers:
              - name: digest
                env:
                  - name: ${variable}
                    value: ${address}
`,
      }),
    ],
    [
      'added by a patch in steps',
      (address) => ({
        'k8s/overlay/kustomization.yaml': `resources: [../base]
patches:
  - target: { kind: Job, name: digest }
    patch: |-
      - op: add
        path: /spec/template/spec/containers/0/env/-
        value:
          name: ${variable}
          value: ${address}
`,
      }),
    ],
    [
      'patch of a ConfigMap in steps',
      (address) => ({
        'k8s/overlay/kustomization.yaml': `resources: [../base]
patches:
  - target: { kind: ConfigMap, name: digest }
    patch: |-
      - op: replace
        path: /data/${variable}
        value: ${address}
`,
      }),
    ],
    [
      'unit of systemd',
      (address) => ({ 'deploy/digest.service': `[Service]\nEnvironment=${variable}=${address}\nExecStart=/usr/bin/make digest\n` }),
    ],
    ['app of Fly', (address) => ({ 'fly.toml': `app = "digest"\n\n[env]\n  ${variable} = "${address}"\n` })],
    [
      'blueprint of Render',
      (address) => ({
        'render.yaml': `services:\n  - type: worker\n    name: digest\n    envVars:\n      - key: ${variable}\n        value: ${address}\n`,
      }),
    ],
    ['App Engine', (address) => ({ 'app.yaml': `runtime: python312\nenv_variables:\n  ${variable}: ${address}\n` })],
    ['worker of Cloudflare', (address) => ({ 'wrangler.toml': `name = "digest"\n\n[vars]\n${variable} = "${address}"\n` })],
    [
      'function of Serverless',
      (address) => ({ 'serverless.yml': `service: digest\nprovider:\n  name: aws\n  environment:\n    ${variable}: ${address}\n` }),
    ],
    [
      'app of PM2',
      (address) => ({
        'ecosystem.config.cjs': `module.exports = { apps: [{ name: 'digest', script: 'digest', env: { ${variable}: '${address}' } }] };\n`,
      }),
    ],
    [
      'production of PM2',
      (address) => ({
        'ecosystem.config.cjs': `module.exports = { apps: [{ name: 'digest', script: 'digest', env_production: { ${variable}: '${address}' } }] };\n`,
      }),
    ],
    ['script that exports', (address) => ({ 'run.sh': `#!/bin/sh\nexport ${variable}="${address}"\nmake digest\n` })],
    ['script that prefixes', (address) => ({ 'run.sh': `#!/bin/sh\n${variable}="${address}" make digest\n` })],
    ['direnv', (address) => ({ '.envrc': `export ${variable}="${address}"\n` })],
    ['Makefile', (address) => ({ Makefile: `export ${variable} := ${address}\n\ndigest:\n\t./digest\n` })],
    ['recipe', (address) => ({ Makefile: `digest:\n\t${variable}=${address} ./digest\n` })],
    [
      'script of a package',
      (address) => ({ 'package.json': `{ "name": "digest", "scripts": { "start": "${variable}=${address} make digest" } }\n` }),
    ],
    ['batch file', (address) => ({ 'run.bat': `@echo off\r\nset ${variable}=${address}\r\ncall make digest\r\n` })],
    ['quoted in a batch file', (address) => ({ 'run.cmd': `@echo off\r\nset "${variable}=${address}"\r\ncall make digest\r\n` })],
    ['PowerShell', (address) => ({ 'run.ps1': `$env:${variable} = '${address}'\n& make digest\n` })],
    [
      'dev container',
      (address) => ({ '.devcontainer/devcontainer.json': `{ "image": "digest", "containerEnv": { "${variable}": "${address}" } }\n` }),
    ],
    [
      'launch of an editor',
      (address) => ({ '.vscode/launch.json': `{ "configurations": [{ "name": "digest", "env": { "${variable}": "${address}" } }] }\n` }),
    ],
    [
      'agent of launchd',
      (address) => ({
        'com.gripper.digest.plist': `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0">
<dict>
  <key>Label</key><string>com.gripper.digest</string>
  <!-- every day -->
  <key>ProgramArguments</key>
  <array><string>/usr/bin/make</string><string>digest</string></array>
  <key>EnvironmentVariables</key>
  <dict>
    <key>${variable}</key>
    <string>${address}</string>
  </dict>
</dict>
</plist>
`,
      }),
    ],
    [
      'settings of Bicep',
      (address) => ({
        'infra/main.bicep': `param store string = '${address}'

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: 'digest'
  properties: {
    siteConfig: {
      appSettings: [
        { name: '${variable}', value: store }
      ]
    }
  }
}
`,
      }),
    ],
    [
      'tasks of Ansible',
      (address) => ({
        'deploy/site.yml': `- hosts: digest
  vars:
    store: ${address}
  tasks:
    - name: run
      community.docker.docker_container:
        name: digest
        image: digest:dev
        env:
          ${variable}: "{{ store }}"
`,
      }),
    ],
    [
      'stack of CDK',
      (address) => ({
        'infra/stack.ts': `import { aws_lambda as lambda, Stack } from 'aws-cdk-lib';

export class DigestStack extends Stack {
  constructor(scope: any, id: string) {
    super(scope, id);
    new lambda.Function(this, 'digest', { code: lambda.Code.fromAsset('.'), handler: 'digest', environment: { ${variable}: '${address}' } });
  }
}
`,
      }),
    ],
  ] as const satisfies readonly (readonly [string, Place['files']])[]
).map(([id, files]) => ({ id, read: 'environment', files }));
