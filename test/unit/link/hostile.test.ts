import { describe, expect, it } from 'vitest';
import { namesOf, programOf } from './program-of.js';

const repeat = (count: number, line: (at: number) => string): string => Array.from({ length: count }, (_, at) => line(at)).join('\n');

describe('literals that hold one another', () => {
  it('end where two maps are spread into each other', () => {
    const program = programOf({
      'a.ts': "import { b } from './b';\nexport const a = { ...b };\na.run('x');\n",
      'b.ts': "import { a } from './a';\nexport const b = { ...a };\nb.run('x');\n",
    });
    expect(namesOf(program, 'run')).toEqual([]);
  });

  it('still give the key that one of them has', () => {
    const program = programOf({
      'a.ts': "import { b } from './b';\nexport const a = { ...b };\na.run.go('x');\n",
      'b.ts': "import { a } from './a';\nimport run from 'runner';\nexport const b = { ...a, run };\n",
    });
    expect(namesOf(program, 'go')).toEqual(['runner.go']);
  });

  it('end where a list holds itself', () => {
    const program = programOf({
      'a.py': 'import jira\nitems = []\nwhile True:\n    items = [jira.JIRA(), items]\n\nfor i in items:\n    i.close()\n',
    });
    expect(namesOf(program, 'close')).toEqual(['jira.JIRA.close']);
  });

  it('end where each spreads the one before twice', () => {
    const code = `const a0 = { other: 1 };\n${repeat(60, (at) => `const a${at + 1} = { ...a${at}, ...a${at} };`)}\na60.run();\n`;
    expect(namesOf(programOf({ 'a.js': code }), 'run')).toEqual([]);
  });
});

describe('classes', () => {
  it('that inherit from each other end', () => {
    const program = programOf({ 'a.py': 'class A(B):\n    pass\nclass B(A):\n    pass\nA().run()\n' });
    expect(namesOf(program, 'run')).toEqual([]);
  });

  it('whose getters give one another end', () => {
    const getter = (at: number): string => `    @property\n    def g${at}(self):\n        return self.g${at - 1}.a or self.g${at - 2}.b`;
    const code = `class A:\n${repeat(60, (at) => getter(at + 2))}\n    @property\n    def g0(self):\n        return self.g61\n    @property\n    def g1(self):\n        return self.g1\nA().g61.run()\n`;
    expect(namesOf(programOf({ 'a.py': code }), 'run')).toEqual([]);
  });

  it('of 5,000 generations end', () => {
    const code = `class C0:\n    def run(self): pass\n${repeat(5000, (at) => `class C${at + 1}(C${at}):\n    pass`)}\nC5000().run()\n`;
    expect(programOf({ 'a.py': code }).calls.some(({ method }) => method === 'run')).toBe(true);
  });

  it('that reach one ancestor along 2^60 ways end', () => {
    const code = `class C0:\n    pass\nclass D0:\n    pass\n${repeat(60, (at) => `class C${at + 1}(C${at}, D${at}):\n    pass\nclass D${at + 1}(C${at}, D${at}):\n    pass`)}\nC60().run()\n`;
    expect(namesOf(programOf({ 'a.py': code }), 'run')).toEqual([]);
  });
});

describe('long chains', { timeout: 60_000 }, () => {
  it('of 10,000 assignments end', () => {
    const code = `import jira\nx0 = jira.JIRA()\n${repeat(10_000, (at) => `x${at + 1} = x${at}`)}\nx10000.close()\n`;
    expect(programOf({ 'a.py': code }).calls.some(({ method }) => method === 'close')).toBe(true);
  });

  it('of 10,000 views of a list end', () => {
    const code = `import jira\nx0 = [jira.JIRA()]\n${repeat(10_000, (at) => `x${at + 1} = sorted(x${at})`)}\nfor x in x10000:\n    x.close()\n`;
    expect(programOf({ 'a.py': code }).calls.some(({ method }) => method === 'close')).toBe(true);
  });

  it('of 10,000 texts end', () => {
    const code = `import requests\nx0 = "https://acme.com"\n${repeat(10_000, (at) => `x${at + 1} = f"{x${at}}/{x${at}}"`)}\nrequests.get(x10000)\n`;
    expect(programOf({ 'a.py': code }).requests).toHaveLength(1);
  });

  it('of 10,000 functions that call one another end', () => {
    const code = `${repeat(10_000, (at) => `def f${at}(x):\n    return f${(at + 1) % 10_000}(x)`)}\nf0("x").close()\n`;
    expect(programOf({ 'a.py': code }).calls.some(({ method }) => method === 'close')).toBe(true);
  });

  it('of 5,000 files that pass a name on end', () => {
    const files = Object.fromEntries(
      Array.from({ length: 5000 }, (_, at) => [
        `f${at}.ts`,
        `export * from './f${(at + 1) % 5000}';\nexport { x } from './f${(at + 1) % 5000}';\n`,
      ]),
    );
    const program = programOf({ ...files, 'main.ts': "import { x } from './f0';\nx.close();\n" });
    expect(program.calls.some(({ method }) => method === 'close')).toBe(true);
  });

  it('of 10,000 methods behind one another end', () => {
    const code = `import jira\nx = jira.JIRA()\n${repeat(10_000, () => `x = x.next()`)}\nx.close()\n`;
    expect(programOf({ 'a.py': code }).calls.some(({ method }) => method === 'close')).toBe(true);
  });

  it('of 10,000 flags end', () => {
    const code = `s0 = False\n${repeat(10_000, (at) => `s${at + 1} = not s${at}`)}\nif s10000:\n    close()\n`;
    const call = programOf({ 'a.py': code }).calls.find(({ method }) => method === 'close');
    expect(call?.guards).toEqual([]);
  });
});

