import { describe, expect, it } from 'vitest';
import { StartedTests } from '../../../src/engine/started-tests.js';
import { extract, loadFrontEnds } from '../../../src/facts/extract.js';
import type { Role } from '../../../src/model/program.js';
import { asset } from '../../../src/system/assets.js';

await loadFrontEnds(asset);

function started(tests: readonly string[], code: string, role: Role = 'source'): string[] {
  const known = new StartedTests();
  for (const path of tests) known.add(path);
  known.read({ role, facts: extract(code, 'python') });
  return known.take();
}

describe('a test may be started', () => {
  it('by an import', () => {
    expect(started(['tests/fake.py', 'tests/test_a.py'], 'from tests import fake\n')).toEqual(['tests/fake.py']);
    expect(started(['tests/fake.py'], 'import tests.fake\n')).toEqual(['tests/fake.py']);
  });

  it('by a command', () => {
    expect(started(['tests/smoke_test.py'], 'import subprocess\nsubprocess.run(["python", "tests/smoke_test.py"])\n')).toEqual([
      'tests/smoke_test.py',
    ]);
  });

  it('by a test that imports it, not by one that lists it', () => {
    expect(started(['tests/fake.py'], 'from tests import fake\n', 'test')).toEqual(['tests/fake.py']);
    expect(started(['tests/test_slow.py'], 'SERIAL = {"tests/test_slow.py"}\n', 'test')).toEqual([]);
  });

  it('by nothing that does not name it', () => {
    expect(started(['tests/test_app.py'], 'import app\nprint("all tests of the app pass")\n')).toEqual([]);
  });

  it('once', () => {
    const known = new StartedTests();
    known.add('tests/fake.py');
    known.read({ role: 'source', facts: extract('import tests.fake\n', 'python') });
    expect(known.take()).toHaveLength(1);
    known.read({ role: 'source', facts: extract('import tests.fake\n', 'python') });
    expect(known.take()).toEqual([]);
  });
});
