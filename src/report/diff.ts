import { visible } from './escape.js';
import type { Paint } from './style.js';

const around = 3;

/** What changes between two texts that differ in one stretch, as a unified diff. `before` null: the file is new. */
export function renderDiff(path: string, before: string | null, after: string, paint: Paint): string {
  const [old, now] = [linesOf(before ?? ''), linesOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  const from = Math.max(0, start - around);
  const [oldTail, nowTail] = [old.length - end, now.length - end];
  const rest = Math.min(around, end);
  const name = visible(path);
  return [
    paint('bold', `--- ${before === null ? '/dev/null' : `a/${name}`}`),
    paint('bold', `+++ b/${name}`),
    paint('cyan', `@@ -${stretch(from, oldTail + rest, old)} +${stretch(from, nowTail + rest, now)} @@`),
    ...old.slice(from, start).map((line) => ` ${visible(line)}`),
    ...old.slice(start, oldTail).map((line) => paint('red', `-${visible(line)}`)),
    ...now.slice(start, nowTail).map((line) => paint('green', `+${visible(line)}`)),
    ...now.slice(nowTail, nowTail + rest).map((line) => ` ${visible(line)}`),
  ].join('\n');
}

function stretch(from: number, to: number, lines: readonly string[]): string {
  return lines.length === 0 ? '0,0' : `${from + 1},${to - from}`;
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
