import { describe, expect, it } from 'vitest';
import { extractBatch } from '../../../src/facts/batch/index.js';
import type { Document } from '../../../src/model/facts.js';
import { environment, lines, quotes } from '../facts-tree/show.js';

/** The script that the lines stand for. */
function scriptOf(text: string): Document {
  const [child] = extractBatch(text, 'batch').children;
  if (child === undefined) throw new Error('A batch file has its lines as a script.');
  return child.document;
}

describe('a batch file', () => {
  it('is commands, whatever stands before them', () => {
    const text = [
      '@echo off',
      'REM del /q C:\\data',
      ':: node old.js',
      'cd /d "%~dp0"',
      'call .venv\\Scripts\\activate.bat',
      'start "Digest" /b python src\\digest.py --to %TO%',
      'if not exist out\\ (mkdir out) else echo there',
      'if "%MODE%"=="live" node send.js 2>&1 & node log.js',
      'for %%f in (a b) do python one.py %%f',
      'goto :eof',
    ].join('\r\n');
    expect(lines(scriptOf(text))).toEqual([
      "cli:echo('off')",
      "cli:cd('/d', '')",
      expect.stringContaining('activate.bat'),
      `cli:python('src/digest.py', '--to', "\${TO}")`,
      "cli:mkdir('out')",
      "cli:echo('there')",
      "cli:node('send.js')",
      "cli:node('log.js')",
      "cli:python('one.py')",
    ]);
  });

  it('sets variables with and without quotes, also by default', () => {
    const text = 'set A=https://a\r\nset "B=b c" & set C=%A%/x\r\nif not defined D set D=d\r\nset /p E=Name?\r\n';
    expect(environment(scriptOf(text))).toEqual(["A='https://a'", "B='b c'", 'C="${A}/x"', "D='d'"]);
    expect(quotes(scriptOf(text), text, 'const')).toContain('https://a');
  });

  it('says what a task of Windows runs', () => {
    const text = 'schtasks /create /sc daily /tn Digest /tr "python C:\\app\\digest.py" /st 07:00\r\n';
    expect(lines(scriptOf(text))).toEqual([
      "cli:schtasks('/create', '/sc', 'daily', '/tn', 'Digest', '/tr', 'python C:/app/digest.py', '/st', '07:00')",
      "cli:python('C:/app/digest.py')",
    ]);
  });

  it('ends, however it is written', () => {
    for (const text of [
      '%'.repeat(20_000),
      '('.repeat(20_000),
      `if ${'"'.repeat(20_000)}`,
      'set a=^\r\n'.repeat(5000),
      'for '.repeat(5000),
    ])
      expect(extractBatch(text, 'batch').gaps, text.slice(0, 8)).toEqual([]);
  });
});
