import type { Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import { identityMap, type SpanMap } from '../lowering/span-map.js';
import { type EmbedCode, embedNothing } from '../tree/embed.js';
import { lowerJobDirectives } from './job-directives.js';
import { readList } from './list.js';
import type { Code } from './program.js';
import type { Shell, WrittenProgram } from './source.js';

/** A script, or a command line of another file: POSIX shell and what bash adds. One linear pass, no grammar to load. */
export function extractShell(
  text: string,
  kind: Kind,
  map: SpanMap = identityMap,
  embed: EmbedCode = embedNothing,
  programs = new Map<string, WrittenProgram>(),
): Document {
  const builder = new DocumentBuilder(kind, text.length, map);
  const shell: Shell = {
    text,
    builder,
    map,
    takeCode: (language, code) => {
      const document = codeOf(language, code, embed, programs);
      if (document !== null) builder.embed(document);
    },
    functions: functionNames(text),
    parameters: null,
    output: 'elsewhere',
    at: text.startsWith('#!') ? Math.max(0, text.indexOf('\n')) : 0,
    end: text.length,
    depth: 0,
    hereDocuments: null,
    exports: 'named',
    written: new Set(),
    programs,
    printed: [],
    input: null,
    readList: (until) => readList(shell, until),
  };
  lowerJobDirectives(text, builder);
  readList(shell, new Set());
  return builder.build();
}

/** Code that a command line hands to an interpreter. */
export function codeOf(language: string, { text, map }: Code, embed: EmbedCode, programs?: Map<string, WrittenProgram>): Document | null {
  return language === 'shell' ? extractShell(text, 'shell', map, embed, programs) : embed(language, text, map);
}

const definition = /^[ \t]*(?:function[ \t]+([\w:.-]+)|([\w:.-]+)[ \t]*\([ \t]*\))/gm;

/** Functions may be called above the line that defines them. */
function functionNames(text: string): ReadonlySet<string> {
  if (!text.includes('()') && !text.includes('function')) return new Set();
  return new Set([...text.matchAll(definition)].map((found) => found[1] ?? found[2] ?? ''));
}
