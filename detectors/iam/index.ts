import { defineDetector, reportMatches, usersIn, type CatalogMatch, type Ref } from '../../src/detector-api.js';

export default defineDetector({
  id: 'iam',
  emits: ['production-access/iam'],
  detect: (program, report) => reportMatches(program, 'iam', report, (match) => (asksForAddress(match) ? 'skip' : {})),
});

/** `iam.get_role(RoleName=name)['Role']['Arn']`: the address of the role that a job is to run under, and nothing of what it may do. */
function asksForAddress({ call, verb }: CatalogMatch): boolean {
  if (call === null || verb !== 'read' || !/^get_?role(?:command)?$/i.test(call.method)) return false;
  const { facts } = call.document;
  const users = usersIn(facts);
  const pending: Ref[] = [call.value.ref];
  let taken = 0;
  for (let at = 0; at < pending.length && at < maxSteps; at++)
    for (const user of users.get(pending[at] ?? 0) ?? []) {
      const op = facts.ops.at(user);
      const key = op.op === 'get' ? String(op.key) : '';
      if (key === 'Arn' || key === 'arn') taken++;
      else if (key === 'Role' || key === 'role') pending.push(user);
      else if (op.op === 'write') pending.push(...facts.ops.withText(['read'], (text) => text === op.name));
      else return false;
    }
  return taken > 0;
}

const maxSteps = 20;
