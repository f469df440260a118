import type { Ref } from '../../model/facts.js';
import { peek, type Shell, skipBlank } from './source.js';
import { readWord } from './word.js';

/** Comparisons in the one spelling that all languages share. */
const operators: ReadonlyMap<string, string> = new Map([
  ['=', '=='],
  ['==', '=='],
  ['=~', '=='],
  ['-eq', '=='],
  ['!=', '!='],
  ['-ne', '!='],
  ['-z', 'not'],
  ['!', 'not'],
  ['-lt', '<'],
  ['-le', '<'],
  ['-gt', '>'],
  ['-ge', '>'],
]);

/** `[ "$A" = b ]`, `[[ -z $A ]]`: one comparison keeps its operator; `-n $A` and `$A` are the value itself. */
export function readTest(shell: Shell, close: ']]' | ']' | ''): Ref | null {
  const start = shell.at;
  shell.at += close === '' ? 4 : close.length;
  const operands: Ref[] = [];
  const found: (string | undefined)[] = [];
  while (shell.at < shell.end) {
    skipBlank(shell, 'blanks');
    const word = readWord(shell);
    if (word === null) {
      if (close !== ']]' || peek(shell) === '\n' || peek(shell) === ';') break;
      found.push(undefined);
      shell.at++;
    } else if (word.quoted === 'yes' || word.text === null) operands.push(word.ref());
    else if (word.text === close) break;
    else if (operators.has(word.text)) found.push(operators.get(word.text));
    else if (/^-[a-z]{1,2}$/i.test(word.text.slice(0, 4))) {
      if (word.text !== '-n') found.push(undefined);
    } else operands.push(word.ref());
  }
  const [only] = operands;
  if (only !== undefined && operands.length === 1 && found.length === 0) return only;
  return shell.builder.unknown(operands, [start, shell.at], found.length === 1 ? found[0] : undefined);
}
