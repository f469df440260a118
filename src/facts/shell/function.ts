import type { Ref } from '../../model/facts.js';
import { deeper, match, type Shell, skipBlank } from './source.js';

/** `name() {` and `function name {`. */
export function readFunction(shell: Shell, readBody: () => void): Ref | undefined {
  const start = shell.at;
  const header = match(shell, functionHeader);
  const name = header === null ? null : (/(?:function[ \t]+)?([\w:.-]+)/.exec(header.slice(0, 200))?.[1] ?? null);
  if (header === null || name === null) return undefined;
  shell.at += header.length;
  skipBlank(shell, 'lines');
  const outer = { parameters: shell.parameters, output: shell.output };
  shell.parameters = new Set();
  shell.output = 'function';
  const unit = shell.builder.enterUnit({ name, form: 'function', span: [start, start + header.length] });
  deeper(shell, readBody);
  shell.builder.leaveUnit();
  shell.parameters = outer.parameters;
  shell.output = outer.output;
  return shell.builder.write(name, shell.builder.closure(unit, [start, shell.at]), [start, start + header.length]);
}

const functionHeader = /(?:function[ \t]+[\w:.-]+[ \t]*(?:\([ \t]*\))?|[\w:.-]+[ \t]*\([ \t]*\))/y;
