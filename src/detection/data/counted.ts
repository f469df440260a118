import type { InputView, ProgramView } from '../../model/program.js';
import { usersIn } from '../effects/takers.js';

/** `len(sys.argv) > 1`, `process.argv.length`: how many arguments there are is asked, and none of them comes in. */
export function isCounted(program: ProgramView, { form, value }: InputView): boolean {
  const document = form === 'argument' ? program.document(value.doc) : undefined;
  if (document === undefined) return false;
  const { ops } = document.facts;
  const users = usersIn(document.facts).get(value.ref) ?? [];
  return (
    users.length > 0 &&
    users.every((user) => {
      const op = ops.at(user);
      return lengths.has(op.op === 'get' ? String(op.key) : op.op === 'call' ? (ops.text(op.callee) ?? '') : '');
    })
  );
}

const lengths: ReadonlySet<string> = new Set(['len', 'length', 'size', 'count', 'Length', 'Count']);
