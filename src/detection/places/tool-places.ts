import type { ProgramView, ToolView } from '../../model/program.js';
import type { Place } from '../../model/touch.js';

/** Who may choose a tool, and where it is made; none for what is no tool. */
export function toolPlaces(program: ProgramView, tool: ToolView | null): readonly Place[] {
  if (tool === null) return [];
  const details = tool.name === '' ? {} : { name: tool.title ?? tool.name };
  return [...program.choices(tool), { ...tool.at, note: { code: 'tool-here', details } }];
}
