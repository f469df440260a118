import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../../../src/facts/lowering/builder.js';
import { interpolate, type Interpolation } from '../../../src/facts/tree/interpolation.js';
import { tooDeepAt } from '../../../src/facts/tree/nesting.js';
import { scalarMap } from '../../../src/facts/tree/segments.js';
import type { TreeScalar } from '../../../src/facts/tree/node.js';
import { show } from './show.js';

function parts(text: string, form: Interpolation): string {
  const builder = new DocumentBuilder('yaml', text.length);
  const found = interpolate(builder, text, form, (span) => span);
  return found === null ? 'plain' : show(builder.build(), builder.template(found, [0, text.length]));
}

describe('what stands for something else in a text', () => {
  it.each<[string, Interpolation, string]>([
    ['https://${HOST}/x', 'general', '"https://${HOST}/x"'],
    ['${env:TOKEN}', 'general', '"${TOKEN}"'],
    ['{{ $json.body.text }} and {{ .Values.host | default "db" }}', 'general', '"${$json.body.text} and ${(Values.host | \'db\')}"'],
    ['^foo$', 'general', 'plain'],
    ['$HOST:${PORT:-80} costs $$5', 'variables', '"${HOST}:${(PORT | \'80\')} costs $5"'],
    ['${{ secrets.KEY || inputs.key }} $HOME', 'expressions', '"${(secrets.KEY | inputs.key)} $HOME"'],
    ["${{ github.event_name == 'push' }}", 'expressions', '"${==(github.event_name, \'push\')}"'],
    ['${UNCLOSED', 'general', 'plain'],
  ])('%s', (text, form, expected) => expect(parts(text, form)).toBe(expected));
});

describe('places in a decoded text', () => {
  it.each<[string, string, TreeScalar['escapes']]>([
    ['"a\\n\\u0041 kubectl \\"x\\""', 'a\nA kubectl "x"', 'backslash'],
    ['|\n    first\n\n    kubectl x\n', 'first\n\nkubectl x\n', 'none'],
    ['>\r\n  folded\r\n  kubectl x', 'folded kubectl x', 'none'],
    ["'it''s kubectl x'", "it's kubectl x", 'none'],
  ])('%s', (raw, decoded, escapes) => {
    const map = scalarMap(raw, { form: 'scalar', value: decoded, span: [0, raw.length], escapes });
    const at = decoded.indexOf('kubectl');
    expect(raw.slice(...map([at, at + 7]))).toBe('kubectl');
  });
});

describe('nesting', () => {
  it.each(['[', '{"a": ', '["]", ', '[ # ]\n', '&a [', '- - ', '["\\"]",'])('is seen before a parser is given %s', (part) =>
    expect(tooDeepAt(part.repeat(500), 'yaml')).not.toBeNull(),
  );
  it('is not seen in long plain text', () => {
    expect(tooDeepAt('a: see b[ and ([\n'.repeat(500), 'yaml')).toBeNull();
    expect(tooDeepAt('a:\n  - [x, "]"]\n'.repeat(500), 'yaml')).toBeNull();
  });
});
