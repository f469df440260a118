import { describe, expect, it } from 'vitest';
import { namesOf, programOf } from './program-of.js';

describe('qualified names', () => {
  it('follow an aliased import and the constructor that made the receiver', () => {
    const program = programOf({ 'close.py': 'from jira import JIRA as J\nj = J("https://x.atlassian.net")\nj.create_issue(fields={})\n' });
    expect(namesOf(program, 'create_issue')).toEqual(['jira.JIRA.create_issue']);
  });

  it('follow attributes of self across files', () => {
    const program = programOf({
      'clients.py': 'from jira import JIRA\nclass Tracker:\n    def __init__(self, url):\n        self.jira = JIRA(url)\n',
      'main.py': 'from clients import Tracker\nt = Tracker("https://x.atlassian.net")\nt.jira.add_comment("A-1", "hi")\n',
    });
    expect(namesOf(program, 'add_comment')).toEqual(['jira.JIRA.add_comment']);
  });

  it('follow factories and re-exports', () => {
    const program = programOf({
      'src/lib/slack.ts':
        "import { WebClient } from '@slack/web-api';\nexport function makeClient() { return new WebClient(process.env.TOKEN); }\n",
      'src/lib/index.ts': "export * from './slack';\n",
      'src/index.ts':
        "import { makeClient } from './lib';\nconst slack = makeClient();\nawait slack.chat.postMessage({ channel: 'x', text: 'y' });\n",
    });
    expect(namesOf(program, 'postMessage')).toEqual(['@slack/web-api.WebClient.chat.postMessage']);
  });

  it('follow what decorators make of a function', () => {
    const program = programOf({
      'flows.py': 'from prefect import flow\n@flow(name="x")\ndef morning():\n    pass\nmorning.serve(name="y", cron="0 6 * * *")\n',
    });
    expect(namesOf(program, 'serve')).toEqual(['prefect.flow.serve']);
  });

  it('stand where a file ends with the call of a function that gives back one of its own', () => {
    const program = programOf({
      'main.js':
        "const make = (jira) => { const close = () => jira.close('A-1'); return close; };\nfunction outer() { return () => 1; }\nouter();",
      'close.py': 'from jira import JIRA\nJIRA().close()\n',
    });
    expect(namesOf(program, 'close')).toContain('jira.JIRA.close');
  });

  it('tell what a keyed factory makes', () => {
    const program = programOf({ 'app.py': "import boto3\ns3 = boto3.client('s3')\ns3.put_object(Bucket='b', Key='k', Body=b'')\n" });
    expect(namesOf(program, 'put_object')).toEqual(['boto3.client(s3).put_object']);
  });

  it('name what a package hands to a callback', () => {
    const program = programOf({
      'app.js':
        "const { App } = require('@slack/bolt');\nconst app = new App({});\napp.message('hi', async ({ message, say }) => { await say('hello'); });\napp.start(3000);\n",
    });
    expect(namesOf(program, 'say')).toEqual(['@slack/bolt.App.message.$0.say']);
  });

  it('take an annotation for what a parameter is', () => {
    const program = programOf({
      'app.py': 'from slack_sdk import WebClient\ndef post(client: WebClient):\n    client.chat_postMessage(channel="c")\npost(None)\n',
    });
    expect(namesOf(program, 'chat_postMessage')).toEqual(['slack_sdk.WebClient.chat_postMessage']);
  });

  it('leave out the extension of a module below its package', () => {
    const program = programOf({
      'server.ts':
        "import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'\nnew McpServer({ name: 'x' }).registerTool('a', {}, async () => {})\n",
    });
    expect(namesOf(program, 'registerTool')).toEqual(['@modelcontextprotocol/sdk/server/mcp.McpServer.registerTool']);
    expect(program.tools).toHaveLength(1);
  });

  it('take what `global using` names for every file of its project, and for no other', () => {
    const asks = 'class Report { async Task Run() { await new CosmosClient("a", "b").ReadAccountAsync(); } }';
    const program = programOf({
      'Report/Properties/Usings.cs': 'global using Microsoft.Azure.Cosmos;\nusing Elsewhere;\n',
      'Report/Text/Report.cs': asks,
      'Preview/Report.cs': asks,
    });
    const read = program.calls.filter(({ method }) => method === 'ReadAccountAsync');
    const named = (path: string): boolean =>
      read.some(({ at, names }) => at.path === path && names.includes('Microsoft.Azure.Cosmos.CosmosClient.ReadAccountAsync'));
    expect([named('Report/Text/Report.cs'), named('Preview/Report.cs')]).toEqual([true, false]);
    expect(read.flatMap(({ names }) => names).some((name) => name.startsWith('Elsewhere'))).toBe(false);
  });

  it('end on cycles', () => {
    const program = programOf({ 'a.py': 'from b import x\ny = x\nx()\n', 'b.py': 'from a import y\nx = y\n' });
    expect(namesOf(program, 'x')).toEqual([]);
  });
});
