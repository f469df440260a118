import { describe, expect, it } from 'vitest';
import { extractLowCode } from '../../../src/facts/low-code/index.js';
import { classify } from '../../../src/tree/classify.js';
import { calls } from './show.js';

function names(file: string, text: string): string[] {
  expect(classify(file, text).kind).toBe('low-code');
  return calls(extractLowCode(text, 'low-code'))
    .map(({ name }) => name)
    .filter((name) => name !== 'flow:document');
}

describe('exports of other platforms', () => {
  it('Copilot Studio: what follows a phrase, and what its model may choose', () => {
    const topic =
      'kind: AdaptiveDialog\nbeginDialog:\n  kind: OnRecognizedIntent\n  id: main\n  actions:\n    - kind: SearchAndSummarizeContent\n      id: ask\n      variable: Topic.Answer\n      userInput: =System.Activity.Text\n    - kind: InvokeConnectorAction\n      id: mail\n      connectionReference: cr1.shared_office365.9\n      operationId: SendEmailV2\n      input:\n        binding:\n          body: =Topic.Answer\n';
    expect(names('topics/refund.mcs.yml', topic)).toEqual([
      'power:copilot/conversation.watch',
      'power:copilot/SearchAndSummarizeContent.-',
      'power:shared_office365.SendEmailV2',
    ]);
    const action =
      'kind: TaskDialog\nmodelDisplayName: Send mail\naction:\n  kind: InvokeConnectorTaskAction\n  connectionReference: cr1.shared_office365.9\n  operationId: SendEmailV2\n';
    expect(names('botcomponents/acme.action.mail/data', action)).toContain('power:shared_office365.SendEmailV2');
    expect(classify('kind.yml', 'kind: Deployment\naction: none\n').kind).not.toBe('low-code');
  });

  it('Dify: a graph of nodes', () => {
    const graph = `  graph:
    edges: [{ source: s, target: m }, { source: m, target: t }]
    nodes:
      - { id: s, data: { type: start, title: Start } }
      - { id: m, data: { type: llm, title: Ask } }
      - { id: t, data: { type: tool, title: Tell, provider_name: acme/slack/slack, tool_name: send_message } }
      - { id: x, data: { type: tool, title: Lost, provider_name: jira, tool_name: create } }`;
    expect(names('a.yml', `app:\n  mode: workflow\n  name: A\nkind: app\nworkflow:\n${graph}\n`)).toEqual([
      'dify:start.watch',
      'dify:llm.-',
      'dify:tool/slack.send_message',
    ]);
  });

  it('Dify: one model with a prompt, and its answer to the interface', () => {
    const app =
      'app:\n  mode: agent-chat\n  name: A\nkind: app\nmodel_config:\n  model: { name: gpt-4o }\n  pre_prompt: Help.\n  agent_mode:\n    enabled: true\n    tools:\n      - { provider_name: gmail, tool_name: send_message, enabled: true }\n      - { provider_name: jira, tool_name: create, enabled: false }\n';
    const expected = ['dify:start-chat.watch', 'dify:chat.-', 'dify:tool/gmail.send_message'];
    expect(names('a.yml', app)).toEqual(expected);
    expect(names('b.yml', JSON.stringify({ data: app }))).toEqual(expected);
  });

  it('Flowise: what nothing takes in answers the chat, the rest belongs to it', () => {
    const node = (id: string, inputs: object = {}): object => ({
      id,
      data: { name: id, label: id, baseClasses: [], inputAnchors: [], inputs },
    });
    const text = JSON.stringify({
      nodes: [node('agent', { systemMessage: 'Help.', empty: '' }), node('chatOpenAI'), node('gmail')],
      edges: [
        { source: 'chatOpenAI', target: 'agent', targetHandle: 'agent-input-model-Model' },
        { source: 'gmail', target: 'agent', targetHandle: 'agent-input-tools-Tool' },
      ],
    });
    expect(names('a.json', text)).toEqual(['flowise:start-chat.watch', 'flowise:agent.-', 'flowise:chatOpenAI.-', 'flowise:gmail.-']);
    const document = extractLowCode(text, 'low-code');
    expect(document.units.filter(({ form }) => form === 'function').map(({ name }) => name)).toEqual(['gmail']);
    expect(calls(document)[2]?.keys).toEqual(['systemMessage', 'model', 'tools', 'input']);
  });

  it('Langflow: fields stand in a template, the code of a component does not count', () => {
    const node = (id: string, type: string, template: object): object => ({
      id,
      data: { type, node: { template, display_name: type, frozen: false } },
    });
    const text = JSON.stringify({
      data: {
        nodes: [
          node('i', 'ChatInput', { code: { value: 'import os' } }),
          node('m', 'OpenAIModel', { model_name: { value: 'gpt-4o' }, code: { value: 'x' }, api_key: { value: '' } }),
        ],
        edges: [{ source: 'i', target: 'm', data: { targetHandle: { fieldName: 'input_value' } } }],
      },
    });
    expect(names('a.json', text)).toEqual(['langflow:ChatInput.watch', 'langflow:OpenAIModel.-']);
    expect(calls(extractLowCode(text, 'low-code'))[2]?.keys).toEqual(['model_name', 'input']);
  });

  it('Make: a row of modules, routers with rows of their own', () => {
    const text = JSON.stringify({
      name: 'A',
      flow: [
        { id: 1, module: 'google-email:TriggerNewEmail', parameters: { __IMTCONN__: 5 }, mapper: {} },
        {
          id: 2,
          module: 'builtin:BasicRouter',
          mapper: null,
          routes: [{ flow: [{ id: 3, module: 'slack:CreateMessage', mapper: { text: '{{1.subject}}' } }] }],
        },
      ],
      metadata: {},
    });
    expect(names('a.json', text)).toEqual(['make:google-email.watch', 'make:builtin.BasicRouter', 'make:slack.CreateMessage']);
  });

  it('Zapier: steps with a parent each', () => {
    const step = (id: number, parent: number | null, api: string, action: string): object => ({
      id,
      parent_id: parent,
      selected_api: api,
      action,
      type_of: 'write',
      params: {},
    });
    const text = JSON.stringify({
      zaps: [
        {
          id: 9,
          title: 'A',
          nodes: { 1: step(1, null, 'SlackCLIAPI@1.0.0', 'new'), 2: step(2, 1, 'GoogleMailV2CLIAPI@2.0.0', 'message') },
        },
      ],
    });
    expect(names('a.json', text)).toEqual(['zapier:SlackCLIAPI.watch', 'zapier:GoogleMailV2CLIAPI.message']);
  });

  it('Logic Apps and Power Automate: actions, those inside others behind them', () => {
    const definition = {
      $schema: 'https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#',
      contentVersion: '1.0.0.0',
      triggers: { Daily: { type: 'Recurrence' } },
      actions: {
        Mail: {
          type: 'OpenApiConnection',
          runAfter: {},
          inputs: {
            host: { apiId: '/providers/Microsoft.PowerApps/apis/shared_office365', operationId: 'SendEmailV2' },
            parameters: { 'emailMessage/To': 'a@b.c' },
          },
        },
        Check: {
          type: 'If',
          runAfter: { Mail: ['Succeeded'] },
          expression: "@body('Mail')",
          actions: {
            Row: {
              type: 'ApiConnection',
              runAfter: {},
              inputs: {
                host: { connection: { name: "@parameters('$connections')['sql']['connectionId']" } },
                method: 'post',
                path: '/items',
              },
            },
          },
        },
      },
    };
    expect(names('a.json', JSON.stringify({ definition }))).toEqual([
      'power:recurrence.watch',
      'power:shared_office365.SendEmailV2',
      'power:if.-',
      'power:shared_sql.post__items',
    ]);
  });

  it('Node-RED: a list of wired nodes; what is switched off is not there', () => {
    const text = JSON.stringify([
      { id: 't', type: 'tab' },
      { id: 'a', type: 'inject', z: 't', x: 1, wires: [['b', 'c']] },
      { id: 'b', type: 'http request', z: 't', x: 1, wires: [] },
      { id: 'c', type: 'e-mail', z: 't', x: 1, d: true, wires: [] },
    ]);
    expect(names('flows.json', text)).toEqual(['node-red:inject.watch', 'node-red:http request.-']);
  });

  it('Promptflow: steps that are given each other’s outputs', () => {
    const text =
      "inputs:\n  question: { type: string }\noutputs:\n  a: { reference: '${ask.output}' }\nnodes:\n- name: find\n  type: python\n  source: { type: code, path: find.py }\n  inputs: { q: '${inputs.question}' }\n- name: ask\n  type: llm\n  source: { type: code, path: ask.jinja2 }\n  inputs: { context: '${find.output}' }\n";
    expect(names('flow.dag.yaml', text)).toEqual(['promptflow:input.watch', 'promptflow:python.-', 'promptflow:llm.-']);
  });

  it.each([
    '{"nodes": [], "edges": [], "inputAnchors": 1}',
    '{"flow": {"module": 1}, "mapper": 1, "metadata": 1}',
    '[{"wires": 1, "type": 1, "z": 1, "x": 1}]',
    'app: 1\nkind: app\nmode: x\n',
  ])('nonsense holds nothing: %s', (text) => {
    expect(names(/^[[{]/.test(text) ? 'a.json' : 'a.yaml', text)).toEqual([]);
  });
});
