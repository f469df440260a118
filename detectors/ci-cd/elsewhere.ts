import type { CallView, ProgramView, Value } from '../../src/detector-api.js';

/**
 * Jobs and steps that hand a coding agent over to a workflow or an action of another repository: with a key that only such an agent uses, or with
 * a model's key and the right to write pull requests. What they do there is not in the tree; what they may do is.
 */
export function agentsElsewhere(program: ProgramView, path: string): readonly CallView[] {
  const agents = new Set(program.vocabulary('pipelines.agent-keys'));
  const models = new Set(program.vocabulary('pipelines.model-keys'));
  const calls = program.calls.filter(({ document }) => document.path === path);
  return calls.filter((call) => {
    if (call.style !== 'step' || !call.names.some(isElsewhere)) return false;
    const keys = keysOf(program, call);
    const isReusable = call.names.some((name) => /\.ya?ml$/.test(name));
    return keys.some((key) => agents.has(key)) || (isReusable && keys.some((key) => models.has(key)) && mayWrite(program, calls, call));
  });
}

function isElsewhere(name: string): boolean {
  return /^action:[\w-]{1,80}\/[\w.-]{1,100}/.test(name);
}

/** `CLAUDE_CODE_OAUTH_TOKEN` of `with`, `env` and `secrets`, whatever the key is called there. */
function keysOf(program: ProgramView, call: CallView): readonly string[] {
  const given = call.args.flatMap(([key, value]) => (key === 'secrets' ? program.items(value) : [[key, value] as const]));
  return given.flatMap(([key, value]) => [plain(String(key).replace(/^env:/, '')), ...secretsIn(program, value)]);
}

/** `${{ secrets.NAME }}` */
function secretsIn(program: ProgramView, value: Value): readonly string[] {
  const ops = program.document(value.doc)?.facts.ops;
  const op = ops?.at(value.ref);
  const parts = op?.op === 'template' ? op.parts : [value.ref];
  return parts.flatMap((part) => {
    const own = typeof part === 'number' ? ops?.at(part) : undefined;
    return own?.op === 'get' && typeof own.key === 'string' ? [plain(own.key)] : [];
  });
}

function plain(name: string): string {
  return name.trim().toUpperCase().replaceAll('-', '_');
}

function mayWrite(program: ProgramView, calls: readonly CallView[], { unit }: CallView): boolean {
  const job = calls.find((call) => call.names.includes('workflow:job') && call.unit.unit === unit.unit);
  const permissions = job?.argument('permissions') ?? null;
  if (permissions === null) return false;
  if (program.constant(permissions) === 'write-all') return true;
  return program.items(permissions).some(([key, value]) => key === 'pull-requests' && program.constant(value) === 'write');
}
