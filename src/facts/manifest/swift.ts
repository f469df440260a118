import type { Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';

/** `Package.swift`: `.package(url: "https://github.com/a/b.git", from: "1.0.0")`. A package is known by its repository. */
export function extractSwiftPackage(text: string, kind: Kind, map?: SpanMap): Document {
  const builder = new DocumentBuilder(kind, text.length, map);
  for (const found of withoutComments(text).matchAll(
    /\.package\(\s{0,80}(?:name:\s{0,8}"[^"\n]{0,100}",\s{0,80})?url:\s{0,8}"([^"\n]{1,300})"([^)\n]{0,200})/g,
  )) {
    const version = /"([\d.]{1,40}[^"\n]{0,20})"/.exec(found[2] ?? '')?.[1] ?? null;
    const span = [found.index, found.index + found[0].length] as const;
    builder.dependency({ name: repositoryName(found[1] ?? ''), version, use: 'runtime' }, span);
  }
  return builder.build();
}

/** `github.com/a/b` of an address in whichever form. */
export function repositoryName(address: string): string {
  return address
    .toLowerCase()
    .replace(/^(?:[a-z+]{1,10}:\/\/)?(?:[\w.-]{1,40}@)?/, '')
    .replace(/^([\w.-]+):(?!\d)/, '$1/')
    .replace(/(?:\.git)?\/?$/, '');
}

/** `pod 'Name', '~> 1.0'`, one a line; a part of a pod is named behind a slash. */
export function extractPodfile(text: string, kind: Kind, map?: SpanMap): Document {
  const builder = new DocumentBuilder(kind, text.length, map);
  for (const found of text.matchAll(
    /^[ \t]{0,40}pod[ (]{1,8}["']([\w.+-]{1,80})(?:\/[\w./+-]{1,80})?["'](?:[ \t]{0,8},[ \t]{0,8}["']([^"'\n]{1,60})["'])?/gm,
  ))
    builder.dependency({ name: (found[1] ?? '').toLowerCase(), version: found[2] ?? null, use: 'runtime' }, [
      found.index,
      found.index + found[0].length,
    ]);
  return builder.build();
}

/** Blanks in place of comments, so that places stay the same. */
function withoutComments(text: string): string {
  return text.replace(/(^|[^:"])\/\/[^\n]*/g, (comment, before: string) => before + ' '.repeat(comment.length - before.length));
}
