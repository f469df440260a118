import { actionsOf, defineDetector, touchOfAction } from '../../src/detector-api.js';

const signal = 'autonomous-action/mcp';

/** Tools that an MCP server of the tree offers, and servers that a client configuration mounts. */
export default defineDetector({
  id: 'mcp',
  emits: [signal],
  detect(program, report) {
    for (const action of actionsOf(program)) if (action.by === 'server') report(touchOfAction(signal, action));
  },
});
