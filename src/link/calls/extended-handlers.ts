import type { Definitions } from '../names/definitions.js';
import { NameIndex } from '../names/names.js';
import type { LinkedDocument } from '../documents/documents.js';

/**
 * What a class of a package hands to the methods of whoever extends it: `message` of `class Bot(discord.Client): async def
 * on_message(self, message)` is a thing of `discord`.
 */
export class ExtendedHandlers {
  private readonly known = new NameIndex<true>();

  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly definitions: Definitions,
    handlers: readonly string[],
  ) {
    for (const name of handlers) this.known.add(name, true);
  }

  of(doc: number, unit: number, index: number): readonly string[] {
    const units = this.documents[doc]?.facts.units ?? [];
    const own = units[unit];
    const around = units[own?.parent ?? -1];
    const param = own?.params[index]?.name;
    if (own === undefined || around?.form !== 'class' || param === undefined || /^(?:self|this|cls)$/.test(param)) return [];
    const methods = around.bases.flatMap((ref) => this.definitions.names({ doc, ref }).map((name) => `${name}.${own.name}`));
    return methods.filter((name) => this.known.find(name).length > 0).map((name) => `${name}.$${param}`);
  }
}
