import { describe, expect, it } from 'vitest';
import { extractXml } from '../../../src/facts/xml/index.js';
import { environment, lines, quotes } from '../facts-tree/show.js';

const task = `<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.4" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <!-- <Triggers><BootTrigger/></Triggers> -->
  <Triggers>
    <CalendarTrigger>
      <StartBoundary>2026-01-01T07:00:00</StartBoundary>
      <ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay>
    </CalendarTrigger>
    <TimeTrigger><Enabled>false</Enabled></TimeTrigger>
  </Triggers>
  <Actions><Exec><Command>python</Command><Arguments>"a &amp; b.py" --send</Arguments></Exec></Actions>
</Task>`;

const settings = `<configuration>
  <connectionStrings><add name="Shop" connectionString='Host=store;Database=shop' /></connectionStrings>
  <appSettings>
    <add key="StoreUrl" value="https://store" />
    <remove key="Other" />
  </appSettings>
</configuration>`;

describe('a file of XML', () => {
  it('that is a task of Windows is a call of each trigger and the command that it starts', () => {
    const document = extractXml(task, 'xml');
    expect(lines(document)).toEqual([
      expect.stringMatching(/^windows:CalendarTrigger\(StartBoundary='2026-01-01T07:00:00'/),
      "cli:python('a & b.py', '--send')",
    ]);
    expect(quotes(document, task, 'name')).toContain('CalendarTrigger');
  });

  it('that is switched off starts nothing', () => {
    const off = task.replace('<Actions>', '<Settings><Enabled>false</Enabled></Settings><Actions>');
    expect(lines(extractXml(off, 'xml'))).toEqual([]);
  });

  it('that holds settings of .NET writes them', () => {
    expect(environment(extractXml(settings, 'xml'))).toEqual([
      "StoreUrl='https://store'",
      "Shop='Host=store;Database=shop'",
      "ConnectionStrings:Shop='Host=store;Database=shop'",
    ]);
  });

  it('ends, however it is written', () => {
    for (const text of [
      '<a>'.repeat(5000),
      '<a b="'.repeat(5000),
      '<!--'.repeat(5000),
      '<'.repeat(50_000),
      `<a>${'&lt;'.repeat(20_000)}`,
      '</a>'.repeat(5000),
    ])
      expect(extractXml(text, 'xml').gaps).toEqual([]);
  });
});
