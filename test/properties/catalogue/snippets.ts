const reader = `import anthropic

def handler(event, context):
    return anthropic.Anthropic().messages.create(model="claude-sonnet-4-5", max_tokens=9, messages=[{"role": "user", "content": str(event)}])
`;
const lambda = 'resource "aws_lambda_function" "reader" {\n  function_name = "reader"\n}\n';
const rule = (source: string): string =>
  `${lambda}resource "aws_cloudwatch_event_rule" "news" {\n  event_pattern = jsonencode({ source = ["${source}"] })\n}\nresource "aws_cloudwatch_event_target" "news" {\n  rule = aws_cloudwatch_event_rule.news.name\n  arn  = aws_lambda_function.reader.arn\n}\n`;

/** What entries name that only a format of its own can say: by detector and service. */
export const snippets: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'log-store/log-subscription': {
    'handler.py': reader,
    'main.tf': `${lambda}resource "aws_cloudwatch_log_subscription_filter" "news" {\n  log_group_name  = "/shop/web"\n  destination_arn = aws_lambda_function.reader.arn\n}\n`,
  },
  'observability/alert-subscription': { 'handler.py': reader, 'main.tf': rule('aws.cloudwatch') },
  'security-findings/finding-subscription': { 'handler.py': reader, 'main.tf': rule('aws.guardduty') },
  'schedule/windows-task': {
    'digest.xml':
      '<Task xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task"><Triggers><CalendarTrigger><StartBoundary>2026-01-05T07:00:00</StartBoundary></CalendarTrigger></Triggers></Task>',
  },
  'schedule/flow-event': {
    'flow.json':
      '{"nodes":[{"name":"On push","type":"n8n-nodes-base.githubTrigger","typeVersion":1,"parameters":{"owner":"acme","repository":"shop","events":["push"]}}],"connections":{}}\n',
  },
  'customer-facing/open-terraform': { 'main.tf': 'resource "aws_apprunner_service" "helper" {\n  service_name = "helper"\n}\n' },
  'customer-facing/open-cloudformation': {
    'template.yaml': 'AWSTemplateFormatVersion: "2010-09-09"\nResources:\n  Api:\n    Type: AWS::Serverless::HttpApi\n',
  },
  'customer-facing/open-azure': {
    'main.bicep': "resource page 'Microsoft.Web/staticSites@2023-12-01' = {\n  name: 'page'\n  location: 'westeurope'\n}\n",
  },
  'customer-facing/open-kubernetes': {
    'ingress.yaml': 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: helper\nspec:\n  rules: []\n',
  },
  'customer-facing/public-chat': {
    'flow.json':
      '{"nodes":[{"name":"Chat","type":"@n8n/n8n-nodes-langchain.chatTrigger","typeVersion":1,"parameters":{"public":true}}],"connections":{}}\n',
  },
  'database/convex': {
    'convex/notes.ts':
      "import { mutation } from './_generated/server';\nexport const keep = mutation({ handler: async (ctx, args) => { await ctx.db.insert('notes', args); } });\n",
  },
  'database/prisma-file': { 'prisma/schema.prisma': 'datasource db {\n  provider = "sqlite"\n  url      = "file:./notes.db"\n}\n' },
  'database/wordpress-database': {
    'digest.php': "<?php\nglobal $wpdb;\n$posts = $wpdb->get_results('SELECT post_title FROM wp_posts');\nprint_r($posts);\n",
  },
  'deployed-service/machine-service': {
    'digest.service': '[Unit]\nDescription=Digest\n\n[Service]\nExecStart=/usr/bin/python3 /opt/digest/main.py\n',
  },
  'gpu-capacity/kubernetes-gpu': {
    'k8s/model.yaml':
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: model\nspec:\n  containers:\n    - name: model\n      image: ghcr.io/acme/model\n      resources:\n        limits:\n          nvidia.com/gpu: 1\n',
  },
  'gpu-capacity/batch-gpu': {
    'main.tf':
      'resource "aws_batch_compute_environment" "train" {\n  compute_resources {\n    instance_type = ["g5.2xlarge"]\n    max_vcpus     = 16\n  }\n}\n',
  },
  'gpu-capacity/gpu-driver': { 'site.yml': '- hosts: gpus\n  roles:\n    - nvidia.nvidia_driver\n  tasks: []\n' },
  'incident/alertmanager': {
    'silence.py': 'import requests\n\nrequests.post("https://alertmanager.acme-robotics.com/api/v2/silences", json={"comment": "known"})\n',
  },
  'operations-practice/alert-rules': {
    'alerts.yml': 'groups:\n  - name: digest\n    rules:\n      - alert: DigestIsLate\n        expr: time() - digest_last > 90000\n',
  },
  'operations-practice/service-level': { 'slo.yml': 'service: digest\nslos:\n  - name: on-time\n    objective: 99\n' },
  'persistent-storage/spring-vector-store': {
    'src/main/resources/application.yml': 'spring:\n  ai:\n    vectorstore:\n      pinecone:\n        index-name: notes\n',
  },
  'operations-practice/database-backup': {
    'litestream.yml': 'dbs:\n  - path: /data/digest.db\n    replicas:\n      - url: s3://digest-copies/db\n',
  },
  'persistent-storage/volume-claim': {
    'k8s/claim.yaml':
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: notes\nspec:\n  accessModes: [ReadWriteOnce]\n  resources:\n    requests:\n      storage: 5Gi\n',
  },
  'provisioned-capacity/provisioned-model': {
    'main.tf': 'resource "aws_bedrock_provisioned_model_throughput" "own" {\n  model_units = 2\n  commitment_duration = "SixMonths"\n}\n',
  },
  'schedule/pipeline-schedule': {
    '.github/workflows/digest.yml':
      'on:\n  schedule:\n    - cron: "0 6 * * *"\njobs:\n  digest:\n    runs-on: ubuntu-latest\n    steps:\n      - run: python digest.py\n',
  },
  'schedule/repository-event': {
    '.github/workflows/digest.yml':
      'on: pull_request\njobs:\n  digest:\n    runs-on: ubuntu-latest\n    steps:\n      - run: python digest.py\n',
  },
  'schedule/go-scheduler': {
    'main.go':
      'package main\n\nimport "github.com/robfig/cron/v3"\n\nfunc digest() {}\n\nfunc main() {\n\ttimetable := cron.New()\n\ttimetable.AddFunc("0 6 * * *", digest)\n\ttimetable.Run()\n}\n',
  },
  'schedule/launchd': {
    'com.acme.digest.plist':
      '<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0">\n<dict>\n<key>Label</key><string>com.acme.digest</string>\n<key>ProgramArguments</key><array><string>python3</string><string>digest.py</string></array>\n<key>StartInterval</key><integer>86400</integer>\n</dict>\n</plist>\n',
  },
  'schedule/kubernetes-cronjob': {
    'k8s/digest.yaml':
      'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: digest\nspec:\n  schedule: "0 6 * * *"\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n            - name: digest\n              image: ghcr.io/acme/digest\n',
  },
  'schedule/crontab': { crontab: '0 6 * * * python3 /opt/digest/main.py\n' },
  'schedule/database-schedule': { 'jobs.sql': "select cron.schedule('digest', '0 6 * * *', 'call refresh_digest()');\n" },
  'shared-service/role-table': { 'schema.sql': 'create table public.user_roles (user_id uuid, role text);\n' },
  'auto-approval/codex': { 'fix.sh': '#!/bin/sh\ncodex exec --full-auto "fix the build"\n' },
};
