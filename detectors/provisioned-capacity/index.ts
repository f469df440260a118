import { defineDetector, reportMatches, touchesOfModels } from '../../src/detector-api.js';

const signal = 'specialized-access/provisioned-capacity';

export default defineDetector({
  id: 'provisioned-capacity',
  emits: [signal],
  detect(program, report) {
    reportMatches(program, 'provisioned-capacity', report);
    const known = new Set(program.matches('provisioned-capacity').map(({ call }) => call));
    for (const touch of touchesOfModels(program, 'models.reserved', 'provisioned-model', known)) report({ ...touch, signal });
  },
});
