import { isCollection, isMap, isSeq, parse, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';

/**
 * Adds a block of YAML (`key: …` or `- …`, not indented) at the end of the collection that `keys` lead to, as text: every character that
 * somebody wrote stays. Collections that are missing on the way are made. null: it cannot be done that way.
 */
export function insertBlock(text: string, keys: readonly string[], block: string): string | null {
  try {
    const next = inserted(text, keys, block);
    return next !== null && JSON.stringify(parse(next)) === JSON.stringify(expected(parse(text), keys, parse(block))) ? next : null;
  } catch {
    // Either text may be anything.
    return null;
  }
}

function inserted(text: string, keys: readonly string[], block: string): string | null {
  const document = parseDocument(text, { keepSourceTokens: true });
  if (document.errors.length > 0) return null;
  const { contents } = document;
  if (contents === null) return joined(text, nested(keys, block));
  let place: unknown = contents;
  let depth = 0;
  for (; depth < keys.length && isMap(place) && place.has(keys[depth]); depth++) place = place.get(keys[depth], true);
  return isBlock(place) ? after(text, place, nested(keys.slice(depth), block)) : null;
}

function isBlock(place: unknown): place is YAMLMap | YAMLSeq {
  return isCollection(place) && place.flow !== true && (isMap(place) || isSeq(place)) && place.items.length > 0;
}

/** The block below the keys that are not there yet. */
function nested(keys: readonly string[], block: string): string {
  return keys.reduceRight((inner, key) => `${key}:\n${indented(inner, 2)}`, block);
}

function after(text: string, place: YAMLMap | YAMLSeq, block: string): string | null {
  const { range, srcToken } = place;
  if (range === undefined || range === null || srcToken === undefined || !('indent' in srcToken)) return null;
  const end = range[1];
  const line = text.charAt(end - 1) === '\n' ? end - 1 : text.indexOf('\n', end);
  const [head, tail] = line < 0 ? [text, ''] : [text.slice(0, line + 1), text.slice(line + 1)];
  return joined(head, indented(block, srcToken.indent)) + tail;
}

/** Ends of lines as the file has them. */
function joined(head: string, block: string): string {
  const end = head.includes('\r\n') ? '\r\n' : '\n';
  const start = head === '' || head.endsWith('\n') ? head : `${head}${end}`;
  return start + block.replaceAll('\n', end);
}

function indented(block: string, by: number): string {
  return block.replace(/^(?=.)/gm, ' '.repeat(by));
}

/** What the text has to mean afterwards. */
function expected(value: unknown, keys: readonly string[], addition: unknown): unknown {
  const [key, ...rest] = keys;
  if (key !== undefined) {
    const fields = isFields(value) ? value : {};
    return { ...fields, [key]: expected(fields[key], rest, addition) };
  }
  if (isList(addition)) return [...(isList(value) ? value : []), ...addition];
  return { ...(isFields(value) ? value : {}), ...(isFields(addition) ? addition : {}) };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
