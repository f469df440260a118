/** Commands of a cloud: what is done with `{verb}` rolls something out or keeps something, `{look}` only looks. */
export interface Command {
  readonly signal: 'production-access/deployment' | 'specialized-access/persistent-storage';
  readonly line: string;
  readonly verb: string;
  readonly look: string;
}

const deployment = 'production-access/deployment';
const storage = 'specialized-access/persistent-storage';

export const commands: readonly Command[] = [
  {
    signal: deployment,
    line: 'az webapp {verb} --name bot --resource-group rg',
    verb: 'create --plan p --container-image-name nginx',
    look: 'show',
  },
  {
    signal: deployment,
    line: 'az webapp config container {verb} --name bot --resource-group rg',
    verb: 'set --docker-custom-image-name bot',
    look: 'show',
  },
  { signal: deployment, line: 'az containerapp {verb} --name bot --resource-group rg', verb: 'create --image bot', look: 'show' },
  { signal: deployment, line: 'az containerapp job {verb} --name bot --resource-group rg', verb: 'start', look: 'list' },
  {
    signal: deployment,
    line: 'az functionapp {verb} --name bot --resource-group rg',
    verb: 'create --consumption-plan-location westeurope',
    look: 'show',
  },
  { signal: deployment, line: 'az ml online-deployment {verb} --file deployment.yml', verb: 'create', look: 'show' },
  {
    signal: deployment,
    line: 'aws elasticbeanstalk {verb} --environment-name bot',
    verb: 'update-environment',
    look: 'describe-environments',
  },
  {
    signal: deployment,
    line: 'aws lightsail {verb} --service-name bot',
    verb: 'create-container-service-deployment',
    look: 'get-container-services',
  },
  {
    signal: deployment,
    line: 'aws lambda {verb} --function-name bot',
    verb: 'update-function-code --zip-file fileb://bot.zip',
    look: 'get-function',
  },
  { signal: deployment, line: 'gcloud run {verb} bot', verb: 'deploy --source .', look: 'services describe' },
  { signal: deployment, line: 'gcloud workflows {verb} bot', verb: 'deploy --source flow.yaml', look: 'describe' },
  { signal: storage, line: 'az storage share {verb} --name notes --account-name acme', verb: 'create', look: 'exists' },
  { signal: storage, line: 'az storage container {verb} --name notes --account-name acme', verb: 'create', look: 'list' },
  { signal: storage, line: 'az cosmosdb {verb} --name notes --resource-group rg', verb: 'create', look: 'show' },
  { signal: storage, line: 'az sql db {verb} --name notes --server acme --resource-group rg', verb: 'create', look: 'show' },
  { signal: storage, line: 'az redis {verb} --name notes --resource-group rg', verb: 'create', look: 'show' },
  { signal: storage, line: 'aws efs {verb}', verb: 'create-file-system', look: 'describe-file-systems' },
  { signal: storage, line: 'aws rds {verb} --db-cluster-identifier notes', verb: 'create-db-cluster', look: 'describe-db-clusters' },
  { signal: storage, line: 'gcloud filestore instances {verb} notes', verb: 'create', look: 'describe' },
  { signal: storage, line: 'gcloud firestore databases {verb}', verb: 'create', look: 'list' },
  { signal: storage, line: 'fly volumes {verb}', verb: 'create notes', look: 'list' },
];
