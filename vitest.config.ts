import { defineConfig } from 'vitest/config';

const report = process.env['HANDOFF_LINT_TEST_REPORT'];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // On a machine of two processors the default is one worker.
    maxWorkers: '100%',
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      { extends: true, test: { name: 'source', include: ['test/**/*.test.ts'], exclude: ['test/cli/**'] } },
      // These run the built program, which is made first where it is older than its sources.
      {
        extends: true,
        test: {
          name: 'built',
          include: ['test/cli/**/*.test.ts'],
          globalSetup: 'test/cli/setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
