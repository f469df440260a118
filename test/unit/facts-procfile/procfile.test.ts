import { expect, it } from 'vitest';
import { extractProcfile } from '../../../src/facts/procfile/index.js';
import { lines, quotes } from '../facts-tree/show.js';

it('is a script per process type', () => {
  const text = '# processes\nweb: gunicorn app:app --port $PORT\nrelease: python manage.py migrate\n';
  const document = extractProcfile(text, 'procfile');
  expect(document.units.map(({ name }) => name)).toEqual(['', 'web', 'release']);
  expect(lines(document)).toEqual([
    "web = 'gunicorn app:app --port $PORT'",
    "release = 'python manage.py migrate'",
    "cli:gunicorn('app:app', '--port', \"${PORT}\")",
    "cli:python('manage.py', 'migrate')",
  ]);
  expect(quotes(document, text, 'name')).toEqual(['gunicorn', 'python']);
});
