import { beforeAll, describe, expect, test } from 'vitest';
import { extractComponent } from '../../../src/facts/component/component.js';
import { loadJavaScript } from '../../../src/facts/javascript/index.js';
import { readAsset, show } from '../facts-python/show.js';

beforeAll(() => loadJavaScript(readAsset));

const vue = (text: string): ReturnType<typeof extractComponent> => extractComponent(text, 'component');

describe('scripts', () => {
  test('two scripts of one file are one module, and places stay', () => {
    const text = '<p>é {{ x }}</p>\n<script>const a = f(1)</script>\n<script setup lang="ts">const b: string = g("ü")</script>';
    const document = vue(text);
    expect(show(document)).toEqual(['a = f(0: 1)', 'b = g(0: "ü")']);
    const call = Array.from({ length: document.ops.length }, (_, ref) => ref).filter((ref) => document.ops.at(ref).op === 'call');
    expect(call.map((ref) => text.slice(...document.ops.span(ref)))).toEqual(['f(1)', 'g("ü")']);
    expect(document.gaps).toEqual([]);
  });
  test('frontmatter of Astro', () => {
    const document = vue('---\nimport { load } from "../data";\nconst rows = await load();\n---\n<ul>{rows}</ul>\n<script>run();</script>');
    expect(show(document)).toEqual(['rows = load()', 'run()']);
    expect(document.imports.map(({ module }) => module)).toEqual(['../data']);
  });
  test('styles, scripts from elsewhere and an unclosed tag are no code', () => {
    expect(show(vue('<style>.a > b { color: f(1) }</style><script src="x.js"/><scripture>f(1)</scripture>'))).toEqual([]);
    expect(show(vue('<script>\nf(1)'))).toEqual(['f(0: 1)']);
  });
});

describe('templates', () => {
  test('fields that take something in', () => {
    const document = vue('<template><input type="file" name="cv" @change="load"><textarea placeholder="Paste it"></textarea></template>');
    expect(show(document)).toEqual(['<html:input>(type: "file", name: "cv")', '<html:textarea>(placeholder: "Paste it")']);
  });
  test('what a field fills', () => {
    expect(show(vue('<textarea v-model.trim="letter"></textarea><input bind:value={name}>'))).toEqual([
      'letter.value := <html:textarea>()',
      'name = <html:input>()',
    ]);
  });
  test('names of the script that the template uses are read', () => {
    const { ops } = vue('<button @click="send(answer)">{{ other }}</button><i on:click={stop}/>');
    const names = Array.from({ length: ops.length }, (_, ref) => ops.at(ref)).flatMap((op) => (op.op === 'read' ? [op.name] : []));
    expect(names).toEqual(expect.arrayContaining(['send', 'answer', 'other', 'stop']));
  });
});

test.each(['', '<script', '<script>', '---', '---\n', '<script>\n---\n</script>', '<'.repeat(5000), '{{'.repeat(5000)])(
  '%j is read',
  (text) => {
    expect(() => vue(text)).not.toThrow();
  },
);