describe('many', { timeout: 60_000 }, () => {
  it('callers and callees of one function end', () => {
    const code = `${repeat(10_000, (at) => `def f${at}(x):\n    return x`)}\ndef one(x):\n${repeat(10_000, (at) => `    f${at}(x)`)}\n${repeat(10_000, (at) => `one(${at})`)}\n`;
    expect(programOf({ 'a.py': code }).calls).toHaveLength(20_000);
  });

  it('writes of one name end', () => {
    const code = `import jira\nx = jira.JIRA()\n${repeat(5000, (at) => `if c${at}:\n    x = x.next()\nx.close(${at})`)}\n`;
    expect(programOf({ 'a.py': code }).calls.some(({ method }) => method === 'close')).toBe(true);
  });
});

describe('what is cut off', () => {
  const cuts = (files: Record<string, string>): string[] =>
    programOf(files).cuts.map(({ document, because }) => `${document.path} ${because}`);

  it('is said of a helper with more than 80 callers', () => {
    const helper = 'import requests\ndef ask(path):\n    return requests.get("https://api.acme.io" + path)\n';
    const callers = (count: number): string => `import api\n${repeat(count, (at) => `api.ask("/items/${at}")`)}\n`;
    expect(cuts({ 'api.py': helper, 'main.py': callers(81) })).toEqual(['api.py too-many']);
    expect(cuts({ 'api.py': helper, 'main.py': callers(80) })).toEqual([]);
  });

  it('is said of a name that stands for more than 16 functions, and of no name for many values', () => {
    const functions = (count: number): string =>
      `${repeat(count, (at) => `def step${at}(text):\n    return text`)}\nsteps = [${Array.from({ length: count }, (_, at) => `step${at}`).join(', ')}]\nfor step in steps:\n    step("a")\n`;
    const values = `def show(text):\n    print(text)\n${repeat(30, (at) => `show("text ${at}")`)}\n`;
    expect(cuts({ 'main.py': functions(17) })).toEqual(['main.py too-many']);
    expect(cuts({ 'main.py': functions(16) })).toEqual([]);
    expect(cuts({ 'main.py': values })).toEqual([]);
  });

  it('is said of more writes than are asked about', () => {
    const code = `import sqlite3, requests\ndb = sqlite3.connect("a.db")\n${repeat(201, (at) => `db.execute("insert into t values (?)", (rows${at},))`)}\nrequests.get("https://x")\n`;
    const program = programOf({ 'main.py': code });
    const writes = program.calls.filter(({ method }) => method === 'execute');
    const read = program.calls.find(({ method }) => method === 'get');
    expect(read === undefined ? null : program.isGiven(read.value, writes)).toBe(false);
    expect(program.cuts.map(({ because }) => because)).toEqual(['too-many']);
  });
});

describe('a file of very many prompts', () => {
  it('is said to be cut off', () => {
    const program = programOf({
      'main.py':
        'import yaml\nfrom openai import OpenAI\nsaid = yaml.safe_load(open("prompts/all.yaml"))\nOpenAI().responses.create(model="gpt-5-mini", instructions=said["k1"], input=input())\n',
      'prompts/all.yaml': repeat(260, (at) => `k${at}: Say thing ${at} about the note.`),
    });
    expect(program.prompts.length).toBeLessThan(260);
    expect(program.cuts.map(({ document, because }) => [document.path, because])).toEqual([['prompts/all.yaml', 'too-many']]);
  });
});
