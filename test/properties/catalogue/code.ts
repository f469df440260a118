import type { CallPattern } from '../../../src/model/program.js';
import type { Sample } from './samples.js';

type Wanted = CallPattern['with'];

/** `boto3.client(s3).put_object` → `boto3.client("s3").put_object()`, on the package and on a module of the tree of the same name. */
export function python(name: string, wanted: Wanted): Sample {
  const [root = ''] = name.split(/[.(]/);
  const path = name.replaceAll(/\(([^()]*)\)/g, '("$1")');
  const named = wanted
    .filter(([key]) => typeof key === 'string')
    .flatMap(([key, values]) => write(values, (value) => `${String(key)}=${pythonText(value)}`));
  const call = `answer = ${path}(${[...positional(wanted, pythonText), ...named].join(', ')})\nprint(answer)\n`;
  const fake = `class Fake:\n    def __getattr__(self, name):\n        return self\n\n    def __call__(self, *given, **named):\n        return self\n\n\n${root} = Fake()\n`;
  return {
    real: { 'main.py': `import ${root}\n\n${call}` },
    harmless: { 'main.py': `from fakes import ${root}\n\n${call}`, 'fakes.py': fake },
  };
}

/** The same as a member of everything that the package exports. */
export function typescript(name: string, wanted: Wanted): Sample {
  const dot = name.indexOf('.', name.startsWith('@') ? name.indexOf('/') : 0);
  const [from, rest] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  const options = objectOf(wanted.filter(([key]) => typeof key === 'string' && !/^\d/.test(key)));
  const first = objectOf(
    wanted.filter(([key]) => String(key).startsWith('0.')).map(([key, values]) => [String(key).slice(2), values] as const),
  );
  const given = [...positional(wanted, pythonText), ...(first === null ? [] : [first]), ...(options === null ? [] : [options])];
  const path = `own${rest.replaceAll(/\(([^()]*)\)/g, "('$1')")}`;
  const code = (module: string): string =>
    `import * as own from '${module}';\nconst answer = await ${path}(${given.join(', ')});\nconsole.log(answer);\n`;
  return { real: { 'main.ts': code(from) }, harmless: { 'main.ts': code('./fakes'), 'fakes.ts': 'export const nothing = 1;\n' } };
}

function positional(wanted: Wanted, show: (value: unknown) => string): string[] {
  const last = Math.max(-1, ...wanted.map(([key]) => (typeof key === 'number' ? key : -1)));
  return Array.from({ length: last + 1 }, (_, index) => {
    const values = wanted.find(([key]) => key === index)?.[1] ?? ['x'];
    return show(plain(values[0]));
  });
}

function write(values: readonly unknown[], show: (value: unknown) => string): string[] {
  return values.includes(null) ? [] : [show(plain(values[0]))];
}

function plain(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('*', 'x') : value;
}

function pythonText(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return JSON.stringify(value ?? null);
}

/** `a.b` → `{ a: { b: … } }` */
function objectOf(wanted: Wanted): string | null {
  const own: Record<string, unknown> = {};
  for (const [key, values] of wanted) {
    if (values.includes(null)) continue;
    const way = String(key).split('.');
    let at = own;
    for (const part of way.slice(0, -1)) {
      const inner: Record<string, unknown> = {};
      at[part] = inner;
      at = inner;
    }
    at[way.at(-1) ?? ''] = plain(values[0]);
  }
  return Object.keys(own).length === 0 ? null : JSON.stringify(own);
}
