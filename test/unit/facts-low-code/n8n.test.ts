import { describe, expect, it } from 'vitest';
import { extract, loadFrontEnds } from '../../../src/facts/extract.js';
import { extractLowCode } from '../../../src/facts/low-code/index.js';
import { n8nExpressions } from '../../../src/facts/low-code/n8n-expressions.js';
import { classify } from '../../../src/tree/classify.js';
import { asset } from '../../../src/system/assets.js';
import { calls } from './show.js';

await loadFrontEnds(asset);

interface Node {
  readonly name: string;
  readonly type: string;
  readonly parameters?: object;
  readonly credentials?: object;
  readonly disabled?: boolean;
}

function workflow(nodes: readonly Node[], edges: readonly (readonly [from: string, to: string, port?: string])[]): string {
  const connections: Record<string, Record<string, { node: string }[][]>> = {};
  for (const [from, to, port = 'main'] of edges) {
    const ports = (connections[from] ??= {});
    const outputs = (ports[port] ??= [[]]);
    outputs[0]?.push({ node: to });
  }
  return JSON.stringify({ name: 'Triage', nodes, connections, meta: { typeVersion: 1 } });
}

const trigger: Node = { name: 'Start', type: 'n8n-nodes-base.webhook' };
const account = { api: { id: '1', name: 'Account' } };

describe('a workflow of n8n', () => {
  it('is a call for each node that a trigger leads to', () => {
    const text = workflow(
      [trigger, { name: 'Ask', type: '@n8n/n8n-nodes-langchain.chainLlm' }, { name: 'Lost', type: 'n8n-nodes-base.gmail' }],
      [['Start', 'Ask']],
    );
    expect(classify('whatever.json', text).kind).toBe('low-code');
    expect(calls(extractLowCode(text, 'low-code')).map(({ name }) => name)).toEqual([
      'flow:document',
      'n8n:n8n-nodes-base.webhook.watch',
      'n8n:@n8n/n8n-nodes-langchain.chainLlm.-',
    ]);
  });

  it('says what a node does by its operation and resource, and that it has an account', () => {
    const text = workflow(
      [
        trigger,
        { name: 'Mail', type: 'n8n-nodes-base.gmail', parameters: { operation: 'getAll', resource: 'label' }, credentials: account },
      ],
      [['Start', 'Mail']],
    );
    expect(calls(extractLowCode(text, 'low-code'))[2]).toMatchObject({
      name: 'n8n:n8n-nodes-base.gmail.getAll:label',
      keys: ['operation', 'resource', 'input', 'auth'],
    });
  });

  it('leaves out what is switched off, and hands on around it', () => {
    const text = workflow(
      [trigger, { name: 'Off', type: 'n8n-nodes-base.slack', disabled: true }, { name: 'Set', type: 'n8n-nodes-base.set' }],
      [
        ['Start', 'Off'],
        ['Off', 'Set'],
      ],
    );
    const document = extractLowCode(text, 'low-code');
    expect(calls(document).map(({ name }) => name)).toEqual([
      'flow:document',
      'n8n:n8n-nodes-base.webhook.watch',
      'n8n:n8n-nodes-base.set.-',
    ]);
    expect(calls(document)[2]?.keys).toEqual(['input']);
  });

  it('gives an agent its tools as functions and its model by id', () => {
    const text = workflow(
      [
        trigger,
        { name: 'Agent', type: '@n8n/n8n-nodes-langchain.agent' },
        {
          name: 'GPT',
          type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
          parameters: { model: { __rl: true, value: 'gpt-4o', mode: 'list' } },
        },
        {
          name: 'Send',
          type: 'n8n-nodes-base.gmailTool',
          parameters: {
            message: "={{ $fromAI('Text') }}",
            headers: { values: [{ name: 'Reply-To', value: "={{ $fromAI('parameters0_Value') }}" }] },
          },
          credentials: account,
        },
      ],
      [
        ['Start', 'Agent'],
        ['GPT', 'Agent', 'ai_languageModel'],
        ['Send', 'Agent', 'ai_tool'],
      ],
    );
    const document = extractLowCode(text, 'low-code');
    const tools = document.units.filter(({ form }) => form === 'function');
    // What a model fills in is told by the name that the platform made up for it, or by the one that stands beside.
    expect(tools.map(({ name, params }) => [name, new Set(params.map((own) => own.name))])).toEqual([
      ['Send', new Set(['input', 'Text', 'message', 'Reply-To'])],
    ]);
    expect(calls(document).find(({ name }) => name.includes('.agent.'))?.keys).toEqual(['model', 'ai_languageModel', 'ai_tool', 'input']);
    expect(calls(document).map(({ name }) => name)).toContain('n8n:n8n-nodes-base.gmail.-');
  });

  it('holds its code nodes as documents of their language', () => {
    const text = workflow(
      [
        trigger,
        { name: 'Code', type: 'n8n-nodes-base.code', parameters: { jsCode: "await fetch('https://acme.com');\nreturn items;" } },
        { name: 'More', type: 'n8n-nodes-base.code', parameters: { language: 'python', pythonCode: 'return 1' } },
      ],
      [
        ['Start', 'Code'],
        ['Code', 'More'],
      ],
    );
    const { children } = extract(text, 'low-code');
    expect(children.map(({ document }) => [document.kind, document.units.length])).toEqual([
      ['javascript', 1],
      ['python', 1],
    ]);
  });
});

