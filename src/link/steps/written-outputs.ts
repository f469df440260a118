import { append } from '../../model/append.js';
import type { NameKnowledge } from '../../model/knowledge.js';
import type { Ref } from '../../model/facts.js';
import type { CallView, CommandView, Value } from '../../model/program.js';
import type { Calls } from '../calls/calls.js';
import { startedBy } from '../commands/handed-commands.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { Modules } from '../files/modules.js';
import type { Slices } from '../flows/slice.js';
import { joinStepVariables, joinVariable, withStarted, workflowKinds } from './step-variables.js';
import type { Texts } from '../texts/texts.js';

export interface OutputContext {
  readonly documents: readonly LinkedDocument[];
  readonly modules: Modules;
  readonly calls: Calls;
  readonly texts: Texts;
  readonly slices: Slices;
}

/**
 * What the script of a step, or a program that it starts, writes into the file of its outputs is what the step gives back:
 * `echo "label=$LABEL" >> $GITHUB_OUTPUT`, `core.setOutput("label", label)`.
 */
export function joinWrittenOutputs(context: OutputContext, commands: readonly CommandView[], { files }: NameKnowledge): void {
  const ofSteps = commands.flatMap(({ call }) => {
    const run = call.style === 'command' ? stepAround(context.documents, call) : null;
    return run === null ? [] : [{ call, run }];
  });
  joinStepVariables(context, commands);
  if (ofSteps.length === 0) return;
  const written = new Map<number, Value[]>();
  const kept = new Map<number, (readonly [name: string, value: Value])[]>();
  for (const call of context.calls.all) {
    if (call.style !== 'call') continue;
    for (const value of writtenTo(context, call, files, outputs)) append(written, call.value.doc, value);
    for (const value of writtenTo(context, call, files, variables))
      for (const name of namesIn(context, call)) append(kept, call.value.doc, [name, value]);
  }
  for (const { call, run } of ofSteps) {
    const started = written.size + kept.size === 0 ? [] : startedBy(context, call);
    const byProgram = started.flatMap(({ document }) => written.get(document.id) ?? []);
    const given = [...byProgram, ...(isOutput(context, call) ? [call.value] : [])];
    if (given.length > 0) context.slices.join(run, call.at.path, given);
    const set = started.flatMap(({ document }) => kept.get(document.id) ?? []);
    if (set.length === 0) continue;
    const later = withStarted(context, scriptsBehind(context.documents, call), commands);
    for (const [name, value] of set) joinVariable(context, later, name, [value]);
  }
}

/** The step of a workflow whose script a command stands in. */
function stepAround(documents: readonly LinkedDocument[], { value }: CallView): Value | null {
  const script = documents[value.doc];
  const workflow = documents[script?.parent?.doc ?? -1];
  if (script === undefined || workflow === undefined || !workflowKinds.has(workflow.facts.kind)) return null;
  const [start] = script.span(value.ref);
  const run = workflow.calls.find((ref) => isRun(workflow, ref) && workflow.span(ref)[0] <= start && start < workflow.span(ref)[1]);
  return run === undefined ? null : { doc: workflow.id, ref: run };
}

function isRun(workflow: LinkedDocument, ref: Ref): boolean {
  const op = workflow.op(ref);
  return op.op === 'call' && workflow.textOf(op.callee) === 'workflow:run';
}

/** Is a command's output written there, by itself, by `tee`, or together with all that its script prints? */
function isOutput({ documents }: OutputContext, call: CallView): boolean {
  const document = documents[call.value.doc];
  if (document === undefined) return false;
  const named = document.facts.ops.withText(['read'], (text) => text === outputs);
  if (named.length === 0) return false;
  const given = new Set(call.args.map(([, { ref }]) => ref));
  const isNamed = (ref: Ref): boolean => {
    const op = document.op(ref);
    return op.op === 'template' ? op.parts.some((part) => typeof part === 'number' && named.includes(part)) : named.includes(ref);
  };
  if ([...given].some(isNamed)) return true;
  return named.some((ref) => !isGiven(document, ref));
}

/** `{ echo 'text<<EOF'; python ask.py; echo EOF; } >> $GITHUB_OUTPUT`: no command has the file among its words. */
function isGiven(document: LinkedDocument, ref: Ref): boolean {
  return document.calls.some((at) => {
    const op = document.op(at);
    return (
      op.op === 'call' &&
      op.args.some(([, arg]) => {
        const given = document.op(arg);
        return arg === ref || (given.op === 'template' && given.parts.includes(ref));
      })
    );
  });
}

/** The scripts of the steps that follow in the same job. */
function scriptsBehind(documents: readonly LinkedDocument[], { value }: CallView): readonly LinkedDocument[] {
  const parent = documents[value.doc]?.parent;
  return documents.filter((own) => own.id > value.doc && own.parent?.doc === parent?.doc && own.parent?.unit === parent?.unit);
}

/** `NAME=…`, `NAME<<EOF`; `core.exportVariable("NAME", …)` */
function namesIn({ texts }: OutputContext, call: CallView): readonly string[] {
  const isExport = call.method === 'exportVariable';
  const found = call.args.slice(0, mostArguments).flatMap(([, value]) =>
    texts.of(value).flatMap(({ text }) => {
      const name = (isExport ? /^(\w{1,99})$/ : /^([A-Za-z_]\w{0,99})(?:=|<<)/).exec(text.slice(0, 200))?.[1];
      return name === undefined ? [] : [name];
    }),
  );
  return found.slice(0, 1);
}

/** What a call of a program writes into the file of outputs or of variables. */
function writtenTo(
  { calls, texts }: OutputContext,
  call: CallView,
  { writers, printers }: NameKnowledge['files'],
  file: string,
): readonly Value[] {
  if (call.names.includes(file === outputs ? '@actions/core.setOutput' : '@actions/core.exportVariable'))
    return call.args.slice(1).map(([, value]) => value);
  const stream = call.argument('file');
  const isPrinted = stream !== null && call.names.some((name) => printers.includes(name));
  if (!isPrinted && !writers.includes(call.method)) return [];
  const streams = stream === null ? [] : calls.makers(stream);
  const places = [call, ...call.clients, ...streams];
  const isThere = places.some(({ args }) =>
    args.slice(0, mostArguments).some(([, value]) => texts.of(value).some(({ environment }) => environment.includes(file))),
  );
  return isThere ? [call.value] : [];
}

const outputs = 'GITHUB_OUTPUT';
const variables = 'GITHUB_ENV';
const mostArguments = 4;
