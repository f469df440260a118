import { stringify } from 'yaml';
import type { NodeKind } from '../../../src/model/knowledge.js';

type Files = Readonly<Record<string, string>>;

/** For each platform that knows a service, an export with one node of it, in a flow that something starts. */
export function exportsOf(kinds: readonly NodeKind[], operation: string): readonly Files[] {
  return kinds
    .flatMap(({ types }) => types)
    .flatMap((type) => {
      const at = type.indexOf(':');
      const platform = platforms[type.slice(0, at)];
      return platform === undefined ? [] : [platform(type.slice(at + 1).replaceAll('*', ''), operation)];
    });
}

const json = (name: string, content: unknown): Files => ({ [name]: `${JSON.stringify(content, null, 2)}\n` });

const platforms: Readonly<Record<string, (type: string, operation: string) => Files>> = {
  n8n: (type, operation) =>
    json('flow.json', {
      nodes: [
        { name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} },
        { name: 'Own', type, typeVersion: 1, parameters: { operation } },
      ],
      connections: { Start: { main: [[{ node: 'Own', type: 'main', index: 0 }]] } },
    }),
  make: (type, operation) =>
    json('blueprint.json', {
      name: 'flow',
      flow: [
        { id: 1, module: 'schedule:watch', mapper: {}, metadata: {} },
        { id: 2, module: `${type}:${operation}`, mapper: {}, metadata: {} },
      ],
    }),
  power: (type, operation) =>
    json('definition.json', {
      contentVersion: '1.0.0.0',
      triggers: { manual: { type: 'Request' } },
      actions: {
        Own: {
          type: 'OpenApiConnection',
          runAfter: {},
          inputs: { host: { connectionName: type, operationId: operation } },
        },
      },
    }),
  flowise: (type) =>
    json('chatflow.json', {
      nodes: [{ id: 'own_0', data: { id: 'own_0', name: type, baseClasses: ['Own'], inputAnchors: [], inputs: {} } }],
      edges: [],
    }),
  dify: (type, operation) => ({
    'support.yml': stringify({
      app: { name: 'flow', mode: 'workflow' },
      kind: 'app',
      workflow: {
        graph: {
          nodes: [
            { id: '1', data: { type: 'start', title: 'Start', variables: [] } },
            {
              id: '2',
              data: type.startsWith('tool/')
                ? { type: 'tool', title: 'Own', provider_name: type.slice('tool/'.length), tool_name: operation }
                : { type, title: 'Own' },
            },
          ],
          edges: [{ source: '1', target: '2' }],
        },
      },
    }),
  }),
  'node-red': (type) =>
    json('flows.json', [
      { id: 'a', type: 'inject', z: 'f', x: 1, y: 1, wires: [['b']] },
      { id: 'b', type, z: 'f', x: 2, y: 1, wires: [] },
    ]),
  langflow: (type) =>
    json('flow.json', {
      data: {
        nodes: [
          {
            id: `${type}-1`,
            data: { id: `${type}-1`, type, node: { template: { _type: 'Component' }, display_name: type, frozen: false } },
          },
        ],
        edges: [],
      },
    }),
};
