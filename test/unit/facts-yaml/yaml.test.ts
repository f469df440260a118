import { describe, expect, it } from 'vitest';
import { extractYaml } from '../../../src/facts/yaml/index.js';
import { gaps, quotes, root } from '../facts-tree/show.js';

describe('a YAML file', () => {
  it('is one tree, with anchors, merges and tags', () => {
    const text = 'base: &base {host: db, port: 5432}\nprod:\n  <<: *base\n  on: yes\n  key: !Ref X\n';
    const document = extractYaml(text, 'yaml');
    expect(root(document)).toBe("{base={host='db', port=5432}, prod={**={host='db', port=5432}, on='yes', key='X'}}");
    expect(document.gaps).toEqual([]);
  });

  it('is a list where it holds several documents', () => {
    expect(root(extractYaml('kind: A\n---\nkind: B\n', 'yaml'))).toBe("[{kind='A'}, {kind='B'}]");
  });

  it('cites values where they stand', () => {
    const text = 'a:\n  b: "db.acme.com"\n  c:\n    - x\n';
    expect(quotes(extractYaml(text, 'yaml'), text, 'const')).toEqual(['"db.acme.com"', 'x']);
  });
});

describe('templates', () => {
  it('of Helm give what can be read, a gap, and the places of the raw file', () => {
    const text = '{{- if .Values.on }}\nimage: {{ .Values.image }}:{{ .Values.tag }}\nhost: db.acme.com\n{{- end }}\n';
    const document = extractYaml(text, 'yaml');
    expect(root(document)).toBe('{image="${Values.image}:${Values.tag}", host=\'db.acme.com\'}');
    expect(gaps(document)).toEqual(['syntax']);
    expect(quotes(document, text, 'const')).toEqual(['db.acme.com']);
  });
  it('in quotes are YAML', () => {
    const document = extractYaml('prompt: "Hi {{ name }}"\n', 'yaml');
    expect(root(document)).toBe('{prompt="Hi ${name}"}');
    expect(document.gaps).toEqual([]);
  });
});

describe('hostile files', () => {
  it('cannot multiply by aliases or refer to themselves', () => {
    const names = 'abcdefgh'.split('');
    const bomb = names
      .map(
        (name, index) =>
          `${name}: &${name} [${Array(9)
            .fill(index === 0 ? 'x' : `*${names[index - 1]}`)
            .join(', ')}]`,
      )
      .join('\n');
    expect(extractYaml(bomb, 'yaml').ops.length).toBeLessThan(100);
    expect(root(extractYaml('a: &a\n  b: *a\n', 'yaml'))).toContain('a={b=');
  });

  it.each(['[', '{a: ', '- ', '? ', '["]",', '&a [', '{{', '{%'])('end in time with a gap: %s', (part) => {
    const started = performance.now();
    expect(gaps(extractYaml(part.repeat(20_000), 'yaml')).length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('keep what stands before the depth', () => {
    const deep = Array.from({ length: 400 }, (_, level) => `${' '.repeat(level)}k:`).join('\n');
    const document = extractYaml(`host: db.acme.com\n${deep}`, 'yaml');
    expect(root(document)).toContain("host='db.acme.com'");
    expect(gaps(document)).toEqual(['too-deep']);
  });
});
