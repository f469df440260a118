import type { ModelView, Value } from '../../model/program.js';

/** What a model is given: the arguments of its call, what its request carries, what it is told later, and what its clients were made with. */
export function inputsOfModel({ call, body, told }: ModelView): Value[] {
  const own = call.args.map(([, value]) => value);
  return [...own, ...(body === null ? [] : [body]), ...told, ...call.clients.flatMap(({ args }) => args.map(([, value]) => value))];
}

/** Does what it answers come to the code that asks? */
export function answersCode({ task }: ModelView): boolean {
  return task !== 'embedding' && task !== 'conversation';
}
