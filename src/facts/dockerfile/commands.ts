import { type Instruction, JSONInstruction } from 'dockerfile-ast';
import type { Span } from '../../model/facts.js';
import { composeMaps } from '../lowering/span-map.js';
import { lowerExec } from '../shell/exec.js';
import { codeOf } from '../shell/index.js';
import type { TreeScalar } from '../tree/node.js';
import type { Dockerfile } from './index.js';

export function lowerRun(file: Dockerfile, instruction: Instruction): void {
  inUnit(file, 'run', instruction, () => {
    const words = execForm(file, instruction);
    if (words === null) embedShell(file, instruction);
    else lowerExec(file.tree, words, [], file.lines.span(instruction.getRange()));
  });
}

/** What a container of the image runs: in exec form, `CMD` gives the arguments of `ENTRYPOINT`. */
export function lowerStart(file: Dockerfile, entrypoint: Instruction | null, command: Instruction | null): void {
  const entry = entrypoint === null ? null : execForm(file, entrypoint);
  const args = command === null ? null : execForm(file, command);
  if (entrypoint !== null && entry !== null && args !== null) {
    const span: Span = file.lines.span((command ?? entrypoint).getRange());
    inUnit(file, 'start', entrypoint, () => lowerExec(file.tree, [...entry, ...args], [], span));
    return;
  }
  for (const instruction of [entrypoint, command]) {
    if (instruction === null) continue;
    inUnit(file, 'start', instruction, () => {
      const words = execForm(file, instruction);
      if (words === null) embedShell(file, instruction);
      else lowerExec(file.tree, words, [], file.lines.span(instruction.getRange()));
    });
  }
}

function inUnit(file: Dockerfile, name: 'run' | 'start', instruction: Instruction, lower: () => unknown): void {
  const { builder } = file.tree;
  builder.enterUnit({ name, form: 'job', span: file.lines.span(instruction.getRange()) });
  lower();
  builder.leaveUnit();
}

function execForm(file: Dockerfile, instruction: Instruction): TreeScalar[] | null {
  if (!(instruction instanceof JSONInstruction) || instruction.getOpeningBracket() === null || instruction.getClosingBracket() === null)
    return null;
  return instruction.getJSONStrings().map((string) => {
    const value = string.getJSONValue();
    const scalar: TreeScalar = { form: 'scalar', value, span: file.lines.span(string.getJSONRange()), escapes: 'backslash' };
    file.tree.lower(scalar);
    return scalar;
  });
}

function embedShell(file: Dockerfile, instruction: Instruction): void {
  const { builder, place, text } = file.tree;
  const range = instruction.getArgumentsRange();
  if (range === null) return;
  const [first] = instruction.getArguments();
  const from = first === undefined ? file.lines.span(range)[0] : file.lines.span(first.getRange())[0];
  const end = file.lines.span(instruction.getRange())[1];
  const script = scriptOf(text.slice(from, end));
  const shift = (span: Span): Span => [span[0] + from + script.skipped, span[1] + from + script.skipped];
  const document = codeOf(script.language, { text: script.text, map: composeMaps(place.map, shift) }, place.embed);
  if (document !== null) builder.embed(document);
}

interface Script {
  readonly language: string;
  readonly text: string;
  /** Length of what stands before it. */
  readonly skipped: number;
}

/** `RUN <<EOF` holds a script of its own; everything else is shell, whose continued lines may hold comments. */
function scriptOf(text: string): Script {
  const heredoc = /^<<-?["']?(\w{1,100})["']?[ \t]{0,100}\r?\n/.exec(text.slice(0, 400));
  if (heredoc === null) return { language: 'shell', text: withoutComments(text), skipped: 0 };
  const skipped = heredoc[0].length;
  const body = text.slice(skipped);
  const close = body.lastIndexOf(heredoc[1] ?? '');
  const language = /^#!.{0,100}python/.test(body.slice(0, 120)) ? 'python' : 'shell';
  return { language, text: close < 0 ? body : body.slice(0, close), skipped };
}

/** A comment line within a continued instruction is dropped by Docker; blanks keep the places. */
function withoutComments(text: string): string {
  if (!text.includes('#')) return text;
  let continued = false;
  return text
    .split('\n')
    .map((line) => {
      const comment = continued && line.trimStart().startsWith('#');
      if (comment) return ' '.repeat(Math.max(0, line.length - 1)) + '\\';
      continued = line.trimEnd().endsWith('\\');
      return line;
    })
    .join('\n');
}
