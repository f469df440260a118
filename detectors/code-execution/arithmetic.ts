import type { CallView, ProgramView } from '../../src/detector-api.js';

/**
 * Does the function let nothing through but a sum? `expression.replace(/[^0-9+\-*\/(). ]/g, '')`, `all(c in '0123456789+-*\/(). ' for c in text)`:
 * characters that no name can be written with, in the function or beside it.
 */
export function runsOnlySums(program: ProgramView, { unit, value }: CallView): boolean {
  const document = program.document(value.doc);
  const span = document?.facts.units[unit.unit]?.span;
  if (document === undefined || span === undefined) return false;
  return program.words(document).some(({ text, form, value: { ref }, span: [start, end] }) => {
    if (form !== 'string' || !isSumAlphabet(text)) return false;
    const own = document.facts.blocks[document.facts.ops.block(ref)]?.unit;
    return own === 0 || (start >= span[0] && end <= span[1]);
  });
}

/** Digits and the signs of arithmetic, as a list or as a pattern: no letter but those of `\d`, `\s` and a pattern's flags. */
function isSumAlphabet(text: string): boolean {
  if (text.length > 60) return false;
  const characters = text
    .replace(/\\[ds]/g, '0123456789')
    .replace(/\/[gimu]{1,4}$/, '')
    .replace('0-9', '0123456789');
  return ['0123456789', '+', '*', '/'].every((part) => characters.includes(part)) && !/[A-Za-z_]/.test(characters);
}
