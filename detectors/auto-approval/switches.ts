import { bareName, type DocumentView, type ProgramView, type Reach, type Site, type Value } from '../../src/detector-api.js';

/** A switch of the program that decides whether a person is asked, and that its default leaves at "no". */
export interface ApprovalSwitch {
  readonly name: string;
  readonly at: Site;
  readonly reach: Reach;
}

export function switchesOf(program: ProgramView): readonly ApprovalSwitch[] {
  return program.documents
    .filter(({ role, reach, parent }) => role === 'source' && parent === null && (reach === 'started' || reach === 'may-run'))
    .flatMap((document) => inDocument(program, document));
}

function inDocument(program: ProgramView, document: DocumentView): ApprovalSwitch[] {
  const { ops } = document.facts;
  const found = new Map<string, ApprovalSwitch>();
  const named = new Set(ops.withText(['write', 'get', 'const'], (text) => senseOf(text) !== null));
  for (let ref = 0; named.size > 0 && ref < ops.length; ref++) {
    const form = ops.form(ref);
    const kept: Value = { doc: document.id, ref: ops.operand(ref) };
    if (form === 'write' && named.has(ref) && !isOfRecord(document, ref))
      add(found, ops.text(ref) ?? '', kept, constantOf(document, kept.ref), program, document);
    const value: Value = { doc: document.id, ref };
    const name = form === 'merge' || form === 'call' ? nameWithDefault(document, ref, named) : null;
    if (name === null) continue;
    for (const { text, from } of program.texts(value))
      if (from !== 'environment-only' && from !== 'computed') add(found, name, value, text, program, document);
  }
  return [...found.values()];
}

function add(
  found: Map<string, ApprovalSwitch>,
  name: string,
  value: Value,
  text: string | null,
  program: ProgramView,
  document: DocumentView,
): void {
  const sense = senseOf(name);
  if (sense === null || text === null || !(sense === 'skips' ? yes : no).has(text.trim().toLowerCase())) return;
  if (!found.has(name)) found.set(name, { name, at: program.site(value), reach: document.reach });
}

function constantOf({ facts }: DocumentView, ref: number): string | null {
  const op = facts.ops.at(ref);
  return op.op === 'const' ? String(op.value) : null;
}

/**
 * `class Proposal(BaseModel): title: str; requires_approval: bool = False`: what each of many records says of itself. Fields without a value
 * tell that somebody fills them in for each; settings have such fields as well, and a name that says so.
 */
function isOfRecord({ facts }: DocumentView, ref: number): boolean {
  const { ops, units, blocks } = facts;
  const of = (own: number): number => blocks[ops.block(own)]?.unit ?? 0;
  const unit = units[of(ref)];
  if (unit?.form !== 'class') return false;
  if (
    [unit.name, ...unit.bases.map((base) => ops.text(base) ?? '')].some((name) =>
      /(?:settings|config|configuration|options|args|env)$/i.test(name),
    )
  )
    return false;
  for (let own = 0; own < ops.length; own++) if (of(own) === of(ref) && isRequired(facts, own)) return true;
  return false;
}

/** A field that is declared and given nothing. */
function isRequired({ ops }: DocumentView['facts'], ref: number): boolean {
  const value = ops.form(ref) === 'write' ? ops.at(ops.operand(ref)) : null;
  return value?.op === 'call' && value.style === 'new' && value.args.length === 0;
}

/** The variable that is read right here, where a default stands beside it: `env.AUTO_APPROVE ?? 'true'`, `getenv('AUTO_APPROVE', '1')`. */
function nameWithDefault({ facts }: DocumentView, ref: number, named: ReadonlySet<number>): string | null {
  const op = facts.ops.at(ref);
  const parts = op.op === 'merge' ? op.of : op.op === 'call' ? op.args.map(([, arg]) => arg) : [];
  const part = parts.find((own) => named.has(own) && facts.ops.form(own) !== 'write');
  return part === undefined ? null : facts.ops.text(part);
}

/** `AUTO_APPROVE` skips the question when it says yes, `REQUIRE_APPROVAL` when it says no. */
function senseOf(name: string): 'skips' | 'asks' | null {
  if (name.length > 60) return null;
  const plain = bareName(name);
  if (skipping.some((word) => plain.endsWith(word) || plain.startsWith(word))) return 'skips';
  return asking.some((word) => plain.endsWith(word)) ? 'asks' : null;
}

const skipping = [
  'autoapprove',
  'autoconfirm',
  'autoexecute',
  'autorun',
  'autoaccept',
  'skipconfirm',
  'skipconfirmation',
  'skipapproval',
  'noconfirm',
  'yolomode',
];
const asking = [
  'requireapproval',
  'requiresapproval',
  'requireconfirmation',
  'requireconfirm',
  'humanapproval',
  'confirmationrequired',
  'needsapproval',
];

const yes: ReadonlySet<string> = new Set(['true', '1', 'yes', 'on', 'always']);
const no: ReadonlySet<string> = new Set(['false', '0', 'no', 'off', 'never']);
