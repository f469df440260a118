import { defineDetector, reportMatches, touchesOfModels } from '../../src/detector-api.js';

const signal = 'specialized-access/fine-tuning';

export default defineDetector({
  id: 'fine-tuning',
  emits: [signal],
  detect(program, report) {
    reportMatches(program, 'fine-tuning', report);
    const known = new Set(program.matches('fine-tuning').map(({ call }) => call));
    for (const touch of touchesOfModels(program, 'models.fine-tuned', 'fine-tuned-model', known)) report({ ...touch, signal });
  },
});
