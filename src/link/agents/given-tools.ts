import type { ToolView } from '../../model/program.js';
import type { Site } from '../../model/touch.js';
import type { LinkedDocument } from '../documents/documents.js';

/** Where the agents are made that are given a tool, by what stands for the tool: a function, a class, the call that made it, its name. */
export class GivenTools {
  private readonly places = new Map<string, Map<string, Site>>();

  constructor(private readonly documents: readonly LinkedDocument[]) {}

  note(key: string, at: Site): void {
    const known = this.places.get(key) ?? new Map<string, Site>();
    known.set(`${at.path}:${at.span[0]}-${at.span[1]}`, at);
    this.places.set(key, known);
  }

  /** `mcp__office__pay` is what the server's tool `pay` is called. */
  noteName(name: string, at: Site): void {
    this.note(`name ${name.slice(name.lastIndexOf('__') + 1).replace(/^_/, '')}`, at);
  }

  of({ name, units, call }: ToolView, makers: readonly string[]): readonly Site[] {
    const keys = units.flatMap(({ doc, unit }) => {
      const around = this.documents[doc]?.facts.units[unit]?.parent ?? -1;
      return [`${doc}:${unit}`, `${doc}:${around}`];
    });
    const own = call === null ? [] : [`call ${call.id}`];
    const found = [...keys, ...makers, ...own, `name ${name}`].map((key) => this.places.get(key));
    return [...new Map(found.flatMap((places) => [...(places ?? [])])).values()];
  }
}
