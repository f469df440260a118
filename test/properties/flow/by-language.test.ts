import { describe, expect, it } from 'vitest';
import { actionsIn } from '../../unit/detectors-autonomous-action/findings-of.js';
import { oneFiles } from './by-language.js';
import { calledByKey, extensions } from './called-by-key.js';
import { gathered, type Row } from './gathered.js';

describe.each([
  ['what functions gather that others call', gathered],
  ['functions that are taken by a key', calledByKey],
  ['functions that are called as methods', extensions],
] as const)('a model’s answer goes through %s', (_, rows) => {
  it.each(rows.map((row) => [row.language, row.name, row] as const))('in %s: %s', (__, ___, row) => {
    const { ask, fixed } = oneFiles[row.language];
    expect(actionsIn(prototype(row, ask))).toEqual([expect.stringMatching(/^output-to-action crossed: /)]);
    expect(actionsIn(prototype(row, fixed))).toEqual([]);
  });
});

describe('a function that is called as a method and gives back something else', () => {
  it.each([
    ['csharp', 'public static class Redaction {\n  public static string Redact(this string text) { return "removed"; }\n}', 'var x = {ask}.Redact();\n{send:x}'],
    ['kotlin', 'fun String.redact(): String = "removed"', '  val x = {ask}.redact()\n  {send:x}'],
    ['csharp', 'public record Desk(string Name);\npublic record Lamp(string Name);\npublic static class Letters {\n  public static string Tell(this Desk desk) { return "desk"; }\n  public static string Tell(this Lamp lamp) { return Ask(lamp.Name); }\n}', 'var x = new Desk({ask}).Tell();\n{send:x}'],
  ] as const)('in %s', (language, declared, code) => {
    expect(actionsIn(prototype({ language, name: '', declared, code }, oneFiles[language].ask))).toEqual([]);
  });
}); // prettier-ignore

describe('a method whose name does not fit the key', () => {
  it.each([
    ['typescript', 'class A {\n  async doLog(t) {\n    console.log(t);\n  }\n  async note(t) {\n    {send:t}\n  }\n  async go(x, t) {\n    await this[`do${x}`](t);\n  }\n}\nawait new A().go(process.argv[2], {ask});'],
    ['ruby', 'class A\n  def do_log(t)\n    puts t\n  end\n  def note(t)\n    {send:t}\n  end\n  def go(n, t)\n    send("do_#{n}", t)\n  end\nend\nA.new.go(ARGV[0], {ask})'],
  ] as const)('in %s', (language, code) => {
    expect(actionsIn(prototype({ language, name: '', code }, oneFiles[language].ask))).toEqual([]);
  });
}); // prettier-ignore

function prototype({ language, code, declared = '', files }: Row, ask: string): Record<string, string> {
  const { path, file, send, others } = oneFiles[language];
  const fill = (text: string): string => text.replaceAll('{ask}', () => ask).replace(/\{send:(.*)\}/g, (_, value: string) => send(value));
  const further = Object.entries(files ?? {}).map(([name, text]) => [name, fill(text)] as const);
  return { [path]: file(fill(declared), fill(code)), ...others, ...Object.fromEntries(further) };
}
