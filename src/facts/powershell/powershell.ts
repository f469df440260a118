import type { Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import { Lowering } from './lowering.js';
import { addRequiredModules } from './manifest.js';
import { Source } from './source.js';
import { parseStatements } from './statements.js';

/** A script, module or manifest of PowerShell. Its grammar depends on where a word stands, so it has a parser of its own. */
export function extractPowerShell(text: string, kind: Kind, map?: SpanMap): Document {
  const out = new DocumentBuilder(kind, text.length, map);
  const source = new Source(text);
  const statements = parseStatements(source, '');
  for (const span of source.comments) out.note('comment', span);
  for (const gap of source.gaps) out.gap(gap.reason, gap.span);
  const lowering = new Lowering(out, text);
  lowering.statements(statements);
  addRequiredModules(out, statements);
  return out.build();
}
