import type { DocumentBuilder } from '../lowering/builder.js';
import { assignedName } from '../../model/wrappers.js';
import type { CommandWord } from './program.js';

/**
 * Variables that a command line hands to what it starts or configures, whichever tool does so: a word of its own (`-e STORE_URL=…`,
 * `heroku config:set STORE_URL=…`), a list (`--set-env-vars A=b,C=d`) or JSON (`--environment '{"Variables": {…}}'`).
 */
export function setHandedWords(builder: DocumentBuilder, program: string, words: readonly CommandWord[]): void {
  if (readers.has(program)) return;
  words.forEach((word, index) => {
    const option = optionWord.exec(words[index - 1]?.text ?? '')?.[1];
    const assigned = option === undefined ? null : assignedName(word);
    // What the option means is told by the program.
    if (option !== undefined && assigned !== null && /[a-z]/.test(assigned))
      builder.setEnvironment(`${program} ${option} ${assigned}`, word.after(assigned.length + 1), null, word.span);
    const colon = words[index - 1]?.text === '--var' ? /^[A-Z][A-Z0-9_]{0,99}(?=:)/.exec(word.lead)?.[0] : undefined;
    if (colon !== undefined) builder.setEnvironment(colon, word.after(colon.length + 1), null, word.span);
    else if (word.text !== null && word.text.startsWith('{')) setJson(builder, word, word.text);
    else setList(builder, word);
  });
}

const optionWord = /^--?([a-z][\w-]{0,40})$/;

/** Programs that print or look through what they are given, and set nothing. */
const readers: ReadonlySet<string> = new Set(
  ['echo', 'printf', 'grep', 'egrep', 'fgrep', 'rg', 'sed', 'awk', 'jq', 'test', 'git', 'curl', 'wget', 'cut', 'tr', 'cat', 'logger'], // prettier-ignore
);

/** `--option=`, `-e` before the name, another separator of a list (`^@^`), the map around one, and the name; a property has a dot in it. */
const start =
  /^(?:--?[a-z][\w-]{0,60}=|-[a-z](?=[A-Z]))?(?:\^([^^\s]{1,3})\^)?(?:Variables=\{)?(?:([A-Z][A-Z0-9_]{0,99})|(?:-D|--)([a-z]\w{0,60}(?:\.[\w-]{1,60}){1,8}))=/;

function setList(builder: DocumentBuilder, word: CommandWord): void {
  const found = start.exec(word.lead.slice(0, maxLead));
  const name = found?.[2] ?? found?.[3];
  if (found === null || name === undefined) return;
  const { text } = word;
  const rest = text?.slice(found[0].length).replace(found[0].includes('{') ? /\}$/ : '', '') ?? null;
  const others = rest === null ? [] : rest.split(separators(found[1] ?? ','));
  if (rest === null || others.length < 2) {
    const whole =
      rest === null || rest.length + found[0].length === text?.length ? word.after(found[0].length) : builder.const(rest, word.span);
    builder.setEnvironment(name, whole, null, word.span);
    return;
  }
  const [first = '', ...more] = others;
  builder.setEnvironment(name, builder.const(first, word.span), null, word.span);
  for (const pair of more) {
    const equals = pair.indexOf('=');
    builder.setEnvironment(pair.slice(0, equals), builder.const(pair.slice(equals + 1), word.span), null, word.span);
  }
}

/** A comma separates only where a name follows. */
function separators(sign: string): RegExp {
  return new RegExp(`${sign.replaceAll(/\W/g, '\\$&')}(?=[A-Za-z_]\\w{0,99}=)`);
}

function setJson(builder: DocumentBuilder, word: CommandWord, text: string): void {
  let parsed: unknown;
  try {
    parsed = text.length < maxJson ? JSON.parse(text) : null;
  } catch {
    return;
  }
  const pairs = entries(parsed).flatMap(([key, value]) => (key === 'Variables' ? entries(value) : [[key, value] as const]));
  for (const [key, value] of pairs)
    if (typeof value === 'string' && /^[A-Z][A-Z0-9_]{0,99}$/.test(key))
      builder.setEnvironment(key, builder.const(value, word.span), null, word.span);
}

function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

const maxLead = 400;
const maxJson = 10_000;
