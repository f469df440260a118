import type { Prototype } from './prototype.js';

/** Files by which a prototype is hosted, started by a clock or handed to others. `bot.py` asks a model. */
export interface Operated extends Prototype {
  readonly signal: 'deployed-service' | 'schedule' | 'operations-practice';
}

export const operated: readonly Operated[] = [
  { name: 'Procfile', signal: 'deployed-service', files: { Procfile: 'web: gunicorn bot:app' } },
  {
    name: 'a Space that a workflow pushes to',
    signal: 'deployed-service',
    files: {
      '.github/workflows/sync.yml':
        'on: { push: { branches: [main] } }\njobs:\n  sync:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - env: { HF_TOKEN: "${{ secrets.HF_TOKEN }}" }\n        run: git push --force https://acme:$HF_TOKEN@huggingface.co/spaces/acme/bot main',
    },
  },
  {
    name: 'a Space that is a remote',
    signal: 'deployed-service',
    files: {
      'publish.sh': '#!/bin/sh\ngit remote add space https://huggingface.co/spaces/acme/bot\ngit push --force space main',
    },
  },
  {
    name: 'a Space that a command uploads to',
    signal: 'deployed-service',
    files: { Makefile: 'publish:\n\thf upload acme/bot . --repo-type space' },
  },
  {
    name: 'a Space that an action keeps up to date',
    signal: 'deployed-service',
    files: {
      '.github/workflows/sync.yml':
        'on: { push: { branches: [main] } }\njobs:\n  sync:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: nateraw/huggingface-sync-action@v0.0.5\n        with: { github_repo_id: acme/bot, huggingface_repo_id: acme/bot, repo_type: space, hf_token: "${{ secrets.HF_TOKEN }}" }',
    },
  },
  { name: 'Heroku, app.json', signal: 'deployed-service', files: { 'app.json': '{"name":"bot","formation":{"web":{"quantity":1}}}' } },
  {
    name: 'heroku.yml',
    signal: 'deployed-service',
    files: { 'heroku.yml': 'build:\n  docker:\n    web: Dockerfile\nrun:\n  web: python bot.py' },
  },
  {
    name: 'Fly',
    signal: 'deployed-service',
    files: { 'fly.toml': 'app = "bot-acme"\nprimary_region = "fra"\n[http_service]\ninternal_port = 8000' },
  },
  {
    name: 'Render',
    signal: 'deployed-service',
    files: { 'render.yaml': 'services:\n  - type: web\n    name: bot\n    runtime: python\n    startCommand: python bot.py' },
  },
  {
    name: 'Render, a cron job',
    signal: 'schedule',
    files: {
      'render.yaml':
        'services:\n  - type: cron\n    name: bot\n    runtime: python\n    schedule: "0 7 * * *"\n    startCommand: python bot.py',
    },
  },
  {
    name: 'Railway',
    signal: 'deployed-service',
    files: { 'railway.json': '{"$schema":"https://railway.com/railway.schema.json","deploy":{"startCommand":"python bot.py"}}' },
  },
  {
    name: 'Railway, a schedule',
    signal: 'schedule',
    files: { 'railway.toml': '[deploy]\nstartCommand = "python bot.py"\ncronSchedule = "0 7 * * *"' },
  },
  { name: 'nixpacks.toml', signal: 'deployed-service', files: { 'nixpacks.toml': '[start]\ncmd = "python bot.py"' } },
  { name: 'Vercel', signal: 'deployed-service', files: { 'vercel.json': '{"builds":[{"src":"bot.py","use":"@vercel/python"}]}' } },
  { name: 'Vercel, a schedule', signal: 'schedule', files: { 'vercel.json': '{"crons":[{"path":"/api/run","schedule":"0 7 * * *"}]}' } },
  { name: 'Netlify', signal: 'deployed-service', files: { 'netlify.toml': '[build]\ncommand = "npm run build"\nfunctions = "functions"' } },
  {
    name: 'Netlify, a scheduled function',
    signal: 'schedule',
    files: {
      'netlify/functions/daily.mts':
        "import { schedule } from '@netlify/functions';\nexport const handler = schedule('@daily', async () => ({ statusCode: 200 }));",
    },
  },
  {
    name: 'Cloudflare, a schedule',
    signal: 'schedule',
    files: { 'wrangler.toml': 'name = "bot"\nmain = "src/index.ts"\n[triggers]\ncrons = ["0 7 * * *"]' },
  },
  { name: 'App Engine', signal: 'deployed-service', files: { 'app.yaml': 'runtime: python312\nentrypoint: gunicorn -b :$PORT bot:app' } },
  {
    name: 'App Engine, cron.yaml',
    signal: 'schedule',
    files: { 'cron.yaml': 'cron:\n- description: daily\n  url: /run\n  schedule: every 24 hours' },
  },
  {
    name: 'Cloud Build deploys to Cloud Run',
    signal: 'deployed-service',
    files: {
      'cloudbuild.yaml':
        "steps:\n  - name: gcr.io/google.com/cloudsdktool/cloud-sdk\n    entrypoint: gcloud\n    args: ['run', 'deploy', 'bot', '--image', 'gcr.io/$PROJECT_ID/bot', '--region', 'europe-west1']",
    },
  },
  {
    name: 'a service of Cloud Run',
    signal: 'deployed-service',
    files: {
      'service.yaml':
        'apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata:\n  name: bot\nspec:\n  template:\n    spec:\n      containers:\n        - image: gcr.io/acme/bot',
    },
  },
  {
    name: 'Beanstalk',
    signal: 'deployed-service',
    files: { 'Dockerrun.aws.json': '{"AWSEBDockerrunVersion":"1","Image":{"Name":"acme/bot"}}' },
  },
  {
    name: 'Beanstalk, its options',
    signal: 'deployed-service',
    files: { '.ebextensions/python.config': 'option_settings:\n  aws:elasticbeanstalk:container:python:\n    WSGIPath: bot:app' },
  },
  {
    name: 'Copilot of AWS',
    signal: 'deployed-service',
    files: { 'copilot/bot/manifest.yml': 'name: bot\ntype: Load Balanced Web Service\nimage:\n  build: Dockerfile\n  port: 8000' },
  },
  {
    name: 'CodeDeploy',
    signal: 'deployed-service',
    files: {
      'appspec.yml':
        'version: 0.0\nos: linux\nfiles:\n  - source: /\n    destination: /srv/bot\nhooks:\n  ApplicationStart:\n    - location: scripts/start.sh',
    },
  },
  {
    name: 'DigitalOcean',
    signal: 'deployed-service',
    files: { '.do/app.yaml': 'name: bot\nservices:\n  - name: web\n    run_command: python bot.py' },
  },
  {
    name: 'Kamal',
    signal: 'deployed-service',
    files: { 'config/deploy.yml': 'service: bot\nimage: acme/bot\nservers:\n  web:\n    - 203.0.113.10' },
  },
  {
    name: 'Terraform, Cloud Run',
    signal: 'deployed-service',
    files: { 'main.tf': 'resource "google_cloud_run_v2_service" "bot" {\n  name = "bot"\n  location = "europe-west1"\n}' },
  },
  {
    name: 'OpenTofu, Lambda',
    signal: 'deployed-service',
    files: { 'infra/main.tofu': 'resource "aws_lambda_function" "bot" {\n  function_name = "bot"\n  handler = "bot.handler"\n}' },
  },
  {
    name: 'Terraform, a schedule',
    signal: 'schedule',
    files: { 'main.tf': 'resource "aws_cloudwatch_event_rule" "daily" {\n  schedule_expression = "rate(1 day)"\n}' },
  },
  {
    name: 'Terraform, an alarm',
    signal: 'operations-practice',
    files: {
      'main.tf':
        'resource "aws_cloudwatch_metric_alarm" "errors" {\n  alarm_name = "bot-errors"\n  metric_name = "Errors"\n  namespace = "AWS/Lambda"\n}',
    },
  },
  {
    name: 'a Deployment of Kubernetes',
    signal: 'deployed-service',
    files: {
      'k8s/bot.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: bot\nspec:\n  template:\n    spec:\n      containers:\n        - name: bot\n          image: acme/bot:1',
    },
  },
  {
    name: 'a Deployment whose image is filled in',
    signal: 'deployed-service',
    files: {
      'deploy/bot.yaml.tpl':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: bot\nspec:\n  template:\n    spec:\n      containers:\n        - name: bot\n          image: ${IMAGE}',
    },
  },
  {
    name: 'a Deployment in a file without an ending',
    signal: 'deployed-service',
    files: {
      'k8s/deployment':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: bot\nspec:\n  template:\n    spec:\n      containers:\n        - name: bot\n          image: ${IMAGE}',
    },
  },
  {
    name: 'a Deployment after a Service',
    signal: 'deployed-service',
    files: {
      'k8s/all.yml':
        'apiVersion: v1\nkind: Service\nmetadata:\n  name: bot\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: bot\nspec:\n  template:\n    spec:\n      containers:\n        - name: bot\n          image: acme/bot:1',
    },
  },
  {
    name: 'a CronJob of Kubernetes',
    signal: 'schedule',
    files: {
      'k8s/bot.yaml':
        'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: bot\nspec:\n  schedule: "0 7 * * *"\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n            - name: bot\n              image: acme/bot:1\n              command: ["python", "bot.py"]',
    },
  },
  {
    name: 'a rule of Prometheus',
    signal: 'operations-practice',
    files: {
      'k8s/alerts.yaml':
        'apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata:\n  name: bot\nspec:\n  groups:\n    - name: bot\n      rules:\n        - alert: BotDown\n          expr: up{job="bot"} == 0',
    },
  },
  {
    name: 'Helm',
    signal: 'deployed-service',
    files: {
      'chart/Chart.yaml': 'apiVersion: v2\nname: bot\nversion: 0.1.0',
      'chart/templates/deployment.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ .Release.Name }}\nspec:\n  template:\n    spec:\n      containers:\n        - name: bot\n          image: {{ .Values.image }}',
      'chart/values.yaml': 'image: acme/bot:1',
    },
  },
  {
    name: 'Kustomize with a base',
    signal: 'deployed-service',
    files: {
      'k8s/base/kustomization.yaml': 'resources:\n  - deployment.yaml',
      'k8s/base/deployment.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: bot\nspec:\n  template:\n    spec:\n      containers:\n        - name: bot\n          image: bot',
      'k8s/overlays/prod/kustomization.yaml':
        'resources:\n  - ../../base\nimages:\n  - name: bot\n    newName: registry.acme.com/bot\n    newTag: "1"',
    },
  },
  {
    name: 'CloudFormation',
    signal: 'deployed-service',
    files: {
      'template.json':
        '{"AWSTemplateFormatVersion":"2010-09-09","Resources":{"Bot":{"Type":"AWS::ECS::Service","Properties":{"DesiredCount":1}}}}',
    },
  },
  {
    name: 'SAM with a schedule',
    signal: 'schedule',
    files: {
      'template.yaml':
        "AWSTemplateFormatVersion: '2010-09-09'\nTransform: AWS::Serverless-2016-10-31\nResources:\n  Bot:\n    Type: AWS::Serverless::Function\n    Properties:\n      Handler: bot.handler\n      Events:\n        Daily:\n          Type: Schedule\n          Properties:\n            Schedule: rate(1 day)",
    },
  },
  {
    name: 'SAM with a schedule of version 2',
    signal: 'schedule',
    files: {
      'template.yaml':
        "AWSTemplateFormatVersion: '2010-09-09'\nTransform: AWS::Serverless-2016-10-31\nResources:\n  Bot:\n    Type: AWS::Serverless::Function\n    Properties:\n      Handler: bot.handler\n      Events:\n        Daily:\n          Type: ScheduleV2\n          Properties:\n            ScheduleExpression: rate(1 day)",
    },
  },
  {
    name: 'CDK in Python',
    signal: 'deployed-service',
    files: {
      'app.py':
        'import aws_cdk as cdk\nfrom aws_cdk import aws_lambda as lambda_\nclass Bot(cdk.Stack):\n    def __init__(self, scope, id):\n        super().__init__(scope, id)\n        lambda_.Function(self, "Bot", runtime=lambda_.Runtime.PYTHON_3_12, handler="bot.handler", code=lambda_.Code.from_asset("."))\napp = cdk.App()\nBot(app, "Bot")\napp.synth()',
    },
  },
  {
    name: 'CDK with a rule',
    signal: 'schedule',
    files: {
      'cdk.json': '{"app":"npx ts-node infra.ts"}',
      'infra.ts':
        "import * as cdk from 'aws-cdk-lib';\nimport * as events from 'aws-cdk-lib/aws-events';\nconst app = new cdk.App();\nconst stack = new cdk.Stack(app, 'Bot');\nnew events.Rule(stack, 'Daily', { schedule: events.Schedule.rate(cdk.Duration.days(1)) });",
    },
  },
  {
    name: 'Pulumi in Python',
    signal: 'deployed-service',
    files: {
      'Pulumi.yaml': 'name: bot\nruntime: python',
      '__main__.py': 'import pulumi_gcp as gcp\ngcp.cloudrunv2.Service("bot", location="europe-west1")',
    },
  },
  {
    name: 'Serverless',
    signal: 'deployed-service',
    files: { 'serverless.yml': 'service: bot\nprovider:\n  name: aws\nfunctions:\n  ask:\n    handler: bot.handler' },
  },
  {
    name: 'Serverless with a rate',
    signal: 'schedule',
    files: {
      'serverless.yml':
        'service: bot\nprovider:\n  name: aws\nfunctions:\n  ask:\n    handler: bot.handler\n    events:\n      - schedule: rate(1 day)',
    },
  },
  {
    name: 'Bicep',
    signal: 'deployed-service',
    files: { 'infra/app.bicep': "resource app 'Microsoft.App/containerApps@2024-03-01' = {\n  name: 'bot'\n  location: 'westeurope'\n}" },
  },
  {
    name: 'ARM',
    signal: 'deployed-service',
    files: {
      'azuredeploy.json':
        '{"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#","contentVersion":"1.0.0.0","resources":[{"type":"Microsoft.Web/sites","apiVersion":"2022-03-01","name":"bot","location":"westeurope"}]}',
    },
  },
  {
    name: 'Azure Functions with a timer',
    signal: 'schedule',
    files: {
      'function_app.py':
        'import azure.functions as func\napp = func.FunctionApp()\n@app.timer_trigger(schedule="0 0 7 * * *", arg_name="timer")\ndef daily(timer: func.TimerRequest) -> None:\n    print("x")',
    },
  },
  {
    name: 'Azure Functions, a timer in function.json',
    signal: 'schedule',
    files: {
      'daily/function.json':
        '{"scriptFile":"__init__.py","bindings":[{"name":"timer","type":"timerTrigger","direction":"in","schedule":"0 0 7 * * *"}]}',
      'daily/__init__.py': 'def main(timer):\n    print("x")',
    },
  },
  {
    name: 'a runbook of Azure Automation on a schedule',
    signal: 'schedule',
    files: {
      'deploy.ps1':
        '$schedule = New-AzAutomationSchedule -ResourceGroupName "rg" -AutomationAccountName "aa" -Name "weekly" -StartTime (Get-Date).AddDays(1) -WeekInterval 1\nRegister-AzAutomationScheduledRunbook -ResourceGroupName "rg" -AutomationAccountName "aa" -RunbookName "bot" -ScheduleName "weekly"',
    },
  },
  {
    name: 'a runbook of Azure Automation is published',
    signal: 'deployed-service',
    files: {
      'deploy.ps1':
        'Import-AzAutomationRunbook -Name "bot" -Path ".\\bot.ps1" -Type PowerShell -ResourceGroupName "rg" -AutomationAccountName "aa" -Published\nPublish-AzAutomationRunbook -Name "bot" -ResourceGroupName "rg" -AutomationAccountName "aa"',
    },
  },
  {
    name: 'Ansible starts a unit',
    signal: 'deployed-service',
    files: {
      'playbook.yml':
        '- hosts: web\n  tasks:\n    - name: start\n      ansible.builtin.systemd_service:\n        name: bot\n        state: started\n        enabled: true',
    },
  },
  {
    name: 'a unit of systemd',
    signal: 'deployed-service',
    files: {
      'bot.service':
        '[Unit]\nDescription=Bot\n[Service]\nExecStart=/usr/bin/python3 /srv/bot/bot.py\nRestart=always\n[Install]\nWantedBy=multi-user.target',
    },
  },
  {
    name: 'a timer of systemd',
    signal: 'schedule',
    files: {
      'bot.timer': '[Timer]\nOnCalendar=daily\n[Install]\nWantedBy=timers.target',
      'bot.service': '[Service]\nExecStart=/usr/bin/python3 /srv/bot/bot.py',
    },
  },
  {
    name: 'supervisor',
    signal: 'deployed-service',
    files: { 'supervisord.conf': '[program:bot]\ncommand=python bot.py\nautorestart=true' },
  },
  {
    name: 'PM2',
    signal: 'deployed-service',
    files: { 'ecosystem.config.js': "module.exports = { apps: [{ name: 'bot', script: 'bot.py', interpreter: 'python3' }] };" },
  },
  { name: 'a crontab', signal: 'schedule', files: { crontab: '0 7 * * * cd /srv/bot && python bot.py' } },
  {
    name: 'a crontab that a script installs',
    signal: 'schedule',
    files: { 'install.sh': '#!/bin/sh\n(crontab -l 2>/dev/null; echo "0 7 * * * cd $PWD && python bot.py") | crontab -' },
  },
  {
    name: 'GitHub, by the clock',
    signal: 'schedule',
    files: {
      '.github/workflows/daily.yml':
        'on:\n  schedule:\n    - cron: "0 7 * * *"\njobs:\n  run:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: python bot.py\n        env:\n          OPENAI_API_KEY: ${{ secrets.OPENAI_API_KEY }}',
    },
  },
  {
    name: 'GitLab, by its schedules',
    signal: 'schedule',
    files: { '.gitlab-ci.yml': 'daily:\n  script:\n    - python bot.py\n  rules:\n    - if: $CI_PIPELINE_SOURCE == "schedule"' },
  },
  {
    name: 'Azure pipelines',
    signal: 'schedule',
    files: {
      'azure-pipelines.yml': 'schedules:\n  - cron: "0 7 * * *"\n    branches:\n      include: [main]\nsteps:\n  - script: python bot.py',
    },
  },
  {
    name: 'CircleCI',
    signal: 'schedule',
    files: {
      '.circleci/config.yml':
        'version: 2.1\njobs:\n  run:\n    docker:\n      - image: python:3.12\n    steps:\n      - checkout\n      - run: python bot.py\nworkflows:\n  daily:\n    triggers:\n      - schedule:\n          cron: "0 7 * * *"\n          filters:\n            branches:\n              only: main\n    jobs:\n      - run',
    },
  },
  {
    name: 'Jenkins',
    signal: 'schedule',
    files: {
      Jenkinsfile:
        "pipeline {\n  agent any\n  triggers { cron('H 7 * * *') }\n  stages { stage('run') { steps { sh 'python bot.py' } } }\n}",
    },
  },
  {
    name: 'Bitbucket deploys',
    signal: 'deployed-service',
    files: {
      'bitbucket-pipelines.yml':
        'pipelines:\n  branches:\n    main:\n      - step:\n          deployment: production\n          script:\n            - fly deploy',
    },
  },
  {
    name: 'Buildkite deploys',
    signal: 'deployed-service',
    files: { '.buildkite/pipeline.yml': 'steps:\n  - label: deploy\n    command: fly deploy' },
  },
  {
    name: 'GitHub deploys',
    signal: 'deployed-service',
    files: {
      '.github/workflows/deploy.yml':
        'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: gcloud run deploy bot --source .',
    },
  },
  {
    name: 'GitHub publishes to PyPI',
    signal: 'deployed-service',
    files: {
      '.github/workflows/release.yml':
        'on:\n  release:\n    types: [published]\njobs:\n  publish:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: python -m build\n      - uses: pypa/gh-action-pypi-publish@release/v1',
    },
  },
  {
    name: 'GitHub pushes an image',
    signal: 'deployed-service',
    files: {
      '.github/workflows/image.yml':
        'on: push\njobs:\n  image:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - uses: docker/build-push-action@v6\n        with:\n          push: true\n          tags: ghcr.io/acme/bot:latest',
    },
  },
  {
    name: 'Airflow',
    signal: 'schedule',
    files: {
      'dags/daily.py':
        'from airflow import DAG\nfrom airflow.operators.bash import BashOperator\nwith DAG("daily", schedule="@daily") as dag:\n    BashOperator(task_id="run", bash_command="python bot.py")',
    },
  },
  {
    name: 'Airflow, a decorator',
    signal: 'schedule',
    files: {
      'dags/daily.py':
        'from airflow.sdk import dag, task\n@dag(schedule="@daily")\ndef daily():\n    @task\n    def run():\n        print("x")\n    run()\ndaily()',
    },
  },
  {
    name: 'Prefect',
    signal: 'schedule',
    files: {
      'flow.py':
        'from prefect import flow\n@flow\ndef daily():\n    print("x")\nif __name__ == "__main__":\n    daily.serve(name="daily", cron="0 7 * * *")',
    },
  },
  {
    name: 'Prefect, prefect.yaml',
    signal: 'schedule',
    files: { 'prefect.yaml': 'deployments:\n  - name: daily\n    entrypoint: bot.py:main\n    schedules:\n      - cron: "0 7 * * *"' },
  },
  {
    name: 'Dagster',
    signal: 'schedule',
    files: {
      'definitions.py':
        'from dagster import Definitions, ScheduleDefinition, job, op\n@op\ndef ask():\n    print("x")\n@job\ndef daily():\n    ask()\ndefs = Definitions(schedules=[ScheduleDefinition(job=daily, cron_schedule="0 7 * * *")])',
    },
  },
  {
    name: 'Celery beat',
    signal: 'schedule',
    files: {
      'tasks.py':
        'from celery import Celery\nfrom celery.schedules import crontab\napp = Celery("tasks")\napp.conf.beat_schedule = {"daily": {"task": "tasks.ask", "schedule": crontab(hour=7)}}\n@app.task\ndef ask():\n    print("x")',
    },
  },
  {
    name: 'APScheduler',
    signal: 'schedule',
    files: {
      'worker.py':
        'from apscheduler.schedulers.blocking import BlockingScheduler\nscheduler = BlockingScheduler()\n@scheduler.scheduled_job("cron", hour=7)\ndef daily():\n    print("x")\nscheduler.start()',
    },
  },
  {
    name: 'schedule',
    signal: 'schedule',
    files: {
      'worker.py':
        'import schedule\nimport time\ndef daily():\n    print("x")\nschedule.every().day.at("07:00").do(daily)\nwhile True:\n    schedule.run_pending()\n    time.sleep(1)',
    },
  },
  {
    name: 'Modal',
    signal: 'schedule',
    files: {
      'job.py': 'import modal\napp = modal.App("bot")\n@app.function(schedule=modal.Cron("0 7 * * *"))\ndef daily():\n    print("x")',
    },
  },
  {
    name: 'Inngest',
    signal: 'schedule',
    files: {
      'server.ts':
        "import { Inngest } from 'inngest';\nconst inngest = new Inngest({ id: 'bot' });\nexport const daily = inngest.createFunction({ id: 'daily' }, { cron: '0 7 * * *' }, async () => { console.log('x'); });",
    },
  },
  {
    name: 'Trigger.dev',
    signal: 'schedule',
    files: {
      'trigger/daily.ts':
        "import { schedules } from '@trigger.dev/sdk';\nexport const daily = schedules.task({ id: 'daily', cron: '0 7 * * *', run: async () => { console.log('x'); } });",
    },
  },
  {
    name: 'Convex crons',
    signal: 'schedule',
    files: {
      'convex/crons.ts':
        "import { cronJobs } from 'convex/server';\nimport { internal } from './_generated/api';\nconst crons = cronJobs();\ncrons.interval('daily', { hours: 24 }, internal.ask.run);\nexport default crons;",
    },
  },
  {
    name: 'NestJS, a cron',
    signal: 'schedule',
    files: {
      'src/main.ts':
        "import { NestFactory } from '@nestjs/core';\nimport { Injectable, Module } from '@nestjs/common';\nimport { Cron, ScheduleModule } from '@nestjs/schedule';\n@Injectable()\nclass Daily { @Cron('0 7 * * *') run() { console.log('x'); } }\n@Module({ imports: [ScheduleModule.forRoot()], providers: [Daily] })\nclass AppModule {}\nNestFactory.create(AppModule).then((app) => app.listen(3000));",
    },
  },
  {
    name: 'Spring, a method by the clock',
    signal: 'schedule',
    files: {
      'src/main/java/acme/Daily.java':
        'package acme;\nimport org.springframework.scheduling.annotation.Scheduled;\nimport org.springframework.stereotype.Component;\n@Component\npublic class Daily {\n  @Scheduled(cron = "0 0 7 * * *")\n  public void run() { System.out.println("x"); }\n}',
    },
  },
  {
    name: 'Quarkus, a method by the clock',
    signal: 'schedule',
    files: {
      'src/main/java/acme/Daily.java':
        'package acme;\nimport io.quarkus.scheduler.Scheduled;\nimport jakarta.enterprise.context.ApplicationScoped;\n@ApplicationScoped\npublic class Daily {\n  @Scheduled(every = "24h")\n  void run() { System.out.println("x"); }\n}',
    },
  },
  {
    name: 'Hangfire',
    signal: 'schedule',
    files: {
      'Program.cs':
        'using Hangfire;\nvar builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddHangfireServer();\nvar app = builder.Build();\nRecurringJob.AddOrUpdate("daily", () => Console.WriteLine("x"), Cron.Daily);\napp.Run();',
    },
  },
  {
    name: 'robfig cron',
    signal: 'schedule',
    files: {
      'main.go':
        'package main\nimport (\n\t"fmt"\n\t"github.com/robfig/cron/v3"\n)\nfunc main() {\n\tc := cron.New()\n\tc.AddFunc("0 7 * * *", func() { fmt.Println("x") })\n\tc.Run()\n}',
    },
  },
  {
    name: 'whenever of Ruby',
    signal: 'schedule',
    files: { 'config/schedule.rb': "every 1.day, at: '7:00 am' do\n  runner 'Bot.run'\nend" },
  },
  {
    name: 'Sidekiq by the clock',
    signal: 'schedule',
    files: { 'config/sidekiq.yml': ':scheduler:\n  :schedule:\n    daily:\n      cron: "0 7 * * *"\n      class: BotJob' },
  },
  {
    name: 'Solid Queue',
    signal: 'schedule',
    files: { 'config/recurring.yml': 'production:\n  daily:\n    class: BotJob\n    schedule: every day at 7am' },
  },
  {
    name: 'pg_cron',
    signal: 'schedule',
    files: {
      'migrations/001.sql':
        "select cron.schedule('daily', '0 7 * * *', $$select net.http_post('https://notes.supabase.co/functions/v1/run')$$);",
    },
  },
];

