import type { Op, Ref } from '../../model/facts.js';
import type { Alternative } from '../../model/program.js';
import { maxAlternatives } from './alternatives.js';

/** `BASE.format(id=x)`: each field by its argument's text, `{}` where it has none. */
export function formatted(
  bases: readonly Alternative[],
  { args }: Op & { op: 'call' },
  constant: (ref: Ref) => string | number | boolean | null | undefined,
): readonly Alternative[] {
  return bases.slice(0, maxAlternatives).map((base) => {
    let position = 0;
    const text = base.text.replaceAll(/\{([^{}]{0,60})\}/g, (_, field: string) => {
      const name = /^\w*/.exec(field)?.[0] ?? '';
      const key = name === '' ? position++ : /^\d+$/.test(name) ? Number(name) : name;
      const given = args.find(([own]) => own === key)?.[1];
      const known = given === undefined ? undefined : constant(given);
      return known === undefined || known === null ? '{}' : String(known);
    });
    return { ...base, text };
  });
}
