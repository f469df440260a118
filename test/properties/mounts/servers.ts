/** How a server is mounted: a command line with variables, or an address with headers. */
export interface Mounted {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The same server twice: so that it can change something, and so that it can only read. */
export interface Twins {
  readonly acts: Mounted;
  readonly reads: Mounted;
  /** Signals besides the mount itself: crossed where it acts, near where everything but reading is switched off (source control: not at all). */
  readonly systems: readonly string[];
  /** What the twin that only reads has of them, where that is no switch but the server's nature. */
  readonly readsOf?: 'crossed';
}

const ticketing = 'production-access/ticketing';
const sourceControl = 'production-access/source-control';
const code = 'sensitive-data/source-code';
const database = 'production-access/database';
const material = 'sensitive-data/confidential-material';
const infrastructure = 'production-access/infrastructure';
const watched = ['production-access/observability', 'sensitive-data/production-logs'];
const records = 'production-access/system-of-record';
const npx = (...args: string[]): readonly string[] => ['npx', '-y', ...args];
const uvx = (...args: string[]): readonly string[] => ['uvx', ...args];
const docker = (image: string, ...options: string[]): readonly string[] => ['docker', 'run', '-i', '--rm', ...options, image];
const token = { API_TOKEN: '${API_TOKEN}' };

export const twins: Readonly<Record<string, Twins>> = {
  'GitHub, a container': {
    acts: { args: docker('ghcr.io/github/github-mcp-server:v0.20.1', '-e', 'GITHUB_PERSONAL_ACCESS_TOKEN'), env: token },
    reads: { args: docker('ghcr.io/github/github-mcp-server', '-e', 'GITHUB_READ_ONLY=1'), env: token },
    systems: [ticketing, sourceControl, code],
  },
  'GitHub, remote': {
    acts: { url: 'https://api.githubcopilot.com/mcp/', headers: { Authorization: 'Bearer ${input:token}' } },
    reads: { url: 'https://api.githubcopilot.com/mcp/', headers: { Authorization: 'Bearer ${input:token}', 'X-MCP-Readonly': 'true' } },
    systems: [ticketing, sourceControl, code],
  },
  'GitHub, remote by path': {
    acts: { url: 'https://api.githubcopilot.com/mcp/x/issues', headers: { Authorization: 'Bearer ${input:token}' } },
    reads: { url: 'https://api.githubcopilot.com/mcp/x/issues/readonly', headers: { Authorization: 'Bearer ${input:token}' } },
    systems: [ticketing, sourceControl, code],
  },
  'GitHub, some of its tools': {
    acts: { args: ['github-mcp-server', 'stdio', '--tools', 'get_file_contents,create_issue'], env: token },
    reads: { args: ['github-mcp-server', 'stdio', '--tools', 'get_file_contents,list_issues'], env: token },
    systems: [ticketing, sourceControl, code],
  },
  GitLab: {
    acts: { args: npx('@zereight/mcp-gitlab'), env: { ...token, GITLAB_READ_ONLY_MODE: 'false' } },
    reads: { args: npx('@zereight/mcp-gitlab'), env: { ...token, GITLAB_READ_ONLY_MODE: 'true' } },
    systems: [ticketing, sourceControl, code],
  },
  'Jira and Confluence': {
    acts: { args: uvx('mcp-atlassian'), env: token },
    reads: { args: uvx('mcp-atlassian', '--read-only'), env: token },
    systems: [ticketing, material],
  },
  'Jira and Confluence, some of its tools': {
    acts: { args: uvx('mcp-atlassian'), env: { ...token, ENABLED_TOOLS: 'jira_search,jira_add_comment' } },
    reads: { args: uvx('mcp-atlassian'), env: { ...token, ENABLED_TOOLS: 'jira_search,jira_get_issue' } },
    systems: [ticketing, material],
  },
  Slack: {
    acts: { args: npx('slack-mcp-server@latest', '--transport', 'stdio'), env: { ...token, SLACK_MCP_ADD_MESSAGE_TOOL: 'true' } },
    reads: { args: npx('slack-mcp-server@latest', '--transport', 'stdio'), env: token },
    systems: [material],
    readsOf: 'crossed',
  },
  'Google Workspace': {
    acts: { args: uvx('workspace-mcp', '--tools', 'gmail'), env: token },
    reads: { args: uvx('workspace-mcp', '--tools', 'gmail', '--read-only'), env: token },
    systems: [material],
  },
  'Microsoft 365': {
    acts: { args: npx('@softeria/ms-365-mcp-server'), env: token },
    reads: { args: npx('@softeria/ms-365-mcp-server', '--read-only'), env: token },
    systems: [material],
  },
  'Google Drive': {
    acts: { args: npx('@isaacphi/mcp-gdrive'), env: token },
    reads: { args: npx('@modelcontextprotocol/server-gdrive'), env: token },
    systems: [material],
    readsOf: 'crossed',
  },
  'PostgreSQL by address': {
    acts: {
      args: uvx('postgres-mcp', '--access-mode=unrestricted'),
      env: { DATABASE_URI: 'postgresql://app@db.acme-robotics.com/orders' },
    },
    reads: { args: uvx('postgres-mcp', '--access-mode=restricted'), env: { DATABASE_URI: 'postgresql://app@db.acme-robotics.com/orders' } },
    systems: [database],
  },
  'a database by its text': {
    acts: { args: npx('@bytebase/dbhub', '--dsn', 'postgres://app@db.acme-robotics.com/orders') },
    reads: { args: npx('@bytebase/dbhub', '--readonly', '--dsn', 'postgres://app@db.acme-robotics.com/orders') },
    systems: [database],
  },
  MongoDB: {
    acts: { args: npx('mongodb-mcp-server'), env: { MDB_MCP_CONNECTION_STRING: 'mongodb://app@db.acme-robotics.com/orders' } },
    reads: {
      args: npx('mongodb-mcp-server', '--readOnly'),
      env: { MDB_MCP_CONNECTION_STRING: 'mongodb://app@db.acme-robotics.com/orders' },
    },
    systems: [database],
  },
  Neo4j: {
    acts: { args: uvx('mcp-neo4j-cypher', '--db-url', 'neo4j://graph.acme-robotics.com') },
    reads: { args: uvx('mcp-neo4j-cypher', '--db-url', 'neo4j://graph.acme-robotics.com'), env: { NEO4J_READ_ONLY: 'true' } },
    systems: [database],
  },
  Supabase: {
    acts: { args: npx('@supabase/mcp-server-supabase@latest', '--project-ref=abcd'), env: token },
    reads: { args: npx('@supabase/mcp-server-supabase@latest', '--read-only', '--project-ref=abcd'), env: token },
    systems: [database],
  },
  'Supabase, remote': {
    acts: { url: 'https://mcp.supabase.com/mcp?project_ref=abcd' },
    reads: { url: 'https://mcp.supabase.com/mcp?project_ref=abcd&read_only=true' },
    systems: [database],
  },
  Kubernetes: {
    acts: { args: npx('kubernetes-mcp-server@latest', '--disable-destructive') },
    reads: { args: npx('kubernetes-mcp-server@latest', '--read-only') },
    systems: [infrastructure],
  },
  'Kubernetes by variables': {
    acts: { args: npx('mcp-server-kubernetes'), env: { ALLOW_ONLY_NON_DESTRUCTIVE_TOOLS: 'true' } },
    reads: { args: npx('mcp-server-kubernetes'), env: { ALLOW_ONLY_READONLY_TOOLS: 'true' } },
    systems: [infrastructure],
  },
  AWS: {
    acts: { args: uvx('awslabs.aws-api-mcp-server@latest'), env: { AWS_REGION: 'eu-west-1' } },
    reads: { args: uvx('awslabs.aws-api-mcp-server@latest'), env: { READ_OPERATIONS_ONLY: 'true' } },
    systems: [infrastructure],
  },
  'EKS, which reads by itself': {
    acts: { args: uvx('awslabs.eks-mcp-server@latest', '--allow-write') },
    reads: { args: uvx('awslabs.eks-mcp-server@latest') },
    systems: [infrastructure],
    readsOf: 'crossed',
  },
  Azure: {
    acts: { args: npx('@azure/mcp@latest', 'server', 'start') },
    reads: { args: npx('@azure/mcp@latest', 'server', 'start', '--read-only') },
    systems: [infrastructure],
  },
  Grafana: {
    acts: { args: ['mcp-grafana'], env: token },
    reads: { args: ['mcp-grafana', '--disable-write'], env: token },
    systems: watched,
  },
  PagerDuty: {
    acts: { args: uvx('pagerduty-mcp', '--enable-write-tools'), env: token },
    reads: { args: uvx('pagerduty-mcp'), env: token },
    systems: ['production-access/incident'],
    readsOf: 'crossed',
  },
  Jenkins: {
    acts: { args: uvx('mcp-jenkins'), env: token },
    reads: { args: uvx('mcp-jenkins', '--read-only'), env: token },
    systems: ['production-access/ci-cd'],
  },
  Stripe: {
    acts: { args: npx('@stripe/mcp', '--tools=all'), env: token },
    reads: { args: npx('@stripe/mcp', '--tools=customers.read,invoices.read'), env: token },
    systems: [records, 'sensitive-data/financial-data'],
  },
  Auth0: {
    acts: { args: npx('@auth0/auth0-mcp-server', 'run'), env: token },
    reads: { args: npx('@auth0/auth0-mcp-server', 'run', '--read-only'), env: token },
    systems: ['production-access/iam'],
  },
  'files of the machine': {
    acts: { args: ['rust-mcp-filesystem', '--allow-write', '/home/analyst'] },
    reads: { args: ['rust-mcp-filesystem', '/home/analyst'] },
    systems: [],
  },
};
