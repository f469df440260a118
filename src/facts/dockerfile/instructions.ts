import { Arg, Env, From, type Instruction, ModifiableInstruction, type Property } from 'dockerfile-ast';
import type { Argument } from '../../model/facts.js';
import type { TreeScalar } from '../tree/node.js';
import type { Dockerfile } from './index.js';

export function lowerFrom(file: Dockerfile, instruction: Instruction): void {
  const { builder } = file.tree;
  if (!(instruction instanceof From)) return;
  const range = instruction.getImageRange();
  const image = instruction.getImage();
  if (range === null || image === null) return;
  const span = file.lines.span(range);
  const args: Argument[] = [[0, file.tree.lower(scalar(image, span))]];
  const stage = instruction.getBuildStage();
  if (stage !== null) args.push(['as', builder.const(stage, span)]);
  builder.call(builder.name('docker:from', span), args, span, 'step');
}

/** `ENV` and the defaults of `ARG`. */
export function lowerVariables(file: Dockerfile, instruction: Instruction): void {
  for (const property of propertiesOf(instruction)) {
    const range = property.getValueRange();
    const value = property.getValue();
    if (range === null || value === null) continue;
    const ref = file.tree.lower(scalar(value, file.lines.span(range)));
    file.tree.builder.setEnvironment(property.getName(), ref, null, file.lines.span(property.getRange()));
  }
}

function propertiesOf(instruction: Instruction): readonly Property[] {
  if (instruction instanceof Env) return instruction.getProperties();
  const property = instruction instanceof Arg ? instruction.getProperty() : null;
  return property === null ? [] : [property];
}

/** `COPY`, `WORKDIR`, `EXPOSE`, `USER` and the rest as a step with their words. */
export function lowerOther(file: Dockerfile, instruction: Instruction): void {
  const { builder } = file.tree;
  const span = file.lines.span(instruction.getRange());
  const keyword = instruction.getKeyword().toLowerCase();
  if (keyword === 'healthcheck' || keyword === 'onbuild' || keyword === 'label') return;
  const words = instruction.getArguments().map((word) => scalar(word.getValue(), file.lines.span(word.getRange())));
  const args: Argument[] = words.map((word, index) => [index, file.tree.lower(word)]);
  if (instruction instanceof ModifiableInstruction)
    for (const flag of instruction.getFlags())
      args.push([flag.getName(), builder.const(flag.getValue(), file.lines.span(flag.getRange()))]);
  builder.call(builder.name(`docker:${keyword === 'add' ? 'copy' : keyword}`, span), args, span, 'step');
}

function scalar(value: string, span: TreeScalar['span']): TreeScalar {
  return { form: 'scalar', value, span, escapes: 'backslash' };
}
