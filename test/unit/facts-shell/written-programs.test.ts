import { describe, expect, it } from 'vitest';
import { extractShell } from '../../../src/facts/shell/index.js';
import { identityMap } from '../../../src/facts/lowering/span-map.js';

/** The programs that a script which writes `review.sh` first runs, by the last line. */
function programsRunBy(line: string): number {
  const script = `cat > review.sh <<'EOF'\ncurl https://desk.example/close\nEOF\n${line}\n`;
  return extractShell(script, 'shell', identityMap).children.length;
}

describe('a program that a script writes into a file', () => {
  it.each([
    './review.sh',
    'bash review.sh',
    'timeout 60 ./review.sh',
    'sudo -u bot bash ./review.sh',
    'nohup bash review.sh',
    'source review.sh',
  ])('runs by %s', (line) => expect(programsRunBy(line)).toBe(1));
  it.each(['rm review.sh', 'chmod +x review.sh', 'git add review.sh', 'echo done', 'bash other.sh'])('does not run by %s', (line) =>
    expect(programsRunBy(line)).toBe(0),
  );
});
