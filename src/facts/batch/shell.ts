import type { Segment } from '../lowering/span-map.js';

/** What a shell would run for it, with where each piece stands. Paths are written with `/`, `%X%` and `!X!` as `${X}`. */
export function toShell(text: string): { readonly script: string; readonly segments: readonly Segment[] } {
  const script = new Script(text);
  for (let start = 0; start < text.length;) {
    const end = endOfLine(text, start);
    translate(script, start, end);
    script.add('\n', end);
    start = end + 1;
  }
  return script;
}

/** A line that ends in `^` goes on. */
function endOfLine(text: string, start: number): number {
  let end = newline(text, start);
  while (end < text.length && /\^\r?$/.test(text.slice(Math.max(start, end - 2), end))) end = newline(text, end + 1);
  return end;
}

function newline(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}

/** What stands before a command and says only how or when it is run, as far as the line tells. */
const lead =
  /[@()\s]+|call\s+|start\s+(?:"[^"\n]{0,200}"\s*)?(?:\/\w+\s+)*|cmd(?:\.exe)?\s+\/[ck]\s+|else\s+|if\s+(?:\/i\s+)?(?:not\s+)?(?:exist\s+(?:"[^"\n]{0,300}"|\S{1,300})|defined\s+\S{1,100}|errorlevel\s+\d{1,6}|(?:"[^"\n]{0,300}"|[^\s="]{0,300})\s{0,4}==\s{0,4}(?:"[^"\n]{0,300}"|[^\s"]{0,300})|\S{1,100}\s+(?:equ|neq|lss|leq|gtr|geq)\s+\S{1,100})\s+|for\s+[^\n]{0,300}?\)\s+do\s+/iy;
const assignment = /set\s+(?:"([A-Z_]\w{0,99})=([^"\n]*)"|([A-Z_]\w{0,99})=([^\n&|)]*))/iy;
const silent = /rem\b|::|:\w|goto\b|setlocal\b|endlocal\b|exit\b|set\s+\//iy;

/** One command after the other. */
function translate(script: Script, start: number, end: number): void {
  for (let at = behindLead(script, start, end); at < end; at = behindLead(script, at, end)) {
    if (match(silent, script.text, at, end) !== null) return;
    const set = match(assignment, script.text, at, end);
    at = set === null ? copy(script, named(script, at, end), end, 'unquoted') : assign(script, set, at, end);
  }
}

/** The command's own name; `SCHTASKS` is `schtasks`. Gives where it ends. */
function named(script: Script, start: number, end: number): number {
  const name = match(/[A-Za-z]{1,40}(?=\s)/y, script.text, start, end)?.[0] ?? '';
  for (const [index, letter] of [...name].entries()) script.add(letter.toLowerCase(), start + index);
  return start + name.length;
}

function behindLead(script: Script, start: number, end: number): number {
  let at = start;
  for (let taken = match(lead, script.text, at, end); taken !== null; taken = match(lead, script.text, at, end)) at += taken[0].length;
  return at;
}

function assign(script: Script, [whole, quoted, inQuotes, bare, plain]: RegExpExecArray, at: number, end: number): number {
  const value = (inQuotes ?? plain ?? '').trimEnd();
  const from = at + whole.lastIndexOf(inQuotes ?? plain ?? '');
  script.add(`export ${quoted ?? bare ?? ''}=`, at);
  script.add('"', from);
  copy(script, from, from + value.length, 'quoted');
  script.add('"', Math.max(from, from + value.length - 1));
  script.add('\n', from + value.length);
  const next = at + whole.length;
  return next + (/^[\s&|]{1,20}/.exec(script.text.slice(next, Math.min(end, next + 20)))?.[0].length ?? 0);
}

function match(pattern: RegExp, text: string, at: number, end: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found !== null && at + found[0].length <= end ? found : null;
}

const variable = /%~dp0\\?|%([A-Za-z_][\w()]{0,99})(?::[^%\n]{0,200})?%|!([A-Za-z_]\w{0,99})!|%%?~?\w|\^\r?\n?|>&|[\\'$`\r]/y;
const separator = /&&|\|\||[&|()]/y;

/** Character by character up to the end of the command: what a shell reads otherwise is written as it would be there. Gives where it ends. */
function copy(script: Script, start: number, end: number, quotes: 'quoted' | 'unquoted'): number {
  let isQuoted = quotes === 'quoted';
  for (let at = start; at < end;) {
    const special = match(variable, script.text, at, end);
    const between = isQuoted || special !== null ? null : match(separator, script.text, at, end);
    if (between !== null) {
      script.add(joins.get(between[0]) ?? '\n', at);
      return at + between[0].length;
    }
    const [written, name, delayed] = special ?? [script.text[at] ?? ''];
    if (written === '"' && quotes === 'unquoted') isQuoted = !isQuoted;
    const read = name ?? delayed;
    script.add(
      read === undefined ? (spelled.get(written) ?? (special === null ? written : '')) : `\${${read.replaceAll(/[()]/g, '')}}`,
      at,
    );
    at += written.length;
  }
  return end;
}

const joins: ReadonlyMap<string, string> = new Map([
  ['&&', ' && '],
  ['||', ' || '],
  ['|', ' | '],
]);

const spelled: ReadonlyMap<string, string> = new Map([
  ['\\', '/'],
  ["'", "\\'"],
  ['$', '\\$'],
  ['`', '\\`'],
  ['>&', '>&'],
]);

class Script {
  script = '';
  readonly segments: Segment[] = [];

  constructor(readonly text: string) {}

  /** What stands at an offset of the batch file, or stands for it. */
  add(text: string, at: number): void {
    const last = this.segments.at(-1);
    const from = this.script.length;
    const isCopy = text === this.text[at];
    if (isCopy && last !== undefined && last.length > 0 && last.to + last.length === at && last.from + last.length === from)
      this.segments[this.segments.length - 1] = { ...last, length: last.length + 1 };
    else this.segments.push({ from, to: at, length: isCopy ? 1 : 0 });
    this.script += text;
  }
}