/** What is run by hand, on the own machine, or shown as an example. */
export const unoperated: readonly Operated[] = [
  {
    name: 'a data set that is pushed to the same hub',
    signal: 'deployed-service',
    files: { 'publish.sh': '#!/bin/sh\ngit push --force https://acme:$HF_TOKEN@huggingface.co/datasets/acme/notes main' },
  },
  {
    name: 'a data set that a command uploads',
    signal: 'deployed-service',
    files: { Makefile: 'publish:\n\thf upload acme/notes . --repo-type dataset' },
  },
  {
    name: 'a Space that is only copied from',
    signal: 'deployed-service',
    files: { 'fetch.sh': '#!/bin/sh\ngit clone https://huggingface.co/spaces/acme/bot' },
  },
  { name: 'a Dockerfile', signal: 'deployed-service', files: { Dockerfile: 'FROM python:3.12\nCOPY . .\nCMD ["python", "bot.py"]' } },
  {
    name: 'a compose file',
    signal: 'deployed-service',
    files: { 'docker-compose.yml': 'services:\n  bot:\n    build: .\n    ports: ["8000:8000"]' },
  },
  {
    name: 'tests on each push',
    signal: 'schedule',
    files: {
      '.github/workflows/ci.yml':
        'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -e . && pytest',
    },
  },
  {
    name: 'a package with a name and a command',
    signal: 'deployed-service',
    files: { 'package.json': '{"name":"bot","bin":{"bot":"bot.js"},"files":["bot.js"]}' },
  },
  {
    name: 'a loop that sleeps',
    signal: 'schedule',
    files: { 'worker.py': 'import time\nwhile True:\n    print("x")\n    time.sleep(60)' },
  },
  {
    name: 'a scheduler without an entry',
    signal: 'schedule',
    files: {
      'worker.py':
        'from apscheduler.schedulers.background import BackgroundScheduler\nscheduler = BackgroundScheduler()\nscheduler.start()',
    },
  },
  {
    name: 'a DAG without a schedule',
    signal: 'schedule',
    files: { 'dags/once.py': 'from airflow import DAG\nwith DAG("once", schedule=None) as dag:\n    pass' },
  },
  {
    name: 'a bare handler of Lambda',
    signal: 'deployed-service',
    files: { 'lambda_function.py': 'def lambda_handler(event, context):\n    return {"statusCode": 200}' },
  },
  {
    name: 'a Gradio link',
    signal: 'deployed-service',
    files: { 'app.py': 'import gradio as gr\ngr.Interface(lambda x: x, "text", "text").launch(share=True)' },
  },
  {
    name: 'Makefile that starts a container',
    signal: 'deployed-service',
    files: { Makefile: 'run:\n\tdocker compose up -d\nbuild:\n\tdocker build -t bot .' },
  },
  {
    name: 'a README that says how to deploy',
    signal: 'deployed-service',
    files: { 'README.md': '# Bot\n\n```\nfly deploy\nkubectl apply -f k8s/\n```' },
  },
  {
    name: 'a cluster of kind',
    signal: 'deployed-service',
    files: { 'kind.yaml': 'kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\nnodes:\n  - role: control-plane' },
  },
  {
    name: 'Dependabot and stale',
    signal: 'schedule',
    files: {
      '.github/dependabot.yml': 'version: 2\nupdates:\n  - package-ecosystem: pip\n    directory: /\n    schedule:\n      interval: weekly',
      '.github/workflows/stale.yml':
        'on:\n  schedule:\n    - cron: "0 7 * * *"\njobs:\n  stale:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/stale@v9',
    },
  },
];
