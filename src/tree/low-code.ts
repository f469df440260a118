import type { Kind } from '../model/facts.js';

/** Is the text an export of a low-code platform? By words that its format cannot do without, whatever the file is called. */
export function isLowCode(text: string, kind: Kind): boolean {
  return (kind === 'json' || kind === 'yaml') && marks[kind].some((words) => words.every((word) => text.includes(word)));
}

const marks: Readonly<Record<'json' | 'yaml', readonly (readonly string[])[]>> = {
  json: [
    // n8n
    ['"nodes"', '"connections"', '"typeVersion"'],
  ],
  yaml: [],
};
