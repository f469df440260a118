import type { Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';

/** `go.mod`: the path that the packages of the tree are imported by, under `module`, and what it asks for itself. */
export function extractGoMod(text: string, kind: Kind, map?: SpanMap): Document {
  const builder = new DocumentBuilder(kind, text.length, map);
  let at = 0;
  let block = '';
  let root: number | null = null;
  for (const line of text.split('\n')) {
    const start = at + line.length - line.trimStart().length;
    at += line.length + 1;
    const [code = '', comment = ''] = line.trim().split('//', 2);
    const words = code.trim().split(/\s+/);
    const [directive = ''] = words;
    if (directive === ')') block = '';
    else if (words[1] === '(') block = directive;
    else if (directive === 'module' && words[1] !== undefined) {
      const end = start + code.trimEnd().length;
      root = builder.make('map', [['module', builder.const(words[1].replaceAll('"', ''), [start, end])]], [start, end]);
    } else {
      const [name = '', version = null] = block === 'require' ? words : directive === 'require' ? words.slice(1) : [];
      // What only a dependency asks for is marked so by the tool.
      const use = comment.trim() === 'indirect' ? 'transitive' : 'runtime';
      if (name !== '') builder.dependency({ name: name.toLowerCase(), version, use }, [start, start + code.trimEnd().length]);
    }
  }
  if (root !== null) builder.setRoot(root);
  return builder.build();
}
