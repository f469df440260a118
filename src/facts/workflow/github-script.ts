import type { Import } from '../../model/facts.js';
import { codeIn } from '../shell/exec.js';
import type { LoweredTree } from '../tree/lower.js';
import type { TreeScalar } from '../tree/node.js';

/** The script of `actions/github-script`: the body of a function that is handed a client of the forge, filled in by the runner before it runs. */
export function embedGithubScript(tree: LoweredTree, scalar: TreeScalar): void {
  const code = codeIn(tree, scalar);
  const document = code === null ? null : tree.place.embed('javascript', filledIn(code.text), code.map);
  if (document !== null) tree.builder.embed({ ...document, imports: [...document.imports, ...handed(scalar)] });
}

function handed({ span }: TreeScalar): readonly Import[] {
  const bound: readonly (readonly [string, string, string])[] = [
    ['github', '@actions/github', 'getOctokit'],
    ['octokit', '@actions/github', 'getOctokit'],
    ['context', '@actions/github', 'context'],
    ['core', '@actions/core', '*'],
    ['exec', '@actions/exec', '*'],
  ];
  return bound.map(([local, module, name]) => ({ module, name, local, typeOnly: false, span }));
}

/**
 * `'${{ steps.ask.outputs.text }}'` as the expression that it stands for, each in the place and the length of what it was: a part of a text
 * within quotes, a value without.
 */
export function filledIn(text: string): string {
  if (!text.includes('${{') || text.length > maxScript) return text;
  const out = [...text.split('')];
  const open: { quote: string; at: number; filled: boolean }[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    const inside = open[0];
    if (text.startsWith('${{', at)) {
      const end = text.indexOf('}}', at);
      if (end < 0) break;
      if (inside !== undefined) inside.filled = true;
      const space = end + 2 - at;
      const shown = expression(text.slice(at + 3, end), inside === undefined ? space : space - 3);
      out.splice(at, space, ...(inside === undefined ? shown : `\${${shown}}`).split(''));
      at = end + 1;
    } else if (char === '\\') at++;
    else if (inside === undefined && isQuote(char)) open.push({ quote: char, at, filled: false });
    else if (inside !== undefined && (char === inside.quote || (char === '\n' && inside.quote !== '`'))) {
      if (inside.filled && char === inside.quote) for (const place of [inside.at, at]) out[place] = '`';
      open.pop();
    }
  }
  return out.join('');
}

/** The place that an expression names, `steps.ask.outputs.text` of `toJSON(steps.ask.outputs.text)`, with blanks up to a length. */
function expression(written: string, length: number): string {
  const path = /(?:steps|needs|github|inputs|env|vars|secrets|matrix)(?:\.[\w-]{1,100}){1,8}/.exec(written.slice(0, 500))?.[0] ?? '';
  const [first = '', ...keys] = path.split('.');
  const event =
    first === 'github' && keys[0] === 'event' ? ['context.payload', ...keys.slice(1)] : [first === 'github' ? 'runner' : first, ...keys];
  const code = event.map((key, index) => (index === 0 || !key.includes('-') ? `${index === 0 ? '' : '.'}${key}` : `["${key}"]`)).join('');
  return (path === '' || code.length > length ? 'null' : code).padEnd(length).slice(0, length);
}

function isQuote(char: string): boolean {
  return char === "'" || char === '"' || char === '`';
}

const maxScript = 100_000;
