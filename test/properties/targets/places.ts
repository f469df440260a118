/** Files of a small tree. */
export type Files = Readonly<Record<string, string>>;

/** Where the address is written, and how the program then comes by it. */
export interface Place {
  readonly id: string;
  readonly read: 'literal' | 'default' | 'environment' | 'settings';
  files(address: string): Files;
}

/** The variable that every program reads. */
export const variable = 'STORE_URL';

export const places: readonly Place[] = [
  { id: 'literal', read: 'literal', files: () => ({}) },
  { id: 'default in code', read: 'default', files: () => ({}) },
  { id: 'settings class', read: 'settings', files: () => ({}) },
  { id: '.env', read: 'environment', files: (address) => ({ '.env': `${variable}=${address}\n` }) },
  { id: '.env.example', read: 'environment', files: (address) => ({ '.env.example': `MODEL=gpt-5-mini\n${variable}=${address}\n` }) },
  {
    id: 'compose',
    read: 'environment',
    files: (address) => ({ 'compose.yaml': `services:\n  app:\n    build: .\n    environment:\n      ${variable}: ${address}\n` }),
  },
  {
    id: 'Dockerfile',
    read: 'environment',
    files: (address) => ({ Dockerfile: `FROM scratch\nENV ${variable}=${address}\n` }),
  },
  { id: 'pipeline of GitHub', read: 'environment', files: (address) => ({ '.github/workflows/check.yml': githubWorkflow(address) }) },
  { id: 'pipeline of GitLab', read: 'environment', files: (address) => ({ '.gitlab-ci.yml': gitlabPipeline(address) }) },
  { id: 'ConfigMap', read: 'environment', files: (address) => ({ 'k8s/config.yaml': configMap(address) }) },
  {
    id: 'key of a ConfigMap',
    read: 'environment',
    files: (address) => ({ 'k8s/config.yaml': keyedMap(address), 'k8s/job.yaml': keyedJob }),
  },
  { id: 'container of a manifest', read: 'environment', files: (address) => ({ 'k8s/job.yaml': job(address) }) },
  {
    id: 'values of a chart',
    read: 'environment',
    files: (address) => ({
      'chart/Chart.yaml': 'apiVersion: v2\nname: digest\nversion: 0.1.0\n',
      'chart/values.yaml': `store:\n  url: ${address}\n`,
      'chart/templates/job.yaml': job('{{ .Values.store.url | quote }}'),
    }),
  },
  {
    id: 'variable of Terraform',
    read: 'environment',
    files: (address) => ({
      'infra/variables.tf': `variable "store" {\n  type    = string\n  default = "${address}"\n}\n`,
      'infra/main.tf': task('var.store'),
    }),
  },
  {
    id: 'values of Terraform',
    read: 'environment',
    files: (address) => ({
      'infra/terraform.tfvars': `store = "${address}"\n`,
      'infra/main.tf': `variable "store" {}\n\nlocals {\n  store = trimspace(var.store)\n}\n\n${task('local.store')}`,
    }),
  },
  {
    id: 'module of Terraform',
    read: 'environment',
    files: (address) => ({
      'infra/main.tf': `module "digest" {\n  source = "./digest"\n  store  = "${address}"\n}\n`,
      'infra/digest/main.tf': `variable "store" {}\n\n${task('var.store')}`,
    }),
  },
  { id: 'parameter of CloudFormation', read: 'environment', files: (address) => ({ 'template.yaml': template(address) }) },
];

function githubWorkflow(address: string): string {
  return `on: workflow_dispatch\njobs:\n  digest:\n    runs-on: ubuntu-latest\n    env:\n      ${variable}: ${address}\n    steps:\n      - run: make digest\n`;
}

function gitlabPipeline(address: string): string {
  return `digest:\n  when: manual\n  variables:\n    ${variable}: ${address}\n  script:\n    - make digest\n`;
}

function configMap(address: string): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: digest\ndata:\n  ${variable}: ${address}\n`;
}

function keyedMap(address: string): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: digest\ndata:\n  store.url: ${address}\n`;
}

function job(value: string): string {
  return jobWith(`value: ${value}`);
}

const keyedJob = jobWith('valueFrom: { configMapKeyRef: { name: digest, key: store.url } }');

function jobWith(source: string): string {
  return `apiVersion: batch/v1
kind: Job
metadata:
  name: digest
spec:
  template:
    spec:
      restartPolicy: Never
      containers:
        - name: digest
          image: digest:dev
          env:
            - name: ${variable}
              ${source}
`;
}

function task(value: string): string {
  return `resource "aws_ecs_task_definition" "digest" {
  family = "digest"
  container_definitions = jsonencode([{
    name        = "digest"
    image       = "digest:dev"
    environment = [{ name = "${variable}", value = ${value} }]
  }])
}
`;
}

function template(address: string): string {
  return `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Store:
    Type: String
    Default: ${address}
Resources:
  Digest:
    Type: AWS::ECS::TaskDefinition
    Properties:
      ContainerDefinitions:
        - Name: digest
          Image: digest:dev
          Environment:
            - Name: ${variable}
              Value: !Ref Store
`;
}