describe('expressions of n8n', () => {
  it.each([
    ['plain {{ $json.a }}', []],
    ['={{ $json.body.email }}', [['input', ['body', 'email']]]],
    ["=Dear {{ $('Form').item.json['Full name'] }}", [['node:Form', ['Full name']]]],
    [
      '={{ $node["Get rows"].json.id + $env.BASE }}',
      [
        ['node:Get rows', ['id']],
        ['environment', ['BASE']],
      ],
    ],
    ["={{ $items('A')[0].json.x }}", [['node:A', ['x']]]],
    ["={{ $fromAI('To', ``, 'string') }}", [['chosen', []]]],
    ['={{ Date.now() }}', []],
  ])('%s', (text, expected) => {
    const found = n8nExpressions(text).flatMap(({ references }) => references);
    expect(found.map(({ from, path }) => [from.form === 'node' ? `node:${from.id}` : from.form, path])).toEqual(expected);
  });
});

describe('hostile exports', () => {
  it('may run in circles', () => {
    const nodes = ['A', 'B', 'C'].map((name): Node => ({ name, type: 'n8n-nodes-base.if' }));
    const text = workflow(
      [trigger, ...nodes],
      [
        ['Start', 'A'],
        ['A', 'B'],
        ['B', 'C'],
        ['C', 'A'],
        ['A', 'A', 'ai_tool'],
        ['B', 'A', 'ai_tool'],
        ['A', 'B', 'ai_tool'],
      ],
    );
    expect(calls(extractLowCode(text, 'low-code'))).toHaveLength(5);
  });

  it('may have ten thousand nodes', () => {
    const nodes = Array.from({ length: 10_000 }, (_, index): Node => ({ name: `N${index}`, type: 'b.set' }));
    const edges = nodes.map(({ name }, index) => [index === 0 ? 'Start' : `N${index - 1}`, name] as const);
    expect(calls(extractLowCode(workflow([trigger, ...nodes], edges), 'low-code'))).toHaveLength(10_002);
  });

  it('may nest without end, hold nonsense and break off', () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const text = `{"nodes": [{"name": "A", "type": "x.webhook", "typeVersion": 1, "parameters": {"a": ${deep}}}, 7, null, {"name": 3}], "connections": {"A": [1], "B": {"main": [[{"node": 5}, "x"]]}}}`;
    const document = extractLowCode(text, 'low-code');
    expect(document.gaps.map(({ reason }) => reason)).toEqual(['too-deep']);
    expect(calls(document).map(({ name }) => name)).toEqual(['flow:document', 'n8n:x.webhook.watch']);
    expect(() => extractLowCode(text.slice(0, text.length - 40), 'low-code')).not.toThrow();
  });

  it('survives a body of JSON that is nested without end', () => {
    const depth = 3250;
    const jsonBody = `={"text":"{{ $json.text }}","deep":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`;
    const node: Node = {
      name: 'Post',
      type: 'n8n-nodes-base.httpRequest',
      parameters: { method: 'POST', url: 'https://hooks.example.com/in', jsonBody },
    };
    const document = extractLowCode(workflow([trigger, node], [['Start', 'Post']]), 'low-code');
    expect(document.gaps).toEqual([]);
    expect(calls(document)).toHaveLength(3);
  });
});
