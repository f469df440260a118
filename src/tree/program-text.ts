import type { Kind } from '../model/facts.js';

/**
 * The language of a text without a telling name whose first statements bring in other modules, as a program saved without an ending
 * begins; null where a line before them is none of a program. Only the beginning is looked at.
 */
export function kindOfProgramText(text: string): Kind | null {
  const lines = text.slice(0, maxHead).split('\n').slice(0, maxLines);
  let open = false;
  for (const line of lines) {
    const own = line.trim();
    // A comment of several lines says nothing of the language.
    if (open || own.startsWith('/*') || own === '"""' || own === "'''") {
      open = !/\*\/|"""|'''/.test(open ? own : own.slice(3));
      continue;
    }
    if (own === '' || own.startsWith('#') || own.startsWith('//') || /^['"]use strict['"];?$/.test(own)) continue;
    return languages.find(([begins]) => begins.test(own.slice(0, maxLine)))?.[1] ?? null;
  }
  return null;
}

const languages: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:const|let|var)\s[\w$\s{},:]{1,200}=\s*(?:await\s+import|require)\(\s*['"`][^'"`]+['"`]\s*\)/, 'javascript'],
  [/^import\s(?:[\w$\s{},*]{1,200}\sfrom\s)?['"][^'"]+['"];?$/, 'javascript'],
  [/^require\(\s*['"][^'"]+['"]\s*\)(?:\.\w+\([^)]{0,80}\))?;?$/, 'javascript'],
  [/^from\s+[\w.]+\s+import\s+[\w*(]/, 'python'],
  [/^import\s+[a-z_][\w.]*(?:\s+as\s+\w+)?(?:\s*,\s*[a-z_][\w.]*(?:\s+as\s+\w+)?){0,20}\s*(?:#.*)?$/, 'python'],
  [/^<\?php\b/, 'php'],
  [/^package\s+main$/, 'go'],
];

const maxHead = 8000;
const maxLines = 80;
const maxLine = 400;
