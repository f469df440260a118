import type { Hole, Reference } from './flow.js';

/** `=Dear {{ $json.name }}, {{ $('Webhook').item.json.body.text }}`: a text that starts with `=` has expressions in it. */
export function n8nExpressions(text: string): readonly Hole[] {
  if (!text.startsWith('=')) return [];
  const holes: Hole[] = [{ form: 'mark', start: 0, end: 1, references: [] }];
  for (let at = text.indexOf('{{'); at >= 0 && holes.length < maxHoles;) {
    const end = text.indexOf('}}', at);
    if (end < 0) break;
    holes.push({ form: 'value', start: at, end: end + 2, references: referencesIn(text.slice(at + 2, end), at + 2) });
    at = text.indexOf('{{', end + 2);
  }
  return bare(holes, text);
}

/** A text that is one expression and nothing else stands for its value: the mark and the blanks around it fall away. */
function bare(holes: readonly Hole[], text: string): readonly Hole[] {
  const [, only] = holes;
  if (only === undefined || holes.length > 2) return holes;
  const rest = text.slice(1, only.start) + text.slice(only.end);
  return rest.trim() === '' ? [{ ...only, start: 0, end: text.length }] : holes;
}

/** What an expression speaks of: the input, another node, a variable, what a model fills in. Each pattern is bounded. */
const subject =
  /\$\(\s*(?:'([^'\n]{1,200})'|"([^"\n]{1,200})")\s*\)|\$(?:node|items)\s*[[(]\s*(?:'([^'\n]{1,200})'|"([^"\n]{1,200})")\s*(?:,[^)\]]{0,20})?[\])]|\$(fromAI|env|vars|json|input|binary|parameter)\b/g;
const step = /\??\.([A-Za-z_$][\w$]{0,100})(\(\)?)?|\??\.?\[(?:'([^'\]]{0,100})'|"([^"\]]{0,100})"|\d{1,6})\]/y;

export function referencesIn(text: string, offset: number): Reference[] {
  const found: Reference[] = [];
  subject.lastIndex = 0;
  for (let match = subject.exec(text); match !== null && found.length < maxHoles; match = subject.exec(text)) {
    const id = match[1] ?? match[2] ?? match[3] ?? match[4];
    const { path, end } = pathAt(text, subject.lastIndex);
    found.push({ from: fromOf(id, match[5] ?? ''), path, start: offset + match.index, end: offset + end });
    subject.lastIndex = end;
  }
  return found;
}

function fromOf(id: string | undefined, word: string): Reference['from'] {
  if (id !== undefined) return { form: 'node', id };
  if (word === 'env' || word === 'vars') return { form: 'environment' };
  return { form: word === 'fromAI' ? 'chosen' : 'input' };
}

/** `.item.json.body["text"]`: the platform's own steps are left out. */
function pathAt(text: string, from: number): { readonly path: readonly string[]; readonly end: number } {
  const path: string[] = [];
  let at = from;
  for (;;) {
    step.lastIndex = at;
    const match = step.exec(text);
    if (match === null) return { path, end: at };
    const name = match[1] ?? match[3] ?? match[4];
    const isCall = match[2] !== undefined;
    if (isCall && match[2] !== '()') return { path, end: at };
    if (name !== undefined && !isCall && !ownSteps.has(name)) path.push(name);
    at = step.lastIndex;
  }
}

const ownSteps: ReadonlySet<string> = new Set(['item', 'json', 'data', 'params', 'context', 'first', 'last', 'all']);
const maxHoles = 200;
