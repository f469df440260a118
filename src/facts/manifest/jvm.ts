import type { Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import { blankOut, stretches } from './markup.js';

/** `pom.xml`: what the project itself depends on, as `group:artifact`; what only fixes versions for others is none. */
export function extractMaven(text: string, kind: Kind, map?: SpanMap): Document {
  const builder = new DocumentBuilder(kind, text.length, map);
  const code = blankOut(blankOut(text, '<!--', '-->'), '<dependencyManagement>', '</dependencyManagement>');
  for (const [start, end] of stretches(code, '<dependency>', '</dependency>')) {
    const block = code.slice(start, end);
    const group = element(block, 'groupId');
    const artifact = element(block, 'artifactId');
    if (group === null || artifact === null) continue;
    const use = element(block, 'scope') === 'test' ? 'development' : 'runtime';
    builder.dependency({ name: `${group}:${artifact}`.toLowerCase(), version: element(block, 'version'), use }, [start, end]);
  }
  return builder.build();
}

/** `build.gradle`, `build.gradle.kts`: `runtimeOnly("group:artifact:version")`, one a line. */
export function extractGradle(text: string, kind: Kind, map?: SpanMap): Document {
  const builder = new DocumentBuilder(kind, text.length, map);
  let at = 0;
  for (const line of text.split('\n')) {
    const start = at + line.length - line.trimStart().length;
    at += line.length + 1;
    const [written, configuration, name, version] =
      /^([a-zA-Z]{3,40})[ (]{1,4}["']([\w.-]{1,100}:[\w.-]{1,100})(?::([^"']{1,60}))?["']/.exec(line.trim().slice(0, 500)) ?? [];
    if (written === undefined || configuration === undefined || name === undefined) continue;
    const use = configuration.startsWith('test') ? 'development' : 'runtime';
    builder.dependency({ name: name.toLowerCase(), version: version ?? null, use }, [start, start + written.length]);
  }
  return builder.build();
}

function element(block: string, name: string): string | null {
  const [span] = stretches(block, `<${name}>`, `</${name}>`);
  return span === undefined ? null : block.slice(span[0] + name.length + 2, span[1] - name.length - 3).trim();
}
