import { describe, expect, it } from 'vitest';
import { programOf } from './program-of.js';

function pathOf(code: string, file = 'main.py'): string | undefined {
  const program = programOf({ [file]: code });
  const call = program.calls.find(({ method }) => method === 'show');
  const value = call?.argument(0) ?? null;
  return value === null ? undefined : program.texts(value)[0]?.text;
}

describe('paths', () => {
  it.each([
    ['from pathlib import Path\nshow(Path.home() / "notes" / f"{title}.md")', '~/notes/{}.md'],
    ['from pathlib import Path\nOUT = Path("out")\nfile = OUT / name\nshow(file)', 'out/{}'],
    ['import os\nshow(os.path.join("out", "a", "b.txt"))', 'out/a/b.txt'],
    ['import os\nshow(os.path.expanduser("~/x"))', '~/x'],
    ['from pathlib import Path\nshow(Path(__file__).parent / "data.json")', 'data.json'],
    ['from urllib.parse import urljoin\nshow(urljoin("https://a.example.com/", "/v1"))', 'https://a.example.com/v1'],
  ])('%s', (code, path) => {
    expect(pathOf(code)).toBe(path);
  });

  it('join the folders that Node names', () => {
    const code = "import { homedir } from 'node:os'\nimport { join } from 'node:path'\nshow(join(homedir(), 'notes'))";
    expect(pathOf(code, 'main.ts')).toBe('~/notes');
  });

  it('give the methods of a joined path their names', () => {
    const program = programOf({ 'main.py': 'from pathlib import Path\n(Path.home() / "x").unlink()' });
    expect(program.calls.find(({ method }) => method === 'unlink')?.names).toEqual(['pathlib.Path.unlink']);
  });

  it('leave arithmetic alone', () => {
    expect(pathOf('show(total / count)')).toBe('{}');
  });
});
