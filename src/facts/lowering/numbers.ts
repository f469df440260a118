/** The value of a number as most languages write it, or its text where a double cannot hold it. */
export function numberOf(written: string): number | string {
  const digits = written
    .replaceAll('_', '')
    .replace(/^(0[xX][\da-fA-F]+|[\d.]+(?:[eE][+-]?\d+)?)(?:[uif](?:8|16|32|64|128|size)|[uU]?[lL]{1,2}|[uUfFdDmMnRr])$/, '$1');
  const value = Number(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
  const exact = Number.isFinite(value) && (Number.isSafeInteger(value) || !/^\d+$/.test(digits));
  return exact ? value : written;
}
