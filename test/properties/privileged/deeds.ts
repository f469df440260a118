/** Something that is done with the text a model wrote; what is found for it, `signal level` of triggers 1, 3 and 5. */
export interface Deed {
  readonly name: string;
  /** `{x}` is the text. */
  readonly code: string;
  /** What is loaded first. */
  readonly head?: string;
  readonly found: readonly string[];
}

const acts = 'autonomous-action/output-to-action crossed';
const account = 'autonomous-action/service-account crossed';
const iam = 'production-access/iam crossed';
const machines = 'production-access/infrastructure crossed';
const security = 'real-world-impact/security-action crossed';
const operations = 'real-world-impact/operational-decision crossed';
const people = 'real-world-impact/customer-facing crossed';

export const powershellDeeds: readonly Deed[] = [
  { name: 'locks an account of Active Directory', code: 'Disable-ADAccount -Identity {x}', found: [acts, iam, security] },
  { name: 'gives somebody a group', code: 'Add-ADGroupMember -Identity "VPN" -Members {x}', found: [acts, iam] },
  { name: 'changes a user of Entra', code: 'Update-MgUser -UserId {x} -Department "Sales"', found: [acts, iam] },
  { name: 'ends the sessions of a user', code: 'Revoke-MgUserSignInSession -UserId {x}', found: [acts, iam, security] },
  { name: 'stops a machine of Azure', code: 'Stop-AzVM -ResourceGroupName "shop" -Name {x} -Force', found: [acts, machines, operations] },
  { name: 'removes a group of resources', code: 'Remove-AzResourceGroup -Name {x} -Force', found: [acts, machines] },
  {
    name: 'gives a role of Azure',
    code: 'New-AzRoleAssignment -SignInName {x} -RoleDefinitionName "Contributor" -Scope "/subscriptions/1"',
    found: [acts, iam],
  },
  { name: 'stops a machine of Amazon', code: 'Stop-EC2Instance -InstanceId {x}', found: [acts, machines, operations] },
  { name: 'changes a mailbox', code: 'Set-Mailbox -Identity {x} -HiddenFromAddressListsEnabled $true', found: [acts, iam] },
  {
    name: 'blocks a sender',
    code: 'New-TenantAllowBlockListItems -ListType Sender -Block -Entries {x} -NoExpiration',
    found: [acts, security],
  },
  {
    name: 'purges mail',
    code: 'New-ComplianceSearchAction -SearchName {x} -Purge -PurgeType SoftDelete',
    found: [acts, security],
  },
  {
    name: 'closes an incident of Sentinel',
    code: 'Update-AzSentinelIncident -ResourceGroupName "soc" -WorkspaceName "soc" -Id {x} -Status "Closed"',
    found: [acts, 'production-access/observability crossed', security],
  },
  { name: 'mails', code: 'Send-MgUserMail -UserId "desk@acme.com" -BodyParameter @{ message = @{ body = {x} } }', found: [acts, people] },
  {
    name: 'opens a ticket',
    code: 'New-JiraIssue -Project "OPS" -IssueType "Task" -Summary {x}',
    found: [acts, 'production-access/ticketing crossed'],
  },
  {
    name: 'opens an incident',
    code: 'New-ServiceNowIncident -Caller "desk" -ShortDescription {x}',
    found: [acts, 'production-access/ticketing crossed'],
  },
  {
    name: 'restarts a service elsewhere',
    code: 'Invoke-Command -ComputerName "web01.acme.com" -ArgumentList {x} -ScriptBlock { Restart-Service $args[0] }',
    found: [acts, machines, operations],
  },
  { name: 'runs what was written', code: 'Invoke-Expression {x}', found: ['autonomous-action/shell-execution crossed'] },
  { name: 'shows it', code: 'Write-Host {x}', found: [] },
  { name: 'keeps it in a file', code: 'Set-Content -Path "out/answer.txt" -Value {x}', found: [] },
];

export const rDeeds: readonly Deed[] = [
  {
    name: 'opens a ticket',
    head: 'library(httr2)',
    code: 'request("https://acme.atlassian.net/rest/api/3/issue") |> req_auth_basic("desk", Sys.getenv("JIRA_TOKEN")) |> req_body_json(list(summary = {x})) |> req_perform()',
    found: [acts, account, 'production-access/ticketing crossed'],
  },
  {
    name: 'mails through Gmail',
    head: 'library(gmailr)',
    code: 'gm_send_message(gm_mime() |> gm_to("client@acme.com") |> gm_text_body({x}))',
    found: [acts, people],
  },
  {
    name: 'mails with blastula',
    head: 'library(blastula)',
    code: 'smtp_send(compose_email(body = md({x})), to = "client@acme.com", from = "desk@acme.com", credentials = creds_key("mail"))',
    found: [acts, account, people],
  },
  { name: 'posts', head: 'library(rtweet)', code: 'post_tweet(status = {x})', found: [acts, people] },
  {
    name: 'tells colleagues',
    head: 'library(slackr)',
    code: 'slackr_msg({x}, channel = "#sales")',
    found: [acts, 'real-world-impact/customer-facing approaching'],
  },
  {
    name: 'stops a machine of Amazon',
    code: 'ec2 <- paws::ec2()\nec2$stop_instances(InstanceIds = list({x}))',
    found: [acts, machines, operations],
  },
  {
    name: 'changes a database elsewhere',
    head: 'library(DBI)',
    code: 'con <- dbConnect(RPostgres::Postgres(), host = "db.acme.com", dbname = "shop", user = "app", password = Sys.getenv("PGPASSWORD"))\ndbExecute(con, "UPDATE orders SET note = $1", params = list({x}))',
    found: ['production-access/database crossed'],
  },
  { name: 'runs what was written', code: 'system({x})', found: ['autonomous-action/shell-execution crossed'] },
  { name: 'evaluates what was written', code: 'eval(parse(text = {x}))', found: ['autonomous-action/code-execution crossed'] },
  { name: 'shows it', code: 'cat({x})', found: [] },
  { name: 'keeps it in a file', code: 'writeLines({x}, "out/answer.txt")', found: [] },
];

export const shellDeeds: readonly Deed[] = [
  { name: 'removes a pod', code: 'kubectl delete pod "{x}"', found: [acts, machines, operations] },
  { name: 'stops a machine of Amazon', code: 'aws ec2 stop-instances --instance-ids "{x}"', found: [acts, machines, operations] },
  { name: 'stops a machine of Google', code: 'gcloud compute instances stop "{x}"', found: [acts, machines, operations] },
  { name: 'stops a machine of Azure', code: 'az vm stop --name "{x}" --resource-group shop', found: [acts, machines, operations] },
  { name: 'gives a role', code: 'aws iam add-user-to-group --group-name admins --user-name "{x}"', found: [acts, iam] },
  { name: 'removes a user', code: 'az ad user delete --id "{x}"', found: [acts, iam] },
  {
    name: 'opens an issue',
    code: 'gh issue create --repo acme/shop --title "Report" --body "{x}"',
    found: [acts, 'production-access/ticketing crossed'],
  },
  { name: 'runs what was written', code: 'bash -c "{x}"', found: ['autonomous-action/shell-execution crossed'] },
  { name: 'shows it', code: 'echo "{x}"', found: [] },
  { name: 'keeps it in a file', code: 'echo "{x}" > answer.txt', found: [] },
];
