import { actionsOf, defineDetector, touchOfAction } from '../../src/detector-api.js';

const signal = 'autonomous-action/mcp';

/** Tools that an MCP server of the tree offers, and servers that a client configuration mounts. */
export default defineDetector({
  id: 'mcp',
  emits: [signal],
  turn: 'last',
  detect(program, report, seen) {
    for (const action of actionsOf(program, seen)) if (action.by === 'server') report(touchOfAction(signal, action));
  },
});
