import type { Dependency, Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';

/** `gem "pg", "~> 1.5"`, one a line; those of a group are used as the group says. */
export function extractGemfile(text: string, kind: Kind, map?: SpanMap): Document {
  const builder = new DocumentBuilder(kind, text.length, map);
  let use: Dependency['use'] = 'runtime';
  let at = 0;
  for (const line of text.split('\n')) {
    const start = at + line.length - line.trimStart().length;
    at += line.length + 1;
    const code = line.trim().slice(0, 500);
    if (/^group\b/.test(code)) use = /:(?:development|test|ci)/.test(code) ? 'development' : 'optional';
    else if (code === 'end') use = 'runtime';
    const [written, name, version] = /^gem[ (]{1,8}["']([\w.-]{1,80})["'](?: {0,8}, {0,8}["']([^"']{1,60})["'])?/.exec(code) ?? [];
    if (written === undefined || name === undefined) continue;
    const own = /\bgroup:? {0,4}(?:=> {0,4})?\[?:(?:development|test)/.test(code) ? 'development' : use;
    builder.dependency({ name: name.toLowerCase(), version: version ?? null, use: own }, [start, start + written.length]);
  }
  return builder.build();
}
