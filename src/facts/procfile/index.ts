import type { Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import { composeMaps, identityMap, type SpanMap } from '../lowering/span-map.js';
import { extractShell } from '../shell/index.js';
import { type EmbedCode, embedNothing } from '../tree/embed.js';

/** `web: gunicorn app:app`: a script per process type, and its line under the type's name. */
export function extractProcfile(text: string, kind: Kind, map: SpanMap = identityMap, embed: EmbedCode = embedNothing): Document {
  const builder = new DocumentBuilder(kind, text.length, map);
  let at = 0;
  for (const line of text.split('\n')) {
    const from = at;
    at += line.length + 1;
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim();
    if (name === '' || name.startsWith('#')) continue;
    const start = from + colon + 1;
    const command = line.slice(colon + 1);
    const span = [from, from + line.length] as const;
    builder.write(name, builder.const(command.trim(), [start, from + line.length]), span);
    builder.enterUnit({ name, form: 'script', span });
    builder.embed(
      extractShell(
        command,
        'shell',
        composeMaps(map, ([first, end]) => [first + start, end + start]),
        embed,
      ),
    );
    builder.leaveUnit();
  }
  return builder.build();
}
