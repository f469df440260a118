import { DockerfileParser, type Instruction } from 'dockerfile-ast';
import type { Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import { identityMap, type SpanMap } from '../lowering/span-map.js';
import { type EmbedCode, embedNothing } from '../tree/embed.js';
import { LoweredTree } from '../tree/lower.js';
import { LineTable } from './lines.js';
import { lowerRun, lowerStart } from './commands.js';
import { lowerFrom, lowerOther, lowerVariables } from './instructions.js';

export function extractDockerfile(text: string, kind: Kind, map: SpanMap = identityMap, embed: EmbedCode = embedNothing): Document {
  const builder = new DocumentBuilder(kind, text.length, map);
  const file: Dockerfile = { tree: new LoweredTree(builder, text, 'variables', { map, embed }), lines: new LineTable(text) };
  for (const stage of stagesOf(builder, text)) lowerStage(file, stage);
  return builder.build();
}

export interface Dockerfile {
  readonly tree: LoweredTree;
  readonly lines: LineTable;
}

/** Instructions from one `FROM` to the next. */
function stagesOf(builder: DocumentBuilder, text: string): Instruction[][] {
  const stages: Instruction[][] = [[]];
  try {
    for (const instruction of DockerfileParser.parse(text).getInstructions()) {
      if (instruction.getKeyword() === 'FROM') stages.push([]);
      stages.at(-1)?.push(instruction);
    }
  } catch {
    builder.gap('syntax', null);
  }
  return stages;
}

/** Of several `CMD` or `ENTRYPOINT` the last one counts. */
function lowerStage(file: Dockerfile, stage: readonly Instruction[]): void {
  for (const instruction of stage) lowerInstruction(file, instruction);
  const last = (keyword: string): Instruction | null => stage.findLast((instruction) => instruction.getKeyword() === keyword) ?? null;
  lowerStart(file, last('ENTRYPOINT'), last('CMD'));
}

function lowerInstruction(file: Dockerfile, instruction: Instruction): void {
  switch (instruction.getKeyword()) {
    case 'FROM':
      return lowerFrom(file, instruction);
    case 'ENV':
    case 'ARG':
      return lowerVariables(file, instruction);
    case 'RUN':
      return lowerRun(file, instruction);
    case 'CMD':
    case 'ENTRYPOINT':
      return;
    default:
      return lowerOther(file, instruction);
  }
}
