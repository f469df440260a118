import { expect, it } from 'vitest';
import { extractMarkdown } from '../../../src/facts/markdown/index.js';
import { gaps, root } from '../facts-tree/show.js';

it('is prose below its frontmatter', () => {
  const text = '---\ntools: Bash, Read\nmodel: opus\n---\n# Title\n```sh\nkubectl apply\n```\n';
  const document = extractMarkdown(text, 'markdown');
  expect(root(document)).toBe("{tools='Bash, Read', model='opus'}");
  expect(document.prose.map(({ form, span }) => `${form}: ${text.slice(...span)}`)).toEqual([
    'markdown: # Title\n```sh\nkubectl apply\n```\n',
  ]);
  expect(document.ops.length).toBe(3);
});

it('reads frontmatter that is not YAML as its readers do', () => {
  const document = extractMarkdown('---\ndescription: Use when: x <example>a: b: c</example>\ntools:\n  - Bash\n---\n', 'markdown');
  expect(root(document)).toBe("{description='Use when: x <example>a: b: c</example>', tools=['Bash']}");
  expect(gaps(document)).toEqual([]);
});

it('takes a rule for a rule', () => {
  expect(root(extractMarkdown('---\nno end of it\n', 'markdown'))).toBe('');
  expect(root(extractMarkdown('+++\ntitle = "x"\n+++\ntext', 'markdown'))).toBe("{title='x'}");
});
