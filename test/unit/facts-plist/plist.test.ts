import { describe, expect, it } from 'vitest';
import { extractPlist } from '../../../src/facts/plist/index.js';
import { environment, lines, quotes } from '../facts-tree/show.js';

const agent = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key><string>com.gripper.digest</string>
  <!-- <key>Disabled</key><true/> -->
  <key>ProgramArguments</key>
  <array><string>/usr/bin/python3</string><string>/Users/ada/a &amp; b.py</string></array>
  <key>StartCalendarInterval</key>
  <dict><key>Hour</key><integer>7</integer></dict>
  <key>RunAtLoad</key><true/>
  <key>EnvironmentVariables</key>
  <dict><key>STORE</key><string>https://store</string><key>EMPTY</key><string/></dict>
</dict>
</plist>`;

describe('a property list', () => {
  it('of launchd is a call of its settings, what it starts and its variables', () => {
    const document = extractPlist(agent, 'plist');
    expect(lines(document)).toEqual([
      expect.stringMatching(/^launchd:job\(Label='com\.gripper\.digest'.*StartCalendarInterval=.*RunAtLoad=true/),
      "cli:python3('/Users/ada/a & b.py')",
    ]);
    expect(environment(document)).toEqual(["com.gripper.digest: STORE='https://store'", "com.gripper.digest: EMPTY=''"]);
    expect(quotes(document, agent, 'name')).toContain('com.gripper.digest');
  });

  it('of anything else is a tree', () => {
    const document = extractPlist('<plist><dict><key>CFBundleName</key><string>Desk</string></dict></plist>', 'plist');
    expect(document.root).not.toBeNull();
    expect(lines(document)).toEqual([]);
  });

  it('ends, however it is written', () => {
    for (const text of [
      '<dict>'.repeat(5000),
      '<key>'.repeat(5000),
      '<!--'.repeat(5000),
      '<'.repeat(50_000),
      `<string>${'&lt;'.repeat(20_000)}`,
    ])
      expect(extractPlist(text, 'plist').gaps).toEqual([]);
  });
});
