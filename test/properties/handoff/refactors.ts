import type { Files } from './prototype.js';
import { pick, type Random } from './random.js';

/** A change that leaves alone what the program does; null where it finds nothing to change. */
export type Refactor = (files: Files, random: Random) => Files | null;

/** By the words of the requirement: rename, move, reorder, reformat, extract function. */
export const refactors: readonly (readonly [name: string, refactor: Refactor])[] = [
  ['moves everything into a folder', moveAll],
  ['renames a file', renameFile],
  ['moves the code of a file behind another', moveBehind],
  ['renames a function or variable', renameName],
  ['reorders functions', reorderFunctions],
  ['reorders imports', reorderImports],
  ['extracts the body of a function', extractBody],
  ['inserts comments and blank lines', insertLines],
  ['ends lines as Windows does', windowsLines],
  ['changes the quotes', changeQuotes],
  ['breaks calls into lines', breakCalls],
  ['deepens the indent', deepenIndent],
];

const isPython = (name: string): boolean => name.endsWith('.py');
const isScript = (name: string): boolean => /\.[jt]sx?$/.test(name);
const isCode = (name: string): boolean => isPython(name) || isScript(name);

function pickCode(
  files: Files,
  random: Random,
  fits: (name: string, text: string) => boolean = () => true,
): readonly [string, string] | null {
  return (
    pick(
      [...files].filter(([name, text]) => isCode(name) && fits(name, text)),
      random,
    ) ?? null
  );
}

function with_(files: Files, ...changes: readonly (readonly [name: string, text: string])[]): Files {
  return new Map([...files, ...changes]);
}

function moveAll(files: Files, random: Random): Files | null {
  if ([...files.keys()].some((name) => name.startsWith('.github/'))) return null;
  const folder = pick(['prototype', 'src/agents/one', 'apps/bot'], random) ?? 'prototype';
  return new Map([...files].map(([name, text]) => [`${folder}/${name}`, text]));
}

/** The file's stem in every import of it. */
function reimport(files: Files, from: string, to: string): Files {
  const [stem, next] = [stemOf(from), stemOf(to)];
  const python = new RegExp(`^(\\s*(?:from \\.?|import ))${stem}(?= |$)`, 'gm');
  const script = new RegExp(`(/)${stem}(?=(?:\\.[jt]sx?)?['"])`, 'g');
  return new Map([...files].map(([name, text]) => [name, text.replace(isPython(name) ? python : script, `$1${next}`)]));
}

function stemOf(name: string): string {
  return (name.split('/').pop() ?? '').replace(/\.[^.]+$/, '');
}

function isNamedElsewhere(files: Files, name: string): boolean {
  const base = name.split('/').pop() ?? '';
  return [...files].some(([other, text]) => !isCode(other) && text.includes(base));
}

function renameFile(files: Files, random: Random): Files | null {
  const found = pickCode(files, random, (name) => !isNamedElsewhere(files, name));
  if (found === null) return null;
  const [name, text] = found;
  const next = name.replace(/([^/]+)(\.[^.]+)$/, isPython(name) ? 'renamed_$1$2' : 'renamed-$1$2');
  const others = new Map([...files].filter(([other]) => other !== name));
  return with_(reimport(others, name, next), [next, text]);
}

/** `db.py` becomes `from db_inner import *`, and its code stands in `db_inner.py`; a script names what it passes on. */
function moveBehind(files: Files, random: Random): Files | null {
  const found = pickCode(files, random, (name, text) => {
    const isImported = [...files].some(
      ([other, code]) => other !== name && isCode(other) && new RegExp(`(?:from|import).*\\b${stemOf(name)}\\b`).test(code),
    );
    return isImported && !/__main__|default/.test(text) && !isNamedElsewhere(files, name);
  });
  if (found === null) return null;
  const [name, text] = found;
  const inner = name.replace(/([^/]+)(\.[^.]+)$/, isPython(name) ? '$1_inner$2' : '$1-inner$2');
  const exported = [...text.matchAll(/^export (?:async )?(?:const|function|class) (\w+)/gm)].map((match) => match[1] ?? '');
  const ending = [...files.values()].some((code) => code.includes(`/${stemOf(name)}.js`)) ? '.js' : '';
  if (isScript(name) && exported.length === 0) return null;
  const behind = isPython(name)
    ? `from ${stemOf(inner)} import *\n`
    : `export { ${exported.join(', ')} } from './${stemOf(inner)}${ending}';\n`;
  return with_(files, [inner, text], [name, behind]);
}

