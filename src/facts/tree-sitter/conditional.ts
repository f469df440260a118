import type { Ref, Span } from '../../model/facts.js';
import type { DocumentBuilder } from '../lowering/builder.js';
import { Ladder } from '../lowering/ladder.js';

/** `test ? first : second`: one of two values, each made in the block that runs for it. */
export function either(out: DocumentBuilder, test: Ref, first: () => Ref, second: () => Ref, span: Span): Ref {
  const ladder = new Ladder(out);
  ladder.step('then', test);
  const taken = first();
  ladder.back();
  ladder.step('else', test);
  const other = second();
  ladder.leave();
  return out.merge([taken, other], span);
}
