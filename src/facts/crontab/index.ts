import type { Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import { composeMaps, identityMap, type SpanMap } from '../lowering/span-map.js';
import { extractShell } from '../shell/index.js';
import { type EmbedCode, embedNothing } from '../tree/embed.js';

/** A crontab: each line's time as `cron:entry`, its command as shell. */
export function extractCrontab(text: string, kind: Kind, map: SpanMap = identityMap, embed: EmbedCode = embedNothing): Document {
  const builder = new DocumentBuilder(kind, text.length, map);
  let start = 0;
  for (const line of text.split('\n')) {
    lowerLine(builder, line, start, map, embed);
    start += line.length + 1;
  }
  return builder.build();
}

/** Five fields of a time or its short name, in a system's file the user, then the command. */
const entry =
  /^\s{0,20}(@(?:reboot|hourly|daily|midnight|weekly|monthly|yearly|annually)|(?:[\d*/,A-Za-z-]{1,60}\s{1,20}){4}[\d*/,A-Za-z-]{1,60})\s{1,20}(?:(?:root|www-data|ubuntu|app)\s{1,20})?(\S.*)$/;
const variable = /^\s{0,20}([A-Za-z_]\w{0,99})\s{0,10}=\s{0,10}["']?([^"'\n]{0,2000})["']?\s*$/;

function lowerLine(builder: DocumentBuilder, line: string, start: number, map: SpanMap, embed: EmbedCode): void {
  if (line.trimStart().startsWith('#')) return;
  const end = start + line.length;
  const [, time, command = ''] = entry.exec(line) ?? [];
  if (time === undefined) {
    const [, name, value = ''] = variable.exec(line) ?? [];
    if (name !== undefined) builder.setEnvironment(name, builder.const(value, [start, end]), null, [start, end]);
    return;
  }
  const from = start + line.lastIndexOf(command);
  builder.enterUnit({ name: '', form: 'job', span: [start, end] });
  builder.call(builder.name('cron:entry', [start, end]), [[0, builder.const(time, [start, start + time.length])]], [start, end], 'entry');
  builder.embed(
    extractShell(
      command,
      'shell',
      composeMaps(map, ([first, last]) => [first + from, last + from]),
      embed,
    ),
  );
  builder.leaveUnit();
}
