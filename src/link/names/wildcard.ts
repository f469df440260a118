import { baseName } from '../../model/paths.js';
/**
 * A matcher for a pattern in which `*` stands for any text and `#` for one digit: case-sensitive, linear in pattern × text,
 * without a regular expression, because patterns may come from the scanned tree.
 */
export function wildcard(pattern: string): (text: string) => boolean {
  const parts = pattern.split('*');
  const first = parts[0] ?? '';
  const last = parts[parts.length - 1] ?? '';
  if (parts.length === 1) return (text) => text.length === pattern.length && standsAt(text, 0, pattern);
  const middle = parts.slice(1, -1).filter((part) => part !== '');
  return (text) => {
    if (text.length < first.length + last.length || !standsAt(text, 0, first) || !standsAt(text, text.length - last.length, last))
      return false;
    let at = first.length;
    const end = text.length - last.length;
    for (const part of middle) {
      const found = find(text, part, at);
      if (found < 0 || found + part.length > end) return false;
      at = found + part.length;
    }
    return at <= end;
  };
}

function find(text: string, part: string, from: number): number {
  if (!part.includes('#')) return text.indexOf(part, from);
  for (let at = from; at + part.length <= text.length; at++) if (standsAt(text, at, part)) return at;
  return -1;
}

function standsAt(text: string, at: number, part: string): boolean {
  if (!part.includes('#')) return text.startsWith(part, at);
  for (let i = 0; i < part.length; i++) {
    const own = part[i];
    const other = text[at + i] ?? '';
    if (own === '#' ? other < '0' || other > '9' || other === '' : own !== other) return false;
  }
  return true;
}

/** A pattern with a slash is one of whole paths, wherever they begin; one without, of base names. */
export function pathMatcher(pattern: string): (path: string) => boolean {
  const whole = wildcard(pattern);
  if (!pattern.includes('/')) return (path) => whole(baseName(path));
  const below = wildcard(`*/${pattern}`);
  return (path) => whole(path) || below(path);
}