/** A name that stands nowhere but as itself: in no text, after no dot, as no key. */
function renameName(files: Files, random: Random): Files | null {
  const all = [...files.values()].join('\n');
  const names = [...all.matchAll(/^(?:async )?(?:def|function|const|let) (\w{4,})\s*[=(]/gm)].map((match) => match[1] ?? '');
  const free = names.filter((name) => {
    const odd = new RegExp(
      `["'\`][^"'\`\\n]*\\b${name}\\b[^"'\`\\n]*["'\`]|\\.${name}\\b|\\b${name}\\s*:|\\b${name}\\s*=[^=\\n]*\\)|[{,]\\s*${name}\\s*[,}]`,
    );
    return !odd.test(all) && !/^[A-Z_]+$/.test(name) && name !== 'main';
  });
  const name = pick(free, random);
  if (name === undefined) return null;
  return new Map(
    [...files].map(([file, text]) => [file, isCode(file) ? text.replace(new RegExp(`\\b${name}\\b`, 'g'), `${name}Again`) : text]),
  );
}

/** Top-level functions, from their first line to the blank line before the next thing at the margin. */
function functionsOf(name: string, text: string): readonly string[] {
  const pattern = isPython(name)
    ? /^def \w+\([^\n\r)\u2028\u2029]*\).*:\n(?:(?:[ \t].*)?\n)+(?=\S|$(?![\s\S]))/gm
    : /^(?:export )?(?:async )?function \w+\(.*\{\n[\s\S]*?^\}\n/gm;
  return [...text.matchAll(pattern)].map(([own]) => own);
}

function reorderFunctions(files: Files, random: Random): Files | null {
  const found = pickCode(files, random, (name, text) => functionsOf(name, text).length > 1);
  if (found === null) return null;
  const [name, text] = found;
  const [first = '', second = ''] = functionsOf(name, text);
  const between = text.slice(text.indexOf(first) + first.length, text.indexOf(second));
  return between.trim() === '' ? with_(files, [name, text.replace(first + between + second, () => second + between + first)]) : null;
}

function reorderImports(files: Files, random: Random): Files | null {
  const pattern = /^(?:(?:import|from) [^\n(]+\n){2,}/m;
  const found = pickCode(files, random, (_, text) => pattern.test(text));
  if (found === null) return null;
  const [name, text] = found;
  return with_(files, [name, text.replace(pattern, (block) => `${block.trimEnd().split('\n').reverse().join('\n')}\n`)]);
}

/** `def f(a): body` becomes `def f_inner(a): body` and `def f(a): return f_inner(a)`. */
function extractBody(files: Files, random: Random): Files | null {
  const pattern = (name: string): RegExp =>
    isPython(name) ? /^def (\w+)\((\w+(?:, \w+)*)?\):\n/m : /^(export )?function (\w+)\((\w+(?:, \w+)*)?\) \{\n/m;
  const found = pickCode(files, random, (name, text) => pattern(name).test(text) && !/^@/m.test(text));
  if (found === null) return null;
  const [name, text] = found;
  if (isPython(name))
    return with_(files, [
      name,
      text.replace(
        pattern(name),
        (_, own: string, given = '') => `def ${own}(${given}):\n    return ${own}_inner(${given})\n\n\ndef ${own}_inner(${given}):\n`,
      ),
    ]);
  return with_(files, [
    name,
    text.replace(
      pattern(name),
      (_, exported = '', own: string, given = '') =>
        `${exported}function ${own}(${given}) {\n  return ${own}Inner(${given});\n}\n\nfunction ${own}Inner(${given}) {\n`,
    ),
  ]);
}

function insertLines(files: Files, random: Random): Files | null {
  return new Map(
    [...files].map(([name, text]) => {
      if (!isCode(name)) return [name, text];
      const comment = isPython(name) ? '# Looked at again.' : '// Looked at again.';
      return [name, `${`${comment}\n\n`.repeat(1 + Math.floor(random() * 30))}${text}\n\n${comment}\n`];
    }),
  );
}

function windowsLines(files: Files): Files {
  return new Map([...files].map(([name, text]) => [name, isCode(name) ? text.replaceAll('\n', '\r\n') : text]));
}

function changeQuotes(files: Files, random: Random): Files | null {
  const found = pickCode(
    files,
    random,
    (_, text) => /"[^"'\\\n`]*"|'[^"'\\\n`]*'/.test(text) && !text.includes('"""') && !text.includes("'''"),
  );
  if (found === null) return null;
  const [name, text] = found;
  const lines = text.split('\n').map((line) => {
    const plain = !/[`\\#]|\b[frb]["']|\/\//.test(line);
    const double = plain && !line.includes("'");
    const single = plain && !line.includes('"');
    return double ? line.replaceAll('"', "'") : single ? line.replaceAll("'", '"') : line;
  });
  return with_(files, [name, lines.join('\n')]);
}

function breakCalls(files: Files, random: Random): Files | null {
  const fits = (line: string): boolean =>
    /^\s*\S.*\w\([^()"'`#]+\);?$/.test(line) &&
    !/^\s*(?:def|class|if|for|while|with|function|import|from|return \()/.test(line) &&
    !line.includes('"');
  const found = pickCode(files, random, (_, text) => text.split('\n').some(fits));
  if (found === null) return null;
  const [name, text] = found;
  const lines = text.split('\n').map((line) => (fits(line) ? line.replace(/\(([^()]+)\)(;?)$/, '(\n        $1\n    )$2') : line));
  return with_(files, [name, lines.join('\n')]);
}

function deepenIndent(files: Files, random: Random): Files | null {
  const found = pickCode(files, random, (_, text) => /^ {2,}\S/m.test(text) && !/"""|'''|`/.test(text));
  if (found === null) return null;
  const [name, text] = found;
  return with_(files, [name, text.replace(/^ +/gm, (indent) => indent + indent)]);
}
