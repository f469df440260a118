import { describe, expect, it } from 'vitest';
import { Project } from '../../../src/engine/project.js';
import { extract, loadFrontEnds } from '../../../src/facts/extract.js';
import type { Document } from '../../../src/model/facts.js';
import { loadKnowledge } from '../../../src/policy/knowledge.js';
import { asset } from '../../../src/system/assets.js';

await loadFrontEnds(asset);

function faultsOf(facts: Document): readonly object[] {
  const project = new Project(loadKnowledge(), []);
  project.update([{ path: 'a.py', role: 'source', facts }]);
  return project.observe().faults;
}

describe('what could not be done', () => {
  it('is a chain that was not followed to its end', () => {
    const chain = Array.from({ length: 500 }, (_, at) => `x${at + 1} = x${at}`).join('\n');
    const faults = faultsOf(extract(`import jira\nx0 = jira.JIRA()\n${chain}\nx500.close()\n`, 'python'));
    expect(faults).toEqual([{ path: 'a.py', reason: 'too-far', relevant: true }]);
  });

  it('is linking that fails', () => {
    const whole = extract('print(1)\n', 'python');
    const broken = { ...whole, ops: new Proxy(whole.ops, { get: () => { throw new RangeError('Maximum call stack size exceeded'); } }) }; // prettier-ignore
    expect(faultsOf(broken)).toEqual([{ path: '.', reason: 'linking', relevant: true }]);
  });

  it('is nothing in an ordinary file', () => {
    expect(faultsOf(extract('import jira\njira.JIRA().close()\n', 'python'))).toEqual([]);
  });
});
