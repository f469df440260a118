import { beforeAll, describe, expect, test } from 'vitest';
import { extractPage } from '../../../src/facts/component/page.js';
import { withoutTags } from '../../../src/facts/component/template-tags.js';
import { extract, loadFrontEnds } from '../../../src/facts/extract.js';
import { readAsset, show } from '../facts-python/show.js';

beforeAll(() => loadFrontEnds(readAsset));

const page = (text: string): ReturnType<typeof extractPage> => extractPage(text, 'page');

describe('scripts of a page', () => {
  test('are a component whose places are those of the page', () => {
    const text = '<p>Né</p>\n<button onclick="send(1)">Go</button>\n<script>const a = ask("é")</script>';
    const document = page(text);
    expect(document.kind).toBe('component');
    expect(show(document)).toEqual(['a = ask(0: "é")']);
    const call = Array.from({ length: document.ops.length }, (_, ref) => ref).find((ref) => document.ops.at(ref).op === 'call') ?? -1;
    expect(text.slice(...document.ops.span(call))).toBe('ask("é")');
    const names = Array.from({ length: document.ops.length }, (_, ref) => document.ops.at(ref)).flatMap((op) =>
      op.op === 'read' ? [op.name] : [],
    );
    expect(names).toContain('send');
  });
  test('data, templates and libraries that were copied in are none', () => {
    const library = `!function(){${'a(1);'.repeat(1000)}}()`;
    const text = `<script type="application/ld+json">{"a":1}</script><script type="text/template">f(1)</script><script>${library}</script>`;
    expect(page(text).kind).toBe('page');
    expect(show(page(text))).toEqual([]);
    expect(page(`<script>${'a(1);\n'.repeat(20_000)}</script>`).kind).toBe('page');
  });
  test('words beside them are prose', () => {
    const text = '<h1>Hello</h1><style>p { color: red }</style><script>f()</script><p>World</p>';
    expect(page(text).prose.map(({ span }) => text.slice(...span))).toEqual([
      '<h1>Hello</h1><style>',
      '</style><script>',
      '</script><p>World</p>',
    ]);
  });
});

describe('forms of a page', () => {
  const form = (content: string, attributes = 'action="/send"'): readonly string[] =>
    show(page(`<form ${attributes}>${content}</form>`)).filter((line) => line.startsWith('<html:form>'));

  test('where it is sent, and what a server fills into its fields', () => {
    expect(form('<textarea name="text">{{ draft | safe }}</textarea><input name="to">')).toEqual([
      '<html:form>(action: "/send", fields: map(text: "draft"))',
    ]);
    expect(form('<b></b>', '')).toEqual([]);
  });
  test.each([
    ['<input value="{{ .Draft }}" name="a">', 'Draft'],
    ['<textarea name="a"><?= htmlspecialchars($draft) ?></textarea>', 'draft'],
    ["<textarea name='a'><%= locals['draft'] %></textarea>", 'locals.draft'],
    ['<textarea name="a" th:text="${result.draft}"></textarea>', 'result.draft'],
    ['<textarea name="a">{{ $mail->text }}</textarea>', 'mail.text'],
    ['<textarea name="a">@Model.Draft</textarea>', 'Draft'],
  ])('%s shows %s', (field, shown) => {
    expect(form(field)).toEqual([`<html:form>(action: "/send", fields: map(a: "${shown}"))`]);
  });
  test.each(['<input value="plain" name="a">', '<input value="{{ draft }}">', '<textarea name="a">{{ now() }}</textarea>', '<textarea'])(
    '%s shows nothing',
    (field) => {
      expect(form(field)).toEqual(['<html:form>(action: "/send")']);
    },
  );
});

describe('what a template engine fills in', () => {
  test.each([
    ['const a = {{ rows | tojson }};', 'const a =    rows            ;'],
    ['{% if a %}f(){% endif %}', '          f()           '],
    ['const a = <?= $name ?>;', 'const a =     $name   ;'],
    ['const a = <%- name %>;', 'const a =     name   ;'],
    ['const a = [[${user.name}]];', 'const a =     user.name   ;'],
    ['const a = {{ not b }};', 'const a =    _       ;'],
    ['f("/x/{{ id }}/y")', 'f("/x/{{ id }}/y")'],
    [`f('{{ url_for('send') }}')`, `f('{{ url_for(_send_) }}')`],
    ['f(`${a}`); g({{ b }})', 'f(`${a}`); g(   b   )'],
    [`// it's\nf({{ b }})`, `// it's\nf(   b   )`],
    ['f({ a: { b: 1 } })', 'f({ a: { b: 1 } })'],
  ])('%j', (script, wanted) => {
    expect(withoutTags(script)).toBe(wanted);
    expect(withoutTags(script)).toHaveLength(script.length);
  });
  test.each(['{{', '{%', '<?', '{{'.repeat(20_000), `{{ ${'a'.repeat(10_000)} }}`, '"{{', '\\'])('%j ends', (script) => {
    expect(withoutTags(script)).toHaveLength(script.length);
  });
});

describe('pages in a text of a program', () => {
  const callsIn = (text: string, kind: 'python' | 'javascript'): readonly string[] =>
    extract(text, kind).children.flatMap(({ document }) => show(document));

  test('of a text', () => {
    expect(callsIn('PAGE = """<b></b>\n<script>\nfetch("/x")\n</script>"""', 'python')).toEqual(['fetch(0: "/x")']);
    expect(callsIn('PAGE = "<b></b>\\n<script>\\nfetch(\\"/x\\")\\n</script>"', 'python')).toEqual(['fetch(0: "/x")']);
  });
  test('of a text that is filled in', () => {
    const python = 'def page(name):\n  return f"""<b></b>\n<script>\nfetch("/{name}/x", {{ a: {name!r:>4} }})\n</script>"""';
    expect(callsIn(python, 'python')).toEqual([expect.stringMatching(/^fetch\(0: "\/_{6}\/x", 1: map\(a: _+\)\)$/)]);
    const script = 'const page = (name) => `<b></b>\n<script>\nfetch("/${name}/x", { a: \\`\\${b}\\` })\n</script>`';
    expect(callsIn(script, 'javascript')).toEqual([expect.stringMatching(/^fetch\(0: "\/_{7}\/x", 1: /)]);
  });
  test('end, however many begin', () => {
    expect(callsIn('# <script>\n'.repeat(20_000), 'python')).toEqual([]);
  });
  test('run where the text stands', () => {
    const [child] = extract('def page():\n  return "<div><script>fetch(\'/some/where/x\')</script></div>"', 'python').children;
    expect(child?.unit).toBe(1);
  });
});
